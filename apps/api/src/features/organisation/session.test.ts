import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, signInAs, startTestApp, type TestApp } from '../../testing/test-app.ts'

const TOKEN = 'the-token-of-the-installer'
const PASSWORD = 'mat-khau-dau-tien'
let it: TestApp

beforeAll(async () => {
  it = await startTestApp({ setupToken: TOKEN })
})
afterAll(() => it.close())

const setup = (body: object) =>
  callerWith(it.app)('POST', '/setup', {
    body: { communeName: 'Xã Thử', displayName: 'Quản trị', username: 'quantri', password: PASSWORD, ...body },
  })

test('an empty production installation is opened once, by the holder of the setup token', async () => {
  expect((await callerWith(it.app)('GET', '/instance')).json()).toMatchObject({ isSetupOpen: true, demoAccounts: [] })
  const wrong = await setup({ token: 'not-the-token-at-all' })
  expect([wrong.statusCode, wrong.json().code]).toEqual([403, 'setupTokenWrong'])
  expect((await setup({ token: TOKEN })).statusCode).toBe(204)
  expect((await setup({ token: TOKEN, username: 'second' })).json().code).toBe('setupClosed')
  expect((await callerWith(it.app)('GET', '/instance')).json()).toMatchObject({ isSetupOpen: false })
})

test('a wrong password and an unknown name are refused in the same words', async () => {
  const call = callerWith(it.app)
  const wrong = await call('POST', '/sessions', { body: { username: 'quantri', password: 'wrong-password' } })
  const unknown = await call('POST', '/sessions', { body: { username: 'nobody', password: 'wrong-password' } })
  expect(wrong.statusCode).toBe(401)
  expect(unknown.statusCode).toBe(401)
  expect({ ...wrong.json(), requestId: '' }).toEqual({ ...unknown.json(), requestId: '' })
})

test('a new commune starts with its offices and organisations, and without villages', async () => {
  const call = await signInAs(it.app, 'quantri', PASSWORD)
  const { items } = (await call('GET', '/units')).json() as { items: { name: string; level: string }[] }
  expect(items.map(({ name }) => name)).toContain('Phòng Kinh tế')
  expect(new Set(items.map(({ level }) => level))).toEqual(new Set(['commune', 'department', 'organisation']))
})

test('nobody reads anything without signing in', async () => {
  const answer = await callerWith(it.app)('GET', '/me')
  expect(answer.statusCode).toBe(401)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({ code: 'signInRequired', status: 401 })
})

test('the session cookie is HttpOnly and SameSite, and signing out ends it at once', async () => {
  const answer = await callerWith(it.app)('POST', '/sessions', { body: { username: 'QuanTri', password: PASSWORD } })
  expect(answer.statusCode).toBe(200)
  const cookie = answer.cookies.find((one) => one.name === 'gandan.session_token')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  const call = await signInAs(it.app, 'quantri', PASSWORD)
  expect((await call('GET', '/me')).json()).toMatchObject({
    username: 'quantri',
    roles: ['administrator'],
    commune: { name: 'Xã Thử' },
  })
  expect((await call('DELETE', '/sessions/current')).statusCode).toBe(204)
  expect((await call('GET', '/me')).statusCode).toBe(401)
})

test('a write that carries another site’s origin is refused', async () => {
  const call = await signInAs(it.app, 'quantri', PASSWORD)
  const answer = await call('DELETE', '/sessions/current', { headers: { origin: 'https://evil.example' } })
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'originRefused'])
})

test('changing the password ends the other sessions and is in the audit trail', async () => {
  const [here, elsewhere] = [await signInAs(it.app, 'quantri', PASSWORD), await signInAs(it.app, 'quantri', PASSWORD)]
  const wrong = await here('POST', '/me/password', {
    body: { currentPassword: 'not-this-one', newPassword: 'mat-khau-thu-hai' },
  })
  expect(wrong.json().code).toBe('passwordWrong')
  const changed = await here('POST', '/me/password', {
    body: { currentPassword: PASSWORD, newPassword: 'mat-khau-thu-hai' },
  })
  expect(changed.statusCode).toBe(204)
  expect((await elsewhere('GET', '/me')).statusCode).toBe(401)
  const again = await signInAs(it.app, 'quantri', 'mat-khau-thu-hai')
  const trail = (await again('GET', '/audit-entries')).json()
  expect(trail.items[0]).toMatchObject({ action: 'changePassword', actorName: 'Quản trị' })
  expect((await again('GET', '/audit-entries/verification')).json()).toEqual({ checked: 2, brokenAt: null })
  await again('POST', '/me/password', { body: { currentPassword: 'mat-khau-thu-hai', newPassword: PASSWORD } })
})

test('a person sees the own sessions and ends one of them', async () => {
  const [here, other] = [await signInAs(it.app, 'quantri', PASSWORD), await signInAs(it.app, 'quantri', PASSWORD)]
  const sessions = (await here('GET', '/me/sessions')).json().items as { id: string; isCurrent: boolean }[]
  expect(sessions.filter((session) => session.isCurrent)).toHaveLength(1)
  const theirs = ((await other('GET', '/me/sessions')).json().items as { id: string; isCurrent: boolean }[]).find(
    (session) => session.isCurrent,
  )
  expect((await here('DELETE', `/me/sessions/${theirs?.id}`)).statusCode).toBe(204)
  expect((await other('GET', '/me')).statusCode).toBe(401)
})

test('the database itself refuses to change, delete or empty the audit trail', async () => {
  for (const statement of [
    `update "AuditEntry" set "action" = 'forged'`,
    'delete from "AuditEntry"',
    'truncate "AuditEntry"',
    'delete from "AuditEntry" where false',
  ])
    await expect(it.db.pool.query(statement)).rejects.toThrow('append-only')
})

test('a changed audit entry is found by its sequence', async () => {
  const call = await signInAs(it.app, 'quantri', PASSWORD)
  await it.db.pool.query(
    `begin; alter table "AuditEntry" disable trigger "AuditEntry_append_only";
     update "AuditEntry" set "action" = 'forged' where "sequence" = 2;
     alter table "AuditEntry" enable trigger "AuditEntry_append_only"; commit`,
  )
  expect((await call('GET', '/audit-entries/verification')).json()).toMatchObject({ brokenAt: 2 })
})
