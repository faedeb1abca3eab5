import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { ExportTable } from './export-table.tsx'
import { exportsTexts } from './exports-texts.ts'
import { exportQuery, exportsQuery } from './exports.api.ts'
import styles from './exports.module.css'
import { SchedulesSection } from './schedules-section.tsx'

/** The own files that were made, or are being made, in the background. */
export function ExportsPage() {
  const texts = useTexts(exportsTexts)
  const { exportId } = useParams({ strict: false })
  const { address, title = texts.title } = useSearch({ strict: false })
  const navigate = useNavigate()
  const asked = address === undefined ? null : { address, title }
  return (
    <Page title={texts.title} intro={texts.intro}>
      <div className={styles.stack}>
        {exportId !== undefined && <OpenedExport id={exportId} />}
        <OwnExports openedId={exportId} />
        <SchedulesSection asked={asked} onAnswered={() => void navigate({ to: '/exports', replace: true })} />
      </div>
    </Page>
  )
}

/** The one that a letter or a notice leads to. */
function OpenedExport({ id }: { id: string }) {
  const texts = useTexts(exportsTexts)
  const { data, error, refetch } = useQuery(exportQuery(id))
  return (
    <section aria-labelledby="opened-export">
      <h2 id="opened-export" className="visually-hidden">
        {texts.opened}
      </h2>
      {!data && !error && <LoadingState rows={1} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <ExportTable caption={texts.opened} rows={[data]} />}
    </section>
  )
}

function OwnExports({ openedId }: { openedId: string | undefined }) {
  const texts = useTexts(exportsTexts)
  const common = useTexts(commonTexts)
  const pages = useInfiniteQuery(exportsQuery)
  const known = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const rows = known.filter(({ id }) => id !== openedId)
  if (pages.isPending) return <LoadingState rows={4} />
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (known.length === 0)
    return (
      <EmptyState title={texts.emptyTitle} icon="download">
        {texts.emptyText}
      </EmptyState>
    )
  return (
    <div>
      {rows.length > 0 && <ExportTable caption={texts.caption} rows={rows} />}
      {pages.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {common.loadMore}
          </Button>
        </div>
      )}
    </div>
  )
}
