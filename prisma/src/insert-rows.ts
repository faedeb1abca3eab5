/** Runs one statement: a transaction of Prisma or a client of `pg`. */
export type Execute = (sql: string, values: readonly string[]) => Promise<unknown>

const CHUNK = 5_000

/** An insert of a JSON array of rows, all with the fields of the first, given as parameter `$position`. */
export const insertStatement = (table: string, rows: readonly object[], position: number): string => {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ')
  return `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $${position}::json)`
}

/** An insert that adds up: where a row with the same keys is there, its `sums` grow by the new row's. */
export const addStatement = (
  { table, keys, sums }: { table: string; keys: readonly string[]; sums: readonly string[] },
  rows: readonly object[],
  position: number,
): string =>
  `${insertStatement(table, rows, position)} on conflict (${keys.map((key) => `"${key}"`).join(', ')})
    do update set ${sums.map((sum) => `"${sum}" = "${table}"."${sum}" + excluded."${sum}"`).join(', ')}`

/** Writes rows in as few statements as their number allows; all rows of a call have the same fields. */
export const insertRows = async (execute: Execute, table: string, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return
  const sql = insertStatement(table, rows, 1)
  for (let from = 0; from < rows.length; from += CHUNK)
    await execute(sql, [JSON.stringify(rows.slice(from, from + CHUNK))])
}
