export const TASK_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type TaskPriority = (typeof TASK_PRIORITIES)[number]

/** Where a task came from; dialogues and recommendations join with their rooms. */
export const TASK_SOURCES = ['plan', 'directive', 'recurring', 'manual', 'dialogue', 'recommendation'] as const
export type TaskSource = (typeof TASK_SOURCES)[number]

export const TASK_EVENT_KINDS = [
  'created',
  'edited',
  'assigned',
  'started',
  'reported',
  'submitted',
  'withdrawn',
  'confirmed',
  'returned',
  'reopened',
  'cancelled',
  'extended',
  'reminded',
] as const
export type TaskEventKind = (typeof TASK_EVENT_KINDS)[number]

export const TASK_SORTS = [
  'dueOn',
  '-dueOn',
  'number',
  'title',
  'percent',
  '-percent',
  'priority',
  'updatedAt',
] as const
export type TaskSort = (typeof TASK_SORTS)[number]

/** The four answers to "when": what is late, what falls due within 7 days, later, and what is closed. */
export const DUE_GROUPS = ['overdue', 'dueSoon', 'later', 'closed'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]
