// An empty Postgres for one run of the journeys: says its URL, and ends with its folder when told to.
import { startTemporaryServer } from '@gandan/db/temporary-server'
import { createSupervisor } from './supervisor.mjs'

const supervisor = createSupervisor()
try {
  const server = await supervisor.own(startTemporaryServer())
  console.log(`ready: ${server.adminUrl}`)
} catch (error) {
  await supervisor.fail(error)
}
