// The database client is generated code and not kept in the repository. Node built-ins only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { toolPath } from './tools.mjs'

const prismaDir = inRoot('prisma')
const schemaDir = path.join(prismaDir, 'schema')
const stampFile = path.join(prismaDir, 'src/generated/.schema')

function fingerprintSchema() {
  const names = fs.existsSync(schemaDir) ? fs.readdirSync(schemaDir).filter((name) => name.endsWith('.prisma')) : []
  if (names.length === 0) return undefined
  const hash = createHash('sha256').update(fs.readFileSync(path.join(prismaDir, 'package.json')))
  for (const name of names.sort()) hash.update(name).update(fs.readFileSync(path.join(schemaDir, name)))
  return hash.digest('hex')
}

/** Generates when the schema or Prisma's version changed; without a schema, or without Prisma (a production image), does nothing. */
export function ensureClient() {
  const wanted = fingerprintSchema()
  if (!wanted || (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted)) return
  const prisma = toolPath('prisma', 'prisma')
  if (!prisma) return
  const result = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: prismaDir,
    encoding: 'utf8',
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  if (result.status !== 0) {
    console.error(result.stdout, result.stderr)
    process.exit(1)
  }
  fs.writeFileSync(stampFile, wanted)
}
