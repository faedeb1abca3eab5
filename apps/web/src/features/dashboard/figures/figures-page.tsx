import type { FigureRow } from '@gandan/contracts/dashboard/figures'
import { groupBy } from '@gandan/domain/shared/group-by'
import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { useToday } from '../../organisation/session.api.ts'
import { PrintButton } from '../../../shell/print-button.tsx'
import type { Breadcrumb } from '../../../shell/trail.ts'
import { objectiveTexts } from '../objective-texts.ts'
import { FigureTable } from './figure-table.tsx'
import { figuresQuery } from './figures.api.ts'
import type { FiguresSearch } from './figures-search.ts'
import { figuresTexts } from './figures-texts.ts'
import { PeriodChoice } from './period-choice.tsx'
import { periodOf } from './period-of.ts'
import { usePlanOfYear } from './plan-of-year.ts'
import { SeriesPanel } from './series-panel.tsx'
import styles from './figures.module.css'

const route = getRouteApi('/shell/communes/$communeId/figures')

/** Every indicator of a commune for a period, item by item of the plan; one of them open with its records. */
export function FiguresPage() {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const { communeId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const today = useToday()
  const period = periodOf(search, today)
  const { data, error, refetch, isPlaceholderData } = useQuery(
    figuresQuery(communeId, { ...period, objectiveCode: search.objective }),
  )
  const show = (change: FiguresSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), state: true, resetScroll: false })
  const breadcrumbs = useDashboardCrumb(communeId, period.year)
  const items = data?.items.filter(({ isCore }) => isCore || search.core !== 'only') ?? []
  const open = items.find(({ code }) => code === search.code)
  return (
    <Page
      title={data ? texts.titleOf(data.communeName) : texts.title}
      breadcrumbs={breadcrumbs}
      intro={data && `${format.day(data.period.from)} – ${format.day(data.period.to)}`}
      actions={<PrintButton />}
    >
      <div className={`${styles.controls} no-print`}>
        <PeriodChoice period={period} onChange={show} />
        <Switch
          label={texts.onlyCore}
          checked={search.core === 'only'}
          onChange={(event) => show({ core: event.currentTarget.checked ? 'only' : undefined })}
        />
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && items.length === 0 && <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>}
      {open && <SeriesPanel communeId={communeId} item={open} period={period} search={search} onShow={show} />}
      {data && (
        <div aria-busy={isPlaceholderData}>
          <ByObjective
            items={items}
            openCode={search.code}
            onOpen={(code) => show({ code, part: undefined, detail: undefined })}
          />
        </div>
      )}
    </Page>
  )
}

/** Up to the dashboard of the plan of that year, where there is one. */
const useDashboardCrumb = (communeId: string, year: number): Breadcrumb[] => {
  const { dashboard } = useTexts(objectiveTexts)
  const planId = usePlanOfYear(communeId, year)
  if (planId === undefined) return []
  return [{ label: dashboard(year), link: { to: '/plans/$planId/dashboard', params: { planId } } }]
}

interface ByObjectiveProps {
  items: readonly FigureRow[]
  openCode: string | undefined
  onOpen: (code: string) => void
}

function ByObjective({ items, openCode, onOpen }: ByObjectiveProps) {
  const texts = useTexts(figuresTexts)
  return [...groupBy(items, ({ objectiveCode }) => objectiveCode)].map(([objectiveCode, group]) => (
    <section key={objectiveCode} aria-label={`${texts.objective} ${objectiveCode}`}>
      <h2>
        {texts.objective} {objectiveCode}
      </h2>
      <FigureTable items={group} label={`${texts.objective} ${objectiveCode}`} openCode={openCode} onOpen={onOpen} />
    </section>
  ))
}
