import type { AuditEntry } from '@gandan/contracts/audit'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { adoptTestPlan, createTestTask } from '../../testing/test-plan.ts'

let it: TestApp
let commune: TestCommune
let taskId: string

const ask = async (path: string) => {
  const answer = await commune.person('chairman').call('GET', path)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  return answer
}
const entries = async (query: string): Promise<AuditEntry[]> =>
  (await ask(`/audit-entries?limit=100&${query}`)).json<{ items: AuditEntry[] }>().items
const csvOf = async (query: string) => parseCsv((await ask(`/exports/audit-entries?format=csv&${query}`)).body)

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-02-02T03:00:00Z')
  commune = await addCommune(it, 'xã Nhật Ký', ['chairman', 'officeClerk', 'cultureOfficer', 'landOfficer', 'mttq'])
  const plan = await adoptTestPlan(commune, 2026)
  const ownerUserId = commune.person('cultureOfficer').userId
  taskId = (await createTestTask(commune, plan, { title: '=Họp thôn', ownerUserId })).id
  const task = (await ask(`/tasks/${taskId}`)).json<{ version: number }>()
  const extended = await commune.person('chairman').call('POST', `/tasks/${taskId}/extensions`, {
    headers: { 'if-match': `"${task.version}"` },
    body: { dueOn: '2026-07-31', reason: 'Chờ kinh phí' },
  })
  if (extended.statusCode !== 200) throw new Error(extended.body)
})
afterAll(() => it.close())

test('the file holds the entries of the filter as the page lists them, in words', async () => {
  for (const query of ['', 'subjectType=task', `subjectType=task&subjectId=${taskId}`]) {
    const shown = await entries(query)
    const [head, ...rows] = await csvOf(query)
    expect(head).toEqual(['Số', 'Thời điểm', 'Ai', 'Việc đã làm', 'Loại', 'Mã định danh', 'Thay đổi', 'Mã băm'])
    expect(rows.map((row) => [Number(row[0]), row[7]])).toEqual(shown.map(({ sequence, hash }) => [sequence, hash]))
  }
  const [, latest, created] = await csvOf(`subjectType=task&subjectId=${taskId}`)
  expect(latest?.slice(1, 5)).toEqual(['10:00 ngày 02/02/2026', 'Người chairman', 'Gia hạn công việc', 'Công việc'])
  expect(latest?.[6]).toContain('Hạn hoàn thành: 30/6/2026 → 31/7/2026')
  expect(latest?.[6]).toContain('Lý do: Chờ kinh phí')
  expect(created?.[6]).toContain('Người cultureOfficer')
})

test('as a workbook it says its filter and source, and every number of the chain stays a number', async () => {
  const bytes = (await ask('/exports/audit-entries?format=xlsx&subjectType=task')).rawPayload
  const { sheets } = await readXlsx(bytes)
  expect(sheets[0]?.rows.slice(1).map((row) => row[0])).toEqual(
    (await entries('subjectType=task')).map(({ sequence }) => sequence),
  )
  expect(sheets[1]?.rows.flat().join(' ')).toContain('loại nội dung: Công việc')
})

test('who may not read the log has no file of it, and another commune’s entries are in nobody’s', async () => {
  const refused = await commune.person('landOfficer').call('GET', '/exports/audit-entries?format=csv')
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'roleRefused'])
  const other = await addCommune(it, 'xã Khác', ['chairman'])
  const foreign = await other.person('chairman').call('GET', `/exports/audit-entries?format=csv&subjectId=${taskId}`)
  expect(parseCsv(foreign.body)).toHaveLength(1)
})
