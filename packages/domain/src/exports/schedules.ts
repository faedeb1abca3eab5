import { periodWords } from '../organisation/period-words.ts'
import {
  periodContaining,
  periodsInYear,
  periodWindow,
  reportingYearOf,
  type PeriodWindow,
} from '../organisation/reporting-periods.ts'
import { hasRole, type Actor } from '../organisation/roles.ts'
import { addMonths, earlierOf, formatDate, laterOf, type IsoDate } from '../shared/iso-date.ts'

export const CADENCES = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const
export type Cadence = (typeof CADENCES)[number]

/** What a file sent on a schedule is of: the reporting period that has just ended, or how things stand on its day. */
export const SCHEDULE_COVERS = ['periodEnded', 'dayOfRun'] as const
export type ScheduleCovers = (typeof SCHEDULE_COVERS)[number]

export const CADENCE_WORDS: Record<Cadence, string> = {
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  halfYearly: '6 tháng một lần',
  yearly: 'Hằng năm',
}
export const COVERS_WORDS: Record<ScheduleCovers, string> = {
  periodEnded: 'Kỳ báo cáo vừa kết thúc',
  dayOfRun: 'Tình trạng vào ngày gửi',
}

export const DELIVERY_STATES = ['making', 'sent', 'notSent', 'failed', 'refused'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Every month has this day. */
export const LAST_RUN_DAY = 28
/** When the files of a day begin to be made, at Hanoi. */
export const RUN_TIME = '07:00'
export const SCHEDULES_LIMIT = 20
export const RECIPIENTS_LIMIT = 50
export const LETTER_ATTEMPTS = 3

export interface ScheduledRun {
  on: IsoDate
  window: PeriodWindow
}

/** What ends within a reporting year; the second half of a year is reported as the whole (NĐ 09/2019/NĐ-CP Điều 12). */
const windowsOf = (cadence: Cadence, year: number): PeriodWindow[] => {
  if (cadence === 'monthly') return periodsInYear('month', year)
  if (cadence === 'quarterly') return periodsInYear('quarter', year)
  const whole = periodWindow('year', year)
  return cadence === 'yearly' ? [whole] : [periodWindow('sixMonths', year), whole]
}

/** The first day of that number after the period has ended. */
const runOf = (window: PeriodWindow, day: number): ScheduledRun => {
  const inLastMonth = `${window.to.slice(0, 8)}${String(day).padStart(2, '0')}`
  return { on: inLastMonth > window.to ? inLastMonth : addMonths(inLastMonth, 1), window }
}

/** The first run after a day: one for each period that ends, in their order, so that none is skipped. */
export const nextRunAfter = (cadence: Cadence, day: number, after: IsoDate): ScheduledRun => {
  const year = reportingYearOf(after)
  const runs = [year - 1, year, year + 1].flatMap((one) => windowsOf(cadence, one).map((window) => runOf(window, day)))
  return runs.find(({ on }) => on > after) as ScheduledRun
}

/** The run of that very day; its period is the last that had ended, should the schedule have been changed since. */
export const runOnDay = (cadence: Cadence, day: number, on: IsoDate): ScheduledRun => {
  const year = reportingYearOf(on)
  const windows = [year - 1, year].flatMap((one) => windowsOf(cadence, one)).filter(({ to }) => to < on)
  const window = windows.at(-1) as PeriodWindow
  return { on, window: runOf(window, day).on <= on ? window : (windows.at(-2) as PeriodWindow) }
}

const windowFor = (covers: ScheduleCovers, { on, window }: ScheduledRun): PeriodWindow =>
  covers === 'periodEnded' ? window : periodContaining(window.kind, on)

/**
 * What of an address' parameters follows the run, of those its endpoint has. `kind` and `index` are a period only beside
 * a year: elsewhere they are what the list is filtered by.
 */
export const parametersOfRun = (
  names: readonly string[],
  covers: ScheduleCovers,
  run: ScheduledRun,
): Record<string, string> => {
  const { kind, year, index, from, to } = windowFor(covers, run)
  const until = covers === 'periodEnded' ? to : earlierOf(laterOf(from, run.on), to)
  const isPeriod = names.includes('year') && names.includes('index')
  const given: Record<string, string> = {
    on: covers === 'periodEnded' ? to : run.on,
    period: kind,
    year: String(year),
    from,
    to: until,
    ...(isPeriod ? { kind, index: String(index) } : {}),
    ...(covers === 'periodEnded' ? { receivedFrom: from, receivedTo: to } : {}),
  }
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)))
}

/** What a file of a run is of, in words for its letter and the log. */
export const wordsOfRun = (covers: ScheduleCovers, { on, window }: ScheduledRun): string =>
  covers === 'dayOfRun'
    ? `tình trạng ngày ${formatDate(on)}`
    : `${periodWords(window)} (${formatDate(window.from)} – ${formatDate(window.to)})`

/** Who made a schedule changes it; in a commune its leaders and the administrator do too. */
export const canManageSchedule = (actor: Actor, schedule: { communeId: string; ownerUserId: string }): boolean =>
  actor.userId === schedule.ownerUserId ||
  (actor.communeId === schedule.communeId && hasRole(actor, 'chairman', 'viceChairman', 'administrator'))
