import type { Notice } from '@gandan/contracts/plan/duties'
import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { DUE_SOON_DAYS } from '@gandan/domain/plan/task-state'
import { addDays } from '@gandan/domain/shared/iso-date'
import type { Context, Database, Tx } from '../../context.ts'
import { IS_OPEN, TASK_NAMES, taskRowColumns, taskStandings } from './task-standings.queries.ts'

const GROUPS = ['overdue', 'dueSoon', 'returned', 'open', 'awaitingConfirmation'] as const
export type WorkGroupName = (typeof GROUPS)[number]
export type WorkGroups = Record<WorkGroupName, { total: number; items: TaskRow[] }>

const SHOWN = 20

const IS_MINE = `(s."ownerUserId" = $5 or (s."ownerUserId" is null and s."ownerUnitId" = any($6::uuid[])))`

const QUEUE = `select * from (
    select r.*, count(*) over (partition by r."group")::int as "total",
      row_number() over (partition by r."group" order by r."dueOn", r."id") as "place"
    from (
      select ${taskRowColumns('$4')},
        case when s."state" = 'submitted' then 'awaitingConfirmation' when s."dueOn" < $4::date then 'overdue'
          when s."state" = 'returned' then 'returned' when s."dueOn" <= $7::date then 'dueSoon' else 'open' end as "group"
      ${taskStandings(false, TASK_NAMES)}
        and ${IS_OPEN} and ((s."state" = 'submitted' and $8::boolean) or (s."state" <> 'submitted' and ${IS_MINE}))
    ) r
  ) ranked where "place" <= ${SHOWN} order by "dueOn", "id"`

/** A person's own queue in one round trip: open tasks held, alone or by the own unit, and for a leader what waits for a word. */
export const listMyWork = async (
  db: Database,
  ctx: Context,
  planId: string,
  isLeader: boolean,
): Promise<WorkGroups> => {
  const { actor, today } = ctx
  const { rows } = await db.pool.query<TaskRow & { group: WorkGroupName; total: number }>({
    name: 'my-work',
    text: QUEUE,
    values: [
      actor.communeIds,
      planId,
      new Date(ctx.nowMs),
      today,
      actor.userId,
      actor.unitIds,
      addDays(today, DUE_SOON_DAYS),
      isLeader,
    ],
  })
  const groups = Object.fromEntries(GROUPS.map((name) => [name, { total: 0, items: [] }])) as unknown as WorkGroups
  for (const row of rows) {
    groups[row.group].total = row.total
    groups[row.group].items.push(row)
  }
  return groups
}

export const listUnreadNotices = async (db: Database, ctx: Context): Promise<Notice[]> => {
  const { rows } = await db.pool.query<Notice>({
    name: 'notices-unread',
    text: `select n."id", n."taskId", t."number" as "taskNumber", t."title" as "taskTitle", n."kind", n."message", u."name" as "fromName",
             n."createdAt", n."readAt"
           from "Notice" n join "Task" t on t."communeId" = n."communeId" and t."id" = n."taskId" left join "User" u on u."id" = n."fromId"
           where n."communeId" = any($1::uuid[]) and n."userId" = $2 and n."readAt" is null order by n."createdAt" desc, n."id" desc limit 50`,
    values: [ctx.actor.communeIds, ctx.actor.userId],
  })
  return rows
}

export const markNoticeRead = async (tx: Tx, ctx: Context, id: string): Promise<boolean> => {
  const { communeIds, userId } = ctx.actor
  const { count } = await tx.notice.updateMany({
    where: { communeId: { in: [...communeIds] }, id, userId, readAt: null },
    data: { readAt: new Date(ctx.nowMs) },
  })
  return count > 0
}
