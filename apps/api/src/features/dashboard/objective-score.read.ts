import type { ObjectiveStanding } from '@gandan/contracts/dashboard'
import type { ObjectiveScore } from '@gandan/contracts/dashboard/figures'
import {
  attainmentOf,
  DEFAULT_SCORE_WEIGHTS,
  objectiveScore,
  type ScoredIndicator,
  type ScoreWeights,
} from '@gandan/domain/dashboard/objective-score'
import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import type { StatusReading } from '@gandan/domain/indicators/status'
import { periodWindow, type PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import { objectiveProgress, type Progress, type TaskSnapshot } from '@gandan/domain/plan/progress'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { definitionsFor } from '../indicators/definitions.queries.ts'
import { listObjectiveWeights, type ObjectiveWeightsRow } from '../indicators/weights.queries.ts'
import { asOf } from '../plan/as-of.ts'
import { findPlanHead, type PlanHead } from '../plan/plans.queries.ts'
import { listTaskSnapshots } from '../plan/task-standings.queries.ts'
import { comparedWindows, figureIn, readingOf, targetOf, type FigureSource } from './figure-rows.ts'
import { readFigureSources } from './figures.read.ts'
import { findObjective } from './objective.queries.ts'

interface CoreReading {
  definition: IndicatorDefinition
  reading: StatusReading
}

const coreReadings = (
  source: FigureSource,
  definitions: readonly IndicatorDefinition[],
  period: PeriodWindow,
): CoreReading[] =>
  definitions.map((definition) => {
    const figure = figureIn(source, definition, period, comparedWindows(period, source.on).now)
    return {
      definition,
      reading: readingOf(definition, figure.value, targetOf(source, definition, period), period, source.on),
    }
  })

/** Nobody in particular: a progress is the same for all who look at it, and tells no few denunciations. */
const anybody = (communeIds: readonly string[], today: IsoDate): Pick<Context, 'actor' | 'today'> => ({
  actor: {
    userId: '00000000-0000-0000-0000-000000000000',
    displayName: '',
    roles: [],
    communeId: null,
    unitIds: [],
    upperUnitId: null,
    sessionId: '',
    username: '',
    communeIds,
    mustChangePassword: false,
  },
  today,
})

/** The core indicators of a plan by objective code, read over the reporting year up to the day. */
export const readCoreReadings = async (
  db: Database,
  plan: Pick<PlanHead, 'communeId' | 'year'>,
  { on, today }: { on: IsoDate; today: IsoDate },
): Promise<Map<string, CoreReading[]>> => {
  const period = periodWindow('year', plan.year)
  const core = (await definitionsFor(db, plan.communeId, period.to)).filter(({ isCore }) => isCore)
  const asker = anybody([plan.communeId], today)
  const source = (await readFigureSources(db, asker, [plan.communeId], core, [period], on)).get(plan.communeId)
  const byObjective = new Map<string, CoreReading[]>()
  if (source)
    for (const one of coreReadings(source, core, period)) {
      const { objectiveCode } = one.definition
      byObjective.set(objectiveCode, [...(byObjective.get(objectiveCode) ?? []), one])
    }
  return byObjective
}

const weightsOf = (row: ObjectiveWeightsRow | undefined): ScoreWeights => row ?? DEFAULT_SCORE_WEIGHTS

const scoredOf = (readings: readonly CoreReading[]): ScoredIndicator[] =>
  readings.map(({ definition, reading }) => ({ code: definition.code, reading }))

/** How each objective of a plan stands, tasks and core indicators together. */
export type Scorer = (objective: { id: string; code: string }, progress: Progress) => ObjectiveStanding['score']

export const readScorer = async (
  db: Database,
  plan: Pick<PlanHead, 'id' | 'communeId' | 'year'>,
  at: { on: IsoDate; today: IsoDate },
): Promise<Scorer> => {
  const [readings, weights] = await Promise.all([
    readCoreReadings(db, plan, at),
    listObjectiveWeights(db, plan.communeId, plan.id),
  ])
  return ({ id, code }, tasks) => {
    const row = weights.find((one) => one.objectiveId === id)
    const { progress, rag, worsenedBy } = objectiveScore(tasks, scoredOf(readings.get(code) ?? []), weightsOf(row))
    return { progress, rag, worsenedBy }
  }
}

const replyOf = (
  objectiveId: string,
  on: IsoDate,
  tasks: readonly TaskSnapshot[],
  readings: readonly CoreReading[],
  row: ObjectiveWeightsRow | undefined,
): ObjectiveScore => {
  const weights = weightsOf(row)
  const progress = objectiveProgress(tasks, on)
  const score = objectiveScore(progress, scoredOf(readings), weights)
  const contributionOf = (code: string | null): number => score.rows.find((one) => one.code === code)?.contribution ?? 0
  return {
    objectiveId,
    on,
    progress: score.progress,
    rag: score.rag,
    taskWeight: weights.taskWeight,
    tasks: { progress: progress.progress, rag: progress.rag, contribution: contributionOf(null) },
    indicators: readings.map(({ definition, reading }) => ({
      code: definition.code,
      name: definition.name,
      unit: definition.unit,
      decimals: definition.decimals,
      value: reading.value,
      target: reading.target,
      status: reading.status,
      weight: weights.indicatorWeights[definition.code] ?? 1,
      attainment: attainmentOf(reading),
      contribution: contributionOf(definition.code),
    })),
    version: row?.version ?? 0,
  }
}

export const readObjectiveScore = async (
  db: Database,
  ctx: Context,
  id: string,
  on: IsoDate | undefined,
): Promise<ObjectiveScore> => {
  const objective = await findObjective(db, ctx.actor.communeIds, id)
  const plan = objective && (await findPlanHead(db, [objective.communeId], objective.planId))
  if (!objective || !plan) throw new DomainError('notFound')
  const at = asOf(on, ctx.today)
  const [snapshots, readings, weights] = await Promise.all([
    listTaskSnapshots(db, [plan.communeId], plan.id, at),
    readCoreReadings(db, plan, { on: at.on, today: ctx.today }),
    listObjectiveWeights(db, plan.communeId, plan.id),
  ])
  return replyOf(
    id,
    at.on,
    snapshots.filter((task) => task.objectiveId === id),
    readings.get(objective.code) ?? [],
    weights.find((one) => one.objectiveId === id),
  )
}
