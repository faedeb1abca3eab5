import type { IndicatorFigure } from '@gandan/domain/indicators/definition'
import { nextValueState } from '@gandan/domain/indicators/value-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'
import {
  holdPeriodsAlone,
  lockPeriodValues as lockValues,
  newValue,
  saveChanges,
  type LockedValue,
  type ValueChange,
} from './value-writes.queries.ts'
import type { PeriodKey } from './values.queries.ts'

/** A computed figure as it stood when its period was closed. */
export interface FrozenFigure extends IndicatorFigure {
  code: string
  detail: string
}

export interface PeriodState extends PeriodKey {
  communeId: string
  state: 'open' | 'locked'
  changedAt: string
  changedByName: string | null
  reason: string | null
  version: number
}

/** The periods of a year that were ever closed; one that is not listed is open. */
export const listPeriodStates = async (
  db: Database,
  communeIds: readonly string[],
  year: number,
): Promise<PeriodState[]> => {
  const { rows } = await db.pool.query<PeriodState>({
    name: 'indicator-period-states',
    text: `select p."communeId", p."kind", p."year", p."index", p."state", p."changedAt", u."name" as "changedByName", p."reason", p."version"
      from "IndicatorPeriod" p left join "User" u on u."id" = p."changedBy"
      where p."communeId" = any($1::uuid[]) and p."year" = $2`,
    values: [communeIds, year],
  })
  return rows
}

const setPeriod = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  { kind, year, index }: PeriodKey,
  to: { state: 'open' | 'locked'; reason: string | null },
): Promise<void> => {
  const key = { communeId, kind, year, index }
  await holdPeriodsAlone(tx, communeId)
  const current = await tx.indicatorPeriod.findUnique({ where: { communeId_kind_year_index: key } })
  if ((current?.state ?? 'open') === to.state) throw new DomainError('periodStateForbids', { state: to.state })
  const change = { ...to, changedBy: ctx.actor.userId, changedAt: new Date(ctx.nowMs) }
  await tx.indicatorPeriod.upsert({
    where: { communeId_kind_year_index: key },
    create: { ...key, ...change },
    update: { ...change, version: { increment: 1 } },
  })
}

const stepped = (value: LockedValue, changes: Partial<LockedValue>): LockedValue => ({
  ...value,
  ...changes,
  lastSequence: value.lastSequence + 1,
  version: value.version + 1,
})

const freeze = (
  ctx: Context,
  communeId: string,
  period: PeriodKey,
  known: ReadonlyMap<string, LockedValue>,
  { code, detail, numerator, denominator, value }: FrozenFigure,
): ValueChange => {
  const before = known.get(`${code}|${detail}`) ?? null
  if (before && before.source !== 'computed') throw new DomainError('indicatorNotComputed', { code })
  const base = before ?? newValue(communeId, period, { code, detail })
  const figure = { numerator, denominator, value, enteredAt: new Date(ctx.nowMs) }
  return {
    before,
    after: stepped(base, { ...figure, source: 'computed', state: 'locked' }),
    action: 'lock',
    reason: null,
  }
}

/**
 * Closes a period: approved values lock, and the computed figures given stand beside them as they are now. Nothing is
 * entered, submitted or approved in it any more. Throws periodStateForbids.
 */
export const lockPeriodValues = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  period: PeriodKey,
  frozen: readonly FrozenFigure[],
): Promise<{ locked: number; frozen: number }> => {
  await setPeriod(tx, ctx, communeId, period, { state: 'locked', reason: null })
  const values = await lockValues(tx, communeId, period)
  const known = new Map(values.map((one) => [`${one.code}|${one.detail}`, one]))
  const approved = values
    .filter(({ state, source }) => state === 'approved' && source !== 'computed')
    .map((value): ValueChange => ({
      before: value,
      after: stepped(value, { state: nextValueState(value.state, 'lock') }),
      action: 'lock',
      reason: null,
    }))
  const kept = frozen.map((figure) => freeze(ctx, communeId, period, known, figure))
  await saveChanges(tx, { actorId: ctx.actor.userId, at: new Date(ctx.nowMs) }, [...approved, ...kept])
  return { locked: approved.length, frozen: kept.length }
}

/** Opens a closed period again: what was locked is approved as before, and computed figures are computed anew. */
export const unlockPeriodValues = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  period: PeriodKey,
  reason: string,
): Promise<{ unlocked: number }> => {
  await setPeriod(tx, ctx, communeId, period, { state: 'open', reason })
  const changes = (await lockValues(tx, communeId, period))
    .filter(({ state }) => state === 'locked')
    .map((value): ValueChange => ({
      before: value,
      after: stepped(value, { state: nextValueState(value.state, 'unlock') }),
      action: 'unlock',
      reason,
    }))
  await saveChanges(tx, { actorId: ctx.actor.userId, at: new Date(ctx.nowMs) }, changes)
  return { unlocked: changes.length }
}
