import type { PlanRow } from '@gandan/contracts/plan/plans'
import type { TaskDetail, TaskRow } from '@gandan/contracts/plan/tasks'
import type { TaskAction } from '@gandan/domain/plan/task-state'
import { lazy, Suspense, useState, type ReactNode } from 'react'

const AssignDialog = lazy(async () => ({ default: (await import('../dialogs/assign-dialog.tsx')).AssignDialog }))
const ExtendDialog = lazy(async () => ({ default: (await import('../dialogs/extend-dialog.tsx')).ExtendDialog }))
const RemindDialog = lazy(async () => ({ default: (await import('../dialogs/remind-dialog.tsx')).RemindDialog }))
const ReportDialog = lazy(async () => ({ default: (await import('./report-dialog.tsx')).ReportDialog }))
const StepDialog = lazy(async () => ({ default: (await import('./step-dialog.tsx')).StepDialog }))
const EditTaskDialog = lazy(async () => ({ default: (await import('./task-form-dialog.tsx')).EditTaskDialog }))

export type OpenedDialog =
  | { kind: 'assign' | 'remind'; tasks: readonly TaskRow[] }
  | { kind: 'extend' | 'report'; task: TaskRow }
  | { kind: 'step'; task: TaskRow; action: TaskAction; unfinished?: number }
  | { kind: 'edit'; task: TaskDetail; plan: PlanRow }

const dialogOf = (opened: OpenedDialog, onClose: () => void): ReactNode => {
  switch (opened.kind) {
    case 'assign':
      return <AssignDialog tasks={opened.tasks} onClose={onClose} />
    case 'remind':
      return <RemindDialog tasks={opened.tasks} onClose={onClose} />
    case 'extend':
      return <ExtendDialog task={opened.task} onClose={onClose} />
    case 'report':
      return <ReportDialog task={opened.task} onClose={onClose} />
    case 'step':
      return (
        <StepDialog task={opened.task} action={opened.action} unfinished={opened.unfinished ?? 0} onClose={onClose} />
      )
    case 'edit':
      return <EditTaskDialog plan={opened.plan} task={opened.task} onClose={onClose} />
  }
}

/** One place for the dialogs of a page: `open({ kind: 'report', task })`, and `dialog` somewhere in the page. */
export const useTaskDialogs = (): { open: (dialog: OpenedDialog) => void; dialog: ReactNode } => {
  const [opened, setOpened] = useState<OpenedDialog | null>(null)
  return {
    open: setOpened,
    dialog: opened && <Suspense>{dialogOf(opened, () => setOpened(null))}</Suspense>,
  }
}

/** The dialog that takes a step: reporting has its own. */
export const dialogForAction = (task: TaskRow, action: TaskAction): OpenedDialog =>
  action === 'report' ? { kind: 'report', task } : { kind: 'step', task, action }
