import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/iso-date.ts'
import {
  CADENCES,
  canManageSchedule,
  nextRunAfter,
  parametersOfRun,
  runOnDay,
  SCHEDULE_COVERS,
  wordsOfRun,
} from './schedules.ts'

const anyCadence = fc.constantFrom(...CADENCES)
const anyDay = fc.integer({ min: 1, max: 28 })
const anyDate = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2015-01-01', days))

test('the next run is always after the last, on its day of the month, and is of a period that has ended', () => {
  fc.assert(
    fc.property(anyCadence, anyDay, anyDate, (cadence, day, after) => {
      const { on, window } = nextRunAfter(cadence, day, after)
      expect(on > after).toBe(true)
      expect(Number(on.slice(8))).toBe(day)
      expect(window.to < on).toBe(true)
    }),
  )
})

test('no period is skipped and none comes twice', () => {
  fc.assert(
    fc.property(anyCadence, anyDay, anyDate, (cadence, day, after) => {
      const first = nextRunAfter(cadence, day, after)
      const second = nextRunAfter(cadence, day, first.on)
      const between = nextRunAfter(cadence, day, addDays(second.on, -1))
      expect(between).toEqual(second)
      if (cadence === 'monthly' || cadence === 'quarterly') expect(second.window.from).toBe(addDays(first.window.to, 1))
      else
        expect([first.window.kind, second.window.kind].toSorted()).toEqual(
          cadence === 'yearly' ? ['year', 'year'] : ['sixMonths', 'year'],
        )
    }),
  )
})

test('a day alone tells the run that falls on it', () => {
  fc.assert(
    fc.property(anyCadence, anyDay, anyDate, (cadence, day, after) => {
      const run = nextRunAfter(cadence, day, after)
      expect(runOnDay(cadence, day, run.on)).toEqual(run)
    }),
  )
})

test.each([
  ['monthly', 15, '2026-03-14', '2026-03-15', 'tháng 3 năm 2026 (15/02/2026 – 14/3/2026)'],
  ['monthly', 1, '2026-03-14', '2026-04-01', 'tháng 3 năm 2026 (15/02/2026 – 14/3/2026)'],
  ['quarterly', 20, '2026-01-05', '2026-03-20', 'quý I năm 2026 (15/12/2025 – 14/3/2026)'],
  ['halfYearly', 15, '2026-06-15', '2026-12-15', 'năm 2026 (15/12/2025 – 14/12/2026)'],
  ['halfYearly', 15, '2026-01-05', '2026-06-15', '6 tháng đầu năm 2026 (15/12/2025 – 14/6/2026)'],
  ['yearly', 5, '2026-06-15', '2027-01-05', 'năm 2026 (15/12/2025 – 14/12/2026)'],
] as const)('%s on day %i after %s runs on %s for %s', (cadence, day, after, on, words) => {
  const run = nextRunAfter(cadence, day, after)
  expect([run.on, wordsOfRun('periodEnded', run)]).toEqual([on, words])
})

const march = nextRunAfter('monthly', 16, '2026-03-15')

test('the parameters of a period follow the run, the filters of a list do not', () => {
  const form = ['period', 'year', 'index', 'set']
  expect(parametersOfRun(form, 'periodEnded', march)).toEqual({ period: 'month', year: '2026', index: '3' })
  expect(parametersOfRun(['kind', 'year', 'index', 'on'], 'periodEnded', march)).toEqual({
    kind: 'month',
    year: '2026',
    index: '3',
    on: '2026-03-14',
  })
  const cases = ['q', 'kind', 'phase', 'receivedFrom', 'receivedTo', 'dueFrom', 'sort']
  expect(parametersOfRun(cases, 'periodEnded', march)).toEqual({
    receivedFrom: '2026-02-15',
    receivedTo: '2026-03-14',
  })
  expect(parametersOfRun(['communeId', 'from', 'to'], 'periodEnded', march)).toEqual({
    from: '2026-02-15',
    to: '2026-03-14',
  })
})

test('as things stand on the day, a list keeps its filter and a period goes up to that day', () => {
  expect(parametersOfRun(['kind', 'receivedFrom', 'receivedTo'], 'dayOfRun', march)).toEqual({})
  expect(parametersOfRun(['from', 'to', 'on'], 'dayOfRun', march)).toEqual({
    from: '2026-03-15',
    to: '2026-03-16',
    on: '2026-03-16',
  })
  expect(wordsOfRun('dayOfRun', march)).toBe('tình trạng ngày 16/3/2026')
})

test('no parameter is given that the endpoint does not have', () => {
  fc.assert(
    fc.property(
      fc.subarray(['on', 'period', 'kind', 'year', 'index', 'from', 'to', 'receivedFrom', 'receivedTo']),
      fc.constantFrom(...SCHEDULE_COVERS),
      (names, covers) => {
        expect(Object.keys(parametersOfRun(names, covers, march)).filter((name) => !names.includes(name))).toEqual([])
      },
    ),
  )
})

test('a schedule is changed by who made it and by the leaders of its own commune', () => {
  const person = { userId: 'a', displayName: 'A', communeId: 'c', unitIds: [], upperUnitId: null }
  const schedule = { communeId: 'c', ownerUserId: 'b' }
  expect(canManageSchedule({ ...person, roles: ['officeClerk'] }, { ...schedule, ownerUserId: 'a' })).toBe(true)
  expect(canManageSchedule({ ...person, roles: ['officeClerk'] }, schedule)).toBe(false)
  expect(canManageSchedule({ ...person, roles: ['chairman'] }, schedule)).toBe(true)
  expect(canManageSchedule({ ...person, roles: ['chairman'], communeId: 'd' }, schedule)).toBe(false)
})
