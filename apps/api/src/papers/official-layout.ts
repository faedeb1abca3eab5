import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import type { OfficialPaper, PaperBlock, PaperPicture, PaperTable } from './official-paper.ts'

/** Sizes in half points, lengths in twentieths of a point (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const PAGE = { width: 11_906, height: 16_838 }
export const MARGINS = { top: 1_134, bottom: 1_134, left: 1_701, right: 850, header: 567, footer: 567 }
export const TEXT_SIZE = 28
const HEAD_SIZE = 26
const SMALL_SIZE = 24
const LIST_SIZE = 22
const TABLE_SIZE = 20
/** Many columns leave a word of a head room only in small letters close to the lines. */
const DENSITIES = [
  { from: 28, size: 12, sides: 6, isBold: false },
  { from: 14, size: 14, sides: 10, isBold: true },
  { from: 0, size: TABLE_SIZE, sides: 40, isBold: true },
] as const
const FIRST_LINE = 720
const BETWEEN = 120
const LEFT_COLUMN = 3_700
const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right
const RIGHT_COLUMN = TEXT_WIDTH - LEFT_COLUMN

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

type Look = { size?: number; bold?: boolean; italics?: boolean } & IParagraphOptions

const line = (text: string, { size = TEXT_SIZE, bold = false, italics = false, ...rest }: Look = {}): Paragraph =>
  new Paragraph({ ...rest, children: [new TextRun({ text: text.normalize('NFC'), size, bold, italics })] })

const centred = (text: string, look: Look = {}): Paragraph => line(text, { alignment: AlignmentType.CENTER, ...look })

/** A rule in the middle of its column: an empty line with a border below, drawn in from both sides. */
const rule = (width: number, share: number): Paragraph => {
  const inset = Math.round((width * (1 - share)) / 2)
  return new Paragraph({
    indent: { left: inset, right: inset },
    spacing: { before: 0, after: 80, line: 60, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  })
}

const cell = (children: Paragraph[], width: number): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    borders: NO_BORDERS,
  })

const twoColumns = (rows: [left: Paragraph[], right: Paragraph[]][]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [LEFT_COLUMN, RIGHT_COLUMN],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: rows.map(
      ([left, right]) =>
        new TableRow({ cantSplit: true, children: [cell(left, LEFT_COLUMN), cell(right, RIGHT_COLUMN)] }),
    ),
  })

const headOf = ({ authority, number, place }: OfficialPaper): Table => {
  const above = authority.slice(0, -1).map((text) => centred(text, { size: SMALL_SIZE }))
  const own = centred(authority.at(-1) ?? '', { size: SMALL_SIZE, bold: true })
  return twoColumns([
    [
      [...above, own, rule(LEFT_COLUMN, 0.4)],
      [
        centred('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SMALL_SIZE, bold: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { size: HEAD_SIZE, bold: true }),
        rule(RIGHT_COLUMN, 0.52),
      ],
    ],
    [[centred(number, { size: HEAD_SIZE })], [centred(place, { size: HEAD_SIZE, italics: true })]],
  ])
}

const titleOf = ({ title, abstract, addressee }: OfficialPaper): Paragraph[] => [
  centred(title, { bold: true, spacing: { before: 240 } }),
  ...(abstract === null ? [] : [centred(abstract, { bold: true })]),
  rule(TEXT_WIDTH, 0.35),
  ...(addressee === null ? [] : [centred(`Kính gửi: ${addressee}`, { spacing: { before: BETWEEN, after: BETWEEN } })]),
]

const blockOf = ({ kind, text }: PaperBlock): Paragraph => {
  const spacing = { before: BETWEEN, line: 276 }
  const indent = { firstLine: FIRST_LINE }
  if (kind === 'text') return line(text, { alignment: AlignmentType.JUSTIFIED, spacing, indent })
  return line(text, { bold: true, spacing, indent, keepNext: true, outlineLevel: kind === 'part' ? 0 : 1 })
}

/** The body ends with `./.`. */
const bodyOf = ({ body }: OfficialPaper): Paragraph[] => {
  const closed = body.map((block, at) =>
    at === body.length - 1 ? { ...block, text: `${block.text.replace(/[.;]?$/, '')}./.` } : block,
  )
  return closed.map(blockOf)
}

const ROOM_FOR_SEAL = 5

const signatureOf = ({ recipients, signature }: OfficialPaper): Table => {
  const list = recipients.map((text, at) =>
    line(`- ${text}${at === recipients.length - 1 ? '.' : ';'}`, { size: LIST_SIZE }),
  )
  const left =
    list.length === 0 ? [line('')] : [line('Nơi nhận:', { size: SMALL_SIZE, bold: true, italics: true }), ...list]
  const empty = Array.from({ length: ROOM_FOR_SEAL }, () => line('', { size: SMALL_SIZE }))
  const name = signature.name === null ? [] : [centred(signature.name, { bold: true })]
  return twoColumns([[left, [...signature.lines.map((text) => centred(text, { bold: true })), ...empty, ...name]]])
}

const QR_PIXELS = 96

const proofOf = ({ proof }: OfficialPaper): (Paragraph | Table)[] => {
  if (proof === null) return []
  const picture = new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: Buffer.from(proof.qr),
        transformation: { width: QR_PIXELS, height: QR_PIXELS },
        altText: { name: 'QR', title: 'Mã QR', description: 'Mã QR dẫn đến trang xác thực văn bản' },
      }),
    ],
  })
  const words = proof.lines.map((text) => line(text, { size: 18 }))
  return [line('', { size: 12 }), twoColumns([[[picture], words]])]
}

/** Everything before the annexes. */
export const mainPart = (paper: OfficialPaper): (Paragraph | Table)[] => [
  headOf(paper),
  ...titleOf(paper),
  ...bodyOf(paper),
  line('', { size: 12 }),
  signatureOf(paper),
  ...proofOf(paper),
]

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE }

interface GridCell {
  text: string
  size: number
  /** Between text and line, left and right. */
  sides: number
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType]
  isBold?: boolean
  rowSpan?: number | undefined
  columnSpan?: number | undefined
}

const gridCell = ({ text, size, sides, alignment, isBold = false, rowSpan, columnSpan }: GridCell): TableCell =>
  new TableCell({
    children: [line(text, { size, bold: isBold, alignment })],
    verticalAlign: VerticalAlign.CENTER,
    borders: EDGES,
    margins: { left: sides, right: sides, top: 20, bottom: 20 },
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
  })

const widthsOf = (shares: readonly number[], width: number): number[] => {
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => Math.floor((share * width) / sum))
}

export const tableOf = (table: PaperTable, width: number): (Paragraph | Table)[] => {
  const { caption, head, rows, widths, wordColumns, note } = table
  const { size, sides, isBold } = DENSITIES.find(({ from }) => widths.length > from) ?? DENSITIES[2]
  const headRows = head.map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map((one) => gridCell({ ...one, size, sides, alignment: AlignmentType.CENTER, isBold })),
      }),
  )
  const bodyRows = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((text, at) =>
          gridCell({
            text,
            size,
            sides,
            alignment: wordColumns.includes(at) ? AlignmentType.LEFT : AlignmentType.RIGHT,
          }),
        ),
      }),
  )
  return [
    line(caption, { bold: true, size: SMALL_SIZE, spacing: { before: 240, after: 80 }, keepNext: true }),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widthsOf(widths, width),
      width: { size: width, type: WidthType.DXA },
      rows: [...headRows, ...bodyRows],
    }),
    ...(note === null ? [] : [line(note, { size: LIST_SIZE, italics: true, spacing: { before: 60 } })]),
  ]
}

export const pictureOf = ({ png, width, height, caption, alt }: PaperPicture): Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 240 },
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: Buffer.from(png),
        transformation: { width, height },
        altText: { name: caption, title: caption, description: alt },
      }),
    ],
  }),
  centred(caption, { italics: true, size: SMALL_SIZE }),
]

export const annexHead = (title: string, note: string): Paragraph[] => [
  centred(title, { bold: true }),
  ...(note === '' ? [] : [centred(note, { italics: true, size: HEAD_SIZE })]),
]
