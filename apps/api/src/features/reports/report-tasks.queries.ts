import type { NarrativeTask } from '@gandan/domain/reports/report-narrative'
import type { Database } from '../../context.ts'

/** The adopted plan of a reporting year; the latest where there are several. */
export const findYearPlanId = async (db: Database, communeId: string, year: number): Promise<string | null> => {
  const { rows } = await db.pool.query<{ id: string }>({
    name: 'report-plan',
    text: `select "id" from "Plan" where "communeId" = $1 and "year" = $2 and "edition" > 0 order by "createdAt" desc limit 1`,
    values: [communeId, year],
  })
  return rows[0]?.id ?? null
}

/** What was last written of each task up to an instant. */
export const listTaskReasons = async (
  db: Database,
  communeId: string,
  taskIds: readonly string[],
  until: string,
): Promise<Map<string, NonNullable<NarrativeTask['reason']>>> => {
  const { rows } = await db.pool.query<{ taskId: string; note: string }>({
    name: 'report-task-reasons',
    text: `select t."id" as "taskId", e."note" from unnest($2::uuid[]) t("id") cross join lateral (
        select "note" from "TaskEvent" e where e."communeId" = $1 and e."taskId" = t."id" and e."at" <= $3::timestamptz
          and e."note" is not null and e."note" <> '' order by e."sequence" desc limit 1) e`,
    values: [communeId, taskIds, until],
  })
  return new Map(rows.map(({ taskId, note }) => [taskId, note]))
}
