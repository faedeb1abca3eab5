import type { PlanRow } from '@gandan/contracts/plan/plans'
import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { useState } from 'react'
import { newKey } from '../../../../api/client.ts'
import { fieldMessage } from '../../../../api/problem-message.ts'
import { problemOf } from '../../../../api/problem.ts'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { notify } from '../../../../shell/notices.ts'
import { useToday } from '../../../organisation/session.api.ts'
import { formTexts } from '../form-texts.ts'
import { FormDialog } from '../../../../shell/form-dialog.tsx'
import { useCreateTask, useUpdateTask } from '../tasks.api.ts'
import { isStale, StaleNotice } from './stale-notice.tsx'
import { draftOf, fieldsOf, newDraft, troublesOf, type TaskDraft } from './task-draft.ts'
import { TaskFields } from './task-fields.tsx'

const useDraft = (first: TaskDraft, error: unknown) => {
  const texts = useTexts(formTexts)
  const [draft, setDraft] = useState(first)
  const [isTried, setTried] = useState(false)
  const troubles = troublesOf(draft)
  const errorOf = (field: keyof TaskDraft): string | undefined => {
    const trouble = isTried ? troubles[field] : undefined
    return trouble ? texts[trouble] : fieldMessage(error === null ? null : problemOf(error), field)
  }
  return {
    draft,
    setDraft,
    errorOf,
    onChange: (next: Partial<TaskDraft>) => setDraft((known) => ({ ...known, ...next })),
    /** True when nothing is missing; from the first try on, what is missing is said at its field. */
    check: (): boolean => {
      setTried(true)
      return Object.keys(troubles).length === 0
    },
  }
}

interface CreateTaskDialogProps {
  plan: PlanRow
  objectiveId?: string | undefined
  onClose: () => void
  onCreated: (task: TaskDetail) => void
}

export function CreateTaskDialog({ plan, objectiveId = '', onClose, onCreated }: CreateTaskDialogProps) {
  const texts = useTexts(formTexts)
  const today = useToday()
  const [key] = useState(newKey)
  const create = useCreateTask()
  const form = useDraft(newDraft(plan, today, objectiveId), create.error)
  const send = () => {
    if (!form.check()) return
    const body = { ...fieldsOf(form.draft), dueOn: form.draft.dueOn, planId: plan.id }
    create.mutate(
      { key, body },
      {
        onSuccess: (task) => {
          notify('done', texts.created(task.number))
          onCreated(task)
        },
      },
    )
  }
  return (
    <FormDialog
      title={texts.create}
      submitLabel={texts.create}
      onSubmit={send}
      onClose={onClose}
      isPending={create.isPending}
      error={create.error}
    >
      <TaskFields plan={plan} draft={form.draft} onChange={form.onChange} errorOf={form.errorOf} hasDue />
    </FormDialog>
  )
}

interface EditTaskDialogProps {
  plan: PlanRow
  task: TaskDetail
  onClose: () => void
}

export function EditTaskDialog({ plan, task, onClose }: EditTaskDialogProps) {
  const texts = useTexts(formTexts)
  const common = useTexts(commonTexts)
  const [version, setVersion] = useState(task.version)
  const update = useUpdateTask()
  const form = useDraft(draftOf(task), update.error)
  const send = () => {
    if (!form.check()) return
    update.mutate(
      { id: task.id, version, body: fieldsOf(form.draft) },
      {
        onSuccess: () => {
          notify('done', texts.saved(task.number))
          onClose()
        },
      },
    )
  }
  const take = (fresh: TaskDetail) => {
    setVersion(fresh.version)
    update.reset()
  }
  const hasGoneStale = isStale(update.error)
  return (
    <FormDialog
      title={texts.edit(task.number)}
      submitLabel={common.save}
      onSubmit={send}
      onClose={onClose}
      isPending={update.isPending}
      error={hasGoneStale ? null : update.error}
    >
      <TaskFields plan={plan} draft={form.draft} onChange={form.onChange} errorOf={form.errorOf} hasDue={false} />
      {hasGoneStale && (
        <StaleNotice
          taskId={task.id}
          onKeep={take}
          onLoad={(fresh) => {
            form.setDraft(draftOf(fresh))
            take(fresh)
          }}
        />
      )}
    </FormDialog>
  )
}
