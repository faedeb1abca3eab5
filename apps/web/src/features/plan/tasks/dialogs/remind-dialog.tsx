import { Alert, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import { notify } from '../../../../shell/notices.ts'
import { FormDialog } from '../../../../shell/form-dialog.tsx'
import { DialogTasks } from './dialog-tasks.tsx'
import { useRemindTasks, type DialogTask } from './task-dialogs.api.ts'
import { dialogTexts } from './texts.ts'

const MOST_LETTERS = 500

interface RemindDialogProps {
  tasks: readonly DialogTask[]
  onClose: () => void
}

/** Reminds the holders of open tasks; those held by nobody in person are named and left out. */
export function RemindDialog({ tasks, onClose }: RemindDialogProps) {
  const texts = useTexts(dialogTexts)
  const [message, setMessage] = useState('')
  const remind = useRemindTasks()
  const held = tasks.filter((task) => task.ownerUserId !== null)
  const holders = new Set(held.map((task) => task.ownerUserName))
  const send = () => {
    if (held.length === 0 || remind.isPending) return
    remind.mutate(
      { tasks: held, message: message.trim() },
      {
        onSuccess: () => {
          notify('done', texts.reminded(holders.size === 1 ? (held[0]?.ownerUserName ?? null) : null, held.length))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      size="md"
      title={texts.remindTitle}
      submitLabel={texts.remindSend}
      isPending={remind.isPending}
      error={remind.error}
      canSubmit={held.length > 0}
      onSubmit={send}
      onClose={onClose}
    >
      <DialogTasks tasks={held.length > 0 ? held : tasks} />
      {held.length < tasks.length && (
        <Alert color="amber" icon={<Icon name="info" />}>
          {texts.remindNobody(tasks.length - held.length)}
        </Alert>
      )}
      {held.length > 0 && (
        <Textarea
          label={texts.remindMessage}
          description={texts.remindHint}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
          maxLength={MOST_LETTERS}
          rows={3}
          data-autofocus
        />
      )}
    </FormDialog>
  )
}
