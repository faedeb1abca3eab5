import { crc32, createDeflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'

export interface ZipPart {
  name: string
  content: AsyncIterable<string> | Iterable<string>
}

interface Written {
  name: Buffer
  crc: number
  packed: number
  plain: number
  offset: number
}

const VERSION = 20
/** Sizes follow what they describe, and names are UTF-8. */
const FLAGS = 0x0808
const DEFLATE = 8
/** 1980-01-01, the first day that a ZIP can name. */
const DAY = 0x21
const MOST_BYTES = 0xffffffff

const numbers = (...fields: readonly [value: number, bytes: 2 | 4][]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of fields) {
    if (bytes === 2) buffer.writeUInt16LE(value, at)
    else buffer.writeUInt32LE(value, at)
    at += bytes
  }
  return buffer
}

const localHead = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers([0x04034b50, 4], [VERSION, 2], [FLAGS, 2], [DEFLATE, 2], [0, 2], [DAY, 2]),
    numbers([0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]),
    name,
  ])

const centralHead = ({ name, crc, packed, plain, offset }: Written): Buffer =>
  Buffer.concat([
    numbers([0x02014b50, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATE, 2], [0, 2], [DAY, 2]),
    numbers([crc, 4], [packed, 4], [plain, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
    name,
  ])

const endOf = (parts: readonly Written[], size: number, offset: number): Buffer =>
  numbers([0x06054b50, 4], [0, 2], [0, 2], [parts.length, 2], [parts.length, 2], [size, 4], [offset, 4], [0, 2])

/** A ZIP piece by piece, as its parts are read: no part is ever whole in memory, and zlib packs off the event loop. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for (const part of parts) {
    const one: Written = { name: Buffer.from(part.name), crc: 0, packed: 0, plain: 0, offset }
    const head = localHead(one.name)
    yield head
    const counted = async function* () {
      for await (const text of part.content) {
        const bytes = Buffer.from(text)
        one.crc = crc32(bytes, one.crc)
        one.plain += bytes.length
        yield bytes
      }
    }
    const packer = createDeflateRaw({ level: 4 })
    const source = Readable.from(counted())
    source.on('error', (error) => packer.destroy(error))
    for await (const bytes of source.pipe(packer) as AsyncIterable<Buffer>) {
      one.packed += bytes.length
      yield bytes
    }
    const tail = numbers([0x08074b50, 4], [one.crc, 4], [one.packed, 4], [one.plain, 4])
    yield tail
    offset += head.length + one.packed + tail.length
    if (offset > MOST_BYTES) throw new Error('a ZIP of more than 4 GiB')
    written.push(one)
  }
  const directory = Buffer.concat(written.map(centralHead))
  yield Buffer.concat([directory, endOf(written, directory.length, offset)])
}
