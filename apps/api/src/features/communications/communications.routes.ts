import * as registers from '@gandan/contracts/communications/activities'
import * as contract from '@gandan/contracts/communications/campaigns'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import * as activities from './activities.actions.ts'
import { findActivity, findCompanions, listActivityRows } from './activities.queries.ts'
import * as campaigns from './campaigns.actions.ts'
import { findCampaign, listCampaignRows } from './campaigns.queries.ts'
import * as commendations from './commendations.actions.ts'
import { findCommendation, listCommendationRows } from './commendations.queries.ts'
import * as media from './media-items.actions.ts'
import { findMediaItem, listMediaRows } from './media-items.queries.ts'
import { setVillageHouseholds } from './village-households.actions.ts'
import { listHouseholds } from './village-households.queries.ts'

const found = <T>(row: T | null): T => {
  if (row === null) throw new DomainError('notFound')
  return row
}

const activityRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  const read = async ({ actor }: Context, id: string) => {
    const activity = found(await findActivity(db, actor.communeIds, id))
    return { ...activity, ...(await findCompanions(db, actor.communeIds, activity)) }
  }
  open(app, services, registers.listActivities, ({ ctx, query }) => listActivityRows(db, ctx.actor.communeIds, query))
  open(app, services, registers.getActivity, ({ ctx, params }) => read(ctx, params.id))
  open(app, services, registers.createActivity, async ({ body, ctx }) =>
    read(ctx, await activities.createActivity(db, ctx, body)),
  )
  open(app, services, registers.updateActivity, async ({ body, ctx, params }) => {
    await activities.updateActivity(db, ctx, params.id, body)
    return read(ctx, params.id)
  })
  open(app, services, registers.removeActivity, async ({ body, ctx, params }) => {
    await activities.removeActivity(db, ctx, params.id, body)
    return read(ctx, params.id)
  })
}

const mediaRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  const read = async ({ actor }: Context, id: string) => found(await findMediaItem(db, actor.communeIds, id))
  open(app, services, registers.listMediaItems, ({ ctx, query }) => listMediaRows(db, ctx.actor.communeIds, query))
  open(app, services, registers.createMediaItem, async ({ body, ctx }) =>
    read(ctx, await media.createMediaItem(db, ctx, body)),
  )
  open(app, services, registers.updateMediaItem, async ({ body, ctx, params }) => {
    await media.updateMediaItem(db, ctx, params.id, body)
    return read(ctx, params.id)
  })
  open(app, services, registers.removeMediaItem, async ({ body, ctx, params }) => {
    await media.removeMediaItem(db, ctx, params.id, body.isRemoved)
    return read(ctx, params.id)
  })
}

const commendationRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  const read = async ({ actor }: Context, id: string) => found(await findCommendation(db, actor.communeIds, id))
  open(app, services, registers.listCommendations, ({ ctx, query }) =>
    listCommendationRows(db, ctx.actor.communeIds, query),
  )
  open(app, services, registers.createCommendation, async ({ body, ctx }) =>
    read(ctx, await commendations.createCommendation(db, ctx, body)),
  )
  open(app, services, registers.updateCommendation, async ({ body, ctx, params }) => {
    await commendations.updateCommendation(db, ctx, params.id, body)
    return read(ctx, params.id)
  })
  open(app, services, registers.removeCommendation, async ({ body, ctx, params }) => {
    await commendations.removeCommendation(db, ctx, params.id, body.isRemoved)
    return read(ctx, params.id)
  })
}

const campaignRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  const read = async ({ actor }: Context, id: string) => found(await findCampaign(db, actor.communeIds, id))
  open(app, services, contract.listCampaigns, ({ ctx, query }) => listCampaignRows(db, ctx.actor.communeIds, query))
  open(app, services, contract.getCampaign, ({ ctx, params }) => read(ctx, params.id))
  open(app, services, contract.createCampaign, async ({ body, ctx }) =>
    read(ctx, await campaigns.createCampaign(db, ctx, body)),
  )
  open(app, services, contract.updateCampaign, async ({ body, ctx, params }) => {
    await campaigns.updateCampaign(db, ctx, params.id, body)
    return read(ctx, params.id)
  })
  open(app, services, contract.addCampaignMetric, async ({ body, ctx, params }) =>
    read(ctx, await campaigns.addCampaignMetric(db, ctx, params.id, body)),
  )
  open(app, services, contract.updateCampaignMetric, async ({ body, ctx, params }) =>
    read(ctx, await campaigns.updateCampaignMetric(db, ctx, params.id, body)),
  )
  open(app, services, contract.setCampaignPoint, async ({ body, ctx, params }) =>
    read(ctx, await campaigns.setCampaignPoint(db, ctx, params.id, body)),
  )
}

const householdRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, registers.listVillageHouseholds, async ({ ctx, query }) => ({
    items: await listHouseholds(db, homeCommuneOf(ctx), query.on ?? ctx.today),
  }))
  open(app, services, registers.setVillageHouseholds, async ({ body, ctx }) => {
    await setVillageHouseholds(db, ctx, body)
    return { items: await listHouseholds(db, homeCommuneOf(ctx), body.on) }
  })
}

export const communicationRoutes = (app: FastifyInstance, services: Services): void => {
  for (const routes of [activityRoutes, mediaRoutes, commendationRoutes, campaignRoutes, householdRoutes])
    routes(app, services)
}
