import type { ValueAction, ValueState } from '@gandan/domain/indicators/value-state'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { defineTexts } from '../../i18n/texts.ts'

interface IndicatorTexts {
  entry: string
  imports: string
  periods: string
  targets: string
  year: string
  period: string
  periodOf: (kind: PeriodKind, index: number, year: number) => string
  shortPeriod: (kind: PeriodKind, index: number) => string
  window: (from: string, to: string) => string
  dueOn: (on: string) => string
  objective: string
  indicator: string
  numerator: string
  denominator: string
  value: string
  states: Record<ValueState, string>
  nothing: string
  actions: Record<ValueAction, string>
  reason: string
  reasonMissing: string
}

const ROMAN = ['I', 'II', 'III', 'IV']

const vi: IndicatorTexts = {
  entry: 'Nhập số liệu',
  imports: 'Nhập từ tệp',
  periods: 'Chốt kỳ số liệu',
  targets: 'Chỉ tiêu giao',
  year: 'Năm',
  period: 'Kỳ',
  periodOf: (kind, index, year) =>
    ({
      month: `Tháng ${index}/${year}`,
      quarter: `Quý ${ROMAN[index - 1] ?? index}/${year}`,
      sixMonths: `6 tháng đầu năm ${year}`,
      nineMonths: `9 tháng năm ${year}`,
      year: `Năm ${year}`,
    })[kind],
  shortPeriod: (kind, index) => (kind === 'quarter' ? `Quý ${ROMAN[index - 1] ?? index}` : `Tháng ${index}`),
  window: (from, to) => `số liệu từ ${from} đến ${to}`,
  dueOn: (on) => `hạn nộp ${on}`,
  objective: 'Mục',
  indicator: 'Chỉ tiêu',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  value: 'Kết quả',
  states: {
    draft: 'Đang nhập',
    submitted: 'Chờ duyệt',
    returned: 'Trả lại',
    approved: 'Đã duyệt',
    locked: 'Đã chốt',
  },
  nothing: 'Chưa nhập',
  actions: {
    enter: 'Nhập',
    submit: 'Trình duyệt',
    return: 'Trả lại',
    approve: 'Duyệt',
    lock: 'Chốt kỳ',
    unlock: 'Mở lại kỳ',
  },
  reason: 'Lý do',
  reasonMissing: 'Cần nêu lý do, ít nhất 5 ký tự',
}

const en: IndicatorTexts = {
  entry: 'Enter figures',
  imports: 'Take in files',
  periods: 'Close a period',
  targets: 'Targets',
  year: 'Year',
  period: 'Period',
  periodOf: (kind, index, year) =>
    ({
      month: `Month ${index}/${year}`,
      quarter: `Q${index} ${year}`,
      sixMonths: `First half of ${year}`,
      nineMonths: `Nine months of ${year}`,
      year: `${year}`,
    })[kind],
  shortPeriod: (kind, index) => (kind === 'quarter' ? `Q${index}` : `Month ${index}`),
  window: (from, to) => `figures from ${from} to ${to}`,
  dueOn: (on) => `due on ${on}`,
  objective: 'Objective',
  indicator: 'Indicator',
  numerator: 'Numerator',
  denominator: 'Denominator',
  value: 'Value',
  states: { draft: 'Draft', submitted: 'Submitted', returned: 'Returned', approved: 'Approved', locked: 'Closed' },
  nothing: 'Not entered',
  actions: {
    enter: 'Enter',
    submit: 'Submit',
    return: 'Return',
    approve: 'Approve',
    lock: 'Close the period',
    unlock: 'Open the period again',
  },
  reason: 'Reason',
  reasonMissing: 'Say why, in 5 characters or more',
}

export const indicatorTexts = defineTexts(vi, en)
