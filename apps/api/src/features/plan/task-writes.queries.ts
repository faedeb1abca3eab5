import { taskMeasurements } from '@gandan/domain/plan/task-measures'
import { CONFIRMATION_CAP } from '@gandan/domain/plan/progress'
import type { TaskEventKind, TaskPriority, TaskSource } from '@gandan/domain/plan/task'
import type { TaskState } from '@gandan/domain/plan/task-state'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import { insertAll } from '@gandan/db/database'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Tx } from '../../context.ts'
import { measureRows } from '../measures/measure-days.queries.ts'

/** A task as actions see it: days as text, nothing joined. */
export interface TaskRecord {
  communeId: string
  id: string
  planId: string
  objectiveId: string
  number: number
  title: string
  description: string
  ownerUnitId: string | null
  ownerUserId: string | null
  startOn: IsoDate
  dueOn: IsoDate
  weight: number
  priority: TaskPriority
  source: TaskSource
  directiveId: string | null
  recurrenceId: string | null
  state: TaskState
  percent: number
  submittedBy: string | null
  closedOn: IsoDate | null
  lastSequence: number
  version: number
}

export type TaskFields = Omit<TaskRecord, 'communeId' | 'id' | 'planId' | 'number' | 'lastSequence' | 'version'>

/** What is not the same for every task that begins. */
export type NewTask = Omit<TaskFields, 'state' | 'percent' | 'submittedBy' | 'closedOn'>

export interface TaskChange {
  kind: TaskEventKind
  note?: string | null
  changes?: Record<string, { from: unknown; to: unknown }>
}

const date = (on: IsoDate | null): Date | null => (on === null ? null : new Date(on))

export const searchTextOf = (task: { title: string; number: number }): string =>
  foldText(`${task.title} ${task.number}`)

/** Locks tasks in one order, so that two bulk changes never wait for each other in a circle. */
export const lockTasks = (tx: Tx, communeIds: readonly string[], ids: readonly string[]): Promise<TaskRecord[]> =>
  tx.$queryRaw<TaskRecord[]>`
    select "communeId", "id", "planId", "objectiveId", "number", "title", "description", "ownerUnitId", "ownerUserId",
      "startOn"::text, "dueOn"::text, "weight", "priority", "source", "directiveId", "recurrenceId", "state", "percent",
      "submittedBy", "closedOn"::text, "lastSequence", "version"
    from "Task" where "communeId" = any(${communeIds}::uuid[]) and "id" = any(${ids}::uuid[]) order by "id" for update`

const eventRow = (ctx: Context, task: TaskRecord, change: TaskChange) => ({
  communeId: task.communeId,
  id: uuidv7({ msecs: ctx.nowMs }),
  planId: task.planId,
  taskId: task.id,
  sequence: task.lastSequence,
  at: new Date(ctx.nowMs),
  actorId: ctx.actor.userId,
  kind: change.kind,
  note: change.note ?? null,
  changes: (change.changes ?? {}) as object,
  objectiveId: task.objectiveId,
  ownerUnitId: task.ownerUnitId,
  ownerUserId: task.ownerUserId,
  state: task.state,
  percent: task.percent,
  weight: task.weight,
  startOn: new Date(task.startOn),
  dueOn: new Date(task.dueOn),
  closedOn: date(task.closedOn),
})

const columns = (task: TaskFields) => ({
  objectiveId: task.objectiveId,
  title: task.title,
  description: task.description,
  ownerUnitId: task.ownerUnitId,
  ownerUserId: task.ownerUserId,
  startOn: new Date(task.startOn),
  dueOn: new Date(task.dueOn),
  weight: task.weight,
  priority: task.priority,
  source: task.source,
  directiveId: task.directiveId,
  recurrenceId: task.recurrenceId,
  state: task.state,
  percent: task.percent,
  submittedBy: task.submittedBy,
  closedOn: date(task.closedOn),
})

/** Counts a plan's revision on: every reader's ETag of it is stale from here. */
export const touchPlan = async (tx: Tx, communeId: string, planId: string): Promise<void> => {
  await tx.$executeRaw`update "Plan" set "revision" = "revision" + 1 where "communeId" = ${communeId}::uuid and "id" = ${planId}::uuid`
}

const TASK_COLUMNS = [
  'communeId',
  'id',
  'planId',
  'objectiveId',
  'title',
  'description',
  'ownerUnitId',
  'ownerUserId',
  'startOn',
  'dueOn',
  'weight',
  'priority',
  'source',
  'directiveId',
  'recurrenceId',
  'state',
  'percent',
  'submittedBy',
  'closedOn',
  'createdAt',
  'updatedAt',
]

/** Takes the plan's next numbers, writes `$3` tasks under them with their events and what they count in, and counts the plan's revision on. */
const INSERT_TASKS = `with plan as (
    update "Plan" set "lastTaskNumber" = "lastTaskNumber" + $3::int, "revision" = "revision" + 1
    where "communeId" = $1::uuid and "id" = $2::uuid returning "lastTaskNumber" - $3::int as "taken"),
  task as (
    insert into "Task" (${TASK_COLUMNS.map((column) => `"${column}"`).join(', ')}, "number", "searchText", "lastSequence", "version")
    select ${TASK_COLUMNS.map((column) => `r."${column}"`).join(', ')}, plan."taken" + r."number",
      ltrim(r."searchText" || ' ' || (plan."taken" + r."number")), 1, 1
    from plan, json_populate_recordset(null::"Task", $4::json) r),
  event as (insert into "TaskEvent" select e.* from plan, json_populate_recordset(null::"TaskEvent", $5::json) e),
  measured as (
    insert into "MeasureDay" select r.* from plan, json_populate_recordset(null::"MeasureDay", $6::json) r
    on conflict ("communeId", "measure", "on", "detail") do update set "amount" = "MeasureDay"."amount" + excluded."amount")`

/** The day's lines are there and right, and new tasks have earned nothing: only their weight comes to it. */
const COUNT_IN = `, counted as (
    update "ProgressDay" d set "weightTotal" = d."weightTotal" + (
      select coalesce(sum(r."weight"), 0) from json_populate_recordset(null::"Task", $4::json) r
      where d."scopeId" = d."planId" or r."objectiveId" = d."scopeId")
    from plan where d."communeId" = $1::uuid and d."planId" = $2::uuid and d."on" = $7::date
      and (d."scopeId" = $2::uuid or d."scopeId" = any($8::uuid[])))`

/**
 * Writes new tasks, each planned and with its first event, which keeps what they were born from; returns their ids in
 * order. `countIn` is a day on which the plan's and every one of the tasks' objectives' lines of the S-curve stand: the
 * tasks are counted in there.
 */
export const insertTasks = async (
  tx: Tx,
  ctx: Context,
  place: { communeId: string; planId: string },
  tasks: readonly NewTask[],
  { originId, countIn }: { originId?: string | undefined; countIn?: IsoDate | undefined } = {},
): Promise<string[]> => {
  const records = tasks.map((task, index): TaskRecord => ({
    ...task,
    ...place,
    state: 'planned',
    percent: 0,
    submittedBy: null,
    closedOn: null,
    id: uuidv7(),
    number: index + 1,
    lastSequence: 1,
    version: 1,
  }))
  const at = new Date(ctx.nowMs)
  const rows = records.map((task) => ({ ...task, searchText: foldText(task.title), createdAt: at, updatedAt: at }))
  const change: TaskChange = {
    kind: 'created',
    ...(originId ? { changes: { originId: { from: null, to: originId } } } : {}),
  }
  const events = records.map((task) => eventRow(ctx, task, change))
  const measures = measureRows(place.communeId, [], records.flatMap(taskMeasurements))
  const values = [
    place.communeId,
    place.planId,
    tasks.length,
    JSON.stringify(rows),
    JSON.stringify(events),
    JSON.stringify(measures),
  ]
  if (countIn) {
    const objectiveIds = [...new Set(tasks.map((task) => task.objectiveId))]
    await tx.$executeRawUnsafe(`${INSERT_TASKS}${COUNT_IN} select 1`, ...values, countIn, objectiveIds)
  } else await tx.$executeRawUnsafe(`${INSERT_TASKS} select 1`, ...values)
  return records.map((task) => task.id)
}

/** Saves how a task stands now together with the event that brought it there. */
export const updateTask = async (
  tx: Tx,
  ctx: Context,
  before: TaskRecord,
  fields: Partial<TaskFields>,
  change: TaskChange,
): Promise<{ task: TaskRecord; eventId: string }> => {
  const task: TaskRecord = { ...before, ...fields, lastSequence: before.lastSequence + 1, version: before.version + 1 }
  const event = eventRow(ctx, task, change)
  await tx.task.update({
    where: { communeId_id: { communeId: task.communeId, id: task.id } },
    data: {
      ...columns(task),
      searchText: searchTextOf(task),
      lastSequence: task.lastSequence,
      version: task.version,
      updatedAt: new Date(ctx.nowMs),
      ...(change.kind === 'reminded' ? { remindedAt: new Date(ctx.nowMs) } : {}),
    },
    select: { id: true },
  })
  const moved = measureRows(task.communeId, taskMeasurements(before), taskMeasurements(task))
  await insertAll(tx, { TaskEvent: [event], MeasureDay: moved })
  return { task, eventId: event.id }
}

/**
 * Rewrites today's line of the S-curve for objectives and for the whole plan, from the tasks as they stand. It counts
 * as domain/plan/progress.ts does; a test holds the two to each other.
 */
export const refreshProgressDay = async (
  tx: Tx,
  place: { communeId: string; planId: string },
  objectiveIds: readonly string[],
  on: IsoDate,
): Promise<void> => {
  await tx.$executeRaw`
    insert into "ProgressDay" ("communeId", "planId", "scopeId", "on", "weightTotal", "weightEarned")
    select "communeId", "planId", coalesce("objectiveId", "planId"), ${on}::date, coalesce(sum("weight"), 0)::int,
      coalesce(sum("weight" * case when "state" = 'done' then 1.0 else least("percent", ${CONFIRMATION_CAP}) / 100.0 end), 0)
    from (
      select t."communeId", t."planId", t."objectiveId", case when t."state" <> 'cancelled' then t."weight" end as "weight", t."state", t."percent"
      from "Task" t where t."communeId" = ${place.communeId}::uuid and t."planId" = ${place.planId}::uuid
    ) counted
    group by grouping sets (("communeId", "planId", "objectiveId"), ("communeId", "planId"))
    having "objectiveId" is null or "objectiveId" = any(${objectiveIds}::uuid[])
    on conflict ("communeId", "planId", "scopeId", "on")
    do update set "weightTotal" = excluded."weightTotal", "weightEarned" = excluded."weightEarned"`
}

export const setCooperation = async (
  tx: Tx,
  task: { communeId: string; id: string },
  unitIds: readonly string[],
): Promise<void> => {
  const { communeId, id: taskId } = task
  await tx.taskCooperation.deleteMany({ where: { communeId, taskId } })
  if (unitIds.length > 0)
    await tx.taskCooperation.createMany({
      data: [...new Set(unitIds)].map((unitId) => ({ communeId, taskId, unitId })),
    })
}
