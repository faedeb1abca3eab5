import type { StoredFile } from '@gandan/contracts/files'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Database, Tx } from '../../context.ts'

export interface FileRecord extends StoredFile {
  communeId: string
  sha256: string
  uploadedBy: string
}

/** What a linked file proves; null while it is only uploaded. */
export interface LinkedFile extends FileRecord {
  subjectType: string | null
  subjectId: string | null
}

export const insertFile = async (tx: Tx, file: FileRecord): Promise<void> => {
  await tx.storedFile.create({ data: { ...file, uploadedAt: new Date(file.uploadedAt) } })
}

export const findFile = async (db: Database, communeIds: readonly string[], id: string): Promise<LinkedFile | null> => {
  const { rows } = await db.pool.query<LinkedFile>({
    name: 'file',
    text: `select "communeId", "id", "name", "mediaType", "byteSize", "sha256", "uploadedBy", "uploadedAt",
             "subjectType", "subjectId"
           from "StoredFile" where "communeId" = any($1::uuid[]) and "id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

/** Numbers files instead of what their sender called them: scans are named after people. */
export const renameFilesPlainly = async (tx: Tx, communeId: string, fileIds: readonly string[]): Promise<void> => {
  await tx.$executeRaw`
    update "StoredFile" f set "name" = 'Tệp ' || n."ordinality" || coalesce(lower(substring(f."name" from '\\.[^.]+$')), '')
    from unnest(${[...new Set(fileIds)]}::uuid[]) with ordinality n where f."communeId" = ${communeId}::uuid and f."id" = n."n"`
}

export const listFileNames = async (tx: Tx, communeId: string, fileIds: readonly string[]): Promise<string[]> => {
  if (fileIds.length === 0) return []
  const where = { communeId, id: { in: [...fileIds] } }
  return (await tx.storedFile.findMany({ where, select: { name: true } })).map(({ name }) => name)
}

/** Gives a person's own, still unlinked uploads to what they prove; throws notFound when any of them is not such a file. */
export const linkFiles = async (
  tx: Tx,
  communeId: string,
  userId: string,
  fileIds: readonly string[],
  subjectType: string,
  subjectId: string,
): Promise<void> => {
  const ids = [...new Set(fileIds)]
  if (ids.length === 0) return
  const { count } = await tx.storedFile.updateMany({
    where: { communeId, id: { in: ids }, uploadedBy: userId, subjectId: null },
    data: { subjectType, subjectId },
  })
  if (count !== ids.length) throw new DomainError('notFound')
}
