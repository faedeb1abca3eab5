import { randomUUID } from 'node:crypto'
import type { FormCellShape, StatutoryForm } from '@gandan/contracts/reports/forms'
import type { ReportDetail } from '@gandan/contracts/reports/reports'
import { seedReference } from '@gandan/db/seeds/reference'
import { figureCell } from '@gandan/domain/reports/report-figures'
import { formatNumber } from '@gandan/domain/shared/format'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageFaults } from '../../testing/office-package.ts'
import { openInOffice, type OpenedFile } from '../../testing/open-office.ts'
import { bare, expectSound, paperOf } from '../../testing/opened-checks.ts'
import { insertCommune } from '../../testing/people.ts'
import { openTestCase } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { adoptTestPlan, createTestTask } from '../../testing/test-plan.ts'

const NOW = '2023-06-20T03:00:00Z'
const LONG_TEXT = `Toàn xã đã ${'quán triệt, học tập và thực hiện quy chế dân chủ ở cơ sở, '.repeat(12)}bảo đảm tiến độ.`
const LONG_WORD = 'đ'.repeat(600)
const FEBRUARY = 'period=month&year=2023&index=2'
const COMMUNES = 70

let it: TestApp
let commune: TestCommune
let report: ReportDetail
let form: StatutoryForm
let longForm: StatutoryForm
let files: Record<'report' | 'empty' | 'form' | 'emptyForm' | 'longForm', Buffer>
let opened: Record<keyof typeof files, OpenedFile>

const clerk = () => commune.person('officeClerk').call
const get = async (path: string, call = clerk()) => {
  const answer = await call('GET', path)
  expect(answer.statusCode, `${path} ${answer.body.slice(0, 300)}`).toBe(200)
  return answer
}
const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })

const put = async (of: ReportDetail, section: string, text: string): Promise<ReportDetail> => {
  const answer = await clerk()('PUT', `/reports/${of.id}/sections/${section}`, { headers: ifMatch(of), body: { text } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<ReportDetail>()
}

const signed = async (draft: ReportDetail, number: number): Promise<ReportDetail> => {
  const handed = await clerk()('POST', `/reports/${draft.id}/submission`, { headers: ifMatch(draft) })
  const answer = await commune.person('chairman').call('POST', `/reports/${draft.id}/signature`, {
    headers: ifMatch(handed.json<ReportDetail>()),
    body: { number, signedOn: '2023-06-19' },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<ReportDetail>()
}

const begin = async (body: object): Promise<ReportDetail> => {
  const answer = await clerk()('POST', '/reports', { body: { kind: 'mobilization', ...body } })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<ReportDetail>()
}

const province = randomUUID()
const validFrom = new Date('2020-01-01')
const putBelow = (children: readonly string[]) =>
  it.db.prisma.orgParent.createMany({
    data: children.map((childId) => ({ childId, parentId: province, relation: 'reportsTo' as const, validFrom })),
  })

/** Many communes beside this one, and somebody above who reads them all. */
const addUpperLevel = async () => {
  const children: string[] = []
  for (let count = 0; count < COMMUNES; count += 1)
    children.push(await insertCommune(it, `xã Đồng Tâm số ${count + 1}`))
  await putBelow(children)
  const reader = await it.db.prisma.user.create({
    data: {
      id: randomUUID(),
      name: 'Người đọc cấp tỉnh',
      username: 'tinh.mo',
      email: 'tinh.mo@gandan.invalid',
      assignments: { create: { id: randomUUID(), roleId: 'upperReader', unitId: province, validFrom } },
    },
  })
  await it.db.prisma.session.updateMany({
    where: { userId: commune.person('landOfficer').userId },
    data: { userId: reader.id },
  })
  return commune.person('landOfficer').call
}

const prepare = async () => {
  await it.db.prisma.orgUnit.create({ data: { id: province, name: 'tỉnh Biểu Mẫu', level: 'province', validFrom } })
  await putBelow([commune.communeId])
  it.setNow('2023-01-20T03:00:00Z')
  const plan = await adoptTestPlan(commune, 2023)
  await createTestTask(commune, plan, { title: 'Tiếp công dân định kỳ', startOn: '2023-02-01', dueOn: '2023-11-30' })
  it.setNow(NOW)
  for (const on of ['2023-02-10', '2023-04-12'])
    await clerk()('POST', '/activities', {
      body: { on, form: 'conference', topic: 'Quán triệt Luật Thực hiện dân chủ ở cơ sở' },
    })
  await openTestCase(it, commune, { kind: 'complaint', receivedOn: '2023-02-06' }, Date.parse(NOW))
  const draft = await begin({ period: 'sixMonths', year: 2023 })
  report = await signed(await put(await put(draft, 'III.4', LONG_TEXT), 'V', `Kiến nghị: ${LONG_WORD}`), 7)
}

beforeAll(async () => {
  it = await startTestApp()
  it.setNow(NOW)
  await seedReference(it.db)
  commune = await addCommune(it, 'xã Sơn Trường', ['officeClerk', 'chairman', 'landOfficer'])
  await prepare()
  const empty = await begin({ period: 'quarter', year: 2021, index: 3 })
  form = (await get(`/reports/forms/02-XLD?${FEBRUARY}`)).json()
  const upper = await addUpperLevel()
  longForm = (await get(`/reports/forms/02-XLD?${FEBRUARY}`, upper)).json()
  files = {
    report: (await get(`/reports/${report.id}/file.docx`)).rawPayload,
    empty: (await get(`/reports/${empty.id}/file.docx`)).rawPayload,
    form: (await get(`/reports/forms/02-XLD/file.xlsx?${FEBRUARY}`)).rawPayload,
    emptyForm: (await get('/reports/forms/01-TCD/file.xlsx?period=month&year=2022&index=5')).rawPayload,
    longForm: (await get(`/reports/forms/02-XLD/file.xlsx?${FEBRUARY}`, upper)).rawPayload,
  }
  opened = await openInOffice({
    report: { bytes: files.report, type: 'docx' },
    empty: { bytes: files.empty, type: 'docx' },
    form: { bytes: files.form, type: 'xlsx' },
    emptyForm: { bytes: files.emptyForm, type: 'xlsx' },
    longForm: { bytes: files.longForm, type: 'xlsx' },
  })
}, 900_000)
afterAll(() => it.close())

const MOST_PAGES = { report: 30, empty: 30, form: 1, emptyForm: 1, longForm: 5 }
const NAMES = Object.keys(MOST_PAGES) as (keyof typeof MOST_PAGES)[]

test.each(NAMES)('an office program opens %s without repair, with nothing blank and nothing cut', (name) => {
  expectSound(name, opened[name], MOST_PAGES[name])
  expect(packageFaults(files[name])).toEqual([])
})

test('a signed report is upright A4 by the margins of the decree, its annexes lie on their side', () => {
  const papers = opened.report.pages.map(paperOf)
  const turn = papers.indexOf('A4 landscape')
  expect(turn).toBeGreaterThan(1)
  expect(new Set(papers.slice(0, turn))).toEqual(new Set(['A4 portrait']))
  expect(new Set(papers.slice(turn))).toEqual(new Set(['A4 landscape']))
  const millimetres = (points: number) => (points * 25.4) / 72
  for (const { words, width } of opened.report.pages.slice(0, turn)) {
    expect(millimetres(Math.min(...words.map(({ left }) => left)))).toBeGreaterThanOrEqual(29.5)
    expect(millimetres(width - Math.max(...words.map(({ right }) => right)))).toBeGreaterThanOrEqual(14.5)
  }
})

/** Without the number above each page, which may stand within a paragraph. */
const readOn = ({ pages }: OpenedFile): string =>
  bare(pages.map(({ text }) => text.replace(/^\s*\d+\s*\n/, '')).join(''))

test('the opened report says every paragraph and figure of the page, its proof and its pictures', () => {
  const text = readOn(opened.report)
  const paragraphs = report.sections.flatMap((one) =>
    one.paragraphs.map((pieces) => bare(pieces.map(({ text: piece }) => piece).join(''))),
  )
  // The last ends with ./. instead of its own mark.
  expect(paragraphs.filter((one) => !text.includes(one.replace(/[.;]$/, '')))).toEqual([])
  for (const figure of report.figures.filter(({ isAwaited }) => !isAwaited)) {
    expect(text, figure.key).toContain(`${figure.key}–`)
    if (figure.value !== null) expect(text).toContain(bare(figureCell(figure.value, figure)))
  }
  for (const words of ['Số: 07/BC-UBND', 'Mã xác thực:', 'Phụ lục biểu đồ', 'Biểu số 01/TCD', 'TM. UỶ BAN NHÂN DÂN'])
    expect(text).toContain(bare(words))
  const pictured = opened.report.pages.filter(({ text: page }) => /Tiến độ (các mục tiêu|thực tế)/.test(page))
  expect(pictured.length).toBeGreaterThan(0)
  for (const { ink } of pictured) expect(ink).toBeGreaterThan(0.01)
  const proof = opened.report.pages.find(({ text: page }) => page.includes('Mã xác thực'))
  expect(proof?.ink).toBeGreaterThan(0.02)
})

test('no word of a form in the annex is broken, however many its columns', () => {
  const page = opened.report.pages.find(({ text }) => text.includes('Biểu số 02/XLD'))
  const words = new Set(page?.words.map((one) => one.text))
  const broken = form.columns.flatMap(({ label, heads }) => [label, ...heads].flatMap((one) => one.split(/\s+/)))
  expect(broken.filter((word) => !words.has(word))).toEqual([])
})

test('a section of hundreds of letters is whole, and a word of 600 letters stays on the paper', () => {
  const text = readOn(opened.report)
  expect(text.split(bare('quán triệt, học tập và thực hiện quy chế')).length - 1).toBeGreaterThanOrEqual(12)
  expect(text.split('đ').length).toBeGreaterThan(600)
})

const shownAs = ({ value, reason }: FormCellShape): string =>
  value === null ? (reason === null ? '' : '…') : formatNumber(Number(value), 6).replaceAll('.', ',')

test('the printed form is a wide sheet that says what the screen says', () => {
  const [page] = opened.form.pages
  expect(page && paperOf(page)).toBe('A3 landscape')
  const row = form.rows[0]
  expect(row?.cells.some(({ value }) => value === '1')).toBe(true)
  const text = bare(page?.text ?? '')
  expect(text).toContain(bare(`Biểu số: ${form.form.code}`))
  expect(text).toContain(bare(`${row?.communeName}${row?.cells.map(shownAs).join('')}`))
  const words = new Set(page?.words.map((one) => one.text))
  const unsaid = form.columns.flatMap(({ label, heads }) => [label, ...heads].flatMap((one) => one.split(/\s+/)))
  expect(unsaid.filter((word) => !words.has(word))).toEqual([])
})

test('every page of a long form repeats its merged head and the row of column numbers', () => {
  expect(longForm.rows).toHaveLength(COMMUNES + 1)
  expect(opened.longForm.pages.length).toBeGreaterThan(1)
  for (const page of opened.longForm.pages) {
    expect(paperOf(page)).toBe('A3 landscape')
    const words = page.words.map(({ text }) => text)
    for (const word of ['MS', 'Đơn', 'vị', 'chuyển', '30']) expect(words).toContain(word)
  }
  const text = bare(opened.longForm.text)
  for (const { communeName } of longForm.rows) expect(text).toContain(bare(communeName))
  expect(text).toContain(bare('Tổng số'))
})

test('a form of a month without any record is a whole file of noughts, a report on a period without any says so', async () => {
  const shown = (await get('/reports/forms/01-TCD?period=month&year=2022&index=5')).json<StatutoryForm>()
  expect(new Set(shown.rows[0]?.cells.map(({ value }) => value))).toEqual(new Set(['0']))
  const row = bare(`${shown.rows[0]?.communeName}${shown.rows[0]?.cells.map(shownAs).join('')}`)
  expect(bare(opened.emptyForm.text)).toContain(row)
  expect(bare(opened.empty.text)).toContain(bare('không phát sinh'))
  for (const { text } of [opened.empty, opened.report]) expect(text).not.toMatch(/null|undefined|NaN|\{\{/)
})
