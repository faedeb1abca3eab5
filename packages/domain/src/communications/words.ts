/** Phong trào, cuộc vận động, đợt tuyên truyền. */
export const CAMPAIGN_KINDS = ['movement', 'drive', 'wave'] as const
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number]

export const CAMPAIGN_STATES = ['planned', 'running', 'ended'] as const
export type CampaignState = (typeof CAMPAIGN_STATES)[number]

/** Hội nghị, lồng ghép họp thôn, tập huấn, đến từng hộ, truyền thanh lưu động, khác. */
export const ACTIVITY_FORMS = [
  'conference',
  'villageMeeting',
  'training',
  'doorToDoor',
  'mobileRadio',
  'other',
] as const
export type ActivityForm = (typeof ACTIVITY_FORMS)[number]

/** Truyền thanh, trang thông tin điện tử, mạng xã hội, báo. */
export const MEDIA_CHANNELS = ['radio', 'website', 'socialMedia', 'press'] as const
export type MediaChannel = (typeof MEDIA_CHANNELS)[number]

/** Tin tức, bài viết, biểu dương. */
export const MEDIA_KINDS = ['news', 'article', 'praise'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

export const COMMENDED_KINDS = ['collective', 'individual'] as const
export type CommendedKind = (typeof COMMENDED_KINDS)[number]

/** Giấy khen, bằng khen, biểu dương, khác. */
export const COMMENDATION_FORMS = ['certificateOfMerit', 'higherCertificate', 'praise', 'other'] as const
export type CommendationForm = (typeof COMMENDATION_FORMS)[number]
