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

const hashOf = (previousHash: string, link: Link): string => {
  const { communeId, sequence, at, actorId, action, subjectType, subjectId, changes, requestId } = link
  const text = canonical([communeId, sequence, at, actorId, action, subjectType, subjectId, changes, requestId])
  return createHash('sha256').update(previousHash).update(text).digest('hex')
}

/**
 * Appends to a commune's chain; its head stays locked until the transaction ends, so links never fork. Keys of creates
 * go in with the entries: one way to the server instead of two.
 */
export const appendAudit = async (
  tx: Tx,
  communeId: string,
  by: { actorId: string | null; requestId: string | null; at: Date },
  records: readonly AuditRecord[],
  keys: readonly object[] = [],
): Promise<void> => {
  if (records.length === 0) return insertAll(tx, { IdempotencyKey: keys })
  const [head] = await tx.$queryRaw<{ sequence: number; hash: string }[]>`
    insert into "AuditHead" ("communeId", "sequence", "hash") values (${communeId}::uuid, 0, ${GENESIS})
    on conflict ("communeId") do update set "sequence" = "AuditHead"."sequence" returning "sequence", "hash"`
  let { sequence, hash } = head as { sequence: number; hash: string }
  const data = records.map((record) => {
    const changes = JSON.parse(JSON.stringify(record.changes)) as Record<string, unknown>
    const previousHash = hash
    sequence += 1
    const link: Link = {
      ...record,
      changes,
      communeId,
      sequence,
      at: by.at.toISOString(),
      actorId: by.actorId,
      requestId: by.requestId,
    }
    hash = hashOf(previousHash, link)
    return { ...link, previousHash, hash }
  })
  await tx.$executeRaw`
    with moved as (update "AuditHead" set "sequence" = ${sequence}, "hash" = ${hash} where "communeId" = ${communeId}::uuid),
      kept as (insert into "IdempotencyKey" select * from json_populate_recordset(null::"IdempotencyKey", ${JSON.stringify(keys)}::json))
    insert into "AuditEntry" select * from json_populate_recordset(null::"AuditEntry", ${JSON.stringify(data)}::json)`
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
