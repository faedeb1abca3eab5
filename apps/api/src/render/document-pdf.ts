import pdfmake from 'pdfmake'
import { columnWidths } from './column-widths.ts'
import { valueWords, type DocumentSection, type Exhibit, type ExportDocument } from './exhibit.ts'
import { FONT_FAMILY, fontFiles } from './fonts.ts'

/** A4 less its margins, in points. */
const PAGE_WIDTH = 595.28
const MARGIN = 42
const TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
/** Leaves room on its page for a heading of many lines and a sentence. */
const TALLEST = 560
/** What pdfmake sets around the text of a cell, with the line beside it. */
const CELL_SIDES = 8.5
/** A letter of a table in bold. */
const LETTER = 4.8
const LOWEST_HEADING = 0.88
const MUTED = '#525e6b'
const LINE = '#9aa6b2'

export type DrawBare = (exhibit: Exhibit) => Promise<string | null>

interface Placed {
  headlineLevel?: number
  startPosition: { verticalRatio: number }
}

const cellOf = (text: string, isNumber: boolean): object => ({ text, alignment: isNumber ? 'right' : 'left' })

const tableOf = ({ columns, rows }: Exhibit): object => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: columnWidths(
      { columns, rows },
      { width: TEXT_WIDTH - (columns.length + 1) * CELL_SIDES, letter: LETTER, sides: 0 },
    ),
    body: [
      columns.map(({ label }) => ({ text: label, bold: true, fillColor: '#e6eaef' })),
      ...rows.map((row) =>
        columns.map((column, index) =>
          cellOf(valueWords(column, row[index]), column.kind === 'number' || column.kind === 'percent'),
        ),
      ),
    ],
  },
  layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => LINE, vLineColor: () => LINE },
  fontSize: 8.5,
  margin: [0, 6, 0, 6],
})

const sectionOf = async ({ heading, paragraphs, exhibit }: DocumentSection, draw: DrawBare): Promise<object[]> => {
  const svg = exhibit === null ? null : await draw(exhibit)
  const notes = exhibit === null ? [] : exhibit.frame.foot.map(({ label, text }) => `${label}: ${text}`)
  const top = { text: heading, bold: true, fontSize: 13, margin: [0, 12, 0, 4], outline: true }
  const words = paragraphs.map((text) => ({ text, margin: [0, 2, 0, 2] }))
  return [
    // Pictures share a page where they fit; none is parted from its heading nor from what it says.
    ...(svg === null
      ? [{ ...top, headlineLevel: 1 }, ...words]
      : [{ unbreakable: true, stack: [top, { svg, fit: [TEXT_WIDTH, TALLEST] }, ...words] }]),
    ...(exhibit === null ? [] : [tableOf(exhibit)]),
    ...notes.map((text) => ({ text, color: MUTED, fontSize: 8 })),
  ]
}

const titleOf = ({ title, commune, head }: ExportDocument): object[] => [
  { text: title, bold: true, fontSize: 17, margin: [0, 0, 0, 2] },
  { text: commune, fontSize: 11, margin: [0, 0, 0, 4] },
  ...head.map(({ label, text }) => ({ text: `${label}: ${text}`, color: MUTED })),
]

const definitionOf = (document: ExportDocument, content: object[]): object => ({
  pageSize: 'A4',
  pageMargins: [MARGIN, 54, MARGIN, 46],
  language: 'vi',
  displayTitle: true,
  info: { title: document.title, author: document.commune, creator: 'Gần Dân', producer: 'Gần Dân' },
  defaultStyle: { font: FONT_FAMILY, fontSize: 10, lineHeight: 1.15 },
  header: { text: document.running, color: MUTED, fontSize: 8, margin: [MARGIN, 24, MARGIN, 0] },
  footer: (page: number, pages: number) => ({
    text: `Trang ${page}/${pages}`,
    alignment: 'center',
    color: MUTED,
    fontSize: 8,
    margin: [0, 14, 0, 0],
  }),
  // A heading takes what follows it along.
  pageBreakBefore: ({ headlineLevel, startPosition }: Placed) =>
    headlineLevel === 1 && startPosition.verticalRatio > LOWEST_HEADING,
  content,
})

/** A4 with its pictures as vectors, text that can be selected, bookmarks, and on every page where the figures are from. */
export const documentPdf = async (document: ExportDocument, draw: DrawBare): Promise<Uint8Array> => {
  const fonts = fontFiles()
  const known = new Set<string>(Object.values(fonts))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((file) => known.has(file))
  pdfmake.setFonts({ [FONT_FAMILY]: fonts })
  const content = titleOf(document)
  for (const section of document.sections) content.push(...(await sectionOf(section, draw)))
  return pdfmake.createPdf(definitionOf(document, content)).getBuffer()
}
