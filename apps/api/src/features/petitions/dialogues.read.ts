import type { Dialogue, DialogueDetail, DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import { isAnswerOverdue, openPromisesFirst } from '@gandan/domain/petitions/dialogue'
import { caseReachOf } from '@gandan/domain/petitions/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import * as store from './dialogues.queries.ts'

type PromisedTask = NonNullable<DialogueIssue['task']>

/** How tasks stand on a day, by their ids; the plan answers, which this room does not know. */
export type TasksOf = (
  db: Database,
  communeIds: readonly string[],
  taskIds: readonly string[],
  on: IsoDate,
) => Promise<PromisedTask[]>

export const dialogueScopeOf = ({ actor }: Context): store.DialogueScope => ({
  communeIds: actor.communeIds,
  reach: caseReachOf(actor),
})

export const readDialogues = (
  db: Database,
  ctx: Context,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Dialogue[]; nextCursor: string | null }> => store.listDialogues(db, dialogueScopeOf(ctx), page)

/** One dialogue with its issues, and what was promised before, each promise with its task as it stands today. */
export const readDialogue = async (
  db: Database,
  ctx: Context,
  id: string,
  tasksOf: TasksOf,
): Promise<DialogueDetail> => {
  const scope = dialogueScopeOf(ctx)
  const dialogue = await store.findDialogue(db, scope, id)
  if (!dialogue) throw new DomainError('notFound')
  const [issues, before] = await Promise.all([
    store.listIssues(db, scope, id),
    store.listPromisesBefore(db, scope, dialogue),
  ])
  const taskIds = [...issues, ...before].flatMap(({ taskId }) => (taskId === null ? [] : [taskId]))
  const found = taskIds.length === 0 ? [] : await tasksOf(db, scope.communeIds, taskIds, ctx.today)
  const tasks = new Map(found.map((task) => [task.id, task]))
  const shapeOf = ({ taskId, ...row }: store.IssueRow): DialogueIssue => ({
    ...row,
    isOverdue: isAnswerOverdue(row, ctx.today),
    task: (taskId !== null && tasks.get(taskId)) || null,
  })
  return { ...dialogue, issues: issues.map(shapeOf), promisedBefore: openPromisesFirst(before.map(shapeOf)) }
}
