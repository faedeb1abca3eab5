import type { TaskState } from '@gandan/domain/plan/task-state'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon, type IconName } from '../../../../shell/icon.tsx'
import styles from './parts.module.css'

export const STATE_ICONS: Record<TaskState, IconName> = {
  planned: 'unknown',
  inProgress: 'clock',
  submitted: 'arrowUp',
  done: 'check',
  returned: 'alert',
  cancelled: 'close',
}

/** A task's state: icon and word, so that colour is never alone. */
export function StateBadge({ state }: { state: TaskState }) {
  const common = useTexts(commonTexts)
  return (
    <span className={styles.badge} data-state={state}>
      <Icon name={STATE_ICONS[state]} size={16} />
      {common.taskStates[state]}
    </span>
  )
}
