import type {
  ActivityForm,
  CAMPAIGN_KINDS,
  CampaignState,
  COMMENDATION_FORMS,
  CommendationSubjectKind,
  MediaChannel,
  MediaKind,
} from '@gandan/domain/communications/communication'
import type { Direction } from '@gandan/domain/indicators/definition'
import { defineTexts } from '../../i18n/texts.ts'

interface Words {
  forms: Record<ActivityForm, string>
  channels: Record<MediaChannel, string>
  mediaKinds: Record<MediaKind, string>
  subjectKinds: Record<CommendationSubjectKind, string>
  commendationForms: Record<(typeof COMMENDATION_FORMS)[number], string>
  campaignKinds: Record<(typeof CAMPAIGN_KINDS)[number], string>
  campaignStates: Record<CampaignState, string>
  directions: Record<Direction, string>
}

const vi: Words = {
  forms: {
    conference: 'Hội nghị',
    villageMeeting: 'Lồng ghép họp thôn',
    training: 'Tập huấn',
    homeVisit: 'Đến từng hộ',
    contest: 'Hội thi',
    mobileDrive: 'Cổ động lưu động',
    other: 'Hình thức khác',
  },
  channels: { radio: 'Truyền thanh', website: 'Trang thông tin điện tử', socialNetwork: 'Mạng xã hội', press: 'Báo' },
  mediaKinds: { news: 'Tin tức', article: 'Bài viết', praise: 'Biểu dương' },
  subjectKinds: { collective: 'Tập thể', person: 'Cá nhân' },
  commendationForms: {
    publicPraise: 'Biểu dương',
    certificateOfMerit: 'Giấy khen',
    diplomaOfMerit: 'Bằng khen',
    emulationTitle: 'Danh hiệu thi đua',
    other: 'Hình thức khác',
  },
  campaignKinds: { movement: 'Phong trào', drive: 'Cuộc vận động', wave: 'Đợt tuyên truyền' },
  campaignStates: { planned: 'Chưa bắt đầu', running: 'Đang diễn ra', ended: 'Đã kết thúc' },
  directions: { higher: 'Càng cao càng tốt', lower: 'Càng thấp càng tốt', informational: 'Chỉ để theo dõi' },
}

const en: Words = {
  forms: {
    conference: 'Conference',
    villageMeeting: 'Within a village meeting',
    training: 'Training',
    homeVisit: 'House to house',
    contest: 'Contest',
    mobileDrive: 'Mobile drive',
    other: 'Another form',
  },
  channels: { radio: 'Local radio', website: 'Website', socialNetwork: 'Social network', press: 'Press' },
  mediaKinds: { news: 'News', article: 'Article', praise: 'Praise' },
  subjectKinds: { collective: 'Collective', person: 'Person' },
  commendationForms: {
    publicPraise: 'Public praise',
    certificateOfMerit: 'Certificate of merit',
    diplomaOfMerit: 'Diploma of merit',
    emulationTitle: 'Emulation title',
    other: 'Another form',
  },
  campaignKinds: { movement: 'Movement', drive: 'Drive', wave: 'Wave of communication' },
  campaignStates: { planned: 'Not begun', running: 'Running', ended: 'Ended' },
  directions: { higher: 'The higher the better', lower: 'The lower the better', informational: 'For information' },
}

/** The words of the room's lists of choices. */
export const communicationWords = defineTexts(vi, en)
