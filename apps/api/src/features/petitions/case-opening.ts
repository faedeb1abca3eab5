import type { BodyOf } from '@gandan/contracts/endpoint'
import type { registerPetition } from '@gandan/contracts/petitions/petitions'
import { canSeeCase, isSecretKind } from '@gandan/domain/petitions/permissions'
import { caseCodeOf, isGroup, petitionCodeOf } from '@gandan/domain/petitions/petition'
import { isHotTopic, isSubTopicOf } from '@gandan/domain/petitions/topics'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { yearOf } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Tx } from '../../context.ts'
import { findHandler, isCaseOf, isVillageOf, listLeaders } from './case-rules.queries.ts'
import { caseContext, deriveCase, moveRows, movesBetween } from './case-standing.read.ts'
import type { CaseChange, CaseEventRow, CaseRecord } from './case-records.ts'
import { listDeadlineRows, listLedgers, lockCases, saveCases, takeNumbers } from './case-writes.queries.ts'
import { petitionRow } from './petition-rows.queries.ts'

export type NewPetition = Omit<
  BodyOf<typeof registerPetition>,
  'people' | 'joinCaseId' | 'fileIds' | 'receptionVisitId'
> & {
  communeId: string
  receptionVisitId: string | null
}
export type NewCase = NewPetition & { splitFromId?: string | null }

/** The version of the table of statutory limits that a line was counted by. */
export const RULE_SET_VERSION = 1

const TITLE_LENGTH = 120

/** The matter in one line. */
const titleOf = (summary: string): string => {
  const line = summary.replace(/\s+/g, ' ').trim()
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1).trimEnd()}…`
}

const refuseMatter = async (tx: Tx, ctx: Context, input: NewCase): Promise<void> => {
  if (input.receivedOn > ctx.today) throw new DomainError('dayInFuture', { on: input.receivedOn })
  if (input.subTopicCode !== null && !isSubTopicOf(input.subTopicCode, input.topicCode))
    throw new DomainError('subTopicOfOtherTopic', { topicCode: input.topicCode, subTopicCode: input.subTopicCode })
  if (input.villageId !== null && !(await isVillageOf(tx, input.communeId, input.villageId)))
    throw new DomainError('villageNotInCommune')
  if (input.accusedLeader !== null && !isSecretKind(input.kind)) throw new DomainError('accusedOnlyInDenunciation')
  if (input.previousCaseId !== null && !(await isCaseOf(tx, input.communeId, input.previousCaseId)))
    throw new DomainError('notFound')
}

/** The unit of a handler who may be given this case. */
export const requireHandler = async (
  tx: Tx,
  ctx: Context,
  place: { communeId: string; accusedUserIds: readonly string[] },
  userId: string,
): Promise<string> => {
  const found = await findHandler(tx, place.communeId, userId, ctx.today)
  if (!found) throw new DomainError('ownerNotInCommune')
  if (place.accusedUserIds.includes(userId)) throw new DomainError('handlerAccused')
  return found.unitId
}

const receiptOf = (ctx: Context, input: NewCase, caseId: string): CaseEventRow => ({
  communeId: input.communeId,
  id: uuidv7(),
  caseId,
  sequence: 1,
  kind: 'received',
  on: input.receivedOn,
  recordedAt: new Date(ctx.nowMs).toISOString(),
  voidedBy: null,
  actorId: ctx.actor.userId,
  stateAfter: 'received',
  decisionNumber: null,
  documentNumber: null,
  criteria: [],
  reason: null,
  details: { handlerUserId: input.handlerUserId, isOutsideJurisdiction: input.isOutsideJurisdiction },
  ruleSetVersion: RULE_SET_VERSION,
})

const recordOf = (
  ctx: Context,
  input: NewCase,
  made: { id: string; code: string; accusedUserIds: string[]; handlerUnitId: string | null },
): CaseRecord => ({
  ...made,
  communeId: input.communeId,
  kind: input.kind,
  round: input.round,
  state: 'received',
  isOpen: true,
  title: titleOf(input.summary),
  topicCode: input.topicCode,
  subTopicCode: input.subTopicCode,
  villageId: input.villageId,
  isHot: isHotTopic(input.topicCode),
  isCollective: isGroup(input.personCount),
  isProlonged: input.isProlonged,
  isAtReception: input.channel === 'reception',
  isForwarded: input.source !== 'citizen',
  isFromInspectionBoard: input.source === 'inspectionBoard',
  isOutsideJurisdiction: input.isOutsideJurisdiction,
  conditions: input.severalPlaces ? ['severalPlaces'] : [],
  accusedLeader: input.accusedLeader,
  registeredBy: ctx.actor.userId,
  handlerUserId: input.handlerUserId,
  proposal: null,
  proposedBy: null,
  outcome: null,
  disposition: null,
  receivedOn: input.receivedOn,
  acceptedOn: null,
  settledOn: null,
  settledInTime: null,
  closedOn: null,
  dueOn: null,
  dueLimitId: null,
  dueFrom: null,
  receiptDays: [input.receivedOn],
  disposedOn: null,
  dispositionDueOn: null,
  answerDueOn: null,
  previousCaseId: input.previousCaseId,
  mergedIntoId: null,
  splitFromId: input.splitFromId ?? null,
  petitionCount: 1,
  personCount: input.personCount,
  searchText: foldText(`${made.code} ${input.summary}`),
  lastSequence: 1,
  version: 1,
})

/** A case ready to be written: its numbers are taken, nothing else is. */
export interface PreparedCase {
  input: NewCase
  change: CaseChange
  place: { caseId: string; year: number; number: number }
  caseCode: string
}

/** Takes the numbers of a new case and derives it; whoever writes several writes them together, after the last. */
export const prepareCase = async (tx: Tx, ctx: Context, input: NewCase): Promise<PreparedCase> => {
  const { communeId } = input
  const context = await caseContext(tx, communeId)
  await refuseMatter(tx, ctx, input)
  const accusedUserIds = input.accusedLeader ? await listLeaders(tx, communeId, input.accusedLeader, ctx.today) : []
  const handlerUnitId = input.handlerUserId
    ? await requireHandler(tx, ctx, { communeId, accusedUserIds }, input.handlerUserId)
    : null
  const year = yearOf(input.receivedOn)
  const [caseNumber = 0, number = 0] = await takeNumbers(tx, communeId, year, ['case', 'petition'])
  const [id, caseCode] = [uuidv7(), caseCodeOf(year, caseNumber)]
  const receipt = receiptOf(ctx, input, id)
  const opened = recordOf(ctx, input, { id, code: caseCode, accusedUserIds, handlerUnitId })
  const { record, deadlines } = deriveCase(opened, [receipt], context)
  const change = { before: null, after: record, deadlines, events: [receipt] }
  return { input, change, place: { caseId: id, year, number }, caseCode }
}

/** The sealed rows of who a petition is from, by its id. */
export type SealPeople = (petitionId: string) => object[]

/** Opens a case with its first petition and who that is from, its receipt, clocks and tallies. */
export const openCase = async (
  tx: Tx,
  ctx: Context,
  input: NewCase,
  seal: SealPeople,
): Promise<{ caseId: string; petitionId: string; caseCode: string; petitionCode: string }> => {
  const { change, place, caseCode } = await prepareCase(tx, ctx, input)
  const petition = petitionRow(ctx, input, place)
  await saveCases(tx, ctx, [change], { Petition: [petition], SealedIdentity: seal(petition.id) })
  return {
    caseId: place.caseId,
    petitionId: petition.id,
    caseCode,
    petitionCode: petitionCodeOf(place.year, place.number),
  }
}

/** Adds a petition to an open case of the same kind: one petition more, not one case more. */
export const joinCase = async (
  tx: Tx,
  ctx: Context,
  caseId: string,
  input: NewPetition,
  seal: SealPeople,
): Promise<{ petitionId: string; petitionCode: string; caseCode: string }> => {
  const { communeId } = input
  const context = await caseContext(tx, communeId)
  await refuseMatter(tx, ctx, input)
  const [before] = await lockCases(tx, communeId, [caseId])
  if (!before || !canSeeCase(ctx.actor, before)) throw new DomainError('notFound')
  if (!before.isOpen) throw new DomainError('caseClosed', { code: before.code })
  if (before.kind !== input.kind) throw new DomainError('caseOfOtherKind', { code: before.code, kind: before.kind })
  const year = yearOf(input.receivedOn)
  const [number = 0] = await takeNumbers(tx, communeId, year, ['petition'])
  const personCount = before.personCount + input.personCount
  const grown: CaseRecord = {
    ...before,
    petitionCount: before.petitionCount + 1,
    receiptDays: [...before.receiptDays, input.receivedOn].toSorted(),
    personCount,
    isCollective: isGroup(personCount),
    isProlonged: before.isProlonged || input.isProlonged,
    searchText: `${before.searchText} ${foldText(input.summary)}`,
    version: before.version + 1,
  }
  const ledger = (await listLedgers(tx, communeId, [caseId])).get(caseId) ?? []
  const { record, deadlines } = deriveCase(grown, ledger, context)
  const petition = petitionRow(ctx, input, { caseId, year, number })
  const beside = { Petition: [petition], SealedIdentity: seal(petition.id) }
  await saveCases(tx, ctx, [{ before, after: record, deadlines }], beside)
  return { petitionId: petition.id, petitionCode: petitionCodeOf(year, number), caseCode: before.code }
}

/** A case held for a change of one of its petitions; asked for before the petition is locked, as joining does. */
export const holdCase = async (tx: Tx, communeId: string, caseId: string) => {
  const context = await caseContext(tx, communeId)
  const [before] = await lockCases(tx, communeId, [caseId])
  if (!before) throw new DomainError('notFound')
  return { context, before }
}

type Said = Pick<NewPetition, 'summary' | 'personCount' | 'topicCode' | 'subTopicCode' | 'villageId'>

/** A case of one petition is about what that petition is about; one of several keeps what it was opened for. */
const placeOf = (before: CaseRecord, { topicCode, subTopicCode, villageId }: Said): Partial<CaseRecord> =>
  before.petitionCount > 1 ? {} : { topicCode, subTopicCode, villageId, isHot: isHotTopic(topicCode) }

/** Says of a case what its corrected petition says now; a clock that moves with it keeps the day it had and the cause. */
export const restateCase = async (
  tx: Tx,
  ctx: Context,
  { context, before }: Awaited<ReturnType<typeof holdCase>>,
  was: Said,
  is: Said,
): Promise<void> => {
  const { communeId, id } = before
  const personCount = before.personCount + is.personCount - was.personCount
  const restated: CaseRecord = {
    ...before,
    ...placeOf(before, is),
    personCount,
    isCollective: isGroup(personCount),
    title: before.title === titleOf(was.summary) ? titleOf(is.summary) : before.title,
    searchText: before.searchText.replace(foldText(was.summary), () => foldText(is.summary)),
    version: before.version + 1,
  }
  const ledger = (await listLedgers(tx, communeId, [id])).get(id) ?? []
  const { record, deadlines } = deriveCase(restated, ledger, context)
  const known = (await listDeadlineRows(tx, communeId, [id])).get(id) ?? []
  const moves = moveRows(ctx, before, movesBetween(known, deadlines), 'petition', null)
  await saveCases(tx, ctx, [{ before, after: record, deadlines, moves }])
}
