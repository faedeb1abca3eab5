// npm test: every check there is; npm test -- lint, or -- unit plan, or -- api: only those named.
import { ensureInstalled } from './bootstrap.mjs'

ensureInstalled()
const { STEPS, VITEST_PROJECTS } = await import('./checks/steps.mjs')

/** @typedef {import('./checks/steps.mjs').Outcome} Outcome */

const words = process.argv.slice(2)
const named = STEPS.filter(({ name }) => words.includes(name))
const others = words.filter((word) => !STEPS.some(({ name }) => name === word))
const isOnlyVitest = others.length > 0 && named.length === 0
const chosen = words.length === 0 ? STEPS : isOnlyVitest ? STEPS.filter(({ name }) => name === 'unit') : named

/**
 * @param {import('./checks/steps.mjs').Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep({ run }) {
  try {
    return await run(others)
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
  }
}

let passed = 0
let failed = 0
for (const step of chosen) {
  const startedAt = performance.now()
  const outcome = await runStep(step)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const result = outcome.failed === 0 ? 'ok' : 'FAIL'
  console.log(
    `${result.padEnd(5)}${step.name.padEnd(12)}${seconds.padStart(6)} s   ${outcome.passed} passed, ${outcome.failed} failed`,
  )
  if (outcome.failed > 0) console.log(`${outcome.output.trimEnd()}\n`)
  passed += outcome.passed
  failed += outcome.failed
}
if (passed + failed === 0) {
  console.log(`Nothing ran: the names are ${[...STEPS.map(({ name }) => name), ...VITEST_PROJECTS].join(', ')}`)
  failed = 1
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
