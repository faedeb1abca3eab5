import { randomUUID } from 'node:crypto'
import type { PlanDetail } from '@gandan/contracts/plan/plans'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxOf, realPlanText, uploadPlan } from '../../testing/plan-source.ts'
import { insertUnit } from '../organisation/units.queries.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { adoptTestPlan } from '../../testing/test-plan.ts'

let it: TestApp
let commune: TestCommune
let clerk: Caller

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-02-10T03:00:00Z')
  commune = await addCommune(it, 'xã Nhập', [
    'chairman',
    'officeClerk',
    'cultureOfficer',
    'mttq',
    'administrator',
    'partyReader',
  ])
  clerk = commune.person('officeClerk').call
})
afterAll(() => it.close())

const importText = (text: string, headers: Record<string, string> = {}) =>
  clerk('POST', '/plans', { body: { text }, headers })
const countPlans = async (): Promise<number> => (await clerk('GET', '/plans')).json().items.length

test('a file that cannot be a plan is refused by name, and nothing is kept', async () => {
  const before = await countPlans()
  const text = Buffer.from('Kế hoạch')
  const refusals: [string, Buffer | null, number, string][] = [
    ['hong.docx', docxOf(realPlanText()).subarray(0, 900), 422, 'docxUnreadable'],
    ['khong-phai-word.docx', text, 422, 'docxUnreadable'],
    ['cu.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 422, 'docLegacyFormat'],
    ['doi-duoi.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 422, 'docLegacyFormat'],
    ['ke-hoach.pdf', Buffer.from('%PDF-1.7 …'), 415, 'fileTypeRefused'],
    ['pdf-doi-duoi.txt', Buffer.from('%PDF-1.7\n1 0 obj'), 415, 'fileTypeRefused'],
    ['anh.png', text, 415, 'fileTypeRefused'],
    ['tcvn.txt', Buffer.from([0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9, 0x63, 0x68]), 422, 'textEncodingUnknown'],
    ['rong.txt', Buffer.alloc(0), 422, 'fileMissing'],
    ['trang.txt', Buffer.from(' \n\t\n'), 422, 'planTextEmpty'],
    ['khong-co.docx', null, 422, 'fileMissing'],
    ['lon.docx', Buffer.alloc(21 * 1024 * 1024, 0x41), 413, 'fileTooLarge'],
    ['dai.txt', Buffer.alloc(19 * 1024 * 1024, 0x41), 413, 'planTextTooLong'],
  ]
  for (const [name, bytes, status, code] of refusals) {
    const answer = await uploadPlan(clerk, name, bytes)
    expect([name, answer.statusCode, answer.json().code], name).toEqual([name, status, code])
    expect(answer.json().title, name).not.toBe(code)
  }
  expect((await clerk('POST', '/plans/files', { body: { text: 'x' } })).json().code).toBe('fileMissing')
  expect(await countPlans()).toBe(before)
})

test('a Word file is known by its content, whatever it is called', async () => {
  const answer = await uploadPlan(clerk, 'ke-hoach.txt', docxOf(realPlanText()))
  expect(answer.json<PlanDetail>().objectiveCount).toBe(0)
  expect(answer.json<PlanDetail>().draft?.items).toHaveLength(15)
})

test('pasted text has its bounds: nothing, 2,000,001 characters, more items than a review can hold', async () => {
  expect((await importText('   ')).json()).toMatchObject({ status: 400, errors: [{ field: 'text' }] })
  expect((await importText('a'.repeat(2_000_001))).json()).toMatchObject({
    status: 400,
    code: 'inputInvalid',
    errors: [{ field: 'text', message: 'Văn bản dài quá 2 triệu ký tự' }],
  })
  const many = ['KẾ HOẠCH năm 2026', 'II. NHIỆM VỤ', ...Array.from({ length: 1_001 }, (_, at) => `- Làm việc ${at}.`)]
  expect((await importText(many.join('\n'))).json()).toMatchObject({
    status: 413,
    code: 'planTooLarge',
    details: { part: 'items', limit: 1_000 },
  })
})

test('a text without sections comes in as notes, loses nothing, and cannot be adopted before it is mended', async () => {
  const lines = ['Kính gửi các đồng chí', 'Đề nghị làm tốt công tác dân vận.', 'Xin cảm ơn!']
  const plan = (await importText(lines.join('\n'))).json<PlanDetail>()
  expect(plan.year).toBe(2026)
  expect(plan.draft?.items).toEqual([])
  const kept = [plan.draft?.title, plan.draft?.preamble, ...(plan.draft?.notes ?? []).map((note) => note.text)].join(
    '\n',
  )
  for (const line of lines) expect(kept).toContain(line)
  const refused = await commune.person('chairman').call('POST', `/plans/${plan.id}/adoptions`, {
    body: {},
    headers: { 'if-match': `"${plan.version}"` },
  })
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({ code: 'adoptionIncomplete' })
  expect(refused.json().details.problems).toContainEqual({ code: 'objectivesMissing' })
  expect(refused.json().details.problems).toContainEqual({ code: 'yearMissing' })
})

test('a repeated Idempotency-Key makes one plan; the same key for another text or file is refused', async () => {
  const before = await countPlans()
  const key = { 'idempotency-key': randomUUID() }
  const first = (await importText(realPlanText(), key)).json<PlanDetail>()
  const again = await importText(realPlanText(), key)
  expect([again.statusCode, again.json().id]).toEqual([201, first.id])
  expect((await importText('Kế hoạch khác', key)).json()).toMatchObject({ status: 422, code: 'idempotencyKeyReused' })
  const fileKey = { 'idempotency-key': randomUUID() }
  const word = docxOf(realPlanText())
  const sent = (await uploadPlan(clerk, 'a.docx', word, fileKey)).json<PlanDetail>()
  expect((await uploadPlan(clerk, 'a.docx', word, fileKey)).json().id).toBe(sent.id)
  const same = Buffer.from(realPlanText())
  const other = Buffer.from(realPlanText().replace('2023', '2024'))
  const textKey = { 'idempotency-key': randomUUID() }
  await uploadPlan(clerk, 'a.txt', same, textKey)
  expect((await uploadPlan(clerk, 'a.txt', other, textKey)).json().code).toBe('idempotencyKeyReused')
  expect(await countPlans()).toBe(before + 3)
})

const readerAbove = async (): Promise<Caller> => {
  const province = randomUUID()
  await it.db.prisma.$transaction(async (tx) => {
    await insertUnit(tx, {
      id: province,
      name: 'tỉnh Trên',
      gsoCode: null,
      level: 'province',
      communeId: null,
      validFrom: '2020-01-01',
      validTo: null,
    })
    await tx.orgParent.create({
      data: {
        childId: commune.communeId,
        parentId: province,
        relation: 'reportsTo',
        validFrom: new Date('2020-01-01'),
      },
    })
  })
  const { userId, call } = commune.person('partyReader')
  await it.db.prisma.user.update({ where: { id: userId }, data: { communeId: null } })
  await it.db.prisma.assignment.updateMany({
    where: { userId },
    data: { roleId: 'upperReader', unitId: province, communeId: null },
  })
  return call
}

test('a draft is its planners’ own: nobody else finds it, in any list or by its address', async () => {
  const plan = (await importText(realPlanText())).json<PlanDetail>()
  const { planId } = await adoptTestPlan(commune, 2026)
  const upper = await readerAbove()
  const others = [
    ...(['cultureOfficer', 'mttq', 'administrator'] as const).map((role) => commune.person(role).call),
    upper,
  ]
  for (const call of others) {
    for (const path of ['', '/items', '/directives', '/editions/1'])
      expect((await call('GET', `/plans/${plan.id}${path}`)).statusCode).toBe(404)
    expect((await call('GET', '/plans')).json().items.map((one: PlanDetail) => one.id)).toEqual([planId])
    expect((await call('GET', `/plans/${planId}`)).json()).toMatchObject({ draft: null, hasDraft: false, edition: 1 })
    expect((await call('GET', `/plans/${planId}/items`)).json().items).toHaveLength(4)
  }
  const stranger = await addCommune(it, 'xã Khác', ['chairman'])
  const theirs = stranger.person('chairman').call
  expect((await theirs('GET', `/plans/${planId}`)).statusCode).toBe(404)
  const headers = { 'if-match': '"1"' }
  for (const [method, path] of [
    ['POST', 'adoptions'],
    ['POST', 'amendments'],
    ['DELETE', 'draft'],
  ] as const)
    expect(
      (await theirs(method, `/plans/${plan.id}/${path}`, { headers, ...(path === 'adoptions' ? { body: {} } : {}) }))
        .statusCode,
    ).toBe(404)
})

test('an open amendment shows to its planners only', async () => {
  const { planId } = await adoptTestPlan(commune, 2027)
  const plan = (await clerk('GET', `/plans/${planId}`)).json<PlanDetail>()
  await clerk('POST', `/plans/${planId}/amendments`, { headers: { 'if-match': `"${plan.version}"` } })
  const seen = (await commune.person('mttq').call('GET', `/plans/${planId}`)).json<PlanDetail>()
  expect(seen).toMatchObject({ hasDraft: false, draft: null })
})

test('who does not plan is refused at the door, and the clerk does not adopt', async () => {
  const plan = (await importText(realPlanText())).json<PlanDetail>()
  const headers = { 'if-match': `"${plan.version}"` }
  for (const role of ['cultureOfficer', 'mttq', 'administrator'] as const) {
    const { call } = commune.person(role)
    expect((await call('POST', '/plans', { body: { text: 'x' } })).json()).toMatchObject({
      status: 403,
      code: 'roleRefused',
    })
    expect((await uploadPlan(call, 'a.txt', Buffer.from('x'))).statusCode).toBe(403)
    expect((await call('DELETE', `/plans/${plan.id}/draft`, { headers })).statusCode).toBe(403)
  }
  expect((await clerk('POST', `/plans/${plan.id}/adoptions`, { body: {}, headers })).statusCode).toBe(403)
})
