// Finds a Chromium for the browser journeys, else installs one, else says exactly what to do.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { toolPath } from './tools.mjs'

const VARIABLES = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const INSTALL_LIMIT_MS = 5 * 60_000

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findNamedChromium(env = process.env) {
  for (const name of VARIABLES) {
    const file = env[name]
    if (!file) continue
    if (fs.existsSync(file)) return file
    throw new Error(`${name} names ${file}, which does not exist`)
  }
  const folders = (env.PATH ?? '').split(path.delimiter)
  const inPath = PROGRAMS.flatMap((program) => folders.map((folder) => path.join(folder, program)))
  return [...inPath, ...APPLICATIONS].find((file) => fs.existsSync(file))
}

function findPlaywrightChromium() {
  try {
    const { chromium } = createRequire(inRoot('e2e/package.json'))('@playwright/test')
    const file = chromium.executablePath()
    // Downloaded is not enough: it also needs libraries of the system.
    return fs.existsSync(file) && spawnSync(file, ['--version']).status === 0 ? file : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean}
 */
function tryToRun(command, args) {
  console.log(`  ${path.basename(command)} ${args.map((arg) => path.basename(arg)).join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'ignore', env, timeout: INSTALL_LIMIT_MS }).status === 0
}

function installWithPlaywright() {
  const playwright = toolPath('e2e', '@playwright/test', 'playwright')
  return playwright !== undefined && tryToRun(process.execPath, [playwright, 'install', 'chromium'])
}

function installWithApt() {
  const canInstall = process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')
  return canInstall && tryToRun('apt-get', ['update']) && tryToRun('apt-get', ['install', '-y', 'chromium'])
}

const ADVICE = `No Chromium was found, and none could be installed. One of these helps:
  - install it:   sudo apt-get install chromium   (Debian, Ubuntu)   or   brew install --cask chromium   (macOS)
  - or Playwright's own:   npx playwright install --with-deps chromium   (in the folder e2e)
  - or name one:   CHROMIUM_PATH=/path/to/chrome npm test`

/** @returns {string} the program to start; throws with what to do when there is none */
export function ensureChromium() {
  const found = findNamedChromium() ?? findPlaywrightChromium()
  if (found) return found
  console.log('No Chromium here: installing one')
  if (installWithPlaywright()) {
    const installed = findPlaywrightChromium()
    if (installed) return installed
  }
  if (installWithApt()) {
    const installed = findNamedChromium()
    if (installed) return installed
  }
  throw new Error(ADVICE)
}
