// Which account Postgres runs as, and how a command is started as that account.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{ name?: string, uid?: number, gid?: number }} Account  No uid: the account that runs Node.
 * @typedef {{ command: string, args: string[], options: { uid?: number, gid?: number, cwd?: string } }} Launch
 */

/** @returns {Required<Account>[]} */
function readAccounts() {
  return fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length > 3)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

/**
 * Postgres refuses to run as root: root drops to the owner of an existing data folder, else to an account that exists
 * already. No account is ever created.
 * @param {string} dir
 * @returns {Account}
 */
export function chooseAccount(dir) {
  const ownUid = process.getuid?.()
  const folder = fs.statSync(dir, { throwIfNoEntry: false })
  if (ownUid !== 0) {
    if (folder && ownUid !== undefined && folder.uid !== ownUid) {
      throw new Error(
        `${dir} belongs to another account (uid ${folder.uid}): start with that account, as root, or move the folder away`,
      )
    }
    return {}
  }
  const accounts = readAccounts()
  if (folder && folder.uid !== 0) {
    const owner = accounts.find((account) => account.uid === folder.uid)
    return owner ?? { name: String(folder.uid), uid: folder.uid, gid: folder.gid }
  }
  for (const name of [process.env.EMBEDDED_PG_USER, 'postgres', 'nobody']) {
    const account = accounts.find((candidate) => candidate.name === name && candidate.uid !== 0)
    if (account) return account
  }
  throw new Error('Running as root, and there is neither a "postgres" nor a "nobody" account to run Postgres as')
}

/**
 * Where the account cannot reach the files (a checkout under /root), setpriv lends it the right to pass every folder:
 * `no_setuid_fixup` is needed because access() would otherwise still say no.
 * @param {Account} account
 * @param {{ probe: string, dir: string }} paths
 * @returns {(command: string, args: string[]) => Launch}
 */
export function launcherFor({ uid, gid }, { probe, dir }) {
  if (uid === undefined || gid === undefined) return (command, args) => ({ command, args, options: {} })
  const asAccount = { uid, gid, cwd: '/' }
  const canRun = spawnSync(probe, ['--version'], asAccount).status === 0
  const canEnter = spawnSync('/usr/bin/test', ['-x', path.dirname(dir)], asAccount).status === 0
  if (canRun && canEnter) return (command, args) => ({ command, args, options: asAccount })
  const flags = ['--reuid', `${uid}`, '--regid', `${gid}`, '--clear-groups', '--securebits', '+no_setuid_fixup']
  const rights = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override']
  return (command, args) => ({
    command: 'setpriv',
    args: [...flags, ...rights, command, ...args],
    options: { cwd: '/' },
  })
}
