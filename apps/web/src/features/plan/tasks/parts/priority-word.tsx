import type { TaskPriority } from '@gandan/domain/plan/task'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import styles from './parts.module.css'

export function PriorityWord({ priority }: { priority: TaskPriority }) {
  const common = useTexts(commonTexts)
  const isRaised = priority === 'high' || priority === 'urgent'
  return (
    <span className={styles.priority} data-priority={priority}>
      {isRaised && <Icon name={priority === 'urgent' ? 'alert' : 'arrowUp'} size={16} />}
      {common.priorities[priority]}
    </span>
  )
}
