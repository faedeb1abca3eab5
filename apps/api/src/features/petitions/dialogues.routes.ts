import * as contract from '@gandan/contracts/petitions/dialogues'
import type { FastifyInstance } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import * as actions from './dialogues.actions.ts'
import { readDialogue, readDialogues, type TasksOf } from './dialogues.read.ts'

export const dialogueRoutes =
  (tasksOf: TasksOf) =>
  (app: FastifyInstance, services: Services): void => {
    const { db } = services
    const read = (ctx: Context, id: string) => readDialogue(db, ctx, id, tasksOf)
    open(app, services, contract.listDialogues, ({ ctx, query }) => readDialogues(db, ctx, query))
    open(app, services, contract.getDialogue, ({ ctx, params }) => read(ctx, params.id))
    open(app, services, contract.createDialogue, async ({ body, ctx }) =>
      read(ctx, await actions.createDialogue(services, ctx, body)),
    )
    open(app, services, contract.changeDialogue, async ({ body, ctx, params }) => {
      await actions.changeDialogue(services, ctx, params.id, body)
      return read(ctx, params.id)
    })
    open(app, services, contract.holdDialogue, async ({ body, ctx, params }) => {
      await actions.holdDialogue(services, ctx, params.id, body)
      return read(ctx, params.id)
    })
    open(app, services, contract.addDialogueIssue, async ({ body, ctx, params }) =>
      read(ctx, await actions.addDialogueIssue(services, ctx, params.id, body)),
    )
    open(app, services, contract.correctDialogueIssue, async ({ body, ctx, params }) =>
      read(ctx, await actions.correctDialogueIssue(services, ctx, params.id, body)),
    )
    open(app, services, contract.answerDialogueIssue, async ({ body, ctx, params }) =>
      read(ctx, await actions.answerDialogueIssue(services, ctx, params.id, body)),
    )
  }
