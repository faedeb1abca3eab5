import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/petitions/petition-settings'
import { workingCalendar, type WorkingCalendar } from '@gandan/domain/organisation/working-days'
import { canSeeCase, canSetPetitionRules } from '@gandan/domain/petitions/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { groupBy } from '@gandan/domain/shared/group-by'
import { yearOf } from '@gandan/domain/shared/iso-date'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { loadWorkingCalendarIn, lockCounting } from '../organisation/calendar.queries.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { refuseUnless } from './case-checks.ts'
import { contextOf, countAnew, recountCases, type CaseContext, type RecountedCase } from './case-standing.read.ts'
import { movesReply, type Moves } from './case-steps.actions.ts'
import type { CaseRecord } from './case-records.ts'
import { listOpenCases } from './case-writes.queries.ts'
import { readSettingsIn, saveSettings, type Settings } from './petition-settings.queries.ts'

const BATCH = 500

/** The open cases of one commune, or of all, in batches of one commune each. */
async function* openCases(tx: Tx, communeId: string | null): AsyncGenerator<CaseRecord[]> {
  let after: CaseRecord | null = null
  for (;;) {
    const batch: CaseRecord[] = await listOpenCases(tx, { communeId, after, limit: BATCH })
    yield* groupBy(batch, (one) => one.communeId).values()
    if (batch.length < BATCH) return
    after = batch.at(-1) ?? null
  }
}

/** Open cases of every commune on the calendar as it now is; their due days keep the value before. */
export const recountOpenCases = async (tx: Tx, ctx: Context, reason: string): Promise<void> => {
  const calendar = await loadWorkingCalendarIn(tx)
  for await (const batch of openCases(tx, null)) {
    const { communeId } = batch[0] as CaseRecord
    const context = contextOf(calendar, await readSettingsIn(tx, communeId))
    const ids = batch.map(({ id }) => id)
    await recountCases(tx, ctx, { communeId, context }, ids, 'calendar', reason)
  }
}

/** What the reader may not see is only counted, and what accuses him is not. */
const replyTo = ({ actor }: Context, recounted: readonly RecountedCase[]): Moves => {
  const told = recounted.filter(({ before }) => !before.accusedUserIds.includes(actor.userId))
  const seen = told.filter(({ before }) => canSeeCase(actor, before))
  const total = told.reduce((sum, { moves }) => sum + moves.length, 0)
  return { ...movesReply(seen.map(({ before: record, moves }) => ({ record, moves }))), total }
}

/** Which clocks of open cases another calendar or other settings would move. */
const movesUnder = async (tx: Tx, ctx: Context, communeId: string, context: CaseContext): Promise<Moves> => {
  const recounted: RecountedCase[] = []
  for await (const batch of openCases(tx, communeId))
    recounted.push(...(await countAnew(tx, { communeId, context }, batch)).filter(({ moves }) => moves.length > 0))
  return replyTo(ctx, recounted)
}

const previewSettings = (db: Database, ctx: Context, communeId: string, settings: Settings): Promise<Moves> =>
  runTransaction(db, async (tx) => movesUnder(tx, ctx, communeId, contextOf(await loadWorkingCalendarIn(tx), settings)))

/** Sets what a commune may set itself and counts its open cases anew; with isPreview only says what would move. */
export const updatePetitionSettings = (
  db: Database,
  ctx: Context,
  { settings, reason, isPreview }: BodyOf<typeof contract.updatePetitionSettings>,
): Promise<Moves> => {
  const communeId = homeCommuneOf(ctx)
  refuseUnless(canSetPetitionRules(ctx.actor))
  if (isPreview) return previewSettings(db, ctx, communeId, { ...settings, version: ctx.expectedVersion ?? 1 })
  return inTransaction(db, ctx, async (tx, note) => {
    await lockCounting(tx)
    const current = await readSettingsIn(tx, communeId)
    if (current.version !== ctx.expectedVersion)
      throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current })
    const next = { ...settings, version: current.version + 1 }
    const context = contextOf(await loadWorkingCalendarIn(tx), next)
    await saveSettings(tx, communeId, next)
    const recounted: RecountedCase[] = []
    for await (const batch of openCases(tx, communeId)) {
      const ids = batch.map(({ id }) => id)
      recounted.push(...(await recountCases(tx, ctx, { communeId, context }, ids, 'settings', reason)))
    }
    const reply = replyTo(ctx, recounted)
    note({
      action: 'updatePetitionSettings',
      subjectType: 'petitionSettings',
      subjectId: communeId,
      changes: { from: current, to: next, reason, moved: reply.total },
    })
    return reply
  })
}

const withYear = (calendar: WorkingCalendar, { year, days }: BodyOf<typeof contract.previewCalendar>) =>
  workingCalendar([...[...calendar.days.values()].filter(({ on }) => yearOf(on) !== year), ...days])

/** Which open cases of the own commune a changed year of the calendar would move. */
export const previewCalendar = (
  db: Database,
  ctx: Context,
  body: BodyOf<typeof contract.previewCalendar>,
): Promise<Moves> => {
  const outside = body.days.find(({ on }) => yearOf(on) !== body.year)
  if (outside) throw new DomainError('calendarDayOutsideYear', { on: outside.on, year: body.year })
  const communeId = homeCommuneOf(ctx)
  return runTransaction(db, async (tx) => {
    const calendar = withYear(await loadWorkingCalendarIn(tx), body)
    return movesUnder(tx, ctx, communeId, contextOf(calendar, await readSettingsIn(tx, communeId)))
  })
}
