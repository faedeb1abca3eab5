import { col, equals, form, head, sum, to, type FormColumn } from './form-definition.ts'
import { enforcements, settledPetitions, settlements } from './form-queries.ts'
import type { SettlementRow } from './settlement-standings.ts'

const money = (ms: number): FormColumn => col(ms, 'Tiền (triệu đồng)', 'missing', 'money')
const land = (ms: number): FormColumn => col(ms, 'Đất (m²)', 'missing', 'land')
const moneyAndLand = (label: string, ms: number): FormColumn[] => head(label, money(ms), land(ms + 1))
const count = (ms: number, label: string): FormColumn => col(ms, label, 'missing')
const people = (ms: number, label: string): FormColumn => col(ms, label, 'missing', 'people')

const arrived = (kind: SettlementRow['kind']) => [
  col(1, 'Tổng số đơn', sum(2, 3)),
  col(2, 'Đơn kỳ trước chuyển sang', settledPetitions({ kind, arrival: 'carriedOver' })),
  col(3, 'Đơn tiếp nhận trong kỳ', settledPetitions({ kind, arrival: 'received' })),
  col(4, 'Tổng số vụ việc', settlements({ kind })),
]

const carriedOver = (kind: SettlementRow['kind']) => [{ ms: [2], from: settledPetitions({ kind, end: 'open' }) }]

const recovered = (ms: number) => [
  moneyAndLand('Thu hồi cho Nhà nước', ms),
  moneyAndLand('Trả lại cho tổ chức', ms + 2),
  moneyAndLand('Trả lại cho cá nhân', ms + 4),
  count(ms + 6, 'Số tổ chức được trả lại quyền lợi'),
  people(ms + 7, 'Số cá nhân được trả lại quyền lợi'),
]

const sanctioned = (label: string, ms: number) =>
  head(label, people(ms, 'Số người'), people(ms + 1, 'Trong đó cán bộ, công chức, viên chức'))

const prosecuted = (label: string, ms: number) =>
  head(
    label,
    count(ms, 'Số vụ'),
    people(ms + 1, 'Số đối tượng'),
    people(ms + 2, 'Trong đó cán bộ, công chức, viên chức'),
  )

const complaint = (rest: Partial<SettlementRow>) => settlements({ kind: 'complaint', end: 'decided', ...rest })

export const KQGQ_01 = form(
  '01/KQGQ',
  'Kết quả giải quyết khiếu nại thuộc thẩm quyền',
  [
    ...arrived('complaint'),
    head(
      'Số vụ việc đã giải quyết',
      col(5, 'Bằng quyết định hành chính', complaint({})),
      col(6, 'Rút đơn thông qua giải thích, thuyết phục', settlements({ kind: 'complaint', end: 'withdrawn' })),
    ),
    ...recovered(7),
    sanctioned('Kiến nghị xử lý hành chính', 15),
    prosecuted('Chuyển cơ quan điều tra', 17),
    head(
      'Kết quả giải quyết',
      head(
        'Giải quyết lần đầu',
        col(20, 'Khiếu nại đúng', complaint({ round: 'first', outcome: 'right' })),
        col(21, 'Khiếu nại sai', complaint({ round: 'first', outcome: 'wrong' })),
        col(22, 'Khiếu nại đúng một phần', complaint({ round: 'first', outcome: 'partlyRight' })),
      ),
      head(
        'Giải quyết lần 2',
        col(23, 'Công nhận quyết định giải quyết lần đầu', complaint({ round: 'again', outcome: 'wrong' })),
        col(
          24,
          'Huỷ, sửa quyết định giải quyết lần đầu',
          settlements({ kind: 'complaint', end: 'decided', round: 'again', outcome: ['right', 'partlyRight'] }),
        ),
      ),
    ),
    head(
      'Chấp hành thời hạn giải quyết',
      col(25, 'Đúng quy định', complaint({ isInTime: true })),
      col(26, 'Không đúng quy định', complaint({ isInTime: false })),
    ),
  ],
  { checks: equals(5, to(20, 24)), carryOvers: carriedOver('complaint') },
)

const owed = (what: string, ms: number) => [
  moneyAndLand(`${what} cho tổ chức`, ms),
  moneyAndLand(`${what} cho cá nhân`, ms + 2),
]

export const KQGQ_02 = form('02/KQGQ', 'Kết quả thi hành quyết định giải quyết khiếu nại', [
  count(1, 'Số quyết định phải thực hiện'),
  col(2, 'Số quyết định đã thực hiện xong', enforcements({ kind: 'complaint' })),
  moneyAndLand('Phải thu cho Nhà nước', 3),
  moneyAndLand('Đã thu cho Nhà nước', 5),
  ...owed('Phải trả', 7),
  ...owed('Đã trả', 11),
  sanctioned('Đã xử lý hành chính', 15),
  prosecuted('Đã khởi tố', 17),
])

const concluded = (rest: Partial<SettlementRow>) => settlements({ kind: 'denunciation', end: 'decided', ...rest })
const found = (ms: number, label: string, outcome: SettlementRow['outcome']) => [
  col(ms, label, concluded({ outcome })),
  col(ms + 1, `Tố cáo tiếp: ${label.toLowerCase()}`, concluded({ outcome, round: 'again' })),
]

export const KQGQ_03 = form(
  '03/KQGQ',
  'Kết quả giải quyết tố cáo thuộc thẩm quyền',
  [
    ...arrived('denunciation'),
    col(5, 'Trong đó tố cáo tiếp', settlements({ kind: 'denunciation', round: 'again' })),
    head(
      'Số vụ việc đã giải quyết',
      col(6, 'Tổng số', sum(...to(7, 10))),
      col(7, 'Tố cáo lần đầu', concluded({ round: 'first' })),
      col(8, 'Tố cáo tiếp', concluded({ round: 'again' })),
      col(9, 'Rút toàn bộ nội dung tố cáo', settlements({ kind: 'denunciation', end: 'withdrawn' })),
      count(10, 'Đình chỉ không do rút tố cáo'),
    ),
    ...recovered(11),
    sanctioned('Kiến nghị xử lý hành chính', 19),
    prosecuted('Chuyển cơ quan điều tra', 21),
    head(
      'Kết quả giải quyết',
      ...found(24, 'Tố cáo đúng', 'right'),
      ...found(26, 'Tố cáo sai', 'wrong'),
      ...found(28, 'Tố cáo có đúng, có sai', 'partlyRight'),
    ),
    head(
      'Chấp hành thời hạn giải quyết',
      col(30, 'Đúng hạn', concluded({ isInTime: true })),
      col(31, 'Không đúng hạn', concluded({ isInTime: false })),
    ),
  ],
  { carryOvers: carriedOver('denunciation') },
)

export const KQGQ_04 = form('04/KQGQ', 'Kết quả thực hiện kết luận nội dung tố cáo', [
  count(1, 'Số kết luận phải thực hiện'),
  col(2, 'Số kết luận đã thực hiện xong', enforcements({ kind: 'denunciation' })),
  moneyAndLand('Phải thu cho Nhà nước', 3),
  moneyAndLand('Đã thu cho Nhà nước', 5),
  head(
    'Phải trả',
    count(7, 'Số tổ chức'),
    people(8, 'Số cá nhân'),
    moneyAndLand('Cho tổ chức', 9),
    moneyAndLand('Cho cá nhân', 11),
  ),
  head(
    'Đã trả',
    count(13, 'Số tổ chức'),
    people(14, 'Số cá nhân'),
    moneyAndLand('Cho tổ chức', 15),
    moneyAndLand('Cho cá nhân', 17),
  ),
  head(
    'Đã xử lý hành chính',
    count(19, 'Số tổ chức'),
    people(20, 'Số cá nhân'),
    people(21, 'Trong đó cán bộ, công chức, viên chức'),
  ),
  prosecuted('Đã khởi tố', 22),
])
