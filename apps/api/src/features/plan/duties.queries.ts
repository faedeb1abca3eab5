import type { RecurringDuty } from '@gandan/contracts/plan/duties'
import type { Recurrence } from '@gandan/domain/plan/recurrence'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'

const DUTY = `select d."id", d."planId", d."objectiveId", o."code" as "objectiveCode", d."title", d."every", d."day", d."month", d."leadDays",
    d."endedAt", count(t."id")::int as "occurrenceCount", count(t."id") filter (where t."state" = 'done')::int as "doneCount",
    min(t."dueOn") filter (where t."state" not in ('done', 'cancelled')) as "nextDueOn"
  from "RecurringDuty" d join "PlanItem" o on o."communeId" = d."communeId" and o."id" = d."objectiveId"
  left join "Task" t on t."communeId" = d."communeId" and t."planId" = d."planId" and t."recurrenceId" = d."id"`

const GROUPED = 'group by d."communeId", d."id", o."code", o."ordinal"'

export const listDuties = async (
  db: Database,
  communeIds: readonly string[],
  planId: string,
): Promise<RecurringDuty[]> => {
  const { rows } = await db.pool.query<RecurringDuty>({
    name: 'duty-list',
    text: `${DUTY} where d."communeId" = any($1::uuid[]) and d."planId" = $2 ${GROUPED} order by o."ordinal", d."title" limit 200`,
    values: [communeIds, planId],
  })
  return rows
}

export const findDuty = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<RecurringDuty | null> => {
  const { rows } = await db.pool.query<RecurringDuty>({
    name: 'duty',
    text: `${DUTY} where d."communeId" = any($1::uuid[]) and d."id" = $2 ${GROUPED}`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

export interface DutyRecord {
  communeId: string
  id: string
  planId: string
  endedAt: Date | null
}

export const insertDuty = async (
  tx: Tx,
  duty: {
    communeId: string
    planId: string
    objectiveId: string
    title: string
    leadDays: number
    recurrence: Recurrence
  },
): Promise<string> => {
  const id = uuidv7()
  const { recurrence, ...fields } = duty
  await tx.recurringDuty.create({
    data: { ...fields, id, every: recurrence.every, day: recurrence.day, month: recurrence.month ?? null },
  })
  return id
}

export const lockDuty = async (tx: Tx, communeIds: readonly string[], id: string): Promise<DutyRecord | null> => {
  const [row] = await tx.$queryRaw<DutyRecord[]>`
    select "communeId", "id", "planId", "endedAt" from "RecurringDuty"
    where "communeId" = any(${communeIds}::uuid[]) and "id" = ${id}::uuid for update`
  return row ?? null
}

export const endDuty = async (tx: Tx, ctx: Context, duty: DutyRecord): Promise<void> => {
  await tx.recurringDuty.update({
    where: { communeId_id: { communeId: duty.communeId, id: duty.id } },
    data: { endedAt: new Date(ctx.nowMs) },
  })
}

/** Occurrences that nobody has begun and that still lie ahead: what ending a duty cancels. */
export const listOccurrencesAhead = async (tx: Tx, duty: DutyRecord, today: IsoDate): Promise<string[]> => {
  const rows = await tx.task.findMany({
    where: {
      communeId: duty.communeId,
      planId: duty.planId,
      recurrenceId: duty.id,
      state: 'planned',
      dueOn: { gte: new Date(today) },
    },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}
