import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { annexHead, mainPart, MARGINS, PAGE, pictureOf, tableOf, TEXT_SIZE } from './official-layout.ts'
import type { Annex, OfficialPaper } from './official-paper.ts'

const LANDSCAPE_MARGINS = {
  ...MARGINS,
  left: MARGINS.top,
  right: MARGINS.bottom,
  top: MARGINS.left,
  bottom: MARGINS.right,
}

/** In the middle of the top margin; the first page of the document carries none. */
const numbered = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
    ],
  })

const annexSection = ({ title, note, isLandscape, blocks }: Annex) => {
  const margin = isLandscape ? LANDSCAPE_MARGINS : MARGINS
  const width = (isLandscape ? PAGE.height : PAGE.width) - margin.left - margin.right
  return {
    properties: {
      page: {
        size: { ...PAGE, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin,
      },
    },
    headers: { default: numbered() },
    children: [
      ...annexHead(title, note),
      ...blocks.flatMap((block) => (block.kind === 'table' ? tableOf(block, width) : pictureOf(block))),
    ],
  }
}

/** The paper as DOCX: A4, margins 20/20/30/15 mm, Times New Roman, numbered from page 2 (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const officialDocx = async (paper: OfficialPaper): Promise<Buffer> => {
  const organ = paper.authority.at(-1) ?? ''
  const document = new Document({
    creator: organ,
    lastModifiedBy: organ,
    title: `${paper.title}${paper.abstract === null ? '' : `: ${paper.abstract}`}`,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: TEXT_SIZE, color: '000000', language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: PAGE, margin: MARGINS } },
        headers: { default: numbered(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        children: mainPart(paper),
      },
      ...paper.annexes.map(annexSection),
    ],
  })
  return Packer.toBuffer(document)
}
