import type { IndicatorDefinition } from '../definition.ts'
import { count, DEMOCRACY_LAW_DAY, rate, ratio, sum, within } from './rows.ts'

const RECEPTION_DAYS = {
  code: 'DV04.01',
  name: 'Tỷ lệ thực hiện ngày tiếp công dân định kỳ của Chủ tịch',
  nameEn: "Share of the chairman's required reception days held",
  frequency: 'month',
  numeratorName: 'Số ngày Chủ tịch đã trực tiếp tiếp công dân, không quá số ngày phải tiếp',
  denominatorName: 'Số ngày phải tiếp theo luật trong kỳ',
  formula: ratio([within('reception.held')], [within('reception.required')]),
  typicalTarget: 100,
} as const

const PUBLIC_DIALOGUES = {
  code: 'DV04.09',
  name: 'Số hội nghị đối thoại của Chủ tịch Uỷ ban nhân dân với Nhân dân',
  nameEn: "The chairman's public dialogues with the people",
  unit: 'cuộc',
  frequency: 'year',
  formula: sum(within('dialogue.annualPublic')),
} as const

const visits = { frequency: 'month', direction: 'informational' } as const

/** II.4: reception of citizens and public dialogue. */
export const RECEPTION_INDICATORS: readonly IndicatorDefinition[] = [
  rate({ ...RECEPTION_DAYS, legalBasis: 'Luật Tiếp công dân 2013 Điều 15', validTo: '2026-06-30' }),
  rate({ ...RECEPTION_DAYS, legalBasis: 'Luật 136/2025/QH15', validFrom: '2026-07-01' }),
  count({
    ...visits,
    code: 'DV04.02.a',
    name: 'Số lượt tiếp công dân',
    nameEn: 'Reception visits',
    unit: 'lượt',
    formula: sum(within('reception.visits')),
  }),
  count({
    ...visits,
    code: 'DV04.02.b',
    name: 'Số người được tiếp',
    nameEn: 'Persons received',
    unit: 'người',
    formula: sum(within('reception.persons')),
  }),
  count({
    ...visits,
    code: 'DV04.02.c',
    name: 'Số vụ việc được tiếp',
    nameEn: 'Matters brought to reception',
    unit: 'vụ việc',
    formula: sum(within('reception.matters')),
  }),
  count({
    ...visits,
    code: 'DV04.02.d',
    name: 'Số đoàn đông người được tiếp',
    nameEn: 'Crowd groups received',
    unit: 'đoàn',
    formula: sum(within('reception.groups')),
  }),
  count({ ...PUBLIC_DIALOGUES, validTo: '2023-06-30' }),
  count({
    ...PUBLIC_DIALOGUES,
    typicalTarget: 1,
    legalBasis: 'Luật Thực hiện dân chủ ở cơ sở 2022 Điều 32',
    validFrom: DEMOCRACY_LAW_DAY,
  }),
  rate({
    code: 'DV04.10',
    name: 'Tỷ lệ kiến nghị tại đối thoại đã giải quyết, trả lời',
    nameEn: 'Share of dialogue issues answered',
    frequency: 'quarter',
    numeratorName: 'Số kiến nghị đã giải quyết, trả lời',
    denominatorName: 'Số kiến nghị tại đối thoại đến hạn trong kỳ',
    formula: ratio([within('dialogueIssue.answered')], [within('dialogueIssue.due')]),
    isCore: false,
    typicalTarget: 100,
  }),
]
