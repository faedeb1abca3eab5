import type { FigureRecord, FigureRow } from '@gandan/contracts/dashboard/figures'
import { Button, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { useTrailFrom, type Breadcrumb } from '../../../shell/trail.ts'
import tables from '../tables.module.css'
import { usePlanOfYear } from './plan-of-year.ts'
import { recordsQuery, type FigurePeriod } from './figures.api.ts'
import type { FiguresSearch } from './figures-search.ts'
import { figuresTexts } from './figures-texts.ts'
import styles from './figures.module.css'

interface RecordsListProps {
  communeId: string
  item: FigureRow
  period: FigurePeriod
  search: FiguresSearch
  onShow: (change: FiguresSearch) => void
}

/** The records that one part of the figure counts; their amounts add up to it. */
export function RecordsList({ communeId, item, period, search, onShow }: RecordsListProps) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const part = search.part ?? 'numerator'
  const planId = usePlanOfYear(communeId, period.year)
  const query = useInfiniteQuery(recordsQuery(communeId, item.code, { ...period, part, detail: search.detail }))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total ?? null
  const shown = items.reduce((sum, { amount }) => sum + amount, 0)
  const periodWords = texts.periodOf(period.kind, period.index, period.year)
  const heading = `${item.name}, ${periodWords}`
  const parts = [
    { value: 'numerator', label: item.numeratorName ?? texts.numerator },
    { value: 'denominator', label: item.denominatorName ?? texts.denominator },
  ]
  return (
    <section aria-labelledby="records">
      <h3 id="records">
        {texts.records}: {periodWords}
      </h3>
      {item.figure.denominator !== null && (
        <SegmentedControl
          classNames={{ root: `${styles.parts} no-print`, label: styles.part ?? '' }}
          aria-labelledby="records"
          value={part}
          onChange={(next) => onShow({ part: next === 'denominator' ? 'denominator' : 'numerator' })}
          data={parts}
          transitionDuration={0}
          mb="sm"
        />
      )}
      {query.error && items.length === 0 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LoadingState />}
      {query.data && items.length === 0 && <EmptyState title={texts.recordsNone} />}
      {items.length > 0 && <RecordTable items={items} planId={planId} heading={heading} />}
      {total !== null && <p>{texts.recordsTotal(format.number(total, 0))}</p>}
      {!query.hasNextPage && total !== null && shown !== total && items.length > 0 && (
        <p className={tables.muted}>{texts.recordsHidden(format.number(shown, 0), format.number(total, 0))}</p>
      )}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </section>
  )
}

interface RecordTableProps {
  items: readonly FigureRecord[]
  planId: string | undefined
  /** How this list is called on the way back from one of its records. */
  heading: string
}

function RecordTable({ items, planId, heading }: RecordTableProps) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const state = useTrailFrom(heading)
  return (
    <div className={tables.scroll}>
      <table className={tables.table} aria-labelledby="records">
        <thead>
          <tr>
            <th scope="col">{texts.record}</th>
            <th scope="col">{texts.day}</th>
            <th scope="col" className={tables.number}>
              {texts.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((record) => (
            <tr key={`${record.subject}-${record.id}-${record.on}`}>
              <th scope="row">
                <RecordLink link={record.link} planId={planId} state={state}>
                  {record.title}
                </RecordLink>
              </th>
              <td>{format.day(record.on)}</td>
              <td className={tables.number}>{format.number(record.amount, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RecordLinkProps {
  link: FigureRecord['link']
  planId: string | undefined
  state: ReturnType<typeof useTrailFrom>
  children: ReactNode
}

/** To the record's own page, where it has one. */
function RecordLink({ link, planId, state, children }: RecordLinkProps) {
  const to = link && pageOf(link, planId)
  if (!to) return children
  return (
    <Link {...to} state={state}>
      {children}
    </Link>
  )
}

const pageOf = (
  { page, id }: NonNullable<FigureRecord['link']>,
  planId: string | undefined,
): Breadcrumb['link'] | null => {
  if (page === 'case') return { to: '/cases/$caseId', params: { caseId: id } }
  if (page === 'reception') return { to: '/receptions/$sessionId', params: { sessionId: id } }
  if (page === 'dialogue') return { to: '/dialogues/$dialogueId', params: { dialogueId: id } }
  if (planId === undefined) return null
  if (page === 'task') return { to: '/plans/$planId/tasks/$taskId', params: { planId, taskId: id } }
  if (page === 'objective') return { to: '/plans/$planId/objectives/$objectiveId', params: { planId, objectiveId: id } }
  return null
}
