import { objectiveProgress, type TaskSnapshot } from '@gandan/domain/plan/progress'
import { isOverdue } from '@gandan/domain/plan/task-state'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../database.ts'
import { createTestDatabase, type TestDatabase } from '../testing.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { seedDemo, type AppendAudit } from './demo.ts'
import type { SealPeople } from './petitions/citizens.ts'

const TODAY = '2026-11-24'

let testDatabase: TestDatabase
let db: Database
const audited: string[] = []
const hashed: string[] = []

const appendAudit: AppendAudit = async (_tx, communeId, _by, records) => {
  audited.push(...records.map(({ action, changes }) => `${communeId} ${action} ${String(changes.year)}`))
}
const hashPassword = async (password: string): Promise<string> => {
  hashed.push(password)
  return `hash of ${password}`
}
/** Not sealed, so that the test can read it back; the API's own test seals. */
const sealPeople: SealPeople = ({ communeId, subjectType, subjectId, people }) =>
  people.map((person, index) => ({
    communeId,
    id: `${subjectId.slice(0, -1)}${index}`,
    subjectType,
    subjectId,
    ordinal: index + 1,
    role: person.role,
    keyVersion: 1,
    sealed: `\\x${Buffer.from(JSON.stringify(person)).toString('hex')}`,
    nameTokens: [],
  }))
const seed = (): Promise<void> => seedDemo(db, { today: TODAY, hashPassword, appendAudit, sealPeople })

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  db = openDatabase(testDatabase.url, { connections: 3 })
  await seed()
}, 60_000)

afterAll(async () => {
  await db.close()
  await testDatabase.drop()
})

const planOf = async (year: number) => {
  const plan = await db.prisma.plan.findFirstOrThrow({ where: { year }, include: { editions: true, items: true } })
  const { rows } = await db.pool.query<TaskSnapshot>('select *, "id" as "taskId" from "Task" where "planId" = $1', [
    plan.id,
  ])
  return { plan, tasks: rows }
}

test('the plan of Sơn Trường is adopted as its document says: ten objectives, ten directives', async () => {
  const { plan } = await planOf(2023)
  expect(plan).toMatchObject({ state: 'adopted', edition: 1, draft: null })
  const kinds = plan.items.map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'purpose')).toHaveLength(2)
  expect(kinds.filter((kind) => kind === 'objective')).toHaveLength(10)
  expect(kinds.filter((kind) => kind === 'responsibility')).toHaveLength(3)
  expect(await db.prisma.directive.count({ where: { planId: plan.id } })).toBe(10)
  const second = plan.items.find(({ code }) => code === 'II.2')
  expect(await db.prisma.directiveCitation.count({ where: { planItemId: second?.id ?? '' } })).toBe(4)
})

test('the plan of Kim Hoa is read without a remark, with ten objectives', async () => {
  const { plan } = await planOf(2026)
  expect(plan).toMatchObject({ number: '05/KH-UBND', issuedOn: new Date('2026-01-05'), state: 'adopted' })
  expect(plan.items.filter(({ kind }) => kind === 'objective').map(({ code }) => code)).toHaveLength(10)
  expect(plan.editions[0]?.document).toMatchObject({ notes: [] })
})

test('each dashboard opens with green, amber and red, and Kim Hoa with grey', async () => {
  for (const [year, on, colours] of [
    [2023, '2023-12-31', ['amber', 'green', 'red']],
    [2026, TODAY, ['amber', 'green', 'grey', 'red']],
  ] as const) {
    const { plan, tasks } = await planOf(year)
    const objectives = plan.items.filter(({ kind }) => kind === 'objective')
    const rags = objectives.map(
      ({ id }) =>
        objectiveProgress(
          tasks.filter((task) => task.objectiveId === id),
          on,
        ).rag,
    )
    expect([...new Set(rags)].sort()).toEqual(colours)
    expect(tasks.length).toBeGreaterThanOrEqual(110)
    expect(tasks.length).toBeLessThanOrEqual(140)
    expect(tasks.some((task) => isOverdue(task, on) && task.ownerUserId !== null)).toBe(true)
    expect(tasks.some(({ state }) => state === 'submitted')).toBe(true)
    expect(tasks.some(({ state }) => state === 'returned')).toBe(true)
    expect(plan.lastTaskNumber).toBe(tasks.length)
  }
})

test('each commune held one dialogue, whose promises are tasks of its plan, and plans the next', async () => {
  for (const [year, on] of [
    [2023, '2023-12-31'],
    [2026, TODAY],
  ] as const) {
    const { plan, tasks } = await planOf(year)
    const { communeId } = plan
    const dialogues = await db.prisma.dialogue.findMany({
      where: { communeId },
      include: { issues: true },
      orderBy: { on: 'asc' },
    })
    expect(dialogues.map(({ state, kind }) => [state, kind])).toEqual([
      ['held', 'annualPublic'],
      ['planned', 'thematic'],
    ])
    const [held, next] = dialogues.map((one) => one.on.toISOString().slice(0, 10)) as [string, string]
    expect([held < on, next > on]).toEqual([true, true])
    const issues = dialogues.flatMap((one) => one.issues)
    const promised = issues.filter(({ promise }) => promise !== null)
    expect(promised.length).toBeGreaterThanOrEqual(2)
    expect(issues.some(({ answeredOn }) => answeredOn === null)).toBe(true)
    for (const { id, taskId, promise } of promised) {
      const task = await db.prisma.task.findUniqueOrThrow({
        where: { communeId_id: { communeId, id: taskId as string } },
        include: { events: { where: { sequence: 1 } } },
      })
      expect(task).toMatchObject({ title: promise, source: 'dialogue', planId: plan.id })
      expect(task.events[0]?.changes).toEqual({ originId: { from: null, to: id } })
      expect(task.createdAt.toISOString().slice(0, 10) > held).toBe(true)
    }
    expect(tasks.filter((task) => promised.some(({ taskId }) => taskId === task.taskId))).toHaveLength(promised.length)
  }
})

test('every account of the sign-in page exists with the one password and a role in force', async () => {
  expect(hashed).toEqual([DEMO_PASSWORD])
  for (const { username, roleId } of DEMO_ACCOUNTS) {
    const user = await db.prisma.user.findUniqueOrThrow({
      where: { username },
      include: { accounts: true, assignments: true },
    })
    expect(user.accounts).toMatchObject([{ providerId: 'credential', password: `hash of ${DEMO_PASSWORD}` }])
    expect(user.assignments).toMatchObject([{ roleId, validTo: null, communeId: user.communeId }])
  }
})

test('nothing of the demonstration happened on the day it is opened or later', async () => {
  const { rows } = await db.pool.query(`select 1 from "TaskEvent" where "at" >= '${TODAY}T00:00:00+07:00'`)
  expect(rows).toEqual([])
})

test('a second run, even beside another, adds nothing', async () => {
  const count = () => Promise.all([db.prisma.task.count(), db.prisma.user.count(), db.prisma.taskEvent.count()])
  const before = await count()
  await Promise.all([seed(), seed()])
  expect(await count()).toEqual(before)
  expect(audited).toHaveLength(2)
})

test('a run that broke before its end leaves nothing, and the next one completes it', async () => {
  const other = await createTestDatabase()
  const broken = openDatabase(other.url, { connections: 3 })
  try {
    const refuse: AppendAudit = () => Promise.reject(new Error('power cut'))
    const attempt = seedDemo(broken, { today: TODAY, hashPassword, appendAudit: refuse, sealPeople })
    await expect(attempt).rejects.toThrow('power cut')
    expect(await broken.prisma.user.count()).toBe(0)
    await seedDemo(broken, { today: TODAY, hashPassword, appendAudit, sealPeople })
    expect(await broken.prisma.demoSeed.count()).toBe(1)
  } finally {
    await broken.close()
    await other.drop()
  }
})

test('the two-tier commune has the plan of the year in which the demonstration is written', async () => {
  const later = await createTestDatabase()
  const own = openDatabase(later.url, { connections: 3 })
  await seedDemo(own, { today: '2028-03-10', hashPassword, appendAudit, sealPeople })
  const plans = await own.prisma.plan.findMany({ orderBy: { year: 'asc' } })
  await own.close()
  await later.drop()
  expect(plans.map(({ year, title }) => [year, /20\d\d/.exec(title)?.[0]])).toEqual([
    [2023, '2023'],
    [2028, '2028'],
  ])
})

test('every line of the register of receptions has its people, a petition that came in there the same as the line', async () => {
  const visits = await db.prisma.receptionVisit.findMany()
  const sealed = await db.prisma.sealedIdentity.findMany({ orderBy: [{ subjectId: 'asc' }, { ordinal: 'asc' }] })
  const of = (subjectId: string) =>
    sealed.filter((one) => one.subjectId === subjectId).map((one) => Buffer.from(one.sealed).toString())
  const linked = visits.filter(({ petitionId }) => petitionId !== null)
  expect(linked.length).toBeGreaterThan(20)
  for (const { id, petitionId, kind } of linked) {
    expect(of(id)).toEqual(of(petitionId ?? ''))
    expect(of(id).length > 0).toBe(kind !== 'anonymousTip')
  }
  const petitions = await db.prisma.petition.count({ where: { receptionVisitId: { not: null } } })
  expect(petitions).toBe(linked.length)
  expect(await db.prisma.petition.count({ where: { channel: 'reception' } })).toBe(linked.length)
  expect(await db.prisma.receptionSession.count({ where: { visits: { none: {} } } })).toBeGreaterThan(5)
})

test('each commune has a year of communication: campaigns with values, lines of every register, trainings on directives', async () => {
  const count = async (table: string, condition = 'true'): Promise<number[]> => {
    const { rows } = await db.pool.query<{ count: number }>(
      `select count(*)::int as "count" from "${table}" where ${condition} group by "communeId"`,
    )
    return rows.map((row) => row.count)
  }
  expect(await count('Campaign')).toEqual([2, 2])
  expect(await count('VillageHouseholds')).toHaveLength(2)
  for (const table of ['CommunicationActivity', 'MediaItem', 'Commendation', 'CampaignPoint']) {
    const counts = await count(table)
    expect(counts, table).toHaveLength(2)
    expect(Math.min(...counts), table).toBeGreaterThan(8)
  }
  const untied = `"form" = 'training' and "directiveId" is null`
  expect(await count('CommunicationActivity', untied)).toEqual([])
  const { rows } = await db.pool.query(
    `select 1 from "CommunicationActivity" where "on" >= '${TODAY}' or not ("searchText" ~ '^[a-z0-9 ,.;-]+$')`,
  )
  expect(rows).toEqual([])
})
