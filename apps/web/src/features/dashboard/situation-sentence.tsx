import type { Dashboard } from '@gandan/contracts/dashboard'
import { hanoiTimeOf } from '@gandan/domain/shared/iso-date'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { TasksSearch } from '../plan/tasks/tasks-search.ts'
import { PetitionsSentence } from './petitions-sentence.tsx'
import { petitionsWindowOf } from './petitions-window.ts'
import styles from './situation-sentence.module.css'
import { taskLists } from './task-lists.ts'
import { dashboardTexts } from './texts.ts'

/** How things stand, in one sentence whose numbers open their lists. */
export function SituationSentence({ dashboard, fetchedAt }: { dashboard: Dashboard; fetchedAt: number }) {
  const texts = useTexts(dashboardTexts)
  const format = useFormats()
  const { plan, on, isToday, kpis, urgent } = dashboard
  const lists = taskLists(isToday ? undefined : on)
  const awaiting = kpis.awaitingConfirmation.value ?? 0
  const asOf = isToday ? texts.asOfNow(hanoiTimeOf(fetchedAt), format.day(on)) : texts.asOfEnd(format.day(on))
  return (
    <p className={styles.sentence} aria-live="polite">
      <span className={styles.asOf}>{asOf}</span>{' '}
      <Part planId={plan.id} count={urgent.overdueTotal} words={texts.overdue} search={lists.overdue} isGrave />,{' '}
      <Part planId={plan.id} count={urgent.dueSoonTotal} words={texts.dueSoon} search={lists.dueSoon} />,{' '}
      <Part planId={plan.id} count={awaiting} words={texts.submitted} search={lists.submitted} />.
      {isToday && <PetitionsSentence window={petitionsWindowOf(plan, on)} />}
    </p>
  )
}

interface PartProps {
  planId: string
  count: number
  words: (count: number) => string
  search: TasksSearch
  isGrave?: boolean
}

function Part({ planId, count, words, search, isGrave = false }: PartProps) {
  if (count === 0) return <span>{words(0)}</span>
  return (
    <Link to="/plans/$planId/tasks" params={{ planId }} search={search} data-grave={isGrave || undefined}>
      {words(count)}
    </Link>
  )
}
