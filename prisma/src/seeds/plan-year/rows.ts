import type { RecurrenceUnit } from '@gandan/domain/plan/recurrence'
import type { TaskEventKind, TaskPriority, TaskSource } from '@gandan/domain/plan/task'
import type { TaskState } from '@gandan/domain/plan/task-state'
import type { IsoDate } from '@gandan/domain/shared/iso-date'

/** An instant as ISO text: rows go to the database as JSON. */
type Instant = string

interface Owned {
  communeId: string
  id: string
}

/** What a task's last event says of it. */
export interface TaskStanding {
  objectiveId: string
  ownerUnitId: string | null
  ownerUserId: string | null
  state: TaskState
  percent: number
  weight: number
  startOn: IsoDate
  dueOn: IsoDate
  closedOn: IsoDate | null
}

export interface TaskSeed extends Owned, TaskStanding {
  planId: string
  number: number
  title: string
  description: string
  priority: TaskPriority
  source: TaskSource
  directiveId: string | null
  recurrenceId: string | null
  submittedBy: string | null
  remindedAt: Instant | null
  searchText: string
  lastSequence: number
  version: number
  createdAt: Instant
  updatedAt: Instant
}

export interface TaskEventSeed extends Owned, TaskStanding {
  planId: string
  taskId: string
  sequence: number
  at: Instant
  actorId: string
  kind: TaskEventKind
  note: string | null
  changes: Record<string, { from: unknown; to: unknown }>
}

export interface TaskCommentSeed extends Owned {
  taskId: string
  authorId: string
  text: string
  createdAt: Instant
}

export interface ChecklistItemSeed extends Owned {
  taskId: string
  ordinal: number
  text: string
  doneAt: Instant | null
  doneBy: string | null
}

export interface TaskCooperationSeed {
  communeId: string
  taskId: string
  unitId: string
}

export interface TaskDependencySeed {
  communeId: string
  taskId: string
  prerequisiteId: string
}

export interface RecurringDutySeed extends Owned {
  planId: string
  objectiveId: string
  title: string
  every: RecurrenceUnit
  day: number
  month: number | null
  leadDays: number
  endedAt: Instant | null
}

export interface ProgressDaySeed {
  communeId: string
  planId: string
  scopeId: string
  on: IsoDate
  weightTotal: number
  weightEarned: number
}

export interface NoticeSeed extends Owned {
  userId: string
  taskId: string
  kind: 'reminder' | 'assignment' | 'returned' | 'submitted'
  message: string | null
  fromId: string | null
  createdAt: Instant
  readAt: Instant | null
}

export interface GeneratedYear {
  duties: RecurringDutySeed[]
  tasks: TaskSeed[]
  events: TaskEventSeed[]
  comments: TaskCommentSeed[]
  checklist: ChecklistItemSeed[]
  cooperations: TaskCooperationSeed[]
  dependencies: TaskDependencySeed[]
  progressDays: ProgressDaySeed[]
  notices: NoticeSeed[]
}
