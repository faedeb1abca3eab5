// Counts the tests in the JSON reports of vitest and Playwright.
import fs from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {string} file
 * @returns {any}
 */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * A run that ended badly without a failed test (a file that does not load, an unhandled error, no test at all) is one
 * failure all the same.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function settle({ passed, failed }, exitCode) {
  const isBad = exitCode !== 0 || passed + failed === 0
  return { passed, failed: failed === 0 && isBad ? 1 : failed }
}

/**
 * @param {string} file
 * @param {number} exitCode
 */
export function countVitest(file, exitCode) {
  const report = readReport(file)
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report?.testResults ?? []
  const unloaded = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  const failed = (report?.numFailedTests ?? 0) + unloaded.length
  return settle({ passed: report?.numPassedTests ?? 0, failed }, exitCode)
}

/**
 * @param {string} file
 * @param {number} exitCode
 */
export function countPlaywright(file, exitCode) {
  const stats = readReport(file)?.stats
  const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  return settle({ passed, failed: stats?.unexpected ?? 0 }, exitCode)
}
