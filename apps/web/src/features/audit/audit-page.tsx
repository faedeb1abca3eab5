import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts.ts'
import { DownloadMenu, TABLE_FORMATS } from '../../shell/download-menu.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { AuditFilters } from './audit-filters.tsx'
import styles from './audit-page.module.css'
import { AuditTable } from './audit-table.tsx'
import { auditQuery, useVerification } from './audit.api.ts'
import { auditTexts } from './texts.ts'
import { Verification } from './verification.tsx'

export function AuditPage() {
  const texts = useTexts(auditTexts)
  const search = useSearch({ from: '/shell/audit' })
  const log = useInfiniteQuery(auditQuery(search))
  const verification = useVerification()
  const entries = log.data?.pages.flatMap((page) => page.items) ?? []
  const isFiltered = (search.subject ?? search.actor ?? search.id) !== undefined
  const actions = (
    <>
      <DownloadMenu
        name={texts.title}
        path="/exports/audit-entries"
        query={{ subjectType: search.subject, subjectId: search.id, actorId: search.actor }}
        formats={TABLE_FORMATS}
      />
      <Button
        leftSection={<Icon name="audit" />}
        loading={verification.isPending}
        onClick={() => verification.mutate()}
      >
        {texts.verify}
      </Button>
    </>
  )
  if (log.isError && entries.length === 0)
    return (
      <Page title={texts.title}>
        <ErrorState error={log.error} onRetry={() => void log.refetch()} />
      </Page>
    )
  return (
    <Page title={texts.title} intro={texts.intro} actions={actions}>
      <Verification result={verification.data} error={verification.error} />
      <AuditFilters search={search} entries={entries} />
      {log.isPending && <LoadingState rows={8} />}
      {log.isSuccess && entries.length === 0 && (
        <EmptyState title={isFiltered ? texts.nothingFound : texts.empty} icon="audit">
          {isFiltered ? undefined : texts.emptyText}
        </EmptyState>
      )}
      {entries.length > 0 && <AuditTable entries={entries} />}
      {log.hasNextPage && (
        <div className={`${styles.more} no-print`}>
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {texts.more}
          </Button>
        </div>
      )}
    </Page>
  )
}
