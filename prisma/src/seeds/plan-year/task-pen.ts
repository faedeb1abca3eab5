import { eventKindOf, nextState, type TaskAction } from '@gandan/domain/plan/task-state'
import type { TaskEventKind } from '@gandan/domain/plan/task'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import { uuidAt, type Random } from '../random.ts'
import type { TaskEventSeed, TaskSeed, TaskStanding } from './rows.ts'

export type NewTask = Omit<
  TaskSeed,
  | 'id'
  | 'number'
  | 'state'
  | 'percent'
  | 'closedOn'
  | 'submittedBy'
  | 'remindedAt'
  | 'searchText'
  | 'lastSequence'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
>

interface Entry {
  kind: TaskEventKind
  at: number
  actorId: string
  note?: string | null
  change?: Partial<TaskStanding>
}

/** Writes one task's history: each entry leaves the task and its last event saying the same. */
export interface TaskPen {
  task: TaskSeed
  events: TaskEventSeed[]
  lastAt: () => number
  write: (entry: Entry) => void
  take: (action: TaskAction, entry: Omit<Entry, 'kind'>) => void
}

const standingOf = (task: TaskSeed): TaskStanding => {
  const { objectiveId, ownerUnitId, ownerUserId, state, percent, weight, startOn, dueOn, closedOn } = task
  return { objectiveId, ownerUnitId, ownerUserId, state, percent, weight, startOn, dueOn, closedOn }
}

const changesOf = (task: TaskSeed, change: Partial<TaskStanding>): TaskEventSeed['changes'] =>
  Object.fromEntries(
    Object.entries(change)
      .filter(([field, to]) => task[field as keyof TaskStanding] !== to)
      .map(([field, to]) => [field, { from: task[field as keyof TaskStanding], to }]),
  )

/** What the search box looks through: the title and the bare number, folded. */
export const searchTextOf = (title: string, number: number): string => foldText(`${title} ${number}`)

export const numberTask = (task: TaskSeed, number: number): void => {
  task.number = number
  task.searchText = searchTextOf(task.title, number)
}

export const openTask = (draft: NewTask, at: number, actorId: string, random: Random): TaskPen => {
  const instant = new Date(at).toISOString()
  const task: TaskSeed = {
    ...draft,
    id: uuidAt(at, random),
    number: 0,
    state: 'planned',
    percent: 0,
    closedOn: null,
    submittedBy: null,
    remindedAt: null,
    searchText: '',
    lastSequence: 0,
    version: 0,
    createdAt: instant,
    updatedAt: instant,
  }
  const events: TaskEventSeed[] = []
  let lastAt = at
  const write = ({ kind, at: when, actorId: by, note = null, change = {} }: Entry): void => {
    const changes = changesOf(task, change)
    const { communeId, planId, id: taskId } = task
    lastAt = when
    Object.assign(task, change)
    task.lastSequence += 1
    task.version += 1
    task.updatedAt = new Date(when).toISOString()
    const head = { communeId, id: uuidAt(when, random), planId, taskId, sequence: task.lastSequence }
    events.push({ ...head, at: task.updatedAt, actorId: by, kind, note, changes, ...standingOf(task) })
  }
  const take = (action: TaskAction, entry: Omit<Entry, 'kind'>): void => {
    const state = nextState(task.state, action)
    const isClosed = state === 'done' || state === 'cancelled'
    const closedOn = isClosed ? hanoiDayOf(entry.at) : null
    if (action === 'submit') task.submittedBy = entry.actorId
    else if (action !== 'confirm') task.submittedBy = null
    write({ ...entry, kind: eventKindOf(action), change: { state, closedOn, ...entry.change } })
  }
  write({ kind: 'created', at, actorId })
  return { task, events, lastAt: () => lastAt, write, take }
}
