import type { CurvePoint, Dashboard } from '@gandan/contracts/dashboard'
import type { compareFigures, FigureSeries } from '@gandan/contracts/dashboard/figures'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { CaseStatistics } from '@gandan/contracts/petitions/case-figures'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { formatNumber, formatPercent } from '@gandan/domain/shared/format'
import { daysBetween, formatDate } from '@gandan/domain/shared/iso-date'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx, readPdfFonts, readPdfInfo, readPdfText, readXmlPart } from '../../../testing/read-documents.ts'
import { readXlsxSheet } from '../../../testing/read-xlsx.ts'
import { EXPORT_DAY as ON, FORMULA_TITLE as TITLE, startExportWorld } from '../../../testing/export-world.ts'
import type { TestApp } from '../../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../../testing/test-commune.ts'
import type { TestPlan } from '../../../testing/test-plan.ts'

let it: TestApp
let commune: TestCommune
let plan: TestPlan

const ask = async (path: string, role: Parameters<TestCommune['person']>[0] = 'chairman') => {
  const answer = await commune.person(role).call('GET', path)
  expect(answer.statusCode, `${path} ${answer.body.slice(0, 500)}`).toBe(200)
  return answer
}
const bytesOf = async (path: string): Promise<Uint8Array> => (await ask(path)).rawPayload
const dashboard = async (): Promise<Dashboard> =>
  (await ask(`/plans/${plan.planId}/dashboard?on=${ON}&period=quarter`)).json()
const planFile = (what: string, rest: string) => `/exports/plans/${plan.planId}/${what}?on=${ON}&period=quarter&${rest}`

beforeAll(async () => {
  ;({ it, commune, plan } = await startExportWorld())
  // What a worker loads when it is first asked is not what these tests are about.
  await Promise.all(['pdf', 'docx'].map((format) => ask(planFile('dashboard', `format=${format}`))))
})
afterAll(() => it.close())

test('screen, Excel, CSV, Word and PDF of one filter hold the same numbers', async () => {
  const { curve, objectives } = await dashboard()
  const words = curve.map((point: CurvePoint) => [
    formatDate(point.on),
    formatPercent(point.planned),
    formatPercent(point.actual),
  ])
  expect(words.length).toBeGreaterThan(10)

  const csv = parseCsv((await ask(planFile('curve', 'format=csv'))).body)
  expect(csv.slice(1).map((row) => row.slice(0, 3))).toEqual(
    words.map((row) => row.map((text) => (text === '—' ? '' : text))),
  )

  const { cells } = readXlsxSheet(await bytesOf(planFile('curve', 'format=xlsx')))
  for (const [index, point] of curve.entries()) {
    expect(cells.get(`A${index + 2}`)).toBe(daysBetween('1899-12-30', point.on))
    expect(cells.get(`B${index + 2}`)).toBeCloseTo(point.planned, 12)
    if (point.actual === null) expect(cells.has(`C${index + 2}`)).toBe(false)
    else expect(cells.get(`C${index + 2}`)).toBeCloseTo(point.actual, 12)
  }

  const pdf = readPdfText(await bytesOf(planFile('dashboard', 'format=pdf'))).replace(/\s+/g, '')
  const docx = readDocx(await bytesOf(planFile('dashboard', 'format=docx'))).paragraphs.filter(Boolean)
  for (const row of words) {
    expect(pdf).toContain(row.join('').replaceAll(' ', ''))
    expect(docx.join(' ')).toContain(row.join(' '))
  }
  for (const { code, score, timeElapsed, counts } of objectives.filter((one) => one.counts.total > 0)) {
    const figures = [formatPercent(score.progress, 0), formatPercent(timeElapsed, 0)]
    expect(pdf).toContain(`${figures[0]}·thờigian${figures[1]}`.replaceAll(' ', ''))
    const at = docx.indexOf('Đã xong') + 2
    const row = docx.slice(docx.indexOf(code, at), docx.indexOf(code, at) + 8)
    expect(row.toSpliced(4, 1).slice(2)).toEqual([
      ...figures,
      ...[counts.total, counts.done, counts.overdue].map(String),
    ])
  }
})

test('an Excel file has real days and numbers, a frozen head with filters, a chart of its own and what it stands on', async () => {
  const bytes = await bytesOf(planFile('curve', 'format=xlsx'))
  const { sheets } = await readXlsx(bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['Số liệu', 'Căn cứ'])
  expect(sheets[0]?.rows[1]?.[0]).toBeInstanceOf(Date)
  const sheet = readXmlPart(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(sheet).toContain('<autoFilter ref="A1:D')
  const chart = readXmlPart(bytes, 'xl/charts/chart1.xml')
  expect(chart).toContain('<c:lineChart>')
  const { curve } = await dashboard()
  for (const column of ['B', 'C']) expect(chart).toContain(`$${column}$2:$${column}$${curve.length + 1}`)
  const basis = new Map(sheets[1]?.rows.map(([label, text]) => [label, text]))
  expect(basis.get('Xã')).toBe('Xã Gia Hoà')
  expect(basis.get('Kỳ báo cáo')).toBe('Quý I năm 2026, từ 15/12/2025 đến 14/3/2026')
  expect(basis.get('Số liệu tính đến')).toBe('hết ngày 02/3/2026 (lập lúc 10:00 ngày 15/6/2026)')
  expect(basis.get('Truy vấn')).toContain(`/exports/plans/${plan.planId}/curve?on=${ON}`)
  for (const label of ['Phạm vi', 'Đơn vị tính', 'Cách tính', 'Nguồn']) expect(basis.get(label)).toBeTruthy()
})

test('a picture says commune, window, day, unit, definition and source, and is a file of its kind', async () => {
  const svg = await ask(planFile('curve', 'format=svg'))
  expect(svg.headers['content-type']).toContain('image/svg+xml')
  expect(svg.headers['content-disposition']).toBe(`attachment; filename="tien-do-ke-hoach-2026-${ON}.svg"`)
  for (const text of [
    'Xã Gia Hoà · Đơn vị tính: %',
    'từ 15/12/2025 đến 14/3/2026',
    'hết ngày 02/3/2026',
    'Cách tính:',
    'Nguồn:',
  ])
    expect(svg.body).toContain(text)
  const png = Buffer.from(await bytesOf(planFile('objectives', 'format=png&scale=2')))
  expect([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16)]).toEqual(['PNG', 2000])
})

test('a PDF is A4 with selectable text, embedded fonts, bookmarks, page numbers and a head on every page', async () => {
  const bytes = await bytesOf(planFile('dashboard', 'format=pdf'))
  const text = readPdfText(bytes)
  expect(text).toBe(text.normalize('NFC'))
  const pages = text.split('\f').filter((page) => page.trim() !== '')
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('Xã Gia Hoà · Bảng điều hành năm 2026 · kỳ 15/12/2025 – 14/3/2026 · hết ngày 02/3/2026')
    expect(page).toContain(`Trang ${index + 1}/${pages.length}`)
  }
  const fonts = readPdfFonts(bytes)
  expect(fonts.length).toBeGreaterThan(1)
  expect(fonts.filter(({ name, isEmbedded }) => !isEmbedded || !name.includes('BeVietnamPro'))).toEqual([])
  expect(readPdfInfo(bytes)).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/)
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Outlines')
})

test('a Word file carries a picture for each chart, with words for who cannot see it', async () => {
  const bytes = await bytesOf(planFile('dashboard', 'format=docx'))
  const { pictures, parts } = readDocx(bytes)
  expect(pictures).toHaveLength(3)
  for (const picture of pictures) expect(Buffer.from(picture).subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(readXmlPart(bytes, 'word/document.xml')).toMatch(/<wp:docPr [^>]*descr="Biểu đồ đường: đến ngày 02\/3\/2026/)
  expect(parts.some((name) => name.startsWith('word/header'))).toBe(true)
  expect(readXmlPart(bytes, parts.find((name) => name.startsWith('word/footer')) ?? '')).toContain('NUMPAGES')
})

test('an objective goes out as its page shows it, and its curve by itself', async () => {
  const id = plan.objectiveIds[0]
  const text = readPdfText(await bytesOf(`/exports/objectives/${id}?on=${ON}&format=pdf`)).replace(/\s+/g, ' ')
  for (const word of TITLE.split(' ')) expect(text).toContain(word)
  expect(text).toContain(`Riêng công việc đạt ${formatPercent((0.37 * 3) / 9)}`)
  const docx = readDocx(await bytesOf(`/exports/objectives/${id}?on=${ON}&format=docx`))
  expect(docx.paragraphs).toContain(TITLE)
  expect((await ask(`/exports/objectives/${id}/curve?on=${ON}&format=svg`)).body).toContain(
    'Tiến độ thực tế so với kế hoạch: mục',
  )
})

test('the matrix, an indicator, the months of cases and the communes equal their pages', async () => {
  const matrix = (await ask(`/plans/${plan.planId}/matrix?on=${ON}`)).json()
  const cells = readXlsxSheet(await bytesOf(`/exports/plans/${plan.planId}/matrix?on=${ON}&format=xlsx`)).cells
  expect(cells.get('C2')).toBeCloseTo(matrix.rows[0].cells[0].progress, 12)

  const months = (
    await ask(`/cases/statistics?communeId=${commune.communeId}&from=2026-01-01&to=2026-06-15`)
  ).json<CaseStatistics>().months
  const csv = parseCsv(
    (await ask(`/exports/cases/statistics?communeId=${commune.communeId}&from=2026-01-01&to=2026-06-15&format=csv`))
      .body,
  )
  expect(csv.slice(1).map((row) => row.slice(2).map(Number))).toEqual(
    months.map(({ received, settled, inTime, backlog }) => [received, settled, inTime, backlog]),
  )

  const at = `communes/${commune.communeId}/figures/DV06.03/series?kind=month&year=2026&index=6`
  const series = (await ask(`/${at}`)).json<FigureSeries>()
  const table = readXlsxSheet(await bytesOf(`/exports/${at}&format=xlsx`)).cells
  expect(series.points.some(({ value }) => value !== null)).toBe(true)
  for (const [index, { value }] of series.points.entries()) expect(table.get(`D${index + 2}`) ?? null).toBe(value)

  const small = `communes/${commune.communeId}/objective-figures?objectiveCode=II.6&kind=month&year=2026&index=1`
  const lines = parseCsv((await ask(`/exports/${small}&format=csv`)).body)
  const own = lines.filter(([code]) => code === 'DV06.03')
  const spoken = (value: number | null) => (value === null ? '' : formatNumber(value, 2))
  expect(own.map((row) => [row[6], row[7], row[8]])).toEqual(
    series.points.map((one) => [one.value, one.target, one.samePeriodLastYear].map(spoken)),
  )
  expect(new Set(lines.slice(1).map(([code]) => String(code).slice(0, 4)))).toEqual(new Set(['DV06']))
  const few = await commune.person('chairman').call('GET', `/exports/${small.replace('II.6', 'IX')}&format=xlsx`)
  expect([few.statusCode, few.json().code]).toEqual([422, 'nothingToExport'])

  const communes = parseCsv((await ask('/exports/communes/comparison?year=2026&format=csv')).body)
  expect(communes[1]?.[0]).toBe('Xã Gia Hoà')

  const asked = 'code=DV06.03&kind=year&year=2026&index=1'
  const { items } = (await ask(`/communes/figures-comparison?${asked}`)).json<ResponseOf<typeof compareFigures>>()
  const compared = readXlsxSheet(await bytesOf(`/exports/communes/figures-comparison?${asked}&format=xlsx`)).cells
  expect(items[0]?.denominator).toBeGreaterThan(0)
  expect(['B2', 'C2', 'D2'].map((cell) => compared.get(cell))).toEqual([
    items[0]?.value,
    items[0]?.numerator,
    items[0]?.denominator,
  ])
})

test('lists go out as Excel and CSV with the rows of the page; what begins like a formula stays text', async () => {
  const asked = `planId=${plan.planId}&on=${ON}`
  const { items } = (await ask(`/tasks?${asked}`)).json<{ items: TaskRow[] }>()
  const csv = parseCsv((await ask(`/exports/tasks?${asked}&format=csv`)).body)
  expect(csv.slice(1).map((row) => row[1])).toEqual(items.map(({ title }) => (title === TITLE ? `'${title}` : title)))
  const bytes = await bytesOf(`/exports/tasks?${asked}&format=xlsx`)
  const { sheets } = await readXlsx(bytes)
  expect(sheets[0]?.rows.slice(1).map((row) => [row[0], row[1], row[6]])).toEqual(
    items.map(({ number, title, dueOn }) => [number, title, new Date(`${dueOn}T00:00:00Z`)]),
  )
  expect(readXmlPart(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')

  const cases = (await ask('/cases?isOpen=true&q=gi%E1%BA%A5y')).json<{ items: CaseRow[] }>().items
  expect(cases).toHaveLength(1)
  const book = await readXlsx(await bytesOf('/exports/cases?isOpen=true&q=gi%E1%BA%A5y&format=xlsx'))
  expect(book.sheets[0]?.rows.slice(1).map((row) => row[0])).toEqual(cases.map(({ code }) => code))
  expect(book.sheets[1]?.rows.flat().join(' ')).toContain('có từ khoá tìm kiếm; đang giải quyết')
  expect(book.sheets[1]?.rows.flat().join(' ')).not.toContain('giấy')
  expect((await ask('/exports/cases?isOpen=true&format=csv')).body).toBe((await ask('/cases.csv?isOpen=true')).body)
  const refused = await commune.person('partyReader').call('GET', '/exports/cases?format=xlsx')
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'roleRefused'])
})

test('the basis of a list says in words what was chosen: villages, people, objectives, marks, never their codes', async () => {
  const basisOf = async (path: string) => {
    const { sheets } = await readXlsx(await bytesOf(path))
    return String(sheets[1]?.rows.find(([label]) => label === 'Bộ lọc')?.[1])
  }
  const handler = commune.person('cultureOfficer').userId
  const other = await addCommune(it, 'xã Bên', ['chairman'])
  const chosen = `villageId=${commune.villageId}&handlerUserId=${handler},none&flag=hot,collective&phase=dueSoon`
  expect(await basisOf(`/exports/cases?${chosen}&format=xlsx`)).toBe(
    'giai đoạn: Sắp đến hạn; thôn: Thôn 1; người xử lý: Người cultureOfficer, chưa giao; tính chất: Lĩnh vực nóng, Đông người',
  )
  expect(await basisOf(`/exports/cases?villageId=${other.villageId}&format=xlsx`)).toBe('thôn: 1 mục không rõ tên')
  const tasks = `planId=${plan.planId}&objectiveId=${plan.objectiveIds.join(',')}&ownerUnitId=${commune.officeId}&ownerUserId=${handler}`
  expect(await basisOf(`/exports/tasks?${tasks}&priority=urgent,low&source=manual&due=overdue&format=xlsx`)).toBe(
    'thời hạn: Quá hạn; mục: II.1, II.2; đơn vị: Văn phòng; người thực hiện: Người cultureOfficer; mức ưu tiên: Khẩn, Thấp; nguồn: Giao bổ sung',
  )
})

test('nothing to draw is said in words; a role without the page has no file of it', async () => {
  const call = commune.person('chairman').call
  const empty = await call('GET', `/exports/objectives/${plan.objectiveIds[1]}/curve?on=${ON}&format=png`)
  expect([empty.statusCode, empty.json().code, empty.json().title]).toEqual([
    422,
    'nothingToExport',
    'Không có số liệu nào trong phạm vi đã chọn để tải về',
  ])
  const refused = await commune.person('citizen').call('GET', planFile('dashboard', 'format=pdf'))
  expect([refused.statusCode, refused.json().code, refused.json().title]).toEqual([
    403,
    'roleRefused',
    'Vai trò của bạn không được làm việc này',
  ])
  const other = await addCommune(it, 'xã Khác', ['chairman'])
  expect((await other.person('chairman').call('GET', planFile('dashboard', 'format=pdf'))).statusCode).toBe(404)
})

test('twenty files asked for at once all come', async () => {
  const formats = ['svg', 'png', 'xlsx', 'csv']
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => ask(planFile('objectives', `format=${formats[index % 4]}&scale=1`))),
  )
  expect(answers.every(({ rawPayload }) => rawPayload.length > 100)).toBe(true)
})
