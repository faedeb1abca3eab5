import { createHash, randomUUID } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { caseMeasurements, type MeasuredCase } from '@gandan/domain/petitions/case-measures'
import { measureChanges } from '@gandan/domain/measures/measure'

export interface PetitionModel {
  communeId: string
  caseId: string
  petitionId: string
  userId: string
}

type Row = Record<string, string | null>

/** Rows that the API wrote for one petition, as text: what by hand must be written again under new keys. */
interface Rows {
  Case: Row[]
  CaseEvent: Row[]
  CaseDeadline: Row[]
  Petition: Row[]
  SealedIdentity: Row[]
}

const OWNERS: Record<keyof Rows, [string, 'caseId' | 'petitionId']> = {
  Case: ['id', 'caseId'],
  CaseEvent: ['caseId', 'caseId'],
  CaseDeadline: ['caseId', 'caseId'],
  Petition: ['id', 'petitionId'],
  SealedIdentity: ['subjectId', 'petitionId'],
}

const readRows = async (pool: Pool, model: PetitionModel): Promise<Rows> => {
  const entries = Object.entries(OWNERS).map(async ([table, [column, key]]) => {
    const found = await pool.query<Row>(`select * from "${table}" where "communeId" = $1 and "${column}" = $2`, [
      model.communeId,
      model[key],
    ])
    return [table, found.rows]
  })
  return Object.fromEntries(await Promise.all(entries)) as Rows
}

const insertOf = (table: string, row: Row) => {
  const columns = Object.keys(row)
  return {
    name: `insert-${table}`,
    text: `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
      values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    values: Object.values(row),
  }
}

const NUMBERS = `insert into "PetitionCounter" ("communeId", "year", "register", "last")
  select $1, $2::int, r, 1 from unnest(array['case', 'petition']) r order by r
  on conflict ("communeId", "year", "register") do update set "last" = "PetitionCounter"."last" + 1 returning "register", "last"`
const TALLY = `insert into "CaseTally" ("communeId", "month", "kind", "topicCode", "villageId", "state", "count")
  values ($1, date_trunc('month', $2::date), $3, $4, $5, $6, 1)
  on conflict ("communeId", "month", "kind", "topicCode", "villageId", "state") do update set "count" = "CaseTally"."count" + 1`
const MEASURES = `insert into "MeasureDay" ("communeId", "measure", "on", "detail", "amount")
  select $1, m.* from unnest($2::text[], $3::date[], $4::text[], $5::numeric[]) m
  on conflict ("communeId", "measure", "on", "detail") do update set "amount" = "MeasureDay"."amount" + excluded."amount"`
const KEY = `insert into "IdempotencyKey" ("communeId", "userId", "key", "operation", "requestHash", "result")
  values ($1, $2, $3, 'registerPetition', '', '{}')`
const HEAD = `select "sequence", "hash" from "AuditHead" where "communeId" = $1 for update`
const AUDIT = `insert into "AuditEntry" ("communeId", "sequence", "at", "actorId", "action", "subjectType", "subjectId", "changes", "previousHash", "hash")
  values ($1, $2, now(), $3, 'registerPetition', 'petition', $4, '{}', $5, $6)`
const MOVE_HEAD = `update "AuditHead" set "sequence" = $2, "hash" = $3 where "communeId" = $1`

const appendAudit = async (client: PoolClient, { communeId, userId }: PetitionModel, id: string): Promise<void> => {
  const { rows } = await client.query<{ sequence: string; hash: string }>({
    name: 'head',
    text: HEAD,
    values: [communeId],
  })
  const [head] = rows
  if (!head) throw new Error('The commune has no audit trail')
  const sequence = Number(head.sequence) + 1
  const hash = createHash('sha256').update(head.hash).update(id).digest('hex')
  await client.query({ name: 'audit', text: AUDIT, values: [communeId, sequence, userId, id, head.hash, hash] })
  await client.query({ name: 'move-head', text: MOVE_HEAD, values: [communeId, sequence, hash] })
}

/** What one petition more adds to the sums by day that indicators are read from. */
const measuresOf = async (pool: Pool, { communeId, caseId }: PetitionModel): Promise<unknown[]> => {
  const { rows } = await pool.query<{ row: string }>(
    'select to_jsonb(c)::text as "row" from "Case" c where c."communeId" = $1 and c."id" = $2',
    [communeId, caseId],
  )
  const added = measureChanges(
    [],
    rows.flatMap(({ row }) => caseMeasurements(JSON.parse(row) as MeasuredCase)),
  )
  return [
    communeId,
    added.map(({ measure }) => measure),
    added.map(({ on }) => on),
    added.map(({ detail }) => detail),
    added.map(({ amount }) => amount),
  ]
}

/** The rows of the model under new keys, table by table. */
const renewed = (rows: Rows, numbers: Map<string, string>): [string, Row][] => {
  const [caseId, petitionId] = [randomUUID(), randomUUID()]
  const number = numbers.get('petition') ?? ''
  const code = `${rows.Petition[0]?.year ?? ''}/${(numbers.get('case') ?? '').padStart(4, '0')}`
  return [
    ...rows.Case.map((row): [string, Row] => ['Case', { ...row, id: caseId, code: `BARE-${code}` }]),
    ...rows.CaseEvent.map((row): [string, Row] => ['CaseEvent', { ...row, id: randomUUID(), caseId }]),
    ...rows.CaseDeadline.map((row): [string, Row] => ['CaseDeadline', { ...row, caseId }]),
    ...rows.Petition.map((row): [string, Row] => ['Petition', { ...row, id: petitionId, caseId, number }]),
    ...rows.SealedIdentity.map((row): [string, Row] => [
      'SealedIdentity',
      { ...row, id: randomUUID(), subjectId: petitionId },
    ]),
  ]
}

/** What registering a petition must write, by hand through one `pg` connection: the floor of `POST /petitions`. */
export const petitionWriter = async (pool: Pool, model: PetitionModel): Promise<() => Promise<object>> => {
  const [rows, measures] = await Promise.all([readRows(pool, model), measuresOf(pool, model)])
  const [petition, opened] = [rows.Petition[0], rows.Case[0]]
  if (!petition || !opened) throw new Error('The API wrote no petition to copy')
  const { communeId, userId } = model
  const cell = [communeId, petition.receivedOn, petition.kind, petition.topicCode, petition.villageId, opened.state]
  return async () => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const taken = await client.query<Row>({ name: 'numbers', text: NUMBERS, values: [communeId, petition.year] })
      const numbers = new Map(taken.rows.map(({ register, last }) => [register ?? '', last ?? '']))
      const made = renewed(rows, numbers)
      for (const [table, row] of made) await client.query(insertOf(table, row))
      await client.query({ name: 'tally', text: TALLY, values: cell })
      await client.query({ name: 'measures', text: MEASURES, values: measures })
      const id = made.find(([table]) => table === 'Petition')?.[1].id ?? ''
      await client.query({ name: 'key', text: KEY, values: [communeId, userId, randomUUID()] })
      await appendAudit(client, model, id)
      await client.query('commit')
      return { id }
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }
}
