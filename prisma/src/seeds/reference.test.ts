import { COMMUNE_ORGANISATIONS } from '@gandan/domain/organisation/commune-units'
import { STATUTORY_CALENDAR_ROWS } from '@gandan/domain/organisation/statutory-holidays'
import { TERRITORY_UNITS } from '@gandan/domain/organisation/unit-configurations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../database.ts'
import { createTestDatabase, type TestDatabase } from '../testing.ts'
import { seedCommuneUnits } from './commune-units.ts'
import { seedReference } from './reference.ts'

let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, { connections: 3 })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const counts = async () => ({
  units: await db.prisma.orgUnit.count(),
  versions: await db.prisma.calendarVersion.count(),
  days: await db.prisma.calendarDay.count(),
})

test('two servers that start together write the reference data once', async () => {
  await Promise.all([seedReference(db), seedReference(db)])
  await seedReference(db)
  expect(await counts()).toEqual({
    units: TERRITORY_UNITS.length,
    versions: 1,
    days: STATUTORY_CALENDAR_ROWS.length,
  })
})

test('what an administrator renamed or closed since is left as it is', async () => {
  await db.prisma.orgUnit.updateMany({ where: { gsoCode: '42' }, data: { name: 'tên mới' } })
  await db.prisma.calendarDay.updateMany({ data: { toVersion: 2 } })
  await db.prisma.orgSuccession.deleteMany()
  await seedReference(db)
  expect(await db.prisma.orgUnit.count({ where: { name: 'tên mới' } })).toBe(1)
  expect(await db.prisma.calendarDay.count({ where: { toVersion: null } })).toBe(0)
  expect(await db.prisma.orgSuccession.count()).toBeGreaterThan(0)
})

test('the units of a demonstration commune are added once, below the commune', async () => {
  await seedCommuneUnits(db, '2026-two-tier')
  await seedCommuneUnits(db, '2026-two-tier')
  const { communeId, units } = COMMUNE_ORGANISATIONS['2026-two-tier']
  expect(await db.prisma.orgParent.count({ where: { parentId: communeId } })).toBe(units.length)
})
