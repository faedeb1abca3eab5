import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { IS_OPEN } from './task-standings.queries.ts'

export interface TaskSummary {
  id: string
  planId: string
  title: string
  state: string
  percent: number
  dueOn: IsoDate
  isOpen: boolean
  isOverdue: boolean
}

/** How those tasks stand on a day, in no order: what other rooms show of a task they only know by id. */
export const listTaskSummaries = async (
  db: Database,
  communeIds: readonly string[],
  taskIds: readonly string[],
  on: IsoDate,
): Promise<TaskSummary[]> => {
  const { rows } = await db.pool.query<TaskSummary>({
    name: 'task-summaries',
    text: `select s."id", s."planId", s."title", s."state", s."percent", s."dueOn", ${IS_OPEN} as "isOpen",
        ${IS_OPEN} and s."dueOn" < $3::date as "isOverdue"
      from "Task" s where s."communeId" = any($1::uuid[]) and s."id" = any($2::uuid[])`,
    values: [communeIds, taskIds, on],
  })
  return rows
}

/** What a task was born from, as its first event keeps it; null for one that came from no other thing. */
export const findTaskOriginId = async (
  db: Database,
  communeIds: readonly string[],
  taskId: string,
): Promise<{ originId: string | null } | null> => {
  const { rows } = await db.pool.query<{ originId: string | null }>({
    name: 'task-origin',
    text: `select "changes" -> 'originId' ->> 'to' as "originId" from "TaskEvent"
      where "communeId" = any($1::uuid[]) and "taskId" = $2 and "sequence" = 1`,
    values: [communeIds, taskId],
  })
  return rows[0] ?? null
}
