import type { FigureRow, FigureSeries } from '@gandan/contracts/dashboard/figures'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useTrailFrom } from '../../../shell/trail.ts'
import tables from '../tables.module.css'
import { seriesQuery } from './figures.api.ts'
import { figuresTexts } from './figures-texts.ts'
import { valueWords } from './figure-words.ts'
import styles from './figures.module.css'

interface MultiplesTableProps {
  items: readonly FigureRow[]
  communeId: string
  year: number
  on: IsoDate | undefined
}

/** What the small pictures show, a row for each period of each indicator. */
export function MultiplesTable({ items, ...place }: MultiplesTableProps) {
  const texts = useTexts(figuresTexts)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={`${texts.section}: ${texts.table}`}>
      <table className={tables.table} aria-labelledby="indicators">
        <thead>
          <tr>
            <th scope="col">{texts.period}</th>
            {[texts.value, texts.target, texts.lastYear].map((name) => (
              <th key={name} scope="col" className={tables.number}>
                {name}
              </th>
            ))}
            <th scope="col">{texts.status}</th>
          </tr>
        </thead>
        {items.map((item) => (
          <IndicatorRows key={item.code} item={item} {...place} />
        ))}
      </table>
    </div>
  )
}

type OfOne = Omit<MultiplesTableProps, 'items'> & { item: FigureRow }

function IndicatorRows({ item, communeId, year, on }: OfOne) {
  const texts = useTexts(figuresTexts)
  const { data } = useQuery({
    ...seriesQuery(communeId, item.code, { kind: 'quarter', year, index: 1, on }),
    enabled: item.awaits === null,
  })
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5}>
          {item.name} {item.awaits !== null && <span className={tables.muted}>{texts.noSource}</span>}
        </th>
      </tr>
      {data?.points.map((point) => (
        <PointRow key={point.period.index} point={point} item={item} communeId={communeId} year={year} on={on} />
      ))}
    </tbody>
  )
}

function PointRow({ point, item, communeId, year, on }: OfOne & { point: FigureSeries['points'][number] }) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const state = useTrailFrom(`${texts.objective} ${item.objectiveCode}`)
  const { period, value, target, samePeriodLastYear, status } = point
  const name = texts.periodOf(period.kind, period.index, period.year)
  return (
    <tr>
      <th scope="row" className={styles.period}>
        <Link
          to="/communes/$communeId/figures"
          params={{ communeId }}
          search={{ year, on, code: item.code, period: 'quarter', index: period.index, part: 'numerator' }}
          state={state}
          aria-label={texts.said(name, valueWords(format, item, value), texts.statuses[status])}
        >
          {texts.shortPeriod(period.kind, period.index)}
        </Link>
      </th>
      {[value, target, samePeriodLastYear].map((amount, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- three columns that never move
        <td key={index} className={tables.number}>
          {valueWords(format, item, amount)}
        </td>
      ))}
      <td>{texts.statuses[status]}</td>
    </tr>
  )
}
