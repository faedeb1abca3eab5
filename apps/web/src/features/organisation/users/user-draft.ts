import type { UserRow } from '@gandan/contracts/organisation/users'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { isIsoDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { AssignmentInput } from './users.api.ts'

export interface AssignmentDraft {
  key: string
  /** Already held: only its last day can change. */
  isHeld: boolean
  roleId: RoleId
  unitId: string
  validFrom: string
  /** Empty while it lasts */
  validTo: string
}

export interface UserDraft {
  username: string
  displayName: string
  assignments: readonly AssignmentDraft[]
}

type AssignmentProblem = 'unitMissing' | 'fromMissing' | 'datesWrong'
export interface DraftProblems {
  username?: 'usernameWrong'
  displayName?: 'nameMissing'
  assignments?: 'assignmentMissing'
  /** By key of the assignment */
  rows: Record<string, AssignmentProblem>
}

const USERNAME = /^[a-z0-9._-]{3,40}$/

export const isPast = (one: { validTo: IsoDate | null }, today: IsoDate): boolean =>
  one.validTo !== null && one.validTo < today

export const newAssignment = (today: IsoDate): AssignmentDraft => ({
  key: crypto.randomUUID(),
  isHeld: false,
  roleId: 'officeClerk',
  unitId: '',
  validFrom: today,
  validTo: '',
})

export const emptyDraft = (today: IsoDate): UserDraft => ({
  username: '',
  displayName: '',
  assignments: [newAssignment(today)],
})

/** What can still change of an account: past assignments are history and stay out. */
export const draftOf = (user: UserRow, today: IsoDate): UserDraft => ({
  username: user.username,
  displayName: user.displayName,
  assignments: user.assignments
    .filter((one) => !isPast(one, today))
    .map((one) => ({ ...one, key: one.id, isHeld: true, validTo: one.validTo ?? '' })),
})

const problemOfRow = (row: AssignmentDraft): AssignmentProblem | null => {
  if (row.unitId === '') return 'unitMissing'
  if (!isIsoDate(row.validFrom)) return 'fromMissing'
  return row.validTo !== '' && row.validTo < row.validFrom ? 'datesWrong' : null
}

/** What is wrong with the form before it is sent; null when nothing is. */
export const problemsOf = (draft: UserDraft, isNew: boolean): DraftProblems | null => {
  const rows: DraftProblems['rows'] = {}
  for (const row of draft.assignments) {
    const problem = problemOfRow(row)
    if (problem) rows[row.key] = problem
  }
  const problems: DraftProblems = { rows }
  if (isNew && !USERNAME.test(draft.username.trim().toLowerCase())) problems.username = 'usernameWrong'
  if (draft.displayName.trim() === '') problems.displayName = 'nameMissing'
  if (isNew && draft.assignments.length === 0) problems.assignments = 'assignmentMissing'
  return Object.keys(rows).length > 0 || Object.keys(problems).length > 1 ? problems : null
}

export const assignmentsOf = (draft: UserDraft): AssignmentInput[] =>
  draft.assignments.map(({ roleId, unitId, validFrom, validTo }) => ({
    roleId,
    unitId,
    validFrom,
    validTo: validTo === '' ? null : validTo,
  }))
