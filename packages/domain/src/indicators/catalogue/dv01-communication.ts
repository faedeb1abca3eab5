import type { IndicatorDefinition } from '../definition.ts'
import { count, rate, ratio, sum, untilEnd, within } from './rows.ts'

/** II.1: what was told to staff and people. */
export const COMMUNICATION_INDICATORS: readonly IndicatorDefinition[] = [
  count({
    code: 'DV01.01',
    name: 'Số buổi tuyên truyền, tập huấn về dân vận chính quyền, quy chế dân chủ',
    nameEn: 'Communication and training sessions held',
    unit: 'buổi',
    frequency: 'quarter',
    formula: sum(within('activity.held')),
    breakdown: 'form',
  }),
  rate({
    code: 'DV01.02',
    name: 'Tỷ lệ cán bộ, công chức, người hoạt động không chuyên trách được quán triệt',
    nameEn: 'Share of staff briefed',
    frequency: 'sixMonths',
    numeratorName: 'Số người đã dự ít nhất một buổi trong kỳ',
    denominatorName: 'Số người tại chức cuối kỳ',
    formula: ratio([within('staff.briefed')], [untilEnd('staff.inPost')]),
    typicalTarget: 100,
  }),
  rate({
    code: 'DV01.03',
    name: 'Tỷ lệ hộ dân được tuyên truyền',
    nameEn: 'Share of households reached',
    frequency: 'sixMonths',
    numeratorName: 'Số hộ được tuyên truyền (mỗi thôn lấy buổi đông hộ nhất)',
    denominatorName: 'Tổng số hộ cuối kỳ',
    formula: ratio([within('household.reached')], [untilEnd('household.total')]),
    breakdown: 'village',
    typicalTarget: 90,
  }),
  count({
    code: 'DV01.04',
    name: 'Số tin, bài đăng, phát (truyền thanh, trang thông tin điện tử, mạng xã hội)',
    nameEn: 'News items and articles published or aired',
    unit: 'tin, bài',
    frequency: 'month',
    formula: sum(within('media.items')),
    breakdown: 'channel',
  }),
  rate({
    code: 'DV01.05',
    name: 'Tỷ lệ thôn có hoạt động tuyên truyền trong kỳ',
    nameEn: 'Share of villages with an activity',
    frequency: 'quarter',
    numeratorName: 'Số thôn có ít nhất một hoạt động trong kỳ',
    denominatorName: 'Tổng số thôn cuối kỳ',
    formula: ratio([within('village.active')], [untilEnd('village.total')]),
    isCore: false,
    typicalTarget: 100,
  }),
]
