import { addDays, endOfHanoiDay, type IsoDate } from '@gandan/domain/shared/iso-date'
import * as phrases from '../catalogue/phrases.ts'
import { uuidAt, type Random } from '../random.ts'
import type { Cast } from './cast.ts'
import type {
  ChecklistItemSeed,
  NoticeSeed,
  TaskCommentSeed,
  TaskCooperationSeed,
  TaskDependencySeed,
  TaskEventSeed,
  TaskSeed,
} from './rows.ts'

const HOUR_MS = 3_600_000
const UNREAD_DAYS = 5
const NOTICE_KINDS = {
  reminded: 'reminder',
  assigned: 'assignment',
  returned: 'returned',
  submitted: 'submitted',
} as const

const isNoticed = (kind: TaskEventSeed['kind']): kind is keyof typeof NOTICE_KINDS => kind in NOTICE_KINDS

/** A word to the holder, or to the leaders when work is handed in; what is older than some days has been read. */
export const noticesOf = (
  events: readonly TaskEventSeed[],
  { leaders }: Cast,
  until: IsoDate,
  random: Random,
): NoticeSeed[] => {
  const unreadFrom = endOfHanoiDay(addDays(until, -UNREAD_DAYS))
  return events.flatMap((event): NoticeSeed[] => {
    const { kind, communeId, taskId, note: message, actorId: fromId, ownerUserId, at: createdAt } = event
    if (!isNoticed(kind)) return []
    const instant = Date.parse(createdAt)
    const readers =
      kind === 'submitted' ? leaders.map(({ userId }) => userId) : ownerUserId === null ? [] : [ownerUserId]
    return readers
      .filter((userId) => userId !== fromId)
      .map((userId) => {
        const readAt = instant > unreadFrom ? null : new Date(instant + random.int(1, 20) * HOUR_MS).toISOString()
        const head = { communeId, id: uuidAt(instant, random), userId, taskId, kind: NOTICE_KINDS[kind] }
        return { ...head, message, fromId, createdAt, readAt }
      })
  })
}

/** Comments stand a few minutes after an event of the task, so within office hours or soon after. */
export const commentsOf = (events: readonly TaskEventSeed[], cast: Cast, random: Random): TaskCommentSeed[] =>
  events
    .filter(({ kind }) => kind === 'reported' && random.chance(0.09))
    .map(({ communeId, taskId, at }) => {
      const instant = Date.parse(at) + random.int(60_000, 900_000)
      const authorId = cast.commenter(random).userId
      const createdAt = new Date(instant).toISOString()
      return {
        communeId,
        id: uuidAt(instant, random),
        taskId,
        authorId,
        text: random.pick(phrases.COMMENTS),
        createdAt,
      }
    })

/** Items are ticked in order, as the task's own reports came in. */
export const checklistOf = (task: TaskSeed, events: readonly TaskEventSeed[], random: Random): ChecklistItemSeed[] => {
  if (task.source === 'recurring' || !random.chance(0.22)) return []
  const texts = phrases.CHECKLIST.slice(0, random.int(3, phrases.CHECKLIST.length))
  const reports = events.filter(({ kind }) => kind === 'reported')
  const createdMs = Date.parse(task.createdAt)
  return texts.map((text, index) => {
    const needed = ((index + 1) / texts.length) * 95
    const report = reports.find(({ percent }) => percent >= needed)
    return {
      communeId: task.communeId,
      id: uuidAt(createdMs + index, random),
      taskId: task.id,
      ordinal: index + 1,
      text,
      doneAt: report?.at ?? null,
      doneBy: report?.actorId ?? null,
    }
  })
}

export const cooperationsOf = (task: TaskSeed, unitIds: readonly string[], random: Random): TaskCooperationSeed[] => {
  if (task.source === 'recurring' || !random.chance(0.3)) return []
  const others = unitIds.filter((unitId) => unitId !== task.ownerUnitId)
  const chosen = new Set(others.length > 0 ? [random.pick(others), random.pick(others)] : [])
  return [...chosen].map((unitId) => ({ communeId: task.communeId, taskId: task.id, unitId }))
}

/** A task may wait for an earlier-numbered one of its objective that is due before it starts: so no circle can form. */
export const dependenciesOf = (tasks: readonly TaskSeed[], random: Random): TaskDependencySeed[] => {
  const earlier = new Map<string, TaskSeed[]>()
  return tasks.flatMap((task) => {
    const before = earlier.get(task.objectiveId) ?? []
    earlier.set(task.objectiveId, [...before.slice(-20), task])
    if (task.source === 'recurring' || !random.chance(0.12)) return []
    const fitting = before.filter(({ source, dueOn }) => source !== 'recurring' && dueOn <= task.startOn)
    if (fitting.length === 0) return []
    return [{ communeId: task.communeId, taskId: task.id, prerequisiteId: random.pick(fitting).id }]
  })
}
