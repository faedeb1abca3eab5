// What to do about a server that an earlier start may have left in the data folder.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A placeholder setting on the server's command line: it names the Node process that started it. */
export const OWNER_SETTING = 'gandan.owner_pid'

const PATIENCE_MS = 1500

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
 * @param {string} dir
 * @param {import('./binaries.mjs').Toolbox} toolbox
 * @returns {'none' | 'stranger' | 'owned' | 'orphan'}
 */
function inspectFormerServer(dir, { binaries, run }) {
  const recorded = readPidFile(dir)
  if (!recorded || !(recorded.pid > 1)) return 'none'
  if (process.platform === 'win32') return run(binaries.pg_ctl, ['-D', dir, 'status']).status === 0 ? 'owned' : 'none'
  const found = readProcess(recorded.pid)
  if (!found) return 'none'
  const isPostgres = /postgres/.test(found.args.join(' ')) && found.args.includes(dir)
  if (!isPostgres) return 'stranger'
  return found.args.includes(`${OWNER_SETTING}=${found.parentPid}`) ? 'owned' : 'orphan'
}

/**
 * An orphan (its Node parent was killed) is stopped rather than shared; a server whose parent lives is refused, after a
 * moment in which it may be stopping; another program that happens to have the recorded pid is left alone, which
 * `pg_ctl stop` by itself would not do.
 * @param {string} dir
 * @param {import('./binaries.mjs').Toolbox} toolbox
 * @param {(message: string) => void} log
 */
export async function settleFormerServer(dir, toolbox, log) {
  const deadline = Date.now() + PATIENCE_MS
  let state = inspectFormerServer(dir, toolbox)
  while (state === 'owned' && Date.now() < deadline) {
    await sleep(100)
    state = inspectFormerServer(dir, toolbox)
  }
  if (state === 'owned') {
    throw new Error(`Already running in ${dir}: stop that one first, or set DATABASE_URL to use another database`)
  }
  if (state === 'stranger') {
    log('removing a postmaster.pid that names another program')
    fs.rmSync(path.join(dir, 'postmaster.pid'), { force: true })
  }
  if (state === 'orphan') {
    log('stopping the server of a killed process')
    toolbox.run(toolbox.binaries.pg_ctl, ['-D', dir, 'stop', '-m', 'fast', '-w', '-t', '30'])
  }
}
