import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import type { StepField } from '@gandan/domain/petitions/case-step-needs'
import { COMPLEXITY_CRITERIA } from '@gandan/domain/petitions/deadline-rule'
import { DISPOSITIONS_OF, OUTCOMES_OF, REASON_CODES, reasonsFor } from '@gandan/domain/petitions/petition'
import { Checkbox, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../i18n/texts.ts'
import { peopleQuery } from '../../organisation/people.api.ts'
import { caseWords } from '../case-words.ts'
import type { StepDraft } from './step-draft.ts'
import { caseTexts } from './texts.ts'

interface FieldProps {
  detail: CaseDetail
  draft: StepDraft
  onChange: (part: Partial<StepDraft>) => void
  error: string | undefined
}

type Writer = (props: FieldProps) => React.ReactNode

const wordField = (field: 'decisionNumber' | 'documentNumber' | 'toBody', maxLength: number): Writer =>
  function WordField({ draft, onChange, error }) {
    const texts = useTexts(caseTexts)
    return (
      <TextInput
        label={texts.fields[field]}
        value={draft[field]}
        onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
        error={error}
        maxLength={maxLength}
        required
      />
    )
  }

/** One of a list of codes, in the words of the room. */
function CodeField<Code extends string>(props: {
  label: string
  codes: readonly Code[]
  words: Record<Code, string>
  value: Code | null
  onChange: (code: Code | null) => void
  error: string | undefined
}) {
  return (
    <Select
      label={props.label}
      data={props.codes.map((code) => ({ value: code, label: props.words[code] }))}
      value={props.value}
      onChange={(code) => props.onChange(code as Code | null)}
      error={props.error}
      allowDeselect={false}
      required
    />
  )
}

function HandlerField({ detail, draft, onChange, error }: FieldProps) {
  const texts = useTexts(caseTexts)
  const people = useQuery(peopleQuery(detail.communeId)).data?.items ?? []
  const choices = new Map(people.map(({ id, displayName }) => [id, displayName]))
  return (
    <Select
      label={texts.fields.handler}
      data={[...choices].map(([value, label]) => ({ value, label }))}
      value={draft.handlerUserId}
      onChange={(handlerUserId) => onChange({ handlerUserId })}
      error={error}
      searchable
      required
    />
  )
}

function DispositionField({ detail, draft, onChange, error }: FieldProps) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  return (
    <>
      <CodeField
        label={texts.fields.disposition}
        codes={DISPOSITIONS_OF[detail.kind]}
        words={words.dispositions}
        value={draft.disposition}
        onChange={(disposition) => onChange({ disposition, reasonCode: null })}
        error={error}
      />
      <Checkbox
        label={texts.isOutside}
        checked={draft.isOutsideJurisdiction}
        onChange={({ currentTarget }) => onChange({ isOutsideJurisdiction: currentTarget.checked })}
      />
    </>
  )
}

function ReasonCodeField({ detail, draft, onChange, error }: FieldProps) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  const disposition = draft.disposition ?? detail.proposal?.disposition
  return (
    <CodeField
      label={texts.fields.reasonCode}
      codes={disposition ? reasonsFor(disposition, detail.kind) : REASON_CODES}
      words={words.reasons}
      value={draft.reasonCode}
      onChange={(reasonCode) => onChange({ reasonCode })}
      error={error}
    />
  )
}

function OutcomeField({ detail, draft, onChange, error }: FieldProps) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  return (
    <CodeField
      label={texts.fields.outcome}
      codes={OUTCOMES_OF[detail.kind]}
      words={words.outcomes}
      value={draft.outcome}
      onChange={(outcome) => onChange({ outcome })}
      error={error}
    />
  )
}

function CriteriaField({ draft, onChange, error }: FieldProps) {
  const texts = useTexts(caseTexts)
  return (
    <Checkbox.Group
      label={texts.fields.criteria}
      value={[...draft.criteria]}
      onChange={(criteria) => onChange({ criteria: criteria as StepDraft['criteria'] })}
      error={error}
      required
    >
      {COMPLEXITY_CRITERIA.map((criterion) => (
        <Checkbox key={criterion} value={criterion} label={texts.criteria[criterion]} mt="xs" />
      ))}
    </Checkbox.Group>
  )
}

function WithdrawalField({ draft, onChange, error }: FieldProps) {
  const texts = useTexts(caseTexts)
  return (
    <Checkbox
      label={texts.fields.withdrawalChecked}
      checked={draft.isWithdrawalChecked}
      onChange={({ currentTarget }) => onChange({ isWithdrawalChecked: currentTarget.checked })}
      error={error}
    />
  )
}

const WRITERS: Record<Exclude<StepField, 'reason'>, Writer> = {
  decisionNumber: wordField('decisionNumber', 60),
  documentNumber: wordField('documentNumber', 60),
  toBody: wordField('toBody', 200),
  handler: HandlerField,
  disposition: DispositionField,
  reasonCode: ReasonCodeField,
  outcome: OutcomeField,
  criteria: CriteriaField,
  withdrawalChecked: WithdrawalField,
}

/** Exactly what the step needs, no more; the reason has its own place below. */
export function StepFields({
  fields,
  errorOf,
  ...props
}: Omit<FieldProps, 'error'> & { fields: readonly StepField[]; errorOf: (field: StepField) => string | undefined }) {
  return fields.flatMap((field) => {
    if (field === 'reason') return []
    const Field = WRITERS[field]
    return [<Field key={field} {...props} error={errorOf(field)} />]
  })
}
