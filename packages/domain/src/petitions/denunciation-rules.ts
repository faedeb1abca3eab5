import { rulesOf, type DeadlineRule } from './deadline-rule.ts'

/** Luật Tố cáo 25/2018/QH14. */
const LAW_FROM = '2019-01-01'
const law = (article: string): string => `Luật Tố cáo 2018 Điều ${article}`

const extension = (id: string, criteriaNeeded: number) => ({
  id,
  gives: { days: 30 },
  criteriaNeeded,
  criteriaFrom: LAW_FROM,
  basis: `${law('30')}; NĐ 31/2019/NĐ-CP Điều 3`,
})

const beforeConclusion: DeadlineRule[] = rulesOf('denunciation', [
  {
    id: 'TC_PRECHECK',
    title: 'Kiểm tra, thụ lý hoặc không thụ lý tố cáo',
    trigger: 'received',
    amount: 7,
    unit: 'workingDays',
    validFrom: LAW_FROM,
    basis: law('24.1'),
    variants: [{ id: 'TC_PRECHECK_MULTI', when: ['severalPlaces'], amount: 10 }],
  },
  {
    id: 'TC_TRANSFER',
    title: 'Chuyển tố cáo không thuộc thẩm quyền',
    trigger: 'received',
    amount: 5,
    unit: 'workingDays',
    validFrom: LAW_FROM,
    basis: law('24.2'),
  },
  {
    id: 'TC_NOTIFY',
    title: 'Thông báo việc thụ lý cho người tố cáo, nội dung cho người bị tố cáo',
    trigger: 'accepted',
    amount: 5,
    unit: 'workingDays',
    validFrom: LAW_FROM,
    basis: law('29.3'),
  },
  {
    id: 'TC_SOLVE',
    title: 'Giải quyết tố cáo',
    trigger: 'accepted',
    amount: 30,
    unit: 'calendarDays',
    validFrom: LAW_FROM,
    basis: law('30'),
    extensions: [extension('TC_SOLVE_EXT1', 1), extension('TC_SOLVE_EXT2', 2)],
    pause: { by: 'suspension', validFrom: LAW_FROM, basis: law('34') },
  },
  {
    id: 'TC_SUSPEND_SEND',
    title: 'Gửi quyết định tạm đình chỉ, đình chỉ giải quyết tố cáo',
    trigger: 'suspended',
    amount: 5,
    unit: 'workingDays',
    validFrom: LAW_FROM,
    basis: law('34.4'),
  },
  {
    id: 'TC_PRESS_REPLY',
    title: 'Thông báo kết quả cho báo chí, cơ quan đã chuyển tố cáo',
    trigger: 'received',
    amount: 20,
    unit: 'calendarDays',
    validFrom: LAW_FROM,
    basis: law('26.2'),
  },
  {
    id: 'TC_AGAIN',
    title: 'Xem xét tố cáo tiếp',
    trigger: 'received',
    amount: 20,
    unit: 'calendarDays',
    validFrom: LAW_FROM,
    basis: law('37'),
  },
])

const afterConclusion: DeadlineRule[] = rulesOf('denunciation', [
  {
    id: 'TC_CONCLUSION_SEND',
    title: 'Gửi kết luận nội dung tố cáo',
    trigger: 'concluded',
    amount: 5,
    unit: 'workingDays',
    validFrom: LAW_FROM,
    basis: law('35.3'),
  },
  {
    id: 'TC_ACT',
    title: 'Xử lý kết luận nội dung tố cáo',
    trigger: 'concluded',
    amount: 7,
    unit: 'workingDays',
    validFrom: LAW_FROM,
    basis: law('36'),
  },
  {
    id: 'TC_PUBLISH',
    title: 'Công khai kết luận nội dung tố cáo',
    trigger: 'concluded',
    amount: 7,
    unit: 'workingDays',
    validFrom: LAW_FROM,
    basis: law('40'),
  },
])

export const DENUNCIATION_RULES: readonly DeadlineRule[] = [...beforeConclusion, ...afterConclusion]
