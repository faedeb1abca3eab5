// npm run bench -- [options of packages/bench]
import { ensureInstalled } from './bootstrap.mjs'
import { inRoot } from './paths.mjs'
import { runNode } from './run-node.mjs'

ensureInstalled()
const { buildApi, buildWeb } = await import('./build.mjs')
await Promise.all([buildApi(), buildWeb()])
const tsx = import.meta.resolve('tsx')
process.exitCode = await runNode(['--import', tsx, inRoot('packages/bench/src/main.ts'), ...process.argv.slice(2)])
