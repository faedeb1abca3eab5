import { REMINDER_RUNGS } from '@gandan/domain/petitions/reminder-ladder'
import { z } from 'zod'
import { Day, Id, IdParams, Instant, listOf, WRITERS } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const REMINDER_CHANNELS = ['app', 'email'] as const

export const ReminderItem = z.object({
  caseId: Id,
  code: z.string(),
  dueOn: Day,
  rung: z.enum(REMINDER_RUNGS),
  isEscalation: z.boolean().describe('Told to the chairman because the handler is late'),
})
export type ReminderItem = z.output<typeof ReminderItem>

export const ReminderDigest = z
  .object({
    id: Id,
    on: Day,
    channel: z.enum(REMINDER_CHANNELS),
    items: z.array(ReminderItem).max(500),
    state: z.enum(['pending', 'delivered', 'failed']),
    attempts: z.number().int(),
    sentAt: Instant.nullable(),
    readAt: Instant.nullable(),
  })
  .meta({ id: 'ReminderDigest' })
export type ReminderDigest = z.output<typeof ReminderDigest>

export const listReminders = endpoint({
  name: 'listReminders',
  method: 'GET',
  path: '/reminders',
  summary: 'The own digests of the last 30 that were made, newest first, with what became of the e-mail',
  roles: WRITERS,
  response: listOf(ReminderDigest).extend({ unread: z.number().int() }),
})

export const countUnreadReminders = endpoint({
  name: 'countUnreadReminders',
  method: 'GET',
  path: '/reminders/unread',
  summary: 'How many of the own digests are unread, for the badge of the navigation',
  roles: WRITERS,
  response: z.object({ unread: z.number().int() }),
})

export const readReminder = endpoint({
  name: 'readReminder',
  method: 'POST',
  path: '/reminders/:id/readings',
  summary: 'Mark an own digest as read',
  roles: WRITERS,
  params: IdParams,
  response: z.object({ readAt: Instant }),
})

export const ReminderPreference = z.object({
  byEmail: z.boolean(),
  fromRung: z.enum(REMINDER_RUNGS).describe('The first rung of the ladder to hear of'),
})
export type ReminderPreference = z.output<typeof ReminderPreference>

export const getReminderPreference = endpoint({
  name: 'getReminderPreference',
  method: 'GET',
  path: '/reminder-preference',
  summary: 'How the reader wants to be reminded',
  roles: WRITERS,
  response: ReminderPreference,
})

export const setReminderPreference = endpoint({
  name: 'setReminderPreference',
  method: 'PUT',
  path: '/reminder-preference',
  summary: 'Turn e-mail off, or the ladder down; the digest in the application always stays',
  roles: WRITERS,
  body: ReminderPreference,
  response: ReminderPreference,
})
