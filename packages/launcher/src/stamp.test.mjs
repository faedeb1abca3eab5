import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inRoot, root } from './paths.mjs'
import { fingerprint } from './stamp.mjs'

/** @type {string} */
let folder
const sources = () => [path.relative(root, folder)]

beforeEach(() => {
  fs.mkdirSync(inRoot('node_modules/.cache'), { recursive: true })
  folder = fs.mkdtempSync(inRoot('node_modules/.cache/stamp-'))
  fs.mkdirSync(path.join(folder, 'src'))
  fs.writeFileSync(path.join(folder, 'src/a.ts'), 'one')
})

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

test('touching a file is no change, its contents and its name are', () => {
  const before = fingerprint(sources())
  fs.utimesSync(path.join(folder, 'src/a.ts'), new Date(), new Date())
  expect(fingerprint(sources())).toBe(before)
  fs.writeFileSync(path.join(folder, 'src/a.ts'), 'two')
  const edited = fingerprint(sources())
  expect(edited).not.toBe(before)
  fs.renameSync(path.join(folder, 'src/a.ts'), path.join(folder, 'src/b.ts'))
  expect(fingerprint(sources())).not.toBe(edited)
})

test('tests and what was built before do not count', () => {
  const before = fingerprint(sources())
  fs.writeFileSync(path.join(folder, 'src/a.test.ts'), 'a test')
  fs.mkdirSync(path.join(folder, 'dist'))
  fs.writeFileSync(path.join(folder, 'dist/a.js'), 'built')
  expect(fingerprint(sources())).toBe(before)
})
