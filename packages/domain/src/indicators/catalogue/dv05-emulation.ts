import type { IndicatorDefinition } from '../definition.ts'
import { amount, awaits, count, rate, sum, within } from './rows.ts'

const contribution = { frequency: 'quarter', direction: 'informational', source: 'entered', isCore: false } as const

/** II.5: emulation movements. */
export const EMULATION_INDICATORS: readonly IndicatorDefinition[] = [
  count({
    code: 'DV05.01',
    name: 'Số mô hình "Dân vận khéo" đăng ký',
    nameEn: 'Mobilization models registered',
    unit: 'mô hình',
    frequency: 'year',
    formula: awaits('emulation'),
    breakdown: 'field',
  }),
  rate({
    code: 'DV05.02',
    name: 'Tỷ lệ mô hình "Dân vận khéo" được công nhận',
    nameEn: 'Share of mobilization models recognised',
    frequency: 'year',
    numeratorName: 'Số mô hình được công nhận',
    denominatorName: 'Số mô hình đăng ký trong năm',
    formula: awaits('emulation'),
    typicalTarget: 80,
  }),
  rate({
    code: 'DV05.03',
    name: 'Tỷ lệ thôn, đơn vị có ít nhất một mô hình',
    nameEn: 'Share of villages and units with a model',
    frequency: 'year',
    numeratorName: 'Số thôn, đơn vị có ít nhất một mô hình',
    denominatorName: 'Tổng số thôn, đơn vị',
    formula: awaits('emulation'),
    isCore: false,
    typicalTarget: 100,
  }),
  count({
    code: 'DV05.04',
    name: 'Số tập thể, cá nhân được biểu dương, khen thưởng về dân vận',
    nameEn: 'Collectives and persons commended',
    unit: 'tập thể, cá nhân',
    frequency: 'sixMonths',
    formula: sum(within('commendation.given')),
    breakdown: 'kind',
  }),
  amount({
    ...contribution,
    code: 'DV05.05.a',
    name: 'Kết quả huy động Nhân dân: tiền',
    nameEn: 'Contributions of the people: money',
    unit: 'triệu đồng',
    decimals: 1,
  }),
  amount({
    ...contribution,
    code: 'DV05.05.b',
    name: 'Kết quả huy động Nhân dân: ngày công',
    nameEn: 'Contributions of the people: days of work',
    unit: 'ngày công',
  }),
  amount({
    ...contribution,
    code: 'DV05.05.c',
    name: 'Kết quả huy động Nhân dân: đất hiến',
    nameEn: 'Contributions of the people: land given',
    unit: 'm²',
  }),
  count({
    code: 'DV05.06',
    name: 'Số trường hợp vi phạm kỷ luật, kỷ cương hành chính',
    nameEn: 'Breaches of administrative discipline',
    unit: 'trường hợp',
    frequency: 'quarter',
    direction: 'lower',
    formula: awaits('conduct'),
    typicalTarget: 0,
  }),
]
