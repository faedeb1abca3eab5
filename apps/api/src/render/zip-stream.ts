import { Zip, ZipDeflate } from 'fflate'

export interface ZipPart {
  name: string
  content: AsyncIterable<string> | Iterable<string>
}

const LEVEL = 4

/** A ZIP piece by piece, as its parts are read: no part is ever whole in memory. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const packed: Buffer[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    packed.push(Buffer.from(bytes))
  })
  for (const { name, content } of parts) {
    const file = new ZipDeflate(name, { level: LEVEL })
    zip.add(file)
    for await (const text of content) {
      file.push(Buffer.from(text))
      yield* packed.splice(0)
    }
    file.push(new Uint8Array(), true)
  }
  zip.end()
  yield* packed.splice(0)
}
