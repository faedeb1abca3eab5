import { COMMUNE_ORGANISATIONS } from '@gandan/domain/organisation/commune-units'
import { LEADER_ROLES, OFFICER_ROLES, type RoleId } from '@gandan/domain/organisation/roles'
import { UNIT_CONFIGURATION_IDS, type UnitConfigurationId } from '@gandan/domain/organisation/unit-configurations'
import { STATUTORY_CALENDAR_ROWS } from '@gandan/domain/organisation/statutory-holidays'
import { workingCalendar } from '@gandan/domain/organisation/working-days'
import { expectHolidays } from '@gandan/domain/petitions/clock-calendar'
import { openingDay, planSpan } from '@gandan/domain/plan/plan-state'
import { addDays, yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database, Tx } from '../database.ts'
import { insertAdoptedYear } from './adopted-year.ts'
import { seedCommuneUnits } from './commune-units.ts'
import { DEMO_PASSWORD, type DemoAccount } from './demo-accounts.ts'
import { insertDemoPeople, type DemoPerson } from './demo-people.ts'
import { insertRows, type Execute } from '../insert-rows.ts'
import { insertCommunication } from './communications/communication-rows.ts'
import { generateCommunication } from './communications/communication-year.ts'
import { insertIndicators } from './indicators/indicator-rows.ts'
import type { SealPeople } from './petitions/citizens.ts'
import { insertCases } from './petitions/petition-rows.ts'
import { generateCases } from './petitions/petition-year.ts'
import { insertReceptions } from './petitions/reception-rows.ts'
import { generateReceptions } from './petitions/reception-year.ts'
import type { ObjectivePace } from './plan-year/fate.ts'
import { createRandom } from './random.ts'
import { seedReference } from './reference.ts'
import { SON_TRUONG_PLAN_2023 } from './texts/ke-hoach-dan-van-2023.ts'
import { KIM_HOA_PLAN_2026 } from './texts/kim-hoa-2026.ts'

interface AuditRecord {
  action: string
  subjectType: string
  subjectId: string
  changes: Record<string, unknown>
}

/** The chain belongs to the audit room above: the caller hands its way of appending. */
export type AppendAudit = (
  tx: Tx,
  communeId: string,
  by: { actorId: string | null; requestId: string | null; at: Date },
  records: readonly AuditRecord[],
) => Promise<void>

interface DemoPlan {
  configuration: UnitConfigurationId
  place: DemoAccount['place']
  year: number
  seed: number
  taskCount: number
  caseCount: number
  sourceText: string
  sourceName: string
  upperLevel: string
  oneStop: string
  /** Of II.1 to II.10, so that the dashboard opens with every colour. */
  paces: readonly ObjectivePace[]
}

const SON_TRUONG: DemoPlan = {
  configuration: '2023-three-tier',
  place: 'sonTruong',
  year: 2023,
  seed: 2023,
  taskCount: 125,
  caseCount: 220,
  sourceText: SON_TRUONG_PLAN_2023,
  sourceName: 'ke-hoach-dan-van-2023.txt',
  upperLevel: 'huyện',
  oneStop: 'Bộ phận Tiếp nhận và Trả kết quả',
  paces: ['ahead', 'steady', 'steady', 'behind', 'ahead', 'slipping', 'steady', 'slipping', 'ahead', 'steady'],
}

const KIM_HOA: DemoPlan = {
  configuration: '2026-two-tier',
  place: 'kimHoa',
  year: 2026,
  seed: 2026,
  taskCount: 135,
  caseCount: 260,
  sourceText: KIM_HOA_PLAN_2026,
  sourceName: 'ke-hoach-dan-van-kim-hoa-2026.txt',
  upperLevel: 'tỉnh',
  oneStop: 'Trung tâm Phục vụ hành chính công',
  paces: ['ahead', 'steady', 'ahead', 'behind', 'steady', 'slipping', 'slipping', 'idle', 'ahead', 'behind'],
}

/** The plan of the running year, so that the two-tier commune is alive whenever the demonstration is written. */
const thisYears = (demo: DemoPlan, today: IsoDate): DemoPlan => {
  const year = Math.max(demo.year, yearOf(today))
  const inYear = (text: string): string => text.replaceAll(String(demo.year), String(year))
  return { ...demo, year, sourceText: inYear(demo.sourceText), sourceName: inYear(demo.sourceName) }
}

const STAFF_ROLES: readonly RoleId[] = [...LEADER_ROLES, ...OFFICER_ROLES]
const isStaff = (role: RoleId): boolean => STAFF_ROLES.includes(role)

const FOUNDED_AT = '2021-07-01T08:00:00+07:00'

const executeIn =
  (tx: Tx): Execute =>
  (sql, values) =>
    tx.$executeRawUnsafe(sql, ...values)

interface Scene {
  execute: Execute
  people: readonly DemoPerson[]
  /** Nothing of the demonstration happens on this day or later: the reader's own changes come after it. */
  today: IsoDate
  sealPeople: SealPeople
}

const seedPlan = async ({ execute, people, today }: Scene, demo: DemoPlan) => {
  const { configuration, place, ...source } = demo
  const { communeId, units } = COMMUNE_ORGANISATIONS[configuration]
  const { planId, ...written } = await insertAdoptedYear(execute, {
    ...source,
    communeId,
    people: people.filter(({ account, roleId }) => account.place === place && roleId !== 'administrator'),
    villages: units.filter(({ level }) => level === 'village').map(({ id: unitId, name }) => ({ unitId, name })),
    until: openingDay(planSpan(demo.year), addDays(today, -1)),
    hasDialogues: true,
  })
  return { communeId, planId, year: demo.year, ...written }
}

const seedCases = async ({ execute, people, today, sealPeople }: Scene, demo: DemoPlan) => {
  const { communeId, units } = COMMUNE_ORGANISATIONS[demo.configuration]
  const { startsOn: from } = planSpan(demo.year)
  const until = openingDay(planSpan(demo.year), addDays(today, -1))
  const place = {
    from,
    until,
    villages: units.filter(({ level }) => level === 'village').map(({ id: unitId, name }) => ({ unitId, name })),
    people: people.filter(({ account }) => account.place === demo.place),
    calendar: expectHolidays(workingCalendar(STATUTORY_CALENDAR_ROWS), until),
  }
  const random = createRandom(demo.seed * 7)
  const cases = generateCases({ ...place, communeId, count: demo.caseCount, random })
  const receptions = generateReceptions({ ...place, cases, random: createRandom(demo.seed * 11) })
  const visits = receptions.flatMap((one) => one.visits)
  const visitOfPetition = new Map(visits.flatMap(({ id, petitionId }) => (petitionId ? [[petitionId, id]] : [])))
  const named = [
    ...(await insertCases(execute, communeId, cases, visitOfPetition)),
    ...(await insertReceptions(execute, communeId, receptions)),
  ]
  await insertRows(execute, 'SealedIdentity', named.flatMap(sealPeople))
  return { cases: cases.length, receptions: receptions.length, visits: visits.length }
}

const seedCommunication = async ({ execute, people, today }: Scene, demo: DemoPlan, planId: string) => {
  const { communeId, units } = COMMUNE_ORGANISATIONS[demo.configuration]
  const { startsOn: from, endsOn } = planSpan(demo.year)
  const staff = people.filter(({ account, roleId }) => account.place === demo.place && isStaff(roleId))
  const keeper = staff.find(({ roleId }) => roleId === 'cultureOfficer') ?? staff[0]
  if (keeper === undefined) throw new Error(`nobody of ${demo.place} keeps its communication`)
  const year = generateCommunication({
    from,
    until: openingDay(planSpan(demo.year), addDays(today, -1)),
    endsOn,
    villages: units.filter(({ level }) => level === 'village').map(({ id: unitId, name }) => ({ unitId, name })),
    staffUserIds: staff.map(({ userId }) => userId),
    leadUnitId: keeper.unitId,
    random: createRandom(demo.seed * 13),
  })
  await insertCommunication(execute, { communeId, planId, enteredBy: keeper.userId }, year)
  return { activities: year.activities.length, campaigns: year.campaigns.length }
}

/** Since when the commune reports: the first reporting year of the plan, or the day of the merger. */
const REPORTS_SINCE: Record<DemoAccount['place'], IsoDate> = {
  sonTruong: '2022-12-15',
  kimHoa: '2025-07-01',
  province: '2025-07-01',
}

const seedIndicators = ({ execute, people, today }: Scene, demo: DemoPlan) => {
  const idOf = (role: RoleId): string => {
    const found = people.find(({ account, roleId }) => account.place === demo.place && roleId === role)
    if (found === undefined) throw new Error(`${demo.place} has no ${role}`)
    return found.userId
  }
  const place = {
    communeId: COMMUNE_ORGANISATIONS[demo.configuration].communeId,
    clerkId: idOf('officeClerk'),
    chairmanId: idOf('chairman'),
  }
  return insertIndicators(execute, place, {
    years: [demo.year - 1, demo.year],
    since: REPORTS_SINCE[demo.place],
    until: openingDay(planSpan(demo.year), addDays(today, -1)),
    random: createRandom(demo.seed * 17),
  })
}

const LOCK = 72_707_371

/** True when another start has not written it already, or is not writing it now: it is waited for. */
const isToDo = async (tx: Tx): Promise<boolean> => {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(${LOCK})`
  return (await tx.demoSeed.count()) === 0
}

/**
 * Writes the demonstration: Sơn Trường 2023 with its real plan and Kim Hoa (2026 or later) up to the day before `today`, each with
 * people and a year of work. All or nothing, and nothing when it is there already.
 */
export const seedDemo = async (
  db: Database,
  options: {
    today: IsoDate
    hashPassword: (password: string) => Promise<string>
    appendAudit: AppendAudit
    sealPeople: SealPeople
  },
): Promise<void> => {
  if ((await db.prisma.demoSeed.count()) > 0) return
  const passwordHash = await options.hashPassword(DEMO_PASSWORD)
  await seedReference(db)
  for (const configuration of UNIT_CONFIGURATION_IDS) await seedCommuneUnits(db, configuration)
  const work = async (tx: Tx): Promise<void> => {
    if (!(await isToDo(tx))) return
    const execute = executeIn(tx)
    const atMs = Date.parse(FOUNDED_AT)
    const people = await insertDemoPeople(execute, { passwordHash, atMs, random: createRandom(atMs) })
    const at = new Date()
    for (const demo of [SON_TRUONG, thisYears(KIM_HOA, options.today)]) {
      const scene = { execute, people, today: options.today, sealPeople: options.sealPeople }
      const { communeId, planId, ...changes } = await seedPlan(scene, demo)
      const written = {
        ...changes,
        ...(await seedCases(scene, demo)),
        ...(await seedCommunication(scene, demo, planId)),
        ...(await seedIndicators(scene, demo)),
      }
      const record = { action: 'seedDemo', subjectType: 'plan', subjectId: planId, changes: written }
      await options.appendAudit(tx, communeId, { actorId: null, requestId: null, at }, [record])
    }
    await tx.demoSeed.create({ data: { id: 1, seededAt: at } })
  }
  await db.prisma.$transaction(work, { timeout: 120_000, maxWait: 20_000 })
}
