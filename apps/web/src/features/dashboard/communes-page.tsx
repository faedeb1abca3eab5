import { openingDay, planSpan } from '@gandan/domain/plan/plan-state'
import { earlierOf, laterOf, yearOf } from '@gandan/domain/shared/iso-date'
import { NativeSelect } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { LinkButton } from '../../shell/link-button.tsx'
import { Page } from '../../shell/page.tsx'
import { useToday } from '../organisation/session.api.ts'
import { plansQuery } from '../plan/plans.api.ts'
import { CommunesTable } from './communes-table.tsx'
import { communesTexts } from './communes-texts.ts'
import styles from './communes.module.css'
import { communesQuery } from './dashboard.api.ts'
import type { CommunesSearch } from './dashboard-search.ts'
import { DayControl } from './day-control.tsx'
import { CommunesActions } from './downloads.tsx'

const route = getRouteApi('/shell/communes')

/** The communes below the reader's unit on a day of a year, side by side. */
export function CommunesPage() {
  const texts = useTexts(communesTexts)
  const format = useFormats()
  const { year: chosenYear, on: chosenOn, sort = 'rag', dir = 'asc' } = route.useSearch()
  const navigate = route.useNavigate()
  const today = useToday()
  const year = chosenYear ?? yearOf(chosenOn ?? today)
  const span = planSpan(year)
  const opensOn = openingDay(span, today)
  const on = chosenOn ?? opensOn
  const { data, error, refetch, isPlaceholderData } = useQuery(
    communesQuery({ year, on: on >= today ? undefined : on }),
  )
  const show = (change: CommunesSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })
  const asOf = on >= today ? texts.asOfNow : texts.asOf
  return (
    <Page
      title={texts.title(year)}
      intro={data && asOf(format.day(data.on), data.items.length)}
      actions={
        <>
          <LinkButton variant="default" to="/communes/figures" search={{ year }}>
            {texts.byIndicator}
          </LinkButton>
          <CommunesActions name={texts.title(year)} query={{ year, on: on >= today ? undefined : on }} />
        </>
      }
    >
      <div className={`${styles.controls} no-print`}>
        <YearSelect year={year} onYear={(next) => show({ year: next, on: undefined })} />
        <DayControl
          on={on}
          span={{ from: span.startsOn, to: laterOf(span.startsOn, earlierOf(span.endsOn, today)) }}
          isOpeningDay={on === opensOn}
          isPlanOver={today > span.endsOn}
          onChange={(day) => show({ year, on: day })}
        />
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data?.items.length === 0 && (
        <EmptyState title={texts.emptyTitle} icon="communes">
          {texts.emptyText}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <div aria-busy={isPlaceholderData}>
          <CommunesTable
            items={data.items}
            on={on >= today ? undefined : data.on}
            sort={sort}
            direction={dir}
            onSort={(next, direction) => show({ sort: next, dir: direction })}
          />
        </div>
      )}
    </Page>
  )
}

/** The years that have a plan, and this year. */
function YearSelect({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const texts = useTexts(communesTexts)
  const thisYear = yearOf(useToday())
  const { items } = useSuspenseQuery(plansQuery).data
  const years = [...new Set([thisYear, year, ...items.map((plan) => plan.year)])].toSorted((a, b) => b - a)
  return (
    <NativeSelect
      className={styles.year}
      label={texts.year}
      value={String(year)}
      onChange={(event) => onYear(Number(event.currentTarget.value))}
      data={years.map(String)}
    />
  )
}
