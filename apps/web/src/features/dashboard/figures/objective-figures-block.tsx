import type { FigureRow } from '@gandan/contracts/dashboard/figures'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { DownloadMenu, TABLE_FORMATS } from '../../../shell/download-menu.tsx'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { useTrailFrom } from '../../../shell/trail.ts'
import { ChartTableTabs } from '../chart-table-tabs.tsx'
import type { TrendView } from '../dashboard-search.ts'
import tables from '../tables.module.css'
import { figuresQuery, seriesQuery, type FigurePeriod } from './figures.api.ts'
import { figuresTexts } from './figures-texts.ts'
import { FigureStatus, FigureValue } from './figure-table.tsx'
import { MultiplesTable } from './multiples-table.tsx'
import { viewsTexts } from './views-texts.ts'
import styles from './figures.module.css'

const SeriesChart = lazy(async () => ({ default: (await import('./series-chart.tsx')).SeriesChart }))

interface ObjectiveFiguresBlockProps {
  communeId: string
  objectiveCode: string
  year: number
  on: IsoDate | undefined
  view: TrendView
  onView: (view: TrendView) => void
}

/** The indicators of one objective over the quarters of the year, as small pictures or a table; each point leads to its records. */
export function ObjectiveFiguresBlock({
  communeId,
  objectiveCode,
  year,
  on,
  view,
  onView,
}: ObjectiveFiguresBlockProps) {
  const texts = useTexts(figuresTexts)
  const views = useTexts(viewsTexts)
  const period: FigurePeriod = { kind: 'year', year, index: 1, on }
  const { data, error, refetch } = useQuery(figuresQuery(communeId, { ...period, objectiveCode }))
  const items = data?.items ?? []
  return (
    <section className={tables.section} aria-labelledby="indicators">
      <div className={tables.head}>
        <h2 id="indicators">{texts.section}</h2>
        {items.length > 0 && (
          <DownloadMenu
            name={texts.section}
            path="/exports/communes/:communeId/objective-figures"
            params={{ communeId }}
            query={{ objectiveCode, kind: 'quarter', year, index: 1, on }}
            formats={TABLE_FORMATS}
          />
        )}
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && items.length === 0 && <EmptyState title={texts.empty} />}
      {items.length > 0 && (
        <ChartTableTabs
          label={texts.section}
          view={view}
          onView={onView}
          said={views.multiplesSaid(view === 'table' ? texts.table : texts.chart, items.length, year)}
          chart={
            <div className={styles.multiples}>
              {items.map((item) => (
                <Multiple key={item.code} item={item} communeId={communeId} period={period} />
              ))}
            </div>
          }
          table={<MultiplesTable items={items} communeId={communeId} year={year} on={on} />}
        />
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
      {item.awaits === null && <MultiplePicture item={item} communeId={communeId} period={period} />}
    </article>
  )
}

function MultiplePicture({ item: { code, objectiveCode }, communeId, period: { year, on } }: MultipleProps) {
  const texts = useTexts(figuresTexts)
  const navigate = useNavigate()
  const state = useTrailFrom(`${texts.objective} ${objectiveCode}`)
  const { data } = useQuery(seriesQuery(communeId, code, { kind: 'quarter', year, index: 1, on }))
  if (!data) return <Skeleton height={130} />
  const open = (at: number) => {
    const index = data.points[at]?.period.index
    void navigate({
      to: '/communes/$communeId/figures',
      params: { communeId },
      search: { year, on, code, period: 'quarter', index, part: 'numerator' },
      state,
    })
  }
  return (
    <Suspense fallback={<Skeleton height={130} />}>
      <SeriesChart series={data} isSmall onSelect={open} />
    </Suspense>
  )
}
