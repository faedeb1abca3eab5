import type { Readable } from 'node:stream'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyReply } from 'fastify'
import parseRange from 'range-parser'

interface RangedBytes {
  size: number
  sha256: string
  read: (range?: { start: number; end: number }) => Readable
}

/** The one range that is asked for and still of these very bytes (RFC 9110, 13.1.5 and 14.2); else the whole. */
const rangeAsked = ({ request }: FastifyReply, { size }: RangedBytes, etag: string) => {
  const { range, 'if-range': ifRange } = request.headers
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return 'whole'
  const asked = parseRange(size, range, { combine: true })
  if (asked === -1) return 'none'
  if (asked === -2 || asked.type !== 'bytes') return 'whole'
  const [only, ...more] = asked
  return only && more.length === 0 ? only : 'whole'
}

/** Bytes that a broken download may go on with: 206 for a range, 416 for one beyond the end. */
export const sendRanged = (reply: FastifyReply, bytes: RangedBytes): FastifyReply => {
  const etag = `"${bytes.sha256}"`
  const range = rangeAsked(reply, bytes, etag)
  reply.header('accept-ranges', 'bytes')
  if (range === 'none') {
    reply.header('content-range', `bytes */${bytes.size}`)
    throw new DomainError('rangeNotSatisfiable')
  }
  reply.header('etag', etag)
  if (range === 'whole') return reply.header('content-length', bytes.size).send(bytes.read())
  const { start, end } = range
  return reply
    .code(206)
    .headers({ 'content-range': `bytes ${start}-${end}/${bytes.size}`, 'content-length': end - start + 1 })
    .send(bytes.read({ start, end }))
}
