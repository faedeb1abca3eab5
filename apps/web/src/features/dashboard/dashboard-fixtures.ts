import type { CommuneStanding, Dashboard, ObjectiveDetail, ObjectiveStanding } from '@gandan/contracts/dashboard'
import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { planRow } from '../../testing/fixtures.ts'

const COMMUNE_ID = planRow().communeId
export const PLAN_ID = planRow().id
export const OBJECTIVE_ID = '01890000-0000-7000-8000-000000000201'

export const taskRow = (over: Partial<TaskRow> = {}): TaskRow => ({
  id: '01890000-0000-7000-8000-000000000301',
  communeId: COMMUNE_ID,
  planId: PLAN_ID,
  objectiveId: OBJECTIVE_ID,
  objectiveCode: 'II.4',
  number: 1,
  title: 'Tiếp công dân định kỳ',
  ownerUnitId: '01890000-0000-7000-8000-000000000021',
  ownerUnitName: 'Văn phòng',
  ownerUserId: '01890000-0000-7000-8000-000000000012',
  ownerUserName: 'Lê Thị Mai',
  startOn: '2023-05-01',
  dueOn: '2023-05-24',
  closedOn: null,
  weight: 1,
  priority: 'normal',
  source: 'plan',
  state: 'inProgress',
  percent: 40,
  isOverdue: true,
  daysLate: 12,
  recurrenceId: null,
  remindedAt: null,
  version: 3,
  ...over,
})

const scored = (own: Omit<ObjectiveStanding, 'score'>): ObjectiveStanding => ({
  ...own,
  score: { progress: own.progress, rag: own.rag, worsenedBy: null },
})

/** Its tasks and indicators stand alike unless a test says otherwise. */
export const standing = (over: Partial<ObjectiveStanding> = {}): ObjectiveStanding => ({
  ...scored({
    id: OBJECTIVE_ID,
    code: 'II.4',
    title: 'Tiếp công dân, đối thoại',
    progress: 0.4,
    timeElapsed: 0.6,
    rag: 'red',
    reasons: [{ code: 'lateTask', level: 'red', value: 12 }],
    counts: { total: 12, done: 7, submitted: 2, overdue: 3, dueSoon: 5 },
    ...over,
  }),
  ...(over.score ? { score: over.score } : {}),
})

const kpi = (value: number | null, previous: number | null = null) => ({
  value,
  previous,
  numerator: null,
  denominator: null,
})

const POINTS = [
  { on: '2023-01-01', planned: 0, actual: 0 },
  { on: '2023-06-05', planned: 0.45, actual: 0.4 },
  { on: '2023-12-31', planned: 1, actual: null },
]

export const dashboard = (over: Partial<Dashboard> = {}): Dashboard => {
  const { id, communeId, communeName, year, title, startsOn, endsOn } = planRow()
  return {
    plan: { id, communeId, communeName, year, title, startsOn, endsOn },
    on: '2023-06-05',
    isToday: true,
    period: { kind: 'month', year: 2023, index: 6, from: '2023-05-15', to: '2023-06-14' },
    previousPeriod: { kind: 'month', year: 2023, index: 5, from: '2023-04-15', to: '2023-05-14' },
    yearElapsed: 0.43,
    kpis: {
      progress: kpi(0.4, 0.356),
      timeElapsed: 0.45,
      overdue: kpi(3, 0),
      dueSoon: kpi(5, 7),
      awaitingConfirmation: kpi(2, 2),
      onTime: { value: 0.5, previous: null, numerator: 4, denominator: 8 },
    },
    urgent: {
      overdueTotal: 3,
      dueSoonTotal: 5,
      items: [
        taskRow(),
        taskRow({
          id: '01890000-0000-7000-8000-000000000302',
          title: 'Lắp hòm thư góp ý',
          dueOn: '2023-06-08',
          isOverdue: false,
          daysLate: 0,
          ownerUnitId: null,
          ownerUnitName: null,
          ownerUserId: null,
          ownerUserName: null,
        }),
      ],
    },
    objectives: [
      standing({ id: '01890000-0000-7000-8000-000000000202', code: 'II.1', title: 'Tuyên truyền', rag: 'green' }),
      standing(),
      standing({
        id: '01890000-0000-7000-8000-000000000203',
        code: 'II.8',
        title: 'Phối hợp',
        progress: null,
        timeElapsed: null,
        rag: 'grey',
        counts: { total: 0, done: 0, submitted: 0, overdue: 0, dueSoon: 0 },
      }),
    ],
    curve: POINTS,
    ...over,
  }
}

export const objectiveDetail = (over: Partial<ObjectiveDetail> = {}): ObjectiveDetail => ({
  ...standing({
    reasons: [
      { code: 'lateTask', level: 'red', value: 12 },
      { code: 'lag', level: 'amber', value: 18 },
    ],
  }),
  planId: PLAN_ID,
  text: 'Thực hiện tốt công tác tiếp công dân.',
  on: '2023-06-05',
  directives: [],
  lag: 0.18,
  explanation: [
    {
      taskId: taskRow().id,
      number: 1,
      title: 'Tiếp công dân định kỳ',
      weight: 1,
      earned: 0.4,
      elapsed: 1,
      contribution: 0.1,
    },
    {
      taskId: '01890000-0000-7000-8000-000000000309',
      number: 2,
      title: 'Đối thoại',
      weight: 3,
      earned: 0.4,
      elapsed: 0.4,
      contribution: 0.3,
    },
  ],
  states: { planned: 0, inProgress: 2, submitted: 0, done: 0, returned: 0, cancelled: 0 },
  people: [
    { userId: taskRow().ownerUserId, displayName: 'Lê Thị Mai', unitName: 'Văn phòng', total: 2, done: 0, overdue: 1 },
  ],
  curve: POINTS,
  tasks: [taskRow()],
  events: [],
  ...over,
})

export const communeStanding = (over: Partial<CommuneStanding> = {}): CommuneStanding => ({
  communeId: COMMUNE_ID,
  communeName: 'xã Sơn Trường',
  isInOffice: true,
  planId: PLAN_ID,
  planYear: 2023,
  on: '2023-06-05',
  progress: 0.4,
  timeElapsed: 0.6,
  rag: 'amber',
  objectivesByRag: { green: 6, amber: 2, red: 1, grey: 1 },
  counts: { total: 40, done: 20, submitted: 1, overdue: 3, dueSoon: 5 },
  updatedAt: null,
  ...over,
})
