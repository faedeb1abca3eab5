import { addDays, daysBetween, endOfHanoiDay, isoDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import { castOf, type Cast, type Person, type Village } from './plan-year/cast.ts'
import { checklistOf, commentsOf, cooperationsOf, dependenciesOf, noticesOf } from './plan-year/companions.ts'
import { dutyDrafts, oneTimeDrafts, planStart, type ObjectiveInput, type TaskDraft } from './plan-year/drafts.ts'
import { fateOf, type ObjectivePace, type TaskFate } from './plan-year/fate.ts'
import { progressDaysOf } from './plan-year/progress-days.ts'
import type { GeneratedYear, RecurringDutySeed } from './plan-year/rows.ts'
import { runCourse, type Stage } from './plan-year/task-course.ts'
import { numberTask, openTask, type TaskPen } from './plan-year/task-pen.ts'
import { workTimeOf } from './plan-year/work-time.ts'
import { createRandom } from './random.ts'

export interface PlanYearInput {
  seed: number
  communeId: string
  planId: string
  objectives: readonly ObjectiveInput[]
  people: readonly Person[]
  villages: readonly Village[]
  year: number
  /** The last day on which anything happens. */
  until: IsoDate
  /** How many tasks the plan has by the end of its year, occurrences included; those not yet written down by `until` are missing. */
  taskCount: number
}

type PacedObjective = ObjectiveInput & { pace: ObjectivePace }

const PACES: readonly ObjectivePace[] = ['ahead', 'steady', 'steady', 'slipping', 'ahead', 'behind']
const WAITING_DAYS = 25

interface Draft extends TaskDraft {
  writtenAt: number
}

interface Scene extends Stage {
  input: PlanYearInput
  adoptedOn: IsoDate
  createdAt: number
}

const sceneOf = (input: PlanYearInput): Scene => {
  const random = createRandom(input.seed)
  const workTime = workTimeOf(input.year)
  const adoptedOn = workTime.onOrAfter(planStart(input.year))
  const createdAt = workTime.instantOn(adoptedOn, random)
  const endsOn = isoDate(input.year, 12, 31)
  return { input, random, workTime, adoptedOn, createdAt, endsOn, until: input.until, cast: castOf(input.people) }
}

const draftsOf = (scene: Scene): { duties: RecurringDutySeed[]; drafts: TaskDraft[] } => {
  const { input, random } = scene
  const paced = input.objectives.map((one): PacedObjective => ({ ...one, pace: one.pace ?? random.pick(PACES) }))
  const active = paced.filter(({ pace, candidateTitles }) => pace !== 'idle' && candidateTitles.length > 0)
  const shared = { ...input, ...scene }
  const recurring = active.flatMap((one) => (one.duties ?? []).map((duty) => dutyDrafts(one, duty, shared)))
  const occurrences = recurring.flatMap(({ drafts }) => drafts)
  const left = Math.max(0, input.taskCount - occurrences.length)
  const once = active.flatMap((one, index) => {
    const count = Math.floor((left * (index + 1)) / active.length) - Math.floor((left * index) / active.length)
    return oneTimeDrafts(one, count, shared)
  })
  return { duties: recurring.map(({ duty }) => duty), drafts: [...once, ...occurrences] }
}

/** Those of the adoption first, a minute's fraction apart; then each on its own day. */
const inOrderOfWriting = (drafts: readonly TaskDraft[], { adoptedOn, createdAt, workTime, random }: Scene): Draft[] =>
  drafts
    .map((draft, index) => ({
      ...draft,
      writtenAt:
        draft.writtenOn === adoptedOn ? createdAt + 1 + index : workTime.instantOn(draft.writtenOn, random, createdAt),
    }))
    .sort((a, b) => a.writtenAt - b.writtenAt)

/** A few tasks near the last day wait for a leader or were sent back, so that both queues have something. */
const specialFates = (drafts: readonly Draft[], { until }: Scene): Map<Draft, TaskFate> => {
  const near = drafts.filter(({ dueOn, startOn, source, pace }) => {
    const ahead = daysBetween(until, dueOn)
    const isNear = ahead >= 0 && ahead <= WAITING_DAYS && startOn < addDays(until, -15)
    return isNear && source !== 'recurring' && pace !== 'behind'
  })
  const fates: TaskFate[] = ['waiting', 'sentBack', 'waiting', 'waiting', 'sentBack', 'waiting']
  return new Map(near.slice(0, fates.length).map((draft, index) => [draft, fates[index] as TaskFate]))
}

const playTask = (draft: Draft, fate: TaskFate | undefined, scene: Scene): TaskPen => {
  const { cast, random, input } = scene
  const { pace, role, village, writtenOn: _, writtenAt, ...fields } = draft
  const holder = cast.holderFor(role, village)
  const isLeftOpen = holder.ownerUserId !== null && random.chance(draft.source === 'recurring' ? 0 : 0.14)
  const named = isLeftOpen ? { ...holder, ownerUserId: null } : holder
  const { communeId, planId } = input
  const pen = openTask({ ...fields, communeId, planId, ...named }, writtenAt, cast.clerk.userId, random)
  const plannedFate = fateOf(pace, draft.dueOn, scene.until, random)
  const isCancelled = fate === undefined && draft.dueOn < addDays(scene.until, -40) && random.chance(0.03)
  const assignLater = isLeftOpen ? holder : null
  runCourse(pen, scene, { pace, fate: fate ?? plannedFate, assignLater, isCancelled })
  return pen
}

const companionsOf = (pens: readonly TaskPen[], cast: Cast, { random, until }: Scene) => ({
  comments: pens.flatMap(({ events }) => commentsOf(events, cast, random)),
  checklist: pens.flatMap(({ task, events }) => checklistOf(task, events, random)),
  cooperations: pens.flatMap(({ task }) => cooperationsOf(task, cast.unitIds, random)),
  dependencies: dependenciesOf(
    pens.map(({ task }) => task),
    random,
  ),
  notices: pens.flatMap(({ events }) => noticesOf(events, cast, until, random)),
})

/** A year of one plan's work: the same input gives the same rows, and every event is one the rules allow. */
export const generatePlanYear = (input: PlanYearInput): GeneratedYear => {
  const scene = sceneOf(input)
  const nothing = { tasks: [], events: [], comments: [], checklist: [], cooperations: [], dependencies: [] }
  if (input.until < scene.adoptedOn) return { duties: [], ...nothing, progressDays: [], notices: [] }
  const { duties, drafts } = draftsOf(scene)
  const written = inOrderOfWriting(drafts, scene).filter(({ writtenAt }) => writtenAt <= endOfHanoiDay(input.until))
  const special = specialFates(written, scene)
  const pens = written.map((draft) => playTask(draft, special.get(draft), scene))
  pens.forEach(({ task }, index) => numberTask(task, index + 1))
  const events = pens.flatMap((pen) => pen.events).sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    duties,
    tasks: pens.map(({ task }) => task),
    events,
    ...companionsOf(pens, scene.cast, scene),
    progressDays: progressDaysOf(events),
  }
}
