import type { Breakdown } from '@gandan/domain/indicators/definition'
import { defineTexts } from '../../../i18n/texts.ts'

interface DefinitionTexts {
  breakdown: string
  whole: string
  breakdowns: Record<Breakdown, string>
  decimals: string
  typicalTarget: string
  typicalHint: string
}

const vi: DefinitionTexts = {
  breakdown: 'Phân tổ',
  whole: 'Không phân tổ',
  breakdowns: {
    village: 'Theo thôn',
    sex: 'Theo giới tính',
    channel: 'Theo kênh',
    form: 'Theo hình thức',
    field: 'Theo lĩnh vực',
    topic: 'Theo nội dung',
    component: 'Theo tiêu chí thành phần',
    kind: 'Theo loại',
  },
  decimals: 'Số chữ số thập phân',
  typicalTarget: 'Mức thường gặp',
  typicalHint: 'Dùng khi chưa ai giao mức; để trống nếu không có.',
}

const en: DefinitionTexts = {
  breakdown: 'Broken down by',
  whole: 'Nothing',
  breakdowns: {
    village: 'Village',
    sex: 'Sex',
    channel: 'Channel',
    form: 'Form',
    field: 'Field',
    topic: 'Topic',
    component: 'Component',
    kind: 'Kind',
  },
  decimals: 'Decimals',
  typicalTarget: 'Typical value',
  typicalHint: 'Counts while nobody set a target; leave empty for none.',
}

export const definitionTexts = defineTexts(vi, en)
