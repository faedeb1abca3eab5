import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { Actor } from '@gandan/domain/organisation/roles'
import { actionsFor, canAssignTask, canExtendDue, canRemind } from '@gandan/domain/plan/permissions'
import { isOpen } from '@gandan/domain/plan/task-state'
import { ActionIcon, Menu } from '@mantine/core'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import { pageTexts } from '../detail/page-texts.ts'
import { dialogForAction, type OpenedDialog } from '../forms/task-dialogs.tsx'
import { taskTexts } from '../task-texts.ts'

interface TaskActionsMenuProps {
  task: TaskRow
  actor: Actor
  open: (dialog: OpenedDialog) => void
}

interface Entry {
  key: string
  label: string
  dialog: OpenedDialog
}

/** What this person may do with the task now; nothing at all where that is nothing. */
export function TaskActionsMenu({ task, actor, open }: TaskActionsMenuProps) {
  const common = useTexts(commonTexts)
  const texts = useTexts(taskTexts)
  const words = useTexts(pageTexts)
  const steps: Entry[] = actionsFor(actor, task).map((action) => ({
    key: action,
    label: common.taskActions[action],
    dialog: dialogForAction(task, action),
  }))
  const isLive = isOpen(task.state)
  const planning: Entry[] = [
    ...(isLive && task.ownerUserId !== null && canRemind(actor, task)
      ? [{ key: 'remind', label: words.remind, dialog: { kind: 'remind', tasks: [task] } as const }]
      : []),
    ...(isLive && canAssignTask(actor, task)
      ? [{ key: 'assign', label: words.assign, dialog: { kind: 'assign', tasks: [task] } as const }]
      : []),
    ...(isLive && canExtendDue(actor, task)
      ? [{ key: 'extend', label: words.extend, dialog: { kind: 'extend', task } as const }]
      : []),
  ]
  const entries = [...steps, ...planning]
  if (entries.length === 0) return null
  return (
    <Menu position="bottom-end" hideDetached={false} shadow="sm" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon aria-label={texts.actionsOf(task.number)} className="no-print">
          <Icon name="chevronDown" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ key, label, dialog }) => (
          <Menu.Item key={key} onClick={() => open(dialog)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
