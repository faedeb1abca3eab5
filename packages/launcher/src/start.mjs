// npm start: from a fresh clone, or from where the last start stopped, to a page that answers.
import { ensureInstalled } from './bootstrap.mjs'
import { inRoot } from './paths.mjs'
import { createSupervisor } from './supervisor.mjs'

ensureInstalled()
// Only now do the packages that these modules import exist.
const { buildApi, buildWeb } = await import('./build.mjs')
const { migrate, openDatabase } = await import('./database.mjs')
const { awaitPort } = await import('./port.mjs')
const { announce } = await import('./announce.mjs')
const { seedDemo } = await import('./demo-seed.mjs')
const { startServer } = await import('./server-process.mjs')
const { readSettings, serverEnvironment } = await import('./settings.mjs')

const supervisor = createSupervisor()

async function start() {
  const settings = readSettings()
  await awaitPort(settings)
  const building = Promise.all([buildApi(), buildWeb()])
  // It is awaited below; until then a failed build must not end the process with the database running.
  building.catch(() => {})
  const database = await supervisor.own(openDatabase(settings))
  void database.exited?.then(() => supervisor.fail(new Error('The database ended by itself')))
  await migrate(database.url, (message) => console.log(message))
  await building
  const env = serverEnvironment(settings, database.url)
  if (settings.mode === 'demo') await seedDemo(database.url, { cli: inRoot('apps/api/dist/cli.mjs'), env })
  const server = await supervisor.own(startServer(env))
  void server.exited.then((code) => supervisor.fail(new Error(`The server ended by itself (exit ${code})`)))
  announce(await server.ready, settings)
  if (process.env.ONCE) await supervisor.stop(0)
}

await start().catch((error) => supervisor.fail(error))
