import type { CaseDetail, CaseEventShape, Moves } from '@gandan/contracts/petitions/case-shapes'
import { Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useCorrectEvent } from '../case-detail.api.ts'
import { MoveList } from './move-list.tsx'
import { StaleNote } from './stale-note.tsx'
import { caseTexts } from './texts.ts'

interface CorrectionProps {
  detail: CaseDetail
  event: CaseEventShape
  onClose: () => void
}

/** What is typed of a correction; any change makes the clocks shown before stale. */
function useCorrection({ detail, event, onClose }: CorrectionProps) {
  const texts = useTexts(caseTexts)
  const [draft, setDraft] = useState({ isVoid: false, on: event.on as string | null, reason: '' })
  const [seen, setSeen] = useState<Moves['moves'] | null>(null)
  const [isTried, setTried] = useState(false)
  const correct = useCorrectEvent(detail.id)
  const change = (part: Partial<typeof draft>): void => {
    setSeen(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const isShort = draft.reason.trim().length < 5
  const isDayless = !draft.isVoid && draft.on === null
  const send = () => {
    setTried(true)
    if (isShort || isDayless) return
    const { isVoid, on, reason } = draft
    const body = { eventId: event.id, on: isVoid ? null : on, reason, isPreview: seen === null }
    correct.mutate(
      { version: detail.version, body },
      {
        onError: () => setSeen(null),
        onSuccess: ({ moves }) => {
          if (body.isPreview) return setSeen(moves)
          notify('done', texts.corrected)
          return onClose()
        },
      },
    )
  }
  return { draft, change, seen, send, correct, isShort: isTried && isShort, isDayless: isTried && isDayless }
}

/** Another day for a line, or none: first the clocks that would move, then, once seen, the change itself. */
export function CorrectionDialog(props: CorrectionProps) {
  const texts = useTexts(caseTexts)
  const today = useToday()
  const { draft, change, seen, send, correct, isShort, isDayless } = useCorrection(props)
  return (
    <FormDialog
      title={texts.correctTitle}
      submitLabel={seen === null ? texts.showMoves : texts.apply}
      onSubmit={send}
      onClose={props.onClose}
      isPending={correct.isPending}
      error={correct.error}
      isDanger={draft.isVoid && seen !== null}
    >
      <Radio.Group
        label={texts.correct}
        value={draft.isVoid ? 'void' : 'day'}
        onChange={(choice) => change({ isVoid: choice === 'void' })}
      >
        <Radio value="day" label={texts.keepLine} mt="xs" />
        <Radio value="void" label={texts.voidLine} mt="xs" />
      </Radio.Group>
      {!draft.isVoid && (
        <DayField
          label={texts.newDay}
          value={draft.on}
          onChange={(on) => change({ on })}
          maxOn={today}
          error={isDayless ? texts.missing : undefined}
          required
        />
      )}
      <Textarea
        label={texts.fields.reason}
        value={draft.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        error={isShort ? texts.missing : undefined}
        maxLength={4_000}
        autosize
        minRows={2}
        required
      />
      {seen && <MoveList moves={seen} />}
      <StaleNote detail={props.detail} error={correct.error} />
    </FormDialog>
  )
}
