import type { MeasureId, Measurement } from '../measures/measure.ts'
import { laterOf, type IsoDate } from '../shared/iso-date.ts'
import type { TaskSource } from './task.ts'
import type { TaskState } from './task-state.ts'

export interface MeasuredTask {
  objectiveId: string
  dueOn: IsoDate
  closedOn: IsoDate | null
  state: TaskState
  source: TaskSource
}

/** What a task counts in (DV02.04, DV03.01, DV03.02): on time or not is told on its due day; a cancelled one counts in nothing. */
export const taskMeasurements = (task: MeasuredTask): Measurement[] => {
  const { objectiveId: detail, dueOn, closedOn, state } = task
  if (state === 'cancelled') return []
  const doneOn = state === 'done' ? closedOn : null
  const isOnTime = doneOn !== null && doneOn <= dueOn
  const one = (measure: MeasureId, on: IsoDate): Measurement => ({ measure, on, detail, amount: 1 })
  return [
    one('task.due', dueOn),
    ...(doneOn === null ? [] : [one('task.dueDone', laterOf(dueOn, doneOn))]),
    ...(isOnTime ? [one('task.dueOnTime', dueOn)] : []),
    ...(task.source === 'directive' ? [one('directiveTask.due', dueOn)] : []),
    ...(task.source === 'directive' && isOnTime ? [one('directiveTask.dueOnTime', dueOn)] : []),
  ]
}
