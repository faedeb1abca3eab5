import { definitionsOn, SHIPPED_INDICATORS } from '@gandan/domain/indicators/catalogue/shipped'
import type { IndicatorDefinition, IndicatorFigure, ValueSource } from '@gandan/domain/indicators/definition'
import { enteredFigure } from '@gandan/domain/indicators/entry'
import { scoreSetOf, type ScoredComponent } from '@gandan/domain/indicators/external-scores'
import { periodsOfYear } from '@gandan/domain/indicators/periods'
import { nextValueState, type ValueAction, type ValueState } from '@gandan/domain/indicators/value-state'
import { periodsInYear, type PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import { uuidAt, type Random } from '../random.ts'
import { COURSES, SCORES, type Course } from './indicator-matters.ts'
import type { ReportedSpan } from './one-stop-year.ts'

interface Step {
  action: ValueAction
  on: IsoDate
  reason: string | null
}

export interface SeededValue {
  id: string
  code: string
  period: PeriodWindow
  detail: string
  source: ValueSource
  figure: IndicatorFigure
  steps: readonly (Step & { id: string; state: ValueState })[]
}

export interface SeededScore {
  id: string
  scoreSet: string
  period: PeriodWindow
  on: IsoDate
  total: number
  rank: number | null
  components: ScoredComponent[]
  source: string
}

const NO_FIGURE = { numerator: null, denominator: null, value: null }
const instantOf = (on: IsoDate): number => Date.parse(`${on}T09:00:00+07:00`)
const rounded = (value: number): number => Math.round(value * 100) / 100

const WAYS: Record<'draft' | 'submitted' | 'returned' | 'approved' | 'mended', readonly ValueAction[]> = {
  draft: ['enter'],
  submitted: ['enter', 'submit'],
  returned: ['enter', 'submit', 'return'],
  approved: ['enter', 'submit', 'approve'],
  mended: ['enter', 'submit', 'return', 'enter', 'submit', 'approve'],
}

/** How the figures of the newest period stand, one indicator after the other; null where one is missing. */
const LATEST = ['submitted', 'draft', null, 'returned', 'approved'] as const
const REASON = 'Đề nghị kiểm tra lại số liệu và bổ sung minh chứng'

type Way = keyof typeof WAYS

/** Nobody entered this one for the newest periods, so that it is stale. */
const STALE_CODE = 'DV09.06'
const STALE_PERIODS = 3

const wayOf = (code: string, turn: number, fromEnd: number, random: Random): Way | null => {
  if (code === STALE_CODE && fromEnd < STALE_PERIODS) return null
  if (fromEnd === 0) return LATEST[turn % LATEST.length] ?? null
  return random.chance(0.15) ? 'mended' : 'approved'
}

const stepsOf = (way: Way, { to }: PeriodWindow, until: IsoDate, random: Random): SeededValue['steps'] => {
  let state: ValueState = 'draft'
  let on = addDays(to, 1)
  return WAYS[way].flatMap((action) => {
    on = addDays(on, random.int(0, 2))
    if (on > until) return []
    state = nextValueState(state, action)
    return [{ id: uuidAt(instantOf(on), random), action, on, state, reason: action === 'return' ? REASON : null }]
  })
}

const figureOn = (definition: IndicatorDefinition, course: Course, way: number, random: Random): IndicatorFigure => {
  if ('between' in course) {
    const [least, most] = course.between
    const value = Number((least + (most - least) * random.next()).toFixed(course.decimals))
    return enteredFigure(definition, { ...NO_FIGURE, value })
  }
  const [first, last] = course.share
  const denominator = random.int(course.of[0], course.of[1])
  const share = first + (last - first) * way + (random.next() - 0.5) * 0.04
  const numerator = Math.max(0, Math.min(denominator, Math.round(denominator * share)))
  return enteredFigure(definition, { ...NO_FIGURE, numerator, denominator })
}

const isTold =
  ({ since, until }: ReportedSpan) =>
  ({ to }: PeriodWindow): boolean =>
    to >= since && to < until

const valueOf = (
  base: Pick<SeededValue, 'code' | 'period' | 'detail' | 'source' | 'figure'>,
  steps: SeededValue['steps'],
  random: Random,
): SeededValue => ({ ...base, id: uuidAt(instantOf(steps[0]?.on ?? base.period.to), random), steps })

const enteredValues = (definition: IndicatorDefinition, turn: number, span: ReportedSpan): SeededValue[] => {
  const { years, until, random } = span
  const course = COURSES[definition.code]
  if (!course) return []
  const periods = years.flatMap((year) => periodsOfYear(definition.frequency, year)).filter(isTold(span))
  return periods.flatMap((period, index) => {
    const way = wayOf(definition.code, turn, periods.length - 1 - index, random)
    const figure = figureOn(definition, course, (index + 1) / periods.length, random)
    const steps = way ? stepsOf(way, period, until, random) : []
    const { code, source } = definition
    return steps.length === 0 ? [] : [valueOf({ code, period, detail: '', source, figure }, steps, random)]
  })
}

const scoredOf = (
  plan: (typeof SCORES)[number],
  way: number,
  random: Random,
): Pick<SeededScore, 'total' | 'components'> => {
  const set = scoreSetOf(plan.scoreSet)
  const [first, last] = plan.share
  const components = set.components.map(({ code, most }, index): ScoredComponent => {
    const limit = most ?? plan.mosts[index] ?? 0
    const share = Math.min(1, first + (last - first) * way + (random.next() - 0.5) * 0.06)
    return { code, score: rounded(limit * share), most: limit }
  })
  const sum = components.reduce((total, { score }) => total + score, 0)
  return { components, total: rounded(set.isSum ? sum : sum / components.length) }
}

const scores = (span: ReportedSpan): SeededScore[] =>
  SCORES.flatMap((plan) => {
    const { random, years, until } = span
    const periods = years.flatMap((year) => periodsInYear(plan.kind, year)).filter(isTold(span))
    return periods.flatMap((period, index): SeededScore[] => {
      const on = addDays(period.to, 2)
      if (on > until) return []
      const scored = scoredOf(plan, (index + 1) / periods.length, random)
      const rank = plan.scoreSet === 'parIndex' ? random.int(8, 30) : null
      return [
        {
          id: uuidAt(instantOf(on), random),
          scoreSet: plan.scoreSet,
          period,
          on,
          rank,
          source: plan.source,
          ...scored,
        },
      ]
    })
  })

/** A score becomes the figures of its indicator, the whole and each component, and takes the same way to approval. */
const scoredValues = (score: SeededScore, isLast: boolean, { until, random }: ReportedSpan): SeededValue[] => {
  const set = scoreSetOf(score.scoreSet as 'sipas')
  const steps = stepsOf(isLast ? 'submitted' : 'approved', score.period, until, random)
  if (steps.length === 0) return []
  const parts = [{ code: '', score: score.total }, ...score.components]
  return parts.map(({ code: detail, score: value }) => {
    const figure = { ...NO_FIGURE, value }
    const own = steps.map((step) => ({ ...step, id: uuidAt(instantOf(step.on), random) }))
    return valueOf({ code: set.indicatorCode, period: score.period, detail, source: 'imported', figure }, own, random)
  })
}

/** What a commune entered and was scored, period by period, up to the last day given. */
export const generateIndicators = (span: ReportedSpan): { values: SeededValue[]; scores: SeededScore[] } => {
  const typed = definitionsOn(SHIPPED_INDICATORS, span.until).filter(({ source }) => source !== 'computed')
  const given = scores(span)
  return {
    scores: given,
    values: [
      ...typed.flatMap((definition, turn) => enteredValues(definition, turn, span)),
      ...given.flatMap((score, index) => scoredValues(score, given[index + 1]?.scoreSet !== score.scoreSet, span)),
    ],
  }
}
