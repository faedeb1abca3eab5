import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { isOpen } from '@gandan/domain/plan/task-state'
import { daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LateMark } from '../../shell/late-mark.tsx'
import styles from './tables.module.css'
import { dashboardTexts } from './texts.ts'

/** The due date and, while the task is open, how late it is or how long is left. */
export function DueCell({ task, on }: { task: TaskRow; on: IsoDate }) {
  const format = useFormats()
  return (
    <span className={styles.due}>
      <span>{format.day(task.dueOn)}</span>
      {task.isOverdue && <LateMark daysLate={task.daysLate} />}
      {!task.isOverdue && isOpen(task.state) && (
        <span className={styles.muted}>{format.daysLeft(daysBetween(on, task.dueOn))}</span>
      )}
    </span>
  )
}

/** Person and unit; a task nobody holds is said loudly. */
export function HolderCell({ task }: { task: Pick<TaskRow, 'ownerUserName' | 'ownerUnitName'> }) {
  const texts = useTexts(dashboardTexts)
  const { ownerUserName: person, ownerUnitName: unit } = task
  if (person === null && unit === null) return <strong className={styles.unassigned}>{texts.unassigned}</strong>
  return (
    <span className={styles.holder}>
      <span>{person ?? unit}</span>
      <span className={styles.muted}>{person === null ? texts.unitOnly : unit}</span>
    </span>
  )
}
