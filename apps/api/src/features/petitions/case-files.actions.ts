import { canReadIdentity, canSeeCase, isSecretKind } from '@gandan/domain/petitions/permissions'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { findEventPlace, findPetitionPlace } from './case-detail.queries.ts'

/** Whether a reader sees the case that a file of a step belongs to. */
export const maySeeEventFile = async (db: Database, { actor }: Context, eventId: string): Promise<boolean> => {
  const place = await findEventPlace(db, actor.communeIds, eventId)
  return place !== null && canSeeCase(actor, place)
}

/**
 * Whether a reader may have the paper of a petition. That of a secret kind says who it is from: it needs the same right
 * as reading the identity, and like it every reading stands in the audit trail.
 */
export const mayHavePaper = async (db: Database, ctx: Context, petitionId: string): Promise<boolean> => {
  const place = await findPetitionPlace(db, ctx.actor.communeIds, petitionId)
  if (place === null || !canSeeCase(ctx.actor, place)) return false
  if (!isSecretKind(place.kind)) return true
  if (!canReadIdentity(ctx.actor, place)) return false
  const { caseId } = place
  await inTransaction(db, ctx, async (_, note) => {
    note({ action: 'readPaper', subjectType: 'petition', subjectId: petitionId, changes: { caseId } })
  })
  return true
}
