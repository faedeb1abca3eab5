import { ImageRun, Paragraph } from 'docx'
import { pngSize } from './png-size.ts'

/** Pixels of a picture on A4 between the margins of a report, at 96 to the inch. */
const TEXT_WIDTH = 600
const TALLEST = 820

/** A PNG as a centred paragraph, as wide as the text and with its words for who cannot see it. */
export const pictureParagraph = (
  png: Uint8Array,
  { title, summary }: { title: string; summary: string },
): Paragraph => {
  const { width, height } = pngSize(png)
  const scale = Math.min(TEXT_WIDTH / width, TALLEST / height)
  return new Paragraph({
    alignment: 'center',
    spacing: { before: 60, after: 60 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: title, title, description: summary },
      }),
    ],
  })
}
