import { v7 as uuidv7 } from 'uuid'
import type { Context, Tx } from '../../context.ts'

interface TaskKey {
  communeId: string
  id: string
}

export const insertComment = async (tx: Tx, ctx: Context, task: TaskKey, text: string): Promise<void> => {
  await tx.taskComment.create({
    data: {
      communeId: task.communeId,
      id: uuidv7(),
      taskId: task.id,
      authorId: ctx.actor.userId,
      text,
      createdAt: new Date(ctx.nowMs),
    },
  })
}

export interface ChecklistInput {
  id: string | null
  text: string
  isDone: boolean
}

/** Replaces the checklist; a tick that was there keeps who ticked it and when. */
export const replaceChecklist = async (
  tx: Tx,
  ctx: Context,
  task: TaskKey,
  items: readonly ChecklistInput[],
): Promise<void> => {
  const { communeId, id: taskId } = task
  const before = new Map(
    (await tx.checklistItem.findMany({ where: { communeId, taskId } })).map((item) => [item.id, item]),
  )
  await tx.checklistItem.deleteMany({ where: { communeId, taskId } })
  await tx.checklistItem.createMany({
    data: items.map((item, ordinal) => {
      const known = item.id === null ? undefined : before.get(item.id)
      const doneAt = item.isDone ? (known?.doneAt ?? new Date(ctx.nowMs)) : null
      const doneBy = item.isDone ? (known?.doneBy ?? ctx.actor.userId) : null
      return { communeId, id: known?.id ?? uuidv7(), taskId, ordinal, text: item.text, doneAt, doneBy }
    }),
  })
}

export type NoticeKind = 'reminder' | 'assignment' | 'returned' | 'submitted'

export interface NewNotice {
  userId: string
  taskId: string
  kind: NoticeKind
  message?: string | null
}

/** Tells people something about tasks; nobody is told of the own doing. */
export const insertNotices = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  notices: readonly NewNotice[],
): Promise<void> => {
  const data = notices
    .filter((notice) => notice.userId !== ctx.actor.userId)
    .map((notice) => ({
      ...notice,
      communeId,
      id: uuidv7(),
      message: notice.message ?? null,
      fromId: ctx.actor.userId,
      createdAt: new Date(ctx.nowMs),
    }))
  if (data.length > 0) await tx.notice.createMany({ data })
}

/** Who leads the commune on the day: told when work is submitted. */
export const listLeaders = async (tx: Tx, communeId: string, on: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    select distinct "userId" from "Assignment" where "communeId" = ${communeId}::uuid and "roleId" in ('chairman', 'viceChairman')
      and "validFrom" <= ${on}::date and ("validTo" is null or "validTo" >= ${on}::date)`
  return rows.map((row) => row.userId)
}
