// npm run migration -- new NAME | check | drift [url] | retry NAME
import { ensureInstalled } from './bootstrap.mjs'
import { inRoot } from './paths.mjs'
import { runNode } from './run-node.mjs'

ensureInstalled()
process.exitCode = await runNode([inRoot('prisma/src/author-migrations.mjs'), ...process.argv.slice(2)])
