import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { Actor } from '@gandan/domain/organisation/roles'
import { actionsFor } from '@gandan/domain/plan/permissions'
import type { TaskAction } from '@gandan/domain/plan/task-state'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Button } from '@mantine/core'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { dialogForAction, type OpenedDialog } from '../tasks/forms/task-dialogs.tsx'
import { DueWords } from '../tasks/parts/due-words.tsx'
import { PriorityWord } from '../tasks/parts/priority-word.tsx'
import { ProgressCell } from '../tasks/parts/progress-cell.tsx'
import { StateBadge } from '../tasks/parts/state-badge.tsx'
import { TaskLink } from '../tasks/parts/task-link.tsx'
import { taskTexts } from '../tasks/task-texts.ts'
import styles from './my-work.module.css'

/** The steps worth a button of their own here; the rest is on the task's page. */
const QUICK: readonly TaskAction[] = ['confirm', 'return', 'report', 'submit']

interface WorkRowProps {
  task: TaskRow
  on: IsoDate
  actor: Actor
  open: (dialog: OpenedDialog) => void
}

export function WorkRow({ task, on, actor, open }: WorkRowProps) {
  const common = useTexts(commonTexts)
  const words = useTexts(taskTexts)
  const allowed = actionsFor(actor, task)
  const isRaised = task.priority === 'high' || task.priority === 'urgent'
  const holder = [task.ownerUserName, task.ownerUnitName].filter(Boolean).join(', ')
  return (
    <div className={styles.row} data-late={task.isOverdue || undefined}>
      <div className={styles.words}>
        <TaskLink task={task} />
        <span className={styles.facts}>
          <span>
            {words.taskOf(task.number)} · {words.objectiveOf(task.objectiveCode)}
          </span>
          {task.ownerUserId !== actor.userId && <span>{holder}</span>}
          {isRaised && <PriorityWord priority={task.priority} />}
        </span>
        <span className={styles.facts}>
          <StateBadge state={task.state} />
          <span>
            {words.due} <DueWords task={task} on={on} isInline />
          </span>
          <ProgressCell percent={task.percent} />
        </span>
      </div>
      <div className={`${styles.buttons} no-print`}>
        {QUICK.filter((action) => allowed.includes(action)).map((action) => (
          <Button
            key={action}
            variant={action === 'report' || action === 'confirm' ? 'light' : 'default'}
            aria-label={`${common.taskActions[action]}: ${words.taskOf(task.number)}`}
            onClick={() => open(dialogForAction(task, action))}
          >
            {common.taskActions[action]}
          </Button>
        ))}
      </div>
    </div>
  )
}
