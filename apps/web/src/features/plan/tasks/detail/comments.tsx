import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { Alert, Button, Textarea } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { newKey } from '../../../../api/client.ts'
import { problemMessage } from '../../../../api/problem-message.ts'
import { problemOf } from '../../../../api/problem.ts'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { notify } from '../../../../shell/notices.ts'
import { useAddTaskComment } from '../tasks.api.ts'
import styles from './detail.module.css'
import { pageTexts } from './page-texts.ts'

export function Comments({ task }: { task: TaskDetail }) {
  const texts = useTexts(pageTexts)
  const formats = useFormats()
  return (
    <section className={styles.section} aria-labelledby="comments">
      <h2 id="comments">{texts.comments}</h2>
      {task.comments.length === 0 ? (
        <p className={styles.quiet}>{texts.noComments}</p>
      ) : (
        <ul className={styles.comments}>
          {task.comments.map((comment) => (
            <li key={comment.id}>
              <span className={styles.by}>
                <strong>{comment.authorName}</strong>
                <time dateTime={comment.createdAt}>{formats.instant(comment.createdAt)}</time>
              </span>
              <p className={styles.text}>{comment.text}</p>
            </li>
          ))}
        </ul>
      )}
      {task.can.comment && <CommentForm taskId={task.id} />}
    </section>
  )
}

function CommentForm({ taskId }: { taskId: string }) {
  const texts = useTexts(pageTexts)
  const [key, setKey] = useState(newKey)
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const adding = useAddTaskComment()
  const isMissing = text.trim() === ''
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing || adding.isPending) return
    adding.mutate(
      { id: taskId, key, body: { text: text.trim() } },
      {
        onSuccess: () => {
          notify('done', texts.commentSent)
          setText('')
          setTried(false)
          setKey(newKey())
        },
      },
    )
  }
  return (
    <form noValidate onSubmit={send} className="no-print">
      <Textarea
        label={texts.newComment}
        rows={3}
        mt="md"
        maxLength={4_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
        error={isTried && isMissing ? texts.commentMissing : undefined}
      />
      {adding.error !== null && (
        <Alert color="red" role="alert" mt="sm">
          {problemMessage(problemOf(adding.error))}
        </Alert>
      )}
      <Button type="submit" mt="sm" variant="light" loading={adding.isPending}>
        {texts.sendComment}
      </Button>
    </form>
  )
}
