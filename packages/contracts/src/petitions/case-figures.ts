import { CASE_PHASES } from '@gandan/domain/petitions/case-phases'
import { z } from 'zod'
import { Day, Id, READERS } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { CASE_READERS } from './case-shapes.ts'

export const countCases = endpoint({
  name: 'countCases',
  method: 'GET',
  path: '/cases/counts',
  summary: 'How many cases lie on each pile, of all that the reader may see',
  roles: CASE_READERS,
  query: z.object({ handlerUserId: Id.optional() }),
  response: z.object({ asOf: Day, phases: z.record(z.enum(CASE_PHASES), z.number().int()) }),
})

export const getCaseForecast = endpoint({
  name: 'getCaseForecast',
  method: 'GET',
  path: '/cases/forecast',
  summary: 'What falls due in 7 and 30 days for each handler, against the working days left',
  roles: CASE_READERS,
  response: z.object({
    asOf: Day,
    items: z
      .array(
        z.object({
          userId: Id.nullable(),
          userName: z.string().nullable(),
          open: z.number().int(),
          overdue: z.number().int(),
          dueIn7: z.number().int(),
          dueIn30: z.number().int(),
          nextOverdueOn: Day.nullable().describe('If nothing is done, the first of these is late on that day'),
        }),
      )
      .max(500),
    workingDaysIn7: z.number().int(),
    workingDaysIn30: z.number().int(),
  }),
})

export const CaseStatistics = z.object({
  from: Day,
  to: Day,
  months: z
    .array(
      z.object({
        month: Day,
        received: z.number().int(),
        settled: z.number().int(),
        inTime: z.number().int(),
        backlog: z.number().int(),
      }),
    )
    .max(60),
  topics: z
    .array(
      z.object({ topicCode: z.string(), count: z.number().int().nullable().describe('null: fewer than 5, withheld') }),
    )
    .max(60),
  villages: z.array(z.object({ villageId: Id, villageName: z.string(), count: z.number().int().nullable() })).max(300),
  open: z.number().int(),
  overdue: z.number().int(),
  dueSoon: z.number().int(),
  inTimeShare: z.number().nullable().describe('Settled in time of all settled in the window; null when none was'),
  onTimeTarget: z.number().int(),
})
export type CaseStatistics = z.output<typeof CaseStatistics>

export const getCaseStatistics = endpoint({
  name: 'getCaseStatistics',
  method: 'GET',
  path: '/cases/statistics',
  summary: 'Received, settled and backlog by month, topics and villages; small counts of secret kinds withheld',
  roles: READERS,
  query: z.object({ communeId: Id.optional(), from: Day.optional(), to: Day.optional() }),
  response: CaseStatistics,
})
