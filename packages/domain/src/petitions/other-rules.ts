import { rulesOf, type DeadlineRule } from './deadline-rule.ts'

/** Luật Tiếp công dân 42/2013/QH13. */
const RECEPTION_LAW_FROM = '2014-07-01'
const REFORM_FROM = '2026-07-01'

const receptionRules: DeadlineRule[] = rulesOf('reception', [
  {
    id: 'RCV_INFORM',
    title: 'Trả lời người đến khiếu nại, tố cáo, kiến nghị, phản ánh về việc xử lý',
    trigger: 'received',
    amount: 10,
    unit: 'workingDays',
    validFrom: RECEPTION_LAW_FROM,
    basis: 'Luật Tiếp công dân 2013 Điều 28.1',
  },
  {
    id: 'RCV_SCHEDULE_POST',
    title: 'Công bố lịch tiếp công dân',
    trigger: 'reception',
    amount: 5,
    unit: 'workingDays',
    direction: 'before',
    validFrom: RECEPTION_LAW_FROM,
    basis: 'Luật Tiếp công dân 2013 Điều 24.4',
  },
  {
    id: 'RCV_REFUSE',
    title: 'Ra thông báo từ chối tiếp công dân',
    trigger: 'refusalGround',
    amount: 3,
    unit: 'workingDays',
    validFrom: REFORM_FROM,
    basis: 'NĐ 154/2026/NĐ-CP Điều 4.3',
  },
])

const petitionRules: DeadlineRule[] = rulesOf('petition', [
  {
    id: 'KNPA_SLA',
    title: 'Trả lời kiến nghị, phản ánh (mức xã tự đặt)',
    trigger: 'received',
    amount: 15,
    unit: 'workingDays',
    validFrom: RECEPTION_LAW_FROM,
    basis: 'Chưa tìm thấy thời hạn trong luật; mức đề xuất, xã sửa được',
    evidence: 'proposal',
    isAmountEditable: true,
    pause: {
      by: 'supplement',
      validFrom: RECEPTION_LAW_FROM,
      basis: 'Mức đề xuất: không tính thời gian chờ người dân bổ sung',
    },
  },
  {
    id: 'DON_HARD_STOP',
    title: 'Hạn chót phải xử lý đơn, quá hạn bị xem xét kỷ luật',
    trigger: 'received',
    amount: 45,
    unit: 'calendarDays',
    validFrom: REFORM_FROM,
    basis: 'NĐ 154/2026/NĐ-CP Điều 41.3.b',
  },
])

const landRules: DeadlineRule[] = rulesOf('land', [
  {
    id: 'LAND_MEDIATE_A',
    limitId: 'LAND_MEDIATE',
    title: 'Hoà giải tranh chấp đất đai tại xã',
    trigger: 'received',
    amount: 45,
    unit: 'calendarDays',
    validFrom: '2014-07-01',
    validTo: '2024-07-31',
    basis: 'Luật Đất đai 2013 Điều 202',
    evidence: 'memory',
  },
  {
    id: 'LAND_MEDIATE_B',
    limitId: 'LAND_MEDIATE',
    title: 'Hoà giải tranh chấp đất đai tại xã',
    trigger: 'received',
    amount: 30,
    unit: 'calendarDays',
    validFrom: '2024-08-01',
    basis: 'Luật Đất đai 2024 Điều 235',
    evidence: 'memory',
  },
])

const inspectionBoardRules: DeadlineRule[] = rulesOf('inspectionBoard', [
  {
    id: 'BTTND_REPLY',
    title: 'Trả lời kiến nghị của Ban Thanh tra nhân dân',
    trigger: 'received',
    amount: 15,
    unit: 'calendarDays',
    validFrom: '2023-07-01',
    basis: 'Luật Thực hiện dân chủ ở cơ sở 2022 Điều 40.1.c',
  },
])

export const OTHER_RULES: readonly DeadlineRule[] = [
  ...receptionRules,
  ...petitionRules,
  ...landRules,
  ...inspectionBoardRules,
]
