import type { ListColumn } from '@gandan/contracts/columns/list-column'
import { daysBetween } from '@gandan/domain/shared/iso-date'
import type { FrameLine } from './chart-spec.ts'
import { xmlText } from './frame-chart.ts'
import { rowHeight } from './sheet-lines.ts'
import { zipStream, type ZipPart } from './zip-stream.ts'

export interface ListFile<Row> {
  title: string
  /** What the rows stand on: commune, filters in words, day, source. */
  basis: readonly FrameLine[]
  columns: readonly ListColumn<Row>[]
  batches: AsyncIterable<readonly Row[]>
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Day 0 of a spreadsheet. */
const EPOCH = '1899-12-30'
const STYLES = { text: 0, head: 1, day: 2, number: 3 } as const
const WIDTHS = { text: 22, day: 13, number: 11 } as const
const BASIS_WIDTHS = [22, 100] as const
/** What Excel lets a cell hold. */
const LONGEST = 32_767

const letterOf = (index: number): string => String.fromCharCode(65 + index)

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST))}</t></is></c>`

const cellOf = (at: string, kind: ListColumn<never>['kind'], value: string | number | null): string => {
  if (value === null || value === '') return ''
  if (kind === 'day' && typeof value === 'string')
    return `<c r="${at}" s="${STYLES.day}"><v>${daysBetween(EPOCH, value)}</v></c>`
  if (typeof value === 'number') return `<c r="${at}" s="${STYLES.number}"><v>${value}</v></c>`
  return textCell(at, value, STYLES.text)
}

const widthOf = ({ kind, width }: Pick<ListColumn<never>, 'kind' | 'width'>): number => width ?? WIDTHS[kind]

const rowOf = (at: number, values: readonly (string | number | null)[], widths: readonly number[], cells: string) =>
  `<row r="${at}" ht="${rowHeight(values, widths)}" customHeight="1">${cells}</row>`

const PAGE =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
const FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'

async function* dataSheet<Row>({ columns, batches }: ListFile<Row>): AsyncGenerator<string> {
  const last = letterOf(columns.length - 1)
  const widths = columns.map(widthOf)
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `${HEAD}<worksheet xmlns="${MAIN}">${FITTED}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>`
  const labels = columns.map(({ label }) => label)
  yield rowOf(
    1,
    labels,
    widths,
    labels.map((label, index) => textCell(`${letterOf(index)}1`, label, STYLES.head)).join(''),
  )
  let at = 1
  for await (const rows of batches) {
    const first = at + 1
    at += rows.length
    yield rows
      .map((row, line) => {
        const values = columns.map(({ valueOf }) => valueOf(row))
        const cells = columns.map(({ kind }, index) =>
          cellOf(`${letterOf(index)}${first + line}`, kind, values[index] ?? null),
        )
        return rowOf(first + line, values, widths, cells.join(''))
      })
      .join('')
  }
  yield `</sheetData><autoFilter ref="A1:${last}${at}"/>${PAGE}</worksheet>`
}

function* basisSheet({ title, basis }: Pick<ListFile<never>, 'title' | 'basis'>): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}">${FITTED}<cols><col min="1" max="1" width="${BASIS_WIDTHS[0]}" customWidth="1"/><col min="2" max="2" width="${BASIS_WIDTHS[1]}" customWidth="1"/></cols><sheetData>`
  for (const [index, { label, text }] of [{ label: 'Nội dung', text: title }, ...basis].entries())
    yield rowOf(
      index + 1,
      [label, text],
      BASIS_WIDTHS,
      textCell(`A${index + 1}`, label, STYLES.head) + textCell(`B${index + 1}`, text, STYLES.text),
    )
  yield `</sheetData>${PAGE}</worksheet>`
}

const FONT = '<sz val="11"/><name val="Times New Roman"/>'
const format = (id: number, font: number, alignment: string): string =>
  `<xf numFmtId="${id}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment${alignment} vertical="top"/></xf>`
const WRAPPED = ' wrapText="1"'
/** By number as STYLES has them. */
const FORMATS = [
  format(49, 0, WRAPPED),
  format(49, 1, WRAPPED),
  format(164, 0, ' horizontal="center"'),
  format(3, 0, ''),
]
const STYLE_SHEET = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`

const FRAME: readonly (readonly [name: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${OFFICE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${OFFICE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/><sheet name="Căn cứ" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Danh sách'!$1:$1</definedName></definedNames></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'worksheet', 'worksheets/sheet2.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
  ],
]

/** A list of any length as an Excel file, row batch by row batch: real days and numbers, frozen head, filters, and a second sheet with what it stands on. */
export const listWorkbook = <Row>(file: ListFile<Row>): AsyncGenerator<Buffer> => {
  const parts: ZipPart[] = [
    ...FRAME.map(([name, xml]) => ({ name, content: [HEAD + xml] })),
    { name: 'xl/styles.xml', content: [STYLE_SHEET] },
    { name: 'xl/worksheets/sheet1.xml', content: dataSheet(file) },
    { name: 'xl/worksheets/sheet2.xml', content: basisSheet(file) },
  ]
  return zipStream(parts)
}
