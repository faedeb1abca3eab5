import { STATUTORY_CALENDAR_ROWS } from '@gandan/domain/organisation/statutory-holidays'
import { workingCalendar } from '@gandan/domain/organisation/working-days'
import { afterEach, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../database.ts'
import { createTestDatabase } from '../../testing.ts'
import { createRandom, uuidAt } from '../random.ts'
import { copyCases, type CopyTarget } from './petition-copies.ts'
import { generateCases } from './petition-year.ts'

const COUNT = 120
const ROLES = ['chairman', 'officeClerk', 'landOfficer'] as const
const random = createRandom(5)
const place = (): CopyTarget => ({
  communeId: uuidAt(0, random),
  personIds: ROLES.map(() => uuidAt(0, random)),
  villageIds: [1, 2].map(() => uuidAt(0, random)),
})
const template = place()
const targets = [place(), place(), place()]
const span = { from: '2023-01-01', until: '2023-12-31' }

const cases = generateCases({
  ...span,
  communeId: template.communeId,
  count: COUNT,
  villages: template.villageIds.map((unitId, index) => ({ unitId, name: `thôn ${index + 1}` })),
  people: ROLES.map((roleId, index) => ({ roleId, userId: template.personIds[index] ?? '' })),
  calendar: workingCalendar(STATUTORY_CALENDAR_ROWS),
  random: createRandom(7),
})

const opened: { db: Database; drop: () => Promise<void> }[] = []
afterEach(async () => {
  for (const { db, drop } of opened.splice(0)) {
    await db.close()
    await drop()
  }
})

const copied = async (): Promise<Database> => {
  const { url, drop } = await createTestDatabase()
  const db = openDatabase(url, { connections: 1 })
  opened.push({ db, drop })
  const client = await db.pool.connect()
  await copyCases(client, { template, cases, targets, ...span, tokensOf: (name) => name.split(' ') })
  client.release()
  return db
}

const one = async (db: Database, sql: string): Promise<unknown> =>
  (await db.pool.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]

const TABLES = [
  'Case',
  'Petition',
  'CaseEvent',
  'CaseDeadline',
  'SealedIdentity',
  'CaseTally',
  'SettlementTally',
  'PetitionCounter',
  'MeasureDay',
]
const contentsOf = async (db: Database): Promise<unknown[]> =>
  Promise.all(
    TABLES.map((table) => one(db, `select md5(string_agg(t::text, E'\\n' order by t::text)) from "${table}" t`)),
  )

const INDEXES = `select string_agg(indexdef, E'\\n' order by indexname) from pg_indexes where schemaname = 'public'`

test('the same order fills two databases with the same rows', async () => {
  const contents = await contentsOf(await copied())
  expect(contents).not.toContain(null)
  expect(await contentsOf(await copied())).toEqual(contents)
})

test('every commune has every case, with roll-ups that equal a recount of its own rows', async () => {
  const db = await copied()
  const { rows } = await db.pool
    .query(`select c."communeId", count(*)::int as "cases", count(distinct c."id")::int as "ids",
      (select count(*)::int from "Petition" p where p."communeId" = c."communeId") as "petitions",
      (select sum(t."count")::int from "CaseTally" t where t."communeId" = c."communeId") as "tallied",
      (select count(*)::int from "CaseEvent" e where e."communeId" = c."communeId") as "events",
      sum(c."lastSequence")::int as "lines"
    from "Case" c group by 1`)
  expect(rows.map(({ communeId }) => communeId as string).toSorted()).toEqual(
    targets.map(({ communeId }) => communeId).toSorted(),
  )
  for (const row of rows)
    expect(row).toMatchObject({
      cases: cases.length,
      ids: cases.length,
      petitions: cases.length,
      tallied: cases.length,
      events: row.lines,
    })
  const kept = await one(
    db,
    `select count(*)::int from (select "communeId", date_trunc('month', "receivedOn")::date, "kind", "topicCode", "villageId", "state", count(*)::int
       from "Case" group by 1, 2, 3, 4, 5, 6 except select "communeId", "month", "kind", "topicCode", "villageId", "state", "count" from "CaseTally") d`,
  )
  const settled = await one(
    db,
    `select count(*)::int from (select "communeId", date_trunc('month', "settledOn")::date, "kind", "topicCode", "villageId",
         (count(*) filter (where "settledInTime" is distinct from false))::int, (count(*) filter (where not "settledInTime"))::int
       from "Case" where "settledOn" is not null group by 1, 2, 3, 4, 5
       except select "communeId", "month", "kind", "topicCode", "villageId", "inTime", "late" from "SettlementTally") d`,
  )
  expect([kept, settled]).toEqual([0, 0])
})

test('every commune counts what the template counts, one without petitions too where asked, and tasks stay counted', async () => {
  const [task, alone] = [place().communeId, place().communeId]
  const { url, drop } = await createTestDatabase()
  const db = openDatabase(url, { connections: 1 })
  opened.push({ db, drop })
  await db.pool.query(`insert into "MeasureDay" values ($1, 'task.due', '2023-03-01', '', 7)`, [task])
  const client = await db.pool.connect()
  const order = { template, cases, targets, ...span, tokensOf: (name: string) => name.split(' ') }
  await copyCases(client, { ...order, onlyCounting: [alone] })
  client.release()
  const { rows } = await db.pool.query<{ communeId: string; received: number | null }>(
    `select "communeId", sum("amount") filter (where "measure" = 'petition.received') as "received" from "MeasureDay" group by 1`,
  )
  const counting = [...targets.map(({ communeId }) => communeId), alone]
  const expected = [...counting.map((communeId) => [communeId, cases.length]), [task, null]]
  expect(new Map(rows.map(({ communeId, received }) => [communeId, received]))).toEqual(
    new Map(expected as [string, number | null][]),
  )
})

test('no copy points at people, villages or cases of another commune, nor shares an id with one', async () => {
  const db = await copied()
  const people = targets.map(
    ({ communeId, personIds, villageIds }) =>
      `('${communeId}'::uuid, '{${personIds.join()}}'::uuid[], '{${villageIds.join()}}'::uuid[])`,
  )
  const strangers = await one(
    db,
    `with k("communeId", "people", "villages") as (values ${people.join()})
     select (select count(*) from "Case" c join k using ("communeId") where not c."registeredBy" = any("people") or not c."villageId" = any("villages")
         or not coalesce(c."handlerUserId", "people"[1]) = any("people") or not coalesce(c."proposal"->>'proposedBy', "people"[1]::text) = any("people"::text[]))
       + (select count(*) from "CaseEvent" e join k using ("communeId") where not e."actorId" = any("people")
         or not coalesce(e."details"->>'handlerUserId', "people"[1]::text) = any("people"::text[]))
       + (select count(*) from "CaseTally" t join k using ("communeId") where not t."villageId" = any("villages"))`,
  )
  const orphans = await one(
    db,
    `select (select count(*) from "Petition" p where not exists (select 1 from "Case" c where (c."communeId", c."id") = (p."communeId", p."caseId")))
       + (select count(*) from "CaseEvent" e where not exists (select 1 from "Case" c where (c."communeId", c."id") = (e."communeId", e."caseId")))
       + (select count(*) from "CaseDeadline" d where not exists (select 1 from "Case" c where (c."communeId", c."id") = (d."communeId", d."caseId")))
       + (select count(*) from "SealedIdentity" s where not exists (select 1 from "Petition" p where (p."communeId", p."id") = (s."communeId", s."subjectId")))
       + (select count(*) - count(distinct "id") from "Case")`,
  )
  expect([strangers, orphans]).toEqual([0, 0])
})

test('every index stands again afterwards, and a database with cases is refused', async () => {
  const { url, drop } = await createTestDatabase()
  const untouched = openDatabase(url, { connections: 1 })
  opened.push({ db: untouched, drop })
  const db = await copied()
  expect(await one(db, INDEXES)).toEqual(await one(untouched, INDEXES))
  const client = await db.pool.connect()
  await expect(
    copyCases(client, { template, cases, targets, ...span, tokensOf: (name) => name.split(' ') }),
  ).rejects.toThrow('already holds cases')
  client.release()
})
