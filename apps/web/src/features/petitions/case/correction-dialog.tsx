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
import { caseTexts } from './texts.ts'

interface CorrectionProps {
  detail: CaseDetail
  event: CaseEventShape
  onClose: () => void
}

/** Another day for a line, or none: first the clocks that would move, then, once seen, the change itself. */
export function CorrectionDialog({ detail, event, onClose }: CorrectionProps) {
  const texts = useTexts(caseTexts)
  const today = useToday()
  const [isVoid, setVoid] = useState(false)
  const [on, setOn] = useState<string | null>(event.on)
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState<Moves['moves'] | null>(null)
  const [isTried, setTried] = useState(false)
  const correct = useCorrectEvent(detail.id)
  const change = (apply: () => void): void => {
    setSeen(null)
    apply()
  }
  const send = () => {
    setTried(true)
    if (reason.trim().length < 5 || (!isVoid && on === null)) return
    const body = { eventId: event.id, on: isVoid ? null : on, reason, isPreview: seen === null }
    correct.mutate(
      { version: detail.version, body },
      {
        onSuccess: ({ moves }) => {
          if (body.isPreview) return setSeen(moves)
          notify('done', texts.corrected)
          return onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={texts.correctTitle}
      submitLabel={seen === null ? texts.showMoves : texts.apply}
      onSubmit={send}
      onClose={onClose}
      isPending={correct.isPending}
      error={correct.error}
      isDanger={isVoid && seen !== null}
    >
      <Radio.Group
        label={texts.correct}
        value={isVoid ? 'void' : 'day'}
        onChange={(choice) => change(() => setVoid(choice === 'void'))}
      >
        <Radio value="day" label={texts.keepLine} mt="xs" />
        <Radio value="void" label={texts.voidLine} mt="xs" />
      </Radio.Group>
      {!isVoid && (
        <DayField
          label={texts.newDay}
          value={on}
          onChange={(day) => change(() => setOn(day))}
          maxOn={today}
          error={isTried && on === null ? texts.missing : undefined}
          required
        />
      )}
      <Textarea
        label={texts.fields.reason}
        value={reason}
        onChange={({ currentTarget: { value } }) => change(() => setReason(value))}
        error={isTried && reason.trim().length < 5 ? texts.missing : undefined}
        maxLength={4_000}
        autosize
        minRows={2}
        required
      />
      {seen && <MoveList moves={seen} />}
    </FormDialog>
  )
}
