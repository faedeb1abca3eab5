import { createHash } from 'node:crypto'
import type { CASE_SORTS, CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { petitionerLabel } from '@gandan/domain/petitions/case-texts'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { isIsoDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { caseConditions, type CaseFilter, type CaseScope } from './case-conditions.queries.ts'

type CaseSort = (typeof CASE_SORTS)[number]

interface Sorting {
  key: string
  direction: 'asc' | 'desc'
  /** The order of ids on one day: that of the index. */
  tie: 'asc' | 'desc'
  /** Which rows have the day, and which stand after them without one. */
  dated: string
  undated: string | null
}

const SORTINGS: Record<CaseSort, Sorting> = {
  dueOn: {
    key: 'c."dueOn"',
    direction: 'asc',
    tie: 'asc',
    dated: 'c."isOpen" and c."dueOn" is not null',
    undated: '(not c."isOpen" or c."dueOn" is null)',
  },
  receivedOn: { key: 'c."receivedOn"', direction: 'asc', tie: 'desc', dated: 'true', undated: null },
  '-receivedOn': { key: 'c."receivedOn"', direction: 'desc', tie: 'asc', dated: 'true', undated: null },
  '-settledOn': {
    key: 'c."settledOn"',
    direction: 'desc',
    tie: 'desc',
    dated: 'c."settledOn" is not null',
    undated: 'c."settledOn" is null',
  },
}

/** Columns of a contract CaseRow but its label, over `"Case" c` with CASE_NAMES; `on` is the parameter of today. */
export const caseRowColumns = (on: string): string => `
  c."id", c."communeId", c."code", c."kind", c."round", c."state", c."title",
  c."topicCode", c."subTopicCode", c."villageId", v."name" as "villageName", c."handlerUserId", h."name" as "handlerName",
  c."receivedOn", c."dueOn", c."dueLimitId", coalesce(c."isOpen" and c."dueOn" < ${on}::date, false) as "isOverdue",
  case when c."isOpen" and c."dueOn" < ${on}::date then ${on}::date - c."dueOn" else 0 end as "daysLate",
  c."settledOn", c."settledInTime", c."outcome", c."isHot", c."isCollective", c."isProlonged", c."petitionCount",
  c."personCount", c."version"`

export const CASE_NAMES = `left join "OrgUnit" v on v."id" = c."villageId" left join "User" h on h."id" = c."handlerUserId"`

const NAMES_KEPT = 300
const names = new Map<string, string>()

/** A name for a text asked before, so that the server plans it once; rare mixtures of filters stay nameless. */
const named = (text: string): { name?: string; text: string } => {
  const known = names.get(text)
  if (known) return { name: known, text }
  if (names.size >= NAMES_KEPT) return { text }
  const name = `cases-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  names.set(text, name)
  return { name, text }
}

const UNDATED = 'undated'

interface Position {
  key: string
  id: string
}

const positionOf = (cursor: string | undefined, { undated }: Sorting): Position | null => {
  const found = decodeCursor(cursor)
  if (!found) return null
  const key = String(found.key)
  if (isIsoDate(key) || (key === UNDATED && undated !== null)) return { key, id: found.id }
  throw new DomainError('cursorInvalid')
}

/** What a search found comes first, by the index of words: sorted, the server would rather walk the whole commune. */
const matchingSql = (where: string): string => `matching as materialized (
  select c."id", c."isOpen", c."dueOn", c."receivedOn", c."settledOn" from "Case" c where ${where}), `

/** Rows with the day first, each part down its own index; `next` is the parameter after those of the conditions. */
const pageSql = (from: string, sorting: Sorting, after: Position | null, next: number): string => {
  const { key, direction, tie, dated, undated } = sorting
  const [beyond, idBeyond] = [direction === 'asc' ? '>' : '<', tie === 'asc' ? '>' : '<']
  const [limit, day, id] = [`$${next}`, `$${next + 1}`, `$${next + 2}`]
  const isPastDated = after?.key === UNDATED
  const past = after
    ? ` and ${key} ${beyond}= ${day}::date and (${key} ${beyond} ${day}::date or c."id" ${idBeyond} ${id}::uuid)`
    : ''
  const withDay = `(select c."id", ${key} as "sortKey", 0 as "part" from ${from} and ${dated}${past}
    order by ${key} ${direction}, c."id" ${tie} limit ${limit})`
  const withoutDay = `(select c."id", null::date as "sortKey", 1 as "part" from ${from} and ${undated}
    ${isPastDated ? `and c."id" ${idBeyond} $${next + 1}::uuid` : ''} order by c."id" ${tie} limit ${limit})`
  const parts = [...(isPastDated ? [] : [withDay]), ...(undated === null ? [] : [withoutDay])]
  return `select * from (${parts.join(' union all ')}) p order by "part", "sortKey" ${direction}, "id" ${tie} limit ${limit}`
}

export interface CasePage {
  items: CaseRow[]
  nextCursor: string | null
}

export interface CaseQuestion {
  scope: CaseScope
  filter: CaseFilter
  sort: CaseSort
  today: IsoDate
  /** Keyed hashes of the words that may be names; empty for readers who may not search by name. */
  nameTokens: readonly string[]
}

/** One keyset page of cases. */
export const listCasePage = async (
  db: Database,
  { scope, filter, sort, today, nameTokens }: CaseQuestion,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<CasePage> => {
  const sorting = SORTINGS[sort]
  const after = positionOf(cursor, sorting)
  const { sql, values } = caseConditions(scope, filter, today, nameTokens)
  const isSearch = filter.q !== undefined && filter.q !== ''
  const page = pageSql(isSearch ? 'matching c where true' : `"Case" c where ${sql}`, sorting, after, values.length + 2)
  const matching = isSearch ? matchingSql(sql) : ''
  const on = `$${values.length + 1}`
  const place = after === null ? [] : after.key === UNDATED ? [after.id] : [after.key, after.id]
  const { rows } = await db.pool.query<Omit<CaseRow, 'petitionerLabel'> & { sortKey: string | null }>({
    ...named(`with ${matching}page as (${page}) select ${caseRowColumns(on)}, page."sortKey"
      from page join "Case" c on c."communeId" = $1 and c."id" = page."id" ${CASE_NAMES}
      order by page."part", page."sortKey" ${sorting.direction}, page."id" ${sorting.tie}`),
    values: [...values, today, limit + 1, ...place],
  })
  const items = rows.slice(0, limit).map((row) => Object.assign(row, { petitionerLabel: petitionerLabel(row) }))
  const last = items.at(-1)
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ key: last.sortKey ?? UNDATED, id: last.id }) : null,
  }
}

const COUNTED = 1_000

/** How many match, counted no further than a thousand and one. */
export const countMatching = async (
  db: Database,
  { scope, filter, today, nameTokens }: Omit<CaseQuestion, 'sort'>,
): Promise<{ count: number; isExact: boolean }> => {
  const { sql, values } = caseConditions(scope, filter, today, nameTokens)
  const { rows } = await db.pool.query<{ count: number }>({
    ...named(`select count(*)::int as "count" from (select 1 from "Case" c where ${sql} limit ${COUNTED + 1}) m`),
    values,
  })
  const count = rows[0]?.count ?? 0
  return { count: Math.min(count, COUNTED), isExact: count <= COUNTED }
}
