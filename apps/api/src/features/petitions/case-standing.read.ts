import type { CaseEventRow, CaseRecord, DeadlineRow, MoveRow } from './case-records.ts'
import type { CaseFacts } from '@gandan/domain/petitions/case-limits'
import { standingOf } from '@gandan/domain/petitions/case-standing'
import { expectHolidays } from '@gandan/domain/petitions/clock-calendar'
import type { CaseDeadline } from '@gandan/domain/petitions/deadline-ledger'
import { isOutsideCommune } from '@gandan/domain/petitions/petition'
import { ledgerFactsOf } from '@gandan/domain/petitions/ledger-facts'
import type { Condition } from '@gandan/domain/petitions/deadline-rule'
import type { WorkingCalendar } from '@gandan/domain/organisation/working-days'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { loadWorkingCalendar, loadWorkingCalendarIn } from '../organisation/calendar.queries.ts'
import type { CaseChange } from './case-records.ts'
import { listDeadlineRows, listLedgers, lockCases, saveCases } from './case-writes.queries.ts'
import { readSettings, readSettingsIn, type Settings } from './petition-settings.queries.ts'

/** What a case is counted on: the calendar, with expected holidays where no notice is in, and the commune's settings. */
export interface CaseContext {
  notified: WorkingCalendar
  calendarFor: (on: IsoDate) => WorkingCalendar
  settings: Settings
}

export const contextOf = (notified: WorkingCalendar, settings: Settings): CaseContext => ({
  notified,
  settings,
  calendarFor: (on) => expectHolidays(notified, on),
})

/**
 * Inside a transaction it must be asked for before any case is locked: until the end no change of the calendar or of
 * the settings can slip between what was counted and what is written.
 */
export const caseContext = async (door: Database | Tx, communeId: string): Promise<CaseContext> => {
  if ('pool' in door)
    return contextOf(...(await Promise.all([loadWorkingCalendar(door), readSettings(door, communeId)])))
  const notified = await loadWorkingCalendarIn(door)
  return contextOf(notified, await readSettingsIn(door, communeId))
}

type Described = Pick<
  CaseRecord,
  | 'kind'
  | 'round'
  | 'receivedOn'
  | 'topicCode'
  | 'conditions'
  | 'isAtReception'
  | 'isForwarded'
  | 'isFromInspectionBoard'
  | 'isOutsideJurisdiction'
  | 'accusedLeader'
>

export const factsOf = (record: Described, { settings }: CaseContext): CaseFacts => {
  const own: Condition[] = [
    ...(settings.isRemoteArea ? (['remoteArea'] as const) : []),
    ...(settings.acceptsInWorkingDays ? (['workingDays'] as const) : []),
  ]
  const days = settings.topicAnswerDays as Partial<Record<string, number>>
  return {
    round: record.round,
    conditions: [...record.conditions, ...own],
    isAtReception: record.isAtReception,
    isOutsideJurisdiction: isOutsideCommune(record),
    isForwarded: record.isForwarded,
    isFromInspectionBoard: record.isFromInspectionBoard,
    answerDays: days[record.topicCode] ?? settings.answerDays,
  }
}

export const ordinalsOf = (deadlines: readonly CaseDeadline[]): (CaseDeadline & { ordinal: number })[] =>
  deadlines.map((one, index) => ({
    ...one,
    ordinal: deadlines.slice(0, index + 1).filter(({ limitId }) => limitId === one.limitId).length,
  }))

export interface Derived {
  record: CaseRecord
  deadlines: DeadlineRow[]
}

/** The case as its ledger leaves it, on this calendar and these settings; throws what the law forbids. */
export const deriveCase = (record: CaseRecord, ledger: readonly CaseEventRow[], context: CaseContext): Derived => {
  const { handlerUserId: _, ...said } = ledgerFactsOf(ledger)
  const receivedOn = ledger.find(isReceipt)?.on ?? record.receivedOn
  const opening = record.receiptDays.indexOf(record.receivedOn)
  const receiptDays = opening === -1 ? record.receiptDays : record.receiptDays.with(opening, receivedOn).toSorted()
  const described = { ...record, ...said, receivedOn, receiptDays }
  const { deadlines, ...standing } = standingOf(
    ledger,
    record.kind,
    factsOf(described, context),
    context.calendarFor(described.receivedOn),
  )
  return {
    record: { ...described, ...standing },
    deadlines: ordinalsOf(deadlines).map((one) => ({
      communeId: record.communeId,
      caseId: record.id,
      limitId: one.limitId,
      ordinal: one.ordinal,
      ruleId: one.ruleId,
      nature: one.calculation.rule.nature,
      triggerOn: one.triggerOn,
      nominalDueOn: one.nominalDueOn,
      effectiveDueOn: one.effectiveDueOn,
      state: one.state,
      closedOn: one.closedOn,
    })),
  }
}

const isReceipt = ({ kind, voidedBy }: CaseEventRow): boolean => kind === 'received' && (voidedBy ?? null) === null

export interface ClockMove {
  limitId: string
  ordinal: number
  from: IsoDate | null
  to: IsoDate | null
}

const isLive = (row: DeadlineRow | undefined): boolean => row?.state === 'running' || row?.state === 'paused'

/** Which clocks start, end or move: one that starts has no day before, one that ends none after. */
export const movesBetween = (before: readonly DeadlineRow[], after: readonly DeadlineRow[]): ClockMove[] => {
  const keyOf = ({ limitId, ordinal }: DeadlineRow) => `${limitId} ${ordinal}`
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])))
  return [...new Set([...before, ...after].map(keyOf))].flatMap((key) => {
    const [old, now] = [was?.get(key), is?.get(key)]
    const { limitId, ordinal } = (now ?? old) as DeadlineRow
    const isTurned = isLive(old) !== isLive(now)
    const dueOf = (row: DeadlineRow | undefined) => (isTurned && !isLive(row) ? null : (row?.effectiveDueOn ?? null))
    const [from, to] = [dueOf(old), dueOf(now)]
    return from === to ? [] : [{ limitId, ordinal, from, to }]
  })
}

export type MoveCause = 'correction' | 'calendar' | 'settings' | 'petition'

export const moveRows = (
  ctx: Context,
  place: { communeId: string; id: string },
  moves: readonly ClockMove[],
  cause: MoveCause,
  reason: string | null,
): MoveRow[] =>
  moves.map(({ limitId, ordinal, from, to }) => ({
    communeId: place.communeId,
    id: uuidv7(),
    caseId: place.id,
    limitId,
    ordinal,
    fromDueOn: from,
    toDueOn: to,
    cause,
    reason,
    at: new Date(ctx.nowMs).toISOString(),
    actorId: ctx.actor.userId,
  }))

/** A case counted anew on another calendar or under other settings, with the clocks that this moves. */
export interface RecountedCase {
  before: CaseRecord
  derived: Derived
  moves: ClockMove[]
}

interface CountingPlace {
  communeId: string
  context: CaseContext
}

/** Counts cases anew; writes nothing. */
export const countAnew = async (
  tx: Tx,
  { communeId, context }: CountingPlace,
  records: readonly CaseRecord[],
): Promise<RecountedCase[]> => {
  const ids = records.map(({ id }) => id)
  const [ledgers, rows] = [await listLedgers(tx, communeId, ids), await listDeadlineRows(tx, communeId, ids)]
  return records.map((before) => {
    const derived = deriveCase(before, ledgers.get(before.id) ?? [], context)
    return { before, derived, moves: movesBetween(rows.get(before.id) ?? [], derived.deadlines) }
  })
}

const isMoved = ({ before, derived: { record }, moves }: RecountedCase): boolean =>
  moves.length > 0 || record.dueOn !== before.dueOn || record.settledInTime !== before.settledInTime

/** Counts cases anew and writes those that moved, each clock with the value before; returns them. */
export const recountCases = async (
  tx: Tx,
  ctx: Context,
  place: CountingPlace,
  caseIds: readonly string[],
  cause: MoveCause,
  reason: string | null,
): Promise<RecountedCase[]> => {
  const moved = (await countAnew(tx, place, await lockCases(tx, place.communeId, caseIds))).filter(isMoved)
  const changes = moved.map(({ before, derived, moves }): CaseChange => {
    const after = { ...derived.record, version: before.version + 1 }
    return { before, after, deadlines: derived.deadlines, moves: moveRows(ctx, before, moves, cause, reason) }
  })
  await saveCases(tx, ctx, changes)
  return moved
}
