import type { DialogueDetail, DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import { canKeepReceptions } from '@gandan/domain/petitions/permissions'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useCurrentPlan } from '../../shell/current-plan.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useActor } from '../organisation/session.api.ts'
import { IssueList } from './dialogue/issue-list.tsx'
import { dialogueQuery } from './dialogues.api.ts'
import styles from './reception/reception.module.css'
import { dialogueTexts } from './texts-dialogues.ts'

const dialogs = () => import('./dialogue/issue-dialogs.tsx')
const MinutesDialog = lazy(async () => ({ default: (await dialogs()).MinutesDialog }))
const IssueDialog = lazy(async () => ({ default: (await dialogs()).IssueDialog }))
const AnswerDialog = lazy(async () => ({ default: (await dialogs()).AnswerDialog }))
const PromiseDialog = lazy(async () => ({ default: (await import('./dialogue/promise-dialog.tsx')).PromiseDialog }))

type Opened = { kind: 'minutes' } | { kind: 'issue' } | { kind: 'answer' | 'promise'; issue: DialogueIssue }

/** One dialogue; what was promised last time comes before anything new. */
export function DialoguePage() {
  const { dialogueId } = useParams({ from: '/shell/dialogues/$dialogueId' })
  const texts = useTexts(dialogueTexts)
  const dialogue = useQuery(dialogueQuery(dialogueId))
  if (dialogue.data) return <DialogueOf dialogue={dialogue.data} />
  return (
    <Page title={texts.title}>
      {dialogue.isError ? (
        <ErrorState error={dialogue.error} onRetry={() => void dialogue.refetch()} />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

function DialogueOf({ dialogue }: { dialogue: DialogueDetail }) {
  const texts = useTexts(dialogueTexts)
  const formats = useFormats()
  const plan = useCurrentPlan()
  const canRegister = canKeepReceptions(useActor())
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const actions = canRegister && (
    <>
      <Button variant="default" onClick={() => setOpened({ kind: 'minutes' })}>
        {texts.enterMinutes}
      </Button>
      <Button onClick={() => setOpened({ kind: 'issue' })}>{texts.addIssue}</Button>
    </>
  )
  const { before, issues } = texts
  return (
    <Page
      title={dialogue.title}
      breadcrumbs={[{ label: texts.title, link: { to: '/dialogues' } }]}
      intro={`${texts.kinds[dialogue.kind]} · ${formats.day(dialogue.on)} · ${dialogue.place} · ${dialogue.chairName ?? '—'}`}
      actions={actions || undefined}
    >
      <div className={styles.stack}>
        <section className={styles.section} aria-label={before}>
          <h2>{before}</h2>
          {dialogue.promisedBefore.length === 0 && <p className={styles.quiet}>{texts.beforeNone}</p>}
          <IssueList label={before} issues={dialogue.promisedBefore} />
        </section>
        <Minutes dialogue={dialogue} />
        <section className={styles.section} aria-label={issues}>
          <h2>{issues}</h2>
          {dialogue.issues.length === 0 && <p className={styles.quiet}>{texts.issuesNone}</p>}
          {canRegister && plan === null && <p className={styles.quiet}>{texts.noPlan}</p>}
          <IssueList
            label={issues}
            issues={dialogue.issues}
            onAnswer={canRegister ? (issue) => setOpened({ kind: 'answer', issue }) : undefined}
            onPromise={canRegister && plan !== null ? (issue) => setOpened({ kind: 'promise', issue }) : undefined}
          />
        </section>
      </div>
      <Suspense>
        {opened?.kind === 'minutes' && <MinutesDialog dialogue={dialogue} onClose={close} />}
        {opened?.kind === 'issue' && <IssueDialog dialogueId={dialogue.id} onClose={close} />}
        {opened?.kind === 'answer' && <AnswerDialog issue={opened.issue} onClose={close} />}
        {opened?.kind === 'promise' && plan && <PromiseDialog issue={opened.issue} plan={plan} onClose={close} />}
      </Suspense>
    </Page>
  )
}

function Minutes({ dialogue }: { dialogue: DialogueDetail }) {
  const texts = useTexts(dialogueTexts)
  const formats = useFormats()
  return (
    <section className={styles.section} aria-label={texts.minutes}>
      <h2>{texts.minutes}</h2>
      {dialogue.state === 'planned' ? (
        <p className={styles.quiet}>{texts.minutesNone}</p>
      ) : (
        <>
          <p>
            {texts.attendees}: {formats.number(dialogue.attendeeCount, 0)}
          </p>
          <p className={styles.long}>{dialogue.minutes}</p>
        </>
      )}
    </section>
  )
}
