import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/petitions/cases'
import { stepsAfter } from '@gandan/domain/petitions/case-events'
import { canAssignCase, canCorrectCase, isSecretKind } from '@gandan/domain/petitions/permissions'
import { ledgerFactsOf } from '@gandan/domain/petitions/ledger-facts'
import { isGroup } from '@gandan/domain/petitions/petition'
import { refuseNamesInText } from '@gandan/domain/petitions/petitioners'
import { refuseDay } from '@gandan/domain/petitions/step-rules'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { loadCase, loadCases, refuseUnless, type LoadedCase } from './case-checks.ts'
import { findHandler } from './case-rules.queries.ts'
import { prepareCase, requireHandler, type NewCase, type PreparedCase } from './case-opening.ts'
import { deriveCase, moveRows, movesBetween, type Derived } from './case-standing.read.ts'
import { appendLine, movesReply, newLine, type CaseDoors, type Moves } from './case-steps.actions.ts'
import type { CaseChange, CaseEventRow, CaseRecord } from './case-records.ts'
import { listDeadlineRows, saveCases, voidEvent } from './case-writes.queries.ts'
import { openPeopleIn, sealedForJson } from './identities.queries.ts'
import { refuseDenouncerNamed } from './identity-checks.ts'
import { findFirstPetition, movePetitions, petitionRow, moveReceipt } from './petition-rows.queries.ts'

/** Lines that tie a case to another: taking one out would leave the other case wrong. */
const TIES: readonly string[] = ['merged', 'split']

type FirstPetition = Omit<Awaited<ReturnType<typeof findFirstPetition>>, 'id'>
type SplitPart = BodyOf<typeof contract.splitCase>['parts'][number]

interface Correction {
  event: CaseEventRow
  line: CaseEventRow | null
  derived: Derived
}

const correctionOf = (
  ctx: Context,
  { record, ledger, context }: LoadedCase,
  input: BodyOf<typeof contract.correctCaseEvent>,
): Correction => {
  const event = ledger.find(({ id, voidedBy }) => id === input.eventId && (voidedBy ?? null) === null)
  if (!event) throw new DomainError('notFound')
  if (TIES.includes(event.kind) || input.on === event.on)
    throw new DomainError('eventNotCorrectable', { kind: event.kind, on: event.on })
  if (input.on !== null) refuseDay(input.on, event.kind === 'received' ? input.on : record.receivedOn, ctx.today)
  const line =
    input.on === null ? null : { ...newLine(ctx, record, { ...event, on: input.on }), actorId: event.actorId }
  const voided = ledger.map((one) => (one === event ? { ...one, voidedBy: ctx.actor.userId } : one))
  const lastSequence = line?.sequence ?? record.lastSequence
  const derived = deriveCase(
    { ...record, lastSequence, version: record.version + 1 },
    line ? [...voided, line] : voided,
    context,
  )
  return { event, line, derived }
}

/** Whom the ledger names as handler once a line that gave the case to someone is gone. */
const handlerAfter = async (tx: Tx, ctx: Context, { record, ledger }: LoadedCase, event: CaseEventRow) => {
  const { handlerUserId } = ledgerFactsOf(ledger.filter((one) => one !== event))
  const found = handlerUserId ? await findHandler(tx, record.communeId, handlerUserId, ctx.today) : null
  return { handlerUserId, handlerUnitId: found?.unitId ?? null }
}

/** Voids a line or gives it another day; every clock that moves keeps the value it had, the cause and the reason. */
export const correctCaseEvent = (
  { db, vault }: CaseDoors,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.correctCaseEvent>,
): Promise<Moves> => {
  if (input.isPreview) return runTransaction(db, async (tx) => (await prepareCorrection(tx, ctx, id, input)).reply)
  return inTransaction(db, ctx, async (tx, note) => {
    const { loaded, correction, moves, reply } = await prepareCorrection(tx, ctx, id, input)
    const { event, line, derived } = correction
    const { record: before } = loaded
    await refuseDenouncerNamed(tx, vault, before, { reason: input.reason })
    await voidEvent(tx, ctx, event, input.reason)
    if (event.kind === 'received' && line) await moveReceipt(tx, before, line.on)
    const handler = line === null && event.details.handlerUserId ? await handlerAfter(tx, ctx, loaded, event) : {}
    await saveCases(tx, ctx, [
      {
        before,
        after: { ...derived.record, ...handler },
        deadlines: derived.deadlines,
        events: line ? [line] : [],
        moves: moveRows(ctx, before, moves, 'correction', input.reason),
      },
    ])
    note({
      action: 'correctCaseEvent',
      subjectType: 'case',
      subjectId: id,
      changes: { kind: event.kind, on: { from: event.on, to: input.on }, moved: moves },
    })
    return reply
  })
}

const prepareCorrection = async (tx: Tx, ctx: Context, id: string, input: BodyOf<typeof contract.correctCaseEvent>) => {
  const loaded = await loadCase(tx, ctx, id)
  refuseUnless(canCorrectCase(ctx.actor, loaded.record))
  const correction = correctionOf(ctx, loaded, input)
  const before = (await listDeadlineRows(tx, loaded.record.communeId, [id])).get(id) ?? []
  const moves = movesBetween(before, correction.derived.deadlines)
  return { loaded, correction, moves, reply: movesReply([{ record: loaded.record, moves }]) }
}

const grownBy = (into: CaseRecord, other: CaseRecord): CaseRecord => {
  const personCount = into.personCount + other.personCount
  return {
    ...into,
    petitionCount: into.petitionCount + other.petitionCount,
    receiptDays: [...into.receiptDays, ...other.receiptDays].toSorted(),
    personCount,
    isCollective: isGroup(personCount),
    isProlonged: into.isProlonged || other.isProlonged,
    searchText: `${into.searchText} ${other.searchText}`,
    version: into.version + 1,
  }
}

/** Ends a case as merged into another open one of its kind, which takes over its petitions. */
export const mergeCase = (
  { db, vault }: CaseDoors,
  ctx: Context,
  id: string,
  { intoCaseId, on, reason }: BodyOf<typeof contract.mergeCase>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    if (intoCaseId === id) throw new DomainError('mergeIntoItself')
    const { loaded } = await loadCases(tx, ctx, [id, intoCaseId])
    const [from, into] = [id, intoCaseId].map((one) => loaded.find(({ record }) => record.id === one)) as [
      LoadedCase,
      LoadedCase,
    ]
    const { record } = await loadCase(tx, ctx, id)
    refuseUnless(canCorrectCase(ctx.actor, record) && canCorrectCase(ctx.actor, into.record))
    refuseDay(on, record.receivedOn, ctx.today)
    if (!into.record.isOpen) throw new DomainError('caseClosed', { code: into.record.code })
    if (into.record.kind !== record.kind) throw new DomainError('caseOfOtherKind', { code: into.record.code })
    for (const one of [record, into.record]) await refuseDenouncerNamed(tx, vault, one, { reason })
    const merged = appendLine(from, newLine(ctx, record, { kind: 'merged', on, reason, details: { intoCaseId } }))
    const ended = { ...merged.derived.record, mergedIntoId: intoCaseId, petitionCount: 0, receiptDays: [] }
    const grown = deriveCase(grownBy(into.record, record), into.ledger, into.context)
    await saveCases(tx, ctx, [
      { before: record, after: ended, deadlines: merged.derived.deadlines, events: [merged.line] },
      { before: into.record, after: grown.record, deadlines: grown.deadlines },
    ])
    await movePetitions(tx, record.communeId, id, intoCaseId)
    note({ action: 'mergeCase', subjectType: 'case', subjectId: id, changes: { on, intoCaseId } })
  })

/** One matter of a mixed petition as a case of its own: what came in and when stays, what it is about is its own. */
const partOf = (record: CaseRecord, paper: FirstPetition, part: SplitPart): NewCase => ({
  ...paper,
  ...part,
  communeId: record.communeId,
  receivedOn: record.receivedOn,
  villageId: record.villageId,
  request: null,
  personCount: record.personCount,
  round: 1,
  previousCaseId: null,
  isProlonged: record.isProlonged,
  isOutsideJurisdiction: false,
  severalPlaces: false,
  accusedLeader: isSecretKind(part.kind) ? record.accusedLeader : null,
  handlerUserId: null,
  splitFromId: record.id,
})

/**
 * Opens a case for each matter of a mixed petition, received on its day and from the same people; the case itself ends
 * as split. What came out of a denunciation keeps its petitioner as secret as it was.
 */
export const splitCase = (
  { db, vault }: CaseDoors,
  ctx: Context,
  id: string,
  { on, parts }: BodyOf<typeof contract.splitCase>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const loaded = await loadCase(tx, ctx, id)
    const { record } = loaded
    const { communeId } = record
    refuseUnless(canCorrectCase(ctx.actor, record))
    refuseDay(on, record.receivedOn, ctx.today)
    const { line, derived } = appendLine(loaded, newLine(ctx, record, { kind: 'split', on }))
    const { id: paperId, ...paper } = await findFirstPetition(tx, communeId, id)
    const people = await openPeopleIn(tx, vault, communeId, 'petition', [paperId])
    const made: PreparedCase[] = []
    for (const [index, part] of parts.entries()) {
      const kind = isSecretKind(record.kind) ? record.kind : part.kind
      refuseNamesInText({ kind, people }, { [`parts.${index}.summary`]: part.summary })
      made.push(await prepareCase(tx, ctx, partOf(record, paper, part)))
    }
    const ended = { before: record, after: derived.record, deadlines: derived.deadlines, events: [line] }
    const petitions = made.map(({ input, place }) => petitionRow(ctx, input, place))
    const sealed = made.flatMap(({ input }, index) => {
      const kind = isSecretKind(record.kind) ? record.kind : input.kind
      const named = input.kind === 'anonymousTip' ? [] : people
      const subjectId = petitions[index]?.id ?? ''
      return sealedForJson(vault, { communeId, subjectType: 'petition', subjectId, kind, people: named })
    })
    const beside = { Petition: petitions, SealedIdentity: sealed }
    await saveCases(tx, ctx, [ended, ...made.map(({ change }) => change)], beside)
    const madeIds = made.map(({ place }) => place.caseId)
    note({ action: 'splitCase', subjectType: 'case', subjectId: id, changes: { on, intoCaseIds: madeIds } })
  })

/** Gives cases to one handler, all or none; a line of the ledger where the law knows assigning as a step. */
export const assignCases = (
  db: Database,
  ctx: Context,
  { caseIds, handlerUserId }: BodyOf<typeof contract.assignCases>,
): Promise<number> =>
  inTransaction(db, ctx, async (tx, note) => {
    const { loaded } = await loadCases(tx, ctx, [...new Set(caseIds)])
    const changes: CaseChange[] = []
    for (const one of loaded) {
      const { record } = one
      refuseUnless(canAssignCase(ctx.actor, record))
      if (!record.isOpen) throw new DomainError('caseClosed', { code: record.code })
      const handlerUnitId = await requireHandler(tx, ctx, record, handlerUserId)
      if (record.handlerUserId === handlerUserId) continue
      changes.push({ ...assignedChange(ctx, one, { handlerUserId, handlerUnitId }), before: record })
      const changed = { handlerUserId: { from: record.handlerUserId, to: handlerUserId } }
      note({ action: 'assignCase', subjectType: 'case', subjectId: record.id, changes: changed })
    }
    await saveCases(tx, ctx, changes)
    return loaded.length
  })

const assignedChange = (
  ctx: Context,
  loaded: LoadedCase,
  handler: { handlerUserId: string; handlerUnitId: string },
): Omit<CaseChange, 'before'> => {
  const { record, ledger, context } = loaded
  if (!stepsAfter(record.state, record.kind).includes('assigned')) {
    const { deadlines } = deriveCase(record, ledger, context)
    return { after: { ...record, ...handler, version: record.version + 1 }, deadlines }
  }
  const details = { handlerUserId: handler.handlerUserId }
  const { line, derived } = appendLine(loaded, newLine(ctx, record, { kind: 'assigned', on: ctx.today, details }))
  return { after: { ...derived.record, ...handler }, deadlines: derived.deadlines, events: [line] }
}
