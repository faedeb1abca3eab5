import { DIALOGUE_KINDS, type DialogueKind } from '@gandan/domain/petitions/reception'
import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useMe, useToday } from '../../organisation/session.api.ts'
import { useCreateDialogue } from '../dialogues.api.ts'
import { useRoomChoices } from '../reception/room-choices.ts'
import { useDraftForm } from '../reception/use-draft-form.ts'
import { dialogueTexts } from '../texts-dialogues.ts'

interface DialogueDraft {
  kind: DialogueKind
  title: string
  on: string | null
  place: string
  chairUserId: string
}

/** Plans a dialogue, or enters one that was held. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(dialogueTexts)
  const today = useToday()
  const { userId } = useMe()
  const choices = useRoomChoices()
  const navigate = useNavigate()
  const [key] = useState(newKey)
  const create = useCreateDialogue()
  const form = useDraftForm<DialogueDraft>(
    () => ({ kind: 'annualPublic', title: '', on: today, place: '', chairUserId: userId }),
    (draft) => ({
      ...(draft.title.trim() === '' ? { title: texts.missing } : {}),
      ...(draft.on === null ? { on: texts.missing } : {}),
      ...(draft.place.trim() === '' ? { place: texts.missing } : {}),
      ...(draft.chairUserId === '' ? { chairUserId: texts.missing } : {}),
    }),
    create.error,
  )
  const send = () => {
    const { on, ...rest } = form.draft
    if (!form.isWhole() || on === null) return
    const onSuccess = ({ id }: { id: string }) => {
      notify('done', texts.created)
      onClose()
      void navigate({ to: '/dialogues/$dialogueId', params: { dialogueId: id } })
    }
    create.mutate({ key, body: { ...rest, on } }, { onSuccess })
  }
  return (
    <FormDialog
      title={texts.create}
      submitLabel={texts.create}
      onSubmit={send}
      onClose={onClose}
      isPending={create.isPending}
      error={create.error}
    >
      <TextInput label={texts.name} maxLength={200} {...form.text('title')} required data-autofocus />
      <NativeSelect
        label={texts.kind}
        data={DIALOGUE_KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
        {...form.text('kind')}
      />
      <DayField label={texts.on} {...form.day('on')} required />
      <TextInput label={texts.place} maxLength={200} {...form.text('place')} required />
      <NativeSelect label={texts.chair} data={choices.people} {...form.text('chairUserId')} required />
    </FormDialog>
  )
}
