import type { FormCellShape, FormColumnShape, StatutoryForm } from '@gandan/contracts/reports/forms'
import { periodName } from '@gandan/domain/organisation/period-words'
import { sumWords, windowWords } from '@gandan/domain/reports/forms/form-texts'
import { headCells, headHeight, type HeadCell } from '@gandan/domain/reports/forms/head-layout'
import type { FormUnit } from '@gandan/domain/reports/forms/form-definition'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { WriteSheet as Sheet } from 'hucre/xlsx'
import { heightOfLines, linesIn, printNames, rowHeight } from '../../render/sheet-lines.ts'

type Value = NonNullable<Sheet['rows']>[number][number]
type Cell = { value: Value; style?: object }

const THIN = { style: 'thin' as const }
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN }
const CENTRED = { horizontal: 'center' as const, vertical: 'center' as const, wrapText: true }
const FONT = { name: 'Times New Roman', size: 11 }
const STYLES = {
  title: { font: { ...FONT, size: 14, bold: true }, alignment: CENTRED },
  line: { font: { ...FONT, italic: true }, alignment: CENTRED },
  right: { font: { ...FONT, bold: true }, alignment: { horizontal: 'right' as const } },
  head: { font: { ...FONT, bold: true }, alignment: CENTRED, border: BORDER },
  ms: { font: { ...FONT, italic: true, size: 9 }, alignment: CENTRED, border: BORDER },
  unit: { font: FONT, alignment: { vertical: 'center' as const, wrapText: true }, border: BORDER },
  note: { font: { ...FONT, italic: true, size: 10 } },
}
const NUMBER_FORMATS: Record<FormUnit, string> = {
  count: '#,##0',
  people: '#,##0',
  money: '#,##0.######',
  land: '#,##0.##',
}
const TITLE_ROWS = 5
const EMPTY = { noSource: '…', notEntered: '…', partMissing: '…' } as const

const figureCell = ({ value, reason }: FormCellShape, { unit }: FormColumnShape, isTotal: boolean): Cell => ({
  value: value === null ? (reason === null ? null : EMPTY[reason]) : Number(value),
  style: {
    font: { ...FONT, bold: isTotal },
    border: BORDER,
    alignment: { horizontal: value === null ? 'center' : 'right', vertical: 'center' },
    numFmt: NUMBER_FORMATS[unit],
  },
})

/** The head with the unit before and the note after the columns of the form. */
const headOf = ({ columns }: StatutoryForm): HeadCell[] =>
  headCells([{ label: 'Đơn vị', heads: [] }, ...columns, { label: 'Ghi chú', heads: [] }])

const msLine = ({ columns, noteMs }: StatutoryForm): Cell[] => [
  { value: 'MS', style: STYLES.ms },
  ...columns.map(({ ms, sum }) => ({ value: sum ? `${ms}\n${sumWords(sum)}` : String(ms), style: STYLES.ms })),
  { value: noteMs === null ? '' : String(noteMs), style: STYLES.ms },
]

const bodyLine = (form: StatutoryForm, name: string, cells: readonly FormCellShape[], isTotal: boolean): Cell[] => [
  { value: name, style: { ...STYLES.unit, font: { ...FONT, bold: isTotal } } },
  ...form.columns.map((column, index) =>
    figureCell(cells[index] ?? { ms: column.ms, value: null, reason: null }, column, isTotal),
  ),
  { value: '', style: STYLES.unit },
]

const bodyOf = (form: StatutoryForm): Cell[][] => [
  ...form.rows.map(({ communeName, cells }) => bodyLine(form, communeName, cells, false)),
  ...(form.total ? [bodyLine(form, 'Tổng số', form.total, true)] : []),
]

const titleLines = (
  { form, set, window }: StatutoryForm,
  width: number,
): [row: number, column: number, cell: Cell][] => [
  [0, width - 1, { value: `Biểu số: ${form.code}`, style: STYLES.right }],
  [1, 0, { value: form.title.toUpperCase(), style: STYLES.title }],
  [2, 0, { value: periodName(window.period, window.index, window.year), style: STYLES.line }],
  [3, 0, { value: `${windowWords(window)} (kèm theo ${set.title})`, style: STYLES.line }],
]

const placed = (form: StatutoryForm, width: number, headRows: number): [number, number, Cell][] => {
  const lines = [msLine(form), ...bodyOf(form)]
  const hasGaps = form.rows.some(({ cells }) => cells.some(({ reason }) => reason !== null))
  return [
    ...titleLines(form, width),
    ...Array.from({ length: headRows * width }, (_, at): [number, number, Cell] => [
      TITLE_ROWS + Math.floor(at / width),
      at % width,
      { value: '', style: STYLES.head },
    ]),
    ...headOf(form).map(({ row, column, label }): [number, number, Cell] => [
      TITLE_ROWS + row,
      column,
      { value: label, style: STYLES.head },
    ]),
    ...lines.flatMap((line, index) =>
      line.map((cell, column): [number, number, Cell] => [TITLE_ROWS + headRows + index, column, cell]),
    ),
    ...(hasGaps
      ? [
          [
            TITLE_ROWS + headRows + lines.length + 1,
            0,
            { value: '“…”: chưa có nguồn số liệu', style: STYLES.note },
          ] as [number, number, Cell],
        ]
      : []),
  ]
}

const mergesOf = (form: StatutoryForm, width: number) => [
  ...[1, 2, 3].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 })),
  ...headOf(form)
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({
      startRow: TITLE_ROWS + row,
      startCol: column,
      endRow: TITLE_ROWS + row + rowSpan - 1,
      endCol: column + columnSpan - 1,
    })),
]

/** Head rows tall enough for every label; one that spans rows makes the last of them taller. */
const headHeights = (form: StatutoryForm, widths: readonly number[], headRows: number): number[] => {
  const heights = Array.from({ length: headRows }, () => heightOfLines(1))
  const byDepth = headOf(form).toSorted((one, other) => one.row + one.rowSpan - (other.row + other.rowSpan))
  for (const { row, column, rowSpan, columnSpan, label } of byDepth) {
    const room = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0)
    const above = heights.slice(row, row + rowSpan - 1).reduce((sum, one) => sum + one, 0)
    const last = row + rowSpan - 1
    heights[last] = Math.max(heights[last] ?? 0, heightOfLines(linesIn(label, room)) - above)
  }
  return heights
}

const heightsOf = (form: StatutoryForm, widths: readonly number[], headRows: number): Map<number, { height: number }> =>
  new Map(
    [
      ...headHeights(form, widths, headRows),
      rowHeight(
        msLine(form).map(({ value }) => String(value)),
        widths,
      ),
      ...bodyOf(form).map(([unit]) => rowHeight([String(unit?.value)], widths)),
    ].map((height, at): [number, { height: number }] => [TITLE_ROWS + at, { height }]),
  )

/** The form as a sheet laid out like the printed one; throws formNotEntered for one known by title only. */
export const formWorkbook = async (form: StatutoryForm): Promise<Uint8Array> => {
  if (form.form.isOpen) throw new DomainError('formNotEntered', { code: form.form.code })
  const { colToLetter, writeXlsx } = await import('hucre/xlsx')
  const width = form.columns.length + 2
  const headRows = headHeight(form.columns)
  const widths = Array.from({ length: width }, (_, at) => (at === 0 ? 22 : at === width - 1 ? 12 : 9))
  const cells = placed(form, width, headRows)
  const height = Math.max(...cells.map(([row]) => row)) + 1
  const rows: Value[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => null))
  for (const [row, column, { value }] of cells) {
    const line = rows[row]
    if (line) line[column] = value
  }
  const sheet: Sheet = {
    name: form.form.code.replace('/', '-'),
    rows,
    cells: new Map(cells.map(([row, column, { style }]) => [`${row},${column}`, { style: style ?? {} }])),
    merges: mergesOf(form, width),
    columns: widths.map((one) => ({ width: one })),
    rowDefs: heightsOf(form, widths, headRows),
    freezePane: { rows: TITLE_ROWS + headRows + 1, columns: 1 },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    },
  }
  const namedRanges = printNames(sheet.name, {
    area: `$A$1:$${colToLetter(width - 1)}$${height}`,
    rows: `$${TITLE_ROWS + 1}:$${TITLE_ROWS + headRows + 1}`,
    columns: '$A:$A',
  })
  return writeXlsx({ sheets: [sheet], defaultFont: FONT, namedRanges })
}

export const formFileName = ({ form, window }: StatutoryForm): string =>
  `bieu-${form.code.replace('/', '-')}-${window.from}-${window.to}`
