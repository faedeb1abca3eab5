import type { DialogueKind, DialogueState } from '@gandan/domain/petitions/dialogue'
import { isOpen } from '@gandan/domain/plan/task-state'
import { addDays, endOfHanoiDay, hanoiDayOf, laterOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Person, Village } from '../plan-year/cast.ts'
import type { GeneratedYear, TaskSeed } from '../plan-year/rows.ts'
import { searchTextOf } from '../plan-year/task-pen.ts'
import type { WorkTime } from '../plan-year/work-time.ts'
import { uuidAt, type Random } from '../random.ts'
import { MINUTES, PROMISED, UNPROMISED } from './raised.ts'

interface Owned {
  communeId: string
  id: string
  version: number
}

interface DialogueSeed extends Owned {
  kind: DialogueKind
  title: string
  on: IsoDate
  place: string
  chairUserId: string
  caseId: null
  attendeeCount: number | null
  isWithFront: boolean
  minutes: string
  state: DialogueState
  createdBy: string
}

interface IssueSeed extends Owned {
  dialogueId: string
  number: number
  content: string
  topicCode: string
  villageId: string | null
  unitId: string | null
  dueOn: IsoDate | null
  answer: string | null
  answeredOn: IsoDate | null
  promise: string | null
  isPublic: boolean
  taskId: string | null
}

export interface DialogueYear {
  dialogues: DialogueSeed[]
  issues: IssueSeed[]
}

interface DialogueYearInput {
  communeId: string
  people: readonly Person[]
  villages: readonly Village[]
  /** Of the plan, in order. */
  objectiveIds: readonly string[]
  adoptedOn: IsoDate
  /** The last day on which anything happens. */
  until: IsoDate
  workTime: WorkTime
  random: Random
}

const HELD_DAYS_AGO = 150
const NEXT_DAYS_AHEAD = 14
const ANSWER_DAYS = 15
const MOST_OPEN = 3
const MOST_CLOSED = 1

/** One task of each of a few objectives, written down after the dialogue: most of what was promised there is under way. */
const promisedTasks = (year: GeneratedYear, heldOn: IsoDate): TaskSeed[] => {
  const later = year.tasks.filter(
    ({ source, createdAt, state }) =>
      (source === 'manual' || source === 'directive') &&
      state !== 'cancelled' &&
      hanoiDayOf(Date.parse(createdAt)) > heldOn,
  )
  const openFirst = later.toSorted((a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)))
  const byObjective = [...new Map(openFirst.toReversed().map((task) => [task.objectiveId, task])).values()]
  const [open, closed] = [
    byObjective.filter(({ state }) => isOpen(state)),
    byObjective.filter(({ state }) => !isOpen(state)),
  ]
  return [...open.slice(0, MOST_OPEN), ...closed.slice(0, MOST_CLOSED)]
}

/** The task says what was promised, and its first event keeps the issue it came from. */
const bind = (year: GeneratedYear, task: TaskSeed, title: string, issueId: string): void => {
  Object.assign(task, {
    title,
    description: '',
    source: 'dialogue',
    directiveId: null,
    searchText: searchTextOf(title, task.number),
  })
  const created = year.events.find(({ taskId, sequence }) => taskId === task.id && sequence === 1)
  if (created) created.changes = { originId: { from: null, to: issueId } }
}

const dialogueOf = (input: DialogueYearInput, on: IsoDate, over: Partial<DialogueSeed>): DialogueSeed => {
  const idOf = (roleId: Person['roleId']) => (input.people.find((person) => person.roleId === roleId) as Person).userId
  const writtenOn = on > input.until ? input.until : on
  return {
    communeId: input.communeId,
    id: uuidAt(endOfHanoiDay(writtenOn) - 8 * 3_600_000, input.random),
    version: 1,
    kind: 'annualPublic',
    title: 'Đối thoại của Chủ tịch Uỷ ban nhân dân xã với Nhân dân',
    on,
    place: 'Hội trường Uỷ ban nhân dân xã',
    chairUserId: idOf('chairman'),
    caseId: null,
    attendeeCount: null,
    isWithFront: false,
    minutes: '',
    state: 'planned',
    createdBy: idOf('officeClerk'),
    ...over,
  }
}

/**
 * A dialogue held some months ago, whose promises are tasks of the year's work (which it renames), and the next one,
 * planned.
 */
export const holdDialogues = (year: GeneratedYear, input: DialogueYearInput): DialogueYear => {
  const { random, workTime, until, villages, objectiveIds } = input
  const heldOn = workTime.onOrAfter(laterOf(addDays(until, -HELD_DAYS_AGO), addDays(input.adoptedOn, 1)))
  const next = dialogueOf(input, workTime.onOrAfter(addDays(until, NEXT_DAYS_AHEAD)), {
    kind: 'thematic',
    title: 'Đối thoại chuyên đề về môi trường và đường giao thông nông thôn',
    place: 'Nhà văn hoá trung tâm xã',
  })
  if (heldOn > until) return { dialogues: [next], issues: [] }
  const held = dialogueOf(input, heldOn, {
    attendeeCount: random.int(90, 180),
    isWithFront: true,
    minutes: MINUTES,
    state: 'held',
    version: 2,
  })
  const dueOn = workTime.onOrAfter(addDays(heldOn, ANSWER_DAYS))
  const answeredOn = workTime.onOrAfter(addDays(heldOn, 7))
  const newIssue = (
    index: number,
    raised: { content: string; topicCode: string; answer: string | null },
  ): IssueSeed => {
    const isAnswered = raised.answer !== null && answeredOn <= until
    return {
      communeId: input.communeId,
      id: uuidAt(endOfHanoiDay(heldOn) - 7 * 3_600_000 + index, random),
      version: isAnswered ? 2 : 1,
      dialogueId: held.id,
      number: index + 1,
      ...raised,
      villageId: villages.length > 0 ? random.pick(villages).unitId : null,
      unitId: null,
      dueOn,
      answer: isAnswered ? raised.answer : null,
      answeredOn: isAnswered ? answeredOn : null,
      promise: null,
      isPublic: true,
      taskId: null,
    }
  }
  const promised = promisedTasks(year, heldOn).map((task, index): IssueSeed => {
    const { promise, ...raised } = PROMISED[objectiveIds.indexOf(task.objectiveId)] as (typeof PROMISED)[number]
    const issue = newIssue(index, raised)
    bind(year, task, promise, issue.id)
    return { ...issue, unitId: task.ownerUnitId, promise, taskId: task.id, version: issue.version + 1 }
  })
  const others = UNPROMISED.map((raised, index) => newIssue(promised.length + index, raised))
  return { dialogues: [held, next], issues: [...promised, ...others] }
}
