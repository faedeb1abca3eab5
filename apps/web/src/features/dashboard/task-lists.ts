import type { Dashboard } from '@gandan/contracts/dashboard'
import { TASK_STATES } from '@gandan/domain/plan/task-state'
import { earlierOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { TasksSearch } from '../plan/tasks/tasks-search.ts'

/** Cancelled work counts nowhere. */
export const COUNTED_STATES = TASK_STATES.filter((state) => state !== 'cancelled')

/** The list behind a figure, on the same day: it counts what the figure says. */
export const taskLists = (on: IsoDate | undefined, objectiveId?: string) => {
  const place: TasksSearch = { on, objective: objectiveId === undefined ? undefined : [objectiveId] }
  return {
    all: { ...place, state: COUNTED_STATES },
    overdue: { ...place, due: ['overdue'] },
    dueSoon: { ...place, due: ['dueSoon'] },
    submitted: { ...place, state: ['submitted'] },
    done: { ...place, state: ['done'] },
  } satisfies Record<string, TasksSearch>
}

/** Tasks that fell due within the window, up to the day looked at. */
export const dueWithin = ({ period, on, isToday }: Pick<Dashboard, 'period' | 'on' | 'isToday'>): TasksSearch => ({
  on: isToday ? undefined : on,
  state: COUNTED_STATES,
  dueFrom: period.from,
  dueTo: earlierOf(period.to, on),
})
