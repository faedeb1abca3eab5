import * as contract from '@gandan/contracts/plan/tasks'
import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import {
  actionsFor,
  canAssignTask,
  canCommentTask,
  canEditTask,
  canExtendDue,
  canRemind,
  canReportProgress,
} from '@gandan/domain/plan/permissions'
import { allowedActions, isOpen } from '@gandan/domain/plan/task-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { batchesOf, LIST_BATCH, sendList } from '../../render/list-export.ts'
import { asOf } from './as-of.ts'
import { taskListFile } from './task-list-file.ts'
import { findTaskDetail } from './task-detail.queries.ts'
import { listTasks } from './task-list.queries.ts'
import {
  addTaskComment,
  reportProgress,
  setTaskChecklist,
  setTaskDependencies,
  transitionTask,
} from './task-progress.actions.ts'
import { assignTasks, createTask, extendTask, remindTask, updateTaskFields } from './tasks.actions.ts'

const canOf = ({ actor }: Context, task: Omit<TaskDetail, 'can'>): TaskDetail['can'] => {
  const isLive = isOpen(task.state)
  return {
    edit: canEditTask(actor, task),
    assign: isLive && canAssignTask(actor, task),
    report: canReportProgress(actor, task) && allowedActions(task.state).includes('report'),
    comment: canCommentTask(actor, task),
    remind: isLive && task.ownerUserId !== null && canRemind(actor, task),
    extend: isLive && canExtendDue(actor, task),
    actions: actionsFor(actor, task),
  }
}

const readTask = async (services: Services, ctx: Context, id: string): Promise<TaskDetail> => {
  const task = await findTaskDetail(services.db, ctx.actor.communeIds, id, ctx.today)
  if (!task) throw new DomainError('notFound')
  return { ...task, can: canOf(ctx, task) }
}

const openReads = (app: FastifyInstance, services: Services): void => {
  open(app, services, contract.listTasks, ({ ctx, query }) =>
    listTasks(services.db, ctx.actor.communeIds, query, asOf(query.on, ctx.today)),
  )
  open(app, services, contract.exportTaskList, async ({ ctx, query, reply }) => {
    const { format, ...asked } = query
    const at = asOf(asked.on, ctx.today)
    const batches = batchesOf((cursor) =>
      listTasks(services.db, ctx.actor.communeIds, { ...asked, cursor, limit: LIST_BATCH }, at),
    )
    return sendList(reply, await taskListFile(services.db, ctx, asked, at.on, batches), format)
  })
  open(app, services, contract.getTask, ({ ctx, params }) => readTask(services, ctx, params.id))
}

const openPlanning = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.createTask, async ({ body, ctx }) =>
    readTask(services, ctx, await createTask(db, ctx, body)),
  )
  open(app, services, contract.updateTask, async ({ body, ctx, params }) => {
    await updateTaskFields(db, ctx, params.id, body)
    return readTask(services, ctx, params.id)
  })
  open(app, services, contract.assignTasks, async ({ body, ctx }) => ({ assigned: await assignTasks(db, ctx, body) }))
  open(app, services, contract.extendTask, async ({ body, ctx, params }) => {
    await extendTask(db, ctx, params.id, body)
    return readTask(services, ctx, params.id)
  })
  open(app, services, contract.remindTask, async ({ body, ctx, params }) => {
    await remindTask(db, ctx, params.id, body)
    return readTask(services, ctx, params.id)
  })
  open(app, services, contract.setTaskDependencies, async ({ body, ctx, params }) => {
    await setTaskDependencies(db, ctx, params.id, body.prerequisiteIds)
    return readTask(services, ctx, params.id)
  })
}

const openProgress = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.reportProgress, async ({ body, ctx, params }) =>
    readTask(services, ctx, await reportProgress(db, ctx, params.id, body)),
  )
  open(app, services, contract.transitionTask, async ({ body, ctx, params }) => {
    await transitionTask(db, ctx, params.id, body)
    return readTask(services, ctx, params.id)
  })
  open(app, services, contract.addTaskComment, async ({ body, ctx, params }) =>
    readTask(services, ctx, await addTaskComment(db, ctx, params.id, body.text)),
  )
  open(app, services, contract.setTaskChecklist, async ({ body, ctx, params }) => {
    await setTaskChecklist(db, ctx, params.id, body)
    return readTask(services, ctx, params.id)
  })
}

export const taskRoutes = (app: FastifyInstance, services: Services): void => {
  openReads(app, services)
  openPlanning(app, services)
  openProgress(app, services)
}
