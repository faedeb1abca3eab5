import type { PlanDetail } from '@gandan/contracts/plan/plans'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useBlocker, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { peopleQuery, unitsQuery } from '../../organisation/people.api.ts'
import { useToday } from '../../organisation/session.api.ts'
import { REVIEW_PANES, type ReviewPane } from '../plan-search.ts'
import { AdoptionProblems, useAdoptionProblems } from './adoption-problems.tsx'
import { DirectiveList } from './directive-list.tsx'
import { DraftActions } from './draft-actions.tsx'
import type { DraftSaver } from './draft-saver.ts'
import { HeadingForm } from './heading-form.tsx'
import { ItemList } from './item-list.tsx'
import { NoteList } from './note-list.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewContext, type Review } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'
import { lineId, SourcePane } from './source-pane.tsx'
import { StaleAlert } from './stale-alert.tsx'
import { useAutosave } from './use-autosave.ts'
import { useDraft } from './use-draft.ts'
import { useKeyboardHistory } from './use-keyboard-history.ts'

const ROUTE = '/shell/plans/$planId/review'
const NOBODY: never[] = []

/** Leaving sends what is not saved first, and asks only when that fails. */
const useLeaveGuard = (saver: DraftSaver) => {
  const texts = useTexts(reviewTexts)
  const isOver = useRef(false)
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (isOver.current || current.pathname === next.pathname || !saver.isDirty) return false
      if (await saver.saveNow()) return false
      return !(await confirm({
        title: texts.leaveTitle,
        text: texts.leaveText,
        confirmLabel: texts.leave,
        isDanger: true,
      }))
    },
    enableBeforeUnload: () => !isOver.current && saver.isDirty,
  })
  return () => {
    isOver.current = true
  }
}

const useChoices = (communeId: string) => {
  const today = useToday()
  const people = useQuery(peopleQuery(communeId)).data?.items ?? NOBODY
  const units = useQuery(unitsQuery(communeId, today)).data?.items ?? NOBODY
  return useMemo(
    () => ({ people, units: units.filter((unit) => unit.communeId === communeId) }),
    [people, units, communeId],
  )
}

const usePlace = () => {
  const search = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: '/plans/$planId/review' })
  const go = useCallback(
    (change: { item?: string | undefined; pane?: ReviewPane | undefined }) =>
      void navigate({ search: (was) => ({ ...was, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const [shownLine, setShownLine] = useState<number | null>(null)
  const select = useCallback((item: string | undefined) => go({ item, pane: 'result' }), [go])
  const showLine = useCallback(
    (line: number) => {
      go({ pane: 'source' })
      setShownLine(line)
      setTimeout(() => document.getElementById(lineId(line))?.scrollIntoView({ block: 'center' }), 60)
    },
    [go],
  )
  return { selected: search.item, pane: search.pane ?? 'result', go, select, shownLine, showLine }
}

export function ReviewEditor({ plan, draft }: { plan: PlanDetail; draft: PlanDocument }) {
  const texts = useTexts(reviewTexts)
  const { document, edit, undo, redo, restart, canUndo, canRedo } = useDraft(draft)
  const { state, saver } = useAutosave(plan, document)
  const problems = useAdoptionProblems(document)
  const place = usePlace()
  const choices = useChoices(plan.communeId)
  const endReview = useLeaveGuard(saver)
  useKeyboardHistory(undo, redo)
  const takeOver = (theirs: PlanDocument, version: number) => {
    restart(theirs)
    saver.accept(theirs, version)
  }
  useEffect(() => {
    if (plan.draft && plan.version > saver.version && !saver.isDirty) takeOver(plan.draft, plan.version)
  })
  const { selected, select, showLine } = place
  const review = useMemo<Review>(
    () => ({ plan, document, edit, selected, select, showLine, ...choices }),
    [plan, document, edit, selected, select, showLine, choices],
  )
  return (
    <ReviewContext value={review}>
      <ReviewBar
        state={state}
        onRetry={() => void saver.saveNow()}
        undo={canUndo ? undo : null}
        redo={canRedo ? redo : null}
      >
        <DraftActions saver={saver} problems={problems} onLeave={endReview} />
      </ReviewBar>
      {state.kind === 'stale' && (
        <StaleAlert
          theirs={state.draft}
          onLoadTheirs={() => state.draft && takeOver(state.draft, state.version)}
          onKeepMine={() => void saver.overwrite(state.version)}
        />
      )}
      <AdoptionProblems problems={problems} />
      <div className={styles.switch}>
        <SegmentedControl
          fullWidth
          aria-label={texts.paneLabel}
          value={place.pane}
          data={REVIEW_PANES.map((pane) => ({ value: pane, label: texts[pane] }))}
          onChange={(pane) => place.go({ pane: pane as ReviewPane })}
        />
      </div>
      <div className={styles.panes} data-pane={place.pane}>
        <SourcePane shownLine={place.shownLine} />
        <div className={styles.result} role="region" aria-label={texts.resultRegion}>
          <HeadingForm />
          <ItemList />
          <DirectiveList />
          <NoteList />
        </div>
      </div>
    </ReviewContext>
  )
}
