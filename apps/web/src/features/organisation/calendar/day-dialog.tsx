import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import {
  CALENDAR_DAY_KINDS,
  isWeekend,
  type CalendarDay,
  type CalendarDayKind,
} from '@gandan/domain/organisation/working-days'
import { isIsoDate, yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useState } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayInput } from '../day-input.tsx'
import { calendarTexts } from './texts.ts'

interface DayDialogProps {
  year: number
  /** Null: a day still to be chosen */
  on: IsoDate | null
  held: CalendarDay | undefined
  onDone: (day: CalendarDay) => void
  onRemove: (on: IsoDate) => void
  onClose: () => void
}

const kindFor = (on: IsoDate | null): CalendarDayKind => (on !== null && isWeekend(on) ? 'swapWork' : 'holiday')

interface Draft {
  on: string
  kind: CalendarDayKind
  name: string
  noticeNumber: string
}

interface FieldsProps {
  draft: Draft
  hasDayField: boolean
  dayError: string | undefined
  nameError: string | undefined
  onChange: (draft: Draft) => void
}

function Fields({ draft, hasDayField, dayError, nameError, onChange }: FieldsProps) {
  const texts = useTexts(calendarTexts)
  const common = useTexts(commonTexts)
  return (
    <>
      {hasDayField && (
        <DayInput label={texts.day} value={draft.on} error={dayError} onChange={(on) => onChange({ ...draft, on })} />
      )}
      <NativeSelect
        label={texts.kind}
        value={draft.kind}
        onChange={(event) => onChange({ ...draft, kind: event.currentTarget.value as CalendarDayKind })}
        data={CALENDAR_DAY_KINDS.map((kind) => ({
          value: kind,
          label: `${texts.kinds[kind]} (${texts.kindHelp[kind]})`,
        }))}
      />
      <TextInput
        label={texts.name}
        value={draft.name}
        maxLength={200}
        data-autofocus
        error={nameError}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        label={`${texts.notice} (${common.optional})`}
        value={draft.noticeNumber}
        maxLength={60}
        onChange={(event) => onChange({ ...draft, noticeNumber: event.currentTarget.value })}
      />
    </>
  )
}

export function DayDialog({ year, on, held, onDone, onRemove, onClose }: DayDialogProps) {
  const texts = useTexts(calendarTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const [draft, setDraft] = useState<Draft>({
    on: on ?? '',
    kind: held?.kind ?? kindFor(on),
    name: held?.name ?? '',
    noticeNumber: held?.noticeNumber ?? '',
  })
  const [wasSent, setWasSent] = useState(false)
  const hasDay = isIsoDate(draft.on) && yearOf(draft.on) === year
  const hasName = draft.name.trim() !== ''
  const send = () => {
    setWasSent(true)
    const { kind, name, noticeNumber } = draft
    if (hasDay && hasName) onDone({ on: draft.on, kind, name: name.trim(), noticeNumber: noticeNumber.trim() || null })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={on === null ? texts.addDay : texts.dayTitle(formats.day(on))}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack>
          <Fields
            draft={draft}
            hasDayField={on === null}
            dayError={wasSent && !hasDay ? texts.dayMissing(year) : undefined}
            nameError={wasSent && !hasName ? texts.nameMissing : undefined}
            onChange={setDraft}
          />
          <Group justify="space-between">
            {held ? (
              <Button variant="subtle" color="red" onClick={() => onRemove(held.on)}>
                {texts.dayRemove}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit">{texts.dayDone}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
