/** Runs one statement: a transaction of Prisma or a client of `pg`. */
export type Execute = (sql: string, values: readonly string[]) => Promise<unknown>

const CHUNK = 5_000

/** Writes rows in as few statements as their number allows; all rows of a call have the same fields. */
export const insertRows = async (execute: Execute, table: string, rows: readonly object[]): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ')
  const sql = `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)`
  for (let from = 0; from < rows.length; from += CHUNK)
    await execute(sql, [JSON.stringify(rows.slice(from, from + CHUNK))])
}
