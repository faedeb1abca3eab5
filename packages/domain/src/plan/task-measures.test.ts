import { expect, test } from 'vitest'
import { taskMeasurements, type MeasuredTask } from './task-measures.ts'

const task: MeasuredTask = {
  objectiveId: 'II.4',
  dueOn: '2026-03-20',
  closedOn: null,
  state: 'inProgress',
  source: 'manual',
}
const told = (one: Partial<MeasuredTask>) =>
  taskMeasurements({ ...task, ...one }).map(({ measure, on }) => `${measure} ${on}`)

test('a task falls due on its due day whether or not it is done', () => {
  expect(told({})).toEqual(['task.due 2026-03-20'])
})

test('done by its due day it is on time on that day; done later it counts as done on the day it was done', () => {
  expect(told({ state: 'done', closedOn: '2026-02-01' })).toEqual([
    'task.due 2026-03-20',
    'task.dueDone 2026-03-20',
    'task.dueOnTime 2026-03-20',
  ])
  expect(told({ state: 'done', closedOn: '2026-04-02' })).toEqual(['task.due 2026-03-20', 'task.dueDone 2026-04-02'])
})

test('a cancelled task counts in nothing, one born of a directive in its own measures too', () => {
  expect(told({ state: 'cancelled', closedOn: '2026-03-01' })).toEqual([])
  expect(told({ source: 'directive', state: 'done', closedOn: '2026-03-20' })).toContain(
    'directiveTask.dueOnTime 2026-03-20',
  )
  expect(told({ source: 'directive' })).toEqual(['task.due 2026-03-20', 'directiveTask.due 2026-03-20'])
})
