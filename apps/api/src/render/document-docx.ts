import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { columnWidths } from './column-widths.ts'
import { valueWords, type DocumentSection, type Exhibit, type ExportDocument } from './exhibit.ts'
import { pictureParagraph } from './word-picture.ts'

export type DrawPixels = (exhibit: Exhibit) => Promise<Uint8Array | null>

/** What an office has on every machine. */
const FONT = 'Times New Roman'
const MUTED = '525E6B'
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '9AA6B2' }
const BORDERS = { top: RULE, bottom: RULE, left: RULE, right: RULE }
const A4 = { width: 11906, height: 16838 }
const MARGINS = { top: 1134, bottom: 1134, left: 1134, right: 1134 }
const TEXT_WIDTH = A4.width - MARGINS.left - MARGINS.right

const cell = (text: string, { isHead, isNumber }: { isHead: boolean; isNumber: boolean }): TableCell =>
  new TableCell({
    borders: BORDERS,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(isHead ? { shading: { fill: 'E6EAEF' } } : {}),
    children: [
      new Paragraph({
        alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold: isHead, size: 20 })],
      }),
    ],
  })

/** A letter of a bold head, and the margins of a cell with its lines. */
const LETTER = 112
const CELL_SIDES = 170

const tableOf = ({ columns, rows }: Exhibit): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columnWidths({ columns, rows }, { width: TEXT_WIDTH, letter: LETTER, sides: CELL_SIDES }),
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }) => cell(label, { isHead: true, isNumber: false })),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) =>
              cell(valueWords(column, row[index]), {
                isHead: false,
                isNumber: column.kind === 'number' || column.kind === 'percent',
              }),
            ),
          }),
      ),
    ],
  })

const small = (text: string, before = 0): Paragraph =>
  new Paragraph({ spacing: { before }, children: [new TextRun({ text, size: 20, color: MUTED })] })

const sectionOf = async (
  { heading, paragraphs, exhibit }: DocumentSection,
  draw: DrawPixels,
): Promise<(Paragraph | Table)[]> => {
  const png = exhibit === null ? null : await draw(exhibit)
  return [
    new Paragraph({
      text: heading,
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: 240, after: 80 },
    }),
    ...(exhibit !== null && png !== null ? [pictureParagraph(png, exhibit.frame)] : []),
    // The last words before a table stay with its first row.
    ...paragraphs.map(
      (text, at) =>
        new Paragraph({
          text,
          spacing: { after: 60 },
          keepNext: exhibit !== null && at === paragraphs.length - 1,
        }),
    ),
    ...(exhibit === null ? [] : [tableOf(exhibit)]),
    ...(exhibit === null
      ? []
      : exhibit.frame.foot.map(({ label, text }, at) => small(`${label}: ${text}`, at === 0 ? 80 : 0))),
  ]
}

const running = (text: string): Header => new Header({ children: [small(text)] })

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
            size: 20,
            color: MUTED,
          }),
        ],
      }),
    ],
  })

const HEADING = { run: { font: FONT, size: 28, bold: true, color: '1A2129' } }

/** For a briefing: headings, pictures with their words, tables that can be edited. */
export const documentDocx = async (document: ExportDocument, draw: DrawPixels): Promise<Uint8Array> => {
  const body: (Paragraph | Table)[] = []
  for (const section of document.sections) body.push(...(await sectionOf(section, draw)))
  const file = new Document({
    title: document.title,
    creator: document.commune,
    styles: {
      default: {
        document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } },
        title: { run: { font: FONT, size: 34, bold: true } },
        heading1: HEADING,
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGINS } },
        headers: { default: running(document.running) },
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({ text: document.title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: document.commune }),
          ...document.head.map(({ label, text }) => small(`${label}: ${text}`)),
          ...body,
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}
