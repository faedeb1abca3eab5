import type { CurvePoint, Dashboard } from '@gandan/contracts/dashboard'
import { formatPercent } from '@gandan/domain/shared/format'
import { formatDate } from '@gandan/domain/shared/iso-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXPORT_DAY, FORMULA_TITLE, startExportWorld, type ExportWorld } from '../../../testing/export-world.ts'
import { packageFaults } from '../../../testing/office-package.ts'
import { openInOffice, openPdf, type OpenedFile } from '../../../testing/open-office.ts'
import { bare, expectSound, paperOf } from '../../../testing/opened-checks.ts'
import { readXlsxSheet } from '../../../testing/read-xlsx.ts'
import { createTestTask } from '../../../testing/test-plan.ts'

const LONG_LIST = 70
/** Of a sheet, in points. */
const RIGHT_MARGIN = 50.4
const OBJECTIVE = 'Thực hiện tốt công tác tiếp dân theo Chỉ thị số 33/CT-TTg'

let world: ExportWorld
let bytes: Record<
  'dashboard' | 'objective' | 'curve' | 'objectives' | 'series' | 'tasks' | 'cases' | 'template',
  Buffer
>
let opened: Record<keyof typeof bytes | 'pdf' | 'objectivePdf', OpenedFile>

const ask = async (path: string, role: 'chairman' | 'officeClerk' = 'chairman') => {
  const answer = await world.commune.person(role).call('GET', path)
  expect(answer.statusCode, `${path} ${answer.body.slice(0, 300)}`).toBe(200)
  return answer
}
const fileOf = async (path: string): Promise<Buffer> => (await ask(path, 'officeClerk')).rawPayload
const asked = `on=${EXPORT_DAY}&period=quarter`
const planFile = (what: string, format: string) =>
  fileOf(`/exports/plans/${world.plan.planId}/${what}?${asked}&format=${format}`)
const objectiveFile = (format: string) =>
  fileOf(`/exports/objectives/${world.plan.objectiveIds[0]}?on=${EXPORT_DAY}&format=${format}`)

const addLongList = async () => {
  const { it, commune, plan } = world
  it.setNow('2026-03-05T02:00:00Z')
  for (let count = 0; count < LONG_LIST; count += 1)
    await createTestTask(commune, plan, {
      title: `Kiểm tra việc thực hiện hương ước, quy ước của thôn lần thứ ${count + 1}; lập biên bản và báo cáo kết quả`,
      startOn: '2026-04-01',
      dueOn: '2026-10-20',
    })
  it.setNow('2026-06-15T03:00:00Z')
}

beforeAll(async () => {
  world = await startExportWorld()
  bytes = {
    dashboard: await planFile('dashboard', 'docx'),
    objective: await objectiveFile('docx'),
    curve: await planFile('curve', 'xlsx'),
    objectives: await planFile('objectives', 'xlsx'),
    series: await fileOf(
      `/exports/communes/${world.commune.communeId}/figures/DV06.03/series?kind=month&year=2026&index=6&format=xlsx`,
    ),
    cases: await fileOf('/exports/cases?isOpen=true&format=xlsx'),
    template: await fileOf('/indicator-imports/template.xlsx?what=values&kind=month&year=2026&index=5'),
    tasks: Buffer.alloc(0),
  }
  const pdfs = [await planFile('dashboard', 'pdf'), await objectiveFile('pdf')] as const
  await addLongList()
  bytes.tasks = await fileOf(`/exports/tasks?planId=${world.plan.planId}&format=xlsx`)
  const typed = Object.entries(bytes).map(([name, one]) => [
    name,
    { bytes: one, type: name === 'dashboard' || name === 'objective' ? 'docx' : 'xlsx' },
  ])
  opened = {
    ...(await openInOffice(Object.fromEntries(typed) as Parameters<typeof openInOffice<keyof typeof bytes>>[0])),
    pdf: await openPdf('dashboard-pdf', pdfs[0]),
    objectivePdf: await openPdf('objective-pdf', pdfs[1]),
  }
}, 900_000)
afterAll(() => world.it.close())

const MOST_PAGES = {
  dashboard: 5,
  objective: 4,
  curve: 4,
  objectives: 2,
  series: 2,
  tasks: 8,
  cases: 2,
  template: 2,
  pdf: 5,
  objectivePdf: 4,
}

test.each(Object.keys(MOST_PAGES) as (keyof typeof MOST_PAGES)[])(
  'an office program opens %s without repair, on A4, with nothing blank and nothing cut',
  (name) => {
    expectSound(name, opened[name], MOST_PAGES[name])
    const isUpright = ['dashboard', 'objective', 'pdf', 'objectivePdf'].includes(name)
    const papers = new Set(opened[name].pages.map(paperOf))
    expect([...papers]).toEqual([isUpright ? 'A4 portrait' : 'A4 landscape'])
    if (name in bytes) expect(packageFaults(bytes[name as keyof typeof bytes])).toEqual([])
  },
)

test('the page, the opened Word file, the PDF and the opened Excel file show the same numbers in the same words', async () => {
  const { curve, objectives } = (await ask(`/plans/${world.plan.planId}/dashboard?${asked}`)).json<Dashboard>()
  const [word, pdf, sheet] = [opened.dashboard, opened.pdf, opened.curve].map(({ text }) => bare(text))
  expect(curve.length).toBeGreaterThan(40)
  for (const { on, planned, actual } of curve as CurvePoint[]) {
    const row = bare([formatDate(on), formatPercent(planned), formatPercent(actual)].join(''))
    expect(word).toContain(row)
    expect(pdf).toContain(row)
    const printed = [planned, actual].map((share) => (share === null ? '' : `${(share * 100).toFixed(1)}%`)).join('')
    const [year, month, day] = on.split('-')
    expect(sheet).toContain(`${day}/${month}/${year}${printed}`)
  }
  for (const { score, timeElapsed, counts } of objectives) {
    const row = bare(
      `${formatPercent(score.progress, 0)}${formatPercent(timeElapsed, 0)}Chậm${counts.total}${counts.done}${counts.overdue}`,
    )
    expect(word).toContain(row)
    expect(pdf).toContain(row)
  }
  for (const text of [word, pdf]) expect(text).toContain(bare(OBJECTIVE))
})

test('the picture of the objectives and of the curve says what their tables say', async () => {
  const { curve, objectives } = (await ask(`/plans/${world.plan.planId}/dashboard?${asked}`)).json<Dashboard>()
  const standings = (await planFile('objectives', 'svg')).toString('utf8')
  const { cells } = readXlsxSheet(await planFile('objectives', 'xlsx'))
  for (const [index, { score, timeElapsed }] of objectives.entries()) {
    expect(standings).toContain(`>${formatPercent(score.progress, 0)} · thời gian ${formatPercent(timeElapsed, 0)}<`)
    expect(cells.get(`C${index + 2}`) ?? null).toBe(score.progress)
    expect(cells.get(`D${index + 2}`) ?? null).toBe(timeElapsed)
  }
  const svg = (await planFile('curve', 'svg')).toString('utf8')
  const lines = [...svg.matchAll(/<path [^>]*class="recharts-curve recharts-line-curve"[^>]*>/g)].map(([path]) =>
    [...(/ d="([^"]+)"/.exec(path)?.[1] ?? '').matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, , y]) => Number(y)),
  )
  const drawn = [curve.map(({ planned }) => planned), curve.flatMap(({ actual }) => (actual === null ? [] : [actual]))]
  expect(lines.map(({ length }) => length)).toEqual(drawn.map(({ length }) => length))
  const [floor, top] = [lines[0]?.[0] ?? 0, lines[0]?.at(-1) ?? 0]
  for (const [line, values] of drawn.entries())
    for (const [index, value] of values.entries())
      expect((floor - (lines[line]?.[index] ?? 0)) / (floor - top)).toBeCloseTo(value, 2)
})

test('a picture stays with its heading, and shares a page where it fits', () => {
  const pageOf = (heading: string) => opened.pdf.pages.findIndex(({ text }) => text.includes(heading))
  for (const [heading, legend] of [
    ['Tiến độ các mục tiêu của kế hoạch năm 2026', 'Cần chú ý'],
    ['Tiến độ thực tế so với kế hoạch năm 2026', 'Theo kế hoạch'],
    ['Đơn thư tiếp nhận, giải quyết và tồn theo tháng', 'Tồn cuối tháng'],
  ] as const)
    expect(opened.pdf.pages[pageOf(heading)]?.text).toContain(legend)
  expect(pageOf('Tiến độ các mục tiêu')).toBe(pageOf('Tình hình chung'))
  for (const { text } of opened.dashboard.pages) expect(text.trimEnd()).toMatch(/Trang \d+\/\d+$/)
})

test('a long list repeats its head on every page, in print as on screen, and no text of it is cut', () => {
  const listed = opened.tasks.pages.slice(0, -1)
  expect(listed.length).toBeGreaterThan(2)
  for (const { text } of listed) expect(bare(text)).toMatch(/^SốCôngviệcMục.*Trọngsố/)
  const all = bare(opened.tasks.text)
  const words = listed.flatMap((page) => page.words.map(({ text }) => text))
  for (let count = 1; count <= LONG_LIST; count += 1) expect(words).toContain(`${count};`)
  expect(words.filter((word) => word === 'quả')).toHaveLength(LONG_LIST)
  expect(all).toContain(bare(FORMULA_TITLE))
  expect(bare(opened.tasks.pages.at(-1)?.text ?? '')).toContain('Bộlọcmọicôngviệccủakếhoạch')
})

test('a directive without a name is its number alone', () => {
  for (const { text } of [opened.objective, opened.objectivePdf]) {
    expect(text).toContain('33/CT-TTg')
    expect(text).not.toMatch(/null|undefined|NaN/)
  }
})

test('the whole chart of a sheet is on the page with its table, up to its legend and its right edge', () => {
  for (const [name, legend] of [
    ['curve', 'Theo kế hoạch'],
    ['objectives', 'Thời gian đã qua'],
    ['series', 'Cùng kỳ năm trước'],
  ] as const) {
    const [page] = opened[name].pages
    // Once in the head of the table, once in the legend.
    expect(bare(page?.text ?? '').split(bare(legend)).length, name).toBeGreaterThan(2)
    const { inkBox, width = 0 } = page ?? {}
    expect(inkBox?.right, name).toBeGreaterThan(width / 2)
    expect(inkBox?.right, name).toBeLessThan(width - RIGHT_MARGIN - 4)
  }
})
