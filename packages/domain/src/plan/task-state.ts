import { DomainError } from '../shared/domain-error.ts'
import { daysBetween, type IsoDate } from '../shared/iso-date.ts'
import type { DueGroup, TaskEventKind } from './task.ts'

export const TASK_STATES = ['planned', 'inProgress', 'submitted', 'done', 'returned', 'cancelled'] as const
export type TaskState = (typeof TASK_STATES)[number]

export const TASK_ACTIONS = ['start', 'report', 'submit', 'withdraw', 'confirm', 'return', 'reopen', 'cancel'] as const
export type TaskAction = (typeof TASK_ACTIONS)[number]

/** Submitted work stays open: until a leader confirms it, it can still run late. */
export const OPEN_TASK_STATES = ['planned', 'inProgress', 'submitted', 'returned'] as const satisfies TaskState[]

export const DUE_SOON_DAYS = 7

export interface DatedTask {
  state: TaskState
  dueOn: IsoDate
}

const TRANSITIONS: Record<TaskState, Partial<Record<TaskAction, TaskState>>> = {
  planned: { start: 'inProgress', report: 'inProgress', submit: 'submitted', cancel: 'cancelled' },
  inProgress: { report: 'inProgress', submit: 'submitted', cancel: 'cancelled' },
  submitted: { withdraw: 'inProgress', confirm: 'done', return: 'returned', cancel: 'cancelled' },
  returned: { report: 'inProgress', submit: 'submitted', cancel: 'cancelled' },
  done: { reopen: 'inProgress' },
  cancelled: { reopen: 'planned' },
}

const EVENT_KINDS: Record<TaskAction, TaskEventKind> = {
  start: 'started',
  report: 'reported',
  submit: 'submitted',
  withdraw: 'withdrawn',
  confirm: 'confirmed',
  return: 'returned',
  reopen: 'reopened',
  cancel: 'cancelled',
}

/** The state an action leads to: the holder submits, a leader confirms or returns; throws taskTransitionRefused. */
export const nextState = (state: TaskState, action: TaskAction): TaskState => {
  const next = TRANSITIONS[state][action]
  if (next === undefined) throw new DomainError('taskTransitionRefused', { state, action })
  return next
}

/** What the state allows, whoever asks; permissions.ts says who may. */
export const allowedActions = (state: TaskState): TaskAction[] =>
  TASK_ACTIONS.filter((action) => TRANSITIONS[state][action] !== undefined)

/** How the history names an action. */
export const eventKindOf = (action: TaskAction): TaskEventKind => EVENT_KINDS[action]

export const isOpen = (state: TaskState): boolean => OPEN_TASK_STATES.some((open) => open === state)

/** Open and past its due date: late from the day after. */
export const isOverdue = (task: DatedTask, on: IsoDate): boolean => isOpen(task.state) && task.dueOn < on

/** Calendar days late; 0 when not overdue. */
export const daysLate = (task: DatedTask, on: IsoDate): number =>
  isOverdue(task, on) ? daysBetween(task.dueOn, on) : 0

/** Open and due on that day or within the calendar days after it. */
export const isDueSoon = (task: DatedTask, on: IsoDate, days = DUE_SOON_DAYS): boolean =>
  isOpen(task.state) && on <= task.dueOn && daysBetween(on, task.dueOn) <= days

/** Where a task stands in time: each task is in exactly one group. */
export const dueGroupOf = (task: DatedTask, on: IsoDate): DueGroup => {
  if (!isOpen(task.state)) return 'closed'
  if (isOverdue(task, on)) return 'overdue'
  return isDueSoon(task, on) ? 'dueSoon' : 'later'
}
