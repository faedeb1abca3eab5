import type { Measurement, MeasureId } from '../measures/measure.ts'
import { periodWindow } from '../organisation/reporting-periods.ts'

/** The amounts of a row of the one-stop statistics, in the order of the file. */
export const ONE_STOP_COLUMNS = [
  'carried',
  'receivedOnline',
  'receivedDirect',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'pending',
  'withFee',
  'paidOnline',
  'digitised',
  'apologies',
] as const
export type OneStopColumn = (typeof ONE_STOP_COLUMNS)[number]

/** Dossiers of one field in one reporting month (15 of the month before to 14). */
export interface OneStopRow extends Record<OneStopColumn, number> {
  year: number
  month: number
  field: string
}

export const ONE_STOP_WORDS: Record<OneStopColumn | 'year' | 'month' | 'field', string> = {
  year: 'Năm',
  month: 'Tháng',
  field: 'Lĩnh vực',
  carried: 'Kỳ trước chuyển sang',
  receivedOnline: 'Tiếp nhận trực tuyến',
  receivedDirect: 'Tiếp nhận trực tiếp, bưu chính',
  resolvedEarly: 'Giải quyết trước hạn',
  resolvedOnTime: 'Giải quyết đúng hạn',
  resolvedLate: 'Giải quyết trễ hạn',
  pending: 'Đang giải quyết cuối kỳ',
  withFee: 'Hồ sơ có phí, lệ phí',
  paidOnline: 'Thanh toán trực tuyến',
  digitised: 'Đã số hoá',
  apologies: 'Văn bản xin lỗi',
}

export const ONE_STOP_FAULTS = [
  'notWhole',
  'balanceWrong',
  'paidAboveFee',
  'digitisedAboveResolved',
  'apologiesAboveLate',
  'feeAboveReceived',
] as const
export type OneStopFaultCode = (typeof ONE_STOP_FAULTS)[number]

export interface OneStopFault {
  code: OneStopFaultCode
  column: OneStopColumn
  /** The column as the file heads it. */
  columnName: string
  found: number
  /** What it should be, or be at most; null where no number follows. */
  expected: number | null
}

export const receivedOf = (row: OneStopRow): number => row.receivedOnline + row.receivedDirect
export const resolvedOf = (row: OneStopRow): number => row.resolvedEarly + row.resolvedOnTime + row.resolvedLate

/**
 * Where a row contradicts itself: amounts are whole and not negative, pending = carried + received - resolved, paid online
 * is of those with a fee, fees of what was on the desk, digitised of the resolved, apologies of the late.
 */
export const oneStopFaults = (row: OneStopRow): OneStopFault[] => {
  const fault = (code: OneStopFaultCode, column: OneStopColumn, expected: number | null): OneStopFault => ({
    code,
    column,
    columnName: ONE_STOP_WORDS[column],
    found: row[column],
    expected,
  })
  const broken = ONE_STOP_COLUMNS.filter((column) => !Number.isInteger(row[column]) || row[column] < 0)
  if (broken.length > 0) return broken.map((column) => fault('notWhole', column, null))
  const onDesk = row.carried + receivedOf(row)
  const faults: OneStopFault[] = []
  const atMost = (code: OneStopFaultCode, column: OneStopColumn, most: number): void => {
    if (row[column] > most) faults.push(fault(code, column, most))
  }
  if (row.pending !== onDesk - resolvedOf(row)) faults.push(fault('balanceWrong', 'pending', onDesk - resolvedOf(row)))
  atMost('feeAboveReceived', 'withFee', onDesk)
  atMost('paidAboveFee', 'paidOnline', row.withFee)
  atMost('digitisedAboveResolved', 'digitised', resolvedOf(row))
  atMost('apologiesAboveLate', 'apologies', row.resolvedLate)
  return faults
}

/** What a row measures, all on the last day of its reporting month, by field; amounts of 0 left out. */
export const oneStopMeasurements = (row: OneStopRow): Measurement[] => {
  const on = periodWindow('month', row.year, row.month).to
  const amounts: [MeasureId, number][] = [
    ['dossier.received', receivedOf(row)],
    ['dossier.receivedOnline', row.receivedOnline],
    ['dossier.resolved', resolvedOf(row)],
    ['dossier.resolvedInTime', row.resolvedEarly + row.resolvedOnTime],
    ['dossier.late', row.resolvedLate],
    ['dossier.apologies', row.apologies],
    ['dossier.withFee', row.withFee],
    ['dossier.paidOnline', row.paidOnline],
    ['dossier.digitised', row.digitised],
  ]
  return amounts.flatMap(([measure, amount]) => (amount === 0 ? [] : [{ measure, on, detail: row.field, amount }]))
}
