import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Database, Tx } from '../../context.ts'

const UNIQUE_VIOLATION = 'P2002'
const WRITE_CONFLICT = 'P2034'

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code

/** One transaction; a race that the database refused becomes a `conflict` the caller may try again. */
export const runTransaction = async <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> => {
  try {
    return await db.prisma.$transaction(work, { timeout: 20_000, maxWait: 10_000 })
  } catch (error) {
    if (codeOf(error) === UNIQUE_VIOLATION || codeOf(error) === WRITE_CONFLICT) throw new DomainError('conflict')
    throw error
  }
}
