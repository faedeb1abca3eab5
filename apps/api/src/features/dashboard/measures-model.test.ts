import { MEASURES, type MeasureId } from '@gandan/domain/measures/measure'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { done, factCommands, type Facts, type Place } from '../../testing/figures/fact-commands.ts'
import { enterPlanFacts } from '../../testing/figures/plan-facts.ts'
import { NOW_MS, openFigureWorld, TODAY } from '../../testing/figures/figure-world.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { expectExactMeasures, expectListed, measuresOf } from '../../testing/test-measures.ts'
import { recountMeasures } from '../measures/recount.queries.ts'
import { RECOUNTS } from './measure-sources.ts'

const RUNS = 10
/** The same sequences in every run of the tests; a failure prints the path to its own. */
const SEED = 20_260_820

let it: TestApp
let place: Place
let directiveIds: string[]

beforeAll(async () => {
  it = await startTestApp()
  const world = await openFigureWorld(it, 'xã Ngẫu Nhiên')
  const plan = await enterPlanFacts(world)
  place = { ...world, plan }
  const list = await world.commune.person('officeClerk').call('GET', `/plans/${plan.planId}/directives`)
  directiveIds = list.json<{ items: { id: string }[] }>().items.map(({ id }) => id)
}, 120_000)
afterAll(() => it.close())

const EVERY_CHANGE =
  `task, task submit, task confirm, task return, task reopen, task cancel, extension, objective, case, step,
  join, merge, reception, visit, dialogue, minutes, issue, answer, activity, activity removed, media, commendation,
  directive due, implementing document, one-stop row`.split(/,\s+/)

const nothing = (): Facts => ({
  task: [],
  case: [],
  session: [],
  dialogue: [],
  issue: [],
  activity: [],
  media: [],
  directive: [...directiveIds],
})

const recount = () => recountMeasures(it.db, RECOUNTS, { mode: 'verify', communeIds: [place.commune.communeId] })

test('after any sequence of changes in every room the roll-up is a recount, and every sum is that of its records', async () => {
  const sequences = fc.commands(factCommands(), { maxCommands: 70, size: 'max' })
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      await fc.asyncModelRun(() => ({ model: nothing(), real: place }), sequence)
      place.at(TODAY)
      await expectExactMeasures(it, place.commune)
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  )
  const seen = await expectListed(measuresOf(it, place.commune, NOW_MS), Object.keys(MEASURES) as MeasureId[])
  expect(seen.length).toBeGreaterThan(40)
  expect(EVERY_CHANGE.filter((name) => done[name] === undefined)).toEqual([])
}, 240_000)

test('any one row of the roll-up that says something else is found, and nothing besides it', async () => {
  const { rows } = await it.db.pool.query<{ measure: string; on: string; detail: string; amount: number }>(
    `select "measure", "on", "detail", "amount" from "MeasureDay" where "communeId" = $1 order by 1, 2, 3`,
    [place.commune.communeId],
  )
  expect(rows.length).toBeGreaterThan(50)
  const shift = async ({ measure, on, detail }: (typeof rows)[number], by: number): Promise<void> => {
    const values = [place.commune.communeId, measure, on, detail, by]
    await it.db.pool.query(
      `update "MeasureDay" set "amount" = "amount" + $5
       where "communeId" = $1 and "measure" = $2 and "on" = $3 and "detail" = $4`,
      values,
    )
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(rows.length - 1), fc.constantFrom(-1, 1, 40), async (index, by) => {
      const row = rows[index] as (typeof rows)[number]
      await shift(row, by)
      const found = await recount()
      await shift(row, -by)
      const { measure, on, detail, amount } = row
      expect(found).toMatchObject([{ measure, on, detail, kept: amount + by, counted: amount }])
    }),
    { numRuns: 8, seed: SEED },
  )
  expect(await recount()).toEqual([])
})
