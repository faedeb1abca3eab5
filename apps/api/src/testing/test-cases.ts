import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import type { Context } from '../context.ts'
import { runTransaction } from '../features/audit/transaction.queries.ts'
import { joinCase, openCase, type NewCase } from '../features/petitions/case-opening.ts'
import type { TestApp } from './test-app.ts'
import type { TestCommune, TestPerson } from './test-commune.ts'

/** What an action knows of a request by that person at that instant. */
export const contextFor = (communeId: string, { userId }: TestPerson, nowMs: number): Context => ({
  actor: {
    userId,
    displayName: 'Người thử',
    roles: ['officeClerk'],
    communeId,
    upperUnitId: null,
    communeIds: [communeId],
    unitIds: [],
    sessionId: userId,
    username: 'thu',
    mustChangePassword: false,
  },
  requestId: userId,
  nowMs,
  today: hanoiDayOf(nowMs),
})

export type TestMatter = Partial<NewCase> & Pick<NewCase, 'kind' | 'receivedOn'>

const matterOf = (communeId: string, matter: TestMatter): NewCase => ({
  communeId,
  channel: 'post',
  source: 'citizen',
  forwardedBy: null,
  topicCode: 'TP01',
  subTopicCode: null,
  villageId: null,
  summary: 'Việc đính chính giấy chứng nhận quyền sử dụng đất chậm trễ',
  request: null,
  personCount: 1,
  round: 1,
  previousCaseId: null,
  isProlonged: false,
  isOutsideJurisdiction: false,
  severalPlaces: false,
  accusedLeader: null,
  receptionVisitId: null,
  handlerUserId: null,
  ...matter,
})

/** A case opened by the clerk, without who it is from. */
export const openTestCase = async (it: TestApp, commune: TestCommune, matter: TestMatter, nowMs: number) => {
  const ctx = contextFor(commune.communeId, commune.person('officeClerk'), nowMs)
  return runTransaction(it.db, (tx) => openCase(tx, ctx, matterOf(commune.communeId, matter), () => []))
}

export const joinTestCase = async (
  it: TestApp,
  commune: TestCommune,
  caseId: string,
  matter: TestMatter,
  nowMs: number,
) => {
  const ctx = contextFor(commune.communeId, commune.person('officeClerk'), nowMs)
  return runTransaction(it.db, (tx) => joinCase(tx, ctx, caseId, matterOf(commune.communeId, matter), () => []))
}

export const readCaseAs = async ({ call }: TestPerson, id: string): Promise<CaseDetail> =>
  (await call('GET', `/cases/${id}`)).json<CaseDetail>()

/** Sends a step on the version that the person sees. */
export const stepAs = async (person: TestPerson, id: string, step: Record<string, unknown>) => {
  const { version } = await readCaseAs(person, id)
  return person.call('POST', `/cases/${id}/steps`, { body: step, headers: { 'if-match': `"${version}"` } })
}
