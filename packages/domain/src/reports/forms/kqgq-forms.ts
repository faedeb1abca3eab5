import type { OutcomeFigure } from '../../petitions/outcome-figures.ts'
import { col, equals, form, head, sum, to } from './form-definition.ts'
import { decreed, enforced, enforcements, settledPetitions, settlements, type FormQuery } from './form-queries.ts'
import type { EnforcementRow, SettlementRow } from './settlement-standings.ts'

/** A column's question for one figure of the decisions, or of what they demand or brought. */
type Ask = (figure: OutcomeFigure) => FormQuery

const moneyAndLand = (label: string, ms: number, ask: Ask, [money, land]: [OutcomeFigure, OutcomeFigure]) =>
  head(label, col(ms, 'Tiền (triệu đồng)', ask(money), 'money'), col(ms + 1, 'Đất (m²)', ask(land), 'land'))
const STATE: [OutcomeFigure, OutcomeFigure] = ['stateMoney', 'stateLand']
const ORGANISATION: [OutcomeFigure, OutcomeFigure] = ['organisationMoney', 'organisationLand']
const PERSON: [OutcomeFigure, OutcomeFigure] = ['personMoney', 'personLand']

const arrived = (kind: SettlementRow['kind']) => [
  col(1, 'Tổng số đơn', sum(2, 3)),
  col(2, 'Đơn kỳ trước chuyển sang', settledPetitions({ kind, arrival: 'carriedOver' })),
  col(3, 'Đơn tiếp nhận trong kỳ', settledPetitions({ kind, arrival: 'received' })),
  col(4, 'Tổng số vụ việc', settlements({ kind })),
]

const carriedOver = (kind: SettlementRow['kind']) => [{ ms: [2], from: settledPetitions({ kind, end: 'open' }) }]

const recovered = (ms: number, ask: Ask) => [
  moneyAndLand('Thu hồi cho Nhà nước', ms, ask, STATE),
  moneyAndLand('Trả lại cho tổ chức', ms + 2, ask, ORGANISATION),
  moneyAndLand('Trả lại cho cá nhân', ms + 4, ask, PERSON),
  col(ms + 6, 'Số tổ chức được trả lại quyền lợi', ask('organisations')),
  col(ms + 7, 'Số cá nhân được trả lại quyền lợi', ask('persons'), 'people'),
]

const sanctioned = (label: string, ms: number, ask: Ask) =>
  head(
    label,
    col(ms, 'Số người', ask('sanctionedPersons'), 'people'),
    col(ms + 1, 'Trong đó cán bộ, công chức, viên chức', ask('sanctionedOfficials'), 'people'),
  )

const prosecuted = (label: string, ms: number, ask: Ask) =>
  head(
    label,
    col(ms, 'Số vụ', ask('prosecutedMatters')),
    col(ms + 1, 'Số đối tượng', ask('prosecutedPersons'), 'people'),
    col(ms + 2, 'Trong đó cán bộ, công chức, viên chức', ask('prosecutedOfficials'), 'people'),
  )

const demandedBy =
  (kind: EnforcementRow['kind']): Ask =>
  (figure) =>
    enforced('demanded', figure, { kind })
const doneFor =
  (kind: EnforcementRow['kind']): Ask =>
  (figure) =>
    enforced('done', figure, { kind, isDone: true })

const complaint = (rest: Partial<SettlementRow>) => settlements({ kind: 'complaint', end: 'decided', ...rest })

const byDecision: Ask = (figure) => decreed(figure, { kind: 'complaint', end: 'decided' })

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
    ...recovered(7, byDecision),
    sanctioned('Kiến nghị xử lý hành chính', 15, byDecision),
    prosecuted('Chuyển cơ quan điều tra', 17, byDecision),
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

const [demandedOfComplaints, doneForComplaints] = [demandedBy('complaint'), doneFor('complaint')]

const returned = (what: string, ms: number, ask: Ask) => [
  moneyAndLand(`${what} cho tổ chức`, ms, ask, ORGANISATION),
  moneyAndLand(`${what} cho cá nhân`, ms + 2, ask, PERSON),
]

export const KQGQ_02 = form('02/KQGQ', 'Kết quả thi hành quyết định giải quyết khiếu nại', [
  col(1, 'Số quyết định phải thực hiện', enforcements({ kind: 'complaint' })),
  col(2, 'Số quyết định đã thực hiện xong', enforcements({ kind: 'complaint', isDone: true })),
  moneyAndLand('Phải thu cho Nhà nước', 3, demandedOfComplaints, STATE),
  moneyAndLand('Đã thu cho Nhà nước', 5, doneForComplaints, STATE),
  ...returned('Phải trả', 7, demandedOfComplaints),
  ...returned('Đã trả', 11, doneForComplaints),
  sanctioned('Đã xử lý hành chính', 15, doneForComplaints),
  prosecuted('Đã khởi tố', 17, doneForComplaints),
])

const concluded = (rest: Partial<SettlementRow>) => settlements({ kind: 'denunciation', end: 'decided', ...rest })
const found = (ms: number, label: string, outcome: SettlementRow['outcome']) => [
  col(ms, label, concluded({ outcome })),
  col(ms + 1, `Tố cáo tiếp: ${label.toLowerCase()}`, concluded({ outcome, round: 'again' })),
]

const byConclusion: Ask = (figure) => decreed(figure, { kind: 'denunciation', end: 'decided' })

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
      col(10, 'Đình chỉ không do rút tố cáo', 'missing'),
    ),
    ...recovered(11, byConclusion),
    sanctioned('Kiến nghị xử lý hành chính', 19, byConclusion),
    prosecuted('Chuyển cơ quan điều tra', 21, byConclusion),
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

const [demandedOfConclusions, doneForConclusions] = [demandedBy('denunciation'), doneFor('denunciation')]

const restored = (what: string, ms: number, ask: Ask) =>
  head(
    what,
    col(ms, 'Số tổ chức', ask('organisations')),
    col(ms + 1, 'Số cá nhân', ask('persons'), 'people'),
    moneyAndLand('Cho tổ chức', ms + 2, ask, ORGANISATION),
    moneyAndLand('Cho cá nhân', ms + 4, ask, PERSON),
  )

export const KQGQ_04 = form('04/KQGQ', 'Kết quả thực hiện kết luận nội dung tố cáo', [
  col(1, 'Số kết luận phải thực hiện', enforcements({ kind: 'denunciation' })),
  col(2, 'Số kết luận đã thực hiện xong', enforcements({ kind: 'denunciation', isDone: true })),
  moneyAndLand('Phải thu cho Nhà nước', 3, demandedOfConclusions, STATE),
  moneyAndLand('Đã thu cho Nhà nước', 5, doneForConclusions, STATE),
  restored('Phải trả', 7, demandedOfConclusions),
  restored('Đã trả', 13, doneForConclusions),
  head(
    'Đã xử lý hành chính',
    col(19, 'Số tổ chức', doneForConclusions('sanctionedOrganisations')),
    col(20, 'Số cá nhân', doneForConclusions('sanctionedPersons'), 'people'),
    col(21, 'Trong đó cán bộ, công chức, viên chức', doneForConclusions('sanctionedOfficials'), 'people'),
  ),
  prosecuted('Đã khởi tố', 22, doneForConclusions),
])
