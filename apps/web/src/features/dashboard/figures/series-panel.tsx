import type { FigureRow, FigureSeries } from '@gandan/contracts/dashboard/figures'
import { CloseButton, Skeleton, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CHART_FORMATS, DownloadMenu } from '../../../shell/download-menu.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import tables from '../tables.module.css'
import { ChartNotes } from './chart-notes.tsx'
import { seriesQuery, type FigurePeriod } from './figures.api.ts'
import type { FiguresSearch } from './figures-search.ts'
import { figuresTexts } from './figures-texts.ts'
import { valueWords } from './figure-words.ts'
import { notesByPeriod } from './notes-by-period.ts'
import { RecordsList } from './records-list.tsx'
import styles from './figures.module.css'

const SeriesChart = lazy(async () => ({ default: (await import('./series-chart.tsx')).SeriesChart }))

interface SeriesPanelProps {
  communeId: string
  item: FigureRow
  period: FigurePeriod
  search: FiguresSearch
  onShow: (change: FiguresSearch) => void
}

/** One indicator over its periods, as picture and table, what it is made of, and the records behind any point. */
export function SeriesPanel({ communeId, item, period, search, onShow }: SeriesPanelProps) {
  const texts = useTexts(figuresTexts)
  const { close } = useTexts(commonTexts)
  const { data, error, refetch } = useQuery(seriesQuery(communeId, item.code, period))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [item.code])
  return (
    <section className={styles.panel} aria-labelledby="series">
      <div className={styles.head}>
        <h2 id="series" tabIndex={-1} ref={heading}>
          {item.name}
        </h2>
        <DownloadMenu
          name={item.name}
          path="/exports/communes/:communeId/figures/:code/series"
          params={{ communeId, code: item.code }}
          query={{ ...period }}
          formats={CHART_FORMATS}
        />
        <CloseButton
          className="no-print"
          aria-label={close}
          onClick={() => onShow({ code: undefined, part: undefined, detail: undefined })}
        />
      </div>
      <Facts item={item} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && (
        <Tabs
          value={search.view ?? 'chart'}
          onChange={(view) => onShow({ view: view === 'table' ? 'table' : undefined })}
          keepMounted={false}
        >
          <Tabs.List aria-label={texts.views} mb="sm" className="no-print">
            <Tabs.Tab value="chart">{texts.chart}</Tabs.Tab>
            <Tabs.Tab value="table">{texts.table}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="chart">
            <Picture series={data} item={item} onShow={onShow} />
          </Tabs.Panel>
          <Tabs.Panel value="table">
            <SeriesTable series={data} item={item} onShow={onShow} />
          </Tabs.Panel>
        </Tabs>
      )}
      {data && <Breakdown series={data} item={item} onShow={onShow} />}
      {data && <ChartNotes communeId={communeId} item={item} notes={data.notes} isPast={period.on !== undefined} />}
      {item.source === 'computed' && item.awaits === null && (
        <RecordsList communeId={communeId} item={item} period={period} search={search} onShow={onShow} />
      )}
    </section>
  )
}

function Facts({ item }: { item: FigureRow }) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const { required, ratio } = item.statusBecause
  return (
    <div className={styles.facts}>
      <span>
        {texts.formula}: {item.formulaVi}
      </span>
      {item.legalBasis && (
        <span>
          {texts.legal}: {item.legalBasis}
        </span>
      )}
      {required !== null && <span>{texts.required(valueWords(format, item, required), format.percent(ratio))}</span>}
    </div>
  )
}

interface PartProps {
  series: FigureSeries
  item: FigureRow
  onShow: (change: FiguresSearch) => void
}

/** The chart with a live region that says what was chosen. */
function Picture({ series, item, onShow }: PartProps) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const [chosen, setChosen] = useState<number>()
  const point = chosen === undefined ? undefined : series.points[chosen]
  const words = (value: number | null) => valueWords(format, item, value)
  const choose = (index: number) => {
    const picked = series.points[index]
    setChosen(index)
    if (picked) onShow({ index: picked.period.index, part: 'numerator' })
  }
  return (
    <>
      <Suspense fallback={<Skeleton height={300} />}>
        <SeriesChart series={series} selected={chosen} onSelect={choose} />
      </Suspense>
      <p aria-live="polite" className={tables.muted}>
        {point &&
          texts.live(
            texts.periodOf(point.period.kind, point.period.index, point.period.year),
            words(point.value),
            words(point.target),
            words(point.samePeriodLastYear),
          )}
      </p>
    </>
  )
}

function SeriesTable({ series, item, onShow }: PartProps) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const notes = notesByPeriod(series)
  return (
    <div className={tables.scroll}>
      <table className={tables.table} aria-labelledby="series">
        <thead>
          <tr>
            <th scope="col">{texts.period}</th>
            {[texts.numerator, texts.denominator, texts.value, texts.target, texts.lastYear].map((name) => (
              <th key={name} scope="col" className={tables.number}>
                {name}
              </th>
            ))}
            <th scope="col">{texts.status}</th>
            {series.notes.length > 0 && <th scope="col">{texts.notes}</th>}
          </tr>
        </thead>
        <tbody>
          {series.points.map(({ period, numerator, denominator, value, target, samePeriodLastYear, status }) => (
            <tr key={period.index}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.name}
                  onClick={() => onShow({ index: period.index, part: 'numerator' })}
                >
                  {texts.periodOf(period.kind, period.index, period.year)}
                </button>
              </th>
              <td className={tables.number}>{format.number(numerator, 0)}</td>
              <td className={tables.number}>{format.number(denominator, 0)}</td>
              <td className={tables.number}>{valueWords(format, item, value)}</td>
              <td className={tables.number}>{valueWords(format, item, target)}</td>
              <td className={tables.number}>{valueWords(format, item, samePeriodLastYear)}</td>
              <td>{texts.statuses[status]}</td>
              {series.notes.length > 0 && (
                <td>
                  {notes
                    .get(period.index)
                    ?.map(({ number, text }) => `(${number}) ${text}`)
                    .join('; ')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Breakdown({ series, item, onShow }: PartProps) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  if (series.breakdown.length === 0) return null
  return (
    <>
      <h3>{texts.breakdown}</h3>
      <div className={tables.scroll}>
        <table className={tables.table} aria-label={texts.breakdown}>
          <tbody>
            {series.breakdown.map(({ detail, name, value }) => (
              <tr key={detail}>
                <th scope="row">
                  {item.source === 'computed' ? (
                    <button type="button" className={styles.name} onClick={() => onShow({ detail, part: 'numerator' })}>
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </th>
                <td className={tables.number}>{valueWords(format, item, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
