import type { PlanRow } from '@gandan/contracts/plan/plans'
import { TASK_PRIORITIES, type TaskPriority } from '@gandan/domain/plan/task'
import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { formTexts } from '../form-texts.ts'
import parts from '../parts/parts.module.css'
import { directivesQuery } from '../../../../shell/directives.api.ts'
import { useChoices, type Choices } from '../plan-choices.api.ts'
import { taskTexts } from '../task-texts.ts'
import styles from './forms.module.css'
import type { TaskDraft } from './task-draft.ts'

export interface FieldsProps {
  plan: PlanRow
  draft: TaskDraft
  onChange: (next: Partial<TaskDraft>) => void
  errorOf: (field: keyof TaskDraft) => string | undefined
}

/** The fields of a task; its due date only while it is new. */
export function TaskFields({ hasDue, ...props }: FieldsProps & { hasDue: boolean }) {
  const texts = useTexts(formTexts)
  const words = useTexts(taskTexts)
  const { plan, draft, onChange, errorOf } = props
  const choices = useChoices(plan)
  return (
    <>
      <NativeSelect
        label={words.objective}
        required
        value={draft.objectiveId}
        onChange={(event) => onChange({ objectiveId: event.currentTarget.value })}
        error={errorOf('objectiveId')}
        data={[
          { value: '', label: words.choose },
          ...choices.objectives.map(({ id, code, title }) => ({ value: id, label: `${code}. ${title}` })),
        ]}
      />
      <Textarea
        label={words.title}
        required
        autosize={false}
        rows={2}
        maxLength={300}
        value={draft.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        error={errorOf('title')}
        data-autofocus
      />
      <HolderFields {...props} choices={choices} />
      <div className={parts.pair}>
        <TextInput
          type="date"
          label={words.start}
          required
          value={draft.startOn}
          onChange={(event) => onChange({ startOn: event.currentTarget.value })}
          error={errorOf('startOn')}
        />
        {hasDue ? (
          <TextInput
            type="date"
            label={words.due}
            required
            value={draft.dueOn}
            onChange={(event) => onChange({ dueOn: event.currentTarget.value })}
            error={errorOf('dueOn')}
          />
        ) : (
          <p className={styles.hint}>{texts.dueFixed}</p>
        )}
      </div>
      <FurtherFields {...props} choices={choices} />
    </>
  )
}

function HolderFields({ draft, onChange, errorOf, choices }: FieldsProps & { choices: Choices }) {
  const words = useTexts(taskTexts)
  const choosePerson = (id: string) => {
    const person = choices.people.find((one) => one.id === id)
    onChange({ ownerUserId: id, ...(person ? { ownerUnitId: person.unitId } : {}) })
  }
  return (
    <div className={parts.pair}>
      <NativeSelect
        label={words.person}
        value={draft.ownerUserId}
        onChange={(event) => choosePerson(event.currentTarget.value)}
        error={errorOf('ownerUserId')}
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
        onChange={(event) => onChange({ ownerUnitId: event.currentTarget.value })}
        error={errorOf('ownerUnitId')}
        data={[
          { value: '', label: words.chooseNobody },
          ...choices.units.map((unit) => ({ value: unit.id, label: unit.name })),
        ]}
      />
    </div>
  )
}

function FurtherFields({ plan, draft, onChange, errorOf, choices }: FieldsProps & { choices: Choices }) {
  const texts = useTexts(formTexts)
  const words = useTexts(taskTexts)
  const common = useTexts(commonTexts)
  const directives = useQuery(directivesQuery(plan.id)).data?.items ?? []
  return (
    <>
      <div className={parts.pair}>
        <NumberInput
          label={words.weight}
          description={texts.weightHint}
          min={1}
          max={100}
          allowDecimal={false}
          clampBehavior="none"
          value={draft.weight}
          onChange={(weight) => onChange({ weight })}
          error={errorOf('weight')}
        />
        <NativeSelect
          label={words.priority}
          value={draft.priority}
          onChange={(event) => onChange({ priority: event.currentTarget.value as TaskPriority })}
          data={TASK_PRIORITIES.map((value) => ({ value, label: common.priorities[value] }))}
        />
      </div>
      <NativeSelect
        label={words.directive}
        value={draft.directiveId}
        onChange={(event) => onChange({ directiveId: event.currentTarget.value })}
        error={errorOf('directiveId')}
        data={[
          { value: '', label: texts.noDirective },
          ...directives.map(({ id, number, title }) => ({
            value: id,
            label: title ? `${number}: ${title.slice(0, 80)}` : number,
          })),
        ]}
      />
      <Textarea
        label={`${words.description} (${common.optional})`}
        rows={4}
        maxLength={20_000}
        value={draft.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
        error={errorOf('description')}
      />
      {choices.units.length > 0 && <CooperationField draft={draft} onChange={onChange} choices={choices} />}
    </>
  )
}

type CooperationProps = Pick<FieldsProps, 'draft' | 'onChange'> & { choices: Choices }

function CooperationField({ draft, onChange, choices }: CooperationProps) {
  const words = useTexts(taskTexts)
  const { cooperatingUnitIds } = draft
  return (
    <fieldset className={styles.group}>
      <legend>{words.cooperating}</legend>
      <div className={styles.checks}>
        {choices.units.map((unit) => (
          <Checkbox
            key={unit.id}
            label={unit.name}
            checked={cooperatingUnitIds.includes(unit.id)}
            onChange={(event) =>
              onChange({
                cooperatingUnitIds: event.currentTarget.checked
                  ? [...cooperatingUnitIds, unit.id]
                  : cooperatingUnitIds.filter((id) => id !== unit.id),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
