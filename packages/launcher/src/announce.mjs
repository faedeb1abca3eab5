/**
 * @param {string[][]} rows
 * @returns {string}
 */
export function formatTable(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`)
  return lines.map((line) => line.trimEnd()).join('\n')
}

/**
 * @param {import('./server-process.mjs').Ready} ready
 * @param {import('./settings.mjs').Settings} settings
 */
export function announce({ url, accounts }, { mode, databaseUrl, dataDir }) {
  const seconds = (performance.now() / 1000).toFixed(1)
  console.log(`\nGần Dân is ready after ${seconds} s: ${url}`)
  console.log(databaseUrl ? `Database: the one DATABASE_URL names (${mode})` : `Data: ${dataDir}`)
  if (accounts.length > 0) {
    const rows = accounts.map(({ username, password, role }) => [username, password, role])
    console.log(`\nDemonstration accounts:\n${formatTable([['user name', 'password', 'role'], ...rows])}`)
  }
  console.log('\nCtrl-C stops everything.')
}
