/** Phong trào, cuộc vận động, đợt tuyên truyền. */
export const CAMPAIGN_KINDS = ['movement', 'drive', 'wave'] as const

export const CAMPAIGN_STATES = ['planned', 'running', 'ended'] as const

/** Hội nghị, lồng ghép họp thôn, tập huấn, đến từng hộ, hội thi, cổ động lưu động, khác. */
export const ACTIVITY_FORMS = [
  'conference',
  'villageMeeting',
  'training',
  'homeVisit',
  'contest',
  'mobileDrive',
  'other',
] as const
export type ActivityForm = (typeof ACTIVITY_FORMS)[number]

/** Forms that are a session ("buổi"): what DV01.01 counts and where staff are briefed. */
export const SESSION_FORMS = ['conference', 'villageMeeting', 'training'] as const satisfies readonly ActivityForm[]

/** Truyền thanh, trang thông tin điện tử, mạng xã hội, báo. */
export const MEDIA_CHANNELS = ['radio', 'website', 'socialNetwork', 'press'] as const
export type MediaChannel = (typeof MEDIA_CHANNELS)[number]

/** Tin tức, bài viết, biểu dương. */
export const MEDIA_KINDS = ['news', 'article', 'praise'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

export const COMMENDATION_SUBJECT_KINDS = ['collective', 'person'] as const
export type CommendationSubjectKind = (typeof COMMENDATION_SUBJECT_KINDS)[number]

/** Biểu dương, giấy khen, bằng khen, danh hiệu, khác. */
export const COMMENDATION_FORMS = [
  'publicPraise',
  'certificateOfMerit',
  'diplomaOfMerit',
  'emulationTitle',
  'other',
] as const
