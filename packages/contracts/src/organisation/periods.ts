import { PERIOD_KINDS } from '@gandan/domain/organisation/reporting-periods'
import { z } from 'zod'
import { Day } from '../common.ts'

/** A reporting window, both days in it. */
export const PeriodWindow = z.object({
  kind: z.enum(PERIOD_KINDS),
  year: z.number().int(),
  index: z.number().int(),
  from: Day,
  to: Day,
})
