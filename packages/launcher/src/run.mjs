// What every start has in common: database, migrations, demonstration data, server.
import { announce } from './announce.mjs'
import { migrate, openDatabase } from './database.mjs'
import { seedDemo } from './demo-seed.mjs'
import { inRoot } from './paths.mjs'
import { awaitPort } from './port.mjs'
import { startServer } from './server-process.mjs'
import { readSettings, serverEnvironment } from './settings.mjs'
import { createSupervisor } from './supervisor.mjs'

/**
 * Starts everything and stops it in order, whatever ends the run.
 * @param {() => Promise<unknown>} build  goes on beside the start of the database
 */
export async function run(build) {
  const supervisor = createSupervisor()
  try {
    const settings = readSettings()
    await awaitPort(settings)
    const building = build()
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
  } catch (error) {
    await supervisor.fail(error)
  }
}
