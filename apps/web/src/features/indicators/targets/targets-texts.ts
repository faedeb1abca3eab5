import type { IndicatorTarget } from '@gandan/contracts/indicators/definitions'
import type { Frequency, IndicatorKind } from '@gandan/domain/indicators/definition'
import type { Direction } from '@gandan/domain/measures/direction'
import { defineTexts } from '../../../i18n/texts.ts'

interface TargetsTexts {
  intro: string
  introUpper: string
  targets: string
  empty: string
  emptyText: string
  baseline: string
  target: string
  setBy: Record<IndicatorTarget['setBy'], string>
  setByHead: string
  cell: (name: string, period: string, column: string) => string
  save: string
  publish: string
  saved: string
  unsaved: (count: number) => string
  unreadable: string
  refused: string
  definitions: string
  definitionsIntro: string
  definitionsNone: string
  add: string
  edit: (name: string) => string
  end: string
  code: string
  codeHint: string
  name: string
  nameEn: string
  unit: string
  kind: string
  kinds: Record<IndicatorKind, string>
  direction: string
  directions: Record<Direction, string>
  frequency: string
  frequencies: Record<Frequency, string>
  numeratorName: string
  denominatorName: string
  objective: string
  isCore: string
  legalBasis: string
  decimals: string
  validFrom: string
  validTo: string
  validity: (from: string, to: string) => string
  missing: string
  codeWrong: string
  definitionSaved: string
}

const vi: TargetsTexts = {
  intro: 'Mức xã tự đặt cho từng kỳ; mức cấp trên giao đứng trước và không sửa được ở đây. Để trống là bỏ mức của xã.',
  introUpper: 'Mức giao cho mọi xã trực thuộc.',
  targets: 'Mức giao theo kỳ',
  empty: 'Không có chỉ tiêu nào',
  emptyText: 'Không có chỉ tiêu nào áp dụng cho loại kỳ và năm đã chọn.',
  baseline: 'Mức gốc',
  target: 'Mục tiêu',
  setBy: { upper: 'cấp trên giao', commune: 'xã đặt', typical: 'mức thường gặp', nobody: 'chưa có' },
  setByHead: 'Ai đặt',
  cell: (name, period, column) => `${name}, ${period}: ${column}`,
  save: 'Lưu các mức',
  publish: 'Giao cho các xã',
  saved: 'Đã lưu mức giao',
  unsaved: (count) => `${count} mức chưa lưu`,
  unreadable: 'không phải là số',
  refused: 'Chưa lưu mức nào. Những gì bạn nhập vẫn còn nguyên.',
  definitions: 'Chỉ tiêu thêm',
  definitionsIntro: 'Ngoài các chỉ tiêu chung; số liệu đã nhập vẫn giữ khi chỉ tiêu hết hiệu lực.',
  definitionsNone: 'Chưa thêm chỉ tiêu nào.',
  add: 'Thêm chỉ tiêu',
  edit: (name) => `Sửa hoặc dừng ${name}`,
  end: 'Sửa hoặc dừng',
  code: 'Mã',
  codeHint: 'Dạng X04.01: X, số mục, số thứ tự',
  name: 'Tên chỉ tiêu',
  nameEn: 'Tên tiếng Anh',
  unit: 'Đơn vị tính',
  kind: 'Loại',
  kinds: { rate: 'Tỷ lệ', count: 'Số lượng', score: 'Điểm', amount: 'Giá trị' },
  direction: 'Chiều tốt',
  directions: { higher: 'Càng cao càng tốt', lower: 'Càng thấp càng tốt', informational: 'Chỉ theo dõi' },
  frequency: 'Chu kỳ',
  frequencies: { month: 'Tháng', quarter: 'Quý', sixMonths: '6 tháng', year: 'Năm' },
  numeratorName: 'Tên tử số',
  denominatorName: 'Tên mẫu số',
  objective: 'Mục của kế hoạch',
  isCore: 'Chỉ tiêu chính (tính vào tiến độ của mục)',
  legalBasis: 'Căn cứ',
  decimals: 'Số chữ số thập phân',
  validFrom: 'Có hiệu lực từ',
  validTo: 'Đến hết ngày (để trống: chưa dừng)',
  validity: (from, to) => `từ ${from} đến ${to}`,
  missing: 'Bắt buộc',
  codeWrong: 'Mã có dạng X04.01',
  definitionSaved: 'Đã lưu chỉ tiêu',
}

const en: TargetsTexts = {
  intro:
    'The commune’s own targets by period; the upper level’s come first and are read only here. Empty takes one away.',
  introUpper: 'Targets for every commune below.',
  targets: 'Targets by period',
  empty: 'No indicator',
  emptyText: 'No indicator is in force for this kind of period and year.',
  baseline: 'Baseline',
  target: 'Target',
  setBy: { upper: 'upper level', commune: 'commune', typical: 'typical', nobody: 'none' },
  setByHead: 'Set by',
  cell: vi.cell,
  save: 'Save targets',
  publish: 'Publish to the communes',
  saved: 'Targets saved',
  unsaved: (count) => `${count} targets not saved`,
  unreadable: 'is not a number',
  refused: 'Nothing was saved. What you typed is still here.',
  definitions: 'Added indicators',
  definitionsIntro: 'Beside the shipped ones; values entered stay when one ends.',
  definitionsNone: 'None was added.',
  add: 'Add an indicator',
  edit: (name) => `Change or end ${name}`,
  end: 'Change or end',
  code: 'Code',
  codeHint: 'Such as X04.01: X, objective, number',
  name: 'Name (Vietnamese)',
  nameEn: 'English name',
  unit: 'Unit',
  kind: 'Kind',
  kinds: { rate: 'Rate', count: 'Count', score: 'Score', amount: 'Amount' },
  direction: 'Good side',
  directions: { higher: 'Higher is better', lower: 'Lower is better', informational: 'Only watched' },
  frequency: 'Rhythm',
  frequencies: { month: 'Month', quarter: 'Quarter', sixMonths: 'Half-year', year: 'Year' },
  numeratorName: 'Numerator',
  denominatorName: 'Denominator',
  objective: 'Item of the plan',
  isCore: 'Core (counts in the progress of its objective)',
  legalBasis: 'Legal basis',
  decimals: 'Decimals',
  validFrom: 'In force from',
  validTo: 'Until (empty: not ended)',
  validity: (from, to) => `from ${from} to ${to}`,
  missing: 'Required',
  codeWrong: 'A code looks like X04.01',
  definitionSaved: 'Indicator saved',
}

export const targetsTexts = defineTexts(vi, en)
