import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import type { ObjectiveScore } from '@gandan/contracts/dashboard/figures'
import { formatPercent } from '@gandan/domain/shared/format'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { formatDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../../context.ts'
import type { DocumentSection, Exhibit, ExportDocument } from '../../../render/exhibit.ts'
import { findPlanHead, type PlanHead } from '../../plan/plans.queries.ts'
import { readObjectiveScore } from '../objective-score.read.ts'
import { readObjective } from '../objective.read.ts'
import { curveExhibit } from './curve.exhibit.ts'
import { taskTable } from './dashboard.document.ts'
import * as words from './frame-words.ts'

export const objectiveCurve = (ctx: Context, plan: PlanHead, objective: ObjectiveDetail): Exhibit =>
  curveExhibit({
    fileName: `tien-do-muc-tieu-${objective.code.replaceAll('.', '-')}-${objective.on}`,
    title: `Tiến độ thực tế so với kế hoạch: mục ${objective.code}, ${objective.title}`,
    commune: words.capitalised(plan.communeName),
    head: [
      words.filterLine(`mục ${objective.code} của kế hoạch năm ${plan.year}`),
      words.spanLine({ from: plan.startsOn, to: plan.endsOn }),
      words.asOfLine(ctx, objective.on),
    ],
    points: objective.curve,
    on: objective.on,
  })

const standingOf = ({ score, progress, timeElapsed, counts }: ObjectiveDetail): string[] => [
  `Đánh giá: ${words.RAG_WORDS[score.rag]}. Tiến độ ${formatPercent(score.progress)}, thời gian đã qua ${formatPercent(timeElapsed)}.`,
  `Riêng công việc đạt ${formatPercent(progress)}: ${counts.done}/${counts.total} việc xong, ${counts.overdue} việc quá hạn, ${counts.dueSoon} việc đến hạn trong 7 ngày, ${counts.submitted} việc chờ xác nhận.`,
]

const frameOf = (ctx: Context, plan: PlanHead, { on }: { on: IsoDate }, title: string, source: string) => ({
  title,
  commune: words.capitalised(plan.communeName),
  unit: '',
  head: [words.asOfLine(ctx, on)],
  foot: [words.sourceLine(source)],
  summary: '',
})

const scoreTable = (score: ObjectiveScore, frame: Exhibit['frame']): Exhibit => ({
  fileName: 'cham-diem',
  frame,
  picture: null,
  nativeChart: null,
  columns: [
    { label: 'Thành phần', kind: 'text' },
    { label: 'Giá trị', kind: 'number', decimals: 2 },
    { label: 'Chỉ tiêu', kind: 'number', decimals: 2 },
    { label: 'Trọng số (điểm)', kind: 'number', decimals: 1 },
    { label: 'Đóng góp', kind: 'percent', decimals: 1 },
    { label: 'Đánh giá', kind: 'text' },
  ],
  rows: [
    ['Công việc', null, null, score.taskWeight, score.tasks.contribution, words.RAG_WORDS[score.tasks.rag]],
    ...score.indicators.map((one) => [
      `${one.code} ${one.name} (${one.unit})`,
      one.value,
      one.target,
      one.weight,
      one.contribution,
      words.STATUS_WORDS[one.status],
    ]),
  ],
})

const sectionsOf = (
  ctx: Context,
  plan: PlanHead,
  objective: ObjectiveDetail,
  score: ObjectiveScore,
): DocumentSection[] => {
  const { text, title, directives, curve, tasks, counts } = objective
  const frame = (name: string, source: string) => frameOf(ctx, plan, objective, name, source)
  const drawn = objectiveCurve(ctx, plan, objective)
  return [
    {
      heading: 'Nội dung theo kế hoạch',
      paragraphs: [
        text === '' ? title : text,
        ...directives.map(({ number, title: name }) => (name === null ? number : `${number}: ${name}`)),
      ],
      exhibit: null,
    },
    {
      heading: 'Tình hình',
      paragraphs: standingOf(objective),
      exhibit: scoreTable(score, frame('Cách tính tiến độ', words.SOURCES.figures)),
    },
    ...(counts.total > 0 && curve.length > 0
      ? [{ heading: 'Tiến độ thực tế so với kế hoạch', paragraphs: [drawn.frame.summary], exhibit: drawn }]
      : []),
    {
      heading: 'Công việc',
      paragraphs: tasks.length === 0 ? ['Chưa có việc.'] : [],
      exhibit: tasks.length === 0 ? null : taskTable(tasks, frame('Công việc', words.SOURCES.tasks)),
    },
  ]
}

/** One objective as of a day, in the order of its page. */
export const readObjectiveDocument = async (
  db: Database,
  ctx: Context,
  id: string,
  asked: { on?: IsoDate | undefined },
): Promise<ExportDocument> => {
  const objective = await readObjective(db, ctx, id, asked.on)
  const [plan, score] = await Promise.all([
    findPlanHead(db, ctx.actor.communeIds, objective.planId),
    readObjectiveScore(db, ctx, id, asked.on),
  ])
  if (!plan) throw new DomainError('notFound')
  const { code, title, on } = objective
  const commune = words.capitalised(plan.communeName)
  return {
    fileName: `muc-tieu-${code.replaceAll('.', '-')}-${on}`,
    title: `Mục ${code}. ${title}`,
    commune,
    head: [
      words.spanLine({ from: plan.startsOn, to: plan.endsOn }),
      words.asOfLine(ctx, on),
      words.sourceLine('Gần Dân'),
    ],
    running: `${commune} · Kế hoạch năm ${plan.year}, mục ${code} · ${formatDate(plan.startsOn)} – ${formatDate(plan.endsOn)} · hết ngày ${formatDate(on)}`,
    sections: sectionsOf(ctx, plan, objective, score),
  }
}
