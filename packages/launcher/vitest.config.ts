import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tests = ['**/*.test.{ts,tsx,mjs}']
const exclude = ['**/node_modules/**', '**/dist/**', '**/generated/**']

function project(name: string, folder: string, options: Record<string, unknown> = {}) {
  return { test: { name, root: `${root}${folder}`, include: tests, exclude, environment: 'node', ...options } }
}

/** Projects whose tests need the Postgres of this run. */
const onPostgres = {
  globalSetup: [`${root}prisma/src/testing/global-setup.ts`],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  root,
  test: {
    projects: [
      project('domain', 'packages/domain'),
      project('contracts', 'packages/contracts'),
      project('charts', 'packages/charts', { environment: 'happy-dom' }),
      project('db', 'prisma', onPostgres),
      project('api', 'apps/api', onPostgres),
      project('web', 'apps/web', { environment: 'happy-dom', testTimeout: 20_000 }),
      project('launcher', 'packages/launcher', { testTimeout: 30_000 }),
    ],
  },
})
