// A process for the tests to kill: it starts the server in the given folder and says each row that was acknowledged.
import pg from 'pg'
import { startEmbedded } from '../embedded-server.mjs'

const server = await startEmbedded({ dir: process.argv[2] ?? '', settings: { shared_buffers: '16MB' } })
const client = new pg.Client({ connectionString: server.adminUrl })
// The test kills the server too; that must not end this process before its time.
client.on('error', () => {})
await client.connect()
await client.query('drop table if exists written')
await client.query('create table written (id int primary key)')
console.log(`server ${server.pid}`)
for (let id = 1; ; id++) {
  await client.query('insert into written values ($1)', [id])
  console.log(`row ${id}`)
}
