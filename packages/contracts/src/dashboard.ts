import { PERIOD_KINDS } from '@gandan/domain/organisation/reporting-periods'
import { RAG_LEVELS } from '@gandan/domain/plan/progress'
import { z } from 'zod'
import { Day, Id, IdParams, Instant, READERS } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Directive } from './plan/plans.ts'
import { TaskEvent, TaskRow } from './plan/tasks.ts'

export const Share = z.number().min(0).max(1)

export const PeriodWindow = z.object({
  kind: z.enum(PERIOD_KINDS),
  year: z.number().int(),
  index: z.number().int(),
  from: Day,
  to: Day,
})

export const RagReason = z.object({
  code: z.enum(['lateTask', 'lag', 'noData', 'onTrack']),
  level: z.enum(RAG_LEVELS),
  value: z.number().nullable().describe('Days late, or points behind'),
})

const counts = {
  total: z.number().int(),
  done: z.number().int(),
  submitted: z.number().int(),
  overdue: z.number().int(),
  dueSoon: z.number().int(),
}

export const ObjectiveStanding = z
  .object({
    id: Id,
    code: z.string(),
    title: z.string(),
    progress: Share.nullable().describe('Weighted share that its tasks earned; null where nothing is measured'),
    timeElapsed: Share.nullable().describe('Weighted share of the own tasks’ time that has passed'),
    rag: z.enum(RAG_LEVELS),
    reasons: z.array(RagReason),
    counts: z.object(counts),
    score: z
      .object({
        progress: Share.nullable(),
        rag: z.enum(RAG_LEVELS),
        worsenedBy: z
          .string()
          .nullable()
          .describe('The core indicator that made the colour worse than the tasks alone'),
      })
      .describe('Tasks and core indicators together by their weights'),
  })
  .meta({ id: 'ObjectiveStanding' })
export type ObjectiveStanding = z.output<typeof ObjectiveStanding>

/** One point of the S-curve; `actual` is null after the day asked for. */
export const CurvePoint = z.object({ on: Day, planned: Share, actual: Share.nullable() })
export type CurvePoint = z.output<typeof CurvePoint>

const Kpi = z.object({
  value: z.number().nullable(),
  previous: z.number().nullable().describe('The same figure at the end of the period before'),
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
})

export const Dashboard = z
  .object({
    plan: z.object({
      id: Id,
      communeId: Id,
      communeName: z.string(),
      year: z.number().int(),
      title: z.string(),
      startsOn: Day,
      endsOn: Day,
    }),
    on: Day,
    isToday: z.boolean(),
    period: PeriodWindow,
    previousPeriod: PeriodWindow,
    yearElapsed: Share,
    kpis: z.object({
      progress: Kpi.describe('Weighted progress of the whole plan; beside it timeElapsed'),
      timeElapsed: Share.nullable(),
      overdue: Kpi.describe('Open tasks past their due date'),
      dueSoon: Kpi.describe('Open tasks due within 7 days'),
      awaitingConfirmation: Kpi.describe('Submitted, waiting for a leader'),
      onTime: Kpi.describe('Of the tasks due within the period: share closed by their due date'),
    }),
    urgent: z.object({
      overdueTotal: z.number().int(),
      dueSoonTotal: z.number().int(),
      items: z.array(TaskRow).describe('Late ones first, oldest first, then due within 7 days; at most 20'),
    }),
    objectives: z.array(ObjectiveStanding),
    curve: z.array(CurvePoint),
  })
  .meta({ id: 'Dashboard' })
export type Dashboard = z.output<typeof Dashboard>

const dayQuery = {
  on: Day.optional().describe('Any day of the plan; rebuilt from events for past ones'),
}

export const getDashboard = endpoint({
  name: 'getDashboard',
  method: 'GET',
  path: '/plans/:id/dashboard',
  summary: 'The chairman’s first screen as of a day: sentence figures, KPIs, urgent tasks, objectives, S-curve',
  roles: READERS,
  params: IdParams,
  query: z.object({ ...dayQuery, period: z.enum(PERIOD_KINDS).default('year') }),
  response: Dashboard,
})

export const ObjectiveDetail = ObjectiveStanding.extend({
  planId: Id,
  text: z.string(),
  on: Day,
  directives: z.array(Directive),
  lag: z.number().nullable(),
  explanation: z
    .array(
      z.object({
        taskId: Id,
        number: z.number().int(),
        title: z.string(),
        weight: z.number(),
        earned: Share,
        elapsed: Share,
        contribution: Share.describe('earned x weight / total weight'),
      }),
    )
    .describe('How the figure came about, one row a counted task'),
  states: z.record(z.string(), z.number().int()).describe('Tasks by state'),
  people: z.array(
    z.object({
      userId: Id.nullable(),
      displayName: z.string().nullable(),
      unitName: z.string().nullable(),
      total: z.number().int(),
      done: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
  curve: z.array(CurvePoint),
  tasks: z.array(TaskRow),
  events: z
    .array(TaskEvent.extend({ taskId: Id, taskNumber: z.number().int(), taskTitle: z.string() }))
    .describe('The last 30'),
}).meta({ id: 'ObjectiveDetail' })
export type ObjectiveDetail = z.output<typeof ObjectiveDetail>

export const getObjective = endpoint({
  name: 'getObjective',
  method: 'GET',
  path: '/objectives/:id',
  summary: 'One objective as of a day: text, directives, tasks, figures with their explanation, history, people',
  roles: READERS,
  params: IdParams,
  query: z.object(dayQuery),
  response: ObjectiveDetail,
})

export const CommuneStanding = z
  .object({
    communeId: Id,
    communeName: z.string(),
    isInOffice: z.boolean().describe('False for a unit that has since been merged'),
    planId: Id.nullable(),
    planYear: z.number().int().nullable(),
    on: Day,
    progress: Share.nullable(),
    timeElapsed: Share.nullable(),
    rag: z.enum(RAG_LEVELS),
    objectivesByRag: z.record(z.enum(RAG_LEVELS), z.number().int()),
    counts: z.object(counts),
    updatedAt: Instant.nullable(),
  })
  .meta({ id: 'CommuneStanding' })
export type CommuneStanding = z.output<typeof CommuneStanding>

export const compareCommunes = endpoint({
  name: 'compareCommunes',
  method: 'GET',
  path: '/communes/comparison',
  summary: 'The communes below an upper level on a day, side by side (at most 200)',
  roles: ['upperReader', 'partyReader', 'administrator', 'chairman'],
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional(), ...dayQuery }),
  response: z.object({ on: Day, year: z.number().int(), items: z.array(CommuneStanding) }),
})
