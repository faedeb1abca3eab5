import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

interface StreamOptions {
  signal: AbortSignal
  onBytes: (count: number) => void
}

interface StoredBytes {
  size: number
  sha256: string
}

/** Bytes on disk, outside the web root, one folder a commune; a file appears whole or not at all. */
export interface FileStore {
  put: (communeId: string, id: string, bytes: Uint8Array) => Promise<void>
  /** Writes while it reads, in constant memory; when reading fails or is stopped nothing of it stays. */
  putStream: (communeId: string, id: string, source: Readable, options: StreamOptions) => Promise<StoredBytes>
  /** The whole, or from `start` to `end`, both included. */
  read: (communeId: string, id: string, range?: { start: number; end: number }) => Readable
  remove: (communeId: string, id: string) => Promise<void>
}

export const createFileStore = (root: string): FileStore => {
  const pathOf = (communeId: string, id: string) => path.join(root, communeId, id.slice(-2), id)
  return {
    put: async (communeId, id, bytes) => {
      const target = pathOf(communeId, id)
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      const part = `${target}.part`
      const handle = await open(part, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(part, target)
    },
    putStream: async (communeId, id, source, { signal, onBytes }) => {
      const target = pathOf(communeId, id)
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      const part = `${target}.part`
      const hash = createHash('sha256')
      let size = 0
      const measure = async function* measured(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          size += chunk.length
          onBytes(chunk.length)
          yield chunk
        }
      }
      try {
        await pipeline(source, measure, createWriteStream(part, { mode: 0o600, flush: true }), { signal })
        await rename(part, target)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
      return { size, sha256: hash.digest('hex') }
    },
    read: (communeId, id, range) => createReadStream(pathOf(communeId, id), range),
    remove: async (communeId, id) => {
      const target = pathOf(communeId, id)
      await Promise.all([rm(target, { force: true }), rm(`${target}.part`, { force: true })])
    },
  }
}
