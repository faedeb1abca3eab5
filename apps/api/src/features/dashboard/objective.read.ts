import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { curveOf } from '@gandan/domain/dashboard/figures'
import { objectiveProgress, type Progress } from '@gandan/domain/plan/progress'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { asOf } from '../plan/as-of.ts'
import { findPlanHead } from '../plan/plans.queries.ts'
import { listTasks } from '../plan/task-list.queries.ts'
import { listTaskSnapshots } from '../plan/task-standings.queries.ts'
import { readScorer } from './objective-score.read.ts'
import { findObjective, listObjectiveEvents } from './objective.queries.ts'
import { listProgressDays } from './standings.queries.ts'

const TASKS_SHOWN = 200

const peopleOf = (tasks: readonly TaskRow[]): ObjectiveDetail['people'] => {
  const people = new Map<string, ObjectiveDetail['people'][number]>()
  for (const task of tasks.filter(({ state }) => state !== 'cancelled')) {
    const key = `${task.ownerUserId}/${task.ownerUnitId}`
    const person = people.get(key) ?? {
      userId: task.ownerUserId,
      displayName: task.ownerUserName,
      unitName: task.ownerUnitName,
      total: 0,
      done: 0,
      overdue: 0,
    }
    person.total += 1
    if (task.state === 'done') person.done += 1
    if (task.isOverdue) person.overdue += 1
    people.set(key, person)
  }
  return [...people.values()].toSorted((a, b) => b.overdue - a.overdue || b.total - a.total)
}

const explanationOf = (progress: Progress, tasks: readonly TaskRow[]): ObjectiveDetail['explanation'] => {
  const rows = new Map(tasks.map((task) => [task.id, task]))
  return progress.explanation.flatMap((row) => {
    const task = rows.get(row.taskId)
    return task ? [{ ...row, number: task.number, title: task.title }] : []
  })
}

export const readObjective = async (
  db: Database,
  ctx: Context,
  id: string,
  on: string | undefined,
): Promise<ObjectiveDetail> => {
  const objective = await findObjective(db, ctx.actor.communeIds, id)
  const plan = objective && (await findPlanHead(db, [objective.communeId], objective.planId))
  if (!objective || !plan) throw new DomainError('notFound')
  const at = asOf(on, ctx.today)
  const [snapshots, days, tasks, events, scoreOf] = await Promise.all([
    listTaskSnapshots(db, [plan.communeId], plan.id, at),
    listProgressDays(db, plan.communeId, plan.id, id, at.on),
    listTasks(db, [plan.communeId], { planId: plan.id, objectiveId: [id], sort: 'dueOn', limit: TASKS_SHOWN }, at),
    listObjectiveEvents(db, objective, at),
    readScorer(db, plan, { on: at.on, today: ctx.today }),
  ])
  const own = snapshots.filter((task) => task.objectiveId === id)
  const figures = objectiveProgress(own, at.on)
  const { progress, timeElapsed, lag, rag, reasons, counts } = figures
  const { planned, inProgress, submitted, done, returned, cancelled } = counts
  const { code, title, text, directives, planId } = objective
  return {
    id,
    planId,
    code,
    title,
    text,
    directives,
    on: at.on,
    progress,
    timeElapsed,
    lag,
    rag,
    reasons,
    counts,
    score: scoreOf(objective, figures),
    explanation: explanationOf(figures, tasks.items),
    states: { planned, inProgress, submitted, done, returned, cancelled },
    people: peopleOf(tasks.items),
    curve: curveOf(own, days, plan, { on: at.on, progress, timeElapsed }),
    tasks: tasks.items,
    events,
  }
}
