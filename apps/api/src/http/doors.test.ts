import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { ALL_ENDPOINTS } from '@gandan/contracts/all-endpoints'
import type { Endpoint } from '@gandan/contracts/endpoint'
import { ROLE_IDS, type RoleId } from '@gandan/domain/organisation/roles'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCommune, personWith } from '../testing/people.ts'
import { callerWith, startTestApp, type Caller, type TestApp } from '../testing/test-app.ts'

const PREFIX = '/api/v1'
const registered = new Set<string>()
let it: TestApp
let communeId: string

/** Fastify announces each new instance: every route is seen, also one that forgot its contract. */
const watchRoutes = (message: unknown): void => {
  const { fastify } = message as { fastify: FastifyInstance }
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (one !== 'HEAD' && url.startsWith(PREFIX)) registered.add(`${one} ${url.slice(PREFIX.length)}`)
  })
}

beforeAll(async () => {
  subscribe('fastify.initialization', watchRoutes)
  it = await startTestApp()
  unsubscribe('fastify.initialization', watchRoutes)
  communeId = await insertCommune(it)
})
afterAll(() => it.close())

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`

/** Signing out ends the session that the other calls need. */
const inOrder = ALL_ENDPOINTS.toSorted((a, b) => Number(a.name === 'signOut') - Number(b.name === 'signOut'))

const knock = (call: Caller, { method, path }: Endpoint) => {
  const url = path.replace(/:(\w+)/g, (_, name: string) => (name === 'year' ? '2026' : randomUUID()))
  return call(method, url, {
    headers: { 'if-match': '"1"' },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
  })
}

const isOpenTo = ({ roles }: Endpoint, role: RoleId): boolean => typeof roles === 'string' || roles.includes(role)

test('every route answers to an endpoint of the contract', () => {
  const known = new Set(ALL_ENDPOINTS.map(nameOf))
  expect(registered.size).toBeGreaterThan(0)
  expect([...registered].filter((route) => !known.has(route))).toEqual([])
})

test('every endpoint of the contract has its route', () => {
  expect(ALL_ENDPOINTS.map(nameOf).filter((route) => !registered.has(route))).toEqual([])
})

test('endpoints are named once and their address is used once', () => {
  expect(new Set(ALL_ENDPOINTS.map(({ name }) => name)).size).toBe(ALL_ENDPOINTS.length)
  expect(new Set(ALL_ENDPOINTS.map(nameOf)).size).toBe(ALL_ENDPOINTS.length)
})

test('signed out, only the doors for anyone open', async () => {
  const wrong: string[] = []
  for (const endpoint of inOrder) {
    const answer = await knock(callerWith(it.app), endpoint)
    const isRefused = answer.statusCode === 401 && answer.json().code === 'signInRequired'
    if (isRefused === (endpoint.roles === 'anyone')) wrong.push(`${endpoint.name} answered ${answer.statusCode}`)
  }
  expect(wrong).toEqual([])
})

test.each(ROLE_IDS)('each door lets %s in or not, as its endpoint says', async (role) => {
  const { call } = await personWith(it, communeId, role)
  const wrong: string[] = []
  for (const endpoint of inOrder) {
    const answer = await knock(call, endpoint)
    const code: unknown = answer.body.startsWith('{') ? answer.json().code : undefined
    const isRefused = answer.statusCode === 403 && code === 'roleRefused'
    const isLost = answer.statusCode === 401 && code === 'signInRequired'
    if (isLost || answer.statusCode >= 500 || isRefused === isOpenTo(endpoint, role))
      wrong.push(`${endpoint.name} answered ${answer.statusCode} ${String(code)}`)
  }
  expect(wrong).toEqual([])
})

test('an unknown address answers with a problem, signed in or not', async () => {
  const { call } = await personWith(it, communeId, 'chairman')
  for (const caller of [call, callerWith(it.app)]) {
    const answer = await caller('GET', '/no-such-thing')
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status: 404, code: 'notFound', requestId: expect.any(String) })
  }
})

test('a read that has not changed answers 304 without a body', async () => {
  const { call } = await personWith(it, communeId, 'chairman')
  const first = await call('GET', '/units')
  const again = await call('GET', '/units', { headers: { 'if-none-match': String(first.headers.etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})
