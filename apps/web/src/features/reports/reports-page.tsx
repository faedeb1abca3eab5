import type { ReportRow } from '@gandan/contracts/reports/reports'
import { canDraftReport } from '@gandan/domain/reports/permissions'
import { REPORT_KINDS } from '@gandan/domain/reports/report-state'
import { Badge, Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useActor } from '../organisation/session.api.ts'
import { reportsQuery } from './reports.api.ts'
import { reportsTexts } from './reports-texts.ts'
import styles from './reports.module.css'

const NewReportDialog = lazy(async () => ({
  default: (await import('./report/new-report-dialog.tsx')).NewReportDialog,
}))

/** The reports the reader may see; who writes them begins one here. */
export function ReportsPage() {
  const texts = useTexts(reportsTexts)
  const common = useTexts(commonTexts)
  const actor = useActor()
  const navigate = useNavigate()
  const [isAdding, setAdding] = useState(false)
  const pages = useInfiniteQuery(reportsQuery)
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const { communeId } = actor
  const kinds = communeId === null ? [] : REPORT_KINDS.filter((kind) => canDraftReport(actor, { communeId, kind }))
  const goTo = (reportId: string) => void navigate({ to: '/reports/$reportId', params: { reportId } })
  return (
    <Page
      title={texts.title}
      intro={texts.intro}
      actions={
        kinds.length > 0 && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {texts.add}
          </Button>
        )
      }
    >
      {pages.isPending && <LoadingState rows={4} />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && rows.length === 0 && (
        <EmptyState title={texts.emptyTitle} icon="file">
          {texts.emptyText}
        </EmptyState>
      )}
      {rows.length > 0 && <ReportTable rows={rows} hasCommunes={communeId === null} />}
      {pages.hasNextPage && (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {common.loadMore}
        </Button>
      )}
      <Suspense>
        {isAdding && <NewReportDialog kinds={kinds} onClose={() => setAdding(false)} onMade={goTo} />}
      </Suspense>
    </Page>
  )
}

function ReportTable({ rows, hasCommunes }: { rows: readonly ReportRow[]; hasCommunes: boolean }) {
  const texts = useTexts(reportsTexts)
  const formats = useFormats()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled by keyboard too
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.report}</th>
            {hasCommunes && <th scope="col">{texts.commune}</th>}
            <th scope="col">{texts.number}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.signedOn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="vi">
                <Link to="/reports/$reportId" params={{ reportId: row.id }}>
                  {row.title}
                </Link>
                {row.edition > 1 && <small>{texts.edition(row.edition - 1)}</small>}
              </th>
              {hasCommunes && <td>{row.communeName}</td>}
              <td>{row.numberText ?? '—'}</td>
              <td>
                <StateMark state={row.state} />
              </td>
              <td>{formats.day(row.signedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const COLOURS = { draft: 'gray', review: 'yellow', signed: 'blue', sent: 'green' } as const

export function StateMark({ state }: { state: ReportRow['state'] }) {
  const texts = useTexts(reportsTexts)
  return (
    <Badge component="span" variant="outline" color={COLOURS[state]} className={styles.state}>
      {texts.states[state]}
    </Badge>
  )
}
