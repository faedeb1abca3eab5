import { measureChanges, type MeasureDay, type Measurement } from '@gandan/domain/measures/measure'
import type { Database } from '../../context.ts'
import type { MeasureDayRow } from './measure-days.queries.ts'

/** Where the roll-up is read and written: the pool, or one client of it. */
export type Door = Pick<Database['pool'], 'query'>

/** What every record of a commune measures, room by room. */
export type Recount = (door: Door, communeId: string) => AsyncGenerator<Measurement[]>

export interface MeasureDifference extends MeasureDayRow {
  kept: number
  counted: number
}

const listCommunes = async (door: Door): Promise<string[]> => {
  const { rows } = await door.query<{ id: string }>(
    `select "id" from "OrgUnit" where "level" = 'commune' order by "id"`,
  )
  return rows.map(({ id }) => id)
}

const listKept = async (door: Door, communeId: string): Promise<MeasureDay[]> => {
  const { rows } = await door.query<MeasureDay>(
    `select "measure", "on", "detail", "amount" from "MeasureDay" where "communeId" = $1 and "amount" <> 0`,
    [communeId],
  )
  return rows
}

const countAnew = async (door: Door, recounts: readonly Recount[], communeId: string): Promise<MeasureDay[]> => {
  let counted: MeasureDay[] = []
  for (const recount of recounts)
    for await (const measurements of recount(door, communeId))
      counted = measureChanges([], [...counted, ...measurements])
  return counted
}

const differencesOf = (communeId: string, kept: readonly MeasureDay[], counted: readonly MeasureDay[]) =>
  measureChanges(kept, counted).map((change): MeasureDifference => {
    const amountIn = (days: readonly MeasureDay[]): number =>
      days.find(({ measure, on, detail }) => measure === change.measure && on === change.on && detail === change.detail)
        ?.amount ?? 0
    return { communeId, ...change, kept: amountIn(kept), counted: amountIn(counted) }
  })

const replace = async (door: Door, communeId: string, counted: readonly MeasureDay[]): Promise<void> => {
  await door.query('delete from "MeasureDay" where "communeId" = $1', [communeId])
  await door.query(
    `insert into "MeasureDay" select $1::uuid, r."measure", r."on", r."detail", r."amount"
     from json_populate_recordset(null::"MeasureDay", $2::json) r`,
    [communeId, JSON.stringify(counted)],
  )
}

/** A writer that moved its records waits for the lock with its share in the roll-up, and adds it afterwards. */
const BEGIN = {
  verify: 'begin isolation level repeatable read read only',
  repair: 'begin; lock table "MeasureDay" in share row exclusive mode',
} as const

/**
 * Where the roll-up says something else than the records of the rooms; with `repair` it says afterwards what they say.
 * One moment of the database, whoever writes meanwhile.
 */
export const recountMeasures = async (
  { pool }: Database,
  recounts: readonly Recount[],
  { mode, communeIds }: { mode: keyof typeof BEGIN; communeIds?: readonly string[] },
): Promise<MeasureDifference[]> => {
  const client = await pool.connect()
  try {
    await client.query(BEGIN[mode])
    const found: MeasureDifference[] = []
    for (const communeId of communeIds ?? (await listCommunes(client))) {
      const counted = await countAnew(client, recounts, communeId)
      const differences = differencesOf(communeId, await listKept(client, communeId), counted)
      if (mode === 'repair' && differences.length > 0) await replace(client, communeId, counted)
      found.push(...differences)
    }
    await client.query('commit')
    return found
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
