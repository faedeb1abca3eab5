import { DomainError } from '../shared/domain-error.ts'

/** The life of an entered or imported value. */
export const VALUE_STATES = ['draft', 'submitted', 'returned', 'approved', 'locked'] as const
export type ValueState = (typeof VALUE_STATES)[number]

export const VALUE_ACTIONS = ['enter', 'submit', 'return', 'approve', 'lock', 'unlock'] as const
export type ValueAction = (typeof VALUE_ACTIONS)[number]

const NEXT: Record<ValueAction, Partial<Record<ValueState, ValueState>>> = {
  enter: { draft: 'draft', returned: 'draft', approved: 'draft' },
  submit: { draft: 'submitted', returned: 'submitted' },
  return: { submitted: 'returned', approved: 'returned' },
  approve: { submitted: 'approved' },
  lock: { approved: 'locked' },
  unlock: { locked: 'approved' },
}

/** The state after an action; throws valueStateForbids where the state does not allow it. */
export const nextValueState = (state: ValueState, action: ValueAction): ValueState => {
  const next = NEXT[action][state]
  if (next === undefined) throw new DomainError('valueStateForbids', { state, action })
  return next
}

export const allowedValueActions = (state: ValueState): ValueAction[] =>
  VALUE_ACTIONS.filter((action) => NEXT[action][state] !== undefined)
