import { createHash } from 'node:crypto'
import type { StoredFile } from '@gandan/contracts/files'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { inspectFile } from './file-inspection.ts'
import type { FileStore } from './file-store.ts'
import { insertFile } from './files.queries.ts'

/** Bytes first, then the record: what is listed can be read, and a record that fails leaves no bytes. */
export const uploadFile = async (
  db: Database,
  files: FileStore,
  ctx: Context,
  given: { name: string; bytes: Uint8Array },
): Promise<StoredFile> => {
  const communeId = homeCommuneOf(ctx)
  const { name, mediaType } = await inspectFile(given.name, given.bytes)
  const sha256 = createHash('sha256').update(given.bytes).digest('hex')
  const uploadedAt = new Date(ctx.nowMs).toISOString()
  const file: StoredFile = { id: uuidv7(), name, mediaType, byteSize: given.bytes.length, uploadedAt }
  await files.put(communeId, file.id, given.bytes)
  try {
    return await inTransaction(db, ctx, async (tx, note) => {
      await insertFile(tx, { ...file, communeId, sha256, uploadedBy: ctx.actor.userId })
      const { byteSize } = file
      note({
        action: 'uploadFile',
        subjectType: 'file',
        subjectId: file.id,
        changes: { mediaType, byteSize, sha256 },
      })
      return file
    })
  } catch (error) {
    await files.remove(communeId, file.id)
    throw error
  }
}
