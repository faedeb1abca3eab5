import type {
  addCampaignMetric,
  Campaign,
  CampaignDetail,
  CampaignMetric,
  createCampaign,
  listCampaigns,
  setCampaignPoint,
} from '@gandan/contracts/communications/campaigns'
import type { BodyOf, QueryOf } from '@gandan/contracts/endpoint'
import { insertAll } from '@gandan/db/database'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { foldText } from '@gandan/domain/shared/text'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { registerPage, registerValues } from './register-page.ts'

type CampaignInput = BodyOf<typeof createCampaign>
type MetricInput = BodyOf<typeof addCampaignMetric>

const ROWS = `
  select p."id", p."kind", p."name", p."goal", p."objectiveCode", p."startsOn", p."endsOn", p."leadUnitId", u."name" as "leadUnitName",
    p."state", p."version",
    (select count(*)::int from "CampaignMetric" m where m."communeId" = p."communeId" and m."campaignId" = p."id") as "metricCount",
    a."activityCount", a."participantCount"
  from "Campaign" p left join "OrgUnit" u on u."id" = p."leadUnitId"
  cross join lateral (select count(*)::int as "activityCount", coalesce(sum(x."participantCount"), 0)::int as "participantCount"
    from "CommunicationActivity" x where x."communeId" = p."communeId" and x."campaignId" = p."id" and x."removedAt" is null) a
  where p."communeId" = any($1::uuid[])`

export const listCampaignRows = async (
  db: Database,
  communeIds: readonly string[],
  query: QueryOf<typeof listCampaigns>,
): Promise<{ items: Campaign[]; nextCursor: string | null }> => {
  const { rows } = await db.pool.query<Campaign>({
    name: 'campaigns',
    text: `${ROWS} and p."startsOn" between $2::date and $3::date
      and ($4::text[] is null or p."searchText" like all($4)) and (p."startsOn", p."id") < ($5::date, $6::uuid)
      and ($8::text[] is null or p."kind" = any($8)) and ($9::text[] is null or p."state" = any($9))
      order by p."startsOn" desc, p."id" desc limit $7`,
    values: [...registerValues(communeIds, query), query.kind ?? null, query.state ?? null],
  })
  return registerPage(rows, query.limit, ({ startsOn }) => startsOn)
}

const METRICS = `
  select m."id", m."name", m."unit", m."direction", m."baseline", m."target", m."version",
    coalesce((select json_agg(json_build_object('on', x."on", 'value', x."value", 'note', x."note", 'version', x."version") order by x."on")
      from (select * from "CampaignPoint" q where q."communeId" = m."communeId" and q."metricId" = m."id" order by q."on" desc limit 400) x), '[]') as "points"
  from "CampaignMetric" m where m."communeId" = any($1::uuid[]) and m."campaignId" = $2 order by m."ordinal" limit 40`

export const findCampaign = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<CampaignDetail | null> => {
  const values = [communeIds, id]
  const [heads, metrics, counts] = await Promise.all([
    db.pool.query<Omit<CampaignDetail, 'metrics' | 'mediaCount' | 'commendationCount'>>({
      name: 'campaign',
      text: `${ROWS} and p."id" = $2`,
      values,
    }),
    db.pool.query<CampaignMetric>({ name: 'campaign-metrics', text: METRICS, values }),
    db.pool.query<Pick<CampaignDetail, 'mediaCount' | 'commendationCount'>>({
      name: 'campaign-counts',
      text: `select (select count(*)::int from "MediaItem" where "communeId" = any($1::uuid[]) and "campaignId" = $2 and "removedAt" is null) as "mediaCount",
        (select count(*)::int from "Commendation" where "communeId" = any($1::uuid[]) and "campaignId" = $2 and "removedAt" is null) as "commendationCount"`,
      values,
    }),
  ])
  const [head, count] = [heads.rows[0], counts.rows[0]]
  return head && count ? { ...head, ...count, metrics: metrics.rows } : null
}

const searchTextOf = ({ name, goal }: CampaignInput): string => foldText(`${name} ${goal}`)

export const insertCampaign = async (tx: Tx, communeId: string, input: CampaignInput): Promise<string> => {
  const id = uuidv7()
  await insertAll(tx, { Campaign: [{ ...input, communeId, id, searchText: searchTextOf(input), version: 1 }] })
  return id
}

interface CampaignKey {
  communeId: string
  id: string
  version: number
}

export const lockCampaign = async (tx: Tx, communeId: string, id: string): Promise<CampaignKey | null> => {
  const [row] = await tx.$queryRaw<CampaignKey[]>`
    select "communeId", "id", "version" from "Campaign" where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  return row ?? null
}

export const updateCampaign = async (tx: Tx, { communeId, id }: CampaignKey, input: CampaignInput): Promise<void> => {
  await tx.campaign.update({
    where: { communeId_id: { communeId, id } },
    data: {
      ...input,
      startsOn: new Date(input.startsOn),
      endsOn: new Date(input.endsOn),
      searchText: searchTextOf(input),
      version: { increment: 1 },
    },
  })
}

export const insertMetric = async (
  tx: Tx,
  { communeId, id: campaignId }: CampaignKey,
  ordinal: number,
  input: MetricInput,
): Promise<string> => {
  const id = uuidv7()
  await insertAll(tx, { CampaignMetric: [{ ...input, communeId, id, campaignId, ordinal, version: 1 }] })
  return id
}

export const countMetrics = async (tx: Tx, { communeId, id: campaignId }: CampaignKey): Promise<number> =>
  await tx.campaignMetric.count({ where: { communeId, campaignId } })

export interface MetricKey extends CampaignKey {
  campaignId: string
}

export const lockMetric = async (tx: Tx, communeId: string, id: string): Promise<MetricKey | null> => {
  const [row] = await tx.$queryRaw<MetricKey[]>`
    select "communeId", "id", "campaignId", "version" from "CampaignMetric"
    where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  return row ?? null
}

export const updateMetric = async (tx: Tx, { communeId, id }: MetricKey, input: MetricInput): Promise<void> => {
  await tx.campaignMetric.update({
    where: { communeId_id: { communeId, id } },
    data: { ...input, version: { increment: 1 } },
  })
}

/** Writes, changes or takes away the point of a day; throws staleVersion when another wrote that day since. */
export const savePoint = async (
  tx: Tx,
  ctx: Context,
  { communeId, id: metricId }: MetricKey,
  { on, value, note, version }: BodyOf<typeof setCampaignPoint>,
): Promise<void> => {
  const key = { communeId, metricId, on: new Date(on) }
  const current = await tx.campaignPoint.findUnique({ where: { communeId_metricId_on: key } })
  if ((current?.version ?? 0) !== version) throw new DomainError('staleVersion', { expected: version, current })
  if (value === null) await tx.campaignPoint.deleteMany({ where: key })
  else if (current)
    await tx.campaignPoint.update({
      where: { communeId_metricId_on: key },
      data: { value, note, enteredBy: ctx.actor.userId, version: { increment: 1 } },
    })
  else await tx.campaignPoint.create({ data: { ...key, value, note, enteredBy: ctx.actor.userId } })
}
