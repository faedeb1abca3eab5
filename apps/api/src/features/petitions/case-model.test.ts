import { STATUTORY_CALENDAR_ROWS } from '@gandan/domain/organisation/statutory-holidays'
import { CASE_KINDS } from '@gandan/domain/petitions/case-events'
import { seedReference } from '@gandan/db/seeds/reference'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as commands from '../../testing/case-commands.ts'
import { findFaults } from '../../testing/case-faults.ts'
import { counts, expectEqual, type Real, type World } from '../../testing/case-world.ts'
import { assign, changeCalendar, setAnswerDays } from '../../testing/commune-commands.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'

const RUNS = 24
/** The same sequences in every run of the tests; a failure prints the path to its own. */
const SEED = 20_230_720

let it: TestApp
let commune: TestCommune
let real: Real
let shared: Pick<World, 'days' | 'answerDays'> = { days: [...STATUTORY_CALENDAR_ROWS], answerDays: 15 }

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2023-07-20T02:00:00Z')
  await seedReference(it.db)
  commune = await addCommune(it, 'xã Mẫu', ['chairman', 'viceChairman', 'officeClerk', 'landOfficer', 'administrator'])
  real = { it, commune, second: 0 }
})
afterAll(() => it.close())

const pick = fc.nat(7)
const daysAgo = fc.integer({ min: 10, max: 45 })
const kind = fc.constantFrom(...CASE_KINDS)
const role = fc.constantFrom('chairman', 'chairman', 'viceChairman', 'officeClerk', 'landOfficer')
const rarely = fc.nat(11).map((die) => die === 0)

const step = (isLawful: boolean) =>
  fc
    .record({
      pick,
      step: fc.nat(40),
      isLawful: fc.constant(isLawful),
      role,
      daysAgo: fc.oneof({ weight: 8, arbitrary: fc.nat(9) }, fc.constantFrom(-1, 15, 60)),
      isStale: rarely,
      isBare: rarely,
    })
    .map(commands.takeStep)

const registering = fc.tuple(kind, daysAgo).map(([one, ago]) => commands.register(one, ago, null))
const sequences = fc.commands(
  [
    registering,
    fc.tuple(kind, daysAgo, fc.nat(8)).map(([one, ago, join]) => commands.register(one, ago, join)),
    fc.tuple(pick, fc.boolean()).map(([one, isOther]) => commands.repeat(one, isOther)),
    step(true),
    step(true),
    step(true),
    step(true),
    step(false),
    fc
      .tuple(pick, fc.nat(9), fc.constantFrom(null, null, -3, 0, 1, 2, 30), role)
      .map(([one, index, days, who]) => commands.correct(one, index, days, who)),
    fc.tuple(pick, pick, rarely).map(([from, to, isStale]) => commands.merge(from, to, isStale)),
    pick.map(commands.split),
    fc.tuple(fc.array(pick, { minLength: 1, maxLength: 3 }), fc.nat(4)).map(([picks, die]) => assign(picks, die > 0)),
    fc.tuple(fc.integer({ min: 3, max: 30 }), rarely).map(([days, isStale]) => setAnswerDays(days, isStale)),
    fc.constantFrom('2023-07-24', '2023-07-27', '2023-08-15').map(changeCalendar),
  ],
  { maxCommands: 30, size: 'max' },
)

test('after any sequence of lawful and unlawful commands the database stands as the model says and holds together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(registering, { minLength: 3, maxLength: 3 }), sequences, async (first, rest) => {
      const model: World = { ...shared, cases: [], registrations: [] }
      try {
        for (const command of first) await command.run(model, real)
        await fc.asyncModelRun(() => ({ model, real }), rest)
        await expectEqual(model, real)
        expect(await findFaults(it.db, [commune.communeId])).toEqual([])
      } finally {
        shared = { days: model.days, answerDays: model.answerDays }
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  )
  expect(counts.taken).toBeGreaterThan(RUNS * 6)
  expect(Object.keys(counts.refused).length).toBeGreaterThan(8)
}, 240_000)
