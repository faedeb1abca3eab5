import type { EntryGrid } from '@gandan/contracts/indicators/values'
import { FREQUENCIES, type ValueSource } from '@gandan/domain/indicators/definition'
import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { PrintButton } from '../../../shell/print-button.tsx'
import { useToday } from '../../organisation/session.api.ts'
import { definitionsQuery, entryGridQuery } from '../indicators.api.ts'
import { periodAsked } from '../indicators-search.ts'
import { PeriodPicker } from '../period-picker.tsx'
import { indicatorTexts } from '../texts.ts'
import { EntrySheet } from './entry-sheet.tsx'
import { entryTexts } from './entry-texts.ts'

const route = getRouteApi('/shell/indicators/entry')

/** The figures owed for a period, entered like a spreadsheet. */
export function EntryPage() {
  const texts = useTexts(entryTexts)
  const words = useTexts(indicatorTexts)
  const format = useFormats()
  const period = periodAsked(route.useSearch(), 'month', useToday())
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery({ ...entryGridQuery(period), refetchOnWindowFocus: false })
  const isThis = data?.period.kind === period.kind && data.period.year === period.year
  return (
    <Page
      title={`${words.entry}: ${words.periodOf(period.kind, period.index, period.year)}`}
      intro={
        <>
          {words.window(format.day(period.from), format.day(period.to))}
          {data && `; ${words.dueOn(format.day(data.period.dueOn))}`}
        </>
      }
      actions={<PrintButton />}
    >
      <PeriodPicker kinds={FREQUENCIES} period={period} onChange={(search) => void navigate({ search })} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={8} />}
      {data?.rows.length === 0 && <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>}
      {data && isThis && data.rows.length > 0 && (
        <GridOfPeriod key={`${period.kind}${period.year}${period.index}`} grid={data} />
      )}
    </Page>
  )
}

const NO_SOURCES: ReadonlyMap<string, ValueSource> = new Map()

function GridOfPeriod({ grid }: { grid: EntryGrid }) {
  const texts = useTexts(entryTexts)
  const { kind, year, index, to } = grid.period
  const definitions = useQuery(definitionsQuery(to)).data
  const sources = useMemo(
    () => (definitions ? new Map(definitions.items.map(({ code, source }) => [code, source])) : NO_SOURCES),
    [definitions],
  )
  return (
    <>
      {grid.isLocked && (
        <Alert icon={<Icon name="info" />} title={texts.locked} mb="md">
          {texts.lockedText}{' '}
          <Link to="/indicators/periods" search={{ period: kind, year, index }}>
            {texts.lockedLink}
          </Link>
        </Alert>
      )}
      {!grid.isLocked && !grid.rows.some(({ canEnter }) => canEnter) && <p>{texts.readOnly}</p>}
      <EntrySheet grid={grid} sources={sources} />
    </>
  )
}
