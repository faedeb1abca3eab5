import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { hasRole, LEADER_ROLES, OFFICER_ROLES, OVERSIGHT_ROLES, type RoleId } from '@gandan/domain/organisation/roles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { useActor, useToday } from '../../../organisation/session.api.ts'
import { DueWords } from '../parts/due-words.tsx'
import { Holder } from '../parts/holder.tsx'
import { PriorityWord } from '../parts/priority-word.tsx'
import { ProgressCell } from '../parts/progress-cell.tsx'
import { taskTexts } from '../task-texts.ts'
import { taskOriginQuery } from '../../../../shell/task-origin.api.ts'
import styles from './detail.module.css'
import { pageTexts } from './page-texts.ts'

/** What is known of the task, term by term. */
export function Facts({ task }: { task: TaskDetail }) {
  const texts = useTexts(pageTexts)
  const words = useTexts(taskTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const today = useToday()
  const objective = { to: '/plans/$planId/objectives/$objectiveId', params: task } as const
  return (
    <section className={styles.section} aria-labelledby="facts">
      <h2 id="facts">{texts.facts}</h2>
      <dl className={styles.facts}>
        <Fact term={words.progress}>
          <ProgressCell percent={task.percent} isDone={task.state === 'done'} />
        </Fact>
        <Fact term={words.due}>
          <DueWords task={task} on={today} />
        </Fact>
        <Fact term={words.start}>{formats.day(task.startOn)}</Fact>
        {task.closedOn !== null && <Fact term={texts.closedOn}>{formats.day(task.closedOn)}</Fact>}
        <Fact term={words.holder}>
          <Holder task={task} />
        </Fact>
        {task.cooperatingUnits.length > 0 && (
          <Fact term={words.cooperating}>
            <ul className={styles.plain}>
              {task.cooperatingUnits.map((unit) => (
                <li key={unit.id}>{unit.name}</li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact term={words.objective}>
          <Link {...objective}>
            {task.objectiveCode}. {task.objectiveTitle}
          </Link>
        </Fact>
        <Fact term={words.weight}>
          {formats.number(task.weight, 0)} · <Link {...objective}>{texts.howCounted}</Link>
        </Fact>
        <Fact term={words.priority}>
          <PriorityWord priority={task.priority} />
        </Fact>
        <Fact term={words.source}>
          {common.sources[task.source]}
          {task.source === 'dialogue' && <FromDialogue taskId={task.id} />}
        </Fact>
        {task.directive !== null && <Fact term={words.directive}>{task.directive.number}</Fact>}
        {task.remindedAt !== null && <Fact term={texts.lastReminded}>{formats.instant(task.remindedAt)}</Fact>}
      </dl>
    </section>
  )
}

const READERS: readonly RoleId[] = [...LEADER_ROLES, ...OFFICER_ROLES, ...OVERSIGHT_ROLES]

/** The dialogue at which the task was promised; hidden ones and other readers get the word alone. */
function FromDialogue({ taskId }: { taskId: string }) {
  const texts = useTexts(pageTexts)
  const formats = useFormats()
  const enabled = hasRole(useActor(), ...READERS)
  const dialogue = useQuery({ ...taskOriginQuery(taskId), enabled }).data?.dialogue
  if (!dialogue) return null
  return (
    <>
      {': '}
      <Link to="/dialogues/$dialogueId" params={{ dialogueId: dialogue.id }}>
        {texts.promisedAt(dialogue.title, formats.day(dialogue.on))}
      </Link>
    </>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
