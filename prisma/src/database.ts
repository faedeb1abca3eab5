import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { addStatement, insertStatement } from './insert-rows.ts'
import { PrismaClient, type Prisma } from './generated/prisma/client.ts'

export type Tx = Prisma.TransactionClient

/** New rows by table; those of a table have the same fields. */
export type Rows = Partial<Record<Prisma.ModelName, readonly object[]>>

/** Tables of which a row is a sum: what is written is added to what is there. */
const SUMS: Partial<Record<Prisma.ModelName, { keys: readonly string[]; sums: readonly string[] }>> = {
  MeasureDay: { keys: ['communeId', 'measure', 'on', 'detail'], sums: ['amount'] },
  CaseTally: { keys: ['communeId', 'month', 'kind', 'topicCode', 'villageId', 'state'], sums: ['count'] },
  SettlementTally: { keys: ['communeId', 'month', 'kind', 'topicCode', 'villageId'], sums: ['inTime', 'late'] },
}

const writeStatement = (table: string, rows: readonly object[], position: number): string => {
  const sums = SUMS[table as Prisma.ModelName]
  return sums ? addStatement({ table, ...sums }, rows, position) : insertStatement(table, rows, position)
}

/**
 * Writes rows of several tables in one statement of a transaction: a fraction of what Prisma's own createMany costs,
 * and one way to the server and back.
 */
export const insertAll = async (tx: Tx, tables: Rows): Promise<void> => {
  const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0)
  if (filled.length === 0) return
  const inserts = filled.map(([table, rows], index) => `w${index} as (${writeStatement(table, rows, index + 1)})`)
  await tx.$executeRawUnsafe(`with ${inserts.join(', ')} select 1`, ...filled.map(([, rows]) => JSON.stringify(rows)))
}

export interface Database {
  prisma: PrismaClient
  /** For reads that every page asks: rows come back in contract shapes (days and instants as text). */
  pool: pg.Pool
  close: () => Promise<void>
}

const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8 = 20
const NUMERIC = 1700

const PARSERS = new Map<number, (text: string) => unknown>([
  [DATE, (text) => text],
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [INT8, Number],
  [NUMERIC, Number],
])

const parserOf = (oid: number, format?: 'text' | 'binary') =>
  PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')

const NAMED_STATEMENTS = 200
const UNNAMED = ''

/** Names Prisma's statements, so that the server plans each once a connection; lists of many lengths must not fill it. */
const statementNames = (): ((query: { sql: string }) => string) => {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= NAMED_STATEMENTS) return UNNAMED
    const name = `prisma-${names.size}`
    names.set(sql, name)
    return name
  }
}

/**
 * Every statement asks for rows by commune and key, so one plan serves them all; left to itself, the server takes
 * `any($1)` for ten communes and plans anew at each call, which costs more than the call. Taken for ten, one commune's
 * roll-ups also looked worth several processes, whose start costs ten times the work.
 */
const ONE_PLAN = '-c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0'

/** Opens the two doors to one PostgreSQL: Prisma for writes and forms, named `pg` statements for hot reads. */
export const openDatabase = (url: string, { connections = 10 } = {}): Database => {
  const adapter = new PrismaPg(
    { connectionString: url, max: connections, options: ONE_PLAN },
    { statementNameGenerator: statementNames() },
  )
  // Any other format takes a stack trace of every call, in case it fails, and an error's text then repeats the values given.
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' })
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'gandan',
    options: ONE_PLAN,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  })
  // A connection that the server closes while idle is replaced by the next query; unheard, its error would end the process.
  pool.on('error', () => undefined)
  return {
    prisma,
    pool,
    close: async () => {
      await Promise.all([prisma.$disconnect(), pool.end()])
    },
  }
}
