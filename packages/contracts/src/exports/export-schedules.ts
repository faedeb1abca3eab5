import {
  CADENCES,
  DELIVERY_STATES,
  LAST_RUN_DAY,
  RECIPIENTS_LIMIT,
  SCHEDULE_COVERS,
} from '@gandan/domain/exports/schedules'
import { z } from 'zod'
import { Day, Id, IdParams, Instant, listOf, pageOf, pageQuery, READERS, ShortText, Version } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { ExportAddress } from './prepared-exports.ts'

export const ExportRecipient = z.object({
  userId: Id,
  displayName: z.string(),
  isAbove: z.boolean().describe('Of an upper level that sees the commune'),
})
export type ExportRecipient = z.output<typeof ExportRecipient>

const scheduleFields = {
  title: ShortText,
  cadence: z.enum(CADENCES),
  day: z.number().int().min(1).max(LAST_RUN_DAY).describe('Of the month: the first one after a period has ended'),
  covers: z.enum(SCHEDULE_COVERS),
  recipientIds: z.array(Id).min(1).max(RECIPIENTS_LIMIT),
}

export const ExportSchedule = z
  .object({
    ...scheduleFields,
    id: Id,
    title: z.string(),
    address: z.string(),
    recipientIds: z.array(Id),
    recipientNames: z.array(z.string()),
    ownerName: z.string(),
    isActive: z.boolean(),
    nextRunOn: Day,
    version: Version,
  })
  .meta({ id: 'ExportSchedule' })
export type ExportSchedule = z.output<typeof ExportSchedule>

export const listExportSchedules = endpoint({
  name: 'listExportSchedules',
  method: 'GET',
  path: '/export-schedules',
  summary: 'The schedules the reader may change (at most 200): the own ones, for leaders all of the commune',
  roles: READERS,
  response: listOf(ExportSchedule),
})

export const listExportRecipients = endpoint({
  name: 'listExportRecipients',
  method: 'GET',
  path: '/export-recipients',
  summary: 'To whom a file may be sent on a schedule: people of the own commune, and the upper level that sees it',
  roles: READERS,
  response: listOf(ExportRecipient),
})

export const createExportSchedule = endpoint({
  name: 'createExportSchedule',
  method: 'POST',
  path: '/export-schedules',
  summary: 'Send a file regularly; each recipient gets one of his own, made with his own rights',
  roles: READERS,
  kind: 'create',
  status: 201,
  body: z.object({ ...scheduleFields, address: ExportAddress }),
  response: ExportSchedule,
})

export const updateExportSchedule = endpoint({
  name: 'updateExportSchedule',
  method: 'PUT',
  path: '/export-schedules/:id',
  summary: 'Change a schedule, pause it or let it go on; what was missed while it paused is not made up for',
  roles: READERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ ...scheduleFields, isActive: z.boolean() }),
  response: ExportSchedule,
})

export const deleteExportSchedule = endpoint({
  name: 'deleteExportSchedule',
  method: 'DELETE',
  path: '/export-schedules/:id',
  summary: 'End a schedule; files that were made stay with their owners',
  roles: READERS,
  params: IdParams,
  status: 204,
})

export const ExportDelivery = z.object({
  runOn: Day,
  userId: Id,
  userName: z.string(),
  period: z.string().describe('What the file is of, in words'),
  state: z.enum(DELIVERY_STATES),
  problem: z.object({ code: z.string(), title: z.string() }).nullable(),
  attempts: z.number().int(),
  sentAt: Instant.nullable(),
})
export type ExportDelivery = z.output<typeof ExportDelivery>

export const listExportDeliveries = endpoint({
  name: 'listExportDeliveries',
  method: 'GET',
  path: '/export-schedules/:id/deliveries',
  summary: 'What became of each run for each recipient, latest first',
  roles: READERS,
  params: IdParams,
  query: z.object(pageQuery),
  response: pageOf(ExportDelivery),
})
