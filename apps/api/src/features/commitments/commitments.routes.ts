import { promiseOnIssue as promiseContract } from '@gandan/contracts/petitions/dialogues'
import { getTaskOrigin } from '@gandan/contracts/commitments'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { readDialogue } from '../petitions/dialogues.read.ts'
import { listTaskSummaries } from '../plan/task-summaries.queries.ts'
import { promiseOnIssue } from './commitments.actions.ts'
import { readTaskOrigin } from './commitments.read.ts'

export const commitmentRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, promiseContract, async ({ body, ctx, params }) =>
    readDialogue(db, ctx, await promiseOnIssue(services, ctx, params.id, body), listTaskSummaries),
  )
  open(app, services, getTaskOrigin, ({ ctx, params }) => readTaskOrigin(db, ctx, params.id))
}
