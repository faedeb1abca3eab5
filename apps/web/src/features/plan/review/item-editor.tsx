import {
  changeKind,
  mergeItems,
  moveItem,
  removeItem,
  splitItem,
  updateItem,
} from '@gandan/domain/plan/import/edit-draft'
import { PLAN_ITEM_KINDS, type DraftItem, type PlanItemKind } from '@gandan/domain/plan/import/plan-document'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { notify } from '../../../shell/notices.ts'
import { planTexts } from '../plan-texts.ts'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'
import { TaskList } from './task-list.tsx'

const TITLE_LIMIT = 300

function ItemActions({ item, cursorOf }: { item: DraftItem; cursorOf: () => number }) {
  const texts = useTexts(reviewTexts)
  const { document, edit, select } = useReview()
  const brothers = document.items.filter(({ kind }) => kind === item.kind)
  const place = brothers.indexOf(item)
  const previous = brothers[place - 1]
  const remove = () => {
    edit((doc) => removeItem(doc, item.key))
    select(undefined)
    notify('done', texts.removed(item.code))
  }
  const merge = () => {
    edit((doc) => mergeItems(doc, item.key))
    if (previous) select(previous.key)
  }
  return (
    <div className={styles.actions} role="group" aria-label={texts.itemActions(item.code)}>
      {previous && (
        <Button
          id={`up-${item.key}`}
          variant="default"
          leftSection={<Icon name="arrowUp" />}
          onClick={() => edit((doc) => moveItem(doc, item.key, 'up'))}
        >
          {texts.up}
        </Button>
      )}
      {place < brothers.length - 1 && (
        <Button
          id={`down-${item.key}`}
          variant="default"
          leftSection={<Icon name="arrowDown" />}
          onClick={() => edit((doc) => moveItem(doc, item.key, 'down'))}
        >
          {texts.down}
        </Button>
      )}
      {previous && (
        <Button variant="default" onClick={merge}>
          {texts.merge}
        </Button>
      )}
      <Button
        variant="default"
        title={texts.splitHint}
        onClick={() => edit((doc) => splitItem(doc, item.key, cursorOf()))}
      >
        {texts.split}
      </Button>
      <Button variant="default" color="red" leftSection={<Icon name="trash" />} onClick={remove}>
        {texts.remove}
      </Button>
    </div>
  )
}

function ItemFields({ item }: { item: DraftItem }) {
  const texts = useTexts(reviewTexts)
  const words = useTexts(planTexts)
  const { edit } = useReview()
  const { key } = item
  return (
    <div className={styles.fields}>
      <TextInput
        className={styles.wide}
        id={`title-${key}`}
        label={texts.itemTitle}
        value={item.title}
        maxLength={TITLE_LIMIT}
        error={item.title.trim() === '' ? texts.problems.itemTitleEmpty : undefined}
        onChange={(event) => {
          const title = event.currentTarget.value
          edit((doc) => updateItem(doc, key, { title }), `title.${key}`)
        }}
      />
      <NativeSelect
        label={texts.kind}
        value={item.kind}
        data={PLAN_ITEM_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(event) => {
          const kind = event.currentTarget.value as PlanItemKind
          edit((doc) => changeKind(doc, key, kind))
        }}
      />
      {item.kind === 'responsibility' && (
        <TextInput
          label={texts.responsibleBody}
          value={item.responsibleBody ?? ''}
          maxLength={5_000}
          onChange={(event) => {
            const responsibleBody = event.currentTarget.value || null
            edit((doc) => updateItem(doc, key, { responsibleBody }), `body.${key}`)
          }}
        />
      )}
    </div>
  )
}

/** One item: its words, its kind and its place; the tasks of an objective. */
export function ItemEditor({ item }: { item: DraftItem }) {
  const texts = useTexts(reviewTexts)
  const { edit } = useReview()
  const area = useRef<HTMLTextAreaElement>(null)
  const { key } = item
  return (
    <>
      <ItemFields item={item} />
      <Textarea
        ref={area}
        id={`text-${key}`}
        label={texts.itemText}
        description={`${texts.splitHint}. ${texts.moveHint}.`}
        value={item.text}
        autosize
        minRows={3}
        maxRows={14}
        error={item.text.trim() === '' ? texts.problems.itemTextEmpty : undefined}
        onChange={(event) => {
          const text = event.currentTarget.value
          edit((doc) => updateItem(doc, key, { text }), `text.${key}`)
        }}
      />
      {item.directiveNumbers.length > 0 && (
        <p className={styles.hint}>
          {texts.cites}: {item.directiveNumbers.join(', ')}
        </p>
      )}
      <ItemActions item={item} cursorOf={() => area.current?.selectionStart ?? 0} />
      {item.kind === 'objective' && <TaskList item={item} />}
    </>
  )
}
