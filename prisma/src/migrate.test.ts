import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase, dropDatabase, urlOfDatabase, withClient } from './databases.mjs'
import { deploy, retry } from './migrate.mjs'
import { readTestServer } from './testing/test-server.ts'

let dir: string
let url: string
const name = () => new URL(url).pathname.slice(1)

beforeEach(async () => {
  const { serverUrl } = readTestServer()
  const database = `test_${randomBytes(6).toString('hex')}`
  await createDatabase(serverUrl, database)
  url = urlOfDatabase(serverUrl, database)
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'gandan-migrate-'))
})

afterEach(async () => {
  await dropDatabase(readTestServer().serverUrl, name())
  fs.rmSync(dir, { recursive: true, force: true })
})

function write(migration: string, sql: string) {
  fs.mkdirSync(path.join(dir, migration), { recursive: true })
  fs.writeFileSync(path.join(dir, migration, 'migration.sql'), sql)
}

const query = (sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

test('migrations apply in the order of their names, once', async () => {
  write('2_fill', 'insert into a values (1);')
  write('1_create', "create table a (id int);\ncomment on table a is 'x;y';")
  expect(await deploy(url, { dir })).toEqual(['1_create', '2_fill'])
  expect(await deploy(url, { dir })).toEqual([])
  expect(await query('select * from a')).toEqual([{ id: 1 }])
})

test('two deploys at once apply each migration once', async () => {
  write('1_create', 'create table a (id int);')
  write('2_fill', 'insert into a values (1);')
  const applied = await Promise.all([deploy(url, { dir }), deploy(url, { dir }), deploy(url, { dir })])
  expect(applied.flat().sort()).toEqual(['1_create', '2_fill'])
  expect(await query('select * from a')).toEqual([{ id: 1 }])
})

test('a migration changed after it was applied is refused', async () => {
  write('1_create', 'create table a (id int);')
  await deploy(url, { dir })
  write('1_create', 'create table a (id bigint);')
  await expect(deploy(url, { dir })).rejects.toThrow(/1_create was changed after it was applied/)
})

test('a database with migrations that this build does not know is refused', async () => {
  write('1_create', 'create table a (id int);')
  write('2_more', 'create table b (id int);')
  await deploy(url, { dir })
  fs.rmSync(path.join(dir, '2_more'), { recursive: true })
  await expect(deploy(url, { dir })).rejects.toThrow(/does not know.*2_more/)
})

test('a failed migration leaves nothing half done and is refused until it is marked for another try', async () => {
  write('1_broken', 'create table a (id int); insert into nowhere values (1);')
  await expect(deploy(url, { dir })).rejects.toThrow(/1_broken failed: .*nowhere/)
  expect(await query("select to_regclass('a') as found")).toEqual([{ found: null }])
  write('1_broken', 'create table a (id int);')
  await expect(deploy(url, { dir })).rejects.toThrow(/failed here before: 1_broken/)
  await retry(url, '1_broken')
  expect(await deploy(url, { dir })).toEqual(['1_broken'])
})

test('a deploy cut off half-way is simply done again by the next', async () => {
  write('1_slow', 'create table a (id int); select pg_sleep(30);')
  const deploying = "pg_stat_activity where application_name = 'gandan-migrate' and datname = current_database()"
  const cutOff = deploy(url, { dir })
  cutOff.catch(() => {})
  await expect.poll(() => query(`select pid from ${deploying} and query like '%pg_sleep(30)%'`)).toHaveLength(1)
  await query(`select pg_terminate_backend(pid) from ${deploying}`)
  await expect(cutOff).rejects.toThrow(/terminat/)
  expect(await query('select * from _prisma_migrations')).toEqual([])
  write('1_slow', 'create table a (id int);')
  expect(await deploy(url, { dir })).toEqual(['1_slow'])
})

test('what Postgres refuses inside a transaction can say so in its first line', async () => {
  write('1_create', 'create table a (id int);')
  write('2_index', '-- no transaction\ncreate index concurrently a_id on a (id);')
  expect(await deploy(url, { dir })).toEqual(['1_create', '2_index'])
})
