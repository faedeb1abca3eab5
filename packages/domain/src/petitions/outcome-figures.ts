import { DomainError } from '../shared/domain-error.ts'
import type { CaseEventKind, CaseKind } from './case-events.ts'

/** What a decision or a conclusion demands, and what its carrying out brought, as the forms KQGQ ask. */
export const OUTCOME_FIGURES = [
  'stateMoney',
  'stateLand',
  'organisationMoney',
  'organisationLand',
  'personMoney',
  'personLand',
  'organisations',
  'persons',
  'sanctionedOrganisations',
  'sanctionedPersons',
  'sanctionedOfficials',
  'prosecutedMatters',
  'prosecutedPersons',
  'prosecutedOfficials',
] as const
export type OutcomeFigure = (typeof OUTCOME_FIGURES)[number]

/** Money in million đồng, land in m², the rest counted; one left out is 0. */
export type OutcomeFigures = Partial<Record<OutcomeFigure, number>>

export type OutcomeUnit = 'money' | 'land' | 'count'
export const outcomeUnitOf = (figure: OutcomeFigure): OutcomeUnit => {
  if (figure.endsWith('Money')) return 'money'
  return figure.endsWith('Land') ? 'land' : 'count'
}

const STEPS: readonly CaseEventKind[] = ['decided', 'enforced']
const KINDS: readonly CaseKind[] = ['complaint', 'denunciation']

/** The steps that say them: the settlement of a complaint or denunciation, and its carrying out (TT 01/2024/TT-TTCP, 01-04/KQGQ). */
export const takesOutcomeFigures = (step: CaseEventKind, kind: CaseKind): boolean =>
  STEPS.includes(step) && KINDS.includes(kind)

const PARTS: readonly [part: OutcomeFigure, whole: OutcomeFigure][] = [
  ['sanctionedOfficials', 'sanctionedPersons'],
  ['prosecutedOfficials', 'prosecutedPersons'],
]

/** Throws outcomeFiguresNotAllowed for another step, outcomeOfficialsTooMany for more officials than persons. */
export const refuseOutcomeFigures = (step: CaseEventKind, kind: CaseKind, figures: OutcomeFigures | null): void => {
  if (figures === null) return
  if (!takesOutcomeFigures(step, kind)) throw new DomainError('outcomeFiguresNotAllowed', { field: 'figures', step })
  const broken = PARTS.find(([part, whole]) => (figures[part] ?? 0) > (figures[whole] ?? 0))
  if (broken) throw new DomainError('outcomeOfficialsTooMany', { field: `figures.${broken[0]}` })
}

/** Whether there is anything to carry out. */
export const isDemanding = (figures: OutcomeFigures): boolean =>
  OUTCOME_FIGURES.some((figure) => (figures[figure] ?? 0) > 0)
