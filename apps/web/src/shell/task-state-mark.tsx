import type { TaskState } from '@gandan/domain/plan/task-state'
import { commonTexts } from '../i18n/common-texts.ts'
import { useTexts } from '../i18n/texts.ts'
import styles from './marks.module.css'

const TONES: Record<TaskState, 'grey' | 'blue' | 'amber' | 'green'> = {
  planned: 'grey',
  inProgress: 'blue',
  submitted: 'amber',
  done: 'green',
  returned: 'amber',
  cancelled: 'grey',
}

/** A task's state in words; colour only helps. */
export function TaskStateMark({ state }: { state: TaskState }) {
  const { taskStates } = useTexts(commonTexts)
  return (
    <span className={styles.mark} data-tone={TONES[state]}>
      {taskStates[state]}
    </span>
  )
}
