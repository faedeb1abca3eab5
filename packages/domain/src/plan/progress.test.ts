import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, type IsoDate } from '../shared/iso-date.ts'
import {
  earnedShare,
  elapsedShare,
  objectiveProgress,
  onTimeShare,
  planProgress,
  plannedCurve,
  type TaskSnapshot,
} from './progress.ts'
import { isOverdue, TASK_STATES } from './task-state.ts'

const task = (changes: Partial<TaskSnapshot> = {}): TaskSnapshot => ({
  taskId: 't',
  objectiveId: 'o',
  state: 'inProgress',
  percent: 0,
  weight: 1,
  startOn: '2023-01-01',
  dueOn: '2023-12-31',
  closedOn: null,
  ownerUserId: null,
  ownerUnitId: null,
  ...changes,
})

const day = fc.integer({ min: -30, max: 400 }).map((offset) => addDays('2023-01-01', offset))
const anyTask: fc.Arbitrary<TaskSnapshot> = fc
  .record({
    state: fc.constantFrom(...TASK_STATES),
    percent: fc.integer({ min: 0, max: 100 }),
    weight: fc.integer({ min: 1, max: 100 }),
    startOn: day,
    length: fc.integer({ min: 0, max: 200 }),
    closedAfter: fc.integer({ min: 0, max: 220 }),
  })
  .map(({ length, closedAfter, ...rest }) =>
    task({
      ...rest,
      dueOn: addDays(rest.startOn, length),
      closedOn: rest.state === 'done' || rest.state === 'cancelled' ? addDays(rest.startOn, closedAfter) : null,
    }),
  )
const anyTasks = fc.array(anyTask, { maxLength: 12 })

const elapsedSlowly = ({ startOn, dueOn }: TaskSnapshot, on: IsoDate): number => {
  let passed = 0
  let all = 0
  for (let each = startOn; each <= dueOn; each = addDays(each, 1)) {
    all += 1
    if (each <= on) passed += 1
  }
  return passed / all
}

test('unconfirmed work counts for at most 90 %, confirmed for all', () => {
  expect(earnedShare({ state: 'submitted', percent: 100 })).toBe(0.9)
  expect(earnedShare({ state: 'returned', percent: 40 })).toBe(0.4)
  expect(earnedShare({ state: 'done', percent: 40 })).toBe(1)
})

test('time passes evenly from the start to the due date', () => {
  const tenDays = { startOn: '2023-03-01', dueOn: '2023-03-10' }
  expect(
    ['2023-02-28', '2023-03-01', '2023-03-05', '2023-03-10', '2023-04-01'].map((on) => elapsedShare(tenDays, on)),
  ).toEqual([0, 0.1, 0.5, 1, 1])
})

test('the worked example: two tasks of weights 3 and 1', () => {
  const tasks = [
    task({ taskId: 'a', weight: 3, percent: 50, startOn: '2023-03-01', dueOn: '2023-03-10' }),
    task({ taskId: 'b', weight: 1, state: 'done', startOn: '2023-02-01', dueOn: '2023-02-10', closedOn: '2023-02-09' }),
  ]
  const seen = objectiveProgress(tasks, '2023-03-08')
  expect(seen).toMatchObject({ progress: 0.625, weightTotal: 4, weightEarned: 2.5, rag: 'amber' })
  expect(seen.timeElapsed).toBeCloseTo(0.85)
  expect(seen.reasons).toEqual([{ code: 'lag', level: 'amber', value: expect.closeTo(22.5) }])
  expect(seen.explanation.map((row) => row.contribution)).toEqual([0.375, 0.25])
})

test.each([
  [0, 'green', []],
  [1, 'amber', ['lateTask']],
  [7, 'amber', ['lateTask']],
  [8, 'red', ['lateTask']],
] as const)('a task late by %i days is %s', (late, rag, codes) => {
  const tasks = [task({ percent: 90 }), task({ percent: 90, dueOn: '2023-06-01', weight: 1 })]
  const seen = objectiveProgress(tasks, addDays('2023-06-01', late))
  expect(seen.rag).toBe(rag)
  expect(seen.worstLateDays).toBe(late)
  expect(seen.reasons.map((reason) => reason.code).filter((code) => code !== 'onTrack')).toEqual(codes)
})

test.each([
  [40, 'green'],
  [39, 'amber'],
  [25, 'amber'],
  [24, 'red'],
] as const)('half the time gone and %i %% reported is %s', (percent, rag) => {
  const half = task({ percent, startOn: '2023-03-01', dueOn: '2023-03-10' })
  expect(objectiveProgress([half], '2023-03-05').rag).toBe(rag)
})

test('work waiting for confirmation on its due date is not behind', () => {
  const waiting = task({ state: 'submitted', percent: 100, dueOn: '2023-06-01' })
  expect(objectiveProgress([waiting], '2023-06-01').rag).toBe('green')
})

test('grey is for nothing to measure: no task, only cancelled ones, or none begun', () => {
  const none = objectiveProgress([], '2023-06-01')
  expect(none).toMatchObject({ progress: null, timeElapsed: null, lag: null, rag: 'grey' })
  expect(none.reasons).toEqual([{ code: 'noData', level: 'grey', value: null }])
  expect(objectiveProgress([task({ state: 'cancelled' })], '2023-06-01').rag).toBe('grey')
  const notBegun = task({ state: 'planned', startOn: '2023-09-01' })
  expect(objectiveProgress([notBegun], '2023-06-01')).toMatchObject({ progress: 0, timeElapsed: 0, rag: 'grey' })
  expect(objectiveProgress([{ ...notBegun, percent: 10 }], '2023-06-01').rag).toBe('green')
})

test('an objective planned for autumn is not behind in June', () => {
  expect(objectiveProgress([task({ startOn: '2023-09-01' }), task({ state: 'done' })], '2023-06-30').lag).toBe(0)
})

test('progress and time are the naive weighted sums, between 0 and 1', () => {
  fc.assert(
    fc.property(anyTasks, day, (tasks, on) => {
      const seen = planProgress(tasks, on)
      let [weight, earned, elapsed] = [0, 0, 0]
      for (const one of tasks) {
        if (one.state === 'cancelled') continue
        weight += one.weight
        earned += one.weight * (one.state === 'done' ? 1 : Math.min(one.percent, 90) / 100)
        elapsed += one.weight * elapsedSlowly(one, on)
      }
      if (weight === 0) {
        expect(seen.progress).toBeNull()
        return
      }
      expect(seen.progress).toBeCloseTo(earned / weight, 9)
      expect(seen.timeElapsed).toBeCloseTo(elapsed / weight, 9)
      for (const share of [seen.progress!, seen.timeElapsed!, seen.lag!]) expect(share >= 0 && share <= 1).toBe(true)
      const rows = seen.explanation.reduce((sum, row) => sum + row.contribution, 0)
      expect(rows).toBeCloseTo(seen.progress!, 9)
    }),
  )
})

test('reporting more never lowers the progress', () => {
  fc.assert(
    fc.property(anyTasks, anyTask, day, fc.integer({ min: 0, max: 100 }), (tasks, one, on, more) => {
      const before = objectiveProgress([...tasks, one], on)
      const after = objectiveProgress([...tasks, { ...one, percent: Math.max(one.percent, more) }], on)
      expect(after.progress ?? 0).toBeGreaterThanOrEqual((before.progress ?? 0) - 1e-12)
    }),
  )
})

test('a cancelled task changes nothing but its own count', () => {
  fc.assert(
    fc.property(anyTasks, anyTask, day, (tasks, one, on) => {
      const before = objectiveProgress(tasks, on)
      const after = objectiveProgress([...tasks, { ...one, state: 'cancelled' }], on)
      const counts = { ...before.counts, cancelled: before.counts.cancelled + 1 }
      expect(after).toEqual({ ...before, counts })
    }),
  )
})

test('scaling every weight changes neither figures nor colour', () => {
  fc.assert(
    fc.property(anyTasks, day, fc.integer({ min: 2, max: 50 }), (tasks, on, factor) => {
      const before = objectiveProgress(tasks, on)
      const scaled = tasks.map((one) => ({ ...one, weight: one.weight * factor }))
      const after = objectiveProgress(scaled, on)
      expect(after.progress ?? -1).toBeCloseTo(before.progress ?? -1, 9)
      expect(after.timeElapsed ?? -1).toBeCloseTo(before.timeElapsed ?? -1, 9)
      expect(after.rag).toBe(before.rag)
    }),
  )
})

test('a task at its due date has used all its time', () => {
  fc.assert(
    fc.property(anyTask, (one) => {
      expect(elapsedShare(one, one.dueOn)).toBe(1)
    }),
  )
})

test('an objective with an overdue task is never green, and counts every overdue one', () => {
  fc.assert(
    fc.property(anyTasks, day, (tasks, on) => {
      const seen = objectiveProgress(tasks, on)
      const overdue = tasks.filter((one) => isOverdue(one, on)).length
      expect(seen.counts.overdue).toBe(overdue)
      if (overdue > 0) expect(['amber', 'red']).toContain(seen.rag)
      const byState = TASK_STATES.reduce((sum, state) => sum + seen.counts[state], 0)
      expect(byState).toBe(tasks.length)
      expect(seen.counts.total).toBe(tasks.length - seen.counts.cancelled)
    }),
  )
})

test('the planned curve never falls and is the time elapsed of each of its days', () => {
  fc.assert(
    fc.property(
      anyTasks,
      day,
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 40 }),
      (tasks, from, length, step) => {
        const to = addDays(from, length)
        const curve = plannedCurve(tasks, from, to, step)
        if (objectiveProgress(tasks, from).progress === null) {
          expect(curve).toEqual([])
          return
        }
        expect([curve[0]?.on, curve.at(-1)?.on]).toEqual([from, to])
        curve.forEach((point, index) => {
          expect(point.planned).toBe(objectiveProgress(tasks, point.on).timeElapsed)
          const before = curve[index - 1]
          if (!before) return
          expect(point.planned).toBeGreaterThanOrEqual(before.planned)
          const gap = daysBetween(before.on, point.on)
          expect(gap > 0 && gap <= step).toBe(true)
        })
      },
    ),
  )
})

test('a weight or a step that is not positive is refused', () => {
  expect(() => objectiveProgress([task({ weight: 0 })], '2023-06-01')).toThrow('taskWeightNotPositive')
  expect(() => plannedCurve([task()], '2023-01-01', '2023-12-31', 0)).toThrow('curveStepNotPositive')
})

test('on time counts what fell due in the window, and null where nothing did', () => {
  const june = { from: '2023-05-15', to: '2023-06-14' }
  const due = (dueOn: string, closedOn: string | null, state: TaskSnapshot['state'] = 'done') =>
    task({ dueOn, closedOn, state })
  const tasks = [
    due('2023-05-15', '2023-05-15'),
    due('2023-06-14', '2023-04-01'),
    due('2023-06-01', '2023-06-02'),
    due('2023-06-01', null, 'submitted'),
    due('2023-06-01', '2023-05-20', 'cancelled'),
    due('2023-05-14', '2023-05-20'),
    due('2023-06-15', '2023-06-01'),
  ]
  expect(onTimeShare(tasks, june)).toEqual({ numerator: 2, denominator: 4, value: 0.5 })
  expect(onTimeShare(tasks, { from: '2024-01-01', to: '2024-02-01' }).value).toBeNull()
})
