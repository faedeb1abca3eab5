import type { MeasureId, Measurement } from '@gandan/domain/measures/measure'
import { taskMeasurements, type MeasuredTask } from '@gandan/domain/plan/task-measures'
import type { Database } from '../../context.ts'
import type { MeasureRecord, NamedRecord } from '../measures/measure-source.ts'
import { pageOfRecords, type RecordPosition } from '../measures/record-page.ts'
import type { Door } from '../measures/recount.queries.ts'

/** The objectives with a code, in all plans of the communes. */
export const listObjectivesByCode = async (
  db: Database,
  communeIds: readonly string[],
  codes: readonly string[],
): Promise<{ id: string; code: string }[]> => {
  const { rows } = await db.pool.query<{ id: string; code: string }>({
    name: 'objectives-by-code',
    text: `select "id", "code" from "PlanItem"
      where "communeId" = any($1::uuid[]) and "kind" = 'objective' and "code" = any($2::text[])`,
    values: [communeIds, codes],
  })
  return rows
}

/** When a task counts in a measure, and which tasks do; as taskMeasurements says. */
const SHARES: Partial<Record<MeasureId, { on: string; where: string }>> = {
  'task.due': { on: 't."dueOn"', where: `t."state" <> 'cancelled'` },
  'task.dueDone': { on: 'greatest(t."dueOn", t."closedOn")', where: `t."state" = 'done'` },
  'task.dueOnTime': { on: 't."dueOn"', where: `t."state" = 'done' and t."closedOn" <= t."dueOn"` },
  'directiveTask.due': { on: 't."dueOn"', where: `t."state" <> 'cancelled' and t."source" = 'directive'` },
  'directiveTask.dueOnTime': {
    on: 't."dueOn"',
    where: `t."state" = 'done' and t."closedOn" <= t."dueOn" and t."source" = 'directive'`,
  },
}

export interface RecordWindow {
  measure: MeasureId
  from: string | null
  to: string
  details: readonly string[] | null
}

const TITLE = `t."number" || '. ' || t."title"`
const linkOf = (id: string): MeasureRecord['link'] => ({ page: 'task', id })

/** What tasks are called. */
export const nameTasks = async (db: Database, communeId: string, ids: readonly string[]): Promise<NamedRecord[]> => {
  const { rows } = await db.pool.query<{ id: string; title: string }>({
    name: 'named-tasks',
    text: `select t."id", ${TITLE} as "title" from "Task" t where t."communeId" = $1::uuid and t."id" = any($2::uuid[])`,
    values: [communeId, ids],
  })
  return rows.map((row) => ({ ...row, link: linkOf(row.id) }))
}

/** The tasks behind a sum, newest first. */
export const listMeasuredTaskRows = async (
  db: Database,
  communeIds: readonly string[],
  { measure, from, to, details }: RecordWindow,
  { after, limit }: RecordPosition,
): Promise<{ items: MeasureRecord[]; nextCursor: string | null }> => {
  const share = SHARES[measure]
  if (!share) return { items: [], nextCursor: null }
  const { rows } = await db.pool.query<{ id: string; title: string; on: string; amount: number }>({
    name: `measured-tasks-${measure}`,
    text: `select t."id", ${TITLE} as "title", ${share.on} as "on", 1 as "amount" from "Task" t
      where t."communeId" = any($1::uuid[]) and t."dueOn" <= $3::date and ${share.where}
        and ${share.on} between coalesce($2::date, '-infinity') and $3::date
        and ($4::uuid[] is null or t."objectiveId" = any($4::uuid[])) and (${share.on}, t."id") < ($5::date, $6::uuid)
      order by ${share.on} desc, t."id" desc limit $7`,
    values: [communeIds, from, to, details, after.on, after.id, limit + 1],
  })
  return pageOfRecords(rows, limit, ({ id }) => ({ subject: 'task', link: linkOf(id) }))
}

const BATCH = 2_000

/** What every task of a commune measures. */
export async function* recountTasks(door: Door, communeId: string): AsyncGenerator<Measurement[]> {
  for (let after: string | null = null; ;) {
    const { rows }: { rows: (MeasuredTask & { id: string })[] } = await door.query(
      `select "id", "objectiveId", "dueOn", "closedOn", "state", "source" from "Task"
       where "communeId" = $1 and ($2::uuid is null or "id" > $2) order by "id" limit ${BATCH}`,
      [communeId, after],
    )
    yield rows.flatMap(taskMeasurements)
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id ?? null
  }
}
