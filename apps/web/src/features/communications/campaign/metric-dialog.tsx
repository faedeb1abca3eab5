import type { CampaignMetric } from '@gandan/contracts/communications/campaigns'
import { DIRECTIONS, type Direction } from '@gandan/domain/indicators/definition'
import { NativeSelect, TextInput } from '@mantine/core'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useSaveMetric, type MetricBody } from '../campaigns.api.ts'
import { campaignTexts } from '../campaign-texts.ts'
import styles from '../communications.module.css'
import { decimalOf, typedOf } from '../numbers.ts'
import { LineDialog } from '../register/line-dialog.tsx'
import { useLineForm } from '../register/use-line-form.ts'
import { communicationWords } from '../words-texts.ts'

interface MetricDraft {
  name: string
  unit: string
  direction: Direction
  baseline: string
  target: string
}

const draftOf = (row: CampaignMetric | null): MetricDraft => ({
  name: row?.name ?? '',
  unit: row?.unit ?? '',
  direction: row?.direction ?? 'higher',
  baseline: typedOf(row?.baseline ?? null),
  target: typedOf(row?.target ?? null),
})

const bodyOf = (draft: MetricDraft): MetricBody => ({
  ...draft,
  baseline: decimalOf(draft.baseline),
  target: decimalOf(draft.target),
})

interface MetricDialogProps {
  campaignId: string
  row: CampaignMetric | null
  onClose: () => void
}

/** What is measured, in what, and how far it shall go. */
export function MetricDialog({ campaignId, row, onClose }: MetricDialogProps) {
  const texts = useTexts(campaignTexts)
  const words = useTexts(communicationWords)
  const formats = useFormats()
  const line = useLineForm({
    row,
    draftOf,
    troublesOf: (draft: MetricDraft) => ({
      ...(draft.name.trim() === '' ? { name: texts.missing } : {}),
      ...(draft.unit.trim() === '' ? { unit: texts.missing } : {}),
      ...(Number.isNaN(decimalOf(draft.baseline)) ? { baseline: texts.wrongNumber } : {}),
      ...(Number.isNaN(decimalOf(draft.target)) ? { target: texts.wrongNumber } : {}),
    }),
    bodyOf,
    nameOf: ({ name }) => name,
    save: useSaveMetric(campaignId),
    onClose,
  })
  const { form } = line
  const directions = DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))
  return (
    <LineDialog
      title={row === null ? texts.addMetric : texts.editMetric(row.name)}
      isNew={row === null}
      line={line}
      wordsOf={({ name, target, unit }) => `${name} · ${texts.target} ${formats.number(target, 2)} ${unit}`}
      onClose={onClose}
    >
      <TextInput label={texts.metricName} maxLength={200} data-autofocus required {...form.text('name')} />
      <div className={styles.pair}>
        <TextInput label={texts.unit} maxLength={40} required {...form.text('unit')} />
        <NativeSelect label={texts.direction} data={directions} {...form.text('direction')} />
        <TextInput label={texts.baseline} inputMode="decimal" {...form.text('baseline')} />
        <TextInput label={texts.target} inputMode="decimal" {...form.text('target')} />
      </div>
    </LineDialog>
  )
}
