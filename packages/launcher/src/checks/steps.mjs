// The checks of `npm test`, in their order. Each runs by itself, so that one failing does not hide the others.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildApi, buildWeb } from '../build.mjs'
import { ensureChromium } from '../chromium.mjs'
import { inRoot } from '../paths.mjs'
import { ensureReaders } from '../readers.mjs'
import { toolPath } from '../tools.mjs'
import { countPlaywright, countVitest } from './reports.mjs'
import { runCaptured } from './run-captured.mjs'

/**
 * @typedef {{ passed: number, failed: number, output: string }} Outcome
 * @typedef {{ name: string, run: (words: string[]) => Promise<Outcome> }} Step
 */

const PACKAGES = [
  'packages/domain',
  'packages/contracts',
  'packages/charts',
  'prisma',
  'apps/api',
  'apps/web',
  'packages/launcher',
  'packages/bench',
  'e2e',
]
export const VITEST_PROJECTS = ['domain', 'contracts', 'charts', 'db', 'api', 'web', 'launcher']

/**
 * @param {string} workspace
 * @param {string} name
 * @param {string} [command]
 */
function requireTool(workspace, name, command) {
  const script = toolPath(workspace, name, command)
  if (!script) throw new Error(`${name} is not installed in ${workspace}`)
  return script
}

/**
 * @param {import('./run-captured.mjs').Captured} captured
 * @returns {Outcome}
 */
const asOneCheck = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output })

/**
 * @param {() => string[]} args
 * @returns {Step['run']}
 */
const command = (args) => async () => asOneCheck(await runCaptured(args()))

/** @returns {Promise<Outcome>} */
async function checkTypes() {
  const tsc = requireTool('.', 'typescript', 'tsc')
  const waiting = [...PACKAGES]
  /** @type {string[]} */
  const problems = []
  const checkNext = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      const { code, output } = await runCaptured([tsc, '-p', folder])
      if (code !== 0) problems.push(`${folder}:\n${output}`)
    }
  }
  await Promise.all([checkNext(), checkNext()])
  return asOneCheck({ code: problems.length, output: problems.join('\n') })
}

/**
 * @param {string[]} words names of projects, or parts of file names
 * @returns {Promise<Outcome>}
 */
async function runVitest(words) {
  ensureReaders()
  const report = path.join(os.tmpdir(), `gandan-vitest-${process.pid}.json`)
  const projects = words.filter((word) => VITEST_PROJECTS.includes(word)).flatMap((word) => ['--project', word])
  const files = words.filter((word) => !VITEST_PROJECTS.includes(word))
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const config = ['--config', inRoot('packages/launcher/vitest.config.ts')]
  const args = [requireTool('.', 'vitest'), 'run', ...config, ...reporters, ...projects, ...files]
  const { code, output } = await runCaptured(args)
  const counts = countVitest(report, code)
  fs.rmSync(report, { force: true })
  return { ...counts, output }
}

/** @returns {Promise<Outcome>} */
async function build() {
  await Promise.all([buildApi(), buildWeb()])
  return { passed: 1, failed: 0, output: '' }
}

/** @returns {Promise<Outcome>} */
async function runJourneys() {
  const report = path.join(os.tmpdir(), `gandan-journeys-${process.pid}.json`)
  const chromium = ensureChromium()
  const { code, output } = await runCaptured(
    [requireTool('e2e', '@playwright/test', 'playwright'), 'test', '--reporter=line,json'],
    { cwd: inRoot('e2e'), env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  )
  const counts = countPlaywright(report, code)
  fs.rmSync(report, { force: true })
  return { ...counts, output }
}

/** @type {Step[]} */
export const STEPS = [
  { name: 'format', run: command(() => [requireTool('.', 'oxfmt'), '--check']) },
  { name: 'lint', run: command(() => [requireTool('.', 'oxlint'), '--type-aware', '--deny-warnings']) },
  { name: 'types', run: checkTypes },
  { name: 'layers', run: command(() => [inRoot('packages/launcher/src/checks/layers.mjs')]) },
  { name: 'dead-code', run: command(() => [requireTool('.', 'knip'), '--no-config-hints']) },
  { name: 'migrations', run: command(() => [inRoot('prisma/src/author-migrations.mjs'), 'check']) },
  { name: 'unit', run: runVitest },
  { name: 'build', run: build },
  { name: 'first-load', run: command(() => [inRoot('apps/web/check-size.mjs')]) },
  { name: 'journeys', run: runJourneys },
]
