import { colToLetter, writeXlsx } from 'hucre/xlsx'
import type { Exhibit, ExhibitColumn, ExhibitValue } from './exhibit.ts'
import { printNames, rowHeight } from './sheet-lines.ts'

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number]
type Chart = NonNullable<Sheet['charts']>[number]
type Value = NonNullable<Sheet['rows']>[number][number]

const FONT = { name: 'Times New Roman', size: 11 }
const THIN = { style: 'thin' as const }
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN }
const HEAD = {
  font: { ...FONT, bold: true },
  border: BORDER,
  fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'E6EAEF' } },
  alignment: { horizontal: 'center' as const, vertical: 'center' as const, wrapText: true },
}
const DATA = 'Số liệu'
const BASIS = 'Căn cứ'
const COLOURS = ['174A85', '6B7683', '218A50', 'E0A020']
const WIDEST = 60
const NARROWEST = 8
const CHART_ROWS = 22
const CHART_COLUMNS = 10

export const excelFormat = ({ kind, decimals = 1 }: Pick<ExhibitColumn, 'kind' | 'decimals'>): string => {
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  if (kind === 'percent') return `0${fraction}%`
  if (kind === 'number') return `#,##0${fraction.replaceAll('0', '#')}`
  return kind === 'day' ? 'dd/mm/yyyy' : '@'
}

/** Excel's own kinds: a day is a day and a number a number, so that they can be counted on. */
export const excelValue = ({ kind }: Pick<ExhibitColumn, 'kind'>, value: ExhibitValue | undefined): Value => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  return kind === 'day' ? new Date(`${value}T00:00:00Z`) : value.normalize('NFC')
}

/** A day has ten letters however it is kept. */
const letters = ({ kind }: ExhibitColumn, value: ExhibitValue | undefined): number =>
  kind === 'day' ? 10 : kind === 'text' ? String(value ?? '').length : NARROWEST

const widthOf = ({ columns, rows }: Exhibit, index: number): number => {
  const column = columns[index]
  if (!column) return NARROWEST
  const longest = Math.max(...rows.map((row) => letters(column, row[index])), NARROWEST)
  return Math.min(WIDEST, Math.max(longest, Math.min(24, column.label.length)) + 3)
}

const heightsOf = (
  lines: readonly (readonly (ExhibitValue | undefined)[])[],
  widths: readonly number[],
): Map<number, { height: number }> =>
  new Map(lines.map((line, row): [number, { height: number }] => [row, { height: rowHeight(line, widths) }]))

const seriesOf = ({ columns, rows, nativeChart }: Exhibit): Chart['series'] => {
  const drawn = columns.flatMap((column, index) => (column.isDrawn ? [{ label: column.label, index }] : []))
  const range = (index: number) => {
    const letter = colToLetter(index)
    return `'${DATA}'!$${letter}$2:$${letter}$${rows.length + 1}`
  }
  return drawn.map(({ label, index }, place) => ({
    name: label,
    values: range(index),
    categories: range(0),
    color: COLOURS[place % COLOURS.length] ?? '174A85',
    ...(nativeChart === 'line' ? { marker: { symbol: 'none' as const } } : {}),
  }))
}

/** A bar that does not begin at nought says something else than its number. */
const scaleOf = ({ columns, rows }: Exhibit): { scale?: { min: number } } => {
  const drawn = rows.flatMap((row) => columns.map(({ isDrawn }, index) => (isDrawn ? row[index] : null)))
  return drawn.some((value) => typeof value === 'number' && value < 0) ? {} : { scale: { min: 0 } }
}

const TICKS = { majorTickMark: 'out' as const, minorTickMark: 'none' as const }

const chartOf = (exhibit: Exhibit): Chart[] => {
  const { nativeChart, frame, columns, rows } = exhibit
  const series = seriesOf(exhibit)
  if (nativeChart === null || rows.length === 0 || series.length === 0) return []
  const from = { row: 1, col: columns.length + 1 }
  const drawn = columns.find(({ isDrawn }) => isDrawn)
  return [
    {
      type: nativeChart,
      title: frame.title,
      series,
      anchor: { from, to: { row: from.row + CHART_ROWS, col: from.col + CHART_COLUMNS } },
      legend: 'bottom',
      altText: frame.summary,
      lang: 'vi-VN',
      axes: {
        x: TICKS,
        y: {
          ...TICKS,
          ...scaleOf(exhibit),
          title: frame.unit,
          gridlines: { major: true },
          ...(drawn ? { numberFormat: { formatCode: excelFormat(drawn) } } : {}),
        },
      },
    },
  ]
}

const PRINTED = {
  paperSize: 'a4' as const,
  orientation: 'landscape' as const,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
}

/** A chart reaches beyond the cells that hold something: the whole of it is printed. */
const printedArea = ({ columns, rows }: Exhibit, [chart]: readonly Chart[]): { area?: string } => {
  const to = chart?.anchor.to
  if (!to) return {}
  const last = Math.max(columns.length - 1, to.col)
  return { area: `$A$1:$${colToLetter(last)}$${Math.max(rows.length + 1, to.row + 1)}` }
}

const BODY = {
  text: { vertical: 'center' as const, wrapText: true },
  day: { horizontal: 'center' as const, vertical: 'center' as const },
  number: { horizontal: 'right' as const, vertical: 'center' as const },
  percent: { horizontal: 'right' as const, vertical: 'center' as const },
}

const dataSheet = (exhibit: Exhibit): Sheet => {
  const { columns, rows } = exhibit
  const last = colToLetter(columns.length - 1)
  const charts = chartOf(exhibit)
  const widths = columns.map((_, index) => widthOf(exhibit, index))
  const lines: Value[][] = [
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map((column, index) => excelValue(column, row[index]))),
  ]
  const cells = new Map<string, { style: object }>()
  for (const [row, line] of lines.entries())
    for (const column of line.keys()) {
      const shape = columns[column]
      if (row === 0) cells.set(`0,${column}`, { style: HEAD })
      else if (shape)
        cells.set(`${row},${column}`, {
          style: { font: FONT, border: BORDER, numFmt: excelFormat(shape), alignment: BODY[shape.kind] },
        })
    }
  return {
    name: DATA,
    rows: lines,
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: heightsOf([columns.map(({ label }) => label), ...rows], widths),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${lines.length}` },
    charts,
    pageSetup: PRINTED,
  }
}

/** What stands under the title of the picture: where the numbers come from and what they mean. */
const basisLines = ({ frame, query }: Exhibit): [string, string][] => [
  ['Nội dung', frame.title],
  ['Xã', frame.commune],
  ['Đơn vị tính', frame.unit],
  ...[...frame.head, ...frame.foot].map(({ label, text }): [string, string] => [label, text]),
  ['Tóm tắt', frame.summary],
  ['Truy vấn', query ?? ''],
]

const BASIS_WIDTHS = [22, 100]

const basisSheet = (exhibit: Exhibit): Sheet => {
  const lines = basisLines(exhibit)
  const wrapped = { vertical: 'top' as const, wrapText: true }
  return {
    name: BASIS,
    rows: lines.map(([label, text]) => [label, text.normalize('NFC')]),
    cells: new Map(
      lines.flatMap((_, row): [string, { style: object }][] => [
        [`${row},0`, { style: { font: { ...FONT, bold: true }, alignment: wrapped } }],
        [`${row},1`, { style: { font: FONT, alignment: wrapped, numFmt: '@' } }],
      ]),
    ),
    columns: BASIS_WIDTHS.map((width) => ({ width })),
    rowDefs: heightsOf(lines, BASIS_WIDTHS),
    pageSetup: PRINTED,
  }
}

/** The numbers with a chart that Excel itself draws from them, and on a second sheet what they stand on. */
export const exhibitWorkbook = (exhibit: Exhibit): Promise<Uint8Array> => {
  const sheets = [dataSheet(exhibit), basisSheet(exhibit)]
  const area = printedArea(exhibit, sheets[0]?.charts ?? [])
  return writeXlsx({ sheets, defaultFont: FONT, namedRanges: printNames(DATA, { ...area, rows: '$1:$1' }) })
}
