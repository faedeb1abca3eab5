import type { CaseKind } from './case-events.ts'

/** Categories of the inspectorate's forms that a topic is counted under. */
export const REPORT_BUCKETS = [
  'policy',
  'land',
  'civilService',
  'otherAdministration',
  'corruption',
  'judicial',
  'partyAndUnions',
  'other',
] as const
export type ReportBucket = (typeof REPORT_BUCKETS)[number]

export interface SubTopic {
  code: string
  name: string
}

export interface PetitionTopic {
  code: string
  name: string
  subTopics: readonly SubTopic[]
  /** Under which heading complaints, denunciations and recommendations or feedback are counted. */
  buckets: readonly [complaint: ReportBucket, denunciation: ReportBucket, feedback: ReportBucket]
  isHot: boolean
}

type Row = [code: string, name: string, subTopics: readonly string[], buckets: PetitionTopic['buckets']]

const LAND: PetitionTopic['buckets'] = ['land', 'land', 'land']
const OTHER: PetitionTopic['buckets'] = ['other', 'other', 'other']

const ROWS: readonly Row[] = [
  [
    'TP01',
    'Đất đai',
    [
      'Cấp, thu hồi, đính chính giấy chứng nhận quyền sử dụng đất',
      'Tranh chấp ranh giới, lối đi',
      'Lấn chiếm, sử dụng sai mục đích',
      'Giao, cho thuê, đấu giá, quỹ đất công ích',
      'Chuyển mục đích, tách thửa',
    ],
    LAND,
  ],
  [
    'TP02',
    'Giải phóng mặt bằng, thu hồi đất',
    ['Thông báo, quyết định thu hồi', 'Kiểm đếm, đo đạc', 'Cưỡng chế'],
    LAND,
  ],
  ['TP03', 'Bồi thường', ['Giá đất', 'Tài sản, cây trồng', 'Chi trả chậm, thiếu'], LAND],
  ['TP04', 'Hỗ trợ khi thu hồi đất', ['Ổn định đời sống', 'Chuyển nghề'], LAND],
  ['TP05', 'Tái định cư', ['Đối tượng', 'Chất lượng hạ tầng khu tái định cư', 'Tiến độ giao đất'], LAND],
  [
    'TP06',
    'Ô nhiễm môi trường',
    ['Chăn nuôi', 'Rác thải', 'Nước thải, nguồn nước', 'Bụi, tiếng ồn, khí thải', 'Khoáng sản'],
    ['otherAdministration', 'other', 'other'],
  ],
  [
    'TP07',
    'Chế độ, chính sách, an sinh',
    ['Người có công', 'Hộ nghèo, cận nghèo', 'Bảo trợ xã hội', 'BHYT, BHXH', 'Hỗ trợ thiên tai, dịch bệnh'],
    ['policy', 'policy', 'policy'],
  ],
  [
    'TP08',
    'Xây dựng, trật tự xây dựng, hạ tầng',
    ['Giấy phép', 'Công trình trái phép', 'Giao thông nông thôn, thuỷ lợi, điện, nước'],
    ['otherAdministration', 'other', 'other'],
  ],
  [
    'TP09',
    'Thủ tục hành chính, thái độ công vụ',
    ['Trễ hạn', 'Phiền hà, thái độ', 'Hộ tịch, chứng thực', 'Quy định thủ tục hành chính'],
    ['otherAdministration', 'civilService', 'other'],
  ],
  [
    'TP10',
    'Tài chính, đóng góp, quỹ, đầu tư công, nông thôn mới',
    ['Thu chi thôn', 'Huy động dân đóng góp', 'Chất lượng công trình'],
    ['otherAdministration', 'otherAdministration', 'other'],
  ],
  [
    'TP11',
    'Tham nhũng, tiêu cực, lãng phí',
    ['Tham ô', 'Nhận hối lộ', 'Lợi dụng chức vụ'],
    ['other', 'corruption', 'other'],
  ],
  [
    'TP12',
    'Dân chủ ở cơ sở, tổ chức cán bộ',
    ['Công khai', 'Bầu trưởng thôn', 'Kỷ luật cán bộ', 'Đảng, đoàn thể'],
    ['otherAdministration', 'otherAdministration', 'other'],
  ],
  ['TP13', 'An ninh trật tự, tệ nạn', ['Mất trật tự', 'Ma tuý, cờ bạc'], ['judicial', 'judicial', 'other']],
  ['TP14', 'Văn hoá, giáo dục, y tế, tôn giáo', ['Trường học', 'Trạm y tế', 'Di tích, lễ hội', 'Tín ngưỡng'], OTHER],
  [
    'TP15',
    'Tư pháp, thi hành án',
    ['Thi hành án dân sự', 'Xử phạt vi phạm hành chính'],
    ['judicial', 'judicial', 'judicial'],
  ],
  ['TP99', 'Khác', [], OTHER],
]

const HOT = new Set(['TP01', 'TP02', 'TP03', 'TP04', 'TP05', 'TP06'])

/** The fields of petitions (domain.md §3); codes are this product's own. */
export const PETITION_TOPICS: readonly PetitionTopic[] = ROWS.map(([code, name, subTopics, buckets]) => ({
  code,
  name,
  subTopics: subTopics.map((sub, index) => ({ code: `${code}.${index + 1}`, name: sub })),
  buckets,
  isHot: HOT.has(code),
}))

export const TOPIC_CODES = PETITION_TOPICS.map(({ code }) => code) as [string, ...string[]]
export const SUB_TOPIC_CODES = PETITION_TOPICS.flatMap((topic) => topic.subTopics.map(({ code }) => code)) as [
  string,
  ...string[],
]

const BY_CODE = new Map(PETITION_TOPICS.map((topic) => [topic.code, topic]))
const SUB_NAMES = new Map(PETITION_TOPICS.flatMap(({ subTopics }) => subTopics).map(({ code, name }) => [code, name]))
/** Party and union matters are counted under their own heading, whatever the topic's. */
const PARTY_SUB_TOPIC = 'TP12.4'

export const topicName = (code: string): string => BY_CODE.get(code)?.name ?? code
export const subTopicName = (code: string): string => SUB_NAMES.get(code) ?? code
export const isHotTopic = (code: string): boolean => BY_CODE.get(code)?.isHot ?? false
export const isSubTopicOf = (subCode: string, code: string): boolean =>
  BY_CODE.get(code)?.subTopics.some((sub) => sub.code === subCode) ?? false

/** The heading of the inspectorate's forms that a petition of this kind and topic is counted under. */
export const bucketOf = (kind: CaseKind, topicCode: string, subTopicCode: string | null): ReportBucket => {
  const [complaint, denunciation, feedback] = BY_CODE.get(topicCode)?.buckets ?? OTHER
  if (kind === 'recommendation' || kind === 'feedback') return feedback
  if (subTopicCode === PARTY_SUB_TOPIC) return 'partyAndUnions'
  return kind === 'denunciation' ? denunciation : complaint
}
