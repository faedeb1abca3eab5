import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// `generate` only checks that this file exists; the stub makes `prisma migrate` fail loudly instead of doing nothing.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./no-schema-engine.sh', import.meta.url))

export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unused' },
})
