import type { IndicatorDefinition } from '../definition.ts'
import { amount, awaits, count, rate, sum, within } from './rows.ts'

/** III: the office reports, the Front, the culture officer and the radio tell and praise. */
export const IMPLEMENTATION_INDICATORS: readonly IndicatorDefinition[] = [
  rate({
    code: 'DV11.01',
    name: 'Tỷ lệ báo cáo dân vận chính quyền gửi đúng hạn',
    nameEn: 'Share of mobilization reports sent on time',
    frequency: 'quarter',
    objectiveCode: 'III.1',
    numeratorName: 'Số báo cáo dân vận chính quyền gửi trong hạn',
    denominatorName: 'Số báo cáo dân vận chính quyền đến hạn trong kỳ',
    formula: awaits('reports'),
    typicalTarget: 100,
  }),
  count({
    code: 'DV11.02',
    name: 'Số hoạt động phối hợp giữa Uỷ ban nhân dân và Mặt trận Tổ quốc',
    nameEn: 'Activities held jointly with the Front',
    unit: 'cuộc',
    frequency: 'quarter',
    objectiveCode: 'III.2',
    formula: sum(within('activity.jointWithFront')),
  }),
  count({
    code: 'DV11.03',
    name: 'Số tin, bài biểu dương tổ chức, cá nhân làm tốt',
    nameEn: 'News items praising good examples',
    unit: 'tin, bài',
    frequency: 'month',
    objectiveCode: 'III.2',
    formula: sum(within('media.praise')),
  }),
  amount({
    code: 'DV11.04',
    name: 'Thời lượng phát thanh về dân vận',
    nameEn: 'Minutes on the radio about mobilization',
    unit: 'phút',
    frequency: 'month',
    objectiveCode: 'III.2',
    formula: sum(within('media.radioMinutes')),
  }),
]
