import type { FigureRow, FigureSeries } from '@gandan/contracts/dashboard/figures'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useSaveChartNote } from './figures.api.ts'
import { notesTexts } from './notes-texts.ts'

const LEAST_LETTERS = 3
const MOST_LETTERS = 300

interface ChartNoteDialogProps {
  item: FigureRow
  /** Null: a new one. */
  note: FigureSeries['notes'][number] | null
  onClose: () => void
}

/** What is typed of a note, and sending it once it is whole. */
const useNoteForm = ({ item, note, onClose }: ChartNoteDialogProps) => {
  const texts = useTexts(notesTexts)
  const today = useToday()
  const [on, setOn] = useState<IsoDate | null>(note?.on ?? today)
  const [text, setText] = useState(note?.text ?? '')
  const [isOfAll, setOfAll] = useState(false)
  const [isTried, setTried] = useState(false)
  const save = useSaveChartNote(note)
  const isShort = text.trim().length < LEAST_LETTERS
  const submit = () => {
    setTried(true)
    if (isShort || on === null) return
    const place = { objectiveCode: item.objectiveCode, code: isOfAll ? null : item.code }
    save.mutate(
      { ...place, on, text: text.trim() },
      {
        onSuccess: () => {
          notify('done', texts.saved)
          onClose()
        },
      },
    )
  }
  const lacks = { on: isTried && on === null, text: isTried && isShort }
  return { on, setOn, text, setText, isOfAll, setOfAll, lacks, save, submit }
}

/** A day and what happened on it: an extension, a directive, a merger. */
export function ChartNoteDialog(props: ChartNoteDialogProps) {
  const texts = useTexts(notesTexts)
  const common = useTexts(commonTexts)
  const { item, note, onClose } = props
  const form = useNoteForm(props)
  return (
    <FormDialog
      title={note === null ? texts.add : texts.edit}
      submitLabel={common.save}
      size="md"
      isPending={form.save.isPending}
      error={form.save.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <DayField
        label={texts.day}
        required
        value={form.on}
        onChange={form.setOn}
        error={form.lacks.on ? common.required : undefined}
      />
      <Textarea
        label={texts.text}
        description={texts.hint}
        required
        rows={3}
        maxLength={MOST_LETTERS}
        value={form.text}
        error={form.lacks.text ? common.required : undefined}
        onChange={(event) => form.setText(event.currentTarget.value)}
        data-autofocus
      />
      {note === null && (
        <Checkbox
          label={texts.forAll(item.objectiveCode)}
          checked={form.isOfAll}
          onChange={(event) => form.setOfAll(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
