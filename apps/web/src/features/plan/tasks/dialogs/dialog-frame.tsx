import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { problemMessage } from '../../../../api/problem-message.ts'
import { problemOf } from '../../../../api/problem.ts'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import styles from './dialogs.module.css'
import type { DialogTask } from './task-dialogs.api.ts'
import { dialogTexts } from './texts.ts'

interface DialogFrameProps {
  title: string
  submitLabel: string
  isBusy: boolean
  /** Shown above the buttons; nothing typed is lost. */
  error?: unknown
  canSubmit?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** Ctrl or Cmd with Enter sends the form of a field of several lines. */
export const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

/** A small form in a dialog; Escape leaves it. */
export function DialogFrame(props: DialogFrameProps) {
  const { title, submitLabel, isBusy, error, canSubmit = true, onSubmit, onClose, children } = props
  const common = useTexts(commonTexts)
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
      classNames={{ title: styles.title ?? '' }}
    >
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          {children}
          {error !== undefined && error !== null && (
            <Alert color="red" role="alert" icon={<Icon name="warning" />}>
              {problemMessage(problemOf(error))}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            {canSubmit && (
              <Button type="submit" loading={isBusy}>
                {submitLabel}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const SHOWN = 5

/** Who holds a task, in words: the person and the unit, or that nobody does. */
export const holderOf = (task: Pick<DialogTask, 'ownerUserName' | 'ownerUnitName'>): string | null => {
  const words = [task.ownerUserName, task.ownerUnitName].filter(Boolean)
  return words.length > 0 ? words.join(', ') : null
}

/** The tasks a dialog is about: number, title, due date and holder. */
export function DialogTasks({ tasks }: { tasks: readonly DialogTask[] }) {
  const texts = useTexts(dialogTexts)
  const format = useFormats()
  return (
    <ul className={styles.tasks}>
      {tasks.slice(0, SHOWN).map((task) => (
        <li key={task.id}>
          <span>{task.title}</span>
          <small>
            {holderOf(task) ?? texts.nobody} · {texts.dueOn(format.day(task.dueOn))}
          </small>
        </li>
      ))}
      {tasks.length > SHOWN && <li>{texts.more(tasks.length - SHOWN)}</li>}
    </ul>
  )
}
