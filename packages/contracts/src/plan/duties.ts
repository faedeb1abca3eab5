import { RECURRENCE_UNITS } from '@gandan/domain/plan/recurrence'
import { z } from 'zod'
import { Day, Id, IdParams, Instant, listOf, PLANNERS, READERS, ShortText, WRITERS } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { TaskRow } from './tasks.ts'

export const RecurringDuty = z
  .object({
    id: Id,
    planId: Id,
    objectiveId: Id,
    objectiveCode: z.string(),
    title: z.string(),
    every: z.enum(RECURRENCE_UNITS),
    day: z.number().int(),
    month: z.number().int().nullable(),
    leadDays: z.number().int(),
    endedAt: Instant.nullable(),
    occurrenceCount: z.number().int(),
    doneCount: z.number().int(),
    nextDueOn: Day.nullable(),
  })
  .meta({ id: 'RecurringDuty' })
export type RecurringDuty = z.output<typeof RecurringDuty>

export const listRecurringDuties = endpoint({
  name: 'listRecurringDuties',
  method: 'GET',
  path: '/recurring-duties',
  summary: 'Duties that come back, with how many occurrences are done (at most 200)',
  roles: READERS,
  query: z.object({ planId: Id }),
  response: listOf(RecurringDuty),
})

export const createRecurringDuty = endpoint({
  name: 'createRecurringDuty',
  method: 'POST',
  path: '/recurring-duties',
  summary: 'Add a duty that comes back: every occurrence until the plan ends becomes a task of its own',
  roles: PLANNERS,
  kind: 'create',
  body: z.object({
    planId: Id,
    objectiveId: Id,
    title: z.string().trim().min(1).max(250),
    every: z.enum(RECURRENCE_UNITS),
    day: z.number().int().min(1).max(31).describe('Weekday 1-7 for a week, else the day of the month'),
    month: z
      .number()
      .int()
      .min(1)
      .max(12)
      .nullable()
      .default(null)
      .describe('Month within the quarter, half-year or year'),
    leadDays: z
      .number()
      .int()
      .min(0)
      .max(90)
      .default(7)
      .describe('Calendar days before the due date on which an occurrence starts'),
    fromOn: Day,
    ownerUnitId: Id.nullable().default(null),
    ownerUserId: Id.nullable().default(null),
    weight: z.number().int().min(1).max(100).default(1),
  }),
  response: RecurringDuty,
  status: 201,
})

export const endRecurringDuty = endpoint({
  name: 'endRecurringDuty',
  method: 'POST',
  path: '/recurring-duties/:id/endings',
  summary: 'Stop a duty: occurrences that have not begun are cancelled',
  roles: PLANNERS,
  params: IdParams,
  body: z.object({ reason: ShortText }),
  response: RecurringDuty,
})

export const Notice = z.object({
  id: Id,
  taskId: Id,
  taskNumber: z.number().int(),
  taskTitle: z.string(),
  kind: z.enum(['reminder', 'assignment', 'returned', 'submitted']),
  message: z.string().nullable(),
  fromName: z.string().nullable(),
  createdAt: Instant,
  readAt: Instant.nullable(),
})
export type Notice = z.output<typeof Notice>

const WorkGroup = z.object({ total: z.number().int(), items: z.array(TaskRow) })

export const getMyWork = endpoint({
  name: 'getMyWork',
  method: 'GET',
  path: '/my-work',
  summary:
    'The own queue: late, due within 7 days, returned, in hand, and for a leader what waits for confirmation (20 of each)',
  roles: WRITERS,
  query: z.object({ planId: Id }),
  response: z.object({
    overdue: WorkGroup,
    dueSoon: WorkGroup,
    returned: WorkGroup,
    open: WorkGroup.describe('Other open tasks'),
    awaitingConfirmation: WorkGroup,
    notices: z.array(Notice).describe('Unread, newest first, at most 50'),
  }),
})

export const readNotice = endpoint({
  name: 'readNotice',
  method: 'POST',
  path: '/notices/:id/readings',
  summary: 'Mark a notice as read',
  roles: WRITERS,
  params: IdParams,
  status: 204,
})
