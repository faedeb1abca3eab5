import type { PlanRow } from '@gandan/contracts/plan/plans'
import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { ReactNode } from 'react'
import type { OpenedDialog } from '../forms/task-dialogs.tsx'
import type { TaskFilter } from '../tasks.api.ts'
import type { TasksSearch } from '../tasks-search.ts'

/** What list, board and timeline are given alike. */
export interface ViewProps {
  plan: PlanRow
  search: TasksSearch
  filter: TaskFilter
  /** The day that "late" and "left" are counted from */
  on: IsoDate
  /** Whether this person may plan here and now: not on a past day */
  canPlan: boolean
  onSearch: (patch: TasksSearch) => void
  open: (dialog: OpenedDialog) => void
  /** Undefined on a past day: there is nothing to do there */
  actionsOf: ((task: TaskRow) => ReactNode) | undefined
}
