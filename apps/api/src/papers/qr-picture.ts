import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const GREYSCALE = 0
const WHITE = 255

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A QR code as a PNG of black and white squares, each `scale` pixels wide. */
export const qrPicture = (text: string, scale = 8): Buffer => {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const side = size * scale
  const rows = data.flatMap((row) => {
    const line = Buffer.alloc(side + 1, WHITE)
    line[0] = 0
    row.forEach((isDark, at) => isDark && line.fill(0, 1 + at * scale, 1 + (at + 1) * scale))
    return Array.from({ length: scale }, () => line)
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, GREYSCALE, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
