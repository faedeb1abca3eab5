import { rulesOf, type DeadlineRule, type ExtensionRule, type RuleVariant } from './deadline-rule.ts'

/** Luật Khiếu nại 02/2011/QH13. */
const LAW_FROM = '2012-07-01'
/** Luật 136/2025/QH15 with NĐ 154, 155, 156/2026/NĐ-CP. */
const REFORM_FROM = '2026-07-01'

const settlement = (id: string, [complex, remote, both]: [number, number, number], article: number) => {
  const variants: RuleVariant[] = [
    { id: `${id}_COMPLEX`, when: ['complex'], amount: complex },
    { id: `${id}_REMOTE`, when: ['remoteArea'], amount: remote },
    { id: `${id}_REMOTE_COMPLEX`, when: ['remoteArea', 'complex'], amount: both },
  ]
  const extensions: ExtensionRule[] = [
    {
      id: `${id}_COMPLEX`,
      gives: { condition: 'complex' },
      criteriaNeeded: 1,
      criteriaFrom: REFORM_FROM,
      basis: `Luật Khiếu nại 2011 Điều ${article}; NĐ 155/2026/NĐ-CP Điều 2`,
    },
  ]
  return {
    variants,
    extensions,
    pause: { by: 'suspension', validFrom: REFORM_FROM, basis: 'Luật Khiếu nại Điều 11a; NĐ 155/2026/NĐ-CP Điều 12' },
  } as const
}

const remote = (id: string): RuleVariant[] => [{ id: `${id}_REMOTE`, when: ['remoteArea'], amount: 45 }]

const settlementRules: DeadlineRule[] = rulesOf('complaint', [
  {
    id: 'KN_SOLVE_1',
    title: 'Giải quyết khiếu nại lần đầu',
    trigger: 'accepted',
    amount: 30,
    unit: 'calendarDays',
    validFrom: LAW_FROM,
    basis: 'Luật Khiếu nại 2011 Điều 28',
    ...settlement('KN_SOLVE_1', [45, 45, 60], 28),
  },
  {
    id: 'KN_SOLVE_2',
    title: 'Giải quyết khiếu nại lần hai',
    trigger: 'accepted',
    amount: 45,
    unit: 'calendarDays',
    validFrom: LAW_FROM,
    basis: 'Luật Khiếu nại 2011 Điều 37',
    ...settlement('KN_SOLVE_2', [60, 60, 70], 37),
  },
])

const acceptanceRules: DeadlineRule[] = rulesOf('complaint', [
  {
    id: 'KN_ACCEPT_A',
    limitId: 'KN_ACCEPT',
    title: 'Thụ lý hoặc không thụ lý khiếu nại',
    trigger: 'received',
    amount: 10,
    unit: 'calendarDays',
    validFrom: LAW_FROM,
    validTo: '2026-06-30',
    basis: 'Luật Khiếu nại 2011 Điều 27, Điều 36',
    variants: [
      {
        id: 'KN_ACCEPT_A_WORKING',
        when: ['workingDays'],
        amount: 10,
        unit: 'workingDays',
        basis: 'TT 07/2013/TT-TTCP Điều 5',
      },
    ],
  },
  {
    id: 'KN_ACCEPT_B',
    limitId: 'KN_ACCEPT',
    title: 'Thụ lý hoặc không thụ lý khiếu nại',
    trigger: 'received',
    amount: 7,
    unit: 'workingDays',
    validFrom: REFORM_FROM,
    basis: 'NĐ 155/2026/NĐ-CP Điều 10 (sửa NĐ 124/2020/NĐ-CP Điều 16)',
  },
])

const afterDecisionRules: DeadlineRule[] = rulesOf('complaint', [
  {
    id: 'KN_SEND_1',
    title: 'Gửi quyết định giải quyết khiếu nại lần đầu',
    trigger: 'decided',
    amount: 3,
    unit: 'workingDays',
    validFrom: LAW_FROM,
    basis: 'Luật Khiếu nại 2011 Điều 32',
  },
  {
    id: 'KN_SEND_2',
    title: 'Gửi quyết định giải quyết khiếu nại lần hai',
    trigger: 'decided',
    amount: 7,
    unit: 'calendarDays',
    validFrom: LAW_FROM,
    basis: 'Luật Khiếu nại 2011 Điều 41',
  },
  {
    id: 'KN_SECOND_WINDOW',
    title: 'Thời hiệu khiếu nại lần hai',
    trigger: 'decisionReceived',
    amount: 30,
    unit: 'calendarDays',
    nature: 'window',
    validFrom: LAW_FROM,
    basis: 'Luật Khiếu nại 2011 Điều 33',
    variants: remote('KN_SECOND_WINDOW'),
  },
  {
    id: 'KN_EFFECTIVE',
    title: 'Quyết định giải quyết khiếu nại có hiệu lực',
    trigger: 'decided',
    amount: 30,
    unit: 'calendarDays',
    nature: 'window',
    validFrom: LAW_FROM,
    basis: 'Luật Khiếu nại 2011 Điều 44',
    variants: remote('KN_EFFECTIVE'),
  },
  {
    id: 'KN_SUSPEND_SEND',
    title: 'Gửi quyết định đình chỉ, tạm đình chỉ giải quyết khiếu nại',
    trigger: 'suspended',
    amount: 3,
    unit: 'workingDays',
    validFrom: REFORM_FROM,
    basis: 'NĐ 155/2026/NĐ-CP Điều 12',
  },
  {
    id: 'KN_DIALOGUE_NOTICE',
    title: 'Thông báo đối thoại trong giải quyết khiếu nại',
    trigger: 'dialogue',
    amount: 5,
    unit: 'calendarDays',
    direction: 'before',
    validFrom: REFORM_FROM,
    basis: 'NĐ 155/2026/NĐ-CP Điều 11',
  },
])

export const COMPLAINT_RULES: readonly DeadlineRule[] = [...acceptanceRules, ...settlementRules, ...afterDecisionRules]
