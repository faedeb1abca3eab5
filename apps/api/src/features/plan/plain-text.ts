import { DomainError } from '@gandan/domain/shared/domain-error'

const encodingOf = (buffer: Uint8Array): string => {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** The text of a .txt file: UTF-8, or UTF-16 told by its byte-order mark; throws `textEncodingUnknown` for any other. */
export const decodePlainText = (buffer: Uint8Array): string => {
  try {
    const text = new TextDecoder(encodingOf(buffer), { fatal: true }).decode(buffer)
    if (text.includes('\0')) throw new DomainError('textEncodingUnknown', { reason: 'binary' })
    return text
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('textEncodingUnknown', { reason: 'invalidBytes' })
  }
}
