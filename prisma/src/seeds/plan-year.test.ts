import type { Actor } from '@gandan/domain/organisation/roles'
import { canTakeAction } from '@gandan/domain/plan/permissions'
import { planProgress, type TaskSnapshot } from '@gandan/domain/plan/progress'
import { eventKindOf, nextState, TASK_ACTIONS } from '@gandan/domain/plan/task-state'
import { addDays, endOfHanoiDay, hanoiDayOf, hanoiTimeOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import { describe, expect, test } from 'vitest'
import { candidateDuties, candidateTasks } from './catalogue/task-catalogue.ts'
import { generatePlanYear, type PlanYearInput } from './plan-year.ts'
import type { Person } from './plan-year/cast.ts'
import { OBJECTIVE_PACES } from './plan-year/fate.ts'
import type { GeneratedYear, TaskEventSeed } from './plan-year/rows.ts'
import { workTimeOf } from './plan-year/work-time.ts'
import { createRandom } from './random.ts'

const COMMUNE = 'commune'
const ROLES = ['chairman', 'viceChairman', 'officeClerk', 'cultureOfficer', 'landOfficer', 'mttq', 'village'] as const
const PEOPLE = ROLES.map((roleId): Person => ({ userId: `user-${roleId}`, unitId: `unit-${roleId}`, roleId }))
const CASES = [
  [1, 2026, '2026-11-23'],
  [2, 2026, '2026-06-30'],
  [3, 2023, '2023-12-31'],
  [4, 2025, '2025-02-14'],
  [5, 2024, '2024-09-01'],
  [6, 2028, '2028-10-10'],
] as const

const inputOf = (seed: number, year: number, until: IsoDate, taskCount = 120): PlanYearInput => ({
  seed,
  communeId: COMMUNE,
  planId: 'plan',
  objectives: Array.from({ length: 10 }, (_, index) => ({
    id: `objective-${index + 1}`,
    code: `II.${index + 1}`,
    candidateTitles: candidateTasks(index + 1, { upperLevel: 'tỉnh', oneStop: 'Một cửa', year }),
    duties: candidateDuties(index + 1),
    directiveIds: index === 1 ? ['directive'] : [],
    ...(index < OBJECTIVE_PACES.length ? { pace: OBJECTIVE_PACES[index] } : {}),
  })),
  people: PEOPLE,
  villages: [
    { unitId: 'unit-village', name: 'Thôn 1' },
    { unitId: 'unit-village-2', name: 'Thôn 2' },
  ],
  year,
  until,
  taskCount,
})

const byTask = ({ tasks, events }: GeneratedYear): TaskEventSeed[][] =>
  tasks.map((task) => events.filter((event) => event.taskId === task.id))

const actorOf = (userId: string): Actor => {
  const person = PEOPLE.find((one) => one.userId === userId) as Person
  return {
    userId,
    displayName: userId,
    roles: [person.roleId],
    communeId: COMMUNE,
    unitIds: [person.unitId],
    upperUnitId: null,
  }
}

const standingOf = (event: TaskEventSeed): TaskSnapshot => event

test('the same seed gives the same year, another seed another', () => {
  const input = inputOf(7, 2026, '2026-11-23')
  expect(generatePlanYear(input)).toEqual(generatePlanYear(input))
  expect(generatePlanYear(input).tasks).not.toEqual(generatePlanYear({ ...input, seed: 8 }).tasks)
})

test('before the plan is adopted nothing has happened', () => {
  const year = generatePlanYear(inputOf(1, 2026, '2026-01-02'))
  expect(Object.values(year).flat()).toEqual([])
})

test('every objective has at least ten titles to choose from, with no placeholder left in a task', () => {
  for (let ordinal = 1; ordinal <= 10; ordinal += 1)
    expect(candidateTasks(ordinal, { upperLevel: 'a', oneStop: 'b', year: 1 }).length).toBeGreaterThanOrEqual(10)
  expect(generatePlanYear(inputOf(1, 2026, '2026-12-31')).tasks.filter(({ title }) => /[{}]/.test(title))).toEqual([])
})

describe.each(CASES)('seed %i, %i until %s', (seed, yearNumber, until) => {
  const year = generatePlanYear(inputOf(seed, yearNumber, until))

  test('every step is one the state machine allows', () => {
    for (const events of byTask(year))
      events.forEach((event, index) => {
        const before = events[index - 1]
        expect(event.sequence).toBe(index + 1)
        if (!before) return expect(event).toMatchObject({ kind: 'created', state: 'planned', percent: 0 })
        const action = TASK_ACTIONS.find((one) => eventKindOf(one) === event.kind)
        expect(event.state).toBe(action === undefined ? before.state : nextState(before.state, action))
        return expect(Date.parse(event.at)).toBeGreaterThan(Date.parse(before.at))
      })
  })

  test('every step is taken by someone whom the rules let take it', () => {
    for (const events of byTask(year)) {
      let submittedBy: string | null = null
      events.forEach((event, index) => {
        const action = TASK_ACTIONS.find((one) => eventKindOf(one) === event.kind)
        const before = events[index - 1]
        if (action === undefined || !before) return
        expect([event.kind, canTakeAction(actorOf(event.actorId), action, { ...before, submittedBy })]).toEqual([
          event.kind,
          true,
        ])
        if (action === 'submit') submittedBy = event.actorId
      })
    }
  })

  test('a task says what its last event says', () => {
    const last = new Map(year.events.map((event) => [event.taskId, event]))
    for (const task of year.tasks) {
      const event = last.get(task.id) as TaskEventSeed
      const { objectiveId, ownerUnitId, ownerUserId, state, percent, weight, startOn, dueOn, closedOn } = event
      const standing = { objectiveId, ownerUnitId, ownerUserId, state, percent, weight, startOn, dueOn, closedOn }
      expect(task).toMatchObject({ ...standing, lastSequence: event.sequence, updatedAt: event.at })
      expect(closedOn === null).toBe(state !== 'done' && state !== 'cancelled')
      expect(startOn <= dueOn && dueOn <= `${yearNumber}-12-31`).toBe(true)
    }
  })

  test('numbers run from 1 in the order of writing and can be searched for', () => {
    year.tasks.forEach((task, index) => {
      expect(task.number).toBe(index + 1)
      expect(task.searchText).toBe(foldText(`${task.title} ${task.number}`))
      expect((year.tasks[index - 1]?.createdAt ?? '') <= task.createdAt).toBe(true)
    })
  })

  test('everything happens in office hours at Hanoi on working days, none after the last day', () => {
    const workTime = workTimeOf(yearNumber)
    for (const { at } of year.events) {
      const instant = Date.parse(at)
      const [on, time] = [hanoiDayOf(instant), hanoiTimeOf(instant)]
      expect(workTime.onOrAfter(on)).toBe(on)
      expect((time >= '07:30' && time < '11:30') || (time >= '13:30' && time < '17:00')).toBe(true)
      expect(instant).toBeLessThanOrEqual(endOfHanoiDay(until))
    }
    for (const { createdAt } of year.comments) expect(Date.parse(createdAt)).toBeLessThanOrEqual(endOfHanoiDay(until))
  })

  test('ids are unique UUIDs of version 7 that sort as things happened', () => {
    const { tasks, events, comments, checklist, notices, duties } = year
    const ids = [tasks, events, comments, checklist, notices, duties].flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    for (const { id, at } of events) expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(Date.parse(at))
    expect(events.map(({ id }) => id)).toEqual(events.map(({ id }) => id).toSorted())
  })

  test('the line of the S-curve on any day is the formula over the events until then', () => {
    const random = createRandom(seed)
    const scopes = ['plan', ...new Set(year.tasks.map((task) => task.objectiveId))]
    for (let tried = 0; tried < 25; tried += 1) {
      const on = addDays(`${yearNumber}-01-01`, random.int(5, 364))
      const limit = endOfHanoiDay(on)
      const past = year.events.filter(({ at }) => Date.parse(at) <= limit)
      const stood = [...new Map(past.map((event) => [event.taskId, standingOf(event)])).values()]
      for (const scopeId of scopes) {
        const counted = stood.filter((task) => scopeId === 'plan' || task.objectiveId === scopeId)
        const { weightTotal, weightEarned } = planProgress(counted, on)
        const row = year.progressDays.findLast((day) => day.scopeId === scopeId && day.on <= on)
        expect(row?.weightTotal ?? 0).toBe(weightTotal)
        expect(row?.weightEarned ?? 0).toBeCloseTo(weightEarned, 9)
      }
    }
  })

  test('a reminder goes to a named holder of a late task, and no prerequisite comes later than its dependent', () => {
    const numbers = new Map(year.tasks.map((task) => [task.id, task.number]))
    for (const event of year.events.filter(({ kind }) => kind === 'reminded')) {
      expect(event.ownerUserId).not.toBeNull()
      expect(event.dueOn < hanoiDayOf(Date.parse(event.at))).toBe(true)
    }
    for (const { taskId, prerequisiteId } of year.dependencies)
      expect(numbers.get(prerequisiteId)).toBeLessThan(numbers.get(taskId) as number)
  })

  test('an objective left idle has no task, and no other is without', () => {
    const busy = new Set(year.tasks.map((task) => task.objectiveId))
    expect(busy.has('objective-5')).toBe(false)
    expect(busy.size).toBe(9)
  })
})
