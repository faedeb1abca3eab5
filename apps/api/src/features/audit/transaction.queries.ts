import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Database, Tx } from '../../context.ts'

const UNIQUE_VIOLATION = 'P2002'
const WRITE_CONFLICT = 'P2034'
/** A row that is there already, a write that could not be put in order, a circle of transactions that was broken. */
const RACES_OF_POSTGRES = ['23505', '40001', '40P01']

interface DatabaseError {
  code?: string
  meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } }
}

const isRace = (error: unknown): boolean => {
  const { code, meta } = (error ?? {}) as DatabaseError
  if (code === UNIQUE_VIOLATION || code === WRITE_CONFLICT) return true
  const told = [meta?.code, meta?.driverAdapterError?.cause?.originalCode]
  return told.some((one) => one !== undefined && RACES_OF_POSTGRES.includes(one))
}

const databases = new WeakMap<Tx, Database>()

/** What a running transaction is one of. */
export const databaseOf = (tx: Tx): Database | undefined => databases.get(tx)

/** One transaction; a race that the database refused becomes a `conflict` the caller may try again. */
export const runTransaction = async <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> => {
  try {
    const registered = (tx: Tx): Promise<T> => {
      databases.set(tx, db)
      return work(tx)
    }
    return await db.prisma.$transaction(registered, { timeout: 20_000, maxWait: 10_000 })
  } catch (error) {
    if (isRace(error)) throw new DomainError('conflict')
    throw error
  }
}
