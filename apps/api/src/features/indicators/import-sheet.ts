import { parseNumber } from '@gandan/domain/indicators/numbers'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { foldText } from '@gandan/domain/shared/text'
import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate'
import type { CellValue } from 'hucre/xlsx'
import { printNames } from '../../render/sheet-lines.ts'

export const MOST_BYTES = 5 * 1024 * 1024
export const MOST_ROWS = 5_000
const MOST_UNPACKED_BYTES = 60 * 1024 * 1024
const MOST_ENTRIES = 500
const HEAD_WITHIN = 20
const MOST_TEXT = 4_000

export interface SheetColumn<Id extends string> {
  id: Id
  title: string
  width: number
  isHidden?: boolean
  /** A file without it is not the one asked for. */
  isRequired?: boolean
}

/** One line of a file, its cells by column. */
export interface SheetRow<Id extends string> {
  /** As the program that wrote it counts: from 1. */
  row: number
  textOf: (column: Id) => string
  /** Null for an empty cell; throws numberUnreadable. */
  numberOf: (column: Id) => number | null
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

const unreadable = (): DomainError => new DomainError('workbookUnreadable')

/** Unpacked within bounds and packed again, so that what is read can be no larger than what it says. */
const bounded = (bytes: Uint8Array): Uint8Array => {
  let entries = 0
  let unpacked = 0
  const filter = ({ originalSize }: UnzipFileInfo): boolean => {
    entries += 1
    unpacked += originalSize
    if (entries > MOST_ENTRIES || unpacked > MOST_UNPACKED_BYTES) throw new DomainError('workbookTooLarge')
    return true
  }
  return zipSync(unzipSync(bytes, { filter }), { level: 0 })
}

const workbookRows = async (bytes: Uint8Array): Promise<CellValue[][]> => {
  try {
    const last = MOST_ROWS + HEAD_WITHIN + 1
    const { readXlsx } = await import('hucre/xlsx')
    const { sheets } = await readXlsx(bounded(bytes), { sheets: [0], range: `A1:AZ${last}`, maxRows: last })
    return sheets[0]?.rows ?? []
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable()
  }
}

const csvRows = async (bytes: Uint8Array): Promise<CellValue[][]> => {
  const { parseCsv } = await import('hucre/csv')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new DomainError('textEncodingUnknown')
  }
  if (text.includes('\0')) throw unreadable()
  const head = text.split('\n', 1)[0] ?? ''
  const delimiter = [';', '\t', ','].find((one) => head.includes(one)) ?? ','
  try {
    return parseCsv(text, { delimiter, maxRows: MOST_ROWS + HEAD_WITHIN + 1 })
  } catch {
    throw unreadable()
  }
}

const textOfCell = (value: CellValue | undefined): string =>
  value === null || value === undefined || value instanceof Date
    ? ''
    : String(value).normalize('NFC').trim().slice(0, MOST_TEXT)

const numberOfCell = (value: CellValue | undefined): number | null => {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') throw new DomainError('numberUnreadable', { text: String(value).slice(0, 40) })
  return parseNumber(value)
}

const placesIn = <Id extends string>(
  line: readonly CellValue[],
  columns: readonly SheetColumn<Id>[],
): Map<Id, number> => {
  const titles = line.map((cell) => foldText(textOfCell(cell)))
  const places = new Map<Id, number>()
  for (const { id, title } of columns) {
    const at = titles.indexOf(foldText(title))
    if (at !== -1) places.set(id, at)
  }
  return places
}

/** What the line with the most of the titles still lacks, each by its name. */
const missingIn = <Id extends string>(heads: readonly Map<Id, number>[], required: readonly SheetColumn<Id>[]) => {
  const [closest] = heads.toSorted((a, b) => b.size - a.size)
  return required
    .filter(({ id }) => closest?.has(id) !== true)
    .map(({ id, title }) => ({ field: id, code: 'importColumnsMissing', title }))
}

/** The rows below the line of titles; throws importColumnsMissing, importTooManyRows, importEmpty. */
const rowsBelow = <Id extends string>(
  lines: readonly CellValue[][],
  columns: readonly SheetColumn<Id>[],
): SheetRow<Id>[] => {
  const required = columns.filter(({ isRequired }) => isRequired)
  const heads = lines.slice(0, HEAD_WITHIN).map((line) => placesIn(line, columns))
  const at = heads.findIndex((places) => required.every(({ id }) => places.has(id)))
  const places = heads[at]
  if (!places) throw new DomainError('importColumnsMissing', { errors: missingIn(heads, required) })
  const rows = lines.slice(at + 1).flatMap((line, index): SheetRow<Id>[] => {
    if (line.every((cell) => textOfCell(cell) === '')) return []
    const cellOf = (column: Id): CellValue | undefined => line[places.get(column) ?? -1]
    return [
      {
        row: at + index + 2,
        textOf: (column) => textOfCell(cellOf(column)),
        numberOf: (column) => numberOfCell(cellOf(column)),
      },
    ]
  })
  if (rows.length > MOST_ROWS) throw new DomainError('importTooManyRows', { most: MOST_ROWS })
  if (rows.length === 0) throw new DomainError('importEmpty')
  return rows
}

/** The rows of a workbook's first sheet or of a CSV file in UTF-8, told apart by content. */
export const readSheet = async <Id extends string>(
  bytes: Uint8Array,
  columns: readonly SheetColumn<Id>[],
): Promise<SheetRow<Id>[]> => {
  if (bytes.length > MOST_BYTES) throw new DomainError('fileTooLarge', { mostBytes: MOST_BYTES })
  if (startsWith(bytes, OLE)) throw unreadable()
  return rowsBelow(await (startsWith(bytes, ZIP) ? workbookRows(bytes) : csvRows(bytes)), columns)
}

const FONT = { name: 'Times New Roman', size: 11 }
/** On paper all columns lie side by side, their titles on every page. */
const PRINTED = {
  paperSize: 'a4' as const,
  orientation: 'landscape' as const,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
}
const HEAD_STYLE = { font: { ...FONT, bold: true }, alignment: { wrapText: true, vertical: 'center' as const } }

/** A workbook of one sheet: titles, then rows; the column of row ids is hidden. Texts stay texts, whatever they begin with. */
export const writeSheet = async <Id extends string>(
  name: string,
  columns: readonly SheetColumn<Id>[],
  rows: readonly Partial<Record<Id, string | number | null>>[],
): Promise<Uint8Array> => {
  const head = columns.map(({ title }) => title)
  const lines = rows.map((row) => columns.map(({ id }) => row[id] ?? null))
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: [
      {
        name,
        rows: [head, ...lines],
        cells: new Map(columns.map((_, at) => [`0,${at}`, { style: HEAD_STYLE }])),
        columns: columns.map(({ width, isHidden }) => ({ width, hidden: isHidden ?? false })),
        freezePane: { rows: 1, columns: 0 },
        pageSetup: PRINTED,
      },
    ],
    defaultFont: FONT,
    namedRanges: printNames(name, { rows: '$1:$1' }),
  })
}
