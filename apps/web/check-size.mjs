// The first load's JavaScript, gzipped: the entry with all it imports statically. Run after `vite build`.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 170
const dist = new URL('dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

const collect = (key, found = new Set()) => {
  if (found.has(key)) return found
  found.add(key)
  for (const imported of manifest[key].imports ?? []) collect(imported, found)
  return found
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const bytes = [...collect(entry)].map((key) => gzipSync(readFileSync(new URL(manifest[key].file, dist))).length)
const total = bytes.reduce((sum, one) => sum + one, 0) / 1000

process.stdout.write(
  `first load: ${total.toFixed(1)} kB of JavaScript gzipped in ${bytes.length} files (limit ${LIMIT_KB} kB)\n`,
)
if (total > LIMIT_KB) process.exitCode = 1
