import type { DraftItem, PlanDocument, PlanItemKind } from './import/plan-draft.ts'

export const ITEM_CHANGES = ['added', 'changed', 'moved', 'retired'] as const
export type ItemChangeKind = (typeof ITEM_CHANGES)[number]

export interface ItemChange {
  change: ItemChangeKind
  kind: PlanItemKind
  /** Its code in the later edition; of a retired item, in the earlier one. */
  code: string
  title: string
  before: string | null
  after: string | null
}

export type HeadingField = 'title' | 'number' | 'issuedOn' | 'issuer' | 'preamble' | 'closing'

export interface EditionChanges {
  heading: { field: HeadingField; before: string; after: string }[]
  items: ItemChange[]
  directivesAdded: string[]
  directivesRemoved: string[]
}

const HEADING_FIELDS: readonly HeadingField[] = ['title', 'number', 'issuedOn', 'issuer', 'preamble', 'closing']

const identityOf = (item: DraftItem): string => item.itemId ?? item.key

const saysTheSame = (before: DraftItem, after: DraftItem): boolean =>
  before.title === after.title && before.text === after.text && before.responsibleBody === after.responsibleBody

const changeOf = (before: DraftItem | undefined, after: DraftItem): ItemChange[] => {
  const { kind, code, title } = after
  if (!before) return [{ change: 'added', kind, code, title, before: null, after: after.text }]
  if (!saysTheSame(before, after))
    return [{ change: 'changed', kind, code, title, before: before.text, after: after.text }]
  if (before.code !== code) return [{ change: 'moved', kind, code, title, before: before.code, after: code }]
  return []
}

const numbersOf = (doc: PlanDocument): Set<string> => new Set(doc.directives.map(({ number }) => number))

const missingFrom = (numbers: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...numbers].filter((number) => !others.has(number))

/**
 * What an edition says otherwise than an earlier one, item by item: items are the same when they carry the same id; a new
 * wording counts before a new place. Retired items come last.
 */
export const editionChanges = (earlier: PlanDocument, later: PlanDocument): EditionChanges => {
  const before = new Map(earlier.items.map((item) => [identityOf(item), item]))
  const kept = new Set(later.items.map(identityOf))
  const gone = earlier.items.filter((item) => !kept.has(identityOf(item)))
  return {
    heading: HEADING_FIELDS.filter((field) => earlier[field] !== later[field]).map((field) => ({
      field,
      before: earlier[field] ?? '',
      after: later[field] ?? '',
    })),
    items: [
      ...later.items.flatMap((item) => changeOf(before.get(identityOf(item)), item)),
      ...gone.map(({ kind, code, title, text }): ItemChange => ({
        change: 'retired',
        kind,
        code,
        title,
        before: text,
        after: null,
      })),
    ],
    directivesAdded: missingFrom(numbersOf(later), numbersOf(earlier)),
    directivesRemoved: missingFrom(numbersOf(earlier), numbersOf(later)),
  }
}
