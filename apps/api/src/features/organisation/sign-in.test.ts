import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCommune, insertPerson, personWith, TEST_PASSWORD } from '../../testing/people.ts'
import { callerWith, signInAs, startTestApp, type TestApp } from '../../testing/test-app.ts'

let it: TestApp
let communeId: string

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-03-01T03:00:00Z')
  communeId = await insertCommune(it)
})
afterAll(() => it.close())

const signIn = (username: string, password: string) =>
  callerWith(it.app)('POST', '/sessions', { body: { username, password } })

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const decodeBase32 = (text: string): Buffer => {
  const bits = [...text.replace(/=+$/, '')].map((char) => BASE32.indexOf(char).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** RFC 6238 with its defaults, written out so that the library is not asked to judge itself. */
const totpOf = (secret: string, atMs: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 30_000)))
  const mac = createHmac('sha1', decodeBase32(secret)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const cookiesOf = (answer: Awaited<ReturnType<typeof signIn>>): string =>
  answer.cookies.map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; ')

test('with a one-time code set up, the password alone opens nothing and the right code opens the session', async () => {
  const { username, call } = await personWith(it, communeId, 'chairman')
  expect((await call('POST', '/me/totp', { body: { password: 'khong-phai-no' } })).json().code).toBe('passwordWrong')
  const { uri, backupCodes } = (await call('POST', '/me/totp', { body: { password: TEST_PASSWORD } })).json()
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const wrong = await call('POST', '/me/totp/confirmation', { body: { code: '000000' } })
  expect(wrong.json().code).toBe('totpWrong')
  const confirmed = await call('POST', '/me/totp/confirmation', { body: { code: totpOf(secret, Date.now()) } })
  expect(confirmed.statusCode).toBe(204)

  const first = await signIn(username, TEST_PASSWORD)
  expect(first.json()).toEqual({ needsTotp: true })
  const halfway = callerWith(it.app, cookiesOf(first))
  expect((await halfway('GET', '/me')).statusCode).toBe(401)
  expect((await halfway('POST', '/sessions/totp', { body: { code: '123456' } })).json().code).toBe('totpWrong')
  const second = await halfway('POST', '/sessions/totp', { body: { code: totpOf(secret, Date.now()) } })
  expect(second.json()).toEqual({ needsTotp: false })
  expect((await callerWith(it.app, cookiesOf(second))('GET', '/me')).json()).toMatchObject({ username, hasTotp: true })

  const withBackup = callerWith(it.app, cookiesOf(await signIn(username, TEST_PASSWORD)))
  const code = String(backupCodes[0])
  expect((await withBackup('POST', '/sessions/totp', { body: { code } })).statusCode).toBe(200)
  const twice = callerWith(it.app, cookiesOf(await signIn(username, TEST_PASSWORD)))
  expect((await twice('POST', '/sessions/totp', { body: { code } })).json().code).toBe('totpWrong')
})

test('an account with a temporary password can only see itself, change the password and sign out', async () => {
  const person = await personWith(it, communeId, 'chairman', { mustChangePassword: true })
  expect((await person.call('GET', '/me')).json().mustChangePassword).toBe(true)
  for (const path of ['/people', '/units', '/me/sessions', '/calendars/2026'])
    expect((await person.call('GET', path)).json()).toMatchObject({ status: 403, code: 'passwordChangeRequired' })
  const body = { currentPassword: TEST_PASSWORD, newPassword: 'mat-khau-cua-rieng-minh' }
  expect((await person.call('POST', '/me/password', { body })).statusCode).toBe(204)
  const call = await signInAs(it.app, person.username, body.newPassword)
  expect((await call('GET', '/people')).statusCode).toBe(200)
})

test('an assignment that ended, or has not begun, gives no role', async () => {
  it.setNow('2026-03-10T03:00:00Z')
  const ended = await personWith(it, communeId, 'chairman', { validTo: '2026-03-09' })
  const coming = await personWith(it, communeId, 'chairman', { validFrom: '2026-03-11' })
  const lastDay = await personWith(it, communeId, 'chairman', { validTo: '2026-03-10' })
  for (const { call } of [ended, coming]) {
    expect((await call('GET', '/me')).json().roles).toEqual([])
    expect((await call('GET', '/people')).json().code).toBe('roleRefused')
  }
  expect((await lastDay.call('GET', '/people')).statusCode).toBe(200)
  it.setNow('2026-03-10T17:00:00Z')
  expect((await lastDay.call('GET', '/people')).json().code).toBe('roleRefused')
})

test('ten wrong passwords close a name for five minutes, even to the right one, and no other name', async () => {
  it.setNow('2026-04-01T01:00:00Z')
  const [guessed, other] = [await insertPerson(it, communeId, 'radio'), await insertPerson(it, communeId, 'radio')]
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(guessed.username, 'doan-mo-mat-khau')))
  expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([...Array(10).fill(401), 429, 429])
  const refused = await signIn(guessed.username.toUpperCase(), TEST_PASSWORD)
  expect(refused.json()).toMatchObject({ status: 429, code: 'tooManyRequests', details: { retryAfterSeconds: 300 } })
  expect(refused.headers['retry-after']).toBe('300')
  expect((await signIn(other.username, TEST_PASSWORD)).statusCode).toBe(200)
  it.setNow('2026-04-01T01:05:01Z')
  expect((await signIn(guessed.username, TEST_PASSWORD)).statusCode).toBe(200)
})

test('signing in rightly is never throttled, but one address guessing many names is', async () => {
  it.setNow('2026-04-02T01:00:00Z')
  const person = await insertPerson(it, communeId, 'radio')
  for (let time = 0; time < 12; time += 1) expect((await signIn(person.username, TEST_PASSWORD)).statusCode).toBe(200)
  const guesses = []
  for (let name = 0; name < 61; name += 1) guesses.push((await signIn(`ten.${name}`, 'doan-mo-mat-khau')).statusCode)
  expect([guesses.at(59), guesses.at(60)]).toEqual([401, 429])
})
