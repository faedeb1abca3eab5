import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './reports.mjs'

/** @type {string} */
let file

beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'gandan-report-')), 'report.json')
})

afterEach(() => fs.rmSync(path.dirname(file), { recursive: true, force: true }))

/** @param {unknown} report */
const write = (report) => fs.writeFileSync(file, JSON.stringify(report))

test('passed and failed tests are counted as the runner counts them', () => {
  write({ numPassedTests: 40, numFailedTests: 2, testResults: [] })
  expect(countVitest(file, 1)).toEqual({ passed: 40, failed: 2 })
  write({ stats: { expected: 7, flaky: 1, unexpected: 1 } })
  expect(countPlaywright(file, 1)).toEqual({ passed: 8, failed: 1 })
})

test('a test file that does not load counts as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  write({ numPassedTests: 40, numFailedTests: 0, testResults })
  expect(countVitest(file, 1)).toEqual({ passed: 40, failed: 1 })
})

test('a bad end without a failed test is a failure', () => {
  write({ numPassedTests: 40, numFailedTests: 0, testResults: [] })
  expect(countVitest(file, 1)).toEqual({ passed: 40, failed: 1 })
})

test('a run without a test, or without a report, is a failure', () => {
  expect(countVitest(file, 0)).toEqual({ passed: 0, failed: 1 })
  expect(countPlaywright(file, 0)).toEqual({ passed: 0, failed: 1 })
  write({ numPassedTests: 0, numFailedTests: 0, testResults: [] })
  expect(countVitest(file, 0)).toEqual({ passed: 0, failed: 1 })
})
