import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { TaskAction } from '@gandan/domain/plan/task-state'
import { Alert, Textarea } from '@mantine/core'
import { useState } from 'react'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { notify } from '../../../../shell/notices.ts'
import { formTexts } from '../form-texts.ts'
import { EvidenceField } from '../../../../shell/evidence-field.tsx'
import { FormDialog } from '../../../../shell/form-dialog.tsx'
import { useEvidence } from '../../../../shell/use-evidence.ts'
import { taskTexts } from '../task-texts.ts'
import { useTransitionTask } from '../tasks.api.ts'
import styles from './forms.module.css'
import { isStale, StaleNotice } from './stale-notice.tsx'

const NEEDS_REASON: readonly TaskAction[] = ['return', 'reopen', 'cancel']

export type SteppedTask = Pick<TaskRow, 'id' | 'number' | 'title' | 'version'>

interface StepDialogProps {
  task: SteppedTask
  action: TaskAction
  /** Prerequisites that are not done, where known: a warning, no refusal. */
  unfinished?: number
  onClose: () => void
}

/** One step of a task's life: what it will do, the reason where one is due, evidence where work is handed in. */
export function StepDialog({ task, action, unfinished = 0, onClose }: StepDialogProps) {
  const texts = useTexts(formTexts)
  const words = useTexts(taskTexts)
  const common = useTexts(commonTexts)
  const step = texts.steps[action]
  const needsReason = NEEDS_REASON.includes(action)
  const [version, setVersion] = useState(task.version)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const evidence = useEvidence()
  const transition = useTransitionTask()
  const isReasonMissing = needsReason && note.trim() === ''
  const onSuccess = () => {
    notify('done', `${step.done}: ${words.taskOf(task.number)}`)
    onClose()
  }
  const send = () => {
    setTried(true)
    if (isReasonMissing || !evidence.isReady) return
    const body = { action, fileIds: evidence.storedIds, ...(note.trim() ? { note: note.trim() } : {}) }
    transition.mutate({ id: task.id, version, body }, { onSuccess })
  }
  const hasGoneStale = isStale(transition.error)
  return (
    <FormDialog
      title={`${step.title}: ${words.taskOf(task.number)}`}
      submitLabel={common.taskActions[action]}
      onSubmit={send}
      onClose={onClose}
      isPending={transition.isPending}
      error={hasGoneStale ? null : transition.error}
      isDanger={action === 'cancel'}
    >
      <Introduction title={task.title} text={step.text} />
      {unfinished > 0 && action === 'submit' && <Alert color="amber">{texts.prerequisitesOpen(unfinished)}</Alert>}
      <Textarea
        label={needsReason ? texts.reason : `${texts.note} (${common.optional})`}
        required={needsReason}
        rows={3}
        maxLength={4_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={isTried && isReasonMissing ? texts.reasonMissing : undefined}
        data-autofocus
      />
      {action === 'submit' && <EvidenceField evidence={evidence} isTried={isTried} />}
      {hasGoneStale && (
        <StaleNotice
          taskId={task.id}
          onKeep={(fresh) => {
            transition.reset()
            setVersion(fresh.version)
          }}
        />
      )}
    </FormDialog>
  )
}

function Introduction({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <p className={styles.text}>
        <strong>{title}</strong>
      </p>
      <p className={styles.text}>{text}</p>
    </div>
  )
}
