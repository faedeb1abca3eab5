import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCommune, insertPerson, personWith, TEST_PASSWORD } from '../../testing/people.ts'
import { callerWith, signInAs, startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'

let it: TestApp
let communeId: string
let admin: { id: string; call: Caller }

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-03-10T03:00:00Z')
  communeId = await insertCommune(it)
  admin = await personWith(it, communeId, 'administrator', { displayName: 'Quản trị' })
})
afterAll(() => it.close())

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })
const clerkAt = (validFrom = '2026-01-01') => ({ roleId: 'officeClerk', unitId: communeId, validFrom })
const create = (username: string, assignments: object[] = [clerkAt()]) =>
  admin.call('POST', '/users', { body: { username, displayName: 'Lê Thị Mai', assignments } })

test('a new account signs in with the password shown once, and must change it before anything else', async () => {
  const created = await create('lemai')
  expect(created.statusCode).toBe(201)
  const { user, temporaryPassword } = created.json()
  expect(temporaryPassword).toMatch(/^([a-z]{4}-){3}[a-z]{4}$/)
  expect(user).toMatchObject({ username: 'lemai', mustChangePassword: true, hasTotp: false, version: 1 })
  const call = await signInAs(it.app, 'lemai', temporaryPassword)
  expect((await call('GET', '/people')).json().code).toBe('passwordChangeRequired')
  const changed = await call('POST', '/me/password', {
    body: { currentPassword: temporaryPassword, newPassword: 'mat-khau-moi-cua-mai' },
  })
  expect(changed.statusCode).toBe(204)
  const again = await signInAs(it.app, 'lemai', 'mat-khau-moi-cua-mai')
  expect((await again('GET', '/people')).statusCode).toBe(200)
})

test('the audit trail says what changed of an account and nothing of its passwords', async () => {
  const { user, temporaryPassword } = (await create('kiemtra')).json()
  await admin.call('PATCH', `/users/${user.id}`, { headers: ifMatch(1), body: { displayName: 'Lê Mai' } })
  const reset = (await admin.call('POST', `/users/${user.id}/password-resets`)).json().temporaryPassword
  const { items } = (await admin.call('GET', `/audit-entries?subjectId=${user.id}`)).json()
  expect(items.map((entry: { action: string }) => entry.action)).toEqual([
    'resetUserPassword',
    'updateUser',
    'createUser',
  ])
  expect(items[1].changes).toEqual({ displayName: { before: 'Lê Thị Mai', after: 'Lê Mai' } })
  expect(items[2].changes.assignments.after).toEqual([{ ...clerkAt(), validTo: null }])
  for (const secret of [temporaryPassword, reset, 'argon2']) expect(JSON.stringify(items)).not.toContain(secret)
})

test('a taken name, a unit of another commune and an end before the beginning are refused', async () => {
  await create('trungten')
  expect((await create('trungten')).json()).toMatchObject({ status: 409, code: 'usernameTaken' })
  const elsewhere = await insertCommune(it, 'xã Khác')
  expect((await create('noikhac', [{ ...clerkAt(), unitId: elsewhere }])).json().code).toBe('unitNotFound')
  expect((await create('ngayngoc', [{ ...clerkAt(), validTo: '2025-01-01' }])).json().code).toBe('assignmentDatesWrong')
})

test('an account that changed meanwhile is not overwritten; the refusal carries it', async () => {
  const { user } = (await create('haibanghi')).json()
  const patch = (displayName: string) =>
    admin.call('PATCH', `/users/${user.id}`, { headers: ifMatch(1), body: { displayName } })
  expect((await patch('Một')).json()).toMatchObject({ displayName: 'Một', version: 2 })
  expect((await patch('Hai')).json()).toMatchObject({
    status: 409,
    code: 'staleVersion',
    details: { current: { displayName: 'Một', version: 2 } },
  })
  const without = await admin.call('PATCH', `/users/${user.id}`, { body: { displayName: 'Ba' } })
  expect(without.statusCode).toBe(428)
})

test('an assignment taken away ends the day before and stays in the history', async () => {
  const { user } = (await create('lichsu')).json()
  const radio = { roleId: 'radio', unitId: communeId, validFrom: '2026-03-10' }
  const answer = await admin.call('PATCH', `/users/${user.id}`, { headers: ifMatch(1), body: { assignments: [radio] } })
  expect(answer.json().assignments).toMatchObject([
    { roleId: 'officeClerk', validFrom: '2026-01-01', validTo: '2026-03-09', unitName: 'xã Thử' },
    { roleId: 'radio', validFrom: '2026-03-10', validTo: null },
  ])
  const roleOn = async (on: string) =>
    (await admin.call('GET', `/people?on=${on}`))
      .json()
      .items.filter((person: { id: string }) => person.id === user.id)
      .map((person: { roleId: string }) => person.roleId)
  expect([await roleOn('2026-03-09'), await roleOn('2026-03-10')]).toEqual([['officeClerk'], ['radio']])
})

test('a disabled account loses its session at once and cannot sign in until it is enabled', async () => {
  const person = await personWith(it, communeId, 'officeClerk')
  expect((await person.call('GET', '/people')).statusCode).toBe(200)
  const turn = (version: number, isDisabled: boolean) =>
    admin.call('PATCH', `/users/${person.id}`, { headers: ifMatch(version), body: { isDisabled } })
  expect((await turn(1, true)).json().disabledAt).toBe('2026-03-10T03:00:00.000Z')
  expect((await person.call('GET', '/people')).statusCode).toBe(401)
  const signIn = () =>
    callerWith(it.app)('POST', '/sessions', { body: { username: person.username, password: TEST_PASSWORD } })
  expect((await signIn()).json().code).toBe('signInFailed')
  expect((await turn(2, false)).json().disabledAt).toBeNull()
  expect((await signIn()).statusCode).toBe(200)
})

test('an administrator can neither disable himself nor give the role up', async () => {
  const change = async (body: object) =>
    (await admin.call('PATCH', `/users/${admin.id}`, { headers: ifMatch(1), body })).json().code
  expect(await change({ isDisabled: true })).toBe('lastAdministrator')
  expect(await change({ assignments: [clerkAt()] })).toBe('lastAdministrator')
  expect((await admin.call('GET', '/users')).statusCode).toBe(200)
})

test('two administrators who disable each other at the same moment leave one', async () => {
  const commune = await insertCommune(it, 'xã Hai Quản trị')
  const [one, two] = [await personWith(it, commune, 'administrator'), await personWith(it, commune, 'administrator')]
  const answers = await Promise.all(
    [one.call('PATCH', `/users/${two.id}`, { headers: ifMatch(1), body: { isDisabled: true } })].concat(
      two.call('PATCH', `/users/${one.id}`, { headers: ifMatch(1), body: { isDisabled: true } }),
    ),
  )
  expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1)
})

test('a reset password ends the sessions and holds for one sign-in', async () => {
  const person = await personWith(it, communeId, 'officeClerk')
  const { temporaryPassword } = (await admin.call('POST', `/users/${person.id}/password-resets`)).json()
  expect((await person.call('GET', '/me')).statusCode).toBe(401)
  const call = await signInAs(it.app, person.username, temporaryPassword)
  expect((await call('GET', '/me')).json().mustChangePassword).toBe(true)
})

test('accounts of another commune do not exist for its administrator', async () => {
  const elsewhere = await insertCommune(it, 'xã Xa')
  const stranger = await insertPerson(it, elsewhere, 'chairman')
  const patch = await admin.call('PATCH', `/users/${stranger.id}`, { headers: ifMatch(1), body: { isDisabled: true } })
  expect(patch.statusCode).toBe(404)
  expect((await admin.call('POST', `/users/${stranger.id}/password-resets`)).statusCode).toBe(404)
  expect((await admin.call('GET', `/people?communeId=${elsewhere}`)).statusCode).toBe(404)
  const ids = (await admin.call('GET', '/users')).json().items.map((user: { id: string }) => user.id)
  expect(ids).toContain(admin.id)
  expect(ids).not.toContain(stranger.id)
})

test('tasks can be given to leaders and officers of the day, not to readers or disabled accounts', async () => {
  const commune = await insertCommune(it, 'xã Người')
  const clerk = await personWith(it, commune, 'officeClerk')
  const chairman = await insertPerson(it, commune, 'chairman')
  await insertPerson(it, commune, 'mttq')
  await insertPerson(it, commune, 'village', { validTo: '2026-03-09' })
  const gone = await insertPerson(it, commune, 'radio')
  await it.db.prisma.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
  const people = (await clerk.call('GET', '/people')).json().items
  expect(people.map((person: { id: string }) => person.id)).toEqual([chairman.id, clerk.id])
})
