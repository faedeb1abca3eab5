import type { MeasureId } from '@gandan/domain/measures/measure'
import type { Database } from '../../context.ts'
import { readMeasureDays } from '../measures/measure-days.queries.ts'
import type { MeasureAsk, MeasureSource } from '../measures/measure-source.ts'
import { recordPosition } from '../measures/record-page.ts'
import { listMeasuredTaskRows, listObjectivesByCode, nameTasks } from './task-measures.queries.ts'

const MEASURES = [
  'task.due',
  'task.dueDone',
  'task.dueOnTime',
  'directiveTask.due',
  'directiveTask.dueOnTime',
] as const satisfies readonly MeasureId[]

/** A code of the plan becomes the ids of the objectives that carry it, whatever plan they stand in. */
const withObjectives = async <Ask extends MeasureAsk>(
  db: Database,
  communeIds: readonly string[],
  asks: readonly Ask[],
): Promise<Ask[]> => {
  const codes = new Set(asks.flatMap(({ objectiveCode }) => objectiveCode ?? []))
  const objectives = codes.size === 0 ? [] : await listObjectivesByCode(db, communeIds, [...codes])
  return asks.map((ask) =>
    ask.objectiveCode === undefined
      ? ask
      : { ...ask, details: objectives.filter(({ code }) => code === ask.objectiveCode).map(({ id }) => id) },
  )
}

export const taskMeasures: MeasureSource = {
  measures: MEASURES,
  readAmounts: async (db, { communeIds }, asks) =>
    readMeasureDays(db, communeIds, await withObjectives(db, communeIds, asks)),
  listRecords: async (db, { communeIds }, ask, page) => {
    const [{ details = null, ...window } = ask] = await withObjectives(db, communeIds, [ask])
    return listMeasuredTaskRows(db, communeIds, { ...window, details }, recordPosition(page))
  },
  nameRecords: async (db, communeId, subject, ids) => (subject === 'task' ? nameTasks(db, communeId, ids) : []),
}
