import { DomainError } from '../shared/domain-error.ts'
import type { IsoDate } from '../shared/iso-date.ts'
import { isSecretKind } from './permissions.ts'
import type { CaseKind } from './case-events.ts'

/** The yearly public dialogue of the chairman (Luật Thực hiện dân chủ ở cơ sở Điều 32), on a theme, or within a case. */
export const DIALOGUE_KINDS = ['annualPublic', 'thematic', 'inCase'] as const
export type DialogueKind = (typeof DIALOGUE_KINDS)[number]

export const DIALOGUE_STATES = ['planned', 'held'] as const
export type DialogueState = (typeof DIALOGUE_STATES)[number]

/** A dialogue within a case names it, any other names none; throws with the field. */
export const refuseDialogueCase = ({ kind, caseId }: { kind: DialogueKind; caseId: string | null }): void => {
  if (kind === 'inCase' && caseId === null) throw new DomainError('dialogueCaseMissing', { field: 'caseId' })
  if (kind !== 'inCase' && caseId !== null) throw new DomainError('dialogueCaseNotAllowed', { field: 'caseId' })
}

/** What happened at a dialogue cannot be written before its day; throws with that day. */
export const refuseBeforeDialogue = ({ on }: { on: IsoDate }, today: IsoDate): void => {
  if (on > today) throw new DomainError('dialogueNotYet', { on })
}

/** An answer is due, and given, on the day of the dialogue or later; throws with the field. */
export const refuseDayBeforeDialogue = ({ on }: { on: IsoDate }, day: IsoDate | null, field: string): void => {
  if (day !== null && day < on) throw new DomainError('dayBeforeDialogue', { field, on })
}

interface Issue {
  dueOn: IsoDate | null
  answeredOn: IsoDate | null
}

/** No answer although its day has passed (DV04.10 counts it against the unit). */
export const isAnswerOverdue = ({ dueOn, answeredOn }: Issue, today: IsoDate): boolean =>
  answeredOn === null && dueOn !== null && dueOn < today

/** One promise an issue; none in a secret case, for everybody who reads the plan would read it (Luật Tố cáo Điều 9). */
export const refusePromise = ({ promise }: { promise: string | null }, caseKind: CaseKind | null): void => {
  if (promise !== null) throw new DomainError('promiseAlreadyMade')
  if (caseKind !== null && isSecretKind(caseKind)) throw new DomainError('promiseInSecretCase')
}

const TITLE_LENGTH = 300

/** A promise as the title of its task, at most 300 characters; what is cut off stands in the description. */
export const promiseAsTask = (promise: string): { title: string; description: string } => {
  const line = promise.replace(/\s+/gu, ' ').trim()
  if (line.length <= TITLE_LENGTH) return { title: line, description: '' }
  const cut = line.slice(0, TITLE_LENGTH - 1)
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))
  return { title: `${whole}…`, description: promise }
}

/** Earlier promises as the next dialogue asks after them: those still open first, otherwise as they were. */
export const openPromisesFirst = <T extends { task: { isOpen: boolean } | null }>(promises: readonly T[]): T[] => [
  ...promises.filter(({ task }) => task?.isOpen),
  ...promises.filter(({ task }) => !task?.isOpen),
]
