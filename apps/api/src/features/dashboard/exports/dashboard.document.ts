import type { Dashboard } from '@gandan/contracts/dashboard'
import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { TASK_STATE_WORDS } from '@gandan/domain/plan/task-words'
import { formatPercent } from '@gandan/domain/shared/format'
import { formatDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../../context.ts'
import type { DocumentSection, Exhibit, ExportDocument } from '../../../render/exhibit.ts'
import { readStatistics } from '../../petitions/case-statistics.read.ts'
import type { PlanHead } from '../../plan/plans.queries.ts'
import { readDashboard } from '../dashboard.read.ts'
import { readPlanMatrix } from '../plan-matrix.read.ts'
import { caseMonths } from './figures.exhibits.ts'
import * as words from './frame-words.ts'
import { planCurve, planMatrix, planObjectives } from './plan.exhibits.ts'

const holderOf = ({ ownerUserName, ownerUnitName }: TaskRow): string => ownerUserName ?? ownerUnitName ?? 'Chưa giao'

/** Tasks as a table, with the days and the holders of the page. */
export const taskTable = (tasks: readonly TaskRow[], frame: Exhibit['frame']): Exhibit => ({
  fileName: 'cong-viec',
  frame,
  picture: null,
  nativeChart: null,
  columns: [
    { label: 'Số', kind: 'number', decimals: 0 },
    { label: 'Công việc', kind: 'text' },
    { label: 'Mục', kind: 'text' },
    { label: 'Người thực hiện', kind: 'text' },
    { label: 'Hạn', kind: 'day' },
    { label: 'Trạng thái', kind: 'text' },
    { label: 'Số ngày trễ', kind: 'number', decimals: 0 },
  ],
  rows: tasks.map((task) => [
    task.number,
    task.title,
    task.objectiveCode,
    holderOf(task),
    task.dueOn,
    TASK_STATE_WORDS[task.state],
    task.daysLate,
  ]),
})

const previousOf = (value: number | null): string => (value === null ? '' : ` (cuối kỳ trước ${formatPercent(value)})`)

/** The figures of the page's cards, a line each. */
const situationOf = ({ kpis, objectives }: Dashboard): string[] => {
  const { progress, timeElapsed, overdue, dueSoon, awaitingConfirmation, onTime } = kpis
  const total = objectives.reduce((sum, { counts }) => sum + counts.total, 0)
  const share =
    onTime.value === null
      ? 'chưa phát sinh'
      : `${formatPercent(onTime.value)} (${onTime.numerator}/${onTime.denominator} việc đến hạn)`
  return [
    `Tiến độ kế hoạch: ${formatPercent(progress.value)}, thời gian đã qua ${formatPercent(timeElapsed)}${previousOf(progress.previous)}.`,
    `Việc quá hạn: ${overdue.value ?? 0} trong ${total} việc. Đến hạn trong 7 ngày: ${dueSoon.value ?? 0}. Chờ xác nhận: ${awaitingConfirmation.value ?? 0}.`,
    `Đúng hạn trong kỳ: ${share}.`,
  ]
}

const urgentOf = (ctx: Context, { urgent, plan, on }: Dashboard): DocumentSection => {
  const { items, overdueTotal, dueSoonTotal } = urgent
  const isNone = items.length === 0
  const frame = {
    title: 'Việc quá hạn và sắp đến hạn',
    commune: words.capitalised(plan.communeName),
    unit: 'việc',
    head: [words.asOfLine(ctx, on)],
    foot: [words.sourceLine(words.SOURCES.tasks)],
    summary: '',
  }
  return {
    heading: 'Việc quá hạn và sắp đến hạn',
    paragraphs: [
      isNone
        ? 'Không có việc quá hạn hoặc đến hạn trong 7 ngày.'
        : `${overdueTotal} việc quá hạn, ${dueSoonTotal} việc đến hạn trong 7 ngày; bảng nêu ${items.length} việc.`,
    ],
    exhibit: isNone ? null : taskTable(items, frame),
  }
}

const petitionsOf = (ctx: Context, exhibit: Exhibit, { hasAny }: { hasAny: boolean }): DocumentSection => ({
  heading: exhibit.frame.title,
  paragraphs: [hasAny ? exhibit.frame.summary : 'Không phát sinh đơn thư trong thời gian này.'],
  exhibit: hasAny ? exhibit : null,
})

const shown = (exhibit: Exhibit): DocumentSection => ({
  heading: exhibit.frame.title,
  paragraphs: exhibit.picture === null ? [] : [exhibit.frame.summary],
  exhibit,
})

/** The whole first screen as of a day, in its order. */
export const readDashboardDocument = async (
  db: Database,
  ctx: Context,
  plan: PlanHead,
  asked: { on?: IsoDate | undefined; period: PeriodKind },
): Promise<ExportDocument> => {
  const { today } = ctx
  const dashboard = await readDashboard(db, plan, { on: asked.on ?? today, today, period: asked.period })
  const { on, period } = dashboard
  const [matrix, statistics] = await Promise.all([
    readPlanMatrix(db, plan, { kind: 'quarter', on }, today),
    readStatistics(db, ctx, { communeId: plan.communeId, from: plan.startsOn, to: on }),
  ])
  const commune = words.capitalised(plan.communeName)
  const hasTasks = dashboard.objectives.some(({ counts }) => counts.total > 0)
  const hasAny = statistics.months.some(({ received, settled, backlog }) => received + settled + backlog > 0)
  return {
    fileName: `bang-dieu-hanh-${plan.year}-${on}`,
    title: `Bảng điều hành năm ${plan.year}`,
    commune,
    head: [words.windowLine(period), words.asOfLine(ctx, on), words.sourceLine('Gần Dân')],
    running: `${commune} · Bảng điều hành năm ${plan.year} · kỳ ${formatDate(period.from)} – ${formatDate(period.to)} · hết ngày ${formatDate(on)}`,
    sections: [
      { heading: 'Tình hình chung', paragraphs: situationOf(dashboard), exhibit: null },
      urgentOf(ctx, dashboard),
      shown(planObjectives(ctx, dashboard)),
      ...(hasTasks ? [shown(planCurve(ctx, dashboard)), shown(planMatrix(ctx, plan, matrix))] : []),
      petitionsOf(ctx, caseMonths(ctx, statistics, commune), { hasAny }),
    ],
  }
}
