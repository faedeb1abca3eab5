// npm run dev: embedded database, the server restarting on every change, the pages updating in place.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './bootstrap.mjs'
import { inRoot } from './paths.mjs'
import { createSupervisor } from './supervisor.mjs'
import { toolPath } from './tools.mjs'

ensureInstalled()
const { migrate, openDatabase } = await import('./database.mjs')
const { seedDemo } = await import('./demo-seed.mjs')
const { findFreePort } = await import('@gandan/db/ports')
const { awaitPort } = await import('./port.mjs')
const { readSettings, serverEnvironment } = await import('./settings.mjs')

const supervisor = createSupervisor()

/** @param {NodeJS.ProcessEnv} env */
function watchServer(env) {
  const tsx = toolPath('apps/api', 'tsx')
  if (!tsx) throw new Error('tsx is not installed: run npm install')
  // Its own process group, so that a Ctrl-C ends it in order: after the pages, before the database.
  const child = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'src/server.ts'], {
    cwd: inRoot('apps/api'),
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  return {
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/**
 * @param {{ port: number, host: string }} address where the pages are served
 * @param {string} apiUrl
 */
async function servePages({ port, host }, apiUrl) {
  const vitePath = createRequire(inRoot('apps/web/package.json')).resolve('vite')
  const { createServer } = await import(pathToFileURL(vitePath).href)
  const server = await createServer({
    root: inRoot('apps/web'),
    server: { host, port, strictPort: true, proxy: { '/api': apiUrl, '/health': apiUrl } },
  })
  await server.listen()
  return { stop: () => server.close() }
}

async function dev() {
  const settings = readSettings()
  await awaitPort(settings)
  const database = await supervisor.own(openDatabase(settings))
  await migrate(database.url, (message) => console.log(message))
  const apiPort = await findFreePort()
  const env = serverEnvironment({ ...settings, port: apiPort }, database.url)
  const pages = `http://${settings.host}:${settings.port}`
  if (settings.mode === 'demo') {
    const nodeArgs = ['--import', import.meta.resolve('tsx')]
    await seedDemo(database.url, { cli: inRoot('apps/api/src/cli.ts'), nodeArgs, env })
  }
  await supervisor.own(watchServer({ ...env, PUBLIC_URL: process.env.PUBLIC_URL ?? pages }))
  await supervisor.own(servePages(settings, `http://${settings.host}:${apiPort}`))
  console.log(`\nGần Dân for development: ${pages} (server on port ${apiPort}). Ctrl-C stops everything.`)
}

await dev().catch((error) => supervisor.fail(error))
