import { createHash } from 'node:crypto'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { docxToText } from './docx-text.ts'
import { decodePlainText } from './plain-text.ts'

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04]
const PDF_MAGIC = [0x25, 0x50, 0x44, 0x46, 0x2d]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** The plain text of an uploaded plan: by content, whatever the file is called. */
const textOf = (bytes: Uint8Array, name: string): string => {
  if (startsWith(bytes, OLE_MAGIC)) throw new DomainError('docLegacyFormat')
  if (startsWith(bytes, PDF_MAGIC)) throw new DomainError('fileTypeRefused', { name })
  if (startsWith(bytes, ZIP_MAGIC) || name.toLowerCase().endsWith('.docx')) return docxToText(bytes)
  if (/\.(txt|text|md)$/i.test(name)) return decodePlainText(bytes)
  throw new DomainError('fileTypeRefused', { name })
}

export const readPlanUpload = async (request: FastifyRequest): Promise<{ text: string; name: string }> => {
  const file = request.isMultipart() ? await request.file() : undefined
  if (!file) throw new DomainError('fileMissing')
  const bytes = await file.toBuffer()
  if (bytes.length === 0) throw new DomainError('fileMissing')
  const name = file.filename.normalize('NFC').slice(-200)
  const text = textOf(bytes, name)
  if (text.trim() === '') throw new DomainError('planTextEmpty', { name })
  return { text, name }
}

/** A repeated upload is told by what the file says: its multipart body never has the same bytes twice. */
export const keyedBySource = (ctx: Context, source: { text: string; name: string }): Context => {
  if (!ctx.idempotency) return ctx
  const requestHash = createHash('sha256')
    .update(JSON.stringify([source.name, source.text]))
    .digest('hex')
  return { ...ctx, idempotency: { ...ctx.idempotency, requestHash } }
}
