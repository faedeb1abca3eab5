/** An official document as NĐ 30/2020/NĐ-CP, Phụ lục I, parts it; plain text, no layout. */
export interface OfficialPaper {
  /** The organ that issues it, its parent organ first where that is written. */
  authority: readonly string[]
  number: string
  place: string
  title: string
  abstract: string | null
  addressee: string | null
  body: readonly PaperBlock[]
  recipients: readonly string[]
  signature: { lines: readonly string[]; name: string | null }
  /** How a stranger verifies it; absent while it is not signed. */
  proof: { qr: Uint8Array; lines: readonly string[] } | null
  annexes: readonly Annex[]
}

export interface PaperBlock {
  kind: 'part' | 'item' | 'text'
  text: string
}

export interface TableCell {
  text: string
  rowSpan?: number
  columnSpan?: number
}

export interface PaperTable {
  caption: string
  /** Rows of the head, merged as its cells say; repeated on every page. */
  head: readonly (readonly TableCell[])[]
  rows: readonly (readonly string[])[]
  /** Shares of the width by column. */
  widths: readonly number[]
  /** Columns of words; the others are numbers. */
  wordColumns: readonly number[]
  note: string | null
}

export interface PaperPicture {
  kind: 'picture'
  png: Uint8Array
  width: number
  height: number
  caption: string
  /** What it shows, for who cannot see it. */
  alt: string
}

export interface Annex {
  title: string
  note: string
  isLandscape: boolean
  blocks: readonly (({ kind: 'table' } & PaperTable) | PaperPicture)[]
}

/** The paper with an annex of pictures after its others; the same paper where there are none. */
export const withPictures = (paper: OfficialPaper, title: string, pictures: readonly PaperPicture[]): OfficialPaper =>
  pictures.length === 0
    ? paper
    : { ...paper, annexes: [...paper.annexes, { title, note: '', isLandscape: true, blocks: pictures }] }
