import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { ActionIcon, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { problemMessage } from '../../../api/problem-message.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'
import type { SaveState } from './draft-saver.ts'

const useSaveWords = (state: SaveState): string => {
  const texts = useTexts(reviewTexts)
  const formats = useFormats()
  if (state.kind === 'saved') return state.at === null ? texts.saved : texts.savedAt(formats.time(state.at))
  if (state.kind === 'failed') return texts.notSaved(problemMessage(state.problem))
  return state.kind === 'stale' ? texts.staleShort : texts[state.kind]
}

function SaveMark({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const texts = useTexts(reviewTexts)
  const words = useSaveWords(state)
  const isWrong = state.kind === 'failed' || state.kind === 'stale'
  return (
    <span className={styles.save} data-kind={state.kind}>
      <Icon name={isWrong ? 'warning' : state.kind === 'saved' ? 'check' : 'clock'} />
      <span role="status">{words}</span>
      {state.kind === 'failed' && (
        <Button variant="default" onClick={onRetry}>
          {texts.retry}
        </Button>
      )}
    </span>
  )
}

export const countsOf = (document: PlanDocument) => {
  const tasks = document.items.flatMap((item) => item.tasks)
  const of = (kind: string) => document.items.filter((item) => item.kind === kind).length
  return {
    purposes: of('purpose'),
    objectives: of('objective'),
    responsibilities: of('responsibility'),
    tasks: tasks.length,
    accepted: tasks.filter((task) => task.accepted).length,
    notes: document.notes.length,
  }
}

interface ReviewBarProps {
  state: SaveState
  onRetry: () => void
  undo: (() => void) | null
  redo: (() => void) | null
  children: ReactNode
}

/** What the draft holds now, whether it is saved, and the steps back and forward. */
export function ReviewBar({ state, onRetry, undo, redo, children }: ReviewBarProps) {
  const texts = useTexts(reviewTexts)
  const counts = countsOf(useReview().document)
  return (
    <div className={styles.bar} role="region" aria-label={texts.tools}>
      <ul className={styles.summary} aria-label={texts.summary}>
        <li>{texts.counts(counts)}</li>
        <li>{texts.taskCounts(counts.accepted, counts.tasks)}</li>
        <li>
          <a href="#review-notes">{texts.noteCount(counts.notes)}</a>
        </li>
      </ul>
      <SaveMark state={state} onRetry={onRetry} />
      <div className={styles.tools}>
        <ActionIcon
          variant="default"
          aria-label={texts.undo}
          title={`${texts.undo} (Ctrl+Z)`}
          disabled={undo === null}
          onClick={() => undo?.()}
        >
          <Icon name="undo" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={texts.redo}
          title={`${texts.redo} (Ctrl+Shift+Z)`}
          disabled={redo === null}
          onClick={() => redo?.()}
        >
          <Icon name="redo" />
        </ActionIcon>
        {children}
      </div>
    </div>
  )
}
