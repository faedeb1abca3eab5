// npm start: from a fresh clone, or from where the last start stopped, to a page that answers.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureInstalled } from './bootstrap.mjs'
import { inRoot } from './paths.mjs'
import { createSupervisor } from './supervisor.mjs'

ensureInstalled()
// Only now do the packages that these modules import exist.
const { buildApi, buildWeb } = await import('./build.mjs')
const { hasDemo, migrate, openDatabase } = await import('./database.mjs')
const { awaitPort } = await import('./port.mjs')
const { announce } = await import('./announce.mjs')
const { startServer } = await import('./server-process.mjs')
const { readSettings, serverEnvironment } = await import('./settings.mjs')

const supervisor = createSupervisor()

/** @param {NodeJS.ProcessEnv} env */
async function seedDemo(env) {
  const child = spawn(process.execPath, [inRoot('apps/api/dist/cli.mjs'), 'seed-demo'], {
    cwd: inRoot('apps/api'),
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The demonstration data could not be written: the message is above')
}

async function start() {
  const settings = readSettings()
  await awaitPort(settings)
  const building = Promise.all([buildApi(), buildWeb()])
  const database = await supervisor.own(openDatabase(settings))
  void database.exited?.then(() => supervisor.fail(new Error('The database ended by itself')))
  await migrate(database.url, (message) => console.log(message))
  await building
  const env = serverEnvironment(settings, database.url)
  if (settings.mode === 'demo' && !(await hasDemo(database.url))) {
    console.log('Writing the demonstration data…')
    await seedDemo(env)
  }
  const server = await supervisor.own(startServer(env))
  void server.exited.then((code) => supervisor.fail(new Error(`The server ended by itself (exit ${code})`)))
  announce(await server.ready, settings)
  if (process.env.ONCE) await supervisor.stop(0)
}

await start().catch((error) => supervisor.fail(error))
