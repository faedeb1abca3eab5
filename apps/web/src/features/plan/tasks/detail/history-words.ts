import type { TaskEvent } from '@gandan/contracts/plan/tasks'
import type { TaskPriority } from '@gandan/domain/plan/task'
import type { TaskState } from '@gandan/domain/plan/task-state'
import type { IsoDate } from '@gandan/domain/shared/iso-date'

export interface ChangeNames {
  field: (field: string) => string | undefined
  change: (field: string, from: string, to: string) => string
  set: (field: string, to: string) => string
  day: (on: IsoDate) => string
  percent: (percent: number) => string
  state: (state: TaskState) => string
  priority: (priority: TaskPriority) => string
  /** The name behind an id of a unit, person, objective or directive */
  nameOf: (id: string) => string
  nothing: string
  checklistItems: (count: number) => string
  prerequisiteCount: (count: number) => string
}

const DAYS = ['startOn', 'dueOn']
const IDS = ['objectiveId', 'ownerUnitId', 'ownerUserId', 'directiveId']
/** Said by its new value alone: the event keeps no former one, or it is too long to show. */
const NEW_VALUE_ONLY = ['checklist', 'prerequisites']
const UNSHOWN = ['description']

const wordsOf = (field: string, value: unknown, names: ChangeNames): string => {
  if (value === null || value === undefined || value === '') return names.nothing
  if (Array.isArray(value)) return names.prerequisiteCount(value.length)
  if (field === 'checklist') return names.checklistItems(Number(value))
  if (field === 'percent') return names.percent(Number(value))
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (DAYS.includes(field)) return names.day(text)
  if (IDS.includes(field)) return names.nameOf(text)
  if (field === 'state') return names.state(text as TaskState)
  if (field === 'priority') return names.priority(text as TaskPriority)
  return text
}

/** What an event changed, a line a field; fields this page has no word for are left out. */
export const changeLines = (changes: TaskEvent['changes'], names: ChangeNames): string[] =>
  Object.entries(changes).flatMap(([field, { from, to }]) => {
    const label = names.field(field)
    if (label === undefined) return []
    if (UNSHOWN.includes(field)) return [label]
    const after = wordsOf(field, to, names)
    if (NEW_VALUE_ONLY.includes(field)) return [names.set(label, after)]
    return [names.change(label, wordsOf(field, from, names), after)]
  })
