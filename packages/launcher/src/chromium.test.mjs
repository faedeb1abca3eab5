import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findNamedChromium } from './chromium.mjs'

/** @type {string} */
let folder

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gandan-chromium-'))
})

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

/** @param {string} name */
function place(name) {
  const file = path.join(folder, name)
  fs.writeFileSync(file, '')
  return file
}

test('a browser that the environment names goes before one of the system', () => {
  const named = place('my-browser')
  place('chromium')
  expect(findNamedChromium({ CHROMIUM_PATH: named, PATH: folder })).toBe(named)
  expect(findNamedChromium({ PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: named, PATH: folder })).toBe(named)
})

test('a named browser that is not there is an error, not a silent search', () => {
  place('chromium')
  const env = { CHROMIUM_PATH: path.join(folder, 'missing'), PATH: folder }
  expect(() => findNamedChromium(env)).toThrow(/CHROMIUM_PATH names .*missing/)
})

test('any of the usual names in the PATH is found', () => {
  const chrome = place('google-chrome')
  expect(findNamedChromium({ PATH: `/nowhere${path.delimiter}${folder}` })).toBe(chrome)
})
