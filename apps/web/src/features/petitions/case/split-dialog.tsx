import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { CASE_KINDS, type CaseKind } from '@gandan/domain/petitions/case-events'
import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useSplitCase, type Split } from '../case-detail.api.ts'
import { caseWords } from '../case-words.ts'
import { MatterFields, type Matter } from '../intake/matter-fields.tsx'
import styles from './case.module.css'
import { Consequences } from './consequences.tsx'
import { joiningTexts } from './joining-texts.ts'
import { StaleNote } from './stale-note.tsx'

const MOST_PARTS = 6
const FEWEST_PARTS = 2
const MIN_SUMMARY = 10

interface Part extends Matter {
  key: number
  kind: CaseKind
}

const isShort = ({ summary }: Matter): boolean => summary.trim().length < MIN_SUMMARY
const isWhole = (part: Matter): boolean => part.topicCode !== null && !isShort(part)

const firstPart = ({ kind, topicCode, subTopicCode, summary }: CaseDetail): Part => ({
  key: 1,
  kind,
  topicCode,
  subTopicCode,
  summary,
})
const emptyPart = (key: number, kind: CaseKind): Part => ({
  key,
  kind,
  topicCode: null,
  subTopicCode: null,
  summary: '',
})

const inputOf = ({ kind, topicCode, subTopicCode, summary }: Part): Split['parts'][number] => ({
  kind,
  topicCode: topicCode ?? '',
  subTopicCode,
  summary,
})

interface SplitDialogProps {
  detail: CaseDetail
  onClose: () => void
}

function useSplit({ detail, onClose }: SplitDialogProps) {
  const texts = useTexts(joiningTexts)
  const navigate = useNavigate()
  const today = useToday()
  const [on, setOn] = useState<string | null>(today)
  const [parts, setParts] = useState<Part[]>(() => [firstPart(detail), emptyPart(2, detail.kind)])
  const [isTried, setTried] = useState(false)
  const split = useSplitCase(detail.id)
  const send = async () => {
    setTried(true)
    if (on === null || !parts.every(isWhole)) return
    const text = texts.splitSure(detail.code, parts.length)
    if (!(await confirm({ title: texts.splitAsk, text, confirmLabel: texts.splitSend, isDanger: true }))) return
    const body = { on, parts: parts.map(inputOf) }
    split.mutate(
      { version: detail.version, body },
      {
        onSuccess: ({ related }) => {
          const made = related.filter(({ how }) => how === 'splitInto')
          notify('done', texts.splitDone(made.map(({ code }) => code).join(', ')))
          onClose()
          if (made[0]) void navigate({ to: '/cases/$caseId', params: { caseId: made[0].id } })
        },
      },
    )
  }
  const change = (key: number, given: Partial<Part>) =>
    setParts(parts.map((part) => (part.key === key ? { ...part, ...given } : part)))
  const add = () => setParts([...parts, emptyPart(Math.max(...parts.map(({ key }) => key)) + 1, detail.kind)])
  const remove = (key: number) => setParts(parts.filter((part) => part.key !== key))
  return { on, setOn, parts, change, add, remove, isTried, split, send }
}

/** Mixed content: a case of its own for each matter, the first filled with what the petition says now. */
export function SplitDialog(props: SplitDialogProps) {
  const texts = useTexts(joiningTexts)
  const today = useToday()
  const { detail, onClose } = props
  const { on, setOn, parts, change, add, remove, isTried, split, send } = useSplit(props)
  return (
    <FormDialog
      title={texts.split}
      submitLabel={texts.splitSend}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={split.isPending}
      error={split.error}
      isDanger
      size="xl"
    >
      <p className={styles.quiet}>{texts.splitIntro}</p>
      {parts.map((part, index) => (
        <PartFields
          key={part.key}
          part={part}
          number={index + 1}
          isTried={isTried}
          onChange={(given) => change(part.key, given)}
          {...(parts.length > FEWEST_PARTS ? { onRemove: () => remove(part.key) } : {})}
        />
      ))}
      {parts.length < MOST_PARTS && (
        <div>
          <Button variant="default" onClick={add}>
            {texts.addPart}
          </Button>
        </div>
      )}
      <DayField
        label={texts.on}
        value={on}
        onChange={setOn}
        minOn={detail.receivedOn}
        maxOn={today}
        error={isTried && on === null ? texts.dayMissing : undefined}
        required
      />
      <Consequences of={texts.splitConsequences(detail.code, parts.length)} />
      <StaleNote detail={detail} error={split.error} />
    </FormDialog>
  )
}

interface PartFieldsProps {
  part: Part
  number: number
  isTried: boolean
  onChange: (given: Partial<Part>) => void
  onRemove?: () => void
}

function PartFields({ part, number, isTried, onChange, onRemove }: PartFieldsProps) {
  const texts = useTexts(joiningTexts)
  const words = useTexts(caseWords)
  const errorOf = (field: 'topicCode' | 'summary') => {
    if (!isTried) return undefined
    if (field === 'summary') return isShort(part) ? texts.tooShort : undefined
    return part.topicCode === null ? texts.missing : undefined
  }
  return (
    <fieldset className={styles.part}>
      <legend>{texts.part(number)}</legend>
      <NativeSelect
        label={texts.kind}
        value={part.kind}
        onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as CaseKind })}
        data={CASE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <MatterFields matter={part} onChange={onChange} errorOf={errorOf} />
      {onRemove && (
        <div>
          <Button variant="subtle" onClick={onRemove}>
            {texts.removePart(number)}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
