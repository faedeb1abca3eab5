import type { FigureRow } from '@gandan/contracts/dashboard/figures'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { useTrailFrom } from '../../../shell/trail.ts'
import tables from '../tables.module.css'
import { figuresQuery, seriesQuery, type FigurePeriod } from './figures.api.ts'
import { figuresTexts } from './figures-texts.ts'
import { FigureStatus, FigureValue } from './figure-table.tsx'
import styles from './figures.module.css'

const SeriesChart = lazy(async () => ({ default: (await import('./series-chart.tsx')).SeriesChart }))

interface ObjectiveFiguresBlockProps {
  communeId: string
  objectiveCode: string
  year: number
  on: IsoDate | undefined
}

/** The indicators of one objective as small pictures over the quarters of the year; each leads to its records. */
export function ObjectiveFiguresBlock({ communeId, objectiveCode, year, on }: ObjectiveFiguresBlockProps) {
  const texts = useTexts(figuresTexts)
  const period: FigurePeriod = { kind: 'year', year, index: 1, on }
  const { data, error, refetch } = useQuery(figuresQuery(communeId, { ...period, objectiveCode }))
  return (
    <section className={tables.section} aria-labelledby="indicators">
      <h2 id="indicators">{texts.section}</h2>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && data.items.length === 0 && <EmptyState title={texts.empty} />}
      {data && data.items.length > 0 && (
        <div className={styles.multiples}>
          {data.items.map((item) => (
            <Multiple key={item.code} item={item} communeId={communeId} period={period} />
          ))}
        </div>
      )}
      <p className={tables.more}>
        <Link to="/communes/$communeId/figures" params={{ communeId }} search={{ year, on }}>
          {texts.all}
        </Link>
      </p>
    </section>
  )
}

interface MultipleProps {
  item: FigureRow
  communeId: string
  period: FigurePeriod
}

function Multiple({ item, communeId, period }: MultipleProps) {
  const { code, name } = item
  const { year, on } = period
  const texts = useTexts(figuresTexts)
  const state = useTrailFrom(`${texts.objective} ${item.objectiveCode}`)
  return (
    <article className={styles.multiple} aria-label={name}>
      <h3>
        <Link
          to="/communes/$communeId/figures"
          params={{ communeId }}
          search={{ year, on, code, period: 'quarter' }}
          state={state}
        >
          {name}
        </Link>
      </h3>
      <div>
        <FigureValue item={item} />
      </div>
      <FigureStatus item={item} />
      {item.awaits === null && <MultiplePicture communeId={communeId} code={code} year={year} on={on} />}
    </article>
  )
}

function MultiplePicture({
  communeId,
  code,
  year,
  on,
}: {
  communeId: string
  code: string
  year: number
  on: IsoDate | undefined
}) {
  const { data } = useQuery(seriesQuery(communeId, code, { kind: 'quarter', year, index: 1, on }))
  if (!data) return <Skeleton height={130} />
  return (
    <Suspense fallback={<Skeleton height={130} />}>
      <SeriesChart series={data} isSmall />
    </Suspense>
  )
}
