import { insertAll } from '@gandan/db/database'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { isOpenState } from '@gandan/domain/petitions/case-phases'
import { foldText } from '@gandan/domain/shared/text'
import { v7 as uuidv7 } from 'uuid'
import { RECOUNTED } from '../features/petitions/tally-sources.queries.ts'
import type { TestApp } from './test-app.ts'

export type NewTestCase = Partial<
  Pick<
    CaseRow,
    | 'kind'
    | 'state'
    | 'title'
    | 'topicCode'
    | 'villageId'
    | 'handlerUserId'
    | 'receivedOn'
    | 'dueOn'
    | 'settledOn'
    | 'settledInTime'
    | 'isHot'
    | 'isCollective'
    | 'round'
    | 'personCount'
  >
> & { accusedUserIds?: readonly string[]; closedOn?: string | null }

const CHUNK = 5_000
const NOBODY = '00000000-0000-7000-8000-000000000000'

const rowOf = (communeId: string, number: number, given: NewTestCase) => {
  const { accusedUserIds = [], state = 'received', title = `Vụ việc số ${number}`, settledOn = null } = given
  const code = `VV-2026-${String(number).padStart(4, '0')}`
  const defaults = {
    kind: 'complaint',
    topicCode: 'TP01',
    villageId: null,
    handlerUserId: null,
    receivedOn: '2026-03-02',
  }
  return {
    communeId,
    id: uuidv7(),
    code,
    round: 1,
    isHot: false,
    isCollective: false,
    isProlonged: false,
    isAtReception: false,
    isForwarded: false,
    isFromInspectionBoard: false,
    isOutsideJurisdiction: false,
    dueOn: null,
    settledInTime: settledOn === null ? null : true,
    closedOn: state === 'closed' ? settledOn : null,
    petitionCount: 1,
    receiptDays: [given.receivedOn ?? defaults.receivedOn],
    personCount: 1,
    ...defaults,
    ...given,
    state,
    title,
    settledOn,
    isOpen: isOpenState(state),
    conditions: [],
    accusedUserIds,
    accusedLeader: accusedUserIds.length > 0 ? 'chairman' : null,
    registeredBy: NOBODY,
    searchText: foldText(`${code} ${title}`),
    lastSequence: 1,
    version: 1,
    createdAt: '2026-03-02T02:00:00Z',
    updatedAt: '2026-03-02T02:00:00Z',
  }
}

/** Cases as they would stand, without their ledger, and the roll-ups that go with them. */
export const insertTestCases = async (
  { db }: TestApp,
  communeId: string,
  cases: readonly NewTestCase[],
): Promise<void> => {
  const rows = cases.map((one, index) => rowOf(communeId, index + 1, one))
  for (let from = 0; from < rows.length; from += CHUNK)
    await db.prisma.$transaction((tx) => insertAll(tx, { Case: rows.slice(from, from + CHUNK) }))
  await db.pool.query(`insert into "CaseTally" select r.* from (${RECOUNTED.received}) r where r."communeId" = $1`, [
    communeId,
  ])
  await db.pool.query(
    `insert into "SettlementTally" select r.* from (${RECOUNTED.settled}) r where r."communeId" = $1`,
    [communeId],
  )
}
