import { canApproveValue } from '@gandan/domain/indicators/permissions'
import { allowedValueActions } from '@gandan/domain/indicators/value-state'
import type { Actor } from '@gandan/domain/organisation/roles'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import list from '../../../shell/list.module.css'
import { notify } from '../../../shell/notices.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { useActor } from '../../organisation/session.api.ts'
import { useActOnValues } from '../indicators.api.ts'
import { indicatorTexts } from '../texts.ts'
import { entryTexts } from './entry-texts.ts'
import { COLUMNS, isChanged, type Line } from './grid-lines.ts'
import type { Entry } from './use-entry.ts'

const STEPS = ['submit', 'approve', 'return'] as const
type Step = (typeof STEPS)[number]
const LEAST_REASON = 5

const isEmpty = ({ cell }: Line): boolean => COLUMNS.every((column) => cell[column] === null)

const canStep = (actor: Actor, { row, cell }: Line, step: Step): boolean => {
  if (cell.state === null || !allowedValueActions(cell.state).includes(step)) return false
  if (step === 'submit') return row.canEnter
  const place = { communeId: actor.communeId ?? '', objectiveCode: row.objectiveCode, submittedBy: cell.submittedBy }
  return row.canApprove && canApproveValue(actor, place)
}

interface ActionBarProps {
  entry: Entry
  chosen: ReadonlySet<string>
  onDone: () => void
}

/** Submit, approve and return the chosen values, each only those it may be done to. */
export function ActionBar({ entry, chosen, onDone }: ActionBarProps) {
  const texts = useTexts(entryTexts)
  const actor = useActor()
  const act = useActOnValues()
  const [isReturning, setReturning] = useState(false)
  const lines = entry.lines.filter((line) => chosen.has(line.key) && !isChanged(line, entry.history.now[line.key]))
  if (lines.length === 0 && act.error === null) return null
  const linesFor = (step: Step) =>
    lines.filter((line) => canStep(actor, line, step) && (step !== 'submit' || !isEmpty(line)))
  const own = lines.filter(
    ({ row, cell }) => row.canApprove && cell.state === 'submitted' && cell.submittedBy === actor.userId,
  )
  const send = (step: Step, reason?: string) => {
    const values = linesFor(step).flatMap(({ cell: { id, version } }) => (id === null ? [] : [{ id, version }]))
    act.mutate(
      { action: step, values, ...(reason === undefined ? {} : { reason }) },
      {
        onSuccess: () => {
          notify('done', texts.done[step](values.length))
          setReturning(false)
          onDone()
        },
      },
    )
  }
  return (
    <div className={`${list.bulk} no-print`}>
      <span>{texts.selected(lines.length)}</span>
      {STEPS.map((step) => {
        const { length } = linesFor(step)
        if (length === 0) return null
        return (
          <Button
            key={step}
            variant={step === 'return' ? 'default' : 'filled'}
            loading={act.isPending}
            onClick={() => (step === 'return' ? setReturning(true) : send(step))}
          >
            {texts.act[step](length)}
          </Button>
        )
      })}
      {own.length > 0 && <span>{texts.own(own.length)}</span>}
      {!isReturning && <ProblemAlert problem={act.error === null ? null : problemOf(act.error)} />}
      {isReturning && (
        <ReturnDialog
          count={linesFor('return').length}
          isPending={act.isPending}
          error={act.error}
          onSend={(reason) => send('return', reason)}
          onClose={() => setReturning(false)}
        />
      )}
    </div>
  )
}

interface ReturnDialogProps {
  count: number
  isPending: boolean
  error: unknown
  onSend: (reason: string) => void
  onClose: () => void
}

function ReturnDialog({ count, isPending, error, onSend, onClose }: ReturnDialogProps) {
  const texts = useTexts(entryTexts)
  const words = useTexts(indicatorTexts)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isShort = reason.trim().length < LEAST_REASON
  return (
    <FormDialog
      title={texts.returnTitle(count)}
      submitLabel={words.actions.return}
      size="md"
      isPending={isPending}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (!isShort) onSend(reason.trim())
      }}
    >
      <Textarea
        label={words.reason}
        required
        rows={3}
        maxLength={4_000}
        value={reason}
        error={isTried && isShort ? words.reasonMissing : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
