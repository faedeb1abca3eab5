import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import type { TaskPriority } from '@gandan/domain/plan/task'
import { addDays, earlierOf, isIsoDate, laterOf, type IsoDate } from '@gandan/domain/shared/iso-date'

/** What the form holds while it is typed: everything as text, an empty choice as ''. */
export interface TaskDraft {
  objectiveId: string
  title: string
  description: string
  ownerUnitId: string
  ownerUserId: string
  cooperatingUnitIds: string[]
  startOn: string
  dueOn: string
  weight: number | string
  priority: TaskPriority
  directiveId: string
}

const USUAL_DAYS = 30

/** A new task starts today and is due a month later, both within the plan's span. */
export const newDraft = (
  plan: { startsOn: IsoDate; endsOn: IsoDate },
  today: IsoDate,
  objectiveId: string,
): TaskDraft => {
  const startOn = earlierOf(laterOf(today, plan.startsOn), plan.endsOn)
  return {
    objectiveId,
    title: '',
    description: '',
    ownerUnitId: '',
    ownerUserId: '',
    cooperatingUnitIds: [],
    startOn,
    dueOn: earlierOf(addDays(startOn, USUAL_DAYS), plan.endsOn),
    weight: 1,
    priority: 'normal',
    directiveId: '',
  }
}

export const draftOf = (task: TaskDetail): TaskDraft => ({
  objectiveId: task.objectiveId,
  title: task.title,
  description: task.description,
  ownerUnitId: task.ownerUnitId ?? '',
  ownerUserId: task.ownerUserId ?? '',
  cooperatingUnitIds: task.cooperatingUnits.map((unit) => unit.id),
  startOn: task.startOn,
  dueOn: task.dueOn,
  weight: task.weight,
  priority: task.priority,
  directiveId: task.directive?.id ?? '',
})

export type DraftTrouble = 'titleMissing' | 'objectiveMissing' | 'dayMissing' | 'dueBeforeStart' | 'weightWrong'

/** What is wrong with the draft, field by field. */
export const troublesOf = (draft: TaskDraft): Partial<Record<keyof TaskDraft, DraftTrouble>> => {
  const { weight, startOn, dueOn } = draft
  const isWeight = typeof weight === 'number' && Number.isInteger(weight) && weight >= 1 && weight <= 100
  return {
    ...(draft.title.trim() === '' ? { title: 'titleMissing' } : {}),
    ...(draft.objectiveId === '' ? { objectiveId: 'objectiveMissing' } : {}),
    ...(isIsoDate(startOn) ? {} : { startOn: 'dayMissing' }),
    ...(isIsoDate(dueOn) ? (dueOn < startOn ? { dueOn: 'dueBeforeStart' } : {}) : { dueOn: 'dayMissing' }),
    ...(isWeight ? {} : { weight: 'weightWrong' }),
  }
}

/** The draft as the API takes it. */
export const fieldsOf = (draft: TaskDraft) => ({
  objectiveId: draft.objectiveId,
  title: draft.title.trim(),
  description: draft.description.trim(),
  ownerUnitId: draft.ownerUnitId || null,
  ownerUserId: draft.ownerUserId || null,
  cooperatingUnitIds: draft.cooperatingUnitIds,
  startOn: draft.startOn,
  weight: Number(draft.weight),
  priority: draft.priority,
  directiveId: draft.directiveId || null,
})
