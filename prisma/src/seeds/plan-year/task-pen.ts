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

const changesOf = (task: TaskSeed, change: Partial<TaskStanding>): TaskEventSeed['changes'] => {
  const changes: TaskEventSeed['changes'] = {}
  for (const field of Object.keys(change) as (keyof TaskStanding)[])
    if (field !== 'closedOn' && task[field] !== change[field]) changes[field] = { from: task[field], to: change[field] }
  return changes
}

/** Spelled out: a spread here costs more than the rest of the generator. */
const eventOf = (
  task: TaskSeed,
  id: string,
  { kind, actorId, note = null }: Entry,
  changes: TaskEventSeed['changes'],
): TaskEventSeed => ({
  communeId: task.communeId,
  id,
  planId: task.planId,
  taskId: task.id,
  sequence: task.lastSequence,
  at: task.updatedAt,
  actorId,
  kind,
  note,
  changes,
  objectiveId: task.objectiveId,
  ownerUnitId: task.ownerUnitId,
  ownerUserId: task.ownerUserId,
  state: task.state,
  percent: task.percent,
  weight: task.weight,
  startOn: task.startOn,
  dueOn: task.dueOn,
  closedOn: task.closedOn,
})

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
  const write = (entry: Entry): void => {
    const { at: when, change = {} } = entry
    const changes = changesOf(task, change)
    lastAt = when
    Object.assign(task, change)
    task.lastSequence += 1
    task.version += 1
    task.updatedAt = new Date(when).toISOString()
    events.push(eventOf(task, uuidAt(when, random), entry, changes))
  }
  const take = (action: TaskAction, entry: Omit<Entry, 'kind'>): void => {
    const state = nextState(task.state, action)
    const isClosed = state === 'done' || state === 'cancelled'
    const closedOn = isClosed ? hanoiDayOf(entry.at) : null
    if (action === 'submit') task.submittedBy = entry.actorId
    else if (action === 'reopen') task.submittedBy = null
    write({ ...entry, kind: eventKindOf(action), change: { state, closedOn, ...entry.change } })
  }
  write({ kind: 'created', at, actorId })
  return { task, events, lastAt: () => lastAt, write, take }
}
