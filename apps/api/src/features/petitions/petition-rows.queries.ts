import { foldText } from '@gandan/domain/shared/text'
import { insertAll } from '@gandan/db/database'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Tx } from '../../context.ts'
import type { NewPetition } from './case-opening.ts'

/** Enters a petition in the register of its year. */
export const insertPetition = async (
  tx: Tx,
  ctx: Context,
  input: NewPetition,
  place: { caseId: string; year: number; number: number },
): Promise<string> => {
  const id = uuidv7()
  const { communeId, kind, receivedOn, channel, source, forwardedBy, topicCode, subTopicCode, villageId } = input
  const { summary, request, personCount, receptionVisitId } = input
  const matter = { summary, request, personCount, receptionVisitId, topicCode, subTopicCode, villageId }
  const row = {
    ...place,
    ...matter,
    ...{ communeId, id, kind, receivedOn, channel, source, forwardedBy },
    searchText: foldText(`${place.year}/${String(place.number).padStart(4, '0')} ${summary}`),
    registeredBy: ctx.actor.userId,
    registeredAt: new Date(ctx.nowMs).toISOString(),
    version: 1,
  }
  await insertAll(tx, { Petition: [row] })
  return id
}

/** Hangs the petitions of one case onto another. */
export const movePetitions = async (tx: Tx, communeId: string, fromCaseId: string, toCaseId: string): Promise<void> => {
  await tx.petition.updateMany({ where: { communeId, caseId: fromCaseId }, data: { caseId: toCaseId } })
}
