import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { adviceFor, READERS } from './readers.mjs'

/** @type {string} */
let folder

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gandan-readers-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

/** @param {string} name */
const place = (name) => fs.writeFileSync(path.join(folder, name), '')

/** @param {string} word */
const readerOf = (word) => {
  const found = READERS.find(({ name }) => name.includes(word))
  if (!found) throw new Error(`no reader named ${word}`)
  return found
}

test('poppler is there only with every tool that the tests call', () => {
  const { isThere } = readerOf('poppler')
  place('pdftotext')
  expect(isThere({ PATH: folder })).toBe(false)
  place('pdftoppm')
  expect(isThere({ PATH: `/nowhere${path.delimiter}${folder}` })).toBe(true)
})

test.runIf(process.platform === 'linux')('an office that lacks its calculator is none', () => {
  const { isThere } = readerOf('LibreOffice')
  for (const name of ['soffice', 'libswlo.so']) place(name)
  expect(isThere({ PATH: folder })).toBe(false)
  place('libsclo.so')
  expect(isThere({ PATH: folder })).toBe(true)
})

test('what is neither there nor to be had is named, with the command that brings it', () => {
  const advice = adviceFor([readerOf('poppler'), readerOf('LibreOffice')])
  for (const words of ['pdftotext', 'apt-get install poppler-utils', 'soffice', 'libreoffice-calc-nogui'])
    expect(advice).toContain(words)
})
