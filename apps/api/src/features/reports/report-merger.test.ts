import type { ReportDetail } from '@gandan/contracts/reports/reports'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../../testing/read-docx.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'

const MERGED_ON = '2025-07-01'
const DOCUMENT = 'Nghị quyết số 1665/NQ-UBTVQH15'

let it: TestApp
let old: TestCommune
let merged: TestCommune

const begin = (of: TestCommune, body: object) =>
  of.person('officeClerk').call('POST', '/reports', { body: { kind: 'mobilization', ...body } })

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2025-12-20T03:00:00Z')
  old = await addCommune(it, 'xã Sơn Cũ', ['officeClerk'])
  merged = await addCommune(it, 'xã Kim Mới', ['officeClerk'])
  const on = new Date(MERGED_ON)
  await it.db.prisma.orgUnit.update({ where: { id: old.communeId }, data: { validTo: on } })
  await it.db.prisma.orgUnit.update({ where: { id: merged.communeId }, data: { validFrom: on } })
  await it.db.prisma.orgSuccession.create({
    data: { fromId: old.communeId, toId: merged.communeId, on, legalDocument: DOCUMENT, share: 'whole' },
  })
})
afterAll(() => it.close())

test('a commune that was merged within the period makes no report on it, and is told who does', async () => {
  const answer = await begin(old, { period: 'year', year: 2025 })
  expect(answer.json()).toMatchObject({
    status: 422,
    code: 'communeEndedInPeriod',
    title: 'Xã đã được sắp xếp vào đơn vị mới trước khi kỳ này kết thúc; đơn vị mới làm báo cáo của kỳ',
    details: { name: 'xã Sơn Cũ', successor: 'xã Kim Mới' },
  })
})

test('the new commune has no report on a period before it was, and is told whose that is', async () => {
  const answer = await begin(merged, { period: 'sixMonths', year: 2025 })
  expect(answer.json()).toMatchObject({
    status: 422,
    code: 'communeNotInPeriod',
    details: { name: 'xã Kim Mới', predecessors: ['xã Sơn Cũ'] },
  })
})

test('the report of the year of the merger says on its first lines what its figures hold and what they do not', async () => {
  const begun = await begin(merged, { period: 'year', year: 2025 })
  expect(begun.statusCode, begun.body).toBe(201)
  const { id } = begun.json<ReportDetail>()
  const file = await merged.person('officeClerk').call('GET', `/reports/${id}/file.docx`)
  const { texts } = readDocx(file.rawPayload)
  const note = `Từ ngày 01/7/2025, xã Sơn Cũ được sắp xếp thành xã Kim Mới (${DOCUMENT}); số liệu của báo cáo này tính từ ngày đó, số liệu trước đó nằm ở hồ sơ của các xã cũ và chưa gộp.`
  const first = texts.findIndex((text) => text.startsWith('I. '))
  expect(texts.slice(0, first)).toContain(note)
})
