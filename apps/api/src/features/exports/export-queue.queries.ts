import { EXPORT_ATTEMPTS, type ExportRights } from '@gandan/domain/exports/prepared-exports'
import type { Database } from '../../context.ts'

/** One attempt at a file: `fileId` is its own, and whoever finds another one in the row has lost it. */
export interface ExportJob {
  communeId: string
  id: string
  ownerUserId: string
  address: string
  fileId: string
  attempts: number
  /** Of an attempt that broke off; what it left is removed. */
  lostFileId: string | null
}

/**
 * The oldest that waits, or whose maker has not been heard of until its lease ran out; never the same one for two
 * processes, because a row that is being taken is passed over.
 */
export const claimExport = async (
  db: Database,
  { now, leaseUntil, fileId }: { now: Date; leaseUntil: Date; fileId: string },
): Promise<ExportJob | null> => {
  const { rows } = await db.pool.query<ExportJob>({
    name: 'export-claim',
    text: `with next as (
        select "communeId", "id", "fileId" as "lostFileId" from "PreparedExport"
        where "state" in ('queued', 'running') and ("leaseUntil" is null or "leaseUntil" < $1)
        order by "createdAt", "id" limit 1 for update skip locked)
      update "PreparedExport" e set "state" = 'running', "startedAt" = $1, "leaseUntil" = $2, "fileId" = $3::uuid,
        "attempts" = "attempts" + 1, "rowsWritten" = 0, "bytesWritten" = 0
      from next n where e."communeId" = n."communeId" and e."id" = n."id"
      returning e."communeId", e."id", e."ownerUserId", e."address", e."fileId", e."attempts", n."lostFileId"`,
    values: [now, leaseUntil, fileId],
  })
  return rows[0] ?? null
}

const MINE = `"communeId" = $1::uuid and "id" = $2::uuid and "fileId" = $3::uuid and "state" = 'running'`
const keyOf = ({ communeId, id, fileId }: ExportJob): string[] => [communeId, id, fileId]

const changed = async (db: Database, job: ExportJob, sets: string, values: unknown[]): Promise<boolean> =>
  (await db.pool.query(`update "PreparedExport" set ${sets} where ${MINE}`, [...keyOf(job), ...values])).rowCount === 1

/** How far it is, and that its maker lives; false once it is cancelled, removed or taken by another. */
export const tellProgress = (
  db: Database,
  job: ExportJob,
  { rows, bytes, leaseUntil }: { rows: number; bytes: number; leaseUntil: Date },
): Promise<boolean> =>
  changed(db, job, '"rowsWritten" = $4, "bytesWritten" = $5, "leaseUntil" = $6', [rows, bytes, leaseUntil])

export interface MadeExport {
  address: string
  rights: ExportRights
  fileName: string
  contentType: string
  rows: number
  size: number
  sha256: string
  finishedAt: Date
  expiresAt: Date
}

export const finishExport = (db: Database, job: ExportJob, made: MadeExport): Promise<boolean> =>
  changed(
    db,
    job,
    `"state" = 'done', "leaseUntil" = null, "address" = $4, "rights" = $5::jsonb, "fileName" = $6, "contentType" = $7,
     "rowsWritten" = $8, "bytesWritten" = $9, "sha256" = $10, "finishedAt" = $11, "expiresAt" = $12`,
    [
      made.address,
      JSON.stringify(made.rights),
      made.fileName,
      made.contentType,
      made.rows,
      made.size,
      made.sha256,
      made.finishedAt,
      made.expiresAt,
    ],
  )

export const failExport = (
  db: Database,
  job: ExportJob,
  { address, problem, finishedAt }: { address: string; problem: string; finishedAt: Date },
): Promise<boolean> =>
  changed(db, job, `"state" = 'failed', "leaseUntil" = null, "address" = $4, "problem" = $5, "finishedAt" = $6`, [
    address,
    problem,
    finishedAt,
  ])

/** Puts it back in the queue, to be taken from that moment on. */
export const releaseExport = (db: Database, job: ExportJob, from: Date): Promise<boolean> =>
  changed(db, job, `"state" = 'queued', "leaseUntil" = $4, "attempts" = least("attempts", ${EXPORT_ATTEMPTS - 1})`, [
    from,
  ])

export interface StoredExport {
  communeId: string
  fileId: string | null
}

/** Marks finished files whose time is over and gives them back, so that their bytes are removed. */
export const expireExports = async (db: Database, now: Date): Promise<StoredExport[]> => {
  const { rows } = await db.pool.query<StoredExport>({
    name: 'exports-expire',
    text: `update "PreparedExport" set "state" = 'expired' where ("communeId", "id") in (
        select "communeId", "id" from "PreparedExport" where "state" = 'done' and "expiresAt" <= $1 limit 200 for update skip locked)
      returning "communeId", "fileId"`,
    values: [now],
  })
  return rows
}

/** Forgets what has been over for long. */
export const forgetExports = async (db: Database, createdBefore: Date): Promise<void> => {
  await db.pool.query({
    name: 'exports-forget',
    text: `delete from "PreparedExport" where "state" in ('expired', 'failed', 'cancelled') and "createdAt" < $1`,
    values: [createdBefore],
  })
}
