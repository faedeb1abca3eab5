import path from 'node:path'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { fileTypeFromBuffer } from 'file-type'

/** What each extension must hold. */
const MEDIA_TYPES: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const LONGEST_NAME = 200

/** The last part of the path the sender gave, without control or direction characters; its extension survives the cut. */
export const safeFileName = (given: string): string => {
  const plain = given
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/\p{C}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const extension = path.extname(plain).slice(0, 10)
  const stem = Array.from(plain.slice(0, plain.length - extension.length))
  while (stem.join('').length + extension.length > LONGEST_NAME) stem.pop()
  return `${stem.join('')}${extension}`
}

export interface InspectedFile {
  name: string
  mediaType: string
}

/** The file by its own content, which must agree with its extension; throws fileMissing, fileTypeRefused. */
export const inspectFile = async (given: string, bytes: Uint8Array): Promise<InspectedFile> => {
  const name = safeFileName(given)
  if (bytes.length === 0 || name === '') throw new DomainError('fileMissing')
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? null
  const mediaType = MEDIA_TYPES[path.extname(name).toLowerCase()]
  if (mediaType === undefined || mediaType !== found) throw new DomainError('fileTypeRefused', { name, found })
  return { name, mediaType }
}
