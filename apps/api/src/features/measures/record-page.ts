import { DomainError } from '@gandan/domain/shared/domain-error'
import { isIsoDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import type { MeasureRecord, MeasureRecords, RecordPageQuery } from './measure-source.ts'

/** Rows stand newest first; `after` is the last one shown, or a place before the first. */
export interface RecordPosition {
  after: { on: IsoDate; id: string }
  limit: number
}

const FIRST = { on: '9999-12-31', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

export const recordPosition = ({ cursor, limit }: RecordPageQuery): RecordPosition => {
  const found = decodeCursor(cursor)
  if (!found) return { after: FIRST, limit }
  if (!isIsoDate(String(found.key))) throw new DomainError('cursorInvalid')
  return { after: { on: String(found.key), id: found.id }, limit }
}

type Row = Pick<MeasureRecord, 'id' | 'title' | 'on' | 'amount'>

/** A page of the `limit + 1` rows that were asked for. */
export const pageOfRecords = <Found extends Row>(
  rows: readonly Found[],
  limit: number,
  placeOf: (row: Found) => Pick<MeasureRecord, 'subject' | 'link'>,
): MeasureRecords => {
  const items = rows.slice(0, limit).map((row): MeasureRecord => {
    const { id, title, on, amount } = row
    return { id, title, on, amount, ...placeOf(row) }
  })
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ key: last.on, id: last.id }) : null }
}
