import { moveItem } from '@gandan/domain/plan/import/edit-draft'
import { PLAN_ITEM_KINDS, type DraftItem, type PlanItemKind } from '@gandan/domain/plan/import/plan-document'
import { Box, Title } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { planTexts } from '../plan-texts.ts'
import { itemHeadId, refocus } from './focus.ts'
import { ItemEditor } from './item-editor.tsx'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'

const DIRECTIONS: Record<string, 'up' | 'down' | undefined> = { ArrowUp: 'up', ArrowDown: 'down' }

function ItemRow({ item }: { item: DraftItem }) {
  const texts = useTexts(reviewTexts)
  const { selected, select, edit } = useReview()
  const isOpen = selected === item.key
  const headId = itemHeadId(item.key)
  const accepted = item.tasks.filter((task) => task.accepted).length
  const move = (event: KeyboardEvent) => {
    const to = event.altKey ? DIRECTIONS[event.key] : undefined
    if (!to) return
    event.preventDefault()
    const { activeElement } = document
    edit((doc) => moveItem(doc, item.key, to))
    refocus(activeElement?.id || headId)
  }
  return (
    <Box component="li" className={styles.item} data-open={isOpen} onKeyDown={move}>
      <button
        type="button"
        id={headId}
        className={styles.itemHead}
        aria-expanded={isOpen}
        aria-controls={`${headId}-body`}
        onClick={() => select(isOpen ? undefined : item.key)}
      >
        <span className={styles.itemCode}>{item.code}</span>
        <span>{item.title || texts.problems.itemTitleEmpty}</span>
        {item.kind === 'objective' && (
          <span className={styles.itemFacts}>{texts.taskCounts(accepted, item.tasks.length)}</span>
        )}
      </button>
      {isOpen && (
        <div id={`${headId}-body`} className={styles.itemBody}>
          <ItemEditor item={item} />
        </div>
      )}
    </Box>
  )
}

function KindSection({ kind }: { kind: PlanItemKind }) {
  const texts = useTexts(reviewTexts)
  const words = useTexts(planTexts)
  const { document } = useReview()
  const items = document.items.filter((item) => item.kind === kind)
  return (
    <section className={styles.section} aria-labelledby={`review-${kind}`}>
      <Title order={2} id={`review-${kind}`}>
        {words.kinds[kind]} ({items.length})
      </Title>
      {items.length === 0 && <p className={styles.hint}>{texts.noItems}</p>}
      <ol className={styles.items}>
        {items.map((item) => (
          <ItemRow key={item.key} item={item} />
        ))}
      </ol>
    </section>
  )
}

/** The items by kind, one of them open for editing. */
export function ItemList() {
  return PLAN_ITEM_KINDS.map((kind) => <KindSection key={kind} kind={kind} />)
}
