import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { promisify } from 'node:util'
import pg from 'pg'
import { openDatabase, type Database } from '@gandan/db/database'
import { insertIndicators } from '@gandan/db/seeds/indicators/indicator-rows'
import { createRandom, uuidAt } from '@gandan/db/seeds/random'
import { seedReference } from '@gandan/db/seeds/reference'
import { copyCases, type CopyTarget } from '@gandan/db/seeds/petitions/petition-copies'
import { generateCases, type SeededCase } from '@gandan/db/seeds/petitions/petition-year'
import { STATUTORY_CALENDAR_ROWS } from '@gandan/domain/organisation/statutory-holidays'
import { workingCalendar } from '@gandan/domain/organisation/working-days'
import { expectHolidays } from '@gandan/domain/petitions/clock-calendar'
import { foldText } from '@gandan/domain/shared/text'
import { API, IDENTITY_KEY, SECRETS } from './api-process.ts'
import { ROLES, seedCommunes, VILLAGES, type SeededCommune } from './seed.ts'

const PETITIONS_PER_COMMUNE = 10_000
/** Three years of petitions. */
export const SPAN = { from: '2023-11-21', until: '2026-11-20' }

const SEED = 31_337
const TASKS_PER_PLAN = 20
const TASKS_OF_A_YEAR = 500
/** Communes that the reader of the province compares. */
const COMPARED = 100
const READ_TABLES = ['Case', 'CaseTally', 'SettlementTally', 'SealedIdentity', 'OrgUnit', 'User', 'MeasureDay']

export interface Template {
  place: CopyTarget
  cases: SeededCase[]
}

/** The commune that all others are copies of; the same on every machine. */
export const generateTemplate = (count = PETITIONS_PER_COMMUNE): Template => {
  const random = createRandom(SEED)
  const ids = (length: number): string[] => Array.from({ length }, () => uuidAt(0, random))
  const place = { communeId: uuidAt(0, random), personIds: ids(ROLES.length), villageIds: ids(VILLAGES) }
  const cases = generateCases({
    ...SPAN,
    communeId: place.communeId,
    count,
    villages: place.villageIds.map((unitId, index) => ({ unitId, name: `Thôn ${index + 1}` })),
    people: ROLES.map((roleId, index) => ({ roleId, userId: place.personIds[index] ?? '' })),
    calendar: expectHolidays(workingCalendar(STATUTORY_CALENDAR_ROWS), SPAN.until),
    random,
  })
  return { place, cases }
}

const TOKEN_KEY = createHmac('sha256', IDENTITY_KEY).update('name tokens').digest()

/** As the API's vault makes them, so that it finds these people by name. */
const tokensOf = (name: string): string[] => {
  const folded = foldText(name)
  return [folded, ...folded.split(' ')].map((word) =>
    createHmac('sha256', TOKEN_KEY).update(word).digest('base64url').slice(0, 22),
  )
}

interface Targets {
  targets: readonly CopyTarget[]
  onlyCounting: readonly string[]
}

const copyInto = async (url: string, { place, cases }: Template, targets: Targets): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const started = performance.now()
  const note = (what: string): void =>
    console.log(`${String(Math.round((performance.now() - started) / 1000)).padStart(6)} s  ${what}`)
  try {
    await copyCases(client, { template: place, cases, ...targets, ...SPAN, tokensOf }, note)
    for (const table of READ_TABLES) await client.query(`vacuum analyze "${table}"`)
    await client.query('analyze')
    note('vacuumed')
  } finally {
    await client.end()
  }
}

/** The roll-ups against a recount, by the project's own command. */
const verifyTallies = async (url: string): Promise<void> => {
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'production', ...SECRETS }
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli.mjs', 'verify-tallies'], { cwd: API, env })
  console.log(stdout.trim())
}

/** What was entered, scored and counted at the desk in the reporting year of the last day. */
const enterFigures = async (db: Database, communes: readonly SeededCommune[]): Promise<void> => {
  for (const [index, { communeId, clerkId, chairmanId }] of communes.entries()) {
    const random = createRandom(SEED + index)
    const span = { years: [2025, 2026], since: '2025-07-01', until: SPAN.until, random }
    await insertIndicators((sql, values) => db.pool.query(sql, [...values]), { communeId, clerkId, chairmanId }, span)
  }
}

export interface PetitionPlace {
  commune: SeededCommune
  readerToken: string
}

/**
 * Fills an empty, migrated database with a commune for every ten thousand petitions; gives the one in the middle and the
 * reader of a province of a hundred. Where there are fewer, the rest of the hundred only count: their roll-ups are whole,
 * so that a comparison reads as much at every size.
 */
export const seedPetitions = async (url: string, petitions: number, template: Template): Promise<PetitionPlace> => {
  const count = Math.max(1, Math.round(petitions / PETITIONS_PER_COMMUNE))
  const started = performance.now()
  const db = openDatabase(url)
  try {
    await seedReference(db)
    const options = { tasksPerPlan: TASKS_PER_PLAN, year: 2026, until: SPAN.until, passwordHash: '-' }
    const communes = Math.max(COMPARED, count)
    const seeded = await seedCommunes(db, { communes, communesInProvince: COMPARED, ...options })
    await enterFigures(db, seeded.communes.slice(0, COMPARED))
    const onlyCounting = seeded.communes.slice(count).map(({ communeId }) => communeId)
    await copyInto(url, template, { targets: seeded.communes.slice(0, count), onlyCounting })
    await verifyTallies(url)
    console.log(`${petitions} petitions of ${count} communes in ${Math.round((performance.now() - started) / 1000)} s`)
    const commune = seeded.communes[Math.floor(Math.min(count, COMPARED) / 2)] as SeededCommune
    return { commune, readerToken: seeded.readerToken }
  } finally {
    await db.close()
  }
}

/** Fills an empty, migrated database with one commune that holds all cases of the template. */
export const seedOneCommune = async (url: string, template: Template): Promise<PetitionPlace> => {
  const db = openDatabase(url)
  try {
    await seedReference(db)
    const options = { tasksPerPlan: TASKS_OF_A_YEAR, year: 2026, until: SPAN.until, passwordHash: '-' }
    const { communes, readerToken } = await seedCommunes(db, { communes: 1, ...options })
    await enterFigures(db, communes)
    await copyInto(url, template, { targets: communes, onlyCounting: [] })
    return { commune: communes[0] as SeededCommune, readerToken }
  } finally {
    await db.close()
  }
}
