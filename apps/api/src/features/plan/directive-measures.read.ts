import type { MeasureSource } from '../measures/measure-source.ts'
import { recordPosition } from '../measures/record-page.ts'
import {
  DIRECTIVE_MEASURES,
  isDirectiveMeasure,
  isDirectiveSubject,
  listDirectiveShares,
  nameDirectives,
  sumDirectives,
} from './directive-measures.queries.ts'

export const directiveMeasures: MeasureSource = {
  measures: DIRECTIVE_MEASURES,
  readAmounts: async (db, { communeIds }, asks) => sumDirectives(db, communeIds, asks),
  listRecords: async (db, { communeIds }, { measure, from, to }, page) =>
    isDirectiveMeasure(measure)
      ? listDirectiveShares(db, communeIds, { measure, from, to }, recordPosition(page))
      : { items: [], nextCursor: null },
  nameRecords: async (db, communeId, subject, ids) =>
    isDirectiveSubject(subject) ? nameDirectives(db, communeId, subject, ids) : [],
}
