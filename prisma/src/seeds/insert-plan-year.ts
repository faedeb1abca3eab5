import { measureChanges } from '@gandan/domain/measures/measure'
import { taskMeasurements } from '@gandan/domain/plan/task-measures'
import { insertRows, type Execute } from '../insert-rows.ts'
import type { GeneratedYear, TaskSeed } from './plan-year/rows.ts'

/** What the tasks count in; a commune's cells of other plans are of other objectives. */
const measureRows = (tasks: readonly TaskSeed[]) =>
  measureChanges([], tasks.flatMap(taskMeasurements)).map((change) => ({ communeId: tasks[0]?.communeId, ...change }))

/** Writes a generated year below a plan whose items, people and units are there already. */
export const insertPlanYear = async (execute: Execute, year: GeneratedYear): Promise<void> => {
  await insertRows(execute, 'RecurringDuty', year.duties)
  await insertRows(execute, 'Task', year.tasks)
  await insertRows(execute, 'MeasureDay', measureRows(year.tasks))
  await insertRows(execute, 'TaskEvent', year.events)
  await insertRows(execute, 'TaskComment', year.comments)
  await insertRows(execute, 'ChecklistItem', year.checklist)
  await insertRows(execute, 'TaskCooperation', year.cooperations)
  await insertRows(execute, 'TaskDependency', year.dependencies)
  await insertRows(execute, 'ProgressDay', year.progressDays)
  await insertRows(execute, 'Notice', year.notices)
}
