import type { IsoDate } from '../shared/iso-date.ts'

export const TRIGGER_KINDS = [
  'received',
  'accepted',
  'decided',
  'concluded',
  'suspended',
  'decisionReceived',
  'dialogue',
  'reception',
  'refusalGround',
] as const
export type TriggerKind = (typeof TRIGGER_KINDS)[number]

export const LIMIT_UNITS = ['calendarDays', 'workingDays'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

export const LIMIT_DIRECTIONS = ['after', 'before'] as const
export type LimitDirection = (typeof LIMIT_DIRECTIONS)[number]

/** How sure a rule's text is: read in a source, remembered, or only this product's proposal. */
export const EVIDENCES = ['verified', 'memory', 'proposal'] as const
export type Evidence = (typeof EVIDENCES)[number]

export const RULE_GROUPS = ['complaint', 'denunciation', 'petition', 'reception', 'land', 'inspectionBoard'] as const
export type RuleGroup = (typeof RULE_GROUPS)[number]

/** A duty is late once its day has passed; a window only closes. */
export const RULE_NATURES = ['duty', 'window'] as const
export type RuleNature = (typeof RULE_NATURES)[number]

export const CONDITIONS = ['remoteArea', 'complex', 'severalPlaces', 'workingDays'] as const
export type Condition = (typeof CONDITIONS)[number]

/** What makes a case complex (NĐ 155/2026/NĐ-CP Điều 2). */
export const COMPLEXITY_CRITERIA = [
  'severalPlaces',
  'severalContents',
  'manyPeople',
  'foreignElement',
  'severalBodies',
  'bodiesDisagree',
  'conflictingEvidence',
] as const
export type ComplexityCriterion = (typeof COMPLEXITY_CRITERIA)[number]

/** The limit under these conditions, in place of the rule's own amount. */
export interface RuleVariant {
  id: string
  when: readonly Condition[]
  amount: number
  /** Absent: as the rule. */
  unit?: LimitUnit
  basis?: string
}

/** One more extension, in the order they may be given: more days, or a condition that picks a variant. */
export interface ExtensionRule {
  id: string
  gives: { days: number } | { condition: Condition }
  /** Different criteria that must have been recorded by then, over the whole chain. */
  criteriaNeeded: number
  /** Decisions before that day needed no recorded criterion. */
  criteriaFrom: IsoDate
  basis: string
}

export const PAUSE_KINDS = ['suspension', 'supplement'] as const
export type PauseKind = (typeof PAUSE_KINDS)[number]

/** What stops the clock, from the first day that the law allows it. */
export interface PauseRule {
  by: PauseKind
  validFrom: IsoDate
  basis: string
}

export interface DeadlineRule {
  id: string
  /** The limit that this rule sets for a time; rules that follow one another share it. */
  limitId: string
  group: RuleGroup
  title: string
  trigger: TriggerKind
  amount: number
  unit: LimitUnit
  direction: LimitDirection
  nature: RuleNature
  validFrom: IsoDate
  validTo: IsoDate | null
  basis: string
  evidence: Evidence
  variants: readonly RuleVariant[]
  extensions: readonly ExtensionRule[]
  pause: PauseRule | null
  /** A commune may set its own number of days. */
  isAmountEditable: boolean
}

type RuleRow = Pick<DeadlineRule, 'id' | 'title' | 'trigger' | 'amount' | 'unit' | 'validFrom' | 'basis'> &
  Partial<DeadlineRule>

/** The rules of one group; what a row leaves out is as for most: a verified duty after its trigger, still in force. */
export const rulesOf = (group: RuleGroup, rows: readonly RuleRow[]): DeadlineRule[] =>
  rows.map((row) => ({
    limitId: row.id,
    group,
    direction: 'after',
    nature: 'duty',
    validTo: null,
    evidence: 'verified',
    variants: [],
    extensions: [],
    pause: null,
    isAmountEditable: false,
    ...row,
  }))
