import type { CampaignDetail, CampaignMetric } from '@gandan/contracts/communications/campaigns'
import { ActionIcon, Skeleton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { notify } from '../../../shell/notices.ts'
import { useSetPoint } from '../campaigns.api.ts'
import { campaignTexts } from '../campaign-texts.ts'
import styles from '../communications.module.css'
import { RegisterTable, type RegisterActs, type RegisterColumn } from '../register/register-list.tsx'
import { registerTexts } from '../texts.ts'
import { communicationWords } from '../words-texts.ts'
import { PointForm, type Point } from './point-form.tsx'

const MetricPicture = lazy(async () => ({ default: (await import('./metric-picture.tsx')).MetricPicture }))

interface MetricSectionProps {
  campaign: CampaignDetail
  metric: CampaignMetric
  isTable: boolean
  /** Left out where the reader does not keep the campaign. */
  onEdit: (() => void) | undefined
}

/** One metric: where it stands, its target, its values as a picture or a table, and the row that adds one. */
export function MetricSection({ campaign, metric, isTable, onEdit }: MetricSectionProps) {
  const texts = useTexts(campaignTexts)
  const [edited, setEdited] = useState<Point | null>(null)
  const period = { from: campaign.startsOn, to: campaign.endsOn }
  return (
    <section className={`${styles.section} ${styles.metric} keep-whole`} aria-label={metric.name}>
      <div className={styles.head}>
        <h2>{metric.name}</h2>
        {onEdit && (
          <ActionIcon className="no-print" aria-label={texts.editMetric(metric.name)} onClick={onEdit}>
            <Icon name="edit" />
          </ActionIcon>
        )}
      </div>
      <MetricFacts metric={metric} />
      {metric.points.length === 0 && <p className={styles.quiet}>{texts.pointsNone}</p>}
      {metric.points.length > 0 && !isTable && (
        <Suspense fallback={<Skeleton height={240} />}>
          <MetricPicture metric={metric} period={period} />
        </Suspense>
      )}
      {metric.points.length > 0 && isTable && <PointTable metric={metric} onEdit={onEdit && setEdited} />}
      {onEdit && <PointForm key={edited?.on ?? ''} metric={metric} edited={edited} onSaved={() => setEdited(null)} />}
    </section>
  )
}

function MetricFacts({ metric: { points, unit, baseline, target, direction } }: { metric: CampaignMetric }) {
  const texts = useTexts(campaignTexts)
  const words = useTexts(communicationWords)
  const formats = useFormats()
  const last = points.at(-1)
  const amount = (value: number | null) => (value === null ? '—' : `${formats.number(value, 2)} ${unit}`)
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{texts.current}</dt>
        <dd>{last ? texts.currentOn(amount(last.value), formats.day(last.on)) : '—'}</dd>
      </div>
      <div>
        <dt>{texts.target}</dt>
        <dd>{amount(target)}</dd>
      </div>
      <div>
        <dt>{texts.baseline}</dt>
        <dd>{amount(baseline)}</dd>
      </div>
      <div>
        <dt>{texts.direction}</dt>
        <dd>{words.directions[direction]}</dd>
      </div>
    </dl>
  )
}

interface PointTableProps {
  metric: CampaignMetric
  onEdit: ((point: Point) => void) | undefined
}

/** The same points as the picture, latest first; a point that is taken away can be put back. */
function PointTable({ metric, onEdit }: PointTableProps) {
  const texts = useTexts(campaignTexts)
  const register = useTexts(registerTexts)
  const formats = useFormats()
  const { mutate } = useSetPoint(metric.id)
  const remove = ({ on, value, note, version }: Point) => {
    const restore = () => mutate({ on, value, note, version: 0 })
    const onSuccess = () => notify('done', texts.pointRemoved(formats.day(on)), { label: register.undo, act: restore })
    mutate({ on, value: null, version }, { onSuccess })
  }
  const acts: RegisterActs<Point> | undefined = onEdit && { onEdit, onRemove: remove }
  const rows = metric.points.toReversed().map((point) => ({ ...point, id: point.on }))
  const columns: RegisterColumn<Point>[] = [
    { label: texts.on, cell: ({ on }) => formats.day(on) },
    { label: `${texts.value} (${metric.unit})`, isNumber: true, cell: ({ value }) => formats.number(value, 2) },
    { label: texts.note, cell: ({ note }) => note || '—' },
  ]
  return (
    <RegisterTable
      caption={texts.points(metric.name)}
      rows={rows}
      columns={columns}
      nameOf={({ on }) => `${metric.name}, ${formats.day(on)}`}
      acts={acts}
    />
  )
}
