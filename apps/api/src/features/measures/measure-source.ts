import type { MeasureId, MeasureSubject } from '@gandan/domain/measures/measure'
import type { RecordPage } from '@gandan/domain/measures/record-page'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database, Reader } from '../../context.ts'

/** A sum of one measure from a day (null: from the beginning) to a day, both within. */
export interface MeasureAsk {
  measure: MeasureId
  from: IsoDate | null
  to: IsoDate
  /** Only these details; all where left out. */
  details?: readonly string[] | undefined
  /** Of tasks, only those of objectives with this code, such as `II.6`. */
  objectiveCode?: string | undefined
  /** One amount a detail instead of their sum. */
  isByDetail?: boolean | undefined
}

export interface MeasurePlace {
  communeIds: readonly string[]
  reader: Reader
  today: IsoDate
}

/** What a commune's records amount to; a sum of nothing is left out. */
export interface Amount {
  communeId: string
  /** Which of the questions it answers, counted from 0. */
  ask: number
  /** '' for a sum of all details. */
  detail: string
  /** What the reader may know of this sum by itself. */
  amount: number
  /** Where part of the sum could point to a person, so that a figure made of several shows all of them whole or none. */
  parts?: { ordinary: number; secret: number }
}

/** One record's share in a sum, and the page that shows it; null where none does. */
export interface MeasureRecord {
  id: string
  subject: MeasureSubject
  title: string
  on: IsoDate
  amount: number
  link: { page: RecordPage; id: string } | null
}

/** What a record is called now, and the page that shows it. */
export type NamedRecord = Pick<MeasureRecord, 'id' | 'title' | 'link'>

export interface RecordPageQuery {
  cursor?: string | undefined
  limit: number
}

export interface MeasureRecords {
  items: MeasureRecord[]
  nextCursor: string | null
}

/** What a room tells of the measures it counts. */
export interface MeasureSource {
  measures: readonly MeasureId[]
  readAmounts: (db: Database, place: MeasurePlace, asks: readonly MeasureAsk[]) => Promise<Amount[]>
  /** The records behind one sum, newest first; only those that the reader may see. */
  listRecords: (db: Database, place: MeasurePlace, ask: MeasureAsk, page: RecordPageQuery) => Promise<MeasureRecords>
  /** Records of one kind by their ids; none of another room's kinds, none that are gone. Left out by a room with secrets. */
  nameRecords?: (
    db: Database,
    communeId: string,
    subject: MeasureSubject,
    ids: readonly string[],
  ) => Promise<NamedRecord[]>
}
