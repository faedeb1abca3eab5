import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { getCaseForecast } from '@gandan/contracts/petitions/case-figures'
import { workingDaysBetween } from '@gandan/domain/organisation/working-days'
import { expectHolidays } from '@gandan/domain/petitions/clock-calendar'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { loadWorkingCalendar } from '../organisation/calendar.queries.ts'
import type { CaseScope } from './case-conditions.queries.ts'
import { listForecast } from './case-forecast.queries.ts'

/** What falls due, against the working days left after today. */
export const readForecast = async (
  db: Database,
  scope: CaseScope,
  today: IsoDate,
): Promise<ResponseOf<typeof getCaseForecast>> => {
  const [items, notified] = await Promise.all([listForecast(db, scope, today), loadWorkingCalendar(db)])
  const calendar = expectHolidays(notified, today)
  const workingDaysIn = (days: number): number => workingDaysBetween(calendar, today, addDays(today, days))
  return { asOf: today, items, workingDaysIn7: workingDaysIn(7), workingDaysIn30: workingDaysIn(30) }
}
