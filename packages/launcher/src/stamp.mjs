// Says whether a build is still that of the sources, by their contents: checking out another commit must not fool it.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'

const SKIPPED = new Set(['node_modules', 'dist'])

/**
 * @param {string} file
 * @returns {string[]}
 */
function listFiles(file) {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(file) ? [] : [file]
  const names = fs.readdirSync(file).filter((name) => !SKIPPED.has(name))
  return names.sort().flatMap((name) => listFiles(path.join(file, name)))
}

/** @param {string[]} sources files and folders, from the root of the repository */
export function fingerprint(sources) {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap((source) => listFiles(inRoot(source)))) {
    hash.update(file.slice(inRoot().length)).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * @param {string} name
 * @param {string[]} sources
 * @param {string[]} outputs from the root of the repository
 * @param {() => Promise<void>} build
 * @returns {Promise<boolean>} whether it had to build
 */
export async function buildIfChanged(name, sources, outputs, build) {
  const stampFile = inRoot('node_modules/.cache/gandan', `${name}.stamp`)
  const wanted = fingerprint(sources)
  const isBuilt = outputs.every((output) => fs.existsSync(inRoot(output)))
  if (isBuilt && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return false
  await build()
  fs.mkdirSync(path.dirname(stampFile), { recursive: true })
  fs.writeFileSync(stampFile, wanted)
  return true
}
