import { STATUTORY_CALENDAR_ROWS } from '@gandan/domain/organisation/statutory-holidays'
import {
  TERRITORY_PARENTS,
  TERRITORY_SUCCESSIONS,
  TERRITORY_UNITS,
} from '@gandan/domain/organisation/unit-configurations'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Tx } from '../database.ts'
import { parentRow, unitRow } from './commune-units.ts'

const FIRST_VERSION = 1

const isSeeded = async (db: Database): Promise<boolean> => {
  const { rows } = await db.pool.query<{ isSeeded: boolean }>(
    `select (select count(*) from "OrgUnit" where "id" = any($1::uuid[])) = $2::int
       and (select count(*) from "OrgSuccession") >= $3::int
       and exists (select 1 from "CalendarVersion" where "number" = $4) as "isSeeded"`,
    [TERRITORY_UNITS.map(({ id }) => id), TERRITORY_UNITS.length, TERRITORY_SUCCESSIONS.length, FIRST_VERSION],
  )
  return rows[0]?.isSeeded === true
}

/** Only the one that writes the version writes its days: what an administrator changed since stays. */
const seedCalendar = async (tx: Tx, at: Date): Promise<void> => {
  const { count } = await tx.calendarVersion.createMany({
    data: [{ number: FIRST_VERSION, createdAt: at, reason: 'Ngày nghỉ lễ, Tết theo thông báo hằng năm 2021–2026' }],
    skipDuplicates: true,
  })
  if (count === 0) return
  await tx.calendarDay.createMany({
    data: STATUTORY_CALENDAR_ROWS.map(({ on, ...row }) => ({
      ...row,
      id: uuidv7(),
      on: new Date(on),
      fromVersion: FIRST_VERSION,
    })),
  })
}

/** Prisma waits two seconds for a connection and five for the work, too little for a first start on a busy machine. */
const PATIENCE_MS = 60_000

/** Public facts that every installation starts from: the territory with its dates, and the notified days off; adds what is missing. */
export const seedReference = async (db: Database, at: Date = new Date()): Promise<void> => {
  if (await isSeeded(db)) return
  const write = async (tx: Tx): Promise<void> => {
    await tx.orgUnit.createMany({ data: TERRITORY_UNITS.map(unitRow), skipDuplicates: true })
    await tx.orgParent.createMany({ data: TERRITORY_PARENTS.map(parentRow), skipDuplicates: true })
    await tx.orgSuccession.createMany({
      data: TERRITORY_SUCCESSIONS.map((one) => ({ ...one, on: new Date(one.on) })),
      skipDuplicates: true,
    })
    await seedCalendar(tx, at)
  }
  await db.prisma.$transaction(write, { timeout: PATIENCE_MS, maxWait: PATIENCE_MS })
}
