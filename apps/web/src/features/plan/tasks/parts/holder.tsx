import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import { taskTexts } from '../task-texts.ts'
import styles from './parts.module.css'

/** Who holds the task: the person with the unit below, the unit alone, or nobody yet. */
export function Holder({ task }: { task: Pick<TaskRow, 'ownerUserName' | 'ownerUnitName'> }) {
  const texts = useTexts(taskTexts)
  const { ownerUserName, ownerUnitName } = task
  if (ownerUserName === null && ownerUnitName === null)
    return (
      <span className={styles.nobody}>
        <Icon name="assign" size={16} />
        {texts.nobody}
      </span>
    )
  return (
    <span className={styles.holder}>
      <span>{ownerUserName ?? ownerUnitName}</span>
      {ownerUserName !== null && ownerUnitName !== null && <span className={styles.small}>{ownerUnitName}</span>}
    </span>
  )
}
