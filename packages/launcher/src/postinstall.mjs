// Runs after every install: the database client is generated code and is not kept in the repository.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { toolPath } from './tools.mjs'

const prismaDir = path.join(root, 'prisma')
const schemaDir = path.join(prismaDir, 'schema')
const hasSchema = fs.existsSync(schemaDir) && fs.readdirSync(schemaDir).some((name) => name.endsWith('.prisma'))
// A production image installs without the Prisma command: the client was generated in the build stage.
const prisma = hasSchema ? toolPath('prisma', 'prisma') : undefined

if (prisma) {
  const result = spawnSync(process.execPath, [prisma, 'generate', '--config', 'prisma.config.ts'], {
    cwd: prismaDir,
    encoding: 'utf8',
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  if (result.status !== 0) {
    console.error(result.stdout, result.stderr)
    process.exit(1)
  }
}
