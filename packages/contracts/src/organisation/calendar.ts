import { CALENDAR_DAY_KINDS } from '@gandan/domain/organisation/working-days'
import { z } from 'zod'
import { Day, Id, Instant, listOf, READERS, ShortText } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const CalendarDay = z.object({
  on: Day,
  kind: z.enum(CALENDAR_DAY_KINDS),
  name: ShortText,
  noticeNumber: z.string().trim().max(60).nullable(),
})

export const Calendar = z
  .object({
    year: z.number().int(),
    version: z.number().int().describe('Send back as If-Match when editing'),
    days: z.array(CalendarDay),
    proposals: z.array(CalendarDay).describe('Computed days of a year without a notice yet'),
  })
  .meta({ id: 'Calendar' })
export type Calendar = z.output<typeof Calendar>

const YearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) })

export const getCalendar = endpoint({
  name: 'getCalendar',
  method: 'GET',
  path: '/calendars/:year',
  summary: 'Days of a year that depart from Monday to Friday',
  roles: READERS,
  params: YearParams,
  response: Calendar,
})

export const updateCalendar = endpoint({
  name: 'updateCalendar',
  method: 'PUT',
  path: '/calendars/:year',
  summary: 'Replace the days of a year as a new version, with the reason',
  roles: ['administrator'],
  kind: 'edit',
  params: YearParams,
  body: z.object({ reason: ShortText, days: z.array(CalendarDay).max(100) }),
  response: Calendar,
})

export const listCalendarVersions = endpoint({
  name: 'listCalendarVersions',
  method: 'GET',
  path: '/calendars/versions',
  summary: 'The last 100 versions of the calendar',
  roles: READERS,
  response: listOf(
    z.object({
      number: z.number().int(),
      createdAt: Instant,
      createdBy: Id.nullable(),
      createdByName: z.string().nullable(),
      reason: z.string(),
    }),
  ),
})
