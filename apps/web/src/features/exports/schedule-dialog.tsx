import type { ExportSchedule } from '@gandan/contracts/exports/export-schedules'
import {
  CADENCES,
  LAST_RUN_DAY,
  SCHEDULE_COVERS,
  type Cadence,
  type ScheduleCovers,
} from '@gandan/domain/exports/schedules'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey } from '../../api/client.ts'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { notify } from '../../shell/notices.ts'
import { useDraftForm } from '../../shell/use-draft-form.ts'
import styles from './exports.module.css'
import { recipientsQuery, useSaveSchedule, type ScheduleBody } from './schedules.api.ts'
import { schedulesTexts } from './schedules-texts.ts'

interface Draft {
  title: string
  cadence: Cadence
  day: string
  covers: ScheduleCovers
  recipientIds: string[]
}

/** A new schedule of a file, or one that is there. */
export type ScheduleSubject = { address: string; title: string } | ExportSchedule

const draftOf = (subject: ScheduleSubject): Draft =>
  'id' in subject
    ? { ...subject, day: String(subject.day) }
    : { title: subject.title, cadence: 'monthly', day: '15', covers: 'periodEnded', recipientIds: [] }

const bodyOf = ({ title, cadence, day, covers, recipientIds }: Draft): ScheduleBody => ({
  title: title.trim(),
  cadence,
  day: Number(day),
  covers,
  recipientIds,
})

export function ScheduleDialog({ subject, onClose }: { subject: ScheduleSubject; onClose: () => void }) {
  const texts = useTexts(schedulesTexts)
  const save = useSaveSchedule()
  const [key] = useState(newKey)
  const form = useDraftForm<Draft>(
    () => draftOf(subject),
    ({ title, recipientIds }) => ({
      ...(title.trim() === '' ? { title: texts.missing } : {}),
      ...(recipientIds.length === 0 ? { recipientIds: texts.noRecipient } : {}),
    }),
    save.error,
  )
  const submit = () => {
    if (!form.isWhole()) return
    const body = bodyOf(form.draft)
    const { address } = subject
    const saving =
      'id' in subject
        ? ({ kind: 'change', schedule: subject, body: { ...body, isActive: subject.isActive } } as const)
        : ({ kind: 'create', key, address, body } as const)
    save.mutate(saving, {
      onSuccess: () => {
        notify('done', texts.saved)
        onClose()
      },
    })
  }
  const isNew = !('id' in subject)
  return (
    <FormDialog
      title={isNew ? texts.createTitle : texts.editTitle}
      submitLabel={isNew ? texts.create : texts.edit}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      error={save.error}
    >
      <ScheduleFields form={form} />
    </FormDialog>
  )
}

function ScheduleFields({ form }: { form: ReturnType<typeof useDraftForm<Draft>> }) {
  const common = useTexts(commonTexts)
  const texts = useTexts(schedulesTexts)
  const days = Array.from({ length: LAST_RUN_DAY }, (_, index) => String(index + 1))
  return (
    <>
      <TextInput
        label={texts.titleField}
        description={texts.titleHelp}
        maxLength={200}
        required
        data-autofocus
        {...form.text('title')}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={texts.cadence}
          data={CADENCES.map((value) => ({ value, label: common.cadences[value] }))}
          {...form.text('cadence')}
        />
        <NativeSelect label={texts.day} description={texts.dayHelp} data={days} {...form.text('day')} />
      </div>
      <NativeSelect
        label={texts.coversField}
        data={SCHEDULE_COVERS.map((value) => ({ value, label: common.covers[value] }))}
        {...form.text('covers')}
      />
      <Recipients form={form} />
    </>
  )
}

function Recipients({ form }: { form: ReturnType<typeof useDraftForm<Draft>> }) {
  const texts = useTexts(schedulesTexts)
  const { data, error, refetch } = useQuery(recipientsQuery)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState rows={2} />
  return (
    <Checkbox.Group
      label={texts.recipients}
      required
      value={form.draft.recipientIds}
      onChange={(recipientIds) => form.set({ recipientIds })}
      error={form.errorOf('recipientIds')}
    >
      <div className={styles.people}>
        {data.items.map(({ userId, displayName, isAbove }) => (
          <Checkbox key={userId} value={userId} label={isAbove ? `${displayName} (${texts.above})` : displayName} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
