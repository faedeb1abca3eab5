import type { PlanRow } from '@gandan/contracts/plan/plans'
import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import type { TaskAction } from '@gandan/domain/plan/task-state'
import { Button } from '@mantine/core'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon, type IconName } from '../../../../shell/icon.tsx'
import { dialogForAction, type OpenedDialog } from '../forms/task-dialogs.tsx'
import styles from './detail.module.css'
import { pageTexts } from './page-texts.ts'

interface TaskActionsProps {
  plan: PlanRow
  task: TaskDetail
  open: (dialog: OpenedDialog) => void
}

interface Entry {
  key: string
  label: string
  icon: IconName
  dialog: OpenedDialog
}

const STEP_ICONS: Record<TaskAction, IconName> = {
  start: 'clock',
  report: 'edit',
  submit: 'arrowUp',
  withdraw: 'arrowDown',
  confirm: 'check',
  return: 'alert',
  reopen: 'duties',
  cancel: 'close',
}

/** In this order: the step that most likely comes next stands first, and fills its button. */
const STEP_ORDER: readonly TaskAction[] = ['confirm', 'return', 'report', 'submit', 'start', 'withdraw', 'reopen']

/** What the reader may do with the task now; what is not allowed is not there. */
export function TaskActions({ plan, task, open }: TaskActionsProps) {
  const common = useTexts(commonTexts)
  const texts = useTexts(pageTexts)
  const { can } = task
  const unfinished = task.prerequisites.filter((one) => one.state !== 'done' && one.state !== 'cancelled').length
  const stepOf = (action: TaskAction): Entry => {
    const dialog = dialogForAction(task, action)
    return {
      key: action,
      label: common.taskActions[action],
      icon: STEP_ICONS[action],
      dialog: dialog.kind === 'step' ? { ...dialog, unfinished } : dialog,
    }
  }
  const entries: Entry[] = [
    ...STEP_ORDER.filter((action) => can.actions.includes(action)).map(stepOf),
    ...(can.remind
      ? [{ key: 'remind', label: texts.remind, icon: 'bell', dialog: { kind: 'remind', tasks: [task] } } as const]
      : []),
    ...(can.assign
      ? [{ key: 'assign', label: texts.assign, icon: 'assign', dialog: { kind: 'assign', tasks: [task] } } as const]
      : []),
    ...(can.extend
      ? [{ key: 'extend', label: texts.extend, icon: 'calendar', dialog: { kind: 'extend', task } } as const]
      : []),
    ...(can.edit
      ? [{ key: 'edit', label: common.edit, icon: 'edit', dialog: { kind: 'edit', task, plan } } as const]
      : []),
    ...(can.actions.includes('cancel') ? [stepOf('cancel')] : []),
  ]
  if (entries.length === 0) return null
  return (
    <div className={`${styles.actions} no-print`}>
      {entries.map(({ key, label, icon, dialog }, place) => (
        <Button
          key={key}
          variant={place === 0 && key !== 'edit' && key !== 'cancel' ? 'filled' : 'default'}
          leftSection={<Icon name={icon} size={18} />}
          onClick={() => open(dialog)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
