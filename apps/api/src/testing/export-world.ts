import type { RoleId } from '@gandan/domain/organisation/roles'
import { seedReference } from '@gandan/db/seeds/reference'
import { startTestApp, type TestApp } from './test-app.ts'
import { insertTestCases } from './test-case-rows.ts'
import { addCommune, type TestCommune } from './test-commune.ts'
import { adoptTestPlan, createTestTask, type TestPlan } from './test-plan.ts'

/** What a spreadsheet would take for a formula. */
export const FORMULA_TITLE = '=HYPERLINK("http://x") họp thôn 50%'
export const EXPORT_DAY = '2026-03-02'

export interface ExportWorld {
  it: TestApp
  commune: TestCommune
  plan: TestPlan
}

const ROLES: RoleId[] = ['chairman', 'officeClerk', 'cultureOfficer', 'mttq', 'partyReader', 'citizen']

const ONE_STOP_APRIL = {
  year: 2026,
  month: 4,
  field: 'Tư pháp – hộ tịch',
  carried: 0,
  receivedOnline: 30,
  receivedDirect: 10,
  resolvedEarly: 20,
  resolvedOnTime: 15,
  resolvedLate: 5,
  pending: 0,
  withFee: 10,
  paidOnline: 4,
  digitised: 6,
  apologies: 1,
}

const addTasks = async ({ it, commune, plan }: ExportWorld): Promise<void> => {
  const officer = commune.person('cultureOfficer')
  const own = { ownerUserId: officer.userId }
  it.setNow('2026-01-12T02:00:00Z')
  const first = await createTestTask(commune, plan, {
    ...own,
    title: FORMULA_TITLE,
    startOn: '2026-01-12',
    dueOn: '2026-02-10',
    weight: 3,
  })
  await createTestTask(commune, plan, {
    ...own,
    title: 'Việc hai',
    startOn: '2026-01-12',
    dueOn: '2026-05-31',
    weight: 5,
  })
  await createTestTask(commune, plan, { title: 'Việc ba', startOn: '2026-06-01', dueOn: '2026-11-30' })
  it.setNow('2026-01-30T02:00:00Z')
  await officer.call('POST', `/tasks/${first.id}/updates`, { body: { percent: 37, note: 'Đang làm' } })
}

/** A commune in June with a plan under way, two cases and a month of one-stop figures. */
export const startExportWorld = async (): Promise<ExportWorld> => {
  const it = await startTestApp()
  await seedReference(it.db)
  it.setNow('2026-01-05T02:00:00Z')
  const commune = await addCommune(it, 'xã Gia Hoà', ROLES)
  const world = { it, commune, plan: await adoptTestPlan(commune, 2026) }
  await addTasks(world)
  it.setNow('2026-06-15T03:00:00Z')
  await insertTestCases(it, commune.communeId, [
    { title: 'Xin cấp giấy', receivedOn: '2026-02-03', dueOn: '2026-07-10', villageId: commune.villageId },
    { title: 'Xong đúng hạn', state: 'closed', settledOn: '2026-05-11', receivedOn: '2026-01-06' },
  ])
  await it.db.prisma.oneStopMonth.create({ data: { communeId: commune.communeId, ...ONE_STOP_APRIL } })
  return world
}
