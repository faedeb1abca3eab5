import { daysBetween } from '@gandan/domain/shared/iso-date'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { nodesIn, packageFaults, xmlTree, type XmlNode } from '../testing/office-package.ts'
import { readXlsxSheet } from '../testing/read-xlsx.ts'
import { CURVE, testFrame } from '../testing/test-pictures.ts'
import type { Exhibit } from './exhibit.ts'
import { exhibitWorkbook } from './exhibit-xlsx.ts'

const TITLE = `Tiến độ <các> mục tiêu & "chỉ tiêu" ${'rất dài '.repeat(70)}`.slice(0, 500).trim()

const exhibitOf = (nativeChart: NonNullable<Exhibit['nativeChart']>): Exhibit => ({
  fileName: 'bieu-do',
  frame: testFrame({ title: TITLE }),
  query: '/exports',
  picture: CURVE,
  nativeChart,
  columns: [
    nativeChart === 'line' ? { label: 'Ngày', kind: 'day' } : { label: 'Mục', kind: 'text' },
    { label: 'Theo kế hoạch', kind: 'percent', isDrawn: true },
    { label: 'Số việc', kind: 'number', decimals: 0 },
    { label: 'Thực tế', kind: 'percent', isDrawn: true },
  ],
  rows: [
    [nativeChart === 'line' ? '2026-01-05' : 'II.1', 0.25, 4, 0.125],
    [nativeChart === 'line' ? '2026-01-12' : 'II.2', 0.5, 6, null],
    [nativeChart === 'line' ? '2026-01-19' : 'II.3', 0, 0, 0],
  ],
})

/**
 * The order in which children must stand: complex types of the schema `dml-chart.xsd`, ECMA-376 Part 1 (Fundamentals and
 * Markup Language Reference), 21.2 "DrawingML - Charts" and Annex A.5.1. Excel repairs a chart that breaks it.
 */
const SEQUENCES: Record<string, string> = {
  // CT_ChartSpace, CT_Chart, CT_PlotArea, CT_Title, CT_Legend
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  plotArea: 'layout barChart lineChart catAx valAx dateAx serAx dTable spPr extLst',
  title: 'tx layout overlay spPr txPr extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  // CT_BarChart, CT_LineChart, CT_BarSer, CT_LineSer
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  'barChart/ser': 'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst',
  'lineChart/ser': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst',
  marker: 'symbol size spPr extLst',
  scaling: 'logBase orientation max min extLst',
  // CT_CatAx, CT_ValAx
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  // CT_NumRef, CT_StrRef
  numRef: 'f numCache extLst',
  strRef: 'f strCache extLst',
}

const local = ({ name }: XmlNode): string => name.replace(/^.*:/, '')

const outOfOrder = (node: XmlNode, parent = ''): string[] => {
  const sequence = (SEQUENCES[`${parent}/${local(node)}`] ?? SEQUENCES[local(node)])?.split(' ')
  const ranks =
    node.name.startsWith('c:') && sequence ? node.children.map((child) => sequence.indexOf(local(child))) : []
  const wrong = ranks.some((rank, index) => rank === -1 || rank < (ranks[index - 1] ?? 0))
  return [
    ...(wrong ? [`${local(node)}: ${node.children.map(local).join(' ')}`] : []),
    ...node.children.flatMap((child) => outOfOrder(child, local(node))),
  ]
}

const chartOf = (bytes: Uint8Array): XmlNode =>
  xmlTree(strFromU8(unzipSync(bytes)['xl/charts/chart1.xml'] ?? new Uint8Array()))

const REFERENCE = /^'Số liệu'!\$([A-Z])\$(\d+):\$\1\$(\d+)$/

/** Cells that a formula of the chart names, from the sheet itself. */
const cellsAt = (bytes: Uint8Array, formula: string): (string | number | null)[] => {
  const [, column, first, last] = REFERENCE.exec(formula) ?? []
  if (!column) throw new Error(`the chart points at ${formula}`)
  const { cells } = readXlsxSheet(bytes)
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => cells.get(`${column}${Number(first) + index}`) ?? null,
  )
}

const files = new Map<NonNullable<Exhibit['nativeChart']>, Uint8Array>()
const KINDS = ['line', 'column', 'bar'] as const

beforeAll(async () => {
  for (const kind of KINDS) files.set(kind, await exhibitWorkbook(exhibitOf(kind)))
})

test.each(KINDS)('the package of a %s chart is whole: every part has its type, every link its part', (kind) => {
  const bytes = files.get(kind) ?? new Uint8Array()
  expect(packageFaults(bytes)).toEqual([])
  expect(Object.keys(unzipSync(bytes))).toEqual(
    expect.arrayContaining(['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml']),
  )
})

test.each(KINDS)('the elements of a %s chart stand in the order of its schema', (kind) => {
  const chart = chartOf(files.get(kind) ?? new Uint8Array())
  expect(outOfOrder(chart)).toEqual([])
  const drawn = nodesIn(chart).map(local)
  expect(drawn).toContain(kind === 'line' ? 'lineChart' : 'barChart')
  const bad = { ...chart, children: chart.children.toReversed() }
  expect(outOfOrder(bad)).not.toEqual([])
})

test.each(KINDS)('a %s chart draws the numbers of its cells, and what it keeps of them is the same', (kind) => {
  const bytes = files.get(kind) ?? new Uint8Array()
  const exhibit = exhibitOf(kind)
  const series = nodesIn(chartOf(bytes)).filter((node) => local(node) === 'ser')
  expect(series.map((one) => nodesIn(one).find((node) => local(node) === 'tx')?.children[0]?.text)).toEqual([
    'Theo kế hoạch',
    'Thực tế',
  ])
  for (const [index, one] of series.entries()) {
    const formulaIn = (tag: string) =>
      nodesIn(one.children.find((node) => local(node) === tag) ?? one).find((node) => local(node) === 'f')?.text ?? ''
    const column = index === 0 ? 1 : 3
    expect(cellsAt(bytes, formulaIn('val'))).toEqual(exhibit.rows.map((row) => row[column]))
    expect(cellsAt(bytes, formulaIn('cat'))).toEqual(
      exhibit.rows.map(([first]) => (kind === 'line' ? daysBetween('1899-12-30', String(first)) : first)),
    )
    for (const tag of ['val', 'cat'] as const) {
      const kept = nodesIn(one.children.find((node) => local(node) === tag) ?? one).filter(
        (node) => local(node) === 'pt',
      )
      const cells = cellsAt(bytes, formulaIn(tag))
      for (const { attributes, children } of kept) expect(children[0]?.text).toBe(String(cells[Number(attributes.idx)]))
    }
  }
})

test('a title of 500 letters with marks that XML knows is in the chart whole', () => {
  for (const kind of KINDS) {
    const title = nodesIn(chartOf(files.get(kind) ?? new Uint8Array())).find(({ name }) => name === 'a:t')
    expect(title?.text).toBe(TITLE)
  }
})
