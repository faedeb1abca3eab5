import * as contract from '@gandan/contracts/organisation/calendar'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { updateCalendar } from './calendar.actions.ts'
import { getCalendar, listCalendarVersions } from './calendar.queries.ts'

export const calendarRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listCalendarVersions, async () => ({ items: await listCalendarVersions(db) }))
  open(app, services, contract.getCalendar, ({ params }) => getCalendar(db, params.year))
  open(app, services, contract.updateCalendar, ({ ctx, params, body }) => updateCalendar(db, ctx, params.year, body))
}
