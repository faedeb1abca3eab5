import type { CaseQuery } from '@gandan/contracts/petitions/case-shapes'
import { DUE_SOON_DAYS, OPEN_STATES, STATES_OF_PHASE, type CasePhase } from '@gandan/domain/petitions/case-phases'
import { SECRET_KINDS, type CaseReach } from '@gandan/domain/petitions/permissions'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import { caseScopeSql, caseScopeValue } from './case-scope.ts'

/** Whose cases: one commune, within what this reader may see of it. */
export interface CaseScope {
  communeId: string
  reach: CaseReach | 'none'
}

export type CaseFilter = Omit<CaseQuery, 'sort' | 'cursor' | 'limit'>

/** A WHERE that only names what was asked, so that the server can choose the index of just that question. */
export interface Conditions {
  sql: string
  values: unknown[]
}

const FLAGS = {
  hot: 'c."isHot"',
  collective: 'c."isCollective"',
  prolonged: 'c."isProlonged"',
  secondRound: 'c."round" = 2',
  accusedLeader: 'c."accusedLeader" is not null',
} as const

type Bind = (value: unknown) => string

const phaseSql = (phase: CasePhase, today: IsoDate, bind: Bind): string => {
  if (phase === 'overdue') return `c."isOpen" and c."dueOn" < ${bind(today)}::date`
  if (phase === 'dueSoon')
    return `c."isOpen" and c."dueOn" between ${bind(today)}::date and ${bind(addDays(today, DUE_SOON_DAYS))}::date`
  const states = STATES_OF_PHASE[phase]
  const isOpen = states.every((state) => (OPEN_STATES as readonly string[]).includes(state))
  return `${isOpen ? '' : 'not '}c."isOpen" and c."state" = any(${bind(states)}::text[])`
}

/** `%` and `_` typed by a reader are letters; every word must be there, diacritics or not. */
const wordsSql = (words: string, bind: Bind): string =>
  foldText(words)
    .split(' ')
    .map((word) => `c."searchText" like ${bind(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`)
    .join(' and ')

/** Words find every kind; a name finds only cases whose petitioner is no secret. */
const searchSql = (words: string, nameTokens: readonly string[], bind: Bind): string => {
  const byWords = wordsSql(words, bind)
  if (nameTokens.length === 0) return byWords
  return `c."id" in (select c."id" from "Case" c where c."communeId" = $1 and ${byWords}
    union select p."caseId" from "SealedIdentity" s join "Petition" p on p."communeId" = s."communeId" and p."id" = s."subjectId"
      where s."communeId" = $1 and s."subjectType" = 'petition' and s."nameTokens" @> ${bind(nameTokens)}::text[]
        and p."kind" <> all(${bind(SECRET_KINDS)}::text[]))`
}

const listSql = (filter: CaseFilter, bind: Bind): string[] => {
  const { kind, state, topic, villageId, handlerUserId, flag } = filter
  const people = handlerUserId?.filter((one) => one !== 'none') ?? []
  const handlers = [
    ...(people.length > 0 ? [`c."handlerUserId" = any(${bind(people)}::uuid[])`] : []),
    ...(handlerUserId?.includes('none') ? ['c."handlerUserId" is null'] : []),
  ]
  return [
    ...(kind ? [`c."kind" = any(${bind(kind)}::text[])`] : []),
    ...(state ? [`c."state" = any(${bind(state)}::text[])`] : []),
    ...(topic ? [`c."topicCode" = any(${bind(topic)}::text[])`] : []),
    ...(villageId ? [`c."villageId" = any(${bind(villageId)}::uuid[])`] : []),
    ...(handlers.length > 0 ? [`(${handlers.join(' or ')})`] : []),
    ...(flag && flag.length > 0 ? [`(${flag.map((one) => FLAGS[one]).join(' or ')})`] : []),
  ]
}

const RANGES = [
  ['receivedFrom', '"receivedOn" >='],
  ['receivedTo', '"receivedOn" <='],
  ['dueFrom', '"dueOn" >='],
  ['dueTo', '"dueOn" <='],
  ['settledFrom', '"settledOn" >='],
  ['settledTo', '"settledOn" <='],
] as const

const rangeSql = (filter: CaseFilter, bind: Bind): string[] =>
  RANGES.flatMap(([field, comparison]) => {
    const day = filter[field]
    return day === undefined ? [] : [`c.${comparison} ${bind(day)}::date`]
  })

/** Every question about cases as one WHERE over `"Case" c`; `$1` is the commune. */
export const caseConditions = (
  { communeId, reach }: CaseScope,
  filter: CaseFilter,
  today: IsoDate,
  nameTokens: readonly string[] = [],
): Conditions => {
  const values: unknown[] = [communeId, caseScopeValue(reach)]
  const bind: Bind = (value) => `$${values.push(value)}`
  const { q, phase, isOpen, settled } = filter
  const parts = [
    'c."communeId" = $1',
    caseScopeSql(reach, 2),
    ...(phase ? [phaseSql(phase, today, bind)] : []),
    ...(isOpen === undefined ? [] : [isOpen ? 'c."isOpen"' : 'not c."isOpen"']),
    ...(q ? [searchSql(q, nameTokens, bind)] : []),
    ...(settled ? [`c."settledOn" is not null and ${settled === 'late' ? 'not ' : ''}c."settledInTime"`] : []),
    ...listSql(filter, bind),
    ...rangeSql(filter, bind),
  ]
  return { sql: parts.join(' and '), values }
}
