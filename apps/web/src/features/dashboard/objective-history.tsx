import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './objective.module.css'
import { objectiveTexts } from './objective-texts.ts'
import tables from './tables.module.css'

type Event = ObjectiveDetail['events'][number]

/** What happened to its tasks up to the day, newest first. */
export function ObjectiveHistory({ events, planId }: Pick<ObjectiveDetail, 'events' | 'planId'>) {
  const texts = useTexts(objectiveTexts)
  return (
    <section className={tables.section} aria-labelledby="history">
      <h2 id="history">{texts.history}</h2>
      {events.length === 0 && <p>{texts.noHistory}</p>}
      <ol className={styles.history}>
        {events.map((event) => (
          <HistoryEntry key={event.id} event={event} planId={planId} />
        ))}
      </ol>
    </section>
  )
}

function HistoryEntry({ event, planId }: { event: Event; planId: string }) {
  const texts = useTexts(objectiveTexts)
  const format = useFormats()
  return (
    <li>
      <time dateTime={event.at}>{format.instant(event.at)}</time>
      <div>
        <strong>{event.actorName ?? texts.system}</strong> {texts.events[event.kind]}
        {event.kind === 'reported' && `, ${texts.reached(format.percent(event.percent / 100, 0))}`}
        {event.kind === 'extended' && `, ${texts.newDue(format.day(event.dueOn))}`}:{' '}
        <Link to="/plans/$planId/tasks/$taskId" params={{ planId, taskId: event.taskId }}>
          {event.taskTitle}
        </Link>
        {event.note !== null && event.note !== '' && <q className={styles.note}>{event.note}</q>}
      </div>
    </li>
  )
}
