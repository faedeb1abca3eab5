import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { canAssignTask, canExtendDue, canRemind } from '@gandan/domain/plan/permissions'
import { isOpen } from '@gandan/domain/plan/task-state'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useActor } from '../organisation/session.api.ts'
import styles from './tables.module.css'
import { dashboardTexts } from './texts.ts'

const RemindDialog = lazy(async () => ({
  default: (await import('../plan/tasks/dialogs/remind-dialog.tsx')).RemindDialog,
}))
const AssignDialog = lazy(async () => ({
  default: (await import('../plan/tasks/dialogs/assign-dialog.tsx')).AssignDialog,
}))
const ExtendDialog = lazy(async () => ({
  default: (await import('../plan/tasks/dialogs/extend-dialog.tsx')).ExtendDialog,
}))

const ACTIONS = ['remind', 'assign', 'extend'] as const
type Action = (typeof ACTIONS)[number]

/** Remind, assign, extend: only what the reader may do with this task now. */
export function TaskActions({ task }: { task: TaskRow }) {
  const texts = useTexts(dashboardTexts)
  const format = useFormats()
  const actor = useActor()
  const [open, setOpen] = useState<Action | null>(null)
  const close = () => setOpen(null)
  const isAllowed: Record<Action, boolean> = {
    remind: canRemind(actor, task) && task.ownerUserId !== null,
    assign: canAssignTask(actor, task),
    extend: canExtendDue(actor, task),
  }
  if (!isOpen(task.state)) return null
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {ACTIONS.filter((action) => isAllowed[action]).map((action) => (
          <Button
            key={action}
            variant="default"
            size="compact-md"
            aria-label={`${texts[action]}: ${task.title}`}
            onClick={() => setOpen(action)}
          >
            {texts[action]}
          </Button>
        ))}
      </div>
      {task.remindedAt !== null && (
        <span className={styles.muted}>{texts.remindedOn(format.day(hanoiDayOf(Date.parse(task.remindedAt))))}</span>
      )}
      <Suspense>
        {open === 'remind' && <RemindDialog tasks={[task]} onClose={close} />}
        {open === 'assign' && <AssignDialog tasks={[task]} onClose={close} />}
        {open === 'extend' && <ExtendDialog task={task} onClose={close} />}
      </Suspense>
    </div>
  )
}
