import * as contract from '@gandan/contracts/plan/plans'
import type { PlanDetail } from '@gandan/contracts/plan/plans'
import { canDraftPlan } from '@gandan/domain/plan/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { keyedBySource, readPlanUpload } from './plan-upload.ts'
import { adoptPlan, amendPlan, discardPlanDraft, importPlan, savePlanDraft } from './plans.actions.ts'
import { findEdition, findPlan, listDirectives, listPlanItems, listPlans, type PlanScope } from './plans.queries.ts'
import { createSavedView, deleteSavedView } from './saved-views.actions.ts'
import { listSavedViews } from './saved-views.queries.ts'

const scopeFor = ({ actor }: Context): PlanScope => ({
  communeIds: actor.communeIds,
  seesDrafts: actor.communeId !== null && canDraftPlan(actor, { communeId: actor.communeId }),
})

const readPlan = async (services: Services, ctx: Context, id: string): Promise<PlanDetail> => {
  const plan = await findPlan(services.db, scopeFor(ctx), id, ctx.today)
  if (!plan) throw new DomainError('notFound')
  return plan
}

const openReads = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listPlans, async ({ ctx }) => ({ items: await listPlans(db, scopeFor(ctx), ctx.today) }))
  open(app, services, contract.getPlan, ({ ctx, params }) => readPlan(services, ctx, params.id))
  open(app, services, contract.getPlanEdition, async ({ ctx, params }) => {
    const edition = await findEdition(db, ctx.actor.communeIds, params.id, params.number)
    if (!edition) throw new DomainError('notFound')
    return edition
  })
  open(app, services, contract.listPlanItems, async ({ ctx, params }) => {
    await readPlan(services, ctx, params.id)
    return { items: await listPlanItems(db, ctx.actor.communeIds, params.id) }
  })
  open(app, services, contract.listDirectives, async ({ ctx, params }) => {
    await readPlan(services, ctx, params.id)
    return { items: await listDirectives(db, ctx.actor.communeIds, params.id) }
  })
}

const openDrafting = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.importPlanText, async ({ body, ctx }) =>
    readPlan(services, ctx, await importPlan(db, ctx, { text: body.text, name: null })),
  )
  open(app, services, contract.importPlanFile, async ({ ctx, request }) => {
    const source = await readPlanUpload(request)
    return readPlan(services, ctx, await importPlan(db, keyedBySource(ctx, source), source))
  })
  open(app, services, contract.savePlanDraft, async ({ body, ctx, params }) => {
    await savePlanDraft(db, ctx, params.id, body.document)
    return readPlan(services, ctx, params.id)
  })
  open(app, services, contract.discardPlanDraft, ({ ctx, params }) =>
    discardPlanDraft(db, ctx, params.id).then(() => undefined),
  )
  open(app, services, contract.adoptPlan, async ({ body, ctx, params }) => {
    await adoptPlan(db, ctx, params.id, body.reason || null)
    return readPlan(services, ctx, params.id)
  })
  open(app, services, contract.amendPlan, async ({ ctx, params }) => {
    await amendPlan(db, ctx, params.id)
    return readPlan(services, ctx, params.id)
  })
}

const openSavedViews = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listSavedViews, async ({ ctx, query }) => ({
    items: await listSavedViews(db, ctx, query.list),
  }))
  open(app, services, contract.createSavedView, ({ body, ctx }) => createSavedView(db, ctx, body))
  open(app, services, contract.deleteSavedView, ({ ctx, params }) =>
    deleteSavedView(db, ctx, params.id).then(() => undefined),
  )
}

export const planRoutes = (app: FastifyInstance, services: Services): void => {
  openReads(app, services)
  openDrafting(app, services)
  openSavedViews(app, services)
}
