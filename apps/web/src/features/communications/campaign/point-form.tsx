import type { CampaignMetric } from '@gandan/contracts/communications/campaigns'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Button, TextInput } from '@mantine/core'
import { useRef, type SubmitEvent } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { focusFirstError } from '../../../shell/focus-first-error.ts'
import { notify } from '../../../shell/notices.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { useDraftForm } from '../../../shell/use-draft-form.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useSetPoint } from '../campaigns.api.ts'
import { campaignTexts } from '../campaign-texts.ts'
import styles from '../communications.module.css'
import { decimalOf, typedOf } from '../numbers.ts'

export type Point = CampaignMetric['points'][number]

interface PointDraft {
  on: IsoDate | null
  value: string
  note: string
}

interface PointFormProps {
  metric: CampaignMetric
  /** The point whose correction was asked for; null for a new one. */
  edited: Point | null
  onSaved: () => void
}

/** A day, a value and a note in one row; a day that has a value already says so before it is replaced. */
export function PointForm({ metric, edited, onSaved }: PointFormProps) {
  const texts = useTexts(campaignTexts)
  const formats = useFormats()
  const today = useToday()
  const element = useRef<HTMLFormElement>(null)
  const save = useSetPoint(metric.id)
  const first = (): PointDraft => ({
    on: edited?.on ?? today,
    value: typedOf(edited?.value ?? null),
    note: edited?.note ?? '',
  })
  const form = useDraftForm(
    first,
    ({ on, value }) => ({
      ...(on === null ? { on: texts.missing } : {}),
      ...(Number.isFinite(decimalOf(value) ?? Number.NaN) ? {} : { value: texts.wrongNumber }),
    }),
    save.error,
  )
  const { on, value, note } = form.draft
  const known = metric.points.find((point) => point.on === on) ?? null
  const problem = save.error === null ? null : problemOf(save.error)
  const isStale = problem?.code === 'staleVersion'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const isWhole = form.isWhole()
    focusFirstError(element.current)
    if (!isWhole || on === null || save.isPending) return
    const onSuccess = () => {
      notify('done', texts.pointSaved(`${formats.number(decimalOf(value), 2)} ${metric.unit}`, formats.day(on)))
      form.restart({ on: today, value: '', note: '' })
      onSaved()
    }
    save.mutate({ on, value: decimalOf(value), note: note.trim(), version: known?.version ?? 0 }, { onSuccess })
  }
  const stands = known === null ? null : `${formats.number(known.value, 2)} ${metric.unit}`
  return (
    <form ref={element} noValidate onSubmit={submit} aria-label={texts.addPointTo(metric.name)} className="no-print">
      <div className={styles.point}>
        <DayField label={texts.on} {...form.day('on')} maxOn={today} required />
        <TextInput label={`${texts.value} (${metric.unit})`} inputMode="decimal" required {...form.text('value')} />
        <TextInput label={texts.note} maxLength={4_000} {...form.text('note')} />
        <Button type="submit" variant="light" loading={save.isPending}>
          {texts.addPoint}
        </Button>
      </div>
      {stands !== null && (
        <p className={styles.quiet} role="status">
          {isStale ? texts.pointStale(stands) : texts.pointKnown(stands)}
        </p>
      )}
      {!(isStale && stands !== null) && <ProblemAlert problem={problem} />}
    </form>
  )
}
