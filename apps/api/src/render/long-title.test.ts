import { beforeAll, expect, test } from 'vitest'
import { openInOffice, openPdf, type OpenedFile } from '../testing/open-office.ts'
import { bare, expectSound } from '../testing/opened-checks.ts'
import { CURVE, STANDINGS, testChart, testFrame } from '../testing/test-pictures.ts'
import type { Exhibit, ExportDocument } from './exhibit.ts'
import { renderChart, renderDocx, renderPdf, renderPng } from './render.ts'

const TITLE = 'Đẩy mạnh tuyên truyền, phổ biến pháp luật về dân chủ ở cơ sở & <quy chế> làm việc; '
  .repeat(8)
  .slice(0, 500)

const exhibit = (picture: Exhibit['picture']): Exhibit => ({
  fileName: 'dai',
  frame: testFrame({ title: TITLE }),
  picture,
  nativeChart: null,
  columns: [
    { label: 'Ngày', kind: 'day' },
    { label: 'Theo kế hoạch', kind: 'percent' },
    { label: TITLE, kind: 'text' },
  ],
  rows: [
    ['2026-01-05', 0.25, TITLE],
    ['2026-01-12', 0.5, 'đ'.repeat(500)],
  ],
})

const DOCUMENT: ExportDocument = {
  fileName: 'dai',
  title: TITLE,
  commune: 'Xã Sơn Trường',
  head: testFrame().head,
  running: `Xã Sơn Trường · ${TITLE.slice(0, 60)}`,
  sections: [
    { heading: TITLE, paragraphs: [TITLE], exhibit: exhibit(CURVE) },
    { heading: TITLE, paragraphs: [], exhibit: exhibit(STANDINGS) },
  ],
}

let opened: Record<'word' | 'pdf', OpenedFile>

beforeAll(async () => {
  const [docx, pdf] = [await renderDocx(DOCUMENT), await renderPdf(DOCUMENT)]
  opened = {
    ...(await openInOffice({ word: { bytes: docx, type: 'docx' } })),
    pdf: await openPdf('long-title', pdf),
  }
}, 600_000)

test.each(['word', 'pdf'] as const)('a title of 500 letters is whole in a %s, which stays within its pages', (name) => {
  expect(TITLE).toHaveLength(500)
  expectSound(name, opened[name], 8)
  expect(bare(opened[name].text).split(bare(TITLE).slice(0, 300)).length - 1).toBeGreaterThanOrEqual(3)
})

test('a picture with a title of 500 letters is cut in its lines, whole in its name, and still is a picture', async () => {
  const svg = await renderChart(testChart(CURVE, { title: TITLE }))
  expect(svg).toContain(
    `<title id="title">${TITLE.replaceAll('&', '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</title>`,
  )
  const lines = [...svg.matchAll(/<text [^>]*font-size="22"[^>]*>([^<]*)</g)].map(([, line]) => line ?? '')
  expect(lines).toHaveLength(3)
  expect(lines.at(-1)).toMatch(/…$/)
  expect((await renderPng(svg, '1')).length).toBeGreaterThan(5_000)
})
