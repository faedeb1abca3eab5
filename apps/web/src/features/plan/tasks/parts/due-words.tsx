import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { DUE_SOON_DAYS, isOpen } from '@gandan/domain/plan/task-state'
import { daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import { taskTexts } from '../task-texts.ts'
import styles from './parts.module.css'

type Dated = Pick<TaskRow, 'state' | 'dueOn' | 'closedOn'>

interface DueWordsProps {
  task: Dated
  on: IsoDate
  /** In a line of text instead of a cell */
  isInline?: boolean
}

/** The due date and how near it is on that day, in words. */
export function DueWords({ task, on, isInline = false }: DueWordsProps) {
  const formats = useFormats()
  const texts = useTexts(taskTexts)
  const left = daysBetween(on, task.dueOn)
  const when = !isOpen(task.state) ? 'closed' : left < 0 ? 'late' : left <= DUE_SOON_DAYS ? 'soon' : 'later'
  const words =
    when === 'closed'
      ? task.closedOn === null
        ? null
        : texts.closed(formats.day(task.closedOn))
      : left === 0
        ? texts.dueToday
        : formats.daysLeft(left)
  return (
    <span className={styles.due} data-inline={isInline || undefined}>
      <span>{formats.day(task.dueOn)}</span>
      {words !== null && (
        <span className={styles.when} data-when={when}>
          {when === 'late' && <Icon name="warning" size={16} />}
          {when === 'soon' && <Icon name="clock" size={16} />}
          {words}
        </span>
      )}
    </span>
  )
}
