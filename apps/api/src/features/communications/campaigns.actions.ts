import type {
  addCampaignMetric as addMetric,
  createCampaign as create,
  setCampaignPoint as setPoint,
} from '@gandan/contracts/communications/campaigns'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import * as store from './campaigns.queries.ts'
import { keeperOf, refuseFuture, unchanged } from './keeper.ts'
import { refuseForeignPlaces } from './places.queries.ts'

type CampaignInput = BodyOf<typeof create>
type MetricInput = BodyOf<typeof addMetric>

const MOST_METRICS = 40

const check = async (tx: Tx, communeId: string, { startsOn, endsOn, leadUnitId }: CampaignInput): Promise<void> => {
  if (endsOn < startsOn) throw new DomainError('campaignEndsBeforeStart', { field: 'endsOn' })
  await refuseForeignPlaces(tx, communeId, { unitId: leadUnitId })
}

export const createCampaign = (db: Database, ctx: Context, input: CampaignInput): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    await check(tx, communeId, input)
    const id = await store.insertCampaign(tx, communeId, input)
    note({ action: 'createCampaign', subjectType: 'campaign', subjectId: id, changes: { ...input } })
    return id
  })

export const updateCampaign = (db: Database, ctx: Context, id: string, input: CampaignInput): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    const campaign = unchanged(ctx, await store.lockCampaign(tx, communeId, id))
    await check(tx, communeId, input)
    await store.updateCampaign(tx, campaign, input)
    note({ action: 'updateCampaign', subjectType: 'campaign', subjectId: id, changes: { ...input } })
  })

/** The campaign stays locked meanwhile, so that two metrics never take one place. */
export const addCampaignMetric = (
  db: Database,
  ctx: Context,
  campaignId: string,
  input: MetricInput,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const campaign = await store.lockCampaign(tx, keeperOf(ctx), campaignId)
    if (!campaign) throw new DomainError('notFound')
    const count = await store.countMetrics(tx, campaign)
    if (count >= MOST_METRICS) throw new DomainError('tooManyMetrics', { most: MOST_METRICS })
    const id = await store.insertMetric(tx, campaign, count + 1, input)
    note({
      action: 'addCampaignMetric',
      subjectType: 'campaign',
      subjectId: campaignId,
      changes: { metricId: id, ...input },
    })
    return campaignId
  })

export const updateCampaignMetric = (db: Database, ctx: Context, id: string, input: MetricInput): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const metric = unchanged(ctx, await store.lockMetric(tx, keeperOf(ctx), id))
    await store.updateMetric(tx, metric, input)
    const { campaignId } = metric
    note({
      action: 'updateCampaignMetric',
      subjectType: 'campaign',
      subjectId: campaignId,
      changes: { metricId: id, ...input },
    })
    return campaignId
  })

export const setCampaignPoint = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof setPoint>,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    refuseFuture(ctx, input.on, 'on')
    const metric = await store.lockMetric(tx, keeperOf(ctx), id)
    if (!metric) throw new DomainError('notFound')
    await store.savePoint(tx, ctx, metric, input)
    const { campaignId } = metric
    const { on, value } = input
    note({
      action: 'setCampaignPoint',
      subjectType: 'campaign',
      subjectId: campaignId,
      changes: { metricId: id, on, value },
    })
    return campaignId
  })
