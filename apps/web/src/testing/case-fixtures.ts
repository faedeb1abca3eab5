import type { CaseDetail, CaseEventShape, CasePetition, Clock, Moves } from '@gandan/contracts/petitions/case-shapes'

export const CASE_ID = '01890000-0000-7000-8000-000000000901'
const COMMUNE_ID = '01890000-0000-7000-8000-000000000001'
const PETITION_ID = '01890000-0000-7000-8000-000000000902'
export const EVENT_ID = '01890000-0000-7000-8000-000000000903'

/** One petition of the case. */
export const casePetition = (over: Partial<CasePetition> = {}): CasePetition => ({
  id: PETITION_ID,
  communeId: COMMUNE_ID,
  caseId: CASE_ID,
  code: '2023/0001',
  kind: 'complaint',
  receivedOn: '2023-05-02',
  channel: 'counter',
  source: 'citizen',
  forwardedBy: null,
  topicCode: 'TP03',
  subTopicCode: 'TP03.1',
  villageId: null,
  villageName: 'Thôn 2',
  summary: 'Khiếu nại đơn giá bồi thường đất vườn',
  request: null,
  personCount: 1,
  registeredBy: CASE_ID,
  registeredByName: 'Lê Thị Mai',
  version: 1,
  fileCount: 0,
  files: [],
  ...over,
})

/** The line with which the ledger begins. */
export const caseEvent = (over: Partial<CaseEventShape> = {}): CaseEventShape => ({
  id: EVENT_ID,
  sequence: 1,
  kind: 'received',
  on: '2023-05-02',
  at: '2023-05-02T02:00:00.000Z',
  actorName: 'Lê Thị Mai',
  stateAfter: 'received',
  decisionNumber: null,
  documentNumber: null,
  criteria: [],
  figures: null,
  reason: null,
  disposition: null,
  reasonCode: null,
  toBody: null,
  outcome: null,
  handlerName: null,
  files: [],
  voided: null,
  ...over,
})

/** The limit that runs. */
export const caseClock = (over: Partial<Clock> = {}): Clock => ({
  limitId: 'KN_SOLVE_1',
  ordinal: 1,
  ruleId: 'KN_SOLVE_1',
  title: 'Giải quyết khiếu nại lần đầu',
  basis: 'Luật Khiếu nại 2011 Điều 28',
  triggerOn: '2023-05-12',
  nominalDueOn: '2023-06-11',
  effectiveDueOn: '2023-06-12',
  daysAllowed: 30,
  daysUsed: 24,
  unit: 'calendarDays',
  standing: 'running',
  isDuty: true,
  daysOverdue: 0,
  closedOn: null,
  ...over,
})

/** A complaint that is being settled, one week before its due day. */
export const caseDetail = (over: Partial<CaseDetail> = {}): CaseDetail => ({
  id: CASE_ID,
  communeId: COMMUNE_ID,
  code: 'VV-2023-0001',
  kind: 'complaint',
  round: 1,
  state: 'accepted',
  title: 'Khiếu nại đơn giá bồi thường',
  petitionerLabel: '1 người',
  topicCode: 'TP03',
  subTopicCode: 'TP03.1',
  villageId: null,
  villageName: 'Thôn 2',
  handlerUserId: null,
  handlerName: null,
  receivedOn: '2023-05-02',
  dueOn: '2023-06-12',
  dueLimitId: 'KN_SOLVE_1',
  isOverdue: false,
  daysLate: 0,
  settledOn: null,
  settledInTime: null,
  outcome: null,
  isHot: true,
  isCollective: false,
  isProlonged: false,
  petitionCount: 1,
  personCount: 1,
  version: 4,
  summary: 'Khiếu nại đơn giá bồi thường đất vườn',
  request: null,
  isAtReception: false,
  isForwarded: false,
  isFromInspectionBoard: false,
  isOutsideJurisdiction: false,
  accusedLeader: null,
  handlerUnitName: null,
  proposal: null,
  related: [],
  petitions: [casePetition()],
  events: [caseEvent()],
  clocks: [caseClock()],
  documents: [],
  nextSteps: [
    { kind: 'extended', basis: 'Luật Khiếu nại 2011 Điều 28', needs: ['decisionNumber', 'criteria'], template: null },
  ],
  can: { readIdentity: true, correct: true, assign: true, merge: true, split: true },
  ...over,
})

/** The running limit moves by a fortnight. */
export const caseMoves: Moves = {
  total: 1,
  moves: [
    {
      caseId: CASE_ID,
      code: 'VV-2023-0001',
      title: 'Khiếu nại đơn giá bồi thường',
      limitId: 'KN_SOLVE_1',
      ordinal: 1,
      from: '2023-06-12',
      to: '2023-06-26',
    },
  ],
}
