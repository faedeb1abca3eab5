import type { DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import { topicName } from '@gandan/domain/petitions/topics'
import { Button } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { TaskStateMark } from '../../../shell/task-state-mark.tsx'
import styles from '../reception/reception.module.css'
import { dialogueTexts } from '../texts-dialogues.ts'

interface IssueListProps {
  label: string
  issues: readonly DialogueIssue[]
  /** Absent: the reader may only look. */
  onAnswer?: ((issue: DialogueIssue) => void) | undefined
  onPromise?: ((issue: DialogueIssue) => void) | undefined
}

/** What was raised, what was answered, and what became of the promise. */
export function IssueList({ label, issues, ...acts }: IssueListProps) {
  return (
    <ol aria-label={label}>
      {issues.map((issue) => (
        <IssueItem key={issue.id} issue={issue} {...acts} />
      ))}
    </ol>
  )
}

function IssueItem({
  issue,
  onAnswer,
  onPromise,
}: { issue: DialogueIssue } & Omit<IssueListProps, 'label' | 'issues'>) {
  const texts = useTexts(dialogueTexts)
  const formats = useFormats()
  const place = [topicName(issue.topicCode), issue.villageName, issue.unitName].filter(Boolean).join(' · ')
  return (
    <li>
      <div className={styles.long}>{issue.content}</div>
      <div className={styles.quiet}>
        {place}
        {issue.dueOn !== null && `, ${texts.due(formats.day(issue.dueOn))}`}
      </div>
      {issue.isOverdue && <div className={styles.late}>{texts.overdue}</div>}
      {issue.answer !== null && (
        <p className={styles.long}>
          <strong>{texts.answered(formats.day(issue.answeredOn))}:</strong> {issue.answer}
        </p>
      )}
      <PromiseLine issue={issue} />
      <div className={`${styles.buttons} no-print`}>
        {onAnswer && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={texts.answerOf(issue.number)}
            onClick={() => onAnswer(issue)}
          >
            {texts.answer}
          </Button>
        )}
        {onPromise && issue.promise === null && (
          <Button
            variant="light"
            size="compact-md"
            aria-label={texts.promiseOf(issue.number)}
            onClick={() => onPromise(issue)}
          >
            {texts.promise}
          </Button>
        )}
      </div>
    </li>
  )
}

function PromiseLine({ issue: { promise, isPublic, task } }: { issue: DialogueIssue }) {
  const texts = useTexts(dialogueTexts)
  const formats = useFormats()
  if (promise === null) return null
  return (
    <p>
      <strong>{texts.promiseLine(promise)}</strong>
      {!isPublic && <span className={styles.quiet}> ({texts.internal})</span>}
      {task !== null && (
        <span>
          {' '}
          <TaskStateMark state={task.state as ComponentProps<typeof TaskStateMark>['state']} />{' '}
          {texts.task(formats.percent(task.percent / 100, 0), formats.day(task.dueOn))}{' '}
          {task.isOverdue && <span className={styles.late}>{texts.taskLate}</span>}
        </span>
      )}
    </p>
  )
}
