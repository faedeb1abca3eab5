import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseMode, readSettings } from './settings.mjs'

const DATABASE_URL = 'postgresql://somewhere/gandan'
/** @type {string} */
let dataDir

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'gandan-settings-'))
})

afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }))

test('the embedded database means a demonstration, a named one means production', () => {
  expect(chooseMode({})).toBe('demo')
  expect(chooseMode({ DATABASE_URL })).toBe('production')
  expect(chooseMode({ DATABASE_URL, GANDAN_MODE: 'demo' })).toBe('demo')
})

test('NODE_ENV=production is never a demonstration and never runs on the embedded database', () => {
  expect(() => chooseMode({ NODE_ENV: 'production' })).toThrow(/needs DATABASE_URL/)
  expect(() => chooseMode({ NODE_ENV: 'production', DATABASE_URL, GANDAN_MODE: 'demo' })).toThrow(/cannot go with/)
  expect(chooseMode({ NODE_ENV: 'production', DATABASE_URL })).toBe('production')
})

test('a mode that does not exist is refused rather than guessed', () => {
  expect(() => chooseMode({ GANDAN_MODE: 'prod' })).toThrow(/"demo" or "production", not "prod"/)
})

test('in production the secret comes from the environment, and nothing is written', () => {
  const env = { NODE_ENV: 'production', DATABASE_URL, GANDAN_DATA_DIR: dataDir }
  expect(() => readSettings(env)).toThrow(/GANDAN_SECRET/)
  const withSecret = { ...env, GANDAN_SECRET: 'from the environment' }
  expect(() => readSettings(withSecret)).toThrow(/GANDAN_IDENTITY_KEYS/)
  const settings = readSettings({ ...withSecret, GANDAN_IDENTITY_KEYS: '1:key' })
  expect(settings).toMatchObject({ secret: 'from the environment', identityKeys: '1:key' })
  expect(fs.readdirSync(dataDir)).toEqual([])
})

test('a demonstration keeps its secret, readable by its owner only', () => {
  const first = readSettings({ GANDAN_DATA_DIR: dataDir })
  expect(first.secret.length).toBeGreaterThanOrEqual(32)
  expect(readSettings({ GANDAN_DATA_DIR: dataDir })).toMatchObject({
    secret: first.secret,
    identityKeys: first.identityKeys,
  })
  expect(fs.statSync(path.join(dataDir, 'secret.json')).mode & 0o777).toBe(0o600)
})

test('the address is 127.0.0.1:3000 unless it is given', () => {
  expect(readSettings({ GANDAN_DATA_DIR: dataDir })).toMatchObject({ host: '127.0.0.1', port: 3000 })
  const given = readSettings({ GANDAN_DATA_DIR: dataDir, PORT: '8080', HOST: '0.0.0.0' })
  expect(given).toMatchObject({ host: '0.0.0.0', port: 8080 })
})

test('a port that is no port is refused', () => {
  expect(() => readSettings({ GANDAN_DATA_DIR: dataDir, PORT: 'eighty' })).toThrow(/PORT is a number/)
})
