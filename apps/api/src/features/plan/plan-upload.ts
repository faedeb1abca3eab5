import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyRequest } from 'fastify'
import { docxToText } from './docx-text.ts'
import { decodePlainText } from './plain-text.ts'

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP_MAGIC = [0x50, 0x4b]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** The plain text of an uploaded plan: by content, whatever the file is called. */
const textOf = (bytes: Uint8Array, name: string): string => {
  if (startsWith(bytes, OLE_MAGIC)) throw new DomainError('docLegacyFormat')
  if (startsWith(bytes, ZIP_MAGIC) || name.toLowerCase().endsWith('.docx')) return docxToText(bytes)
  if (/\.(txt|text|md)$/i.test(name)) return decodePlainText(bytes)
  throw new DomainError('fileTypeRefused', { name })
}

export const readPlanUpload = async (request: FastifyRequest): Promise<{ text: string; name: string }> => {
  const file = await request.file()
  if (!file) throw new DomainError('fileMissing')
  const bytes = await file.toBuffer()
  if (bytes.length === 0) throw new DomainError('fileMissing')
  const name = file.filename.normalize('NFC').slice(-200)
  const text = textOf(bytes, name)
  if (text.trim() === '') throw new DomainError('planTextEmpty', { name })
  return { text, name }
}
