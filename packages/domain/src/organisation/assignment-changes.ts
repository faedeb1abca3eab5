import { DomainError } from '../shared/domain-error.ts'
import { addDays, type IsoDate } from '../shared/iso-date.ts'
import type { Assignment } from './roles.ts'

export type WantedAssignment = Omit<Assignment, 'communeId'>
export type HeldAssignment = WantedAssignment & { id: string }

export interface AssignmentChanges {
  insert: WantedAssignment[]
  /** Kept with another last day. */
  end: { id: string; validTo: IsoDate | null }[]
  /** Never in force before today. */
  remove: string[]
}

const keyOf = ({ roleId, unitId, validFrom }: WantedAssignment): string => `${roleId} ${unitId} ${validFrom}`

const withheld = (held: HeldAssignment, today: IsoDate): Pick<AssignmentChanges, 'end' | 'remove'> => {
  if (held.validFrom >= today) return { end: [], remove: [held.id] }
  const isOver = held.validTo !== null && held.validTo < today
  return { end: isOver ? [] : [{ id: held.id, validTo: addDays(today, -1) }], remove: [] }
}

/**
 * What turns the held assignments into the wanted ones without losing history: one that began before today and is
 * not wanted any more ends yesterday, a past one stays, a later one goes; throws assignmentDatesWrong.
 */
export const replaceAssignments = (
  held: readonly HeldAssignment[],
  wanted: readonly WantedAssignment[],
  today: IsoDate,
): AssignmentChanges => {
  for (const { validFrom, validTo } of wanted)
    if (validTo !== null && validTo < validFrom) throw new DomainError('assignmentDatesWrong', { validFrom, validTo })
  const open = new Map(wanted.map((one) => [keyOf(one), one]))
  const changes: AssignmentChanges = { insert: [], end: [], remove: [] }
  for (const one of held) {
    const same = open.get(keyOf(one))
    open.delete(keyOf(one))
    if (same && same.validTo !== one.validTo) changes.end.push({ id: one.id, validTo: same.validTo })
    if (same) continue
    const { end, remove } = withheld(one, today)
    changes.end.push(...end)
    changes.remove.push(...remove)
  }
  changes.insert.push(...open.values())
  return changes
}
