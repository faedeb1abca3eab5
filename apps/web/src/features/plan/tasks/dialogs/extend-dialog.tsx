import { addDays, addMonths, daysBetween, isIsoDate, laterOf } from '@gandan/domain/shared/iso-date'
import { Alert, Button, Group, Text, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { problemOf } from '../../../../api/problem.ts'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { DayField } from '../../../../shell/day-field.tsx'
import { Icon } from '../../../../shell/icon.tsx'
import { notify } from '../../../../shell/notices.ts'
import { useToday } from '../../../organisation/session.api.ts'
import { FormDialog } from '../../../../shell/form-dialog.tsx'
import { DialogTasks } from './dialog-tasks.tsx'
import styles from './dialogs.module.css'
import { fetchTask, useExtendTask, type DialogTask } from './task-dialogs.api.ts'
import { dialogTexts } from './texts.ts'

interface ExtendDialogProps {
  task: DialogTask
  onClose: () => void
}

const useExtension = (given: DialogTask, onClose: () => void) => {
  const texts = useTexts(dialogTexts)
  const format = useFormats()
  const [task, setTask] = useState(given)
  const [dueOn, setDueOn] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const extend = useExtendTask()
  const isLater = isIsoDate(dueOn) && dueOn > task.dueOn
  const hasReason = reason.trim() !== ''
  const send = () => {
    const onSuccess = () => {
      notify('done', texts.extended(format.day(dueOn)))
      onClose()
    }
    setTried(true)
    if (isLater && hasReason && !extend.isPending)
      extend.mutate({ id: task.id, version: task.version, dueOn, reason: reason.trim() }, { onSuccess })
  }
  const reload = async () => {
    const fresh = await fetchTask(task.id).catch(() => null)
    if (fresh === null) return
    setTask(fresh)
    extend.reset()
    notify('done', texts.reloaded(format.day(fresh.dueOn)))
  }
  return { task, dueOn, setDueOn, reason, setReason, isTried, isLater, hasReason, extend, send, reload }
}

/** Moves a due date later, with the reason; when the task changed meanwhile, what was typed stays. */
export function ExtendDialog({ task: given, onClose }: ExtendDialogProps) {
  const texts = useTexts(dialogTexts)
  const format = useFormats()
  const form = useExtension(given, onClose)
  const { task, dueOn, isTried, isLater, hasReason, extend } = form
  const dayField = useRef<HTMLDivElement>(null)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const isStale = extend.error !== null && problemOf(extend.error).code === 'staleVersion'
  const send = () => {
    if (!isLater) dayField.current?.querySelector('input')?.focus()
    else if (!hasReason) reasonField.current?.focus()
    form.send()
  }
  return (
    <FormDialog
      size="md"
      title={texts.extendTitle}
      submitLabel={texts.extendSend}
      isPending={extend.isPending}
      error={isStale ? null : extend.error}
      canSubmit={!isStale}
      onSubmit={send}
      onClose={onClose}
    >
      <DialogTasks tasks={[task]} />
      <div ref={dayField}>
        <DayField
          label={texts.extendTo}
          value={dueOn === '' ? null : dueOn}
          minOn={addDays(task.dueOn, 1)}
          onChange={(day) => form.setDueOn(day ?? '')}
          error={isTried && !isLater ? texts.extendNotLater(format.day(task.dueOn)) : undefined}
          required
        />
        <output className={styles.later}>
          {isLater && texts.extendLater(format.dayCount(daysBetween(task.dueOn, dueOn)), format.day(dueOn))}
        </output>
        <QuickDays dueOn={task.dueOn} onPick={form.setDueOn} />
      </div>
      <Textarea
        ref={reasonField}
        label={texts.extendReason}
        description={texts.extendReasonHint}
        value={form.reason}
        onChange={(event) => form.setReason(event.currentTarget.value)}
        error={isTried && !hasReason ? texts.extendNoReason : undefined}
        maxLength={4_000}
        rows={3}
        required
      />
      {isStale && <StaleTask onReload={() => void form.reload()} />}
    </FormDialog>
  )
}

function StaleTask({ onReload }: { onReload: () => void }) {
  const texts = useTexts(dialogTexts)
  return (
    <Alert color="amber" role="alert" icon={<Icon name="warning" />} title={texts.stale}>
      <Text>{texts.staleText}</Text>
      <Button variant="default" mt="xs" onClick={onReload}>
        {texts.reload}
      </Button>
    </Alert>
  )
}

/** Counted from today when the task is late already: an extension into the past helps nobody. */
function QuickDays({ dueOn, onPick }: { dueOn: string; onPick: (day: string) => void }) {
  const texts = useTexts(dialogTexts)
  const from = laterOf(dueOn, useToday())
  const format = useFormats()
  const days = [addDays(from, 7), addDays(from, 14), addMonths(from, 1)]
  return (
    <Group gap="xs" mt="xs">
      <Text>{texts.extendQuick}:</Text>
      {days.map((day, place) => (
        <Button
          key={day}
          size="compact-md"
          variant="default"
          onClick={() => onPick(day)}
          data-autofocus={place === 0 || undefined}
        >
          {format.day(day)}
        </Button>
      ))}
    </Group>
  )
}
