import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { patternsOf } from '../../http/search-words.ts'

export interface RegisterFilter {
  from?: IsoDate | undefined
  to?: IsoDate | undefined
  q?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** `$1`-`$7` of every register's list: communes, from, to, words, where the last page ended, one row more than asked. */
export const registerValues = (communeIds: readonly string[], { from, to, q, limit, ...query }: RegisterFilter) => {
  const cursor = decodeCursor(query.cursor)
  return [
    communeIds,
    from ?? '0001-01-01',
    to ?? '9999-12-31',
    patternsOf(q),
    cursor?.key ?? '9999-12-31',
    cursor?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    limit + 1,
  ]
}

export const registerPage = <T extends { id: string }>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => string,
): { items: T[]; nextCursor: string | null } => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ key: keyOf(last), id: last.id }) : null }
}
