import type { TaskDetail, TaskEvent, TaskRow } from '@gandan/contracts/plan/tasks'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { listFilesOf } from '../files/files.queries.ts'
import { TASK_NAMES, taskRowColumns } from './task-standings.queries.ts'

const HISTORY_LIMIT = 200

type Core = TaskRow &
  Pick<
    TaskDetail,
    | 'description'
    | 'objectiveTitle'
    | 'directive'
    | 'submittedBy'
    | 'cooperatingUnits'
    | 'prerequisites'
    | 'dependents'
    | 'checklist'
    | 'comments'
  >

const link = `json_build_object('id', x."id", 'number', x."number", 'title', x."title", 'state', x."state", 'dueOn', x."dueOn")`

const CORE = `select ${taskRowColumns('$3')}, t."description", o."title" as "objectiveTitle", t."submittedBy",
  (select json_build_object('id', d."id", 'number', d."number") from "Directive" d
     where d."communeId" = t."communeId" and d."id" = t."directiveId") as "directive",
  coalesce((select json_agg(json_build_object('id', c."unitId", 'name', u."name") order by u."name") from "TaskCooperation" c
     join "OrgUnit" u on u."id" = c."unitId" where c."communeId" = t."communeId" and c."taskId" = t."id"), '[]') as "cooperatingUnits",
  coalesce((select json_agg(${link} order by x."number") from "TaskDependency" d join "Task" x on x."communeId" = d."communeId"
     and x."id" = d."prerequisiteId" where d."communeId" = t."communeId" and d."taskId" = t."id"), '[]') as "prerequisites",
  coalesce((select json_agg(${link} order by x."number") from "TaskDependency" d join "Task" x on x."communeId" = d."communeId"
     and x."id" = d."taskId" where d."communeId" = t."communeId" and d."prerequisiteId" = t."id"), '[]') as "dependents",
  coalesce((select json_agg(json_build_object('id', c."id", 'text', c."text", 'doneAt', c."doneAt") order by c."ordinal")
     from "ChecklistItem" c where c."communeId" = t."communeId" and c."taskId" = t."id"), '[]') as "checklist",
  coalesce((select json_agg(json_build_object('id', c."id", 'authorId', c."authorId", 'authorName', a."name", 'text', c."text",
     'createdAt', c."createdAt") order by c."createdAt") from (select * from "TaskComment" c where c."communeId" = t."communeId"
     and c."taskId" = t."id" order by c."createdAt" desc limit 200) c join "User" a on a."id" = c."authorId"), '[]') as "comments"
  from "Task" t cross join lateral (select t."objectiveId", t."ownerUnitId", t."ownerUserId", t."startOn", t."dueOn",
    t."closedOn", t."weight", t."state", t."percent") s ${TASK_NAMES}
  where t."communeId" = any($1::uuid[]) and t."id" = $2`

export const EVENT_COLUMNS = `e."id", e."sequence", e."at", e."actorId", a."name" as "actorName", e."kind", e."note",
  e."changes", e."state", e."percent", e."dueOn"`

/** One task with what hangs on it and its history, newest first; null outside the communes given. */
export const findTaskDetail = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
  on: IsoDate,
): Promise<Omit<TaskDetail, 'can'> | null> => {
  const { rows } = await db.pool.query<Core>({ name: 'task-detail', text: CORE, values: [communeIds, id, on] })
  const task = rows[0]
  if (!task) return null
  const { rows: events } = await db.pool.query<Omit<TaskEvent, 'files'>>({
    name: 'task-events',
    text: `select ${EVENT_COLUMNS} from "TaskEvent" e left join "User" a on a."id" = e."actorId"
           where e."communeId" = $1 and e."taskId" = $2 order by e."sequence" desc limit ${HISTORY_LIMIT}`,
    values: [task.communeId, id],
  })
  const files = await listFilesOf(
    db,
    task.communeId,
    'taskEvent',
    events.map((event) => event.id),
  )
  return {
    ...task,
    events: events.map((event) => ({ ...event, files: files.filter((file) => file.subjectId === event.id) })),
  }
}
