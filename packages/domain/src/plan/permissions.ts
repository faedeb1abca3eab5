import { hasRole, LEADER_ROLES, OFFICER_ROLES, type Actor } from '../organisation/roles.ts'
import { allowedActions, type TaskAction, type TaskState } from './task-state.ts'

export interface PlanPlace {
  communeId: string
  /** The units above the commune whose readers may look; none when left out. */
  upperUnitIds?: readonly string[]
}

export interface TaskPlace {
  communeId: string
  ownerUserId: string | null
  ownerUnitId: string | null
  submittedBy?: string | null
}

type PlanRule = (actor: Actor, plan: PlanPlace) => boolean
type TaskRule = (actor: Actor, task: TaskPlace) => boolean

const isHome = (actor: Actor, thing: { communeId: string }): boolean => actor.communeId === thing.communeId
const isLeaderOf: PlanRule = (actor, thing) => isHome(actor, thing) && hasRole(actor, ...LEADER_ROLES)
const isPlannerOf: PlanRule = (actor, thing) => isHome(actor, thing) && hasRole(actor, ...LEADER_ROLES, 'officeClerk')
const isWriterOf: PlanRule = (actor, thing) => isHome(actor, thing) && hasRole(actor, ...LEADER_ROLES, ...OFFICER_ROLES)

const isHolder: TaskRule = (actor, task) =>
  task.ownerUserId === null
    ? task.ownerUnitId !== null && actor.unitIds.includes(task.ownerUnitId)
    : task.ownerUserId === actor.userId

/** Everyone of the commune but a plain citizen, and the readers of a unit above it. */
export const canViewPlan: PlanRule = (actor, plan) => {
  if (isHome(actor, plan)) return actor.roles.some((role) => role !== 'citizen')
  const { upperUnitId } = actor
  return upperUnitId !== null && hasRole(actor, 'upperReader') && (plan.upperUnitIds ?? []).includes(upperUnitId)
}

/** Leaders and the office clerk import, review and amend; a draft is seen by them only. */
export const canDraftPlan: PlanRule = isPlannerOf

/** A plan counts once a leader adopts it. */
export const canAdoptPlan: PlanRule = isLeaderOf

/** Leaders and the office clerk change what a task says; its holder reports on it instead. */
export const canEditTask: PlanRule = isPlannerOf

/** When a directive is due, and what the commune issued on it. */
export const canKeepDirectives: PlanRule = isPlannerOf

export const canAssignTask: PlanRule = isPlannerOf

export const canRemind: PlanRule = isPlannerOf

/** A leader moves a due date; the office clerk too, but not of a task the clerk holds. */
export const canExtendDue: TaskRule = (actor, task) =>
  isLeaderOf(actor, task) || (isPlannerOf(actor, task) && !isHolder(actor, task))

/**
 * The holder: the person named, or the members of the owner unit while nobody is; for such a task the office clerk may
 * report too, since a unit of readers (the Front) may never alter anything itself.
 */
export const canReportProgress: TaskRule = (actor, task) =>
  isWriterOf(actor, task) &&
  (isHolder(actor, task) || (task.ownerUserId === null && isHome(actor, task) && hasRole(actor, 'officeClerk')))

export const canSubmitTask: TaskRule = canReportProgress

export const canEditChecklist: TaskRule = (actor, task) => canEditTask(actor, task) || canReportProgress(actor, task)

export const canCommentTask: PlanRule = isWriterOf

/** A leader, never for work the same person holds or submitted. */
export const canConfirmTask: TaskRule = (actor, task) =>
  isLeaderOf(actor, task) && task.ownerUserId !== actor.userId && (task.submittedBy ?? null) !== actor.userId

/** The one who submitted, or the holder. */
export const canWithdrawTask: TaskRule = (actor, task) =>
  canSubmitTask(actor, task) || (isWriterOf(actor, task) && task.submittedBy === actor.userId)

const RULES: Record<TaskAction, TaskRule> = {
  start: canReportProgress,
  report: canReportProgress,
  submit: canSubmitTask,
  withdraw: canWithdrawTask,
  confirm: canConfirmTask,
  return: isLeaderOf,
  reopen: isLeaderOf,
  cancel: isPlannerOf,
}

/** Whether this person may take that step, whatever the task's state. */
export const canTakeAction = (actor: Actor, action: TaskAction, task: TaskPlace): boolean => RULES[action](actor, task)

/** The steps open to this person now: what the state allows and the person may. */
export const actionsFor = (actor: Actor, task: TaskPlace & { state: TaskState }): TaskAction[] =>
  allowedActions(task.state).filter((action) => canTakeAction(actor, action, task))
