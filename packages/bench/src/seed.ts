import type { Database } from '@gandan/db/database'
import { insertAdoptedYear } from '@gandan/db/seeds/adopted-year'
import { insertPeople, type NewPerson } from '@gandan/db/seeds/demo-people'
import { insertRows, type Execute } from '@gandan/db/insert-rows'
import { createRandom, uuidAt, type Random } from '@gandan/db/seeds/random'
import { KIM_HOA_PLAN_2026 } from '@gandan/db/seeds/texts/kim-hoa-2026'

export interface SeedOptions {
  communes: number
  tasksPerPlan: number
  year: number
  /** The last day of the events, `YYYY-MM-DD`. */
  until: string
  /** One hash for every account: hashing each would take longer than all the rest. */
  passwordHash: string
  /** Those after it belong to a province that nobody looks at; all to one where left out. */
  communesInProvince?: number
}

export interface SeededCommune {
  communeId: string
  planId: string
  chairmanId: string
  chairmanUsername: string
  clerkId: string
  /** The key of a live session of the chairman: the cookie's value before its dot. */
  chairmanToken: string
  clerkToken: string
  /** In the order of ROLES. */
  personIds: string[]
  villageIds: string[]
  tasks: number
  events: number
}

export interface SeededProvince {
  provinceId: string
  readerToken: string
  communes: SeededCommune[]
}

interface Unit {
  id: string
  name: string
  level: string
  communeId: string | null
}

const VALID_FROM = '2025-07-01'
const FOUNDED_MS = Date.parse('2025-07-01T08:00:00+07:00')
const EXPIRES_AT = '2100-01-01T00:00:00Z'
const SEED = 20_260_000
const CLIENTS = 2
export const VILLAGES = 10
const OFFICES = [
  'Văn phòng HĐND và UBND',
  'Phòng Kinh tế',
  'Phòng Văn hoá – Xã hội',
  'Trung tâm Phục vụ hành chính công',
]
export const ROLES = [
  'chairman',
  'viceChairman',
  'officeClerk',
  'landOfficer',
  'cultureOfficer',
  'oneStop',
  'mttq',
  'village',
] as const

const newId = (random: Random): string => uuidAt(FOUNDED_MS, random)

/** The commune, its offices, its Front and its villages: people sit in them in the order of ROLES. */
const unitsOf = (number: number, random: Random): Unit[] => {
  const communeId = newId(random)
  const unit = (name: string, level: string): Unit => ({ id: newId(random), name, level, communeId })
  return [
    { id: communeId, name: `xã Đo tải ${number}`, level: 'commune', communeId },
    ...OFFICES.map((name) => unit(name, 'department')),
    unit('Uỷ ban Mặt trận Tổ quốc Việt Nam xã', 'organisation'),
    ...Array.from({ length: VILLAGES }, (_, index) => unit(`Thôn ${index + 1}`, 'village')),
  ]
}

const insertUnits = async (execute: Execute, units: readonly Unit[], provinceId: string | null): Promise<void> => {
  const dates = { validFrom: VALID_FROM, validTo: null }
  await insertRows(
    execute,
    'OrgUnit',
    units.map((unit) => ({ ...unit, gsoCode: null, version: 1, ...dates })),
  )
  const parents = units.flatMap(({ id: childId, level, communeId }) => {
    if (level !== 'commune') return [{ childId, parentId: communeId, relation: 'administrative', ...dates }]
    return ['administrative', 'reportsTo'].map((relation) => ({ childId, parentId: provinceId, relation, ...dates }))
  })
  await insertRows(
    execute,
    'OrgParent',
    parents.filter(({ parentId }) => parentId !== null),
  )
}

const openSession = async (execute: Execute, userId: string, random: Random): Promise<string> => {
  const token = `${newId(random)}${newId(random)}`.replaceAll('-', '')
  const at = new Date().toISOString()
  const row = { id: newId(random), userId, token, expiresAt: EXPIRES_AT, createdAt: at, updatedAt: at }
  await insertRows(execute, 'Session', [row])
  return token
}

const SEATS: Record<(typeof ROLES)[number], number> = {
  chairman: 0,
  viceChairman: 0,
  officeClerk: 1,
  landOfficer: 2,
  cultureOfficer: 3,
  oneStop: 4,
  mttq: 5,
  village: 6,
}

const peopleOf = (number: number, units: readonly Unit[], random: Random): (NewPerson & { validFrom: string })[] =>
  ROLES.map((roleId) => {
    const unit = units[SEATS[roleId]] as Unit
    const username = `dotai${number}.${roleId.toLowerCase()}`
    const displayName = `Người dùng đo tải ${number}`
    return {
      userId: newId(random),
      username,
      displayName,
      roleId,
      unitId: unit.id,
      communeId: unit.communeId,
      validFrom: VALID_FROM,
    }
  })

const seedCommune = async (
  execute: Execute,
  number: number,
  provinceId: string,
  options: SeedOptions,
): Promise<SeededCommune> => {
  const seed = SEED + number
  const random = createRandom(seed)
  const units = unitsOf(number, random)
  await insertUnits(execute, units, provinceId)
  const people = peopleOf(number, units, random)
  await insertPeople(execute, people, { passwordHash: options.passwordHash, atMs: FOUNDED_MS, random })
  const communeId = (units[0] as Unit).id
  const plan = await insertAdoptedYear(execute, {
    communeId,
    year: options.year,
    seed,
    taskCount: options.tasksPerPlan,
    until: options.until,
    sourceText: KIM_HOA_PLAN_2026,
    sourceName: 'ke-hoach-do-tai.txt',
    upperLevel: 'tỉnh',
    oneStop: 'Trung tâm Phục vụ hành chính công',
    people,
    villages: units.filter(({ level }) => level === 'village').map(({ id: unitId, name }) => ({ unitId, name })),
  })
  const withRole = (roleId: NewPerson['roleId']): NewPerson => people.find((one) => one.roleId === roleId) as NewPerson
  const [chairman, clerk] = [withRole('chairman'), withRole('officeClerk')]
  const chairmanToken = await openSession(execute, chairman.userId, random)
  const clerkToken = await openSession(execute, clerk.userId, random)
  const who = { chairmanId: chairman.userId, chairmanUsername: chairman.username, clerkId: clerk.userId }
  const personIds = people.map(({ userId }) => userId)
  const villageIds = units.filter(({ level }) => level === 'village').map(({ id }) => id)
  return { communeId, ...plan, ...who, chairmanToken, clerkToken, personIds, villageIds }
}

const inTransaction = async <T>(db: Database, work: (execute: Execute) => Promise<T>): Promise<T> => {
  const client = await db.pool.connect()
  try {
    await client.query('begin; set local synchronous_commit = off')
    const result = await work((sql, values) => client.query(sql, [...values]))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const seedProvince = (
  db: Database,
  passwordHash: string,
): Promise<{ provinceId: string; otherProvinceId: string; readerToken: string }> =>
  inTransaction(db, async (execute) => {
    const random = createRandom(SEED)
    const province = (name: string): Unit => ({ id: newId(random), name, level: 'province', communeId: null })
    const provinces = [province('tỉnh Đo tải'), province('tỉnh Bên')] as const
    await insertUnits(execute, provinces, null)
    const [provinceId, otherProvinceId] = [provinces[0].id, provinces[1].id]
    const reader = { userId: newId(random), username: 'dotai.tinh', displayName: 'Cấp trên đo tải', communeId: null }
    const people = [{ ...reader, roleId: 'upperReader' as const, unitId: provinceId, validFrom: VALID_FROM }]
    await insertPeople(execute, people, { passwordHash, atMs: FOUNDED_MS, random })
    return { provinceId, otherProvinceId, readerToken: await openSession(execute, reader.userId, random) }
  })

/** Fills an empty, migrated database with a province and its communes, each with a plan and its events; one commune is generated while another is written. */
export const seedCommunes = async (db: Database, options: SeedOptions): Promise<SeededProvince> => {
  const { provinceId, otherProvinceId, readerToken } = await seedProvince(db, options.passwordHash)
  const inProvince = options.communesInProvince ?? options.communes
  const communes: SeededCommune[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < options.communes; index = next++)
      communes[index] = await inTransaction(db, (execute) =>
        seedCommune(execute, index + 1, index < inProvince ? provinceId : otherProvinceId, options),
      )
  }
  await Promise.all(Array.from({ length: CLIENTS }, work))
  await db.pool.query('analyze')
  return { provinceId, readerToken, communes }
}
