import type { RoleId } from '@gandan/domain/organisation/roles'
import { occurrencesOf } from '@gandan/domain/plan/recurrence'
import type { TaskPriority, TaskSource } from '@gandan/domain/plan/task'
import {
  addDays,
  daysBetween,
  earlierOf,
  formatDate,
  isoDate,
  laterOf,
  type IsoDate,
} from '@gandan/domain/shared/iso-date'
import type { CatalogueDuty, CatalogueTask } from '../catalogue/task-catalogue.ts'
import { DESCRIPTIONS } from '../catalogue/phrases.ts'
import { uuidAt, type Random } from '../random.ts'
import type { Village } from './cast.ts'
import type { ObjectivePace } from './fate.ts'
import type { RecurringDutySeed } from './rows.ts'

export interface ObjectiveInput {
  id: string
  code: string
  candidateTitles: readonly CatalogueTask[]
  duties?: readonly CatalogueDuty[]
  directiveIds?: readonly string[]
  /** Drawn when left out; `idle` gives no tasks, so that grey is seen too. */
  pace?: ObjectivePace
}

/** A task before anything happened to it. */
export interface TaskDraft {
  objectiveId: string
  pace: ObjectivePace
  role: RoleId
  village: Village | null
  title: string
  description: string
  writtenOn: IsoDate
  startOn: IsoDate
  dueOn: IsoDate
  weight: number
  priority: TaskPriority
  source: TaskSource
  directiveId: string | null
  recurrenceId: string | null
}

export interface DraftScene {
  communeId: string
  planId: string
  adoptedOn: IsoDate
  until: IsoDate
  endsOn: IsoDate
  villages: readonly Village[]
  random: Random
}

const PRIORITIES: readonly TaskPriority[] = ['normal', 'normal', 'normal', 'normal', 'high', 'high', 'urgent', 'low']
const SHORTEST_DAYS = 16
const LONGEST_DAYS = 95

const titleOf = (template: string, village: Village | null, round: number): string => {
  const named = template.replace('{thon}', village?.name ?? 'các thôn')
  const isNamed = named !== template
  return round > 0 && !isNamed ? `${named} (đợt ${round + 1})` : named
}

const sourceOf = (isLater: boolean, hasDirective: boolean): TaskSource => {
  if (hasDirective) return 'directive'
  return isLater ? 'manual' : 'plan'
}

/** Days from the last day to the due dates that give a pace its colour: some tasks late, some due within the week. */
const TELLING_DUE_DAYS: Record<ObjectivePace, readonly (readonly [number, number])[]> = {
  ahead: [
    [2, 7],
    [5, 14],
  ],
  steady: [
    [1, 6],
    [8, 20],
  ],
  slipping: [
    [-4, -1],
    [2, 9],
  ],
  behind: [
    [-34, -20],
    [-18, -9],
    [-6, -3],
    [2, 6],
  ],
  idle: [],
}

/** The last few tasks of an objective fall due around the last day; none does when the plan is too young for it. */
const tellingDates = (
  pace: ObjectivePace,
  fromEnd: number,
  { adoptedOn, until, endsOn, random }: DraftScene,
): { startOn: IsoDate; dueOn: IsoDate } | null => {
  const range = TELLING_DUE_DAYS[pace][fromEnd]
  if (range === undefined) return null
  const dueOn = earlierOf(addDays(until, random.int(...range)), endsOn)
  const startOn = laterOf(addDays(dueOn, -random.int(28, 50)), adoptedOn)
  return daysBetween(startOn, dueOn) < SHORTEST_DAYS ? null : { startOn, dueOn }
}

/** The one-time tasks of an objective, their starts spread evenly over the year. */
export const oneTimeDrafts = (
  objective: ObjectiveInput & { pace: ObjectivePace },
  count: number,
  scene: DraftScene,
): TaskDraft[] => {
  const { adoptedOn, endsOn, villages, random } = scene
  const { candidateTitles, directiveIds = [] } = objective
  const latestStart = daysBetween(adoptedOn, addDays(endsOn, -SHORTEST_DAYS))
  return Array.from({ length: count }, (_, index) => {
    const [role, template] = candidateTitles[index % candidateTitles.length] as CatalogueTask
    const round = Math.floor(index / candidateTitles.length)
    const village = template.includes('{thon}') && villages.length > 0 ? random.pick(villages) : null
    const spread = addDays(adoptedOn, Math.floor(((index + random.next()) / count) * latestStart))
    const spreadDue = earlierOf(addDays(spread, random.int(SHORTEST_DAYS, LONGEST_DAYS)), endsOn)
    const telling = tellingDates(objective.pace, count - 1 - index, scene)
    const { startOn, dueOn } = telling ?? { startOn: spread, dueOn: spreadDue }
    const isLater = random.chance(0.18)
    const directiveId = directiveIds.length > 0 && random.chance(0.5) ? random.pick(directiveIds) : null
    return {
      objectiveId: objective.id,
      pace: objective.pace,
      role,
      village,
      title: titleOf(template, village, round),
      description: random.pick(DESCRIPTIONS),
      writtenOn: isLater ? laterOf(adoptedOn, addDays(startOn, -random.int(2, 9))) : adoptedOn,
      startOn,
      dueOn,
      weight: random.int(1, 5),
      priority: random.pick(PRIORITIES),
      source: sourceOf(isLater, directiveId !== null),
      directiveId,
      recurrenceId: null,
    }
  })
}

/** A duty with every occurrence until the plan ends as a task of its own. */
export const dutyDrafts = (
  objective: ObjectiveInput & { pace: ObjectivePace },
  duty: CatalogueDuty,
  scene: DraftScene & { createdAt: number },
): { duty: RecurringDutySeed; drafts: TaskDraft[] } => {
  const { communeId, planId, adoptedOn, endsOn, random, createdAt } = scene
  const { title, every, day, month = null, leadDays, role } = duty
  const id = uuidAt(createdAt, random)
  const row = { communeId, id, planId, objectiveId: objective.id, title, every, day, month, leadDays, endedAt: null }
  const weight = random.int(1, 2)
  const drafts = occurrencesOf({ every, day, month }, adoptedOn, endsOn).map((dueOn): TaskDraft => {
    const shared = { objectiveId: objective.id, pace: objective.pace, role, village: null, description: '', weight }
    return {
      ...shared,
      title: `${title} (${formatDate(dueOn)})`,
      writtenOn: adoptedOn,
      startOn: laterOf(addDays(dueOn, -leadDays), adoptedOn),
      dueOn,
      priority: 'normal',
      source: 'recurring',
      directiveId: null,
      recurrenceId: id,
    }
  })
  return { duty: row, drafts }
}

export const planStart = (year: number): IsoDate => isoDate(year, 1, 6)
