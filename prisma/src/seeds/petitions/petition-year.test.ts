import { workingCalendar } from '@gandan/domain/organisation/working-days'
import { STATUTORY_CALENDAR_ROWS } from '@gandan/domain/organisation/statutory-holidays'
import { isOverdueOn } from '@gandan/domain/petitions/case-phases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../database.ts'
import { createTestDatabase } from '../../testing.ts'
import { createRandom, uuidAt } from '../random.ts'
import { insertCases } from './petition-rows.ts'
import { generateCases } from './petition-year.ts'

const communeId = uuidAt(0, createRandom(1))
const person = (roleId: 'chairman' | 'officeClerk' | 'landOfficer', seed: number) => ({
  roleId,
  userId: uuidAt(0, createRandom(seed)),
})
const generate = (seed: number, count = 300) =>
  generateCases({
    communeId,
    from: '2023-01-01',
    until: '2023-12-31',
    count,
    villages: [1, 2, 3].map((number) => ({ unitId: uuidAt(0, createRandom(100 + number)), name: `thôn ${number}` })),
    people: [person('chairman', 11), person('officeClerk', 12), person('landOfficer', 13)],
    calendar: workingCalendar(STATUTORY_CALENDAR_ROWS),
    random: createRandom(seed),
  })

let db: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  db = openDatabase(database.url, { connections: 2 })
})
afterAll(async () => {
  await db.close()
  await drop()
})

test('the same seed gives the same cases, and nothing of them lies after the last day', () => {
  expect(generate(7)).toEqual(generate(7))
  expect(
    generate(7)
      .flatMap(({ events }) => events)
      .filter(({ on }) => on > '2023-12-31'),
  ).toEqual([])
})

test('most are settled in time, some late, and some are overdue at the end: every pile has something', () => {
  const cases = generate(7, 600)
  const settled = cases.filter(({ standing }) => standing.settledOn !== null)
  const inTime = settled.filter(({ standing }) => standing.settledInTime)
  expect(inTime.length / settled.length).toBeGreaterThan(0.75)
  expect(inTime.length).toBeLessThan(settled.length)
  expect(cases.some(({ standing }) => isOverdueOn(standing.state, standing.dueOn, '2023-12-31'))).toBe(true)
  expect(new Set(cases.map(({ standing }) => standing.state))).toEqual(
    new Set(['received', 'awaitingSupplement', 'proposed', 'accepted', 'decided', 'awaitingResult', 'closed']),
  )
})

test('tallies written with the cases equal a recount of them', async () => {
  const cases = generate(7)
  await insertCases((sql, values) => db.prisma.$executeRawUnsafe(sql, ...values), communeId, cases)
  const { rows } = await db.pool.query(`
    select count(*)::int as missing from (
      select date_trunc('month', "receivedOn")::date as month, "kind", "topicCode", "villageId", "state", count(*)::int
      from "Case" group by 1, 2, 3, 4, 5
      except select "month", "kind", "topicCode", "villageId", "state", "count" from "CaseTally") differences`)
  expect(rows[0].missing).toBe(0)
  const totals = await db.pool.query(
    `select (select sum("count")::int from "CaseTally") as tallied, (select count(*)::int from "Case") as cases,
       (select sum("inTime" + "late")::int from "SettlementTally") as settled,
       (select count(*)::int from "Case" where "settledOn" is not null) as "settledCases"`,
  )
  const [row] = totals.rows
  expect(row).toEqual({
    tallied: cases.length,
    cases: cases.length,
    settled: row.settledCases,
    settledCases: row.settledCases,
  })
})
