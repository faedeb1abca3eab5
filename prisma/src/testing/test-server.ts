import { randomBytes } from 'node:crypto'

/** The environment hands these from the global set-up to the vitest workers. */
const serverVariable = 'GANDAN_TEST_SERVER_URL'
const templateVariable = 'GANDAN_TEST_TEMPLATE'

export type TestServer = { serverUrl: string; template: string }

/** The template is named per run: two runs on one external server must not share it. */
export function announceTestServer(serverUrl: string): TestServer {
  const template = `template_${randomBytes(6).toString('hex')}`
  process.env[serverVariable] = serverUrl
  process.env[templateVariable] = template
  return { serverUrl, template }
}

export function readTestServer(): TestServer {
  const serverUrl = process.env[serverVariable]
  const template = process.env[templateVariable]
  if (!serverUrl || !template) throw new Error('No test server: run the tests from the root of the workspace')
  return { serverUrl, template }
}
