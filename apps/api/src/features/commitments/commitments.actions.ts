import type { BodyOf } from '@gandan/contracts/endpoint'
import type { promiseOnIssue as promiseContract } from '@gandan/contracts/petitions/dialogues'
import { promiseAsTask, refuseBeforeDialogue, refusePromise } from '@gandan/domain/petitions/dialogue'
import { canPromise } from '@gandan/domain/petitions/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Services } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { loadIssue } from '../petitions/dialogue-checks.ts'
import { updateIssue } from '../petitions/dialogue-writes.queries.ts'
import { makeTask } from '../plan/task-making.ts'

const ORDINARY = { weight: 1, priority: 'normal', directiveId: null } as const

/** A promise becomes a task of the plan that begins on the day of the dialogue; returns the dialogue. */
export const promiseOnIssue = (
  { db }: Pick<Services, 'db'>,
  ctx: Context,
  id: string,
  { promise, isPublic, ...place }: BodyOf<typeof promiseContract>,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    if (!canPromise(ctx.actor)) throw new DomainError('notPermitted')
    const { issue, dialogue, matter } = await loadIssue(tx, ctx, id)
    refuseBeforeDialogue(dialogue, ctx.today)
    refusePromise(issue, matter?.kind ?? null)
    const task = { ...ORDINARY, ...promiseAsTask(promise), ...place, cooperatingUnitIds: [], startOn: dialogue.on }
    const taskId = await makeTask(tx, ctx, note, task, { source: 'dialogue', originId: issue.id })
    await updateIssue(tx, issue, { promise, isPublic, taskId })
    note({ action: 'promiseOnIssue', subjectType: 'dialogueIssue', subjectId: id, changes: { isPublic, taskId } })
    return dialogue.id
  })
