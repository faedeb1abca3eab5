// A process of its own, as the API is: Fastify that streams files as they lie on the disk, the floor of any export.
import { createReadStream } from 'node:fs'
import Fastify from 'fastify'

export interface BytesOrder {
  /** Paths by name. */
  files: Record<string, string>
}

const serve = ({ files }: BytesOrder): Promise<string> => {
  const app = Fastify()
  for (const [name, path] of Object.entries(files))
    app.get(`/bytes/${name}`, (_, reply) => reply.type('application/octet-stream').send(createReadStream(path)))
  return app.listen({ host: '127.0.0.1', port: 0 })
}

process.once('message', (order: BytesOrder) => {
  void serve(order).then((url) => process.send?.({ type: 'ready', url }))
})
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'waiting' })
