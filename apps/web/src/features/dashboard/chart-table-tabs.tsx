import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import type { TrendView } from './dashboard-search.ts'
import { figuresTexts } from './figures/figures-texts.ts'
import tables from './tables.module.css'

interface ChartTableTabsProps {
  /** What both show, for who hears the tabs without seeing their place. */
  label: string
  view: TrendView
  onView: (view: TrendView) => void
  chart: ReactNode
  table: ReactNode
  /** What is shown now, said when it changes. */
  said: string
}

/** The same figures as a picture and as a table; which of them is shown is said. */
export function ChartTableTabs({ label, view, onView, chart, table, said }: ChartTableTabsProps) {
  const texts = useTexts(figuresTexts)
  return (
    <Tabs value={view} onChange={(next) => onView(next === 'table' ? 'table' : 'chart')} keepMounted={false}>
      <Tabs.List aria-label={`${texts.views}: ${label}`} mb="sm" className="no-print">
        <Tabs.Tab value="chart">{texts.chart}</Tabs.Tab>
        <Tabs.Tab value="table">{texts.table}</Tabs.Tab>
      </Tabs.List>
      <p aria-live="polite" className={tables.muted}>
        {said}
      </p>
      <Tabs.Panel value="chart">{chart}</Tabs.Panel>
      <Tabs.Panel value="table">{table}</Tabs.Panel>
    </Tabs>
  )
}
