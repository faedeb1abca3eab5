import type { compareFigures } from '@gandan/contracts/dashboard/figures'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { RagMark } from '../../../shell/rag-mark.tsx'
import { DownloadMenu, TABLE_FORMATS } from '../../../shell/download-menu.tsx'
import { PrintButton } from '../../../shell/print-button.tsx'
import { definitionsQuery } from '../../indicators/indicators.api.ts'
import { useToday } from '../../organisation/session.api.ts'
import { communesTexts } from '../communes-texts.ts'
import tables from '../tables.module.css'
import { comparisonQuery, type FigurePeriod } from './figures.api.ts'
import type { FiguresSearch } from './figures-search.ts'
import { figuresTexts } from './figures-texts.ts'
import { RAG_OF_STATUS, valueWords } from './figure-words.ts'
import { PeriodChoice } from './period-choice.tsx'
import { periodOf } from './period-of.ts'
import styles from './figures.module.css'

const route = getRouteApi('/shell/communes/figures')
const FIRST_CODE = 'DV04.06'

/** One indicator over the communes below the reader's unit, with both sums; each commune leads to its records. */
export function ComparisonPage() {
  const texts = useTexts(figuresTexts)
  const words = useTexts(communesTexts)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const period = periodOf(search, useToday())
  const code = search.code ?? FIRST_CODE
  const definitions = useQuery(definitionsQuery(periodWindow(period.kind, period.year, period.index).to)).data?.items
  const decimals = definitions?.find((one) => one.code === code)?.decimals ?? 1
  const { data, error, refetch, isPlaceholderData } = useQuery(comparisonQuery({ ...period, code }))
  const show = (change: FiguresSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })
  return (
    <Page
      title={texts.comparison}
      breadcrumbs={[{ label: words.title(period.year), link: { to: '/communes', search: { year: period.year } } }]}
      intro={data && texts.comparisonIntro(data.least)}
      actions={
        <>
          <DownloadMenu
            name={texts.comparison}
            path="/exports/communes/figures-comparison"
            query={{ ...period, code }}
            formats={TABLE_FORMATS}
          />
          <PrintButton />
        </>
      }
    >
      <div className={`${styles.controls} no-print`}>
        <NativeSelect
          label={texts.indicator}
          value={code}
          onChange={(event) => show({ code: event.currentTarget.value })}
          data={(definitions ?? []).map((one) => ({ value: one.code, label: `${one.code} ${one.name}` }))}
          maw="32rem"
        />
        <PeriodChoice period={period} onChange={show} />
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data?.items.length === 0 && <EmptyState title={texts.empty} />}
      {data && data.items.length > 0 && (
        <div className={tables.scroll} aria-busy={isPlaceholderData}>
          <ComparisonTable comparison={data} period={period} decimals={decimals} />
        </div>
      )}
    </Page>
  )
}

interface ComparisonTableProps {
  comparison: ResponseOf<typeof compareFigures>
  period: FigurePeriod
  decimals: number
}

function ComparisonTable({ comparison, period, decimals }: ComparisonTableProps) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const { code, name: title, unit, items } = comparison
  const shown = { unit, decimals }
  return (
    <table className={tables.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{texts.commune}</th>
          {[texts.numerator, texts.denominator, texts.value, texts.target].map((name) => (
            <th key={name} scope="col" className={tables.number}>
              {name}
            </th>
          ))}
          <th scope="col">{texts.status}</th>
          <th scope="col">{texts.rank}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.communeId}>
            <th scope="row">
              <Link
                to="/communes/$communeId/figures"
                params={{ communeId: item.communeId }}
                search={{ period: period.kind, year: period.year, index: period.index, on: period.on, code }}
              >
                {item.communeName}
              </Link>
            </th>
            <td className={tables.number}>{format.number(item.numerator, 0)}</td>
            <td className={tables.number}>{format.number(item.denominator, 0)}</td>
            <td className={tables.number}>{valueWords(format, shown, item.value)}</td>
            <td className={tables.number}>{valueWords(format, shown, item.target)}</td>
            <td>
              {item.status === 'none' ? (
                texts.nothing
              ) : (
                <RagMark level={RAG_OF_STATUS[item.status]} text={texts.statuses[item.status]} />
              )}
            </td>
            <td>{item.isTooFew ? texts.tooFew : (item.rank ?? texts.nothing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
