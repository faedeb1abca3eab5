import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { refuseOverload } from './overload.ts'
import { replyWithProblem } from './problems.ts'

let app: FastifyInstance
let now = 0
let delayMs = 0

beforeEach(async () => {
  now = 0
  app = Fastify()
  app.setErrorHandler(replyWithProblem)
  const refuse = refuseOverload(() => now)
  // Any heap is above one byte, so the real watcher asks on every request, and the test says what it measured.
  await app.register(underPressure, {
    maxHeapUsedBytes: 1,
    sampleInterval: 10,
    pressureHandler: (request, reply, type) => refuse(request, reply, type, delayMs),
  })
  app.get('/', () => ({ isServed: true }))
  await vi.waitUntil(() => app.isUnderPressure())
})

afterEach(() => app.close())

const statusAt = async (instant: number, delay: number): Promise<number> => {
  now = instant
  delayMs = delay
  return (await app.inject('/')).statusCode
}

test('a loop behind answers 503 and says when to come again', async () => {
  now = 60_000
  delayMs = 5_000
  const response = await app.inject('/')
  expect(response.statusCode).toBe(503)
  expect(response.headers['retry-after']).toBe('10')
  expect(response.json()).toMatchObject({ code: 'notReady' })
})

test('nobody is turned away during the first half minute, however slow the start', async () => {
  expect(await statusAt(29_999, 5_000)).toBe(200)
  expect(await statusAt(30_000, 5_000)).toBe(503)
})

test('a second in which nothing was measured is no overload', async () => {
  expect(await statusAt(60_000, Number.POSITIVE_INFINITY)).toBe(200)
})
