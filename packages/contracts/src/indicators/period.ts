import { PERIOD_KINDS } from '@gandan/domain/organisation/reporting-periods'
import { z } from 'zod'
import { Day } from '../common.ts'

export const PeriodKindField = z.enum(PERIOD_KINDS)
export const YearField = z.coerce.number().int().min(2000).max(2100)
export const PeriodIndexField = z.coerce.number().int().min(1).max(12)

/** One reporting period; its exact window follows (NĐ 09/2019/NĐ-CP Điều 12). */
export const periodFields = {
  kind: PeriodKindField,
  year: YearField,
  index: PeriodIndexField.default(1),
}
export const PeriodRef = z.object(periodFields)
export type PeriodRef = z.output<typeof PeriodRef>

export const onField = { on: Day.optional().describe('As known at the end of that day; today when left out') }

/** `DV04.06`, or a commune's own beginning with X. */
export const IndicatorCode = z
  .string()
  .regex(/^(?:DV\d{2}\.\d{2}(?:\.[a-z])?|X\d{2}\.\d{2})$/, 'Mã chỉ tiêu có dạng DV04.06 hoặc X04.01')
/** What a value is broken down by; empty for the whole. */
export const Detail = z.string().max(100)
