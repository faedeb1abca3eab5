import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { getTaskOrigin } from '@gandan/contracts/commitments'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { findDialogueOfIssue } from '../petitions/dialogues.queries.ts'
import { dialogueScopeOf } from '../petitions/dialogues.read.ts'
import { findTaskOriginId } from '../plan/task-summaries.queries.ts'

/** The dialogue whose promise a task keeps; none for another task, or for a case the reader may not see. */
export const readTaskOrigin = async (
  db: Database,
  ctx: Context,
  taskId: string,
): Promise<ResponseOf<typeof getTaskOrigin>> => {
  const found = await findTaskOriginId(db, ctx.actor.communeIds, taskId)
  if (!found) throw new DomainError('notFound')
  return {
    dialogue: found.originId === null ? null : await findDialogueOfIssue(db, dialogueScopeOf(ctx), found.originId),
  }
}
