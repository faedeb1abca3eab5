import { foldText } from '@gandan/domain/shared/text'
import { insertRows, type Execute } from '../../insert-rows.ts'
import type { CommunicationYear } from './communication-year.ts'

interface Place {
  communeId: string
  planId: string
  enteredBy: string
}

const insertCampaigns = async (execute: Execute, { communeId, enteredBy }: Place, { campaigns }: CommunicationYear) => {
  const heads = campaigns.map(({ word: _word, metrics: _metrics, ...head }) => ({
    communeId,
    ...head,
    searchText: foldText(`${head.name} ${head.goal}`),
    version: 1,
  }))
  const metrics = campaigns.flatMap(({ id: campaignId, metrics: own }) =>
    own.map(({ metric: { reached: _reached, decimals: _decimals, ...metric } }) => ({
      communeId,
      campaignId,
      ...metric,
      version: 1,
    })),
  )
  const points = campaigns.flatMap(({ metrics: own }) =>
    own.flatMap(({ metric, points: values }) =>
      values.map((point) => ({ communeId, metricId: metric.id, ...point, note: '', enteredBy, version: 1 })),
    ),
  )
  await insertRows(execute, 'Campaign', heads)
  await insertRows(execute, 'CampaignMetric', metrics)
  await insertRows(execute, 'CampaignPoint', points)
}

/** Trainings are held on the directives that the plan cites, one after the other. */
const TIE_TRAININGS = `
  update "CommunicationActivity" a set "directiveId" = d."id"
  from (select "id", row_number() over (order by "number", "id") - 1 as "place", count(*) over () as "count"
      from "Directive" where "communeId" = $1::uuid and "planId" = $2::uuid) d,
    (select "id", row_number() over (order by "on", "id") - 1 as "place"
      from "CommunicationActivity" where "communeId" = $1::uuid and "form" = 'training') t
  where a."communeId" = $1::uuid and a."id" = t."id" and d."place" = t."place" % d."count"`

/** Writes a generated year of communication into a commune that has none. */
export const insertCommunication = async (execute: Execute, place: Place, year: CommunicationYear): Promise<void> => {
  const { communeId, planId, enteredBy } = place
  const kept = { enteredBy, removedAt: null, version: 1 }
  await insertCampaigns(execute, place, year)
  const households = year.households.map((one) => ({ communeId, ...one, version: 1 }))
  await insertRows(execute, 'VillageHouseholds', households)
  const activities = year.activities.map((one) => ({
    communeId,
    ...one,
    unitId: null,
    directiveId: null,
    note: '',
    searchText: foldText(`${one.topic} ${one.place}`),
    ...kept,
  }))
  await insertRows(execute, 'CommunicationActivity', activities)
  await execute(TIE_TRAININGS, [communeId, planId])
  const mediaItems = year.mediaItems.map((one) => ({
    communeId,
    ...one,
    url: null,
    firstOn: one.airedOn[0],
    searchText: foldText(`${one.title} ${one.praises ?? ''}`),
    ...kept,
  }))
  await insertRows(execute, 'MediaItem', mediaItems)
  const commendations = year.commendations.map((one) => ({
    communeId,
    ...one,
    searchText: foldText(`${one.subjectName} ${one.reason} ${one.decisionNumber}`),
    ...kept,
  }))
  await insertRows(execute, 'Commendation', commendations)
}
