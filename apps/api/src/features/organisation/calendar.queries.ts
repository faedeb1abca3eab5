import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { listCalendarVersions as versionsContract } from '@gandan/contracts/organisation/calendar'
import { proposeHolidays } from '@gandan/domain/organisation/holiday-proposal'
import { workingCalendar, type CalendarDay, type WorkingCalendar } from '@gandan/domain/organisation/working-days'
import { isoDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Calendar } from '@gandan/contracts/organisation/calendar'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Tx } from '../../context.ts'
import { databaseOf } from '../audit/transaction.queries.ts'

type VersionRow = ResponseOf<typeof versionsContract>['items'][number]

/** The two doors to the same SQL: `pg` outside a transaction, Prisma inside one. */
type Ask = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>

const throughPool =
  ({ pool }: Database): Ask =>
  async <Row>(sql: string, values: readonly unknown[]) =>
    (await pool.query(sql, [...values])).rows as Row[]

const throughTx =
  (tx: Tx): Ask =>
  <Row>(sql: string, values: readonly unknown[]) =>
    tx.$queryRawUnsafe<Row[]>(sql, ...values)

const currentVersion = async (ask: Ask): Promise<number> => {
  const [row] = await ask<{ number: number | null }>('select max("number")::int as "number" from "CalendarVersion"', [])
  return row?.number ?? 0
}

const daysBetween = (ask: Ask, version: number, from: IsoDate, to: IsoDate): Promise<CalendarDay[]> =>
  ask(
    `select "on"::text, "kind", "name", "noticeNumber" from "CalendarDay"
     where "fromVersion" <= $1::int and ("toVersion" is null or "toVersion" > $1::int)
       and "on" between $2::date and $3::date order by "on"`,
    [version, from, to],
  )

const calendarOf = async (ask: Ask, year: number): Promise<Calendar> => {
  const version = await currentVersion(ask)
  const days = await daysBetween(ask, version, isoDate(year, 1, 1), isoDate(year, 12, 31))
  return { year, version, days, proposals: days.length === 0 ? proposeHolidays(year) : [] }
}

export const getCalendar = (db: Database, year: number): Promise<Calendar> => calendarOf(throughPool(db), year)

/** Nothing is counted on the calendar by another transaction until this one ends. */
export const lockCounting = async (tx: Tx): Promise<void> => {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended('calendar', 0))`
}

/** The calendar, with no other change of it until the transaction ends. */
export const lockCalendar = async (tx: Tx, year: number): Promise<Calendar> => {
  await lockCounting(tx)
  return calendarOf(throughTx(tx), year)
}

export interface CalendarChange {
  version: number
  at: Date
  by: string
  reason: string
  removed: readonly CalendarDay[]
  added: readonly CalendarDay[]
}

/** Writes a version: rows taken out close with it, new ones open with it, all others stay as they are. */
export const insertCalendarVersion = async (tx: Tx, change: CalendarChange): Promise<void> => {
  const { version, at, by, reason, removed, added } = change
  await tx.calendarVersion.create({ data: { number: version, createdAt: at, createdBy: by, reason } })
  await tx.calendarDay.updateMany({
    where: { toVersion: null, on: { in: removed.map(({ on }) => new Date(on)) } },
    data: { toVersion: version },
  })
  await tx.calendarDay.createMany({
    data: added.map(({ on, ...day }) => ({ ...day, id: uuidv7(), on: new Date(on), fromVersion: version })),
  })
}

export const listCalendarVersions = async (db: Database): Promise<VersionRow[]> => {
  const { rows } = await db.pool.query<VersionRow>(
    `select v."number", v."createdAt", v."createdBy", u."name" as "createdByName", v."reason"
     from "CalendarVersion" v left join "User" u on u."id" = v."createdBy" order by v."number" desc limit 100`,
  )
  return rows
}

const loaded = new WeakMap<Database, Map<number, WorkingCalendar>>()

/** The working days of a version, the current one by default; a version never changes, so it is read once a process. */
export const loadWorkingCalendar = async (db: Database, version?: number): Promise<WorkingCalendar> => {
  const number = version ?? (await currentVersion(throughPool(db)))
  const kept = loaded.get(db) ?? new Map<number, WorkingCalendar>()
  loaded.set(db, kept)
  const known = kept.get(number)
  if (known) return known
  const calendar = workingCalendar(await daysBetween(throughPool(db), number, '0001-01-01', '9999-12-31'))
  // Before the reference data are in there is no version to remember.
  if (number > 0) kept.set(number, calendar)
  return calendar
}

/**
 * The working days as a transaction sees them; no change of the calendar ends before that transaction does. It takes
 * what was kept and keeps nothing: the version that it sees may be its own and never come about.
 */
export const loadWorkingCalendarIn = async (tx: Tx): Promise<WorkingCalendar> => {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock_shared(hashtextextended('calendar', 0))`
  const ask = throughTx(tx)
  const version = await currentVersion(ask)
  const db = databaseOf(tx)
  const known = db && loaded.get(db)?.get(version)
  return known ?? workingCalendar(await daysBetween(ask, version, '0001-01-01', '9999-12-31'))
}
