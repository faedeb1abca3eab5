import type { Directive } from '@gandan/contracts/plan/plans'
import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import type { Database } from '../../context.ts'
import type { AsOf } from '../plan/as-of.ts'
import { EVENT_COLUMNS } from '../plan/task-detail.queries.ts'

export interface ObjectiveRecord {
  id: string
  communeId: string
  planId: string
  code: string
  title: string
  text: string
  directives: Directive[]
}

export const findObjective = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<ObjectiveRecord | null> => {
  const { rows } = await db.pool.query<ObjectiveRecord>({
    name: 'objective',
    text: `select i."id", i."communeId", i."planId", i."code", i."title", i."text",
             coalesce((select json_agg(json_build_object('id', d."id", 'type', d."type", 'number', d."number", 'issuedOn', d."issuedOn",
               'issuer', d."issuer", 'title', d."title", 'itemIds', '[]'::json) order by d."issuedOn")
               from "DirectiveCitation" c join "Directive" d on d."communeId" = c."communeId" and d."id" = c."directiveId"
               where c."communeId" = i."communeId" and c."planItemId" = i."id"), '[]') as "directives"
           from "PlanItem" i where i."communeId" = any($1::uuid[]) and i."id" = $2 and i."kind" = 'objective'`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

type Event = ObjectiveDetail['events'][number]

/** The last 30 things that happened to an objective's tasks up to a day. */
export const listObjectiveEvents = async (db: Database, objective: ObjectiveRecord, at: AsOf): Promise<Event[]> => {
  const { rows } = await db.pool.query<Omit<Event, 'files'>>({
    name: 'objective-events',
    text: `select ${EVENT_COLUMNS}, e."taskId", t."number" as "taskNumber", t."title" as "taskTitle"
           from "TaskEvent" e join "Task" t on t."communeId" = e."communeId" and t."id" = e."taskId"
           left join "User" a on a."id" = e."actorId"
           where e."communeId" = $1 and e."planId" = $2 and e."objectiveId" = $3 and e."at" <= $4
           order by e."at" desc, e."id" desc limit 30`,
    values: [objective.communeId, objective.planId, objective.id, at.until],
  })
  return rows.map((row) => ({ ...row, files: [] }))
}
