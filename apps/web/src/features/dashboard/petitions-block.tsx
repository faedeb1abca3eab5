import type { CaseStatistics } from '@gandan/contracts/petitions/case-figures'
import { topicName } from '@gandan/domain/petitions/topics'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CHART_FORMATS, DownloadMenu } from '../../shell/download-menu.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import grid from './objective.module.css'
import { PetitionsCards } from './petitions-cards.tsx'
import { PetitionsPlaces, type Place } from './petitions-places.tsx'
import { petitionsTexts } from './petitions-texts.ts'
import { petitionsQuery, useOpensLists, type PetitionsWindow } from './petitions.api.ts'
import tables from './tables.module.css'

const PetitionsMonths = lazy(async () => ({ default: (await import('./petitions-months.tsx')).PetitionsMonths }))

const placesOf = ({ topics, villages, from, to }: CaseStatistics): Record<'topics' | 'villages', Place[]> => {
  const received = { receivedFrom: from, receivedTo: to }
  return {
    topics: topics.map(({ topicCode, count }) => ({
      id: topicCode,
      name: topicName(topicCode),
      count,
      search: { ...received, topic: [topicCode] },
    })),
    villages: villages.map(({ villageId, villageName, count }) => ({
      id: villageId,
      name: villageName,
      count,
      search: { ...received, village: [villageId] },
    })),
  }
}

interface PetitionsBlockProps {
  window: PetitionsWindow
  /** What is late now belongs to no past day. */
  isToday: boolean
}

/** The commune's petitions: what is late, the share in time, months, topics and villages. */
export function PetitionsBlock({ window, isToday }: PetitionsBlockProps) {
  const texts = useTexts(petitionsTexts)
  const { data, error, refetch } = useQuery(petitionsQuery(window))
  const hasAny = data !== undefined && (data.open > 0 || data.months.some((one) => one.received + one.settled > 0))
  return (
    <section className={tables.section} aria-labelledby="petitions">
      <div className={tables.head}>
        <h2 id="petitions">{texts.title}</h2>
        {hasAny && (
          <DownloadMenu
            name={texts.months}
            path="/exports/cases/statistics"
            query={{ ...window }}
            formats={CHART_FORMATS}
          />
        )}
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={340} />}
      {data && !hasAny && <EmptyState title={texts.none} />}
      {data && hasAny && <Figures found={data} communeId={window.communeId} isToday={isToday} />}
    </section>
  )
}

interface FiguresProps {
  found: CaseStatistics
  communeId: string
  isToday: boolean
}

function Figures({ found, communeId, isToday }: FiguresProps) {
  const texts = useTexts(petitionsTexts)
  const format = useFormats()
  const opensLists = useOpensLists(communeId)
  const { topics, villages } = placesOf(found)
  return (
    <>
      <PetitionsCards found={found} isToday={isToday} opensLists={opensLists} />
      <Suspense fallback={<Skeleton height={300} />}>
        <PetitionsMonths months={found.months} opensLists={opensLists} />
      </Suspense>
      <p className={tables.muted}>{texts.window(format.day(found.from), format.day(found.to))}</p>
      <div className={grid.grid}>
        <PetitionsPlaces
          id="petition-topics"
          title={texts.topics}
          column={texts.topic}
          places={topics}
          opensLists={opensLists}
        />
        <PetitionsPlaces
          id="petition-villages"
          title={texts.villages}
          column={texts.village}
          places={villages}
          opensLists={opensLists}
        />
      </div>
    </>
  )
}
