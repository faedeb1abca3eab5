import type { ObjectiveScore } from '@gandan/contracts/dashboard/figures'
import { NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useSetWeights } from './figures.api.ts'
import { figuresTexts } from './figures-texts.ts'

const LEAST_REASON = 5

interface WeightsDialogProps {
  score: ObjectiveScore
  onClose: () => void
}

/** How much the tasks and each core indicator weigh; a leader says why. */
export function WeightsDialog({ score, onClose }: WeightsDialogProps) {
  const texts = useTexts(figuresTexts)
  const common = useTexts(commonTexts)
  const [taskWeight, setTaskWeight] = useState<string | number>(score.taskWeight)
  const [weights, setWeights] = useState<Record<string, string | number>>(
    Object.fromEntries(score.indicators.map(({ code, weight }) => [code, weight])),
  )
  const [reason, setReason] = useState('')
  const [isSent, setSent] = useState(false)
  const set = useSetWeights(score.objectiveId)
  const isShort = reason.trim().length < LEAST_REASON
  const submit = () => {
    setSent(true)
    if (isShort) return
    const indicatorWeights = Object.fromEntries(Object.entries(weights).map(([code, weight]) => [code, Number(weight)]))
    const body = { taskWeight: Number(taskWeight), indicatorWeights, reason, version: score.version }
    set.mutate(body, {
      onSuccess: () => {
        notify('done', texts.weightsSaved)
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={texts.editWeights}
      submitLabel={common.save}
      onSubmit={submit}
      onClose={onClose}
      isPending={set.isPending}
      error={set.error}
    >
      <NumberInput
        label={texts.taskWeight}
        value={taskWeight}
        min={0}
        max={100}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={setTaskWeight}
        data-autofocus
      />
      <IndicatorWeights score={score} weights={weights} onChange={setWeights} />
      <Textarea
        label={texts.reason}
        required
        value={reason}
        error={isSent && isShort ? texts.reasonShort : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

interface IndicatorWeightsProps {
  score: ObjectiveScore
  weights: Record<string, string | number>
  onChange: (weights: Record<string, string | number>) => void
}

function IndicatorWeights({ score, weights, onChange }: IndicatorWeightsProps) {
  return score.indicators.map(({ code, name }) => (
    <NumberInput
      key={code}
      label={`${code} · ${name}`}
      value={weights[code] ?? 1}
      min={0}
      max={100}
      clampBehavior="strict"
      decimalSeparator=","
      onChange={(weight) => onChange({ ...weights, [code]: weight })}
    />
  ))
}
