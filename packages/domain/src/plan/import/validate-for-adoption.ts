import { isIsoDate } from '../../shared/iso-date.ts'
import type { DraftItem, DraftTask, PlanDocument } from './plan-draft.ts'

export const ADOPTION_PROBLEMS = [
  'titleMissing',
  'yearMissing',
  'yearOutOfRange',
  'objectivesMissing',
  'itemTextEmpty',
  'itemTitleEmpty',
  'itemTitleTooLong',
  'keyRepeated',
  'taskOutsideObjective',
  'taskTitleEmpty',
  'taskTitleTooLong',
  'taskDateInvalid',
  'taskDueBeforeStart',
  'taskWeightInvalid',
] as const
export type AdoptionProblemCode = (typeof ADOPTION_PROBLEMS)[number]

export interface AdoptionProblem {
  code: AdoptionProblemCode
  /** Of the item or task concerned; none when the plan itself is. */
  key?: string
}

const TITLE_LIMIT = 300
const HIGHEST_WEIGHT = 100
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

const isBlank = (text: string): boolean => text.trim() === ''

const taskProblems = (item: DraftItem, task: DraftTask): AdoptionProblemCode[] => {
  if (!task.accepted) return []
  const codes: AdoptionProblemCode[] = []
  const days = [task.startOn, task.dueOn].filter((day) => day !== null)
  if (item.kind !== 'objective') codes.push('taskOutsideObjective')
  if (isBlank(task.title)) codes.push('taskTitleEmpty')
  if (task.title.length > TITLE_LIMIT) codes.push('taskTitleTooLong')
  if (!days.every(isIsoDate)) codes.push('taskDateInvalid')
  else if (task.startOn !== null && task.dueOn !== null && task.dueOn < task.startOn) codes.push('taskDueBeforeStart')
  if (!Number.isInteger(task.weight) || task.weight < 1 || task.weight > HIGHEST_WEIGHT) codes.push('taskWeightInvalid')
  return codes
}

const itemProblems = (item: DraftItem): AdoptionProblem[] => {
  const own: AdoptionProblemCode[] = []
  if (isBlank(item.text)) own.push('itemTextEmpty')
  if (isBlank(item.title)) own.push('itemTitleEmpty')
  if (item.title.length > TITLE_LIMIT) own.push('itemTitleTooLong')
  return [
    ...own.map((code) => ({ code, key: item.key })),
    ...item.tasks.flatMap((task) => taskProblems(item, task).map((code) => ({ code, key: task.key }))),
  ]
}

const repeatedKeys = (doc: PlanDocument): AdoptionProblem[] => {
  const seen = new Set<string>()
  const repeated: AdoptionProblem[] = []
  for (const key of doc.items.flatMap((item) => [item.key, ...item.tasks.map((task) => task.key)])) {
    if (seen.has(key)) repeated.push({ code: 'keyRepeated', key })
    seen.add(key)
  }
  return repeated
}

/** What keeps a reviewed draft from becoming the plan: title, year, at least one objective, no blank item, sound accepted tasks. */
export const adoptionProblems = (doc: PlanDocument): AdoptionProblem[] => {
  const problems: AdoptionProblem[] = []
  if (isBlank(doc.title)) problems.push({ code: 'titleMissing' })
  if (doc.year === null) problems.push({ code: 'yearMissing' })
  else if (!Number.isInteger(doc.year) || doc.year < FIRST_YEAR || doc.year > LAST_YEAR)
    problems.push({ code: 'yearOutOfRange' })
  if (!doc.items.some(({ kind }) => kind === 'objective')) problems.push({ code: 'objectivesMissing' })
  return [...problems, ...doc.items.flatMap(itemProblems), ...repeatedKeys(doc)]
}
