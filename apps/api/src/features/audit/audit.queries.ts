import { createHash } from 'node:crypto'
import { insertAll } from '@gandan/db/database'
import type { AuditEntry } from '@gandan/contracts/audit'
import type { Database, Tx } from '../../context.ts'

export interface AuditRecord {
  action: string
  subjectType: string
  subjectId: string
  changes: Record<string, unknown>
}

const GENESIS = '0'.repeat(64)
const VERIFY_BATCH = 2_000

interface Link extends AuditRecord {
  communeId: string
  sequence: number
  at: string
  actorId: string | null
  requestId: string | null
}

/** JSON with sorted keys: the same entry has the same hash whatever order the database kept its keys in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, node: unknown) =>
    node !== null && typeof node === 'object' && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : node,
  )

/** What of a link comes after its sequence, which only the database knows while the chain is written. */
const restOf = ({ at, actorId, action, subjectType, subjectId, changes, requestId }: Omit<Link, 'sequence'>): string =>
  canonical([at, actorId, action, subjectType, subjectId, changes, requestId]).slice(1)

const hashOf = (previousHash: string, link: Link): string => {
  const text = `["${link.communeId}",${link.sequence},${restOf(link)}`
  return createHash('sha256').update(previousHash).update(text).digest('hex')
}

/** Locks a chain's head and counts on from it, one link of `$2` after the other; without a head nothing is written. */
const APPEND = `with recursive head as materialized (
    select "sequence", "hash" from "AuditHead" where "communeId" = $1::uuid for update),
  given as materialized (select "place", "link", "rest" from json_to_recordset($2::json) as g("place" int, "link" json, "rest" text)),
  chain as (
    select 0 as "place", "sequence", ''::text as "previousHash", "hash" from head
    union all
    select g."place", c."sequence" + 1, c."hash",
      encode(sha256(convert_to(c."hash" || '["' || $1::text || '",' || (c."sequence" + 1) || ',' || g."rest", 'UTF8')), 'hex')
    from chain c join given g on g."place" = c."place" + 1),
  moved as (update "AuditHead" h set "sequence" = c."sequence", "hash" = c."hash" from chain c
    where h."communeId" = $1::uuid and c."place" = $3::int),
  kept as (insert into "IdempotencyKey" select k.* from head, json_populate_recordset(null::"IdempotencyKey", $4::json) k),
  written as (
    insert into "AuditEntry" ("communeId", "sequence", "at", "actorId", "action", "subjectType", "subjectId", "changes", "requestId", "previousHash", "hash")
    select l."communeId", c."sequence", l."at", l."actorId", l."action", l."subjectType", l."subjectId", l."changes", l."requestId", c."previousHash", c."hash"
    from chain c join given g on g."place" = c."place" cross join lateral json_populate_record(null::"AuditEntry", g."link") l returning 1)
  select count(*)::int as "written" from written`

/**
 * Appends to a commune's chain; its head stays locked until the transaction ends, so links never fork. Keys of creates
 * go in with the entries, and the database itself hashes: one way to the server instead of three.
 */
export const appendAudit = async (
  tx: Tx,
  communeId: string,
  by: { actorId: string | null; requestId: string | null; at: Date },
  records: readonly AuditRecord[],
  keys: readonly object[] = [],
): Promise<void> => {
  if (records.length === 0) return insertAll(tx, { IdempotencyKey: keys })
  const given = records.map((record, index) => {
    const link = { ...record, communeId, at: by.at.toISOString(), actorId: by.actorId, requestId: by.requestId }
    const changes = JSON.parse(JSON.stringify(record.changes)) as Record<string, unknown>
    return { place: index + 1, link, rest: restOf({ ...link, changes }) }
  })
  const append = async (): Promise<boolean> => {
    const values = [communeId, JSON.stringify(given), given.length, JSON.stringify(keys)]
    const [row] = await tx.$queryRawUnsafe<{ written: number }[]>(APPEND, ...values)
    return row?.written === given.length
  }
  if (await append()) return
  await tx.$executeRaw`
    insert into "AuditHead" ("communeId", "sequence", "hash") values (${communeId}::uuid, 0, ${GENESIS}) on conflict ("communeId") do nothing`
  if (!(await append())) throw new Error(`The audit chain of ${communeId} could not be continued`)
}

/** Walks a commune's chain in batches and recomputes it; `brokenAt` is the first sequence that does not hold. */
export const verifyAudit = async (
  db: Database,
  communeId: string,
): Promise<{ checked: number; brokenAt: number | null }> => {
  let previous = GENESIS
  let sequence = 0
  for (;;) {
    const { rows } = await db.pool.query<Link & { previousHash: string; hash: string }>(
      `select * from "AuditEntry" where "communeId" = $1 and "sequence" > $2 order by "sequence" limit ${VERIFY_BATCH}`,
      [communeId, sequence],
    )
    for (const row of rows) {
      const holds = row.sequence === sequence + 1 && row.previousHash === previous && row.hash === hashOf(previous, row)
      if (!holds) return { checked: sequence, brokenAt: sequence + 1 }
      previous = row.hash
      sequence = row.sequence
    }
    if (rows.length < VERIFY_BATCH) break
  }
  const { rows: heads } = await db.pool.query<{ sequence: number; hash: string }>(
    'select "sequence", "hash" from "AuditHead" where "communeId" = $1',
    [communeId],
  )
  const head = heads[0] ?? { sequence: 0, hash: GENESIS }
  return { checked: sequence, brokenAt: head.sequence === sequence && head.hash === previous ? null : sequence + 1 }
}

/** Every chain there is, with the commune's name; the one without belongs to what no commune owns. */
export const listAuditChains = async (db: Database): Promise<{ communeId: string; communeName: string | null }[]> => {
  const { rows } = await db.pool.query<{ communeId: string; communeName: string | null }>(
    `select c."communeId", u."name" as "communeName"
     from (select "communeId" from "AuditHead" union select "communeId" from "AuditEntry") c
       left join "OrgUnit" u on u."id" = c."communeId" order by c."communeId"`,
  )
  return rows
}

export interface AuditFilter {
  before: number | null
  limit: number
  subjectType?: string | undefined
  subjectId?: string | undefined
  actorId?: string | undefined
}

export const listAudit = async (db: Database, communeId: string, filter: AuditFilter): Promise<AuditEntry[]> => {
  const { rows } = await db.pool.query<AuditEntry>(
    `select a."sequence", a."at", a."actorId", u."name" as "actorName", a."action", a."subjectType", a."subjectId", a."changes", a."hash"
     from "AuditEntry" a left join "User" u on u."id" = a."actorId"
     where a."communeId" = $1 and ($2::int is null or a."sequence" < $2) and ($3::text is null or a."subjectType" = $3)
       and ($4::text is null or a."subjectId" = $4) and ($5::uuid is null or a."actorId" = $5)
     order by a."sequence" desc limit $6`,
    [
      communeId,
      filter.before,
      filter.subjectType ?? null,
      filter.subjectId ?? null,
      filter.actorId ?? null,
      filter.limit + 1,
    ],
  )
  return rows
}

const MOST_NAMES = 5_000

/** People and units of a commune by id, so that an entry says names. */
export const listAuditNames = async (db: Database, communeId: string): Promise<Map<string, string>> => {
  const { rows } = await db.pool.query<{ id: string; name: string }>({
    name: 'audit-names',
    text: `select "id", "name" from "User" where "communeId" = $1
      union all select u."id", u."name" from "OrgUnit" u where u."communeId" = $1 or u."id" = $1 limit ${MOST_NAMES}`,
    values: [communeId],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
