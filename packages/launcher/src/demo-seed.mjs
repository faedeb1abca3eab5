// The demonstration data, written once; its generator belongs to the API.
import fs from 'node:fs'
import { withClient } from '@gandan/db/databases'
import { runNode } from './run-node.mjs'

/** @param {string} url */
function hasDemo(url) {
  return withClient(url, async (client) => {
    const table = await client.query(`select to_regclass('public."DemoSeed"') as found`)
    if (!table.rows[0]?.found) return false
    return (await client.query('select 1 from "DemoSeed" limit 1')).rowCount === 1
  })
}

/**
 * @param {string} databaseUrl
 * @param {{ cli: string, nodeArgs?: string[], env: NodeJS.ProcessEnv }} options
 */
export async function seedDemo(databaseUrl, { cli, nodeArgs = [], env }) {
  if (!fs.existsSync(cli) || (await hasDemo(databaseUrl))) return
  console.log('Writing the demonstration data…')
  const code = await runNode([...nodeArgs, cli, 'seed-demo'], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (code !== 0) throw new Error('The demonstration data could not be written: the message is above')
}
