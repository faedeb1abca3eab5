import { DUE_GROUPS, TASK_EVENT_KINDS, TASK_PRIORITIES, TASK_SORTS, TASK_SOURCES } from '@gandan/domain/plan/task'
import { TASK_ACTIONS, TASK_STATES } from '@gandan/domain/plan/task-state'
import { z } from 'zod'
import {
  commaList,
  Day,
  Id,
  IdParams,
  Instant,
  LongText,
  Note,
  pageOf,
  pageQuery,
  PLANNERS,
  READERS,
  Version,
  WRITERS,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { StoredFile } from '../files.ts'

export const TaskRow = z
  .object({
    id: Id,
    communeId: Id,
    planId: Id,
    objectiveId: Id,
    objectiveCode: z.string(),
    number: z.number().int(),
    title: z.string(),
    ownerUnitId: Id.nullable(),
    ownerUnitName: z.string().nullable(),
    ownerUserId: Id.nullable(),
    ownerUserName: z.string().nullable(),
    startOn: Day,
    dueOn: Day,
    closedOn: Day.nullable(),
    weight: z.number().int().min(1).max(100),
    priority: z.enum(TASK_PRIORITIES),
    source: z.enum(TASK_SOURCES),
    state: z.enum(TASK_STATES),
    percent: z.number().int().min(0).max(100).describe('As reported; counts for at most 90 until confirmed'),
    isOverdue: z.boolean().describe('Open and its due date is before the day asked for; derived, never stored'),
    daysLate: z.number().int().describe('Calendar days late; 0 when not overdue'),
    recurrenceId: Id.nullable(),
    remindedAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'Task' })
export type TaskRow = z.output<typeof TaskRow>

export const ChecklistItem = z.object({ id: Id, text: z.string(), doneAt: Instant.nullable() })
export const TaskComment = z.object({
  id: Id,
  authorId: Id,
  authorName: z.string(),
  text: z.string(),
  createdAt: Instant,
})
const TaskLink = z.object({
  id: Id,
  number: z.number().int(),
  title: z.string(),
  state: z.enum(TASK_STATES),
  dueOn: Day,
})

export const TaskEvent = z
  .object({
    id: Id,
    sequence: z.number().int(),
    at: Instant,
    actorId: Id.nullable(),
    actorName: z.string().nullable(),
    kind: z.enum(TASK_EVENT_KINDS),
    note: z.string().nullable(),
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
    state: z.enum(TASK_STATES),
    percent: z.number().int(),
    dueOn: Day,
    files: z.array(StoredFile),
  })
  .meta({ id: 'TaskEvent' })
export type TaskEvent = z.output<typeof TaskEvent>

export const TaskDetail = TaskRow.extend({
  description: z.string(),
  objectiveTitle: z.string(),
  directive: z.object({ id: Id, number: z.string() }).nullable(),
  submittedBy: Id.nullable(),
  cooperatingUnits: z.array(z.object({ id: Id, name: z.string() })),
  prerequisites: z.array(TaskLink),
  dependents: z.array(TaskLink),
  checklist: z.array(ChecklistItem),
  comments: z.array(TaskComment),
  events: z.array(TaskEvent).describe('Newest first, at most 200'),
  can: z
    .object({
      edit: z.boolean(),
      assign: z.boolean(),
      report: z.boolean(),
      comment: z.boolean(),
      remind: z.boolean(),
      extend: z.boolean(),
      actions: z.array(z.enum(TASK_ACTIONS)),
    })
    .describe('What the reader may do now: the same rules that the actions ask'),
}).meta({ id: 'TaskDetail' })
export type TaskDetail = z.output<typeof TaskDetail>

export const TaskQuery = z.object({
  planId: Id,
  on: Day.optional().describe('How the list stood at the end of that day; today when left out'),
  q: z.string().trim().max(200).optional().describe('Words of title or number; with or without diacritics'),
  state: commaList(z.enum(TASK_STATES)).optional(),
  due: commaList(z.enum(DUE_GROUPS)).optional(),
  objectiveId: commaList(Id).optional(),
  ownerUnitId: commaList(Id).optional(),
  ownerUserId: commaList(z.union([Id, z.literal('none')])).optional(),
  priority: commaList(z.enum(TASK_PRIORITIES)).optional(),
  source: commaList(z.enum(TASK_SOURCES)).optional(),
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  closedFrom: Day.optional(),
  closedTo: Day.optional(),
  sort: z.enum(TASK_SORTS).default('dueOn'),
  ...pageQuery,
})
export type TaskQuery = z.output<typeof TaskQuery>

export const listTasks = endpoint({
  name: 'listTasks',
  method: 'GET',
  path: '/tasks',
  summary: 'Tasks of a plan by filter; any past day can be asked for',
  roles: READERS,
  query: TaskQuery,
  response: pageOf(TaskRow).extend({ total: z.number().int().describe('How many tasks the filter matches in all') }),
})

export const exportTaskList = endpoint({
  name: 'exportTaskList',
  method: 'GET',
  path: '/exports/tasks',
  summary: 'The tasks of that filter as Excel or CSV, streamed',
  file: true,
  roles: READERS,
  query: TaskQuery.omit({ cursor: true, limit: true }).extend({ format: z.enum(['xlsx', 'csv']) }),
})

export const getTask = endpoint({
  name: 'getTask',
  method: 'GET',
  path: '/tasks/:id',
  summary: 'One task with checklist, comments, dependencies and history',
  roles: READERS,
  params: IdParams,
  response: TaskDetail,
})

const fields = {
  objectiveId: Id,
  title: z.string().trim().min(1).max(300),
  description: LongText,
  ownerUnitId: Id.nullable(),
  ownerUserId: Id.nullable(),
  cooperatingUnitIds: z.array(Id).max(30),
  startOn: Day,
  dueOn: Day,
  weight: z.number().int().min(1).max(100),
  priority: z.enum(TASK_PRIORITIES),
  directiveId: Id.nullable(),
}

export const createTask = endpoint({
  name: 'createTask',
  method: 'POST',
  path: '/tasks',
  summary: 'Add a task to an objective of an adopted plan',
  roles: PLANNERS,
  kind: 'create',
  body: z.object({
    ...fields,
    description: LongText.default(''),
    ownerUnitId: Id.nullable().default(null),
    ownerUserId: Id.nullable().default(null),
    cooperatingUnitIds: z.array(Id).max(30).default([]),
    weight: z.number().int().min(1).max(100).default(1),
    priority: z.enum(TASK_PRIORITIES).default('normal'),
    directiveId: Id.nullable().default(null),
    planId: Id,
  }),
  response: TaskDetail,
  status: 201,
})

export const updateTask = endpoint({
  name: 'updateTask',
  method: 'PATCH',
  path: '/tasks/:id',
  summary: 'Change what a task says; its due date moves by an extension instead',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  body: z.object(fields).omit({ dueOn: true }).partial(),
  response: TaskDetail,
})

export const assignTasks = endpoint({
  name: 'assignTasks',
  method: 'POST',
  path: '/tasks/assignments',
  summary: 'Give tasks (at most 200) to a unit and a person, all or none',
  roles: PLANNERS,
  body: z.object({ taskIds: z.array(Id).min(1).max(200), ownerUnitId: Id.nullable(), ownerUserId: Id.nullable() }),
  response: z.object({ assigned: z.number().int() }),
})

export const extendTask = endpoint({
  name: 'extendTask',
  method: 'POST',
  path: '/tasks/:id/extensions',
  summary: 'Move the due date, with the reason',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ dueOn: Day, reason: Note.min(1, 'Cần nêu lý do') }),
  response: TaskDetail,
})

export const remindTask = endpoint({
  name: 'remindTask',
  method: 'POST',
  path: '/tasks/:id/reminders',
  summary: 'Remind the holder; appears on the own-work page',
  roles: PLANNERS,
  params: IdParams,
  body: z.object({ message: z.string().trim().max(500).optional() }),
  response: TaskDetail,
})

export const reportProgress = endpoint({
  name: 'reportProgress',
  method: 'POST',
  path: '/tasks/:id/updates',
  summary: 'Report progress with a note and evidence files already uploaded',
  roles: WRITERS,
  kind: 'create',
  params: IdParams,
  body: z.object({ percent: z.number().int().min(0).max(100), note: Note, fileIds: z.array(Id).max(10).default([]) }),
  response: TaskDetail,
  status: 201,
})

export const transitionTask = endpoint({
  name: 'transitionTask',
  method: 'POST',
  path: '/tasks/:id/transitions',
  summary: 'Take the next step: the owner submits, a leader confirms or returns with a reason',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ action: z.enum(TASK_ACTIONS), note: Note.optional(), fileIds: z.array(Id).max(10).default([]) }),
  response: TaskDetail,
})

export const addTaskComment = endpoint({
  name: 'addTaskComment',
  method: 'POST',
  path: '/tasks/:id/comments',
  summary: 'Comment on a task',
  roles: WRITERS,
  kind: 'create',
  params: IdParams,
  body: z.object({ text: Note.min(1) }),
  response: TaskDetail,
  status: 201,
})

export const setTaskChecklist = endpoint({
  name: 'setTaskChecklist',
  method: 'PUT',
  path: '/tasks/:id/checklist',
  summary: 'Replace the checklist: texts in order, ticked or not',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({
    items: z
      .array(z.object({ id: Id.nullable(), text: z.string().trim().min(1).max(300), isDone: z.boolean() }))
      .max(50),
  }),
  response: TaskDetail,
})

export const setTaskDependencies = endpoint({
  name: 'setTaskDependencies',
  method: 'PUT',
  path: '/tasks/:id/dependencies',
  summary: 'Replace the tasks that must be done first; a circle is refused',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ prerequisiteIds: z.array(Id).max(30) }),
  response: TaskDetail,
})
