import type { CaseDetail, CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { Radio, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useMergeCase } from '../case-detail.api.ts'
import { casesQuery } from '../cases.api.ts'
import styles from './case.module.css'
import { Consequences } from './consequences.tsx'
import { joiningTexts } from './joining-texts.ts'
import { SideBySide } from './side-by-side.tsx'
import { StaleNote } from './stale-note.tsx'

const MOST_SHOWN = 6
const MIN_REASON = 5

interface MergeDialogProps {
  detail: CaseDetail
  onClose: () => void
}

function useMerge({ detail, onClose }: MergeDialogProps) {
  const texts = useTexts(joiningTexts)
  const navigate = useNavigate()
  const today = useToday()
  const [into, setInto] = useState<CaseRow | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const merge = useMergeCase(detail.id)
  const isShort = reason.trim().length < MIN_REASON
  const send = async () => {
    setTried(true)
    if (into === null || on === null || isShort) return
    const text = texts.mergeSure(detail.code, into.code)
    if (!(await confirm({ title: texts.mergeAsk, text, confirmLabel: texts.mergeSend, isDanger: true }))) return
    merge.mutate(
      { version: detail.version, body: { intoCaseId: into.id, on, reason } },
      {
        onSuccess: () => {
          notify('done', texts.merged(detail.code, into.code))
          onClose()
          void navigate({ to: '/cases/$caseId', params: { caseId: into.id } })
        },
      },
    )
  }
  const missing = { into: isTried && into === null, on: isTried && on === null, reason: isTried && isShort }
  return { into, setInto, on, setOn, reason, setReason, merge, missing, send }
}

/** The same matter twice: this case ends and its petitions go to another open one of its kind. */
export function MergeDialog(props: MergeDialogProps) {
  const texts = useTexts(joiningTexts)
  const today = useToday()
  const { detail, onClose } = props
  const { into, setInto, on, setOn, reason, setReason, merge, missing, send } = useMerge(props)
  return (
    <FormDialog
      title={texts.merge}
      submitLabel={texts.mergeSend}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={merge.isPending}
      error={merge.error}
      isDanger
      size="xl"
    >
      <p className={styles.quiet}>{texts.mergeIntro}</p>
      <Target detail={detail} chosen={into} onChoose={setInto} error={missing.into ? texts.target : undefined} />
      {into && (
        <>
          <SideBySide left={detail} right={into} />
          <Consequences of={texts.mergeConsequences(detail.code, into.code, detail.petitionCount)} />
        </>
      )}
      <DayField
        label={texts.on}
        value={on}
        onChange={setOn}
        minOn={detail.receivedOn}
        maxOn={today}
        error={missing.on ? texts.dayMissing : undefined}
        required
      />
      <Textarea
        label={texts.reason}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={missing.reason ? texts.reasonMissing : undefined}
        maxLength={4_000}
        autosize
        minRows={2}
        required
      />
      <StaleNote detail={detail} error={merge.error} />
    </FormDialog>
  )
}

interface TargetProps {
  detail: CaseDetail
  chosen: CaseRow | null
  onChoose: (row: CaseRow | null) => void
  error: string | undefined
}

/** Open cases of the same kind, by code or words. */
function Target({ detail, chosen, onChoose, error }: TargetProps) {
  const texts = useTexts(joiningTexts)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 300)
  const pages = useInfiniteQuery({
    ...casesQuery({ q, isOpen: 'true', kind: detail.kind, sort: '-receivedOn' }),
    enabled: q !== '',
  })
  const rows = (q === '' ? [] : (pages.data?.pages[0]?.items ?? [])).filter(({ id }) => id !== detail.id)
  const shown = rows.slice(0, MOST_SHOWN)
  if (chosen && !shown.some(({ id }) => id === chosen.id)) shown.push(chosen)
  return (
    <>
      <TextInput
        type="search"
        label={texts.search}
        placeholder={texts.searchHint}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={shown.length === 0 ? error : undefined}
        maxLength={200}
        data-autofocus
      />
      {q !== '' && pages.isSuccess && rows.length === 0 && <p role="status">{texts.noneFound}</p>}
      {shown.length > 0 && (
        <Radio.Group
          label={texts.found}
          value={chosen?.id ?? ''}
          onChange={(id) => onChoose(shown.find((row) => row.id === id) ?? null)}
          error={error}
          required
        >
          {shown.map(({ id, code, title }) => (
            <Radio key={id} value={id} label={`${code}: ${title}`} mt="xs" />
          ))}
        </Radio.Group>
      )}
    </>
  )
}
