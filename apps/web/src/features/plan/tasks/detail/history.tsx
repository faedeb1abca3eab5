import type { PlanRow } from '@gandan/contracts/plan/plans'
import type { TaskDetail, TaskEvent } from '@gandan/contracts/plan/tasks'
import { useQuery } from '@tanstack/react-query'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { FileList } from '../../../../shell/file-list.tsx'
import { historyTexts } from '../history-texts.ts'
import { directivesQuery } from '../../../../shell/directives.api.ts'
import { useChoices } from '../plan-choices.api.ts'
import { taskTexts } from '../task-texts.ts'
import styles from './detail.module.css'
import { changeLines, type ChangeNames } from './history-words.ts'
import { pageTexts } from './page-texts.ts'

const MOST_SHOWN = 200

const useNames = (plan: PlanRow, task: TaskDetail): ChangeNames => {
  const words = useTexts(historyTexts)
  const texts = useTexts(taskTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const choices = useChoices(plan)
  const directives = useQuery(directivesQuery(plan.id)).data?.items ?? []
  const names = new Map<string, string>([
    ...choices.units.map((unit) => [unit.id, unit.name] as const),
    ...choices.people.map((person) => [person.id, person.displayName] as const),
    ...choices.objectives.map(({ id, code }) => [id, texts.objectiveOf(code)] as const),
    ...directives.map(({ id, number }) => [id, number] as const),
    ...(task.ownerUnitId && task.ownerUnitName ? [[task.ownerUnitId, task.ownerUnitName] as const] : []),
    ...(task.ownerUserId && task.ownerUserName ? [[task.ownerUserId, task.ownerUserName] as const] : []),
  ])
  return {
    ...words,
    field: (field) => words.fields[field],
    day: formats.day,
    percent: (percent) => formats.percent(percent / 100, 0),
    state: (state) => common.taskStates[state],
    priority: (priority) => common.priorities[priority],
    nameOf: (id) => names.get(id) ?? words.someoneElse,
  }
}

/** What happened to the task, newest first: who, when, what changed, why, and the evidence. */
export function History({ plan, task }: { plan: PlanRow; task: TaskDetail }) {
  const texts = useTexts(pageTexts)
  const names = useNames(plan, task)
  return (
    <section className={styles.section} aria-labelledby="history">
      <h2 id="history">{texts.history}</h2>
      <ol className={styles.history}>
        {task.events.map((event) => (
          <EventEntry key={event.id} event={event} names={names} />
        ))}
      </ol>
      {task.events.length >= MOST_SHOWN && <p className={styles.quiet}>{texts.noFurther}</p>}
    </section>
  )
}

function EventEntry({ event, names }: { event: TaskEvent; names: ChangeNames }) {
  const words = useTexts(historyTexts)
  const formats = useFormats()
  const lines = changeLines(event.changes, names)
  return (
    <li>
      <span>
        <strong>{event.actorName ?? words.system}</strong> {words.kinds[event.kind]}{' '}
        <time dateTime={event.at} className={styles.quiet}>
          {formats.instant(event.at)}
        </time>
      </span>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {event.note !== null && event.note !== '' && <p className={styles.note}>{event.note}</p>}
      <FileList files={event.files} />
    </li>
  )
}
