import type { CurvePoint } from '@gandan/contracts/dashboard'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Skeleton, Tabs } from '@mantine/core'
import { lazy, Suspense, type ReactNode } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { CurveTable } from './curve-table.tsx'
import type { TrendView } from './dashboard-search.ts'
import tables from './tables.module.css'
import { dashboardTexts } from './texts.ts'

const TrendChart = lazy(async () => ({ default: (await import('./trend-chart.tsx')).TrendChart }))

interface TrendProps {
  points: readonly CurvePoint[]
  on: IsoDate
  period?: { from: IsoDate; to: IsoDate }
  view: TrendView
  onView: (view: TrendView) => void
  download: ReactNode
}

/** Planned against actual over the year, as a picture and as a table of the same points. */
export function Trend({ points, on, period, view, onView, download }: TrendProps) {
  const texts = useTexts(dashboardTexts)
  return (
    <section className={tables.section} aria-labelledby="trend">
      <div className={tables.head}>
        <h2 id="trend">{texts.trendTitle}</h2>
        {points.length > 0 && download}
      </div>
      {points.length === 0 ? (
        <EmptyState title={texts.trendNone} />
      ) : (
        <Tabs value={view} onChange={(next) => onView(next === 'table' ? 'table' : 'chart')} keepMounted={false}>
          <Tabs.List aria-label={texts.trendTabs} mb="sm" className="no-print">
            <Tabs.Tab value="chart">{texts.trendChart}</Tabs.Tab>
            <Tabs.Tab value="table">{texts.trendTable}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="chart">
            <Suspense fallback={<Skeleton height={340} />}>
              <TrendChart points={points} on={on} period={period} />
            </Suspense>
          </Tabs.Panel>
          <Tabs.Panel value="table">
            <CurveTable points={points} on={on} />
          </Tabs.Panel>
        </Tabs>
      )}
    </section>
  )
}
