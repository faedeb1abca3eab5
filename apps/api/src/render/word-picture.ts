import { ImageRun, Paragraph } from 'docx'

/** Pixels of a picture on A4 between the margins of a report, at 96 to the inch. */
const TEXT_WIDTH = 600
const TALLEST = 820

const sizeOf = (png: Uint8Array): { width: number; height: number } => {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** A PNG as a centred paragraph, as wide as the text and with its words for who cannot see it. */
export const pictureParagraph = (
  png: Uint8Array,
  { title, summary }: { title: string; summary: string },
): Paragraph => {
  const { width, height } = sizeOf(png)
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
