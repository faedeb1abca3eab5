import { OPEN_TASK_STATES } from '@gandan/domain/plan/task-state'
import type { TaskSnapshot } from '@gandan/domain/plan/progress'
import type { Database } from '../../context.ts'
import type { AsOf } from './as-of.ts'

const OPEN_STATES = OPEN_TASK_STATES.map((state) => `'${state}'`).join(', ')
export const IS_OPEN = `s."state" in (${OPEN_STATES})`

const PRESENT = `from "Task" t cross join lateral (select t."objectiveId", t."ownerUnitId", t."ownerUserId", t."startOn",
    t."dueOn", t."closedOn", t."weight", t."state", t."percent") s`
const PRESENT_WHERE = `where t."communeId" = any($1::uuid[]) and t."planId" = $2 and $3::timestamptz is not null`

/** A task that had no event yet was not there yet. Each task's last event is one step down its own index. */
const PAST = `from "Task" t cross join lateral (select e.* from "TaskEvent" e where e."communeId" = t."communeId" and e."taskId" = t."id"
    and e."at" <= $3 order by e."sequence" desc limit 1) s`
const PAST_WHERE = 'where t."communeId" = any($1::uuid[]) and t."planId" = $2'

/**
 * FROM and WHERE of every question about a plan's tasks: `t` is the identity (number, title), `s` how it stood. `$1` the
 * communes, `$2` the plan, `$3` the instant up to which events count; `joins` come in between.
 */
export const taskStandings = (isPast: boolean, joins = ''): string =>
  isPast ? `${PAST} ${joins} ${PAST_WHERE}` : `${PRESENT} ${joins} ${PRESENT_WHERE}`

/** Columns of a contract TaskRow over `t`, `s` and the names; `on` is the parameter of the day looked at. */
export const taskRowColumns = (on: string): string => `
  t."id", t."communeId", t."planId", s."objectiveId", o."code" as "objectiveCode", t."number", t."title",
  s."ownerUnitId", un."name" as "ownerUnitName", s."ownerUserId", us."name" as "ownerUserName",
  s."startOn", s."dueOn", s."closedOn", s."weight", t."priority", t."source", s."state", s."percent",
  ${IS_OPEN} and s."dueOn" < ${on}::date as "isOverdue",
  case when ${IS_OPEN} and s."dueOn" < ${on}::date then ${on}::date - s."dueOn" else 0 end as "daysLate",
  t."recurrenceId", t."remindedAt", t."version"`

export const TASK_NAMES = `
  join "PlanItem" o on o."communeId" = t."communeId" and o."id" = s."objectiveId"
  left join "OrgUnit" un on un."id" = s."ownerUnitId"
  left join "User" us on us."id" = s."ownerUserId"`

/** Every task of a plan as it stood: what progress, counts and curves are computed from. */
export const listTaskSnapshots = async (
  db: Database,
  communeIds: readonly string[],
  planId: string,
  at: AsOf,
): Promise<TaskSnapshot[]> => {
  const { rows } = await db.pool.query<TaskSnapshot>({
    name: `task-snapshots-${at.isPast}`,
    text: `select t."id" as "taskId", s."objectiveId", s."state", s."percent", s."weight", s."startOn", s."dueOn",
             s."closedOn", s."ownerUserId", s."ownerUnitId" ${taskStandings(at.isPast)}`,
    values: [communeIds, planId, at.until],
  })
  return rows
}
