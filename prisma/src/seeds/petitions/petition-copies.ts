import type { ClientBase } from 'pg'
import { addDays, daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'
import { insertRows } from '../../insert-rows.ts'
import { insertCases } from './petition-rows.ts'
import { insertSealedPeople, type TokensOf } from './sealed-people.ts'
import type { SeededCase } from './petition-year.ts'

/** A commune to fill: its people and villages stand in the order of those of the template. */
export interface CopyTarget {
  communeId: string
  personIds: readonly string[]
  villageIds: readonly string[]
}

export interface CopyOrder {
  template: CopyTarget
  cases: readonly SeededCase[]
  from: IsoDate
  until: IsoDate
  targets: readonly CopyTarget[]
  /** Communes that only count as the template does: what indicators are read from, without the petitions behind it. */
  onlyCounting?: readonly string[]
  tokensOf: TokensOf
}

/** The column by whose time the rows of a table come in; the roll-ups and counters come at once. */
const TABLES = {
  Case: 'id',
  Petition: 'id',
  CaseEvent: 'id',
  CaseDeadline: 'caseId',
  SealedIdentity: 'id',
  CaseTally: null,
  SettlementTally: null,
  PetitionCounter: null,
} as const
type Table = keyof typeof TABLES
const NAMES = Object.keys(TABLES) as Table[]
/** Holds the tasks of the communes too, so that it is added to and never emptied. */
const MEASURES = 'MeasureDay'

const arrayOf = (ids: readonly string[]): string => `'{${ids.join(',')}}'::uuid[]`

/** An id of its own for each commune, as old as that of the template. */
const freshId = (column: string): string =>
  `(left(t."${column}"::text, 24) || left(md5(k."communeId"::text || t."${column}"::text), 12))::uuid`

const personIn = (id: string, { personIds }: CopyTarget): string =>
  `k."personIds"[array_position(${arrayOf(personIds)}, ${id})]`

const withinJson = (column: string, field: string, template: CopyTarget): string => {
  const id = `(t."${column}"->>'${field}')::uuid`
  return `case when ${id} is null then t."${column}"
    else t."${column}" || jsonb_build_object('${field}', ${personIn(id, template)}) end`
}

const expressions = (template: CopyTarget): Record<string, string> => ({
  communeId: 'k."communeId"',
  ...Object.fromEntries(['id', 'caseId', 'subjectId'].map((column) => [column, freshId(column)])),
  ...Object.fromEntries(
    ['registeredBy', 'handlerUserId', 'actorId', 'proposedBy'].map((column) => [
      column,
      personIn(`t."${column}"`, template),
    ]),
  ),
  villageId: `coalesce(k."villageIds"[array_position(${arrayOf(template.villageIds)}, t."villageId")], t."villageId")`,
  details: withinJson('details', 'handlerUserId', template),
  proposal: withinJson('proposal', 'proposedBy', template),
})

/** The template lies in temporary tables, which hide the real ones of the same names from whoever does not say `public`. */
const holdTemplate = async (client: ClientBase, { template, cases, targets, tokensOf }: CopyOrder): Promise<void> => {
  const execute = (sql: string, values: readonly string[]) => client.query(sql, [...values])
  for (const table of [...NAMES, MEASURES])
    await client.query(`create temp table "${table}" (like public."${table}" including defaults) on commit drop`)
  await insertCases(execute, template.communeId, cases)
  await insertSealedPeople(execute, template.communeId, cases, tokensOf)
  for (const [table, key] of Object.entries(TABLES))
    if (key) await client.query(`create index on pg_temp."${table}" ("${key}")`)
  await client.query(
    `create temp table "CopyTarget" ("communeId" uuid, "personIds" uuid[], "villageIds" uuid[]) on commit drop`,
  )
  const rows = targets.map((one) => ({
    communeId: one.communeId,
    personIds: `{${one.personIds.join(',')}}`,
    villageIds: `{${one.villageIds.join(',')}}`,
  }))
  await insertRows(execute, 'CopyTarget', rows)
  await client.query(NAMES.map((table) => `analyze pg_temp."${table}"`).join(';'))
}

const firstIdOf = (on: IsoDate): string => {
  const time = Date.parse(`${on}T00:00:00Z`).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}

const columnsOf = async (client: ClientBase, table: Table): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select attname as "name" from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [`public."${table}"`],
  )
  return rows.map(({ name }) => name)
}

const copySql = async (client: ClientBase, table: Table, template: CopyTarget): Promise<string> => {
  const columns = await columnsOf(client, table)
  const own = expressions(template)
  const values = columns.map((column) => own[column] ?? `t."${column}"`)
  return `insert into public."${table}" (${columns.map((column) => `"${column}"`).join(', ')})
    select ${values.join(', ')} from pg_temp."${table}" t cross join "CopyTarget" k`
}

/** Day by day over all communes, so that the rows of one lie scattered among those of the others, as they would have come. */
const copyByDay = async (client: ClientBase, { template, from, until }: CopyOrder): Promise<void> => {
  const days = daysBetween(from, until) + 1
  for (const table of NAMES) {
    const [sql, key] = [await copySql(client, table, template), TABLES[table]]
    if (key === null) {
      await client.query(sql)
      continue
    }
    const byDay = `${sql} where t."${key}" >= $1::uuid and t."${key}" < $2::uuid`
    for (let day = 0; day < days; day += 1)
      await client.query({
        name: `copy-${table}`,
        text: byDay,
        values: [firstIdOf(addDays(from, day)), firstIdOf(addDays(from, day + 1))],
      })
  }
}

const copyMeasures = async (client: ClientBase, { targets, onlyCounting = [] }: CopyOrder): Promise<void> => {
  const communeIds = [...targets.map(({ communeId }) => communeId), ...onlyCounting]
  await client.query(
    `insert into public."${MEASURES}" ("communeId", "measure", "on", "detail", "amount")
     select k."communeId", t."measure", t."on", t."detail", t."amount"
     from unnest($1::uuid[]) k("communeId") cross join pg_temp."${MEASURES}" t`,
    [communeIds],
  )
}

/** Takes every index but the keys away and gives what puts them back: sorting once costs less than a million insertions. */
const dropIndexes = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as "name", pg_get_indexdef(i.indexrelid) as "definition" from pg_index i
     where i.indrelid = any($1::regclass[]) and not i.indisprimary order by 1`,
    [NAMES.map((table) => `public."${table}"`)],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

/**
 * Fills communes without petitions with copies of one generated commune: each has its own ids, people and villages, and
 * roll-ups that fit. For measurements: one transaction, foreign keys unchecked. `note` hears what is done.
 */
export const copyCases = async (
  client: ClientBase,
  order: CopyOrder,
  note: (what: string) => void = () => undefined,
): Promise<void> => {
  await client.query('begin')
  try {
    const { rowCount } = await client.query('select 1 from public."Case" limit 1')
    if (rowCount !== 0) throw new Error('The database already holds cases')
    await client.query(`set local session_replication_role = replica; set local maintenance_work_mem = '1GB';
      truncate ${NAMES.map((table) => `public."${table}"`).join(', ')} cascade`)
    const indexes = await dropIndexes(client)
    await holdTemplate(client, order)
    await copyByDay(client, order)
    await copyMeasures(client, order)
    note('rows')
    for (const definition of indexes) {
      await client.query(definition)
      note(definition.split(' ON ')[0] ?? definition)
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
