import type { DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import type { useCurrentPlan } from '../../../shell/current-plan.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { planObjectivesQuery } from '../../../shell/plan-objectives.api.ts'
import { usePromise } from '../dialogues.api.ts'
import { useRoomChoices } from '../reception/room-choices.ts'
import { useDraftForm } from '../../../shell/use-draft-form.ts'
import { dialogueTexts } from '../texts-dialogues.ts'

type CurrentPlan = NonNullable<ReturnType<typeof useCurrentPlan>>

interface PromiseDialogProps {
  issue: DialogueIssue
  plan: CurrentPlan
  onClose: () => void
}

const newPromise = () => ({
  promise: '',
  isPublic: true,
  objectiveId: '',
  ownerUserId: '',
  ownerUnitId: '',
  dueOn: null as string | null,
})

/** A promise made in public becomes a task of the plan, with who does it and by when. */
export function PromiseDialog({ issue, plan, onClose }: PromiseDialogProps) {
  const texts = useTexts(dialogueTexts)
  const promise = usePromise()
  const form = useDraftForm(
    newPromise,
    (draft) => ({
      ...(draft.promise.trim().length < 5 ? { promise: texts.contentShort } : {}),
      ...(draft.objectiveId === '' ? { objectiveId: texts.missing } : {}),
      ...(draft.ownerUserId === '' && draft.ownerUnitId === '' ? { ownerUserId: texts.ownerMissing } : {}),
      ...(draft.dueOn === null ? { dueOn: texts.missing } : {}),
    }),
    promise.error,
  )
  const send = () => {
    const { dueOn, ownerUserId, ownerUnitId, ...rest } = form.draft
    if (!form.isWhole() || dueOn === null) return
    const body = {
      ...rest,
      promise: rest.promise.trim(),
      planId: plan.id,
      ownerUserId: ownerUserId || null,
      ownerUnitId: ownerUnitId || null,
      dueOn,
    }
    const onSuccess = () => {
      notify('done', texts.promised)
      onClose()
    }
    promise.mutate({ id: issue.id, version: issue.version, body }, { onSuccess })
  }
  return (
    <FormDialog
      title={texts.promiseOf(issue.number)}
      submitLabel={texts.promise}
      onSubmit={send}
      onClose={onClose}
      isPending={promise.isPending}
      error={promise.error}
    >
      <p>{issue.content}</p>
      <PromiseFields form={form} plan={plan} from={issue.dialogueOn} />
    </FormDialog>
  )
}

type PromiseForm = ReturnType<typeof useDraftForm<ReturnType<typeof newPromise>>>

function PromiseFields({ form, plan, from }: { form: PromiseForm; plan: CurrentPlan; from: IsoDate }) {
  const texts = useTexts(dialogueTexts)
  const choices = useRoomChoices()
  const found = useQuery(planObjectivesQuery(plan.id)).data ?? []
  const objectives = found.map(({ id, code, title }) => ({ value: id, label: `${code}. ${title}` }))
  return (
    <>
      <Textarea
        label={texts.promiseText}
        rows={3}
        maxLength={4_000}
        {...form.text('promise')}
        required
        data-autofocus
      />
      <NativeSelect
        label={texts.objective}
        data={[{ value: '', label: '—' }, ...objectives]}
        {...form.text('objectiveId')}
        required
      />
      <NativeSelect label={texts.owner} data={choices.people} {...form.text('ownerUserId')} />
      <NativeSelect label={texts.ownerUnit} data={choices.units} {...form.text('ownerUnitId')} />
      <DayField label={texts.taskDue} {...form.day('dueOn')} minOn={from} maxOn={plan.endsOn} required />
      <Checkbox
        label={texts.isPublic}
        description={texts.isPublicHint}
        checked={form.draft.isPublic}
        onChange={(event) => form.set({ isPublic: event.currentTarget.checked })}
      />
    </>
  )
}
