import { spawn } from 'node:child_process'
import { inRoot } from '../paths.mjs'

/**
 * @typedef {{ code: number, output: string }} Captured
 */

/**
 * Runs a script with Node and keeps what it says, for showing only when it fails.
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Captured>}
 */
export function runCaptured(args, { cwd = inRoot(), env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
