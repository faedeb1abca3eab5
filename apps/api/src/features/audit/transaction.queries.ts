import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Database, Tx } from '../../context.ts'

const UNIQUE_VIOLATION = 'P2002'
const WRITE_CONFLICT = 'P2034'

const RAW_QUERY_FAILED = 'P2010'
const SQL_UNIQUE_VIOLATION = '23505'

interface DatabaseError {
  code?: string
  meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } }
}

const isRace = (error: unknown): boolean => {
  const { code, meta } = (error ?? {}) as DatabaseError
  if (code !== RAW_QUERY_FAILED) return code === UNIQUE_VIOLATION || code === WRITE_CONFLICT
  return [meta?.code, meta?.driverAdapterError?.cause?.originalCode].includes(SQL_UNIQUE_VIOLATION)
}

/** One transaction; a race that the database refused becomes a `conflict` the caller may try again. */
export const runTransaction = async <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> => {
  try {
    return await db.prisma.$transaction(work, { timeout: 20_000, maxWait: 10_000 })
  } catch (error) {
    if (isRace(error)) throw new DomainError('conflict')
    throw error
  }
}
