// Reads every import of the workspace and names those that the architecture forbids.
import fs from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'
import { inRoot, root } from '../paths.mjs'
import { findBreach } from './layer-rules.mjs'

const SKIPPED = new Set(['node_modules', 'dist', 'generated', 'test-results'])

/**
 * @param {string} folder
 * @returns {string[]}
 */
function listSources(folder) {
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listSources(full)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [full] : []
  })
}

/**
 * @param {string} file
 * @param {string} source
 * @returns {import('./layer-rules.mjs').Import[]}
 */
export function readImports(file, source) {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module
  const imports = staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    isTypeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }))
  const reexports = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, isTypeOnly: isType }] : [],
    ),
  )
  const dynamic = dynamicImports.map(({ moduleRequest }) => ({
    specifier: source.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    isTypeOnly: false,
  }))
  return [...imports, ...reexports, ...dynamic]
}

/** @returns {string[]} one line for each forbidden import */
function findBreaches() {
  return ['apps', 'packages', 'prisma', 'e2e'].flatMap((folder) =>
    listSources(inRoot(folder)).flatMap((full) => {
      const file = path.relative(root, full).replaceAll('\\', '/')
      return readImports(file, fs.readFileSync(full, 'utf8')).flatMap((imported) => {
        const breach = findBreach(file, imported)
        return breach ? [`${file}: imports ${imported.specifier}: ${breach}`] : []
      })
    }),
  )
}

const breaches = findBreaches()
for (const breach of breaches) console.error(breach)
process.exitCode = breaches.length > 0 ? 1 : 0
