import { CASE_KINDS, type CaseKind } from '@gandan/domain/petitions/case-events'
import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { caseWords } from '../case-words.ts'
import { newPerson, type PersonDraft } from '../intake/intake-draft.ts'
import { PeopleFields } from '../intake/people-fields.tsx'
import { useAddVisit } from '../receptions.api.ts'
import { registerTexts } from '../texts-reception.ts'
import styles from './reception.module.css'
import { useRoomChoices } from './room-choices.ts'
import { useDraftForm } from '../../../shell/use-draft-form.ts'

const OUTCOMES = ['handledBefore', 'guidedTo', 'guidanceNumber', 'passedTo', 'passedNumber', 'result', 'note'] as const
const LENGTHS = { guidanceNumber: 60, passedNumber: 60, guidedTo: 200, passedTo: 200, handledBefore: 300 }

type Outcomes = Record<(typeof OUTCOMES)[number], string>

interface VisitDraft extends Outcomes {
  kind: CaseKind
  content: string
  topicCode: string
  villageId: string
  people: PersonDraft[]
  personCount: number | string
  isRepeat: boolean
  isWithinJurisdiction: boolean
}

const newVisit = (): VisitDraft => ({
  kind: 'feedback',
  content: '',
  topicCode: '',
  villageId: '',
  people: [newPerson()],
  personCount: 1,
  isRepeat: false,
  isWithinJurisdiction: true,
  handledBefore: '',
  guidedTo: '',
  guidanceNumber: '',
  passedTo: '',
  passedNumber: '',
  result: '',
  note: '',
})

const named = (people: readonly PersonDraft[]): PersonDraft[] => people.filter(({ name }) => name.trim() !== '')

const bodyOf = (draft: VisitDraft) => {
  const outcomes = Object.fromEntries(OUTCOMES.map((field) => [field, draft[field].trim() || null]))
  return {
    ...draft,
    ...(outcomes as Record<keyof Outcomes, string | null>),
    content: draft.content.trim(),
    villageId: draft.villageId || null,
    people: named(draft.people),
    personCount: Number(draft.personCount),
  }
}

/** A line of the register, filled in from the keyboard; Ctrl+Enter enters it. */
export function VisitDialog({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const texts = useTexts(registerTexts)
  const [key] = useState(newKey)
  const add = useAddVisit(sessionId)
  const form = useDraftForm(
    newVisit,
    ({ content, topicCode, people, personCount }) => ({
      ...(content.trim().length < 5 ? { content: texts.contentShort } : {}),
      ...(topicCode === '' ? { topicCode: texts.missing } : {}),
      ...(named(people).length === 0 ? { people: texts.peopleMissing } : {}),
      ...(Number(personCount) >= Math.max(1, named(people).length) ? {} : { personCount: texts.countWrong }),
    }),
    add.error,
  )
  const send = () => {
    if (!form.isWhole()) return
    const onSuccess = ({ number }: { number: number }) => {
      notify('done', texts.added(number))
      onClose()
    }
    add.mutate({ key, body: bodyOf(form.draft) }, { onSuccess })
  }
  return (
    <FormDialog
      title={texts.add}
      submitLabel={texts.add}
      onSubmit={send}
      onClose={onClose}
      isPending={add.isPending}
      error={add.error}
      size="xl"
    >
      <MatterFields form={form} />
      <OutcomeFields form={form} />
    </FormDialog>
  )
}

type VisitForm = ReturnType<typeof useDraftForm<VisitDraft>>

function MatterFields({ form }: { form: VisitForm }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(caseWords)
  const choices = useRoomChoices()
  const kinds = CASE_KINDS.map((value) => ({ value, label: words.kinds[value] }))
  const { draft, set, errorOf } = form
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect label={texts.columns.kind} data={kinds} {...form.text('kind')} data-autofocus />
        <NativeSelect label={texts.topic} data={choices.topics} {...form.text('topicCode')} required />
        <NativeSelect label={texts.village} data={choices.villages} {...form.text('villageId')} />
      </div>
      <Textarea
        label={texts.columns.content}
        description={texts.contentHint}
        rows={4}
        maxLength={4_000}
        {...form.text('content')}
        required
      />
      <PeopleFields people={draft.people} onChange={(people) => set({ people })} error={errorOf('people')} />
      <div className={styles.pair}>
        <NumberInput
          label={texts.columns.personCount}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={draft.personCount}
          onChange={(personCount) => set({ personCount })}
          error={errorOf('personCount')}
        />
        <Checkbox
          label={texts.isRepeat}
          checked={draft.isRepeat}
          onChange={(event) => set({ isRepeat: event.currentTarget.checked })}
        />
        <Checkbox
          label={texts.isWithin}
          checked={draft.isWithinJurisdiction}
          onChange={(event) => set({ isWithinJurisdiction: event.currentTarget.checked })}
        />
      </div>
    </>
  )
}

function OutcomeFields({ form }: { form: VisitForm }) {
  const texts = useTexts(registerTexts)
  const labels = { ...texts.columns, ...texts }
  return (
    <div className={styles.pair}>
      {OUTCOMES.map((field) => (
        <TextInput
          key={field}
          label={labels[field]}
          maxLength={field in LENGTHS ? LENGTHS[field as keyof typeof LENGTHS] : 1_000}
          {...form.text(field)}
        />
      ))}
    </div>
  )
}
