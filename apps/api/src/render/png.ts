import { crc32 } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import type { PngScale } from './chart-spec.ts'
import { FONT_FAMILY, fontFiles } from './fonts.ts'

const SCREEN_DPI = 96
const PRINT_DPI = 300
const ZOOMS: Record<PngScale, number> = { '1': 1, '2': 2, print: PRINT_DPI / SCREEN_DPI }
const INCH_IN_METRES = 0.0254
/** Signature and header of a PNG, which its density follows. */
const HEAD = 33

const densityOf = (dpi: number): Buffer => {
  const chunk = Buffer.alloc(21)
  const perMetre = Math.round(dpi / INCH_IN_METRES)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return chunk
}

/** The picture as pixels on white; it carries its density, so that on paper every scale is as large. */
export const drawPng = (svg: string, scale: PngScale): Uint8Array => {
  const zoom = ZOOMS[scale]
  const png = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontFiles: Object.values(fontFiles()), defaultFontFamily: FONT_FAMILY },
  })
    .render()
    .asPng()
  return Buffer.concat([png.subarray(0, HEAD), densityOf(SCREEN_DPI * zoom), png.subarray(HEAD)])
}
