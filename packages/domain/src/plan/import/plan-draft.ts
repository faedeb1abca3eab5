import type { IsoDate } from '../../shared/iso-date.ts'

export const PLAN_ITEM_KINDS = ['purpose', 'objective', 'responsibility'] as const
export type PlanItemKind = (typeof PLAN_ITEM_KINDS)[number]

export const DIRECTIVE_TYPES = [
  'resolution',
  'conclusion',
  'directive',
  'decision',
  'decree',
  'circular',
  'plan',
  'programme',
  'law',
  'ordinance',
  'notice',
  'officialLetter',
  'guideline',
  'other',
] as const
export type DirectiveType = (typeof DIRECTIVE_TYPES)[number]

export interface DirectiveReference {
  number: string
  type: DirectiveType
  issuedOn: IsoDate | null
  issuer: string | null
  title: string | null
}

export interface DraftTask {
  key: string
  title: string
  sourceText: string
  accepted: boolean
  ownerUnitId: string | null
  ownerUserId: string | null
  startOn: IsoDate | null
  dueOn: IsoDate | null
  weight: number
}

export interface DraftItem {
  /** Stable within the draft, whatever is reordered. */
  key: string
  kind: PlanItemKind
  code: string
  title: string
  text: string
  /** As written; responsibilities only. */
  responsibleBody: string | null
  directiveNumbers: string[]
  tasks: DraftTask[]
  /** The adopted item this one continues. */
  itemId: string | null
}

export interface ImportNote {
  code: string
  /** 1-based; 0 when the text no longer has one place in the source. */
  line: number
  text: string
}

/** A heading that was understood: it lives on as the kind of the items below it, and its wording here. */
export interface PlanHeading {
  line: number
  kind: PlanItemKind
  text: string
}

export interface PlanDocument {
  title: string
  year: number | null
  number: string | null
  issuedOn: IsoDate | null
  issuer: string | null
  preamble: string
  closing: string
  headings: PlanHeading[]
  items: DraftItem[]
  directives: DirectiveReference[]
  notes: ImportNote[]
}
