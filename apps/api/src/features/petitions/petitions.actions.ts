import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/petitions/petitions'
import type { Person } from '@gandan/contracts/petitions/petitions'
import { canReadIdentity, canRegisterPetition, canSeeCase, isSecretKind } from '@gandan/domain/petitions/permissions'
import { refuseNamesInText, refusePetitioners } from '@gandan/domain/petitions/petitioners'
import { isSubTopicOf } from '@gandan/domain/petitions/topics'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { foldText } from '@gandan/domain/shared/text'
import type { Context, Database, Services, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { linkFiles, renameFilesPlainly } from '../files/files.queries.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { holdCase, joinCase, openCase, restateCase } from './case-opening.ts'
import { isVillageOf } from './case-rules.queries.ts'
import { openPeople, sealedForJson, sealPeople } from './identities.queries.ts'
import * as store from './petitions.queries.ts'

type Doors = Pick<Services, 'db' | 'vault'>
type Registration = BodyOf<typeof contract.registerPetition>

const refuseInput = (input: Registration): void => {
  refusePetitioners(input)
  const { summary, request, forwardedBy } = input
  refuseNamesInText(input, { summary, request, forwardedBy })
  if (input.source !== 'citizen' && !input.forwardedBy)
    throw new DomainError('forwarderMissing', { field: 'forwardedBy' })
}

const enter = async (tx: Tx, ctx: Context, vault: Services['vault'], communeId: string, input: Registration) => {
  const { people, joinCaseId, fileIds: _, ...matter } = input
  const petition = { ...matter, communeId }
  const { kind } = input
  const seal = (subjectId: string) =>
    sealedForJson(vault, { communeId, subjectType: 'petition', subjectId, kind, people })
  if (joinCaseId === null) return openCase(tx, ctx, petition, seal)
  return { caseId: joinCaseId, ...(await joinCase(tx, ctx, joinCaseId, petition, seal)) }
}

/** Enters a petition, seals who it is from apart from it, and opens its case or joins one that is open. */
export const registerPetition = (
  { db, vault }: Doors,
  ctx: Context,
  input: Registration,
): Promise<{ petitionId: string; caseId: string; caseCode: string }> =>
  inTransaction(db, ctx, async (tx, note) => {
    if (!canRegisterPetition(ctx.actor)) throw new DomainError('notPermitted')
    refuseInput(input)
    const communeId = homeCommuneOf(ctx)
    const { petitionId, caseId, caseCode, petitionCode } = await enter(tx, ctx, vault, communeId, input)
    const { kind } = input
    await linkFiles(tx, communeId, ctx.actor.userId, input.fileIds, 'petition', petitionId)
    if (isSecretKind(kind)) await renameFilesPlainly(tx, communeId, input.fileIds)
    if (input.receptionVisitId !== null && !(await store.linkVisit(tx, communeId, input.receptionVisitId, petitionId)))
      throw new DomainError('visitAlreadyLinked')
    note({
      action: 'registerPetition',
      subjectType: 'petition',
      subjectId: petitionId,
      changes: {
        caseId,
        caseCode,
        petitionCode,
        kind,
        receivedOn: input.receivedOn,
        joined: input.joinCaseId !== null,
      },
    })
    return { petitionId, caseId, caseCode }
  })

const placeOf = ({ petition, handlerUserId, accusedUserIds }: store.PetitionPlace) => ({
  communeId: petition.communeId,
  kind: petition.kind,
  registeredBy: petition.registeredBy,
  handlerUserId,
  accusedUserIds,
})

/** The petition if this person may see its case; else it does not exist for him. */
export const getPetition = async (db: Database, ctx: Context, id: string): Promise<store.PetitionPlace> => {
  const found = await store.findPetition(db, ctx.actor.communeIds, id)
  if (!found || !canSeeCase(ctx.actor, placeOf(found))) throw new DomainError('notFound')
  return found
}

const refuseFields = async (
  tx: Tx,
  communeId: string,
  before: { topicCode: string; subTopicCode: string | null },
  fields: BodyOf<typeof contract.updatePetition>,
): Promise<void> => {
  const topicCode = fields.topicCode ?? before.topicCode
  const subTopicCode = fields.subTopicCode === undefined ? before.subTopicCode : fields.subTopicCode
  if (subTopicCode !== null && !isSubTopicOf(subTopicCode, topicCode))
    throw new DomainError('subTopicOfOtherTopic', { field: 'subTopicCode', topicCode, subTopicCode })
  if (fields.villageId && !(await isVillageOf(tx, communeId, fields.villageId)))
    throw new DomainError('villageNotInCommune', { field: 'villageId' })
}

/** Corrects what the register says; its day and kind belong to the ledger. Who it is from is sealed anew. */
export const updatePetition = (
  { db, vault }: Doors,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.updatePetition>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const { petition } = await getPetition(db, ctx, id)
    const { communeId } = petition
    const held = await holdCase(tx, communeId, petition.caseId)
    const before = await store.lockPetition(tx, communeId, id)
    if (before && before.caseId !== petition.caseId) throw new DomainError('conflict')
    if (!before || !canRegisterPetition(ctx.actor)) throw new DomainError('notPermitted')
    if (before.version !== ctx.expectedVersion) throw new DomainError('staleVersion', { current: petition })
    const { people, ...fields } = input
    const given: Partial<store.PetitionFields> = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    )
    await refuseFields(tx, communeId, before, fields)
    const known = people ?? (await openPeople(db, vault, communeId, 'petition', id))
    const { kind } = before
    const personCount = fields.personCount ?? before.personCount
    refusePetitioners({ kind, people: known, personCount })
    const { summary, request, forwardedBy } = { ...before, ...given }
    refuseNamesInText({ kind, people: known }, { summary, request, forwardedBy })
    if (people) await sealPeople(tx, vault, { communeId, subjectType: 'petition', subjectId: id, kind, people })
    await store.updatePetitionRow(tx, { communeId, id, year: before.year, number: before.number }, given)
    await restateCase(tx, ctx, held, before, { ...before, ...given })
    note({
      action: 'updatePetition',
      subjectType: 'petition',
      subjectId: id,
      changes: { fields: Object.keys(given), ...(people ? { identity: 'sealedAnew' } : {}) },
    })
  })

/** Opens who a petition is from; the reading and its reason stay in the audit trail before anything is shown. */
export const readIdentity = async (
  { db, vault }: Doors,
  ctx: Context,
  id: string,
  reason: string,
): Promise<{ people: Person[] }> => {
  const found = await getPetition(db, ctx, id)
  if (!canReadIdentity(ctx.actor, placeOf(found))) throw new DomainError('notPermitted')
  const { communeId, caseId, kind } = found.petition
  const people = await openPeople(db, vault, communeId, 'petition', id)
  refuseNamesInText({ kind, people }, { reason })
  await inTransaction(db, ctx, async (_, note) => {
    note({ action: 'readIdentity', subjectType: 'petition', subjectId: id, changes: { caseId, reason } })
  })
  return { people }
}

const YEARS_BACK = 2

/** Likely the same matter or person, among what this clerk may see; a denunciation is never found by a name. */
export const findLookalikes = async (
  { db, vault }: Doors,
  ctx: Context,
  asked: BodyOf<typeof contract.findLookalikes>,
): Promise<store.LookalikeRow[]> => {
  const communeId = homeCommuneOf(ctx)
  const since = `${Number(ctx.today.slice(0, 4)) - YEARS_BACK}${ctx.today.slice(4, 7)}-01`
  const nameTokens = isSecretKind(asked.kind) ? [] : asked.names.map((name) => vault.nameTokensOf(name))
  const rows = await store.listLookalikes(db, { communeId, summary: foldText(asked.summary), nameTokens, since })
  return rows
    .filter(({ kind, handlerUserId, accusedUserIds }) =>
      canSeeCase(ctx.actor, { communeId, kind, handlerUserId, accusedUserIds }),
    )
    .slice(0, 10)
}
