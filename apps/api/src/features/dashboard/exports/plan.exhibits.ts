import type { Dashboard } from '@gandan/contracts/dashboard'
import type { getPlanMatrix } from '@gandan/contracts/dashboard/figures'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import { shortPeriodName } from '@gandan/domain/organisation/period-words'
import { RAG_LEVELS } from '@gandan/domain/plan/progress'
import { formatPercent } from '@gandan/domain/shared/format'
import type { Context } from '../../../context.ts'
import type { Exhibit } from '../../../render/exhibit.ts'
import type { PlanHead } from '../../plan/plans.queries.ts'
import { curveExhibit } from './curve.exhibit.ts'
import * as words from './frame-words.ts'

const PROGRESS =
  'Tiến độ gồm công việc và chỉ tiêu chính của mục tiêu theo trọng số; vạch đen là thời gian đã qua của các việc. Chậm: có việc trễ hạn trên 7 ngày hoặc kém thời gian 25 điểm %; cần chú ý: có việc trễ hạn hoặc kém 10 điểm %.'

export const figuresOf = (progress: number | null, timeElapsed: number | null): string =>
  progress === null ? 'chưa có số liệu' : `${formatPercent(progress, 0)} · thời gian ${formatPercent(timeElapsed, 0)}`

export const STANDING_TEXTS = { bar: 'Tiến độ', marker: 'Thời gian đã qua', levels: words.RAG_WORDS }

const headOf = (ctx: Context, { plan, on, period, objectives }: Dashboard) => [
  words.filterLine(`toàn bộ ${objectives.length} mục tiêu của kế hoạch năm ${plan.year}`),
  words.windowLine(period),
  words.asOfLine(ctx, on),
]

export const planCurve = (ctx: Context, dashboard: Dashboard): Exhibit =>
  curveExhibit({
    fileName: `tien-do-ke-hoach-${dashboard.plan.year}-${dashboard.on}`,
    title: `Tiến độ thực tế so với kế hoạch năm ${dashboard.plan.year}`,
    commune: words.capitalised(dashboard.plan.communeName),
    head: headOf(ctx, dashboard),
    points: dashboard.curve,
    on: dashboard.on,
    period: dashboard.period,
  })

/** The standing of each objective: tasks and core indicators together, as the page's bars show it. */
export const planObjectives = (ctx: Context, dashboard: Dashboard): Exhibit => {
  const { plan, on, objectives } = dashboard
  const counted = RAG_LEVELS.map((level) => ({
    level,
    count: objectives.filter(({ score }) => score.rag === level).length,
  })).filter(({ count }) => count > 0)
  return {
    fileName: `muc-tieu-${plan.year}-${on}`,
    frame: {
      title: `Tiến độ các mục tiêu của kế hoạch năm ${plan.year}`,
      commune: words.capitalised(plan.communeName),
      unit: '%',
      head: headOf(ctx, dashboard),
      foot: [words.definitionLine(PROGRESS), words.sourceLine(`${words.SOURCES.tasks}; ${words.SOURCES.figures}`)],
      summary: `${objectives.length} mục tiêu: ${counted.map(({ level, count }) => `${count} ${words.RAG_WORDS[level].toLocaleLowerCase('vi')}`).join(', ')}.`,
    },
    picture: {
      kind: 'standings',
      rows: objectives.map(({ code, title, timeElapsed, score: { progress, rag } }) => ({
        code,
        name: title,
        progress,
        timeElapsed,
        rag,
        figures: figuresOf(progress, timeElapsed),
      })),
      texts: STANDING_TEXTS,
    },
    nativeChart: 'bar',
    columns: [
      { label: 'Mục', kind: 'text' },
      { label: 'Mục tiêu', kind: 'text' },
      { label: 'Tiến độ', kind: 'percent', decimals: 0, isDrawn: true },
      { label: 'Thời gian đã qua', kind: 'percent', decimals: 0, isDrawn: true },
      { label: 'Đánh giá', kind: 'text' },
      { label: 'Số việc', kind: 'number', decimals: 0 },
      { label: 'Đã xong', kind: 'number', decimals: 0 },
      { label: 'Quá hạn', kind: 'number', decimals: 0 },
    ],
    rows: objectives.map(({ code, title, timeElapsed, score: { progress, rag }, counts }) => [
      code,
      title,
      progress,
      timeElapsed,
      words.RAG_WORDS[rag],
      counts.total,
      counts.done,
      counts.overdue,
    ]),
  }
}

/** Objectives by periods: two columns a period, how far and how judged. */
export const planMatrix = (ctx: Context, plan: PlanHead, matrix: ResponseOf<typeof getPlanMatrix>): Exhibit => {
  const { on, periods, rows } = matrix
  const kind = periods[0]?.kind === 'month' ? 'tháng' : 'quý'
  return {
    fileName: `muc-tieu-theo-${kind === 'quý' ? 'quy' : 'thang'}-${plan.year}-${on}`,
    frame: {
      title: `Mục tiêu theo ${kind} của kế hoạch năm ${plan.year}`,
      commune: words.capitalised(plan.communeName),
      unit: '%',
      head: [
        words.filterLine(`${rows.length} mục tiêu, ${periods.length} ${kind} đã bắt đầu`),
        words.spanLine({ from: periods[0]?.from ?? plan.startsOn, to: periods.at(-1)?.to ?? plan.endsOn }),
        words.asOfLine(ctx, on),
      ],
      foot: [
        words.definitionLine(
          `Tiến độ công việc của mục tiêu vào ngày cuối mỗi ${kind}; ${kind} đang chạy tính đến ngày xem.`,
        ),
        words.sourceLine(words.SOURCES.tasks),
      ],
      summary: `Bảng ${rows.length} mục tiêu theo ${periods.length} ${kind}.`,
    },
    picture: null,
    nativeChart: null,
    columns: [
      { label: 'Mục', kind: 'text' },
      { label: 'Mục tiêu', kind: 'text' },
      ...periods.flatMap(({ kind: one, index }) => [
        { label: shortPeriodName(one, index), kind: 'percent' as const, decimals: 0 },
        { label: `${shortPeriodName(one, index)}: đánh giá`, kind: 'text' as const },
      ]),
    ],
    rows: rows.map(({ code, title, cells }) => [
      code,
      title,
      ...cells.flatMap(({ progress, rag }) => [progress, words.RAG_WORDS[rag]]),
    ]),
  }
}
