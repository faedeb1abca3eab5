import { linesOf } from '@gandan/charts/text-lines'
import type { Frame, FrameLine } from './chart-spec.ts'
import { FONT_STACK } from './fonts.ts'

const INK = '#1a2129'
const MUTED = '#525e6b'
const PAD = 32

export const FRAME_WIDTH = 1000
export const PICTURE_WIDTH = FRAME_WIDTH - 2 * PAD

interface Line {
  text: string
  size: number
  isBold: boolean
  fill: string
  /** From the line before to this one's base. */
  step: number
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// oxlint-disable-next-line no-control-regex -- XML has no way to write these
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g

export const xmlText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)

const lines = (
  text: string,
  { most, gap = 0, ...look }: { size: number; isBold: boolean; fill: string; most: number; gap?: number },
): Line[] =>
  linesOf(text, { size: look.size * (look.isBold ? 1.06 : 1), width: PICTURE_WIDTH, most }).map((line, index) => ({
    ...look,
    text: line,
    step: Math.round(look.size * 1.4) + (index === 0 ? gap : 0),
  }))

const said = ({ label, text }: FrameLine): string => `${label}: ${text}`

const headOf = ({ title, commune, unit, head }: Frame): Line[] => [
  ...lines(title, { size: 22, isBold: true, fill: INK, most: 3 }),
  ...lines(`${commune} · Đơn vị tính: ${unit}`, { size: 15, isBold: false, fill: INK, most: 2, gap: 4 }),
  ...head.flatMap((line, index) =>
    lines(said(line), { size: 14, isBold: false, fill: MUTED, most: 3, gap: index === 0 ? 4 : 0 }),
  ),
]

const footOf = ({ foot }: Frame): Line[] =>
  foot.flatMap((line) => lines(said(line), { size: 13, isBold: false, fill: MUTED, most: 4, gap: 2 }))

const heightOf = (block: readonly Line[]): number => block.reduce((sum, { step }) => sum + step, 0)

const written = (block: readonly Line[], top: number): string => {
  let y = top
  return block
    .map(({ text, size, isBold, fill, step }) => {
      y += step
      const weight = isBold ? ' font-weight="700"' : ''
      return `<text x="${PAD}" y="${y}" font-size="${size}"${weight} fill="${fill}">${xmlText(text)}</text>`
    })
    .join('')
}

const openingOf = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" lang="vi" font-family="${FONT_STACK}">`

const namesOf = ({ title, summary }: Frame): string =>
  `<title id="title">${xmlText(title)}</title><desc id="desc">${xmlText(summary)}</desc>`

/** The picture alone, for a document that says the rest itself. */
export const barePicture = (frame: Frame, drawn: { svg: string; height: number }): string =>
  `${openingOf(PICTURE_WIDTH, drawn.height)}${namesOf(frame)}${drawn.svg}</svg>`

/** A picture that stands by itself: what it shows, where, when, by what definition and from what source is written on it. */
export const frameChart = (frame: Frame, drawn: { svg: string; height: number }): string => {
  const [head, foot] = [headOf(frame), footOf(frame)]
  const top = PAD - 8 + heightOf(head) + 18
  const below = top + drawn.height + 6
  const height = below + heightOf(foot) + PAD - 8
  return [
    openingOf(FRAME_WIDTH, height),
    namesOf(frame),
    `<rect width="${FRAME_WIDTH}" height="${height}" fill="#ffffff"/>`,
    written(head, PAD - 8),
    `<g transform="translate(${PAD} ${top})">${drawn.svg}</g>`,
    written(foot, below),
    '</svg>',
  ].join('')
}
