import type { ActivityForm, MediaChannel, MediaKind } from '@gandan/domain/communications/communication'
import type { Direction } from '@gandan/domain/measures/direction'

/** Invented matters of a year of communication, each once or more. */
export const TOPICS: readonly { topic: string; forms: readonly ActivityForm[] }[] = [
  { topic: 'Phân loại rác thải sinh hoạt tại nguồn', forms: ['villageMeeting', 'homeVisit', 'mobileDrive'] },
  { topic: 'Phòng cháy, chữa cháy rừng mùa nắng nóng', forms: ['villageMeeting', 'mobileDrive'] },
  { topic: 'Quy chế dân chủ ở cơ sở, những việc dân bàn và quyết định', forms: ['conference', 'villageMeeting'] },
  { topic: 'Nộp hồ sơ trực tuyến và tài khoản định danh điện tử', forms: ['training', 'homeVisit'] },
  { topic: 'Vận động hiến đất mở rộng đường thôn', forms: ['villageMeeting', 'homeVisit'] },
  { topic: 'Quán triệt văn bản về công tác dân vận của chính quyền', forms: ['training', 'conference'] },
  { topic: 'Phòng, chống thiên tai và tìm kiếm cứu nạn', forms: ['villageMeeting', 'training'] },
  { topic: 'Xây dựng gia đình văn hoá, thôn văn hoá', forms: ['villageMeeting', 'contest'] },
  { topic: 'Tiêm phòng cho đàn gia súc vụ xuân', forms: ['homeVisit', 'mobileDrive'] },
  { topic: 'Bảo hiểm y tế hộ gia đình', forms: ['villageMeeting', 'homeVisit'] },
  { topic: 'An toàn giao thông cho thanh thiếu niên', forms: ['contest', 'mobileDrive', 'conference'] },
  { topic: 'Kỹ năng tiếp dân và ứng xử nơi công sở', forms: ['training'] },
]

export const BULLETINS: readonly { title: string; kind: MediaKind; praises: string | null }[] = [
  { title: 'Ra quân vệ sinh đường làng, ngõ xóm', kind: 'news', praises: null },
  { title: 'Lịch tiếp công dân của Chủ tịch UBND xã', kind: 'news', praises: null },
  { title: 'Hướng dẫn nộp hồ sơ qua Cổng dịch vụ công', kind: 'article', praises: null },
  { title: 'Thông báo lấy ý kiến nhân dân về quy hoạch thôn', kind: 'news', praises: null },
  { title: 'Cách phân loại rác trong gia đình', kind: 'article', praises: null },
  { title: 'Hộ hiến đất mở đường', kind: 'praise', praises: 'Các hộ hiến đất của thôn' },
  { title: 'Tổ tự quản giữ sạch dòng kênh', kind: 'praise', praises: 'Tổ tự quản vệ sinh môi trường' },
  { title: 'Cảnh báo nguy cơ cháy rừng', kind: 'news', praises: null },
  { title: 'Kết quả họp dân về mức đóng góp làm đường', kind: 'news', praises: null },
  { title: 'Chuyện người cán bộ một cửa', kind: 'article', praises: null },
]

export const CHANNELS: readonly MediaChannel[] = ['radio', 'radio', 'radio', 'website', 'socialNetwork', 'press']

export const MERITS = [
  'Đi đầu vận động nhân dân hiến đất mở rộng đường thôn',
  'Duy trì tổ tự quản vệ sinh môi trường cả năm',
  'Hoà giải thành nhiều vụ việc ở cơ sở',
  'Giúp bà con nộp hồ sơ trực tuyến tại nhà',
] as const

export const COLLECTIVES = [
  'Chi hội Phụ nữ',
  'Chi hội Nông dân',
  'Ban công tác Mặt trận',
  'Chi đoàn Thanh niên',
] as const

export interface MetricPlan {
  name: string
  unit: string
  direction: Direction
  baseline: number
  target: number
  /** What it stands at when the campaign's time is over, of the way from baseline to target. */
  reached: number
  decimals: 0 | 1
}

export interface CampaignPlan {
  kind: 'movement' | 'drive'
  name: string
  goal: string
  objectiveCode: string
  /** Words of topics and titles that belong to it. */
  word: string
  metrics: readonly MetricPlan[]
}

export const CAMPAIGNS: readonly CampaignPlan[] = [
  {
    kind: 'movement',
    name: 'Hộ gia đình phân loại rác tại nguồn',
    goal: 'Đến cuối năm chín phần mười số hộ phân loại rác tại nhà; mỗi thôn có tổ tự quản vệ sinh môi trường.',
    objectiveCode: 'II.5',
    word: 'rác',
    metrics: [
      {
        name: 'Tỷ lệ hộ phân loại rác',
        unit: '%',
        direction: 'higher',
        baseline: 22,
        target: 90,
        reached: 0.97,
        decimals: 1,
      },
      {
        name: 'Rác phải chở đi xử lý',
        unit: 'tấn/tháng',
        direction: 'lower',
        baseline: 61,
        target: 40,
        reached: 0.7,
        decimals: 1,
      },
    ],
  },
  {
    kind: 'drive',
    name: 'Chung tay mở rộng đường thôn',
    goal: 'Nhân dân bàn, hiến đất và góp công mở rộng đường thôn; công khai mọi khoản đóng góp.',
    objectiveCode: 'II.1',
    word: 'đường',
    metrics: [
      {
        name: 'Chiều dài đường đã mở rộng',
        unit: 'km',
        direction: 'higher',
        baseline: 0,
        target: 6.5,
        reached: 1.05,
        decimals: 1,
      },
      { name: 'Số hộ hiến đất', unit: 'hộ', direction: 'higher', baseline: 0, target: 120, reached: 0.8, decimals: 0 },
    ],
  },
]
