import Fastify, { type FastifyInstance } from 'fastify'
import { setTimeout as rest } from 'node:timers/promises'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endTurns, waitTurn } from './file-turns.ts'

let app: FastifyInstance
let making: number
let most: number
let finish: (() => void)[]
let left: number

/** A file that is made when the test says so, and then comes in pieces that the test lets go. */
beforeEach(async () => {
  app = Fastify()
  ;[making, most, finish, left] = [0, 0, [], 0]
  endTurns(app)
  app.addHook('onRequestAbort', (_, done) => {
    left += 1
    done()
  })
  app.get('/file', async (request, reply) => {
    await waitTurn(request, reply)
    making += 1
    most = Math.max(most, making)
    await new Promise<void>((done) => finish.push(done))
    making -= 1
    if (request.headers['x-fails'] === 'yes') throw new Error('No')
    return reply.send(Readable.from(['a', 'b']))
  })
  app.get('/slow', async (request, reply) => {
    await waitTurn(request, reply)
    const endless = new Readable({ read: () => undefined })
    endless.push('a')
    return reply.send(endless)
  })
  await app.ready()
})
afterEach(() => app.close())

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await rest(1)
}

test('files are made one after the other, and all of them come', async () => {
  const answers = Array.from({ length: 6 }, () => app.inject('/file'))
  for (let made = 0; made < 6; made += 1) {
    await until(() => finish.length > made)
    finish[made]?.()
  }
  expect((await Promise.all(answers)).map(({ body }) => body)).toEqual(Array.from({ length: 6 }, () => 'ab'))
  expect(most).toBe(1)
})

test('one that fails gives its turn on', async () => {
  const answers = Array.from({ length: 3 }, () => app.inject({ url: '/file', headers: { 'x-fails': 'yes' } }))
  for (let made = 0; made < 3; made += 1) {
    await until(() => finish.length > made)
    finish[made]?.()
  }
  expect((await Promise.all(answers)).map(({ statusCode }) => statusCode)).toEqual([500, 500, 500])
})

test('readers who take their time hold nobody up; those who go while they wait have nothing made', async () => {
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const leaving = new AbortController()
  const ask = (path: string) => fetch(`${address}${path}`, { signal: leaving.signal })
  const slow = await Promise.all([ask('/slow'), ask('/slow'), ask('/slow')])
  expect(slow.map(({ status }) => status)).toEqual([200, 200, 200])
  const made = app.inject('/file')
  await until(() => finish.length === 1)
  const gone = ask('/file').catch(() => 'gone')
  await rest(50)
  leaving.abort()
  expect(await gone).toBe('gone')
  await until(() => left === slow.length + 1)
  finish[0]?.()
  await made
  const next = app.inject('/file')
  await until(() => finish.length === 2)
  finish[1]?.()
  expect((await next).body).toBe('ab')
})
