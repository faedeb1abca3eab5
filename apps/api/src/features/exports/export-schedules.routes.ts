import * as contract from '@gandan/contracts/exports/export-schedules'
import { canManageSchedule } from '@gandan/domain/exports/schedules'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { keptProblem } from '../../http/problem-texts.ts'
import {
  createExportSchedule,
  deleteExportSchedule,
  manageableSchedule,
  updateExportSchedule,
} from './export-schedules.actions.ts'
import { listDeliveries, listRecipients, listSchedules } from './export-schedules.queries.ts'

export const exportScheduleRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listExportSchedules, async ({ ctx }) => ({
    items: (await listSchedules(db, ctx)).filter((one) => canManageSchedule(ctx.actor, one)),
  }))
  open(app, services, contract.listExportRecipients, async ({ ctx }) => ({
    items: await listRecipients(db, ctx.actor, ctx.today),
  }))
  open(app, services, contract.createExportSchedule, async ({ ctx, body }) =>
    manageableSchedule(db, ctx, await createExportSchedule(db, ctx, body)),
  )
  open(app, services, contract.updateExportSchedule, async ({ ctx, body, params }) => {
    await updateExportSchedule(db, ctx, params.id, body)
    return manageableSchedule(db, ctx, params.id)
  })
  open(app, services, contract.deleteExportSchedule, async ({ ctx, params }) => {
    await deleteExportSchedule(db, ctx, params.id)
    return undefined
  })
  open(app, services, contract.listExportDeliveries, async ({ ctx, params, query }) => {
    const schedule = await manageableSchedule(db, ctx, params.id)
    const { items, nextCursor } = await listDeliveries(db, schedule, query)
    const told = items.map(({ code, ...row }) => ({ ...row, problem: keptProblem(code, ctx.language) }))
    return { items: told, nextCursor }
  })
}
