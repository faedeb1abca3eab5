import { DUE_SOON_DAYS, CASE_PHASES, STATES_OF_PHASE, type CasePhase } from '@gandan/domain/petitions/case-phases'
import type { CaseState } from '@gandan/domain/petitions/case-events'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import type { CaseScope } from './case-conditions.queries.ts'
import { caseScopeSql, caseScopeValue, kindsWithin } from './case-scope.ts'
import { receivedTally } from './tally-sources.queries.ts'

interface OpenCount {
  state: CaseState
  count: number
  overdue: number
  dueSoon: number
}

/** Open cases by state, down the index of the open ones. */
const countOpen = async (
  db: Database,
  { communeId, reach }: CaseScope,
  today: IsoDate,
  handlerUserId: string | null,
): Promise<OpenCount[]> => {
  const { rows } = await db.pool.query<OpenCount>({
    name: `case-open-counts-${JSON.stringify(reach === 'none' ? reach : [reach.secret, reach.ordinary])}-${handlerUserId !== null}`,
    text: `select c."state", count(*)::int as "count",
        (count(*) filter (where c."dueOn" < $3::date))::int as "overdue",
        (count(*) filter (where c."dueOn" between $3::date and $4::date))::int as "dueSoon"
      from "Case" c where c."communeId" = $1 and c."isOpen" and ${caseScopeSql(reach, 2)}
        and ${handlerUserId === null ? '$5::uuid is null' : 'c."handlerUserId" = $5::uuid'} group by c."state"`,
    values: [communeId, caseScopeValue(reach), today, addDays(today, DUE_SOON_DAYS), handlerUserId],
  })
  return rows
}

/** Of all that is done, the roll-up knows the kinds seen whole; those seen only by their handler are looked up. */
const countDone = async (db: Database, { communeId, reach }: CaseScope): Promise<number> => {
  const { rows } = await db.pool.query<{ count: number }>({
    name: 'case-done-count',
    text: `select ((select coalesce(sum(t."count"), 0) from (${receivedTally('array[$1::uuid]', '$2')}) t
          where t."kind" = any($3::text[]) and t."state" = any($5::text[]))
        + (select count(*) from "Case" c where c."communeId" = $1 and not c."isOpen" and c."handlerUserId" = $2::uuid
          and c."kind" = any($4::text[]) and not c."accusedUserIds" @> array[$2::uuid]))::int as "count"`,
    values: [
      communeId,
      caseScopeValue(reach),
      kindsWithin(reach, 'all'),
      kindsWithin(reach, 'handled'),
      STATES_OF_PHASE.done,
    ],
  })
  return rows[0]?.count ?? 0
}

const countDoneOf = async (db: Database, { communeId, reach }: CaseScope, handlerUserId: string): Promise<number> => {
  const { rows } = await db.pool.query<{ count: number }>(
    `select count(*)::int as "count" from "Case" c where c."communeId" = $1 and not c."isOpen"
       and c."handlerUserId" = $3::uuid and ${caseScopeSql(reach, 2)}`,
    [communeId, caseScopeValue(reach), handlerUserId],
  )
  return rows[0]?.count ?? 0
}

/** How many cases lie on each pile; no count walks the closed ones. */
export const countPhases = async (
  db: Database,
  scope: CaseScope,
  today: IsoDate,
  handlerUserId: string | null,
): Promise<Record<CasePhase, number>> => {
  const [open, done] = await Promise.all([
    countOpen(db, scope, today, handlerUserId),
    handlerUserId === null ? countDone(db, scope) : countDoneOf(db, scope, handlerUserId),
  ])
  const sum = (pick: (row: OpenCount) => number): number => open.reduce((total, row) => total + pick(row), 0)
  const countOf = (phase: CasePhase): number => {
    if (phase === 'done') return done
    if (phase === 'overdue' || phase === 'dueSoon') return sum((row) => row[phase])
    return sum((row) => (STATES_OF_PHASE[phase].includes(row.state) ? row.count : 0))
  }
  return Object.fromEntries(CASE_PHASES.map((phase) => [phase, countOf(phase)])) as Record<CasePhase, number>
}
