import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { Button, NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { newKey } from '../../../../api/client.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { notify } from '../../../../shell/notices.ts'
import { formTexts } from '../form-texts.ts'
import { EvidenceField } from '../../../../shell/evidence-field.tsx'
import { FormDialog } from '../../../../shell/form-dialog.tsx'
import { useEvidence } from '../../../../shell/use-evidence.ts'
import { taskTexts } from '../task-texts.ts'
import { useReportProgress } from '../tasks.api.ts'
import styles from './forms.module.css'

export type ReportedTask = Pick<TaskRow, 'id' | 'number' | 'title' | 'percent'>

const QUICK = [25, 50, 75, 100]

const isPercent = (value: number | string): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100

/** How far the work is, in a number, words and files. */
export function ReportDialog({ task, onClose }: { task: ReportedTask; onClose: () => void }) {
  const texts = useTexts(formTexts)
  const words = useTexts(taskTexts)
  const [key] = useState(newKey)
  const [percent, setPercent] = useState<number | string>(task.percent)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const evidence = useEvidence()
  const report = useReportProgress()
  const isNoteMissing = note.trim() === ''
  const send = () => {
    setTried(true)
    if (!isPercent(percent) || isNoteMissing || !evidence.isReady) return
    report.mutate(
      { id: task.id, key, body: { percent, note: note.trim(), fileIds: evidence.storedIds } },
      {
        onSuccess: () => {
          notify('done', texts.reported(task.number))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={`${texts.report}: ${words.taskOf(task.number)}`}
      submitLabel={texts.sendReport}
      onSubmit={send}
      onClose={onClose}
      isPending={report.isPending}
      error={report.error}
    >
      <p className={styles.text}>{task.title}</p>
      <PercentField percent={percent} onChange={setPercent} isTried={isTried} />
      <Textarea
        label={texts.reportNote}
        required
        rows={4}
        maxLength={4_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={isTried && isNoteMissing ? texts.noteMissing : undefined}
      />
      <EvidenceField evidence={evidence} isTried={isTried} />
    </FormDialog>
  )
}

interface PercentFieldProps {
  percent: number | string
  onChange: (percent: number | string) => void
  isTried: boolean
}

function PercentField({ percent, onChange, isTried }: PercentFieldProps) {
  const texts = useTexts(formTexts)
  const shown = isPercent(percent) ? percent : 0
  return (
    <div>
      <NumberInput
        label={texts.percentDone}
        description={texts.percentHint}
        min={0}
        max={100}
        allowDecimal={false}
        clampBehavior="none"
        value={percent}
        onChange={onChange}
        error={isTried && !isPercent(percent) ? texts.percentWrong : undefined}
        data-autofocus
      />
      <div className={styles.percent}>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={shown}
          aria-label={texts.percentDone}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        />
      </div>
      <div className={styles.steps}>
        {QUICK.map((step) => (
          <Button key={step} size="compact-md" variant="default" onClick={() => onChange(step)}>
            {step} %
          </Button>
        ))}
      </div>
    </div>
  )
}
