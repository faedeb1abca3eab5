import type { DialogueDetail, DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import { canKeepReceptions, canPromise } from '@gandan/domain/petitions/permissions'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useCurrentPlan } from '../../shell/current-plan.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useActor, useToday } from '../organisation/session.api.ts'
import { DialogueFacts, Minutes, MinutesHead, Signatures } from './dialogue/minutes.tsx'
import { IssueList, PromisedBefore } from './dialogue/issue-list.tsx'
import { dialogueQuery } from './dialogues.api.ts'
import styles from './reception/reception.module.css'
import { dialogueTexts } from './texts-dialogues.ts'

const dialogs = () => import('./dialogue/issue-dialogs.tsx')
const MinutesDialog = lazy(async () => ({ default: (await dialogs()).MinutesDialog }))
const IssueDialog = lazy(async () => ({ default: (await dialogs()).IssueDialog }))
const AnswerDialog = lazy(async () => ({ default: (await dialogs()).AnswerDialog }))
const PromiseDialog = lazy(async () => ({ default: (await import('./dialogue/promise-dialog.tsx')).PromiseDialog }))
const ChangeDialog = lazy(async () => ({ default: (await import('./dialogue/dialogue-form.tsx')).ChangeDialog }))

type Opened =
  | { kind: 'change' | 'minutes' | 'issue' }
  | { kind: 'answer' | 'promise' | 'correct'; issue: DialogueIssue }
type OnOpen = (opened: Opened) => void

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
  const [opened, setOpened] = useState<Opened | null>(null)
  const { before } = texts
  return (
    <Page
      title={dialogue.title}
      breadcrumbs={[{ label: texts.title, link: { to: '/dialogues' } }]}
      actions={<Actions dialogue={dialogue} onOpen={setOpened} />}
    >
      <div className={styles.stack}>
        <MinutesHead />
        <DialogueFacts dialogue={dialogue} />
        <section className={`${styles.section} no-print`} aria-label={before}>
          <h2>{before}</h2>
          {dialogue.promisedBefore.length === 0 ? (
            <p className={styles.quiet}>{texts.beforeNone}</p>
          ) : (
            <PromisedBefore label={before} issues={dialogue.promisedBefore} />
          )}
        </section>
        <Minutes dialogue={dialogue} />
        <Issues dialogue={dialogue} onOpen={setOpened} />
        <Signatures />
      </div>
      <Suspense>
        {opened && <OpenedDialog dialogue={dialogue} opened={opened} onClose={() => setOpened(null)} />}
      </Suspense>
    </Page>
  )
}

function Actions({ dialogue, onOpen }: { dialogue: DialogueDetail; onOpen: OnOpen }) {
  const texts = useTexts(dialogueTexts)
  const common = useTexts(commonTexts)
  const canRegister = canKeepReceptions(useActor())
  const isHeld = dialogue.state === 'held'
  const hasCome = dialogue.on <= useToday()
  return (
    <>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
      {canRegister && !isHeld && (
        <Button variant="default" leftSection={<Icon name="edit" />} onClick={() => onOpen({ kind: 'change' })}>
          {texts.change}
        </Button>
      )}
      {canRegister && hasCome && (
        <Button variant="default" onClick={() => onOpen({ kind: 'minutes' })}>
          {isHeld ? texts.rewriteMinutes : texts.enterMinutes}
        </Button>
      )}
      {canRegister && (
        <Button leftSection={<Icon name="plus" />} onClick={() => onOpen({ kind: 'issue' })}>
          {texts.addIssue}
        </Button>
      )}
    </>
  )
}

function Issues({ dialogue, onOpen }: { dialogue: DialogueDetail; onOpen: OnOpen }) {
  const texts = useTexts(dialogueTexts)
  const plan = useCurrentPlan()
  const actor = useActor()
  const hasCome = dialogue.on <= useToday()
  const canRegister = canKeepReceptions(actor)
  const mayPromise = canPromise(actor) && hasCome
  const opener = (kind: 'answer' | 'promise' | 'correct', isAllowed: boolean) =>
    isAllowed ? (issue: DialogueIssue) => onOpen({ kind, issue }) : undefined
  return (
    <section className={styles.section} aria-label={texts.issues}>
      <h2>{texts.issues}</h2>
      {dialogue.issues.length === 0 && <p className={styles.quiet}>{texts.issuesNone}</p>}
      {canRegister && !hasCome && <p className={`${styles.quiet} no-print`}>{texts.notYet}</p>}
      {mayPromise && plan === null && <p className={`${styles.quiet} no-print`}>{texts.noPlan}</p>}
      {dialogue.issues.length > 0 && (
        <IssueList
          label={texts.issues}
          issues={dialogue.issues}
          onCorrect={opener('correct', canRegister)}
          onAnswer={opener('answer', canRegister && hasCome)}
          onPromise={opener('promise', mayPromise && plan !== null)}
        />
      )}
    </section>
  )
}

function OpenedDialog({
  dialogue,
  opened,
  onClose,
}: {
  dialogue: DialogueDetail
  opened: Opened
  onClose: () => void
}) {
  const plan = useCurrentPlan()
  if (opened.kind === 'promise') return plan && <PromiseDialog issue={opened.issue} plan={plan} onClose={onClose} />
  if (opened.kind === 'answer') return <AnswerDialog issue={opened.issue} onClose={onClose} />
  if (opened.kind === 'minutes') return <MinutesDialog dialogue={dialogue} onClose={onClose} />
  if (opened.kind === 'change') return <ChangeDialog dialogue={dialogue} onClose={onClose} />
  const issue = opened.kind === 'correct' ? opened.issue : null
  return <IssueDialog dialogue={dialogue} issue={issue} onClose={onClose} />
}
