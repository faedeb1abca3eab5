import {
  DUE_GROUPS,
  TASK_PRIORITIES,
  TASK_SORTS,
  TASK_SOURCES,
  type DueGroup,
  type TaskPriority,
  type TaskSort,
  type TaskSource,
} from '@gandan/domain/plan/task'
import { TASK_STATES, type TaskState } from '@gandan/domain/plan/task-state'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { dayParam, idsParam, textParam, wordParam, wordsParam, type RawSearch } from '../../../search-params.ts'

export const TASK_VIEWS = ['list', 'board', 'timeline'] as const
export type TaskView = (typeof TASK_VIEWS)[number]

/** The task list in the address: what a link from a figure sets and a saved view keeps. */
export interface TasksSearch {
  q?: string | undefined
  state?: TaskState[] | undefined
  due?: DueGroup[] | undefined
  objective?: string[] | undefined
  unit?: string[] | undefined
  /** User ids, or `none` */
  owner?: string[] | undefined
  priority?: TaskPriority[] | undefined
  source?: TaskSource[] | undefined
  dueFrom?: IsoDate | undefined
  dueTo?: IsoDate | undefined
  closedFrom?: IsoDate | undefined
  closedTo?: IsoDate | undefined
  sort?: TaskSort | undefined
  view?: TaskView | undefined
  on?: IsoDate | undefined
}

export const parseTasksSearch = (raw: RawSearch): TasksSearch => ({
  q: textParam(raw.q),
  state: wordsParam(raw.state, TASK_STATES),
  due: wordsParam(raw.due, DUE_GROUPS),
  objective: idsParam(raw.objective),
  unit: idsParam(raw.unit),
  owner: idsParam(raw.owner),
  priority: wordsParam(raw.priority, TASK_PRIORITIES),
  source: wordsParam(raw.source, TASK_SOURCES),
  dueFrom: dayParam(raw.dueFrom),
  dueTo: dayParam(raw.dueTo),
  closedFrom: dayParam(raw.closedFrom),
  closedTo: dayParam(raw.closedTo),
  sort: wordParam(raw.sort, TASK_SORTS),
  view: wordParam(raw.view, TASK_VIEWS),
  on: dayParam(raw.on),
})
