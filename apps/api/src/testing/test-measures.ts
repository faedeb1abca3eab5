import type { MeasureId } from '@gandan/domain/measures/measure'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { expect } from 'vitest'
import { listMeasureRecords, readAmounts, RECOUNTS } from '../features/dashboard/measure-sources.ts'
import type { MeasureAsk, MeasurePlace, MeasureRecord } from '../features/measures/measure-source.ts'
import { recountMeasures } from '../features/measures/recount.queries.ts'
import { contextFor } from './test-cases.ts'
import type { TestApp } from './test-app.ts'
import type { TestCommune } from './test-commune.ts'

/** A small generator with a seed, so that a failing sequence can be run again. */
export const randomFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** The measures of a commune as a person of it reads them. */
export const measuresOf = (it: TestApp, commune: TestCommune, nowMs: number) => {
  const placeOf = (role: RoleId): MeasurePlace => ({
    communeIds: [commune.communeId],
    reader: { ...contextFor(commune.communeId, commune.person(role), nowMs).actor, roles: [role] },
    today: hanoiDayOf(nowMs),
  })
  const amountOf = async (ask: MeasureAsk, role: RoleId = 'officeClerk'): Promise<number> =>
    (await readAmounts(it.db, placeOf(role), [ask]))[0]?.amount ?? 0
  const listAll = async (ask: MeasureAsk, role: RoleId = 'officeClerk'): Promise<MeasureRecord[]> => {
    const items: MeasureRecord[] = []
    for (let cursor: string | undefined; ;) {
      const page = await listMeasureRecords(it.db, placeOf(role), ask, { cursor, limit: 5 })
      items.push(...page.items)
      if (page.nextCursor === null) return items
      cursor = page.nextCursor
    }
  }
  return { placeOf, amountOf, listAll }
}

export const expectExactMeasures = async ({ db }: TestApp, { communeId }: TestCommune): Promise<void> =>
  expect(await recountMeasures(db, RECOUNTS, { mode: 'verify', communeIds: [communeId] })).toEqual([])

const WINDOWS = [
  { from: '2026-03-10', to: '2026-06-05' },
  { from: null, to: '2026-12-31' },
  { from: null, to: '2026-05-14' },
] as const

/** Holds every sum to the records listed for it, page by page; returns the measures in which something counted. */
export const expectListed = async (
  { amountOf, listAll }: ReturnType<typeof measuresOf>,
  measures: readonly MeasureId[],
): Promise<MeasureId[]> => {
  const seen = new Set<MeasureId>()
  for (const measure of measures)
    for (const window of WINDOWS) {
      const ask = { measure, ...window }
      const items = await listAll(ask)
      const listed = items.reduce((sum, { amount }) => sum + amount, 0)
      expect([measure, window, listed]).toEqual([measure, window, await amountOf(ask)])
      expect(new Set(items.map(({ id, on }) => `${id} ${on}`)).size).toBe(items.length)
      const days = items.map(({ on }) => on)
      expect(days).toEqual(days.toSorted().toReversed())
      if (listed > 0) seen.add(measure)
    }
  return [...seen]
}
