import type { ReportDetail } from '@gandan/contracts/reports/reports'
import type { listReportDifferences } from '@gandan/contracts/reports/report-differences'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { StatutoryForm } from '@gandan/contracts/reports/forms'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCase } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, addDistrictAbove, type TestCommune } from '../../testing/test-commune.ts'
import { adoptTestPlan, createTestTask, type TestPlan } from '../../testing/test-plan.ts'

type Differences = ResponseOf<typeof listReportDifferences>

const QUARTER = 'period=quarter&year=2023&index=2'

let it: TestApp
let commune: TestCommune
let plan: TestPlan
let report: ReportDetail
let signedCells: Map<string, string | null>

const send = async <T>(role: RoleId, method: 'GET' | 'POST', path: string, body?: object, headers?: object) => {
  const reply = await commune
    .person(role)
    .call(method, path, { ...(body ? { body } : {}), ...(headers ? { headers } : {}) } as never)
  expect([200, 201], `${path} ${reply.body}`).toContain(reply.statusCode)
  return reply.json<T>()
}
const differences = (role: RoleId = 'officeClerk') =>
  send<Differences>(role, 'GET', `/reports/${report.id}/differences`)

/** Every cell of every form as the forms' own page shows it. */
const cellsOfForms = async (): Promise<Map<string, string | null>> => {
  const { forms } = await send<{ forms: { code: string; isOpen: boolean }[] }>(
    'officeClerk',
    'GET',
    `/reports/forms?${QUARTER}`,
  )
  const cells = new Map<string, string | null>()
  for (const { code } of forms) {
    const form = await send<StatutoryForm>('officeClerk', 'GET', `/reports/forms/${code.replace('/', '-')}?${QUARTER}`)
    for (const { ms, value } of form.rows[0]?.cells ?? []) cells.set(`${code}|${ms}`, value)
  }
  return cells
}

const register = (kind: string, receivedOn: string, extra: object = {}) =>
  send<{ petition: { id: string }; caseId: string }>('officeClerk', 'POST', '/petitions', {
    kind,
    channel: 'post',
    receivedOn,
    topicCode: 'TP08',
    summary: 'Mương thoát nước đầu thôn bị tắc nhiều tháng',
    people: [{ name: 'Nguyễn Văn Minh Hoạ', address: 'Thôn 1', idNumber: '001099000001' }],
    personCount: 1,
    ...extra,
  })

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2023-01-05T03:00:00Z')
  await seedReference(it.db)
  commune = await addCommune(it, 'xã Sai Khác', ['officeClerk', 'chairman', 'landOfficer'])
  await addDistrictAbove(it, commune)
  plan = await adoptTestPlan(commune, 2023)
  it.setNow('2023-06-20T03:00:00Z')
  await openTestCase(it, commune, { kind: 'complaint', receivedOn: '2023-04-10' }, Date.parse('2023-06-20T03:00:00Z'))
  const draft = await send<ReportDetail>('officeClerk', 'POST', '/reports', {
    kind: 'mobilization',
    period: 'quarter',
    year: 2023,
    index: 2,
  })
  const handed = await send<ReportDetail>('officeClerk', 'POST', `/reports/${draft.id}/submission`, undefined, {
    'if-match': `"${draft.version}"`,
  })
  report = await send<ReportDetail>(
    'chairman',
    'POST',
    `/reports/${draft.id}/signature`,
    { number: 9, signedOn: '2023-06-20' },
    { 'if-match': `"${handed.version}"` },
  )
  signedCells = await cellsOfForms()
})
afterAll(() => it.close())

test('where nothing changed after the signature no cell and no figure is named', async () => {
  for (const role of ['officeClerk', 'landOfficer'] as const)
    expect(await differences(role)).toMatchObject({ items: [], cells: { isKept: true, total: 0, items: [] } })
})

test('a late entry names exactly the cells that it moved, what they were, are, and why', async () => {
  it.setNow('2023-06-21T03:00:00Z')
  const { petition, caseId } = await register('feedback', '2023-05-05')
  const now = await cellsOfForms()
  const moved = [...now].filter(([key, value]) => signedCells.get(key) !== value)
  expect(moved.length).toBeGreaterThan(3)
  const { cells, items } = await differences()
  expect(new Map(cells.items.map(({ form, ms, is }) => [`${form}|${ms}`, is]))).toEqual(new Map(moved))
  expect(cells.total).toBe(moved.length)
  const petitions = items.find(({ key }) => key === 'DV04.03')
  expect(petitions).toMatchObject({ cameCount: 1, came: [{ id: petition.id, link: { page: 'case', id: caseId } }] })
  for (const { form, ms, was, row, records, moved: count } of cells.items) {
    expect([was, row]).toEqual([signedCells.get(`${form}|${ms}`), 'xã Sai Khác'])
    expect([records.length, count]).toEqual([1, 1])
    const [record] = records
    expect(record).toMatchObject({ was: null, is: 1, link: { page: 'case', id: caseId } })
    expect([petition.id, caseId]).toContain(record?.id)
    expect(record?.title).toContain('Mương thoát nước')
    expect(record?.reasons.map(({ action }) => action)).toContain('registerPetition')
  }
})

test('a late denunciation moves cells for everyone, and is named to nobody who does not work on it', async () => {
  await register('denunciation', '2023-05-09', { summary: 'Việc thu tiền trái quy định' })
  const seen = (await differences('landOfficer')).cells.items
  expect(seen.some(({ form, moved }) => form === '03/XLD' && moved === 1)).toBe(true)
  expect(JSON.stringify(seen)).not.toContain('thu tiền')
  expect(seen.filter(({ form }) => form === '03/XLD').flatMap(({ records }) => records)).toEqual([])
})

test('records that came into a figure are named and lead to their page, whatever they are', async () => {
  await createTestTask(commune, plan, { title: 'Rà soát hương ước', startOn: '2023-04-01', dueOn: '2023-05-20' })
  await send('officeClerk', 'POST', '/activities', { on: '2023-04-12', form: 'conference', topic: 'Quán triệt Luật' })
  const session = await send<{ id: string }>('officeClerk', 'POST', '/receptions', {
    kind: 'regular',
    on: '2023-04-20',
    presiderUserId: commune.person('officeClerk').userId,
    startedAt: '08:00',
    place: 'Trụ sở',
    delegatedBy: null,
  })
  await send('officeClerk', 'POST', `/receptions/${session.id}/visits`, {
    kind: 'feedback',
    content: 'Đường liên thôn xuống cấp',
    topicCode: 'TP08',
    people: [{ name: 'Nguyễn Văn Minh Hoạ', address: 'Thôn 1', idNumber: '001099000001' }],
    personCount: 1,
  })
  const came = (await differences()).items.flatMap((one) => one.came)
  const named = (subject: string) => came.find((one) => one.subject === subject)
  expect(named('task')).toMatchObject({ title: '1. Rà soát hương ước', link: { page: 'task' } })
  expect(named('activity')).toMatchObject({ title: 'Quán triệt Luật', link: { page: 'activity' } })
  expect(named('receptionVisit')).toMatchObject({
    title: 'Lượt 1/2023',
    link: { page: 'reception', id: session.id },
    reasons: [{ action: 'addReceptionVisit' }],
  })
  expect(came.filter(({ title, subject }) => title === null && subject !== 'receptionPeriod')).toEqual([])
})
