import type { getMe, listSessions, revokeSession } from '@gandan/contracts/organisation/session'
import type { updateUnit } from '@gandan/contracts/organisation/units'
import type { listTasks, reportProgress } from '@gandan/contracts/plan/tasks'
import { afterEach, expect, test, vi } from 'vitest'
import { refuse, reply, stubFetch, type SeenCall, type StubRoute } from '../testing/api-stub.ts'
import { addressOf, listenToDoor, request } from './client.ts'
import { ApiProblem } from './problem.ts'

const UNIT = {
  id: 'u1',
  gsoCode: null,
  name: 'Thôn 1',
  level: 'village' as const,
  communeId: null,
  validFrom: '2023-01-01',
  validTo: null,
  version: 4,
}

const against = (...routes: StubRoute[]): SeenCall[] => {
  const calls: SeenCall[] = []
  vi.stubGlobal('fetch', stubFetch(routes, calls))
  return calls
}

afterEach(() => vi.unstubAllGlobals())

test('an address carries its parameters escaped and leaves out what is not given', () => {
  expect(addressOf('/tasks/:id', { params: { id: 'a/b' }, query: { on: undefined, q: 'nước sạch' } })).toBe(
    '/api/v1/tasks/a%2Fb?q=n%C6%B0%E1%BB%9Bc+s%E1%BA%A1ch',
  )
})

test('an edit sends the version it started from', async () => {
  const calls = against(reply<typeof updateUnit>('PATCH', '/units/:id', UNIT))
  await request<typeof updateUnit>('PATCH', '/units/:id', {
    params: { id: 'u1' },
    body: { name: 'Thôn 1' },
    ifMatch: 3,
  })
  expect(calls[0]?.headers.get('if-match')).toBe('"3"')
  expect(calls[0]?.body).toEqual({ name: 'Thôn 1' })
})

test('types: an edit needs its version, a create its key, a list its query', () => {
  const wrong = () => [
    // @ts-expect-error the version is missing
    request<typeof updateUnit>('PATCH', '/units/:id', { params: { id: 'u1' }, body: {} }),
    // @ts-expect-error the key is missing
    request<typeof reportProgress>('POST', '/tasks/:id/updates', {
      params: { id: 't' },
      body: { percent: 1, note: '' },
    }),
    // @ts-expect-error the plan is missing
    request<typeof listTasks>('GET', '/tasks', { query: {} }),
    // @ts-expect-error another endpoint's path
    request<typeof getMe>('GET', '/plans'),
  ]
  expect(wrong).toBeTypeOf('function')
})

test('a reply without content is undefined', async () => {
  against(reply<typeof revokeSession>('DELETE', '/me/sessions/:id', undefined))
  await expect(
    request<typeof revokeSession>('DELETE', '/me/sessions/:id', { params: { id: 's' } }),
  ).resolves.toBeUndefined()
})

test('a refusal carries its code, fields and request id', async () => {
  const errors = [{ field: 'name', code: 'custom', message: 'Cần có tên' }]
  against(refuse<typeof getMe>('GET', '/me', { status: 400, code: 'inputInvalid', title: 'Chưa hợp lệ', errors }))
  const problem = await request<typeof getMe>('GET', '/me').catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(ApiProblem)
  expect(problem).toMatchObject({ status: 400, code: 'inputInvalid', requestId: 'req-test', errors })
})

test('an ended session is told to the app, a wrong password is not', async () => {
  const signInRequired = vi.fn<() => void>()
  listenToDoor({ signInRequired, passwordChangeRequired: () => undefined })
  against(
    refuse<typeof getMe>('GET', '/me', { status: 401, code: 'signInFailed', title: '' }),
    refuse<typeof listSessions>('GET', '/me/sessions', { status: 401, code: 'signInRequired', title: '' }),
  )
  await request<typeof getMe>('GET', '/me').catch(() => undefined)
  expect(signInRequired).not.toHaveBeenCalled()
  await request<typeof listSessions>('GET', '/me/sessions').catch(() => undefined)
  expect(signInRequired).toHaveBeenCalledOnce()
})

test('an answer that is no problem document still becomes one', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
  await expect(request<typeof getMe>('GET', '/me')).rejects.toMatchObject({ status: 502, code: 'internal' })
})
