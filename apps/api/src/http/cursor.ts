import { DomainError } from '@gandan/domain/shared/domain-error'

export interface Cursor {
  key: string | number
  id: string
}

/** Where a page ended, opaque to the caller. */
export const encodeCursor = ({ key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** Throws cursorInvalid for anything that `encodeCursor` did not write. */
export const decodeCursor = (text: string | undefined): Cursor | null => {
  if (text === undefined) return null
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if ((typeof key === 'string' || typeof key === 'number') && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id))
      return { key, id }
  } catch {
    // falls through to the refusal
  }
  throw new DomainError('cursorInvalid')
}
