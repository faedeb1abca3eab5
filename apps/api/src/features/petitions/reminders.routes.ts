import * as contract from '@gandan/contracts/petitions/reminders'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { readReminder, setReminderPreference } from './reminders.actions.ts'
import { countUnread, findPreference, listDigests } from './reminders.queries.ts'

export const reminderRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listReminders, async ({ ctx }) => {
    const items = await listDigests(db, ctx)
    return { items, unread: items.filter(({ channel, readAt }) => channel === 'app' && readAt === null).length }
  })
  open(app, services, contract.countUnreadReminders, async ({ ctx }) => ({ unread: await countUnread(db, ctx) }))
  open(app, services, contract.readReminder, ({ ctx, params }) => readReminder(db, ctx, params.id))
  open(app, services, contract.getReminderPreference, ({ ctx }) => findPreference(db, ctx))
  open(app, services, contract.setReminderPreference, ({ body, ctx }) => setReminderPreference(db, ctx, body))
}
