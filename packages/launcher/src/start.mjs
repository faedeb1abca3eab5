// npm start: from a fresh clone, or from where the last start stopped, to a page that answers.
import { ensureInstalled } from './bootstrap.mjs'

ensureInstalled()
// Only now do the packages that these modules import exist.
const { buildApi, buildWeb } = await import('./build.mjs')
const { run } = await import('./run.mjs')

await run(() => Promise.all([buildApi(), buildWeb()]))
