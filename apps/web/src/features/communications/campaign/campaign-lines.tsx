import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link, type LinkOptions } from '@tanstack/react-router'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { activitiesQuery, commendationsQuery, mediaItemsQuery } from '../communications.api.ts'
import { campaignTexts } from '../campaign-texts.ts'
import styles from '../communications.module.css'
import { useActivityColumns } from '../register/activity-columns.tsx'
import { useCommendationColumns } from '../register/commendation-columns.tsx'
import { useMediaColumns } from '../register/media-columns.tsx'
import { RegisterTable, type RegisterColumn } from '../register/register-list.tsx'
import { registerTexts } from '../texts.ts'

const SHOWN = 10

/** What was done within a campaign: the latest lines of each register, and the way to all of them. */
export function CampaignLines({ campaignId }: { campaignId: string }) {
  const texts = useTexts(campaignTexts)
  const register = useTexts(registerTexts)
  const filter = { campaignId }
  const search = { campaign: campaignId }
  return (
    <>
      <Lines
        title={register.activities}
        pages={useInfiniteQuery(activitiesQuery(filter))}
        columns={useActivityColumns()}
        all={{ label: texts.allActivities, to: '/communications', search }}
      />
      <Lines
        title={register.mediaItems}
        pages={useInfiniteQuery(mediaItemsQuery(filter))}
        columns={useMediaColumns()}
        all={{ label: texts.allMediaItems, to: '/communications/media-items', search }}
      />
      <Lines
        title={register.commendations}
        pages={useInfiniteQuery(commendationsQuery(filter))}
        columns={useCommendationColumns()}
        all={{ label: texts.allCommendations, to: '/communications/commendations', search }}
      />
    </>
  )
}

interface LinesProps<Row> {
  title: string
  pages: UseInfiniteQueryResult<InfiniteData<{ items: Row[]; nextCursor: string | null }>>
  columns: readonly RegisterColumn<Row>[]
  all: { label: string } & Pick<LinkOptions, 'to' | 'search'>
}

function Lines<Row extends { id: string }>({ title, pages, columns, all: { label, ...link } }: LinesProps<Row>) {
  const texts = useTexts(campaignTexts)
  const rows = pages.data?.pages[0]?.items.slice(0, SHOWN) ?? []
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {rows.length > 0 && (
          <Link {...link} className="no-print">
            {label}
          </Link>
        )}
      </div>
      {pages.isPending && <LoadingState rows={2} />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && rows.length === 0 && <p className={styles.quiet}>{texts.none}</p>}
      {rows.length > 0 && <RegisterTable caption={title} rows={rows} columns={columns} nameOf={() => ''} />}
    </section>
  )
}
