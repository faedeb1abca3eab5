import { mkdir, open, rename, rm } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** Bytes on disk, outside the web root, one folder a commune; a file appears whole or not at all. */
export interface FileStore {
  put: (communeId: string, id: string, bytes: Uint8Array) => Promise<void>
  read: (communeId: string, id: string) => Readable
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
    read: (communeId, id) => createReadStream(pathOf(communeId, id)),
    remove: (communeId, id) => rm(pathOf(communeId, id), { force: true }),
  }
}
