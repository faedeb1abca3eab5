import { Alert, Button, Modal } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject, type SubmitEvent } from 'react'
import { problemMessage } from '../api/problem-message.ts'
import { problemOf } from '../api/problem.ts'
import { commonTexts } from '../i18n/common-texts.ts'
import { useTexts } from '../i18n/texts.ts'
import { focusFirstError } from './focus-first-error.ts'
import { shellTexts } from './texts.ts'
import styles from './form-dialog.module.css'

interface FormDialogProps {
  title: string
  submitLabel: string
  onSubmit: () => void
  onClose: () => void
  isPending: boolean
  error?: unknown
  isDanger?: boolean
  /** False: there is nothing to send, or something else to answer first. */
  canSubmit?: boolean
  size?: 'md' | 'lg' | 'xl'
  children: ReactNode
}

/** A form in a dialog: Ctrl+Enter sends it, a click beside it loses nothing, the first wrong field gets the focus. */
export function FormDialog({
  title,
  submitLabel,
  onSubmit,
  onClose,
  isPending,
  error,
  isDanger = false,
  canSubmit = true,
  size = 'lg',
  children,
}: FormDialogProps) {
  const common = useTexts(commonTexts)
  const texts = useTexts(shellTexts)
  const form = useRef<HTMLFormElement>(null)
  const hasError = useErrorFocus(form, error)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isPending) return
    onSubmit()
    focusFirstError(form.current)
  }
  const sendOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut beside the button */}
      <form ref={form} noValidate onSubmit={submit} onKeyDown={sendOnCtrlEnter}>
        <div className={styles.stack}>{children}</div>
        {hasError && (
          <Alert color="red" role="alert" className={styles.errors}>
            {problemMessage(problemOf(error))}
            <Basis error={error} />
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          {canSubmit && (
            <Button type="submit" color={isDanger ? 'red' : 'blue'} loading={isPending}>
              {isPending ? texts.saving : submitLabel}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}

/** The first wrong field gets the focus once there is a refusal. */
const useErrorFocus = (form: RefObject<HTMLFormElement | null>, error: unknown): boolean => {
  const hasError = error !== undefined && error !== null
  useEffect(() => {
    if (hasError) focusFirstError(form.current)
  }, [form, hasError])
  return hasError
}

/** The article a refusal rests on, where it names one. */
function Basis({ error }: { error: unknown }) {
  const texts = useTexts(shellTexts)
  const { basis } = problemOf(error).details
  return typeof basis === 'string' ? (
    <p>
      {texts.basis}: <span lang="vi">{basis}</span>
    </p>
  ) : null
}
