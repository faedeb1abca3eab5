import type { listPeople } from '@gandan/contracts/organisation/users'
import type { listUnits } from '@gandan/contracts/organisation/units'
import type { listDirectives, listPlanItems } from '@gandan/contracts/plan/plans'
import type { TaskDetail, TaskEvent, TaskRow } from '@gandan/contracts/plan/tasks'
import { reply, type StubRoute } from './api-stub.ts'
import { meAs, planRow } from './fixtures.ts'

export const OBJECTIVE_ID = '01890000-0000-7000-8000-000000000201'
export const UNIT_ID = '01890000-0000-7000-8000-000000000301'
export const OTHER_PERSON_ID = '01890000-0000-7000-8000-000000000012'

export const taskRow = (over: Partial<TaskRow> = {}): TaskRow => ({
  id: `01890000-0000-7000-8000-0000000004${String(over.number ?? 1).padStart(2, '0')}`,
  communeId: planRow().communeId,
  planId: planRow().id,
  objectiveId: OBJECTIVE_ID,
  objectiveCode: 'II.1',
  number: 1,
  title: 'Tổ chức đối thoại với nhân dân',
  ownerUnitId: UNIT_ID,
  ownerUnitName: 'Văn phòng',
  ownerUserId: OTHER_PERSON_ID,
  ownerUserName: 'Trần Thị Bình',
  startOn: '2023-05-01',
  dueOn: '2023-06-20',
  closedOn: null,
  weight: 1,
  priority: 'normal',
  source: 'plan',
  state: 'inProgress',
  percent: 40,
  isOverdue: false,
  daysLate: 0,
  recurrenceId: null,
  remindedAt: null,
  version: 3,
  ...over,
})

export const taskEvent = (over: Partial<TaskEvent> = {}): TaskEvent => ({
  id: 'event-1',
  sequence: 1,
  at: '2023-05-01T01:00:00.000Z',
  actorId: OTHER_PERSON_ID,
  actorName: 'Trần Thị Bình',
  kind: 'created',
  note: null,
  changes: {},
  state: 'planned',
  percent: 0,
  dueOn: '2023-06-20',
  files: [],
  ...over,
})

export const taskDetail = (over: Partial<TaskDetail> = {}): TaskDetail => ({
  ...taskRow(),
  description: 'Hai buổi, một buổi ở mỗi cụm thôn.',
  objectiveTitle: 'Tuyên truyền, vận động',
  directive: null,
  submittedBy: null,
  cooperatingUnits: [],
  prerequisites: [],
  dependents: [],
  checklist: [],
  comments: [],
  events: [taskEvent()],
  can: {
    edit: true,
    assign: true,
    report: true,
    comment: true,
    remind: true,
    extend: true,
    actions: ['report', 'submit'],
  },
  ...over,
})

/** What every page about tasks asks for besides the tasks. */
export const choiceRoutes: StubRoute[] = [
  reply<typeof listPlanItems>('GET', '/plans/:id/items', {
    items: [
      {
        id: OBJECTIVE_ID,
        kind: 'objective',
        code: 'II.1',
        title: 'Tuyên truyền, vận động',
        text: '',
        responsibleBody: null,
        directiveIds: [],
        taskCount: 2,
        retiredIn: null,
      },
    ],
  }),
  reply<typeof listDirectives>('GET', '/plans/:id/directives', { items: [] }),
  reply<typeof listUnits>('GET', '/units', {
    items: [
      {
        id: UNIT_ID,
        gsoCode: null,
        name: 'Văn phòng',
        level: 'department',
        communeId: planRow().communeId,
        validFrom: '2021-01-01',
        validTo: null,
        version: 1,
      },
    ],
  }),
  reply<typeof listPeople>('GET', '/people', {
    items: [
      {
        id: OTHER_PERSON_ID,
        displayName: 'Trần Thị Bình',
        roleId: 'officeClerk',
        unitId: UNIT_ID,
        unitName: 'Văn phòng',
      },
      {
        id: meAs('chairman').userId,
        displayName: 'Nguyễn Văn An',
        roleId: 'chairman',
        unitId: UNIT_ID,
        unitName: 'Văn phòng',
      },
    ],
  }),
]
