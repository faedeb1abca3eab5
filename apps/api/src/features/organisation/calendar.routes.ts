import * as contract from '@gandan/contracts/organisation/calendar'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { updateCalendar, type CalendarListener } from './calendar.actions.ts'
import { getCalendar, listCalendarVersions } from './calendar.queries.ts'

/** The doors of the calendar; a room that counts days on it is told of every change. */
export const calendarRoutes =
  (listeners: readonly CalendarListener[]) =>
  (app: FastifyInstance, services: Services): void => {
    const { db } = services
    open(app, services, contract.listCalendarVersions, async () => ({ items: await listCalendarVersions(db) }))
    open(app, services, contract.getCalendar, ({ params }) => getCalendar(db, params.year))
    open(app, services, contract.updateCalendar, ({ ctx, params, body }) =>
      updateCalendar({ db, listeners }, ctx, params.year, body),
    )
  }
