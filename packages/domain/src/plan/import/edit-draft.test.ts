import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../shared/domain-error.ts'
import { changeKind, mergeItems, moveItem, placeNote, removeItem, splitItem, updateItem } from './edit-draft.ts'
import { addTask, removeTask, updateTask } from './edit-tasks.ts'
import { FULL_LETTERHEAD, LETTERED } from './fixtures/variants.ts'
import { PLAN_ITEM_KINDS, type PlanDocument, readPlanDocument } from './plan-document.ts'

const SOURCE = `II. NHIỆM VỤ
1. Thực hiện Nghị quyết số 25-NQ/TW; tổ chức đối thoại với nhân dân.
2. Tăng cường tiếp dân.
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng: tổng hợp báo cáo.
Trên đây là kế hoạch.`
const draft = readPlanDocument(SOURCE)
const codesOf = (doc: PlanDocument): string[] => doc.items.map(({ code }) => code)
const wordsOf = (doc: PlanDocument): string[] =>
  [
    ...doc.items.map(({ text }) => text),
    ...doc.notes.filter(({ code }) => code === 'paragraphUnplaced').map(({ text }) => text),
  ]
    .join(' ')
    .match(/[\p{L}\p{N}]{2,}/gu)
    ?.toSorted() ?? []

describe('editing a draft', () => {
  it('merges an item into the previous one of its kind with its tasks', () => {
    const merged = mergeItems(draft, 'item-2')
    expect(codesOf(merged)).toEqual(['II.1', 'III.1'])
    expect(merged.items[0]?.text).toMatch(/với nhân dân\.\nTăng cường tiếp dân\.$/)
    expect(merged.items[0]?.tasks.map(({ key }) => key)).toEqual(['task-1', 'task-2', 'task-3'])
    expect(() => mergeItems(draft, 'item-3')).toThrow('nothingToMergeWith')
  })

  it('splits an item where asked, and each task goes with its clause', () => {
    const at = draft.items[0]?.text.indexOf('tổ chức') ?? 0
    const split = splitItem(draft, 'item-1', at)
    expect(split.items.map(({ code, key, text }) => [code, key, text]).slice(0, 2)).toEqual([
      ['II.1', 'item-1', 'Thực hiện Nghị quyết số 25-NQ/TW;'],
      ['II.2', 'item-4', 'tổ chức đối thoại với nhân dân.'],
    ])
    expect(split.items.slice(0, 2).map(({ tasks }) => tasks.map(({ key }) => key))).toEqual([['task-1'], ['task-2']])
    expect(split.items.slice(0, 2).map(({ directiveNumbers }) => directiveNumbers)).toEqual([['25-NQ/TW'], []])
    expect(() => splitItem(draft, 'item-1', 0)).toThrow('splitLeavesNothing')
    expect(() => splitItem(draft, 'item-1', -3)).toThrow('splitLeavesNothing')
  })

  it('moves an item among those of its kind only', () => {
    expect(moveItem(draft, 'item-2', 'up').items.map(({ key }) => key)).toEqual(['item-2', 'item-1', 'item-3'])
    expect(moveItem(draft, 'item-2', 'down').items).toEqual(draft.items)
    expect(moveItem(draft, 'item-1', 1).items.map(({ key }) => key)).toEqual(['item-2', 'item-1', 'item-3'])
  })

  it('changes the kind: a responsibility names its body, an objective gets candidate tasks', () => {
    const changed = changeKind(draft, 'item-3', 'objective')
    expect(changed.items[2]).toMatchObject({ code: 'II.3', responsibleBody: null })
    expect(changed.items[2]?.tasks).toHaveLength(1)
    expect(changeKind(changed, 'item-3', 'responsibility').items[2]?.responsibleBody).toBe('Văn phòng')
  })

  it('keeps the text of a removed item as a note, which can be placed again', () => {
    const removed = removeItem(draft, 'item-2')
    expect(removed.notes.at(-1)).toEqual({ code: 'paragraphUnplaced', line: 0, text: 'Tăng cường tiếp dân.' })
    const placed = placeNote(removed, removed.notes.length - 1, 'purpose')
    expect(placed.items[0]).toMatchObject({ code: 'I.1', text: 'Tăng cường tiếp dân.' })
    expect(placed.notes).toHaveLength(draft.notes.length)
    expect(() => placeNote(draft, 0, 'objective')).toThrow('noteNotPlaceable')
  })

  it('reads the directives of a changed text again', () => {
    const changed = updateItem(draft, 'item-2', { text: 'Tăng cường tiếp dân theo Nghị quyết số 25-NQ/TW.' })
    expect(changed.items[1]?.directiveNumbers).toEqual(['25-NQ/TW'])
  })

  it('adds, changes and removes tasks without touching the rest', () => {
    const added = addTask(draft, 'item-2', { title: 'Mở sổ tiếp dân' })
    expect(added.items[1]?.tasks.at(-1)).toMatchObject({ key: 'task-4', title: 'Mở sổ tiếp dân', accepted: true })
    const changed = updateTask(added, 'task-4', { dueOn: '2023-06-30' })
    expect(changed.items[1]?.tasks.at(-1)?.dueOn).toBe('2023-06-30')
    expect(removeTask(changed, 'task-4')).toEqual(draft)
    expect(() => removeTask(draft, 'task-9')).toThrow('draftTaskNotFound')
  })

  it('leaves the given document as it was', () => {
    const before = structuredCloneOf(draft)
    mergeItems(draft, 'item-2')
    splitItem(draft, 'item-1', 12)
    removeItem(draft, 'item-1')
    expect(draft).toEqual(before)
  })
})

const structuredCloneOf = (doc: PlanDocument): PlanDocument => JSON.parse(JSON.stringify(doc)) as PlanDocument

type Step = { action: number; at: number; place: number }

const applyStep = (doc: PlanDocument, { action, at, place }: Step): PlanDocument => {
  const item = doc.items[at % Math.max(doc.items.length, 1)]
  const kind = PLAN_ITEM_KINDS[place % 3] ?? 'objective'
  if (action === 0) return placeNote(doc, at % Math.max(doc.notes.length, 1), kind)
  if (!item) return doc
  if (action === 1) return mergeItems(doc, item.key)
  if (action === 2) return splitItem(doc, item.key, item.text.indexOf(' ', place))
  if (action === 3) return moveItem(doc, item.key, place % 5)
  if (action === 4) return changeKind(doc, item.key, kind)
  if (action === 5) return removeItem(doc, item.key)
  return addTask(doc, item.key)
}

const REFUSALS = ['nothingToMergeWith', 'splitLeavesNothing', 'noteNotPlaceable']

const applyAllowed = (doc: PlanDocument, step: Step): PlanDocument => {
  try {
    return applyStep(doc, step)
  } catch (error) {
    if (error instanceof DomainError && REFUSALS.includes(error.code)) return doc
    throw error
  }
}

const checkSound = (doc: PlanDocument, words: string[]): void => {
  expect(wordsOf(doc)).toEqual(words)
  const keys = doc.items.flatMap(({ key, tasks }) => [key, ...tasks.map((task) => task.key)])
  expect(new Set(keys).size).toBe(keys.length)
  for (const [kind, numeral] of [
    ['purpose', 'I'],
    ['objective', 'II'],
    ['responsibility', 'III'],
  ]) {
    const own = doc.items.filter((item) => item.kind === kind)
    expect(own.map(({ code }) => code)).toEqual(own.map((_, index) => `${numeral}.${index + 1}`))
  }
}

describe('any sequence of edits', () => {
  it('loses no word, keeps keys unique and codes consecutive', () => {
    const step = fc.record({ action: fc.nat(6), at: fc.nat(30), place: fc.nat(60) })
    fc.assert(
      fc.property(
        fc.constantFrom(SOURCE, FULL_LETTERHEAD, LETTERED),
        fc.array(step, { maxLength: 25 }),
        (source, steps) => {
          expect.hasAssertions()
          let doc = readPlanDocument(source)
          const words = wordsOf(doc)
          for (const next of steps) {
            doc = applyAllowed(doc, next)
            checkSound(doc, words)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
