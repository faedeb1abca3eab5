// Prisma's schema engine as WebAssembly, for comparing only: its own way of applying migrations splits scripts on every
// semicolon, and its shadow database is the main one, so neither is used.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

/** The catalog type "char", which the adapter refuses although the engine's own catalog queries return it. */
const CHAR_OID = 18
const TEXT_OID = 25

async function loadEngine() {
  const panics = { set_message: (/** @type {string} */ message) => console.error('schema engine panic:', message) }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  const packageDir = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const wasm = fs.readFileSync(path.join(packageDir, 'schema_engine_bg.wasm'))
  const { WebAssembly } = /** @type {any} */ (globalThis)
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/**
 * Passes "char" columns on as Character.
 * @param {PrismaPg} factory
 * @returns {PrismaPg}
 */
function readingCatalogs(factory) {
  const connect = async () => {
    const adapter = /** @type {any} */ (await factory.connect())
    const performIO = adapter.performIO.bind(adapter)
    const queryRaw = adapter.queryRaw.bind(adapter)
    /** @type {boolean[]} */
    let isChar = []
    adapter.performIO = async (/** @type {unknown} */ query) => {
      const result = await performIO(query)
      isChar = result.fields.map((/** @type {{ dataTypeID: number }} */ field) => field.dataTypeID === CHAR_OID)
      for (const field of result.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID
      return result
    }
    adapter.queryRaw = async (/** @type {unknown} */ query) => {
      const result = await queryRaw(query)
      for (const [i, char] of isChar.entries()) if (char) result.columnTypes[i] = ColumnTypeEnum.Character
      return result
    }
    return adapter
  }
  return Object.assign(Object.create(factory), { connect })
}

/** @param {string} schemaDir */
function readSchema(schemaDir) {
  const names = fs.readdirSync(schemaDir).filter((name) => name.endsWith('.prisma'))
  return names.sort().map((name) => {
    const file = path.join(schemaDir, name)
    return { path: file, content: fs.readFileSync(file, 'utf8') }
  })
}

/**
 * @param {string} url
 * @param {{ schemaDir: string, asScript: boolean }} options
 * @returns {Promise<string | undefined>} what would bring the database to the schema; undefined when they agree
 */
export async function compareWithSchema(url, { schemaDir, asScript }) {
  await loadEngine()
  const files = readSchema(schemaDir)
  const adapter = readingCatalogs(new PrismaPg({ connectionString: url, max: 1 }))
  const engine = await bindings.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  try {
    const difference = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: schemaDir },
      to: { tag: 'schemaDatamodel', files },
      script: asScript,
      exitCode: true,
      filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
    })
    return difference.exitCode ? (difference.stdout ?? 'They differ') : undefined
  } finally {
    engine.free()
  }
}
