import type { MeasureSource } from '../measures/measure-source.ts'
import { recordPosition } from '../measures/record-page.ts'
import {
  DOSSIER_MEASURES,
  isDossierMeasure,
  listDossierShares,
  nameDossiers,
  sumDossiers,
} from './one-stop-measures.queries.ts'

export const dossierMeasures: MeasureSource = {
  measures: DOSSIER_MEASURES,
  readAmounts: (db, { communeIds }, asks) => sumDossiers(db, communeIds, asks),
  listRecords: async (db, { communeIds }, ask, page) => {
    const { measure } = ask
    if (!isDossierMeasure(measure)) return { items: [], nextCursor: null }
    return listDossierShares(db, communeIds, { ...ask, measure }, recordPosition(page))
  },
  nameRecords: async (db, communeId, subject, ids) =>
    subject === 'oneStopMonth' ? nameDossiers(db, communeId, ids) : [],
}
