import { createHash } from 'node:crypto'
import type { ReportDetail } from '@gandan/contracts/reports/reports'
import type { Verification } from '@gandan/contracts/reports/verify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertPerson, personWith, TEST_PASSWORD } from '../../testing/people.ts'
import { readDocx } from '../../testing/read-docx.ts'
import { callerWith, signInAs, startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { addCommune, addDistrictAbove, type TestCommune } from '../../testing/test-commune.ts'

let it: TestApp
let commune: TestCommune
let clerk: Caller
let chairman: Caller

const activity = (on: string) => ({ on, form: 'conference', topic: 'Quán triệt Luật Thực hiện dân chủ ở cơ sở' })

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2023-06-20T03:00:00Z')
  commune = await addCommune(it, 'xã Thử Nghiệm', ['officeClerk', 'chairman', 'viceChairman', 'mttq', 'landOfficer'])
  clerk = commune.person('officeClerk').call
  chairman = commune.person('chairman').call
  await addDistrictAbove(it, commune)
})
afterAll(() => it.close())

const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })

const begin = (call: Caller, body: object): Promise<ReportDetail> =>
  call('POST', '/reports', { body: { kind: 'mobilization', ...body } }).then((reply) => {
    expect(reply.statusCode, reply.body).toBe(201)
    return reply.json<ReportDetail>()
  })

const step = async (call: Caller, report: ReportDetail, path: string, body?: object): Promise<ReportDetail> => {
  const reply = await call('POST', `/reports/${report.id}/${path}`, {
    headers: ifMatch(report),
    ...(body ? { body } : {}),
  })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json<ReportDetail>()
}

const signed = async (report: ReportDetail, number: number): Promise<ReportDetail> => {
  const handed = await step(clerk, report, 'submission')
  return step(chairman, handed, 'signature', { number, signedOn: '2023-06-19' })
}

const verify = async (sha256: string, code?: string): Promise<Verification> => {
  const reply = await callerWith(it.app)('POST', '/verify', { body: { sha256, ...(code ? { code } : {}) } })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json<Verification>()
}

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

test('a report goes from the clerk to the chairman to the upper level, and a later correction changes only the live figure', async () => {
  for (const on of ['2023-02-10', '2023-04-12'])
    expect((await clerk('POST', '/activities', { body: activity(on) })).statusCode).toBe(201)
  const draft = await begin(clerk, { period: 'sixMonths', year: 2023 })
  expect(draft).toMatchObject({ state: 'draft', addressee: 'Uỷ ban nhân dân huyện Thử', isFrozen: false })
  expect(draft.title).toContain('6 tháng đầu năm 2023, phương hướng, nhiệm vụ 6 tháng cuối năm 2023')
  expect(draft.figures.find(({ key }) => key === 'DV01.01')).toMatchObject({ value: 2, numerator: 2 })
  expect(draft.figures.find(({ key }) => key === 'DV04.03')?.text).toBe('không phát sinh')
  expect(draft.figures.map(({ lastYear }) => lastYear)).toEqual(draft.figures.map(() => null))
  const sent = await step(clerk, await signed(draft, 7), 'dispatch')
  expect(sent).toMatchObject({ state: 'sent', numberText: '07/BC-UBND', signerOffice: 'chairman', isFrozen: true })

  const file = await chairman('GET', `/reports/${sent.id}/file.docx`)
  expect(sha(file.rawPayload)).toBe(sent.file?.sha256)
  expect((await clerk('POST', '/activities', { body: activity('2023-03-01') })).statusCode).toBe(201)

  const after = (await chairman('GET', `/reports/${sent.id}`)).json<ReportDetail>()
  expect(after.figures.find(({ key }) => key === 'DV01.01')?.value).toBe(2)
  expect(sha((await chairman('GET', `/reports/${sent.id}/file.docx`)).rawPayload)).toBe(sent.file?.sha256)
  const differences = (await clerk('GET', `/reports/${sent.id}/differences`)).json()
  const moved = differences.items.find(({ key }: { key: string }) => key === 'DV01.01')
  expect(moved).toMatchObject({ frozen: { value: 2 }, live: { value: 3 }, cameCount: 1, wentCount: 0 })
  expect(moved.came[0]).toMatchObject({ subject: 'activity', reasons: [{ action: 'createActivity' }] })

  const adjustment = await clerk('POST', `/reports/${sent.id}/adjustments`, {
    body: { reason: 'Bổ sung một hội nghị' },
  })
  expect(adjustment.json()).toMatchObject({ edition: 2, state: 'draft', adjustsId: sent.id })
  const next = await signed(adjustment.json(), 8)
  expect(next.figures.find(({ key }) => key === 'DV01.01')?.value).toBe(3)
  expect((await verify(sent.file?.sha256 ?? '')).report).toMatchObject({ number: '07/BC-UBND', isAdjusted: true })
  const again = await clerk('POST', `/reports/${sent.id}/adjustments`, { body: { reason: 'Bổ sung lần nữa' } })
  expect(again.json()).toMatchObject({ status: 409, code: 'reportAlreadyAdjusted' })
})

test('the file says every paragraph and figure that the API says, in NFC, well formed, numbered from page 2', async () => {
  const draft = await begin(clerk, { period: 'quarter', year: 2023, index: 1 })
  const done = await signed(draft, 3)
  const { texts, entries, document } = readDocx((await clerk('GET', `/reports/${done.id}/file.docx`)).rawPayload)
  const paragraphs = done.sections.flatMap((one) =>
    one.paragraphs.map((pieces) => pieces.map(({ text }) => text).join('')),
  )
  expect(paragraphs.length).toBeGreaterThan(10)
  const lines = texts.map((text) => text.replace(/\.\/\.$/, ''))
  expect(paragraphs.filter((one) => !lines.includes(one) && !lines.includes(one.replace(/[.;]?$/, '')))).toEqual([])
  for (const figure of done.figures.filter(({ isAwaited }) => !isAwaited))
    expect(texts).toContain(`${figure.key} – ${figure.name}`)
  expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([])
  expect(texts).toEqual(
    expect.arrayContaining(['Số: 03/BC-UBND', 'Thử Nghiệm, ngày 19 tháng 6 năm 2023', 'CHỦ TỊCH', 'Người chairman']),
  )
  expect(texts).toContain('Kính gửi: Uỷ ban nhân dân huyện Thử')
  expect(document).toMatch(/<w:pgMar [^>]*w:top="1134"[^>]*/)
  expect(document).toContain('<w:titlePg')
  expect(document).toMatch(/w:orient="landscape"/)
  expect(entries.some((name) => name.startsWith('word/media/'))).toBe(true)
  expect(texts.some((text) => text.includes('Biểu số 01/TCD'))).toBe(true)
})

test('the year before is compared with once something was recorded in it', async () => {
  expect((await clerk('POST', '/activities', { body: activity('2022-05-10') })).statusCode).toBe(201)
  const draft = await begin(clerk, { period: 'nineMonths', year: 2023 })
  expect(draft.figures.find(({ key }) => key === 'DV01.01')).toMatchObject({ value: 3, lastYear: 1 })
})

test('who wrote or handed in a report does not sign it, whatever his roles', async () => {
  const both = await insertPerson(it, commune.communeId, 'officeClerk', { unitId: commune.officeId })
  await it.db.prisma.assignment.create({
    data: {
      id: '00000000-0000-7000-8000-0000000000bb',
      userId: both.id,
      roleId: 'viceChairman',
      unitId: commune.officeId,
      communeId: commune.communeId,
      validFrom: new Date('2020-01-01'),
    },
  })
  const call = await signInAs(it.app, both.username, TEST_PASSWORD)
  const draft = await begin(call, { period: 'year', year: 2022 })
  const handed = await step(call, draft, 'submission')
  const body = { number: 90, signedOn: '2023-06-19' }
  const own = await call('POST', `/reports/${draft.id}/signature`, { headers: ifMatch(handed), body })
  expect(own.json()).toMatchObject({ status: 403, code: 'writerMaySignNot' })
  const byClerk = await clerk('POST', `/reports/${draft.id}/signature`, { headers: ifMatch(handed), body })
  expect(byClerk.statusCode).toBe(403)
  const byVice = await step(commune.person('viceChairman').call, handed, 'signature', body)
  expect(byVice).toMatchObject({ state: 'signed', signerOffice: 'viceChairman' })
  const { texts } = readDocx((await clerk('GET', `/reports/${draft.id}/file.docx`)).rawPayload)
  expect(texts).toEqual(expect.arrayContaining(['TM. UỶ BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']))
})

test('text moves only while it is a draft, on top of the version that was read', async () => {
  const draft = await begin(clerk, { period: 'nineMonths', year: 2022 })
  const edit = (call: Caller, version: number, text: string) =>
    call('PUT', `/reports/${draft.id}/sections/III.4`, { headers: { 'if-match': `"${version}"` }, body: { text } })
  const edited = await edit(clerk, draft.version, 'Bám sát cơ sở: {{DV01.01}}.')
  expect(edited.json().sections.find(({ id }: { id: string }) => id === 'III.4').paragraphs).toHaveLength(1)
  expect((await edit(clerk, draft.version, 'Ghi đè')).json()).toMatchObject({ status: 409, code: 'staleVersion' })
  const handed = await step(clerk, edited.json(), 'submission')
  expect((await edit(clerk, handed.version, 'Sửa')).json().code).toBe('reportStateForbids')
  const back = await step(chairman, handed, 'return', { reason: 'Thiếu bài học kinh nghiệm' })
  expect(back).toMatchObject({ state: 'draft' })
  expect(back.events[0]).toMatchObject({ step: 'return', reason: 'Thiếu bài học kinh nghiệm' })
})

test('what stands in the way of a signature is named', async () => {
  const draft = await begin(clerk, { period: 'quarter', year: 2023, index: 2 })
  const text = 'Theo {{DV99.01}} và [số văn bản].'
  const edited = await clerk('PUT', `/reports/${draft.id}/sections/V`, { headers: ifMatch(draft), body: { text } })
  const handed = await step(clerk, edited.json(), 'submission')
  const sign = (body: object) => chairman('POST', `/reports/${draft.id}/signature`, { headers: ifMatch(handed), body })
  const refused = await sign({ number: 40, signedOn: '2023-06-19' })
  expect(refused.json().code).toBe('reportNotReady')
  expect(refused.json().details.checks.map(({ code }: { code: string }) => code)).toEqual(['keyUnknown', 'gapLeft'])
  expect((await sign({ number: 40, signedOn: '2023-06-14' })).json().code).toBe('reportPeriodNotOver')
  expect((await sign({ number: 40, signedOn: '2023-06-21' })).json().code).toBe('dayInFuture')
})

test('one report a kind and period; the same key gives the first again; a number is used once a year', async () => {
  const body = { kind: 'mobilization', period: 'quarter', year: 2022, index: 3 }
  const headers = { 'idempotency-key': 'quy-3-2022' }
  const first = await clerk('POST', '/reports', { body, headers })
  expect((await clerk('POST', '/reports', { body, headers })).json().id).toBe(first.json().id)
  expect((await clerk('POST', '/reports', { body })).json()).toMatchObject({ status: 409, code: 'reportExists' })
  await signed(first.json(), 50)
  const other = await begin(clerk, { period: 'quarter', year: 2022, index: 4 })
  const handed = await step(clerk, other, 'submission')
  const taken = await chairman('POST', `/reports/${other.id}/signature`, {
    headers: ifMatch(handed),
    body: { number: 50, signedOn: '2023-06-19' },
  })
  expect(taken.json()).toMatchObject({ status: 409, code: 'reportNumberTaken' })
})

test('a file that was touched does not verify, and verification names no person', async () => {
  const draft = await begin(clerk, { period: 'quarter', year: 2022, index: 2 })
  const done = await signed(draft, 61)
  const bytes = (await clerk('GET', `/reports/${done.id}/file.docx`)).rawPayload
  const code = done.file?.code
  const whole = await verify(sha(bytes), code)
  expect(whole).toEqual({
    report: {
      number: '61/BC-UBND',
      signedOn: '2023-06-19',
      signerOffice: 'Chủ tịch Uỷ ban nhân dân xã Thử Nghiệm',
      communeName: 'xã Thử Nghiệm',
      isAdjusted: false,
    },
    isSameFile: true,
  })
  const touched = Buffer.from(bytes)
  touched[touched.length - 1] = (touched.at(-1) ?? 0) ^ 1
  expect(await verify(sha(touched))).toEqual({ report: null, isSameFile: false })
  expect(await verify(sha(touched), code)).toMatchObject({ report: { number: '61/BC-UBND' }, isSameFile: false })
  const byCode = await callerWith(it.app)('GET', `/verify/${code}`)
  expect(byCode.json()).toEqual({ report: whole.report, isSameFile: null })
  expect((await callerWith(it.app)('GET', `/verify/${'0'.repeat(16)}`)).json()).toEqual({
    report: null,
    isSameFile: null,
  })
})

test('the Front writes and signs its own report, which the commune does not see before it is sent and never changes', async () => {
  const front = commune.person('mttq').call
  const draft = await begin(front, { kind: 'supervision', period: 'sixMonths', year: 2023 })
  expect((await clerk('GET', `/reports/${draft.id}`)).statusCode).toBe(404)
  expect((await chairman('GET', '/reports?kind=supervision')).json().items).toEqual([])
  expect(
    (await clerk('POST', '/reports', { body: { kind: 'supervision', period: 'year', year: 2022 } })).statusCode,
  ).toBe(403)
  expect(
    (await front('POST', '/reports', { body: { kind: 'mobilization', period: 'year', year: 2021 } })).statusCode,
  ).toBe(403)
  let report = draft
  for (const { id, text } of draft.sections.filter((one) => one.text.includes('['))) {
    const filled = text.replaceAll(/\[[^\]]+\]/g, 'đã ghi')
    report = (
      await front('PUT', `/reports/${draft.id}/sections/${id}`, { headers: ifMatch(report), body: { text: filled } })
    ).json()
  }
  const handed = await step(front, report, 'submission')
  const body = { number: 2, signedOn: '2023-06-19' }
  expect(
    (await chairman('POST', `/reports/${draft.id}/signature`, { headers: ifMatch(handed), body })).statusCode,
  ).toBe(404)
  const other = await personWith(it, commune.communeId, 'mttq', { unitId: commune.officeId })
  const done = await step(other.call, handed, 'signature', body)
  expect(done).toMatchObject({ numberText: '02/BC-MTTQ-BTT', signerOffice: 'front' })
  const sent = await step(other.call, done, 'dispatch')
  expect((await chairman('GET', `/reports/${sent.id}`)).json().can).toEqual({
    edit: false,
    openRecords: true,
    steps: [],
  })
})

test('a reader without the right has no report before it is his to read', async () => {
  const draft = await begin(clerk, { period: 'quarter', year: 2022, index: 1 })
  expect((await commune.person('mttq').call('GET', `/reports/${draft.id}`)).statusCode).toBe(404)
  const stranger = await addCommune(it, 'xã Khác', ['officeClerk', 'mttq'])
  expect((await stranger.person('officeClerk').call('GET', `/reports/${draft.id}`)).statusCode).toBe(404)
  expect((await stranger.person('officeClerk').call('GET', `/reports/${draft.id}/file.docx`)).statusCode).toBe(404)
  expect(
    (
      await commune
        .person('landOfficer')
        .call('POST', '/reports', { body: { kind: 'mobilization', period: 'year', year: 2021 } })
    ).statusCode,
  ).toBe(403)
  expect((await clerk('GET', `/reports/${draft.id}/differences`)).json().code).toBe('reportNotSigned')
})
