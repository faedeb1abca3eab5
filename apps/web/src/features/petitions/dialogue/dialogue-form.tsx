import type { Dialogue } from '@gandan/contracts/petitions/dialogues'
import { DIALOGUE_KINDS, type DialogueKind } from '@gandan/domain/petitions/dialogue'
import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useChangeDialogue, useCreateDialogue } from '../dialogues.api.ts'
import { useRoomChoices } from '../reception/room-choices.ts'
import { useDraftForm } from '../../../shell/use-draft-form.ts'
import { dialogueTexts } from '../texts-dialogues.ts'
import { CaseField } from './case-field.tsx'

interface DialogueDraft {
  kind: DialogueKind
  caseId: string | null
  title: string
  on: string | null
  place: string
  chairUserId: string
}

const useDialogueForm = (initial: () => DialogueDraft, error: unknown, chairmanId = '') => {
  const { missing } = useTexts(dialogueTexts)
  return useDraftForm<DialogueDraft>(
    initial,
    (draft) => ({
      ...(draft.title.trim() === '' ? { title: missing } : {}),
      ...(draft.on === null ? { on: missing } : {}),
      ...(draft.place.trim() === '' ? { place: missing } : {}),
      ...(draft.chairUserId === '' && chairmanId === '' ? { chairUserId: missing } : {}),
      ...(draft.kind === 'inCase' && draft.caseId === null ? { caseId: missing } : {}),
    }),
    error,
  )
}

/** Plans a dialogue, or enters one that was held. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(dialogueTexts)
  const today = useToday()
  const { chairmanId } = useRoomChoices()
  const navigate = useNavigate()
  const [key] = useState(newKey)
  const create = useCreateDialogue()
  const form = useDialogueForm(
    () => ({ kind: 'annualPublic', caseId: null, title: '', on: today, place: '', chairUserId: '' }),
    create.error,
    chairmanId,
  )
  const { kind, caseId, on, ...rest } = form.draft
  const send = () => {
    if (!form.isWhole() || on === null) return
    const onSuccess = ({ id }: { id: string }) => {
      notify('done', texts.created)
      onClose()
      void navigate({ to: '/dialogues/$dialogueId', params: { dialogueId: id } })
    }
    const chairUserId = rest.chairUserId || chairmanId
    create.mutate(
      { key, body: { ...rest, chairUserId, kind, on, caseId: kind === 'inCase' ? caseId : null } },
      { onSuccess },
    )
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
      <NativeSelect
        label={texts.kind}
        data={DIALOGUE_KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
        {...form.text('kind')}
      />
      {kind === 'inCase' && (
        <CaseField value={caseId} error={form.errorOf('caseId')} onChange={(id) => form.set({ caseId: id })} />
      )}
      <DialogueFields form={form} chairmanId={chairmanId} />
    </FormDialog>
  )
}

/** Moves or renames a dialogue that is still planned. */
export function ChangeDialog({ dialogue, onClose }: { dialogue: Dialogue; onClose: () => void }) {
  const texts = useTexts(dialogueTexts)
  const change = useChangeDialogue()
  const form = useDialogueForm(() => dialogue, change.error)
  const send = () => {
    const { title, on, place, chairUserId } = form.draft
    if (!form.isWhole() || on === null) return
    const onSuccess = () => {
      notify('done', texts.changed)
      onClose()
    }
    change.mutate(
      { id: dialogue.id, version: dialogue.version, body: { title, on, place, chairUserId } },
      { onSuccess },
    )
  }
  return (
    <FormDialog
      title={texts.change}
      submitLabel={texts.change}
      onSubmit={send}
      onClose={onClose}
      isPending={change.isPending}
      error={change.error}
    >
      <DialogueFields form={form} />
    </FormDialog>
  )
}

function DialogueFields({
  form,
  chairmanId = '',
}: {
  form: ReturnType<typeof useDialogueForm>
  /** Who chairs while nobody is chosen. */
  chairmanId?: string
}) {
  const texts = useTexts(dialogueTexts)
  const choices = useRoomChoices()
  const chair = form.text('chairUserId')
  return (
    <>
      <TextInput label={texts.name} maxLength={200} {...form.text('title')} required data-autofocus />
      <DayField label={texts.on} {...form.day('on')} required />
      <TextInput label={texts.place} maxLength={200} {...form.text('place')} required />
      <NativeSelect label={texts.chair} data={choices.people} {...chair} value={chair.value || chairmanId} required />
    </>
  )
}
