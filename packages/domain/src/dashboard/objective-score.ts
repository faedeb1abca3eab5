import type { StatusReading } from '../indicators/status.ts'
import type { Progress, RagLevel } from '../plan/progress.ts'
import { DomainError } from '../shared/domain-error.ts'

/** How much the tasks weigh of 100, the core indicators the rest; the weights of these among themselves default to 1. */
export interface ScoreWeights {
  taskWeight: number
  indicatorWeights: Readonly<Record<string, number>>
}

export const DEFAULT_SCORE_WEIGHTS: ScoreWeights = { taskWeight: 70, indicatorWeights: {} }

export interface ScoredIndicator {
  code: string
  reading: StatusReading
}

/** One addend of the score; the contributions add up to it. */
export interface ScoreRow {
  part: 'tasks' | 'indicator'
  /** Null for the tasks. */
  code: string | null
  /** Its share of the whole, 0-1; 0 where it has no figure. */
  share: number
  /** 0-1; null where it has no figure. */
  earned: number | null
  contribution: number
}

export interface ObjectiveScore {
  progress: number | null
  rag: RagLevel
  /** The indicator that made the colour worse than the tasks alone; null where none did. */
  worsenedBy: string | null
  rows: ScoreRow[]
}

const WHOLE = 100
const held = (share: number): number => Math.max(0, Math.min(1, share))

/**
 * How much of its target an indicator has reached, 0-1: of the way from the baseline where its status follows growth, else
 * value / target, or target / value where lower is better; 1 once the target is met. Null without value, target or good side.
 */
export const attainmentOf = (reading: StatusReading): number | null => {
  const { value, target, baseline, direction, rule } = reading
  if (value === null || target === null || rule === null) return null
  const isMet = direction === 'lower' ? value <= target : value >= target
  if (isMet) return 1
  if (rule === 'growth' && baseline !== null) return held((value - baseline) / (target - baseline))
  return direction === 'lower' ? held(target / value) : held(value / target)
}

const checkWeights = ({ taskWeight, indicatorWeights }: ScoreWeights): void => {
  if (!(taskWeight >= 0 && taskWeight <= WHOLE)) throw new DomainError('scoreWeightOutsideScale', { taskWeight })
  for (const [code, weight] of Object.entries(indicatorWeights))
    if (!(weight >= 0)) throw new DomainError('scoreWeightOutsideScale', { code, weight })
}

const WORSE: readonly RagLevel[] = ['red', 'amber', 'green', 'grey']
const RAG_OF_STATUS: Record<StatusReading['status'], RagLevel> = {
  offTrack: 'red',
  behind: 'amber',
  onTrack: 'green',
  attained: 'green',
  none: 'grey',
}

const colourOf = (
  tasks: Progress,
  indicators: readonly ScoredIndicator[],
): Pick<ObjectiveScore, 'rag' | 'worsenedBy'> => {
  let rag = tasks.rag
  let worsenedBy: string | null = null
  for (const { code, reading } of indicators) {
    const level = RAG_OF_STATUS[reading.status]
    if (WORSE.indexOf(level) >= WORSE.indexOf(rag)) continue
    rag = level
    worsenedBy = code
  }
  return { rag, worsenedBy: rag === 'green' ? null : worsenedBy }
}

const indicatorRows = (
  indicators: readonly ScoredIndicator[],
  { indicatorWeights }: ScoreWeights,
): { code: string; earned: number | null; weight: number }[] =>
  indicators.map(({ code, reading }) => {
    const earned = attainmentOf(reading)
    return { code, earned, weight: earned === null ? 0 : (indicatorWeights[code] ?? 1) }
  })

/** The share of the tasks, 0-1; a side without a figure, or with no weight at all, leaves everything to the other. */
const taskShareOf = (hasTasks: boolean, hasIndicators: boolean, taskWeight: number): number => {
  if (hasTasks && hasIndicators) return taskWeight / WHOLE
  return hasTasks ? 1 : 0
}

/**
 * How far an objective is, tasks and core indicators together:
 *
 *   progress = taskWeight / 100 x progress of the tasks + (1 - taskWeight / 100) x sum(weight x attainment) / sum(weight)
 *
 * over its core indicators with a value and a target; where only one side has a figure, that side alone counts. The rows
 * add up to the progress. The colour is the worse of the tasks' and of the worst core indicator's (off track red, behind
 * amber). Throws scoreWeightOutsideScale.
 */
export const objectiveScore = (
  tasks: Progress,
  indicators: readonly ScoredIndicator[],
  weights: ScoreWeights = DEFAULT_SCORE_WEIGHTS,
): ObjectiveScore => {
  checkWeights(weights)
  const weighed = indicatorRows(indicators, weights)
  const weightTotal = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const hasTasks = tasks.progress !== null
  const taskShare = taskShareOf(hasTasks, weightTotal > 0, weights.taskWeight)
  const rowOf = (part: ScoreRow['part'], code: string | null, share: number, earned: number | null): ScoreRow => {
    return { part, code, share, earned, contribution: share * (earned ?? 0) }
  }
  const rows = [
    rowOf('tasks', null, taskShare, tasks.progress),
    ...weighed.map(({ code, earned, weight }) =>
      rowOf('indicator', code, weightTotal > 0 ? ((1 - taskShare) * weight) / weightTotal : 0, earned),
    ),
  ]
  const sum = rows.reduce((total, { contribution }) => total + contribution, 0)
  return { progress: hasTasks || weightTotal > 0 ? held(sum) : null, rows, ...colourOf(tasks, indicators) }
}
