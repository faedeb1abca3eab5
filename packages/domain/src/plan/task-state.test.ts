import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/iso-date.ts'
import { DUE_GROUPS, TASK_EVENT_KINDS } from './task.ts'
import {
  allowedActions,
  daysLate,
  dueGroupOf,
  eventKindOf,
  isDueSoon,
  isOpen,
  isOverdue,
  nextState,
  TASK_ACTIONS,
  TASK_STATES,
} from './task-state.ts'

test.each([
  ['planned', 'start report submit cancel'],
  ['inProgress', 'report submit cancel'],
  ['submitted', 'withdraw confirm return cancel'],
  ['done', 'reopen'],
  ['returned', 'report submit cancel'],
  ['cancelled', 'reopen'],
] as const)('%s allows: %s', (state, actions) => {
  expect(allowedActions(state).join(' ')).toBe(actions)
})

test('only submitted work can become done', () => {
  for (const state of TASK_STATES)
    for (const action of allowedActions(state)) expect(nextState(state, action) === 'done').toBe(action === 'confirm')
  expect(TASK_STATES.filter((state) => allowedActions(state).includes('confirm'))).toEqual(['submitted'])
})

test('a step the state does not allow is refused with both named', () => {
  expect(() => nextState('done', 'submit')).toThrow(
    expect.objectContaining({ code: 'taskTransitionRefused', details: { state: 'done', action: 'submit' } }),
  )
})

test('every action has its own name in the history', () => {
  const kinds = TASK_ACTIONS.map(eventKindOf)
  expect(new Set(kinds).size).toBe(TASK_ACTIONS.length)
  expect(kinds.every((kind) => TASK_EVENT_KINDS.includes(kind))).toBe(true)
})

test('a task is late from the day after its due date, while open', () => {
  const task = { state: 'submitted', dueOn: '2023-06-05' } as const
  expect(isOverdue(task, '2023-06-05')).toBe(false)
  expect(isOverdue(task, '2023-06-06')).toBe(true)
  expect(daysLate(task, '2023-06-15')).toBe(10)
  expect(daysLate({ ...task, state: 'done' }, '2023-06-15')).toBe(0)
})

test('due soon is today and the seven days after', () => {
  const due = (dueOn: string) => isDueSoon({ state: 'planned', dueOn }, '2023-06-05')
  expect(['2023-06-04', '2023-06-05', '2023-06-12', '2023-06-13'].map(due)).toEqual([false, true, true, false])
})

test('each task stands in one group of time, and the groups agree with the rules', () => {
  const states = fc.constantFrom(...TASK_STATES)
  fc.assert(
    fc.property(states, fc.integer({ min: -40, max: 40 }), (state, offset) => {
      const on = '2023-06-05'
      const task = { state, dueOn: addDays(on, offset) }
      const group = dueGroupOf(task, on)
      expect(DUE_GROUPS).toContain(group)
      expect(group === 'closed').toBe(!isOpen(state))
      expect(group === 'overdue').toBe(isOverdue(task, on))
      expect(group === 'dueSoon').toBe(isDueSoon(task, on))
    }),
  )
})
