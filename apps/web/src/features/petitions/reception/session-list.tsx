import type { ReceptionSession } from '@gandan/contracts/petitions/receptions'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { receptionSessionsQuery } from '../receptions.api.ts'
import { receptionTexts } from '../texts-receptions.ts'
import styles from './reception.module.css'

/** Receptions held, newest first. */
export function SessionList() {
  const texts = useTexts(receptionTexts)
  const common = useTexts(commonTexts)
  const sessions = useInfiniteQuery(receptionSessionsQuery)
  const items = sessions.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={styles.section} aria-label={texts.sessions}>
      <h2>{texts.sessions}</h2>
      {sessions.isPending && <LoadingState rows={3} />}
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isSuccess && items.length === 0 && (
        <EmptyState icon="users" title={texts.sessionsEmpty}>
          {texts.sessionsEmptyText}
        </EmptyState>
      )}
      {items.length > 0 && <SessionTable sessions={items} />}
      {sessions.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={sessions.isFetchingNextPage}
          onClick={() => void sessions.fetchNextPage()}
        >
          {common.loadMore}
        </Button>
      )}
    </section>
  )
}

function SessionTable({ sessions }: { sessions: readonly ReceptionSession[] }) {
  const texts = useTexts(receptionTexts)
  const formats = useFormats()
  const heads = [texts.on, texts.kind, texts.presider, texts.visits, texts.persons, texts.groups, texts.conclusion]
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                <Link to="/receptions/$sessionId" params={{ sessionId: session.id }}>
                  {formats.day(session.on)} {session.startedAt}
                </Link>
              </th>
              <td data-label={texts.kind}>{texts.kinds[session.kind]}</td>
              <td data-label={texts.presider}>
                {session.presiderName ?? '—'} ({texts.roles[session.presiderRole]})
              </td>
              <td data-label={texts.visits}>{formats.number(session.visitCount, 0)}</td>
              <td data-label={texts.persons}>{formats.number(session.personCount, 0)}</td>
              <td data-label={texts.groups}>{formats.number(session.groupCount, 0)}</td>
              <td data-label={texts.conclusion}>
                {session.concludedOn === null
                  ? texts.notConcluded
                  : texts.concluded(session.conclusionNumber ?? '—', formats.day(session.concludedOn))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
