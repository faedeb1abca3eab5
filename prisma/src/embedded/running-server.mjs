// What to do about a server that an earlier start may have left in the data folder.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** A placeholder setting on the server's command line: it names the Node process that started it. */
export const OWNER_SETTING = 'gandan.owner_pid'

/** @typedef {{ parentPid: number, args: string[] }} ProcessEntry */

/**
 * Slim container images have no ps, hence /proc first.
 * @param {number} pid
 * @returns {ProcessEntry | undefined}
 */
function readProcess(pid) {
  if (process.platform === 'linux') {
    try {
      const args = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      const parent = /^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
      return { parentPid: Number(parent?.[1]), args }
    } catch {
      return undefined
    }
  }
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'ppid=,args=', '-p', `${pid}`], { encoding: 'utf8' })
  const match = /^\s*(\d+)\s+(.*)/s.exec(stdout ?? '')
  return match ? { parentPid: Number(match[1]), args: (match[2] ?? '').trim().split(/\s+/) } : undefined
}

/**
 * @param {string} dir
 * @returns {{ pid: number, isReady: boolean } | undefined}
 */
export function readPidFile(dir) {
  try {
    const lines = fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), isReady: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * An orphan (its Node parent was killed) is stopped rather than shared; a server whose parent lives is refused; another
 * program that happens to have the recorded pid is left alone, which `pg_ctl stop` by itself would not do.
 * @param {string} dir
 * @param {import('./binaries.mjs').Toolbox} toolbox
 * @param {(message: string) => void} log
 */
export function settleFormerServer(dir, { binaries, run }, log) {
  const recorded = readPidFile(dir)
  if (!recorded || !(recorded.pid > 1)) return
  if (process.platform === 'win32') {
    if (run(binaries.pg_ctl, ['-D', dir, 'status']).status === 0) {
      throw new Error(
        `Postgres is already running in ${dir} (process ${recorded.pid}): stop it first, or set DATABASE_URL`,
      )
    }
    return
  }
  const found = readProcess(recorded.pid)
  if (!found) return
  const isPostgres = /postgres/.test(found.args.join(' ')) && found.args.includes(dir)
  if (!isPostgres) {
    log(`removing a stale postmaster.pid: process ${recorded.pid} is another program`)
    fs.rmSync(path.join(dir, 'postmaster.pid'), { force: true })
    return
  }
  if (found.args.includes(`${OWNER_SETTING}=${found.parentPid}`)) {
    throw new Error(
      `Already running in ${dir} (process ${found.parentPid}): stop it first, or set DATABASE_URL to use another database`,
    )
  }
  log(`stopping the server left by a killed process (${recorded.pid})`)
  run(binaries.pg_ctl, ['-D', dir, 'stop', '-m', 'fast', '-w', '-t', '30'])
}
