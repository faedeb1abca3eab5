import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { focusFirstError, sendOnCtrlEnter } from '../../../shell/focus-first-error.ts'
import { StaleNotice } from '../stale-notice.tsx'
import styles from './calendar-page.module.css'
import { calendarTexts } from './texts.ts'
import type { CalendarEdit } from './use-calendar-edit.ts'

function FillNotice({ onFill }: { onFill: (number: string) => void }) {
  const texts = useTexts(calendarTexts)
  const [number, setNumber] = useState('')
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        label={texts.fillNotice}
        value={number}
        maxLength={60}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button variant="default" disabled={number.trim() === ''} onClick={() => onFill(number.trim())}>
        {texts.fill}
      </Button>
    </Group>
  )
}

function Buttons({ edit, onAdd, hasChanged }: { edit: CalendarEdit; onAdd: () => void; hasChanged: boolean }) {
  const texts = useTexts(calendarTexts)
  const discard = async () => {
    const question = { title: texts.discardTitle, text: texts.discardText, confirmLabel: texts.discard, isDanger: true }
    if (!hasChanged || (await confirm(question))) edit.stop()
  }
  return (
    <Group>
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={onAdd}>
        {texts.addDay}
      </Button>
      <Button type="submit" loading={edit.isPending} disabled={!hasChanged}>
        {texts.save}
      </Button>
      <Button variant="default" onClick={() => void discard()}>
        {texts.discard}
      </Button>
    </Group>
  )
}

interface EditPanelProps {
  edit: CalendarEdit
  year: number
  onAdd: () => void
  /** Shown once something has changed: what saving it would bring about. */
  children: ReactNode
}

/** Stands above the year while it is edited: what has changed, why, and saving it as a new version. */
export function EditPanel({ edit, year, onAdd, children }: EditPanelProps) {
  const texts = useTexts(calendarTexts)
  const form = useRef<HTMLFormElement>(null)
  const [wasSent, setWasSent] = useState(false)
  const { changes, problem, current } = edit
  if (edit.edit === null || changes === null) return null
  const { version } = edit.edit.base
  const hasChanged = changes.added.length + changes.removed.length > 0
  return (
    <form
      ref={form}
      className={`${styles.edit} no-print`}
      aria-label={texts.editing(year)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setWasSent(true)
        if (edit.reason.trim() === '') focusFirstError(form.current)
        else if (hasChanged) edit.save(version)
      }}
    >
      <p>
        <strong>{texts.editing(year)}.</strong> {texts.editHelp}
      </p>
      <p role="status">{hasChanged ? texts.changes(changes.added.length, changes.removed.length) : texts.noChanges}</p>
      {hasChanged && children}
      {edit.edit.days.some((day) => day.noticeNumber === null) && <FillNotice onFill={edit.fillNotice} />}
      <Textarea
        label={texts.reason}
        description={texts.reasonHelp}
        value={edit.reason}
        maxLength={200}
        rows={2}
        error={wasSent && edit.reason.trim() === '' ? texts.reasonMissing : undefined}
        onChange={(event) => edit.setReason(event.currentTarget.value)}
        onKeyDown={sendOnCtrlEnter}
      />
      {current ? (
        <StaleNotice
          current={texts.staleNow(current.version, current.days.length)}
          onReload={() => edit.reload(current)}
          onKeep={() => edit.save(current.version)}
        />
      ) : (
        <ProblemAlert problem={problem} />
      )}
      <Buttons edit={edit} onAdd={onAdd} hasChanged={hasChanged} />
    </form>
  )
}
