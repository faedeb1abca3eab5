import type { TaskDetail, TaskEvent, TaskRow } from '@gandan/contracts/plan/tasks'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
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

const HISTORY = `select ${EVENT_COLUMNS}, coalesce((select json_agg(json_build_object('id', f."id", 'name', f."name",
    'mediaType', f."mediaType", 'byteSize', f."byteSize", 'uploadedAt', f."uploadedAt") order by f."uploadedAt", f."id") from "StoredFile" f
    where f."communeId" = e."communeId" and f."subjectType" = 'taskEvent' and f."subjectId" = e."id"), '[]') as "files"
  from "TaskEvent" e left join "User" a on a."id" = e."actorId"
  where e."communeId" = any($1::uuid[]) and e."taskId" = $2 order by e."sequence" desc limit ${HISTORY_LIMIT}`

/** One task with what hangs on it and its history, newest first; null outside the communes given. */
export const findTaskDetail = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
  on: IsoDate,
): Promise<Omit<TaskDetail, 'can'> | null> => {
  const [{ rows }, { rows: events }] = await Promise.all([
    db.pool.query<Core>({ name: 'task-detail', text: CORE, values: [communeIds, id, on] }),
    db.pool.query<TaskEvent>({ name: 'task-events', text: HISTORY, values: [communeIds, id] }),
  ])
  return rows[0] ? { ...rows[0], events } : null
}
