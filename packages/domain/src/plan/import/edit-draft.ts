import { DomainError } from '../../shared/domain-error.ts'
import { spellingsOf } from './directives.ts'
import { draftTask, readingOf, renumber } from './draft-items.ts'
import { withoutLabel } from './items.ts'
import type { DraftItem, ImportNote, PlanDocument, PlanItemKind } from './plan-draft.ts'
import { proposeTasks } from './propose-tasks.ts'

const nextNumber = (keys: Iterable<string>): number => {
  let highest = 0
  for (const key of keys) highest = Math.max(highest, Number(/-(\d+)$/.exec(key)?.[1] ?? 0))
  return highest + 1
}

/** A key no item of the draft has yet. */
export const freeItemKey = (doc: PlanDocument): string => `item-${nextNumber(doc.items.map(({ key }) => key))}`

const indexOfItem = (doc: PlanDocument, key: string): number => {
  const index = doc.items.findIndex((item) => item.key === key)
  if (index < 0) throw new DomainError('draftItemNotFound', { key })
  return index
}

/** The item of the draft with that key; throws `draftItemNotFound`. */
export const draftItemOf = (doc: PlanDocument, key: string): DraftItem => {
  const item = doc.items[indexOfItem(doc, key)]
  if (!item) throw new DomainError('draftItemNotFound', { key })
  return item
}

/** The document with other items, their codes consecutive again. */
export const withItems = (doc: PlanDocument, items: readonly DraftItem[]): PlanDocument => ({
  ...doc,
  items: renumber(items),
})

/** The document with one item changed in place. */
export const withItem = (doc: PlanDocument, key: string, change: Partial<DraftItem>): PlanDocument => {
  const index = indexOfItem(doc, key)
  return withItems(doc, doc.items.with(index, { ...draftItemOf(doc, key), ...change, key }))
}

const read = (doc: PlanDocument, kind: PlanItemKind, text: string) => readingOf(kind, text, spellingsOf(doc.directives))

/** Joins an item to the previous one of its kind, text below text and tasks after tasks; throws `nothingToMergeWith` for the first. */
export const mergeItems = (doc: PlanDocument, key: string): PlanDocument => {
  const index = indexOfItem(doc, key)
  const item = draftItemOf(doc, key)
  const previous = doc.items.slice(0, index).findLast(({ kind }) => kind === item.kind)
  if (!previous) throw new DomainError('nothingToMergeWith', { key })
  const text = `${previous.text}\n${item.text}`
  const merged: DraftItem = {
    ...previous,
    text,
    directiveNumbers: read(doc, item.kind, text).directiveNumbers,
    responsibleBody: previous.responsibleBody ?? item.responsibleBody,
    tasks: [...previous.tasks, ...item.tasks],
    itemId: previous.itemId ?? item.itemId,
  }
  return withItems(
    doc,
    doc.items.filter((other) => other !== item).map((other) => (other === previous ? merged : other)),
  )
}

/** Cuts an item in two at a character of its text; each task stays with the half that holds its source. Throws `splitLeavesNothing` where a half would be blank. */
export const splitItem = (doc: PlanDocument, key: string, atCharacter: number): PlanDocument => {
  const index = indexOfItem(doc, key)
  const item = draftItemOf(doc, key)
  const head = item.text.slice(0, atCharacter).trimEnd()
  const tail = item.text.slice(atCharacter).trimStart()
  if (head.trim() === '' || tail === '' || atCharacter < 0)
    throw new DomainError('splitLeavesNothing', { key, atCharacter })
  const isInTail = ({ sourceText }: { sourceText: string }): boolean =>
    sourceText !== '' && !head.includes(sourceText) && tail.includes(sourceText)
  const isAtLineStart = item.text.slice(head.length, item.text.length - tail.length).includes('\n')
  const text = isAtLineStart ? withoutLabel(tail) : tail
  const first = {
    ...item,
    text: head,
    ...read(doc, item.kind, head),
    tasks: item.tasks.filter((task) => !isInTail(task)),
  }
  const second = {
    ...item,
    key: freeItemKey(doc),
    text,
    ...read(doc, item.kind, text),
    tasks: item.tasks.filter(isInTail),
    itemId: null,
  }
  return withItems(doc, doc.items.toSpliced(index, 1, first, second))
}

/** Moves an item among those of its kind, a step up or down or to a 0-based place; beyond either end it stops there. */
export const moveItem = (doc: PlanDocument, key: string, to: 'up' | 'down' | number): PlanDocument => {
  const item = draftItemOf(doc, key)
  const brothers = doc.items.filter(({ kind }) => kind === item.kind)
  const from = brothers.indexOf(item)
  const wanted = to === 'up' ? from - 1 : to === 'down' ? from + 1 : Math.trunc(to)
  const place = Math.min(Math.max(wanted, 0), brothers.length - 1)
  const moved = brothers.toSpliced(from, 1).toSpliced(place, 0, item)
  let next = 0
  return withItems(
    doc,
    doc.items.map((other) => (other.kind === item.kind ? (moved[next++] ?? other) : other)),
  )
}

/** Makes an item a purpose, an objective or a responsibility; a new objective without tasks gets candidates. */
export const changeKind = (doc: PlanDocument, key: string, kind: PlanItemKind): PlanDocument => {
  const item = draftItemOf(doc, key)
  if (item.kind === kind) return doc
  const { responsibleBody } = read(doc, kind, item.text)
  const changed = withItem(doc, key, { kind, responsibleBody })
  return kind === 'objective' && item.tasks.length === 0 ? withProposals(changed, key) : changed
}

/** Changes the headline, the text or the responsible body of an item; a new text is read again for the directives it cites. */
export const updateItem = (
  doc: PlanDocument,
  key: string,
  change: Partial<Pick<DraftItem, 'title' | 'text' | 'responsibleBody'>>,
): PlanDocument => {
  const item = draftItemOf(doc, key)
  const text = change.text ?? item.text
  return withItem(doc, key, { ...change, directiveNumbers: read(doc, item.kind, text).directiveNumbers })
}

/** Takes an item out of the plan; its text stays as an unplaced note. */
export const removeItem = (doc: PlanDocument, key: string): PlanDocument => {
  const item = draftItemOf(doc, key)
  const note: ImportNote = { code: 'paragraphUnplaced', line: 0, text: item.text }
  const kept = withItems(
    doc,
    doc.items.filter((other) => other !== item),
  )
  return { ...kept, notes: [...doc.notes, note] }
}

/** Makes the unplaced paragraph of a note the last item of a kind; throws `noteNotPlaceable` for any other note. */
export const placeNote = (doc: PlanDocument, noteIndex: number, kind: PlanItemKind): PlanDocument => {
  const note = doc.notes[noteIndex]
  if (note?.code !== 'paragraphUnplaced') throw new DomainError('noteNotPlaceable', { noteIndex })
  const text = withoutLabel(note.text)
  const key = freeItemKey(doc)
  const item: DraftItem = { key, kind, code: '', text, ...read(doc, kind, text), tasks: [], itemId: null }
  const last = doc.items.findLastIndex((other) => other.kind === kind)
  const at = last < 0 ? placeOfKind(doc.items, kind) : last + 1
  const placed = { ...withItems(doc, doc.items.toSpliced(at, 0, item)), notes: doc.notes.toSpliced(noteIndex, 1) }
  return kind === 'objective' ? withProposals(placed, key) : placed
}

const placeOfKind = (items: readonly DraftItem[], kind: PlanItemKind): number => {
  if (kind === 'purpose') return 0
  if (kind === 'responsibility') return items.length
  return items.findLastIndex((item) => item.kind === 'purpose') + 1
}

const withProposals = (doc: PlanDocument, key: string): PlanDocument => {
  const first = nextTaskNumber(doc)
  const tasks = proposeTasks(draftItemOf(doc, key).text).map(({ title, sourceText }, index) =>
    draftTask(`task-${first + index}`, title, sourceText),
  )
  return withItem(doc, key, { tasks })
}

/** The number of the next free task key of the draft. */
export const nextTaskNumber = (doc: PlanDocument): number =>
  nextNumber(doc.items.flatMap(({ tasks }) => tasks.map(({ key }) => key)))
