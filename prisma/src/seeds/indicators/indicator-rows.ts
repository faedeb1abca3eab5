import { definitionsOn, SHIPPED_INDICATORS } from '@gandan/domain/indicators/catalogue/shipped'
import { periodsInYear } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { insertRows, type Execute } from '../../insert-rows.ts'
import { TARGETS } from './indicator-matters.ts'
import { generateIndicators, type SeededScore, type SeededValue } from './indicator-year.ts'
import { generateOneStop, type ReportedSpan } from './one-stop-year.ts'

interface Place {
  communeId: string
  /** Who types figures in, and who approves them. */
  clerkId: string
  chairmanId: string
}

const instantOf = (on: IsoDate): string => new Date(Date.parse(`${on}T09:00:00+07:00`)).toISOString()

const valueRow = ({ communeId, clerkId, chairmanId }: Place, value: SeededValue) => {
  const { id, code, period, detail, source, figure, steps } = value
  const lastOf = (action: string) => steps.findLast((step) => step.action === action)
  const approval = steps.at(-1)?.action === 'approve' ? lastOf('approve') : undefined
  return {
    communeId,
    id,
    code,
    periodKind: period.kind,
    year: period.year,
    index: period.index,
    detail,
    ...figure,
    state: steps.at(-1)?.state,
    source,
    note: '',
    importId: null,
    enteredBy: clerkId,
    enteredAt: instantOf(lastOf('enter')?.on ?? period.to),
    submittedBy: lastOf('submit') ? clerkId : null,
    approvedBy: approval ? chairmanId : null,
    approvedAt: approval ? instantOf(approval.on) : null,
    changesSinceApproval: 0,
    lastSequence: steps.length,
    version: steps.length,
  }
}

const eventRows = ({ communeId, clerkId, chairmanId }: Place, { id: valueId, figure, steps }: SeededValue) =>
  steps.map(({ id, action, on, state, reason }, index) => ({
    communeId,
    id,
    valueId,
    sequence: index + 1,
    at: instantOf(on),
    actorId: action === 'return' || action === 'approve' ? chairmanId : clerkId,
    action,
    state,
    ...figure,
    reason,
  }))

const scoreRow = ({ communeId, clerkId }: Place, { period, on, ...score }: SeededScore) => ({
  communeId,
  ...score,
  periodKind: period.kind,
  year: period.year,
  index: period.index,
  documentNumber: null,
  enteredBy: clerkId,
  enteredAt: instantOf(on),
  version: 1,
})

const targetRows = ({ communeId }: Place, year: number, until: IsoDate) => {
  const known = new Set(definitionsOn(SHIPPED_INDICATORS, until).map(({ code }) => code))
  return TARGETS.filter(([code]) => known.has(code)).flatMap(([code, periodKind, baseline, target]) =>
    periodsInYear(periodKind, year).map(({ index }) => ({
      communeId,
      code,
      periodKind,
      year,
      index,
      baseline,
      target,
      version: 1,
    })),
  )
}

/** Writes what the commune entered, aims at, was scored and counted at its one-stop desk; returns how much of each. */
export const insertIndicators = async (execute: Execute, place: Place, span: ReportedSpan) => {
  const { values, scores } = generateIndicators(span)
  const oneStop = generateOneStop(span)
  const targets = span.years.slice(-1).flatMap((year) => targetRows(place, year, span.until))
  await insertRows(
    execute,
    'IndicatorValue',
    values.map((value) => valueRow(place, value)),
  )
  await insertRows(
    execute,
    'IndicatorValueEvent',
    values.flatMap((value) => eventRows(place, value)),
  )
  await insertRows(
    execute,
    'ExternalScore',
    scores.map((score) => scoreRow(place, score)),
  )
  const months = oneStop.map((row) => ({ communeId: place.communeId, ...row, importId: null, version: 1 }))
  await insertRows(execute, 'OneStopMonth', months)
  await insertRows(execute, 'IndicatorTarget', targets)
  return { values: values.length, scores: scores.length, oneStopRows: months.length, targets: targets.length }
}
