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
  | { kind: 'assign'; tasks: readonly TaskRow[] }
  | { kind: 'remind'; tasks: readonly TaskRow[] }
  | { kind: 'extend'; task: TaskRow }
  | { kind: 'report'; task: TaskRow }
  | { kind: 'step'; task: TaskRow; action: TaskAction; unfinished?: number }
  | { kind: 'edit'; task: TaskDetail; plan: PlanRow }

function ChosenDialog({ opened, onClose }: { opened: OpenedDialog; onClose: () => void }) {
  if (opened.kind === 'assign') return <AssignDialog tasks={opened.tasks} onClose={onClose} />
  if (opened.kind === 'remind') return <RemindDialog tasks={opened.tasks} onClose={onClose} />
  if (opened.kind === 'extend') return <ExtendDialog task={opened.task} onClose={onClose} />
  if (opened.kind === 'report') return <ReportDialog task={opened.task} onClose={onClose} />
  if (opened.kind === 'edit') return <EditTaskDialog plan={opened.plan} task={opened.task} onClose={onClose} />
  const { task, action, unfinished = 0 } = opened
  return <StepDialog task={task} action={action} unfinished={unfinished} onClose={onClose} />
}

/** One place for the dialogs of a page: `open({ kind: 'report', task })`, and `dialog` somewhere in the page. */
export const useTaskDialogs = (): { open: (dialog: OpenedDialog) => void; dialog: ReactNode } => {
  const [opened, setOpened] = useState<OpenedDialog | null>(null)
  return {
    open: setOpened,
    dialog: opened && (
      <Suspense>
        <ChosenDialog opened={opened} onClose={() => setOpened(null)} />
      </Suspense>
    ),
  }
}

/** The dialog that takes a step: reporting has its own. */
export const dialogForAction = (task: TaskRow, action: TaskAction): OpenedDialog =>
  action === 'report' ? { kind: 'report', task } : { kind: 'step', task, action }
