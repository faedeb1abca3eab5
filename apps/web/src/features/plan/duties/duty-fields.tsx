import type { PlanRow } from '@gandan/contracts/plan/plans'
import { RECURRENCE_UNITS, type RecurrenceUnit } from '@gandan/domain/plan/recurrence'
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { formTexts } from '../tasks/form-texts.ts'
import parts from '../tasks/parts/parts.module.css'
import { useChoices } from '../tasks/plan-choices.api.ts'
import { taskTexts } from '../tasks/task-texts.ts'
import { dutiesTexts } from './duties-texts.ts'
import { MONTHS_WITHIN, withRhythm, type DutyDraft } from './duty-draft.ts'

interface DutyFieldsProps {
  plan: PlanRow
  draft: DutyDraft
  onChange: (draft: DutyDraft) => void
  errorOf: (field: keyof DutyDraft) => string | undefined
}

export function DutyFields(props: DutyFieldsProps) {
  const { plan, draft, onChange, errorOf } = props
  const texts = useTexts(dutiesTexts)
  const words = useTexts(taskTexts)
  const choices = useChoices(plan)
  return (
    <>
      <NativeSelect
        label={words.objective}
        required
        value={draft.objectiveId}
        onChange={(event) => onChange({ ...draft, objectiveId: event.currentTarget.value })}
        error={errorOf('objectiveId')}
        data={[
          { value: '', label: words.choose },
          ...choices.objectives.map(({ id, code, title }) => ({ value: id, label: `${code}. ${title}` })),
        ]}
      />
      <TextInput
        label={words.title}
        required
        maxLength={200}
        value={draft.title}
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
        error={errorOf('title')}
        data-autofocus
      />
      <RhythmFields {...props} />
      <div className={parts.pair}>
        <TextInput
          type="date"
          label={texts.from}
          required
          min={plan.startsOn}
          max={plan.endsOn}
          value={draft.fromOn}
          onChange={(event) => onChange({ ...draft, fromOn: event.currentTarget.value })}
          error={errorOf('fromOn')}
        />
        <NumberInput
          label={texts.leadDays}
          description={texts.leadHint}
          min={0}
          max={90}
          allowDecimal={false}
          clampBehavior="none"
          value={draft.leadDays}
          onChange={(leadDays) => onChange({ ...draft, leadDays })}
          error={errorOf('leadDays')}
        />
      </div>
      <HolderFields {...props} />
    </>
  )
}

function RhythmFields({ draft, onChange }: DutyFieldsProps) {
  const texts = useTexts(dutiesTexts)
  const { every, day, month } = draft
  const monthCount = MONTHS_WITHIN[every]
  const dayOptions =
    every === 'week'
      ? texts.weekdays.map((label, index) => ({ value: String(index + 1), label }))
      : Array.from({ length: 31 }, (_, index) => ({
          value: String(index + 1),
          label: index === 30 ? `31 (${texts.lastDay})` : String(index + 1),
        }))
  return (
    <div className={parts.pair}>
      <NativeSelect
        label={texts.every}
        value={every}
        onChange={(event) => onChange(withRhythm(draft, event.currentTarget.value as RecurrenceUnit))}
        data={RECURRENCE_UNITS.map((value) => ({ value, label: texts.units[value] }))}
      />
      <NativeSelect
        label={every === 'week' ? texts.weekday : texts.dayOfMonth}
        value={String(day)}
        onChange={(event) => onChange({ ...draft, day: Number(event.currentTarget.value) })}
        data={dayOptions}
        {...(every === 'week' ? {} : { description: texts.previewHint })}
      />
      {(every === 'quarter' || every === 'halfYear' || every === 'year') && (
        <NativeSelect
          label={texts.monthOf[every]}
          value={String(month)}
          onChange={(event) => onChange({ ...draft, month: Number(event.currentTarget.value) })}
          data={Array.from({ length: monthCount }, (_, index) => ({
            value: String(index + 1),
            label: every === 'year' ? texts.yearMonth(index + 1) : texts.monthNumber(index + 1),
          }))}
        />
      )}
    </div>
  )
}

function HolderFields({ plan, draft, onChange, errorOf }: DutyFieldsProps) {
  const words = useTexts(taskTexts)
  const forms = useTexts(formTexts)
  const choices = useChoices(plan)
  const choosePerson = (id: string) => {
    const person = choices.people.find((one) => one.id === id)
    onChange({ ...draft, ownerUserId: id, ownerUnitId: person?.unitId ?? draft.ownerUnitId })
  }
  return (
    <div className={parts.pair}>
      <NativeSelect
        label={words.person}
        value={draft.ownerUserId}
        onChange={(event) => choosePerson(event.currentTarget.value)}
        data={[
          { value: '', label: words.chooseNobody },
          ...choices.people.map((person) => ({
            value: person.id,
            label: `${person.displayName} (${person.unitName})`,
          })),
        ]}
      />
      <NativeSelect
        label={words.unit}
        value={draft.ownerUnitId}
        onChange={(event) => onChange({ ...draft, ownerUnitId: event.currentTarget.value })}
        data={[
          { value: '', label: words.chooseNobody },
          ...choices.units.map((unit) => ({ value: unit.id, label: unit.name })),
        ]}
      />
      <NumberInput
        label={words.weight}
        description={forms.weightHint}
        min={1}
        max={100}
        allowDecimal={false}
        clampBehavior="none"
        value={draft.weight}
        onChange={(weight) => onChange({ ...draft, weight })}
        error={errorOf('weight')}
      />
    </div>
  )
}
