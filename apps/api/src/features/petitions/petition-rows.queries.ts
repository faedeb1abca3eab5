import { petitionCodeOf } from '@gandan/domain/petitions/petition'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Tx } from '../../context.ts'
import type { NewPetition } from './case-opening.ts'

/** A petition as it is entered in the register of its year. */
export const petitionRow = (
  ctx: Context,
  input: NewPetition,
  place: { caseId: string; year: number; number: number },
): { id: string } & Record<string, unknown> => {
  const id = uuidv7()
  const { communeId, kind, receivedOn, channel, source, forwardedBy, topicCode, subTopicCode, villageId } = input
  const { summary, request, personCount, receptionVisitId } = input
  const matter = { summary, request, personCount, receptionVisitId, topicCode, subTopicCode, villageId }
  const arrival = { communeId, id, kind, receivedOn, channel, source, forwardedBy }
  return {
    ...place,
    ...matter,
    ...arrival,
    searchText: foldText(`${petitionCodeOf(place.year, place.number)} ${summary}`),
    registeredBy: ctx.actor.userId,
    registeredAt: new Date(ctx.nowMs).toISOString(),
    version: 1,
  }
}

/** Hangs the petitions of one case onto another. */
export const movePetitions = async (tx: Tx, communeId: string, fromCaseId: string, toCaseId: string): Promise<void> => {
  await tx.petition.updateMany({ where: { communeId, caseId: fromCaseId }, data: { caseId: toCaseId } })
}

/** How the first petition of a case came in; what it is about stands with each part it is split into. */
export const findFirstPetition = async (
  tx: Tx,
  communeId: string,
  caseId: string,
): Promise<Pick<NewPetition, 'channel' | 'source' | 'forwardedBy' | 'receptionVisitId'> & { id: string }> => {
  const found = await tx.petition.findFirst({
    where: { communeId, caseId },
    orderBy: { registeredAt: 'asc' },
    select: { id: true, channel: true, source: true, forwardedBy: true, receptionVisitId: true },
  })
  if (!found) throw new DomainError('notFound')
  return found as Pick<NewPetition, 'channel' | 'source' | 'forwardedBy' | 'receptionVisitId'> & { id: string }
}

/** The petition that opened a case came in on another day; one that joined it on the same day did not. */
export const moveReceipt = async (
  tx: Tx,
  opened: { communeId: string; id: string; receivedOn: IsoDate },
  on: IsoDate,
): Promise<void> => {
  const { communeId, id: caseId, receivedOn } = opened
  await tx.$executeRaw`
    update "Petition" set "receivedOn" = ${on}::date, "version" = "version" + 1
    where "communeId" = ${communeId}::uuid and "id" = (
      select p."id" from "Petition" p join "Case" c on c."communeId" = p."communeId" and c."id" = p."caseId"
      where p."communeId" = ${communeId}::uuid and p."caseId" = ${caseId}::uuid and p."receivedOn" = ${receivedOn}::date
      order by p."registeredAt" = c."createdAt" desc, p."registeredAt", p."number" limit 1)`
}
