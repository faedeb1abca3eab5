import type { lockPeriod as lock, unlockPeriod as unlock } from '@gandan/contracts/dashboard/periods'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { awaitedRoomOf } from '@gandan/domain/indicators/formula'
import { canLockPeriod } from '@gandan/domain/indicators/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { listPeriodStates, lockPeriodValues, unlockPeriodValues } from '../indicators/period-locks.queries.ts'
import { comparedWindows, figureIn } from './figure-rows.ts'
import { readChecks, readPeriodFigures, type PeriodFigures } from './period-standing.read.ts'

const lockerOf = (ctx: Context): string => {
  const communeId = homeCommuneOf(ctx)
  if (!canLockPeriod(ctx.actor, { communeId })) throw new DomainError('notPermitted')
  return communeId
}

const refuseStale = async (
  db: Database,
  communeId: string,
  { kind, year, index, version }: { kind: string; year: number; index: number; version: number },
): Promise<void> => {
  const states = await listPeriodStates(db, [communeId], year)
  const current = states.find((one) => one.kind === kind && one.index === index)
  if ((current?.version ?? 0) !== version) throw new DomainError('staleVersion', { expected: version, current })
}

/** Computed figures as they stand, those that wait for their room left out. */
const frozenFigures = ({ definitions, source, period }: PeriodFigures) => {
  const { now } = comparedWindows(period, source.on)
  return definitions
    .filter((definition) => definition.source === 'computed' && awaitedRoomOf(definition) === null)
    .map((definition) => ({ code: definition.code, detail: '', ...figureIn(source, definition, period, now) }))
}

/**
 * Closes a period that is over: contradictions must be mended first, and what else stands out be looked at. Throws
 * periodNotOver, periodContradicts, periodHasWarnings, staleVersion, periodStateForbids.
 */
export const lockPeriod = async (db: Database, ctx: Context, input: BodyOf<typeof lock>): Promise<void> => {
  const communeId = lockerOf(ctx)
  const figures = await readPeriodFigures(db, ctx, communeId, input)
  const { period } = figures
  if (ctx.today <= period.to) throw new DomainError('periodNotOver', { to: period.to })
  const checks = await readChecks(db, figures)
  if (checks.some(({ code }) => code === 'numeratorAboveDenominator')) throw new DomainError('periodContradicts')
  if (checks.length > 0 && !input.isDespiteWarnings)
    throw new DomainError('periodHasWarnings', { count: checks.length })
  await refuseStale(db, communeId, input)
  await inTransaction(db, ctx, async (tx, note) => {
    const made = await lockPeriodValues(tx, ctx, communeId, period, frozenFigures(figures))
    const changes = { kind: period.kind, year: period.year, index: period.index, warnings: checks.length, ...made }
    note({ action: 'lockPeriod', subjectType: 'commune', subjectId: communeId, changes })
  })
}

/** Opens a closed period again; the reason stays in the audit trail. */
export const unlockPeriod = async (db: Database, ctx: Context, input: BodyOf<typeof unlock>): Promise<void> => {
  const communeId = lockerOf(ctx)
  await refuseStale(db, communeId, input)
  const { kind, year, index, reason } = input
  await inTransaction(db, ctx, async (tx, note) => {
    const made = await unlockPeriodValues(tx, ctx, communeId, { kind, year, index }, reason)
    const changes = { kind, year, index, reason, ...made }
    note({ action: 'unlockPeriod', subjectType: 'commune', subjectId: communeId, changes })
  })
}
