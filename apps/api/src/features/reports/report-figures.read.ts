import type { PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import { planProgress, type TaskSnapshot } from '@gandan/domain/plan/progress'
import type { CountedRecord } from '@gandan/domain/reports/report-differences'
import { isYearRecorded, type ReportFigure } from '@gandan/domain/reports/report-figures'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { asOf } from '../plan/as-of.ts'
import { listTaskSnapshots } from '../plan/task-standings.queries.ts'
import type { FrozenFigure } from './report-frozen.queries.ts'
import { asNobody, asOffice, type ReportSources, type SourceFigure } from './report-sources.ts'
import { findYearPlanId } from './report-tasks.queries.ts'

export interface LiveFigures {
  figures: ReportFigure[]
  isPeriodClosed: boolean
  asOf: IsoDate
}

const figureOf = (
  { code, awaits, figure, samePeriodLastYear, target, ...one }: SourceFigure,
  isCompared: boolean,
): ReportFigure => ({
  key: code,
  name: one.name,
  unit: one.unit,
  kind: one.kind,
  direction: one.direction,
  decimals: one.decimals,
  ...figure,
  lastYear: isCompared ? samePeriodLastYear.value : null,
  target: target.value,
  isAwaited: awaits !== null,
})

const planFigure = (key: string, name: string, value: number | null, more: Partial<ReportFigure>): ReportFigure => ({
  key,
  name,
  unit: 'nhiệm vụ',
  kind: 'count',
  direction: 'informational',
  decimals: 0,
  numerator: value,
  denominator: null,
  value,
  lastYear: null,
  target: null,
  isAwaited: value === null,
  ...more,
})

/** The plan as its dashboard shows it on the last day of the period. */
const planFigures = (tasks: readonly TaskSnapshot[] | null, on: IsoDate): ReportFigure[] => {
  const whole = tasks === null ? null : planProgress(tasks, on)
  const due = tasks?.filter(({ dueOn, state }) => dueOn <= on && state !== 'cancelled').length ?? null
  const progress = whole?.progress ?? null
  return [
    planFigure('KH.01', 'Tiến độ chung của kế hoạch', progress === null ? null : progress * 100, {
      unit: '%',
      kind: 'score',
      direction: 'higher',
      decimals: 1,
    }),
    planFigure('KH.02', 'Số nhiệm vụ đã đến hạn', due, {}),
    planFigure('KH.03', 'Số nhiệm vụ quá hạn chưa xong', whole?.counts.overdue ?? null, { direction: 'lower' }),
  ]
}

/** Every figure a report of that commune and period may name, as it stands now. */
export const readReportFigures = async (
  db: Database,
  ctx: Context,
  { readFigures }: ReportSources,
  communeId: string,
  period: PeriodWindow,
): Promise<LiveFigures> => {
  const { kind, year, index } = period
  const [list, planId] = await Promise.all([
    readFigures(db, asNobody(ctx, communeId), communeId, { kind, year, index }),
    findYearPlanId(db, communeId, year),
  ])
  const at = asOf(period.to, ctx.today)
  const tasks = planId === null ? null : await listTaskSnapshots(db, [communeId], planId, at)
  const isCompared = isYearRecorded(list.items.map(({ samePeriodLastYear }) => samePeriodLastYear))
  return {
    figures: [...list.items.map((item) => figureOf(item, isCompared)), ...planFigures(tasks, at.on)],
    isPeriodClosed: list.isLocked,
    asOf: list.on,
  }
}

/** Beyond so many records a part of a figure is kept without them. */
const MOST_RECORDS = 2_000

type Part = CountedRecord['part']

const recordsOf = async (
  db: Database,
  ctx: Context,
  { readRecords }: ReportSources,
  of: { communeId: string; code: string },
  asked: { period: PeriodWindow; part: Part },
) => {
  const { kind, year, index } = asked.period
  try {
    return await readRecords(db, ctx, of, { kind, year, index, part: asked.part, limit: MOST_RECORDS })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'tooManyRecords') return { items: [], nextCursor: 'more' }
    throw error
  }
}

const isCounted = ({ key, isAwaited, numerator }: ReportFigure): boolean =>
  !key.startsWith('KH.') && !isAwaited && numerator !== null

/** A figure with the records it counts, both parts. */
export const withRecords = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  communeId: string,
  { period, figure }: { period: PeriodWindow; figure: ReportFigure },
): Promise<FrozenFigure> => {
  if (!isCounted(figure)) return { figure, records: [], isCut: false }
  const office = asOffice(ctx, communeId)
  const parts: Part[] = figure.denominator === null ? ['numerator'] : ['numerator', 'denominator']
  const records: CountedRecord[] = []
  let isCut = false
  for (const part of parts) {
    const found = await recordsOf(db, office, sources, { communeId, code: figure.key }, { period, part })
    isCut ||= found.nextCursor !== null
    records.push(...found.items.map(({ subject, id }) => ({ part, subject, id })))
  }
  return { figure, records, isCut }
}
