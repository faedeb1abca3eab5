import type { DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import { topicName } from '@gandan/domain/petitions/topics'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { TaskStateMark } from '../../../shell/task-state-mark.tsx'
import shared from '../reception/reception.module.css'
import { dialogueTexts } from '../texts-dialogues.ts'
import styles from './dialogue.module.css'

type Act = ((issue: DialogueIssue) => void) | undefined

interface IssueActs {
  /** Absent: the reader may not. */
  onCorrect?: Act
  onAnswer?: Act
  onPromise?: Act
}

/** What was raised, what was answered, and what became of the promise. */
export function IssueList({ label, issues, ...acts }: { label: string; issues: readonly DialogueIssue[] } & IssueActs) {
  const texts = useTexts(dialogueTexts)
  const formats = useFormats()
  return (
    <ol className={styles.issues} aria-label={label}>
      {issues.map((issue) => {
        const place = [topicName(issue.topicCode), issue.villageName, issue.unitName && texts.unitOf(issue.unitName)]
          .filter(Boolean)
          .join(' · ')
        return (
          <li key={issue.id} className={styles.issue}>
            <span className={styles.number}>{issue.number}.</span>
            <div className={styles.body}>
              <p className={`${styles.content} ${shared.long}`}>{issue.content}</p>
              <p className={shared.quiet}>
                {place}
                {issue.dueOn !== null && `, ${texts.due(formats.day(issue.dueOn))}`}
              </p>
              {issue.isOverdue && <p className={shared.late}>{texts.overdue}</p>}
              {issue.answer !== null && (
                <p className={shared.long}>
                  <strong>{texts.answered(formats.day(issue.answeredOn))}:</strong> {issue.answer}
                </p>
              )}
              <PromiseLine issue={issue} />
              <IssueButtons issue={issue} {...acts} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** Earlier promises: what was promised, where, and how far its task has come. */
export function PromisedBefore({ label, issues }: { label: string; issues: readonly DialogueIssue[] }) {
  const texts = useTexts(dialogueTexts)
  const formats = useFormats()
  return (
    <ol className={styles.issues} aria-label={label}>
      {issues.map((issue, index) => (
        <li key={issue.id} className={styles.issue}>
          <span className={styles.number}>{index + 1}.</span>
          <div className={styles.body}>
            <PromiseLine issue={issue} />
            <p className={shared.long}>{issue.content}</p>
            <p className={shared.quiet}>
              <Link to="/dialogues/$dialogueId" params={{ dialogueId: issue.dialogueId }}>
                {texts.promisedAt(issue.dialogueTitle, formats.day(issue.dialogueOn))}
              </Link>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function IssueButtons({ issue, onCorrect, onAnswer, onPromise }: { issue: DialogueIssue } & IssueActs) {
  const texts = useTexts(dialogueTexts)
  const acts = [
    [onAnswer, texts.answer, texts.answerOf(issue.number)],
    [issue.promise === null ? onPromise : undefined, texts.promise, texts.promiseOf(issue.number)],
    [onCorrect, texts.correct, texts.correctOf(issue.number)],
  ] as const
  if (acts.every(([act]) => act === undefined)) return null
  return (
    <div className={`${shared.buttons} no-print`}>
      {acts.map(
        ([act, label, name]) =>
          act && (
            <Button key={label} variant="default" size="compact-md" aria-label={name} onClick={() => act(issue)}>
              {label}
            </Button>
          ),
      )}
    </div>
  )
}

function PromiseLine({ issue: { promise, isPublic, task } }: { issue: DialogueIssue }) {
  const texts = useTexts(dialogueTexts)
  const formats = useFormats()
  if (promise === null) return null
  const isLate = task?.isOverdue === true
  return (
    <div className={`${styles.promise} ${isPublic ? '' : 'no-print'}`} data-late={isLate || undefined}>
      <strong>{texts.promiseLine(promise)}</strong>
      {task !== null && (
        <>
          <TaskStateMark state={task.state as ComponentProps<typeof TaskStateMark>['state']} />
          <Link to="/plans/$planId/tasks/$taskId" params={{ planId: task.planId, taskId: task.id }}>
            {texts.task(formats.percent(task.percent / 100, 0), formats.day(task.dueOn))}
          </Link>
          {isLate && <span className={shared.late}>{texts.taskLate}</span>}
        </>
      )}
      {!isPublic && <span className={shared.quiet}>({texts.internal})</span>}
    </div>
  )
}
