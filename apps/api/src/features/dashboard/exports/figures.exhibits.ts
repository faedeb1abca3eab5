import type { CommuneStanding } from '@gandan/contracts/dashboard'
import type { FigureSeries } from '@gandan/contracts/dashboard/figures'
import type { CaseStatistics } from '@gandan/contracts/petitions/case-figures'
import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import { formulaInWords } from '@gandan/domain/indicators/formula'
import { shortPeriodName } from '@gandan/domain/organisation/period-words'
import { RAG_LEVELS } from '@gandan/domain/plan/progress'
import { formatNumber } from '@gandan/domain/shared/format'
import { formatDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context } from '../../../context.ts'
import type { Exhibit, ExhibitColumn } from '../../../render/exhibit.ts'
import * as words from './frame-words.ts'
import { figuresOf, STANDING_TEXTS } from './plan.exhibits.ts'

const count = (label: string, isDrawn = false): ExhibitColumn => ({ label, kind: 'number', decimals: 0, isDrawn })

/** How an indicator is made and by which law, in words. */
export const definitionOf = (definition: IndicatorDefinition): string => {
  const { legalBasis, numeratorName, denominatorName } = definition
  const entered = denominatorName ? `${numeratorName} chia cho ${denominatorName}` : numeratorName
  const formula = formulaInWords(definition).vi ?? entered
  const known = [formula, legalBasis].filter((text) => text !== null && text !== '')
  return known.length > 0 ? known.join('. Căn cứ: ') : 'số liệu do đơn vị phụ trách nhập'
}

const seriesTable = ({ decimals, points }: FigureSeries): Pick<Exhibit, 'columns' | 'rows'> => {
  const value = (label: string): ExhibitColumn => ({ label, kind: 'number', decimals, isDrawn: true })
  return {
    columns: [
      { label: 'Kỳ', kind: 'text' },
      { label: 'Từ ngày', kind: 'day' },
      { label: 'Đến ngày', kind: 'day' },
      value('Giá trị'),
      value('Cùng kỳ năm trước'),
      value('Chỉ tiêu'),
      { label: 'Tử số', kind: 'number', decimals },
      { label: 'Mẫu số', kind: 'number', decimals },
      { label: 'Đánh giá', kind: 'text' },
    ],
    rows: points.map((point) => [
      shortPeriodName(point.period.kind, point.period.index),
      point.period.from,
      point.period.to,
      point.value,
      point.samePeriodLastYear,
      point.target,
      point.numerator,
      point.denominator,
      words.STATUS_WORDS[point.status],
    ]),
  }
}

/** One indicator over the periods of a year. */
export const figureSeries = (
  ctx: Context,
  series: FigureSeries,
  { communeName, definition }: { communeName: string; definition: IndicatorDefinition },
): Exhibit => {
  const { code, name, unit, decimals, on, points } = series
  const [first, last] = [points[0], points.at(-1)]
  const shown = points.findLast((point) => point.value !== null)
  const figure = shown ? `${formatNumber(shown.value, decimals)} ${unit}` : 'chưa phát sinh'
  return {
    fileName: `chi-tieu-${code.toLowerCase().replaceAll('.', '-')}-${on}`,
    frame: {
      title: `${code} · ${name}`,
      commune: words.capitalised(communeName),
      unit,
      head: [
        words.filterLine(`chỉ tiêu ${code}, ${points.length} kỳ`),
        ...(first && last ? [words.spanLine({ from: first.period.from, to: last.period.to })] : []),
        words.asOfLine(ctx, on),
      ],
      foot: [words.definitionLine(definitionOf(definition)), words.sourceLine(words.SOURCES.figures)],
      summary: `Biểu đồ cột: ${name}, kỳ gần nhất ${figure}${shown?.target == null ? '' : `, chỉ tiêu ${formatNumber(shown.target, decimals)} ${unit}`}.`,
    },
    picture: {
      kind: 'figures',
      decimals,
      points: points.map(({ period, value: now, samePeriodLastYear, target, status }) => ({
        label: shortPeriodName(period.kind, period.index),
        value: now,
        samePeriodLastYear,
        target,
        status,
      })),
      statusNames: words.STATUS_WORDS,
      texts: { value: 'Kỳ này', samePeriodLastYear: 'Cùng kỳ năm trước', target: 'Chỉ tiêu' },
    },
    nativeChart: 'column',
    ...seriesTable(series),
  }
}

const monthOf = (month: IsoDate): string => `T${Number(month.slice(5, 7))}`

/** Received, settled and left over by month, with what the page withholds withheld. */
export const caseMonths = (ctx: Context, { from, to, months }: CaseStatistics, commune: string): Exhibit => {
  const sum = (pick: 'received' | 'settled') => months.reduce((total, month) => total + month[pick], 0)
  return {
    fileName: `don-thu-theo-thang-${from}-${to}`,
    frame: {
      title: 'Đơn thư tiếp nhận, giải quyết và tồn theo tháng',
      commune,
      unit: 'vụ việc',
      head: [
        words.filterLine('mọi loại đơn; số nhỏ của đơn bảo mật không hiện'),
        words.spanLine({ from, to }),
        words.asOfLine(ctx, ctx.today),
      ],
      foot: [
        words.definitionLine(
          'Vụ việc theo ngày nhận và ngày giải quyết; tồn là số vụ việc chưa giải quyết vào cuối tháng.',
        ),
        words.sourceLine(words.SOURCES.cases),
      ],
      summary: `Biểu đồ cột theo tháng: tiếp nhận ${sum('received')}, giải quyết ${sum('settled')}, tồn ${months.at(-1)?.backlog ?? 0} vụ việc.`,
    },
    picture: {
      kind: 'months',
      points: months.map((month) => ({ ...month, label: monthOf(month.month) })),
      texts: { received: 'Tiếp nhận', settled: 'Giải quyết', backlog: 'Tồn cuối tháng' },
    },
    nativeChart: 'column',
    columns: [
      { label: 'Tháng', kind: 'text' },
      { label: 'Từ ngày', kind: 'day' },
      count('Tiếp nhận', true),
      count('Giải quyết', true),
      count('Đúng hạn'),
      count('Tồn cuối tháng', true),
    ],
    rows: months.map(({ month, received, settled, inTime, backlog }) => [
      `${monthOf(month)}/${month.slice(0, 4)}`,
      month,
      received,
      settled,
      inTime,
      backlog,
    ]),
  }
}

interface Comparison {
  on: IsoDate
  year: number
  items: readonly CommuneStanding[]
}

/** Communes side by side on a day, those with a plan drawn. */
export const communeComparison = (ctx: Context, { on, year, items }: Comparison): Exhibit => ({
  fileName: `so-sanh-xa-${year}-${on}`,
  frame: {
    title: `So sánh các xã năm ${year}`,
    commune: `${items.length} xã thuộc phạm vi theo dõi`,
    unit: '%',
    head: [
      words.filterLine(`kế hoạch năm ${year}`),
      words.spanLine({ from: `${year}-01-01`, to: on }),
      words.asOfLine(ctx, on),
    ],
    foot: [
      words.definitionLine('Tiến độ công việc của cả kế hoạch theo trọng số, so với thời gian đã qua của các việc.'),
      words.sourceLine('Gần Dân, sổ công việc của các xã'),
    ],
    summary: `So sánh ${items.length} xã vào ngày ${formatDate(on)}.`,
  },
  picture: {
    kind: 'standings',
    rows: items.map(({ communeName, progress, timeElapsed, rag, planId }, index) => ({
      code: String(index + 1),
      name: words.capitalised(communeName),
      progress,
      timeElapsed,
      rag,
      figures: planId === null ? 'không có kế hoạch' : figuresOf(progress, timeElapsed),
    })),
    texts: STANDING_TEXTS,
  },
  nativeChart: 'bar',
  columns: [
    { label: 'Xã', kind: 'text' },
    { label: 'Tiến độ', kind: 'percent', decimals: 0, isDrawn: true },
    { label: 'Thời gian đã qua', kind: 'percent', decimals: 0, isDrawn: true },
    { label: 'Đánh giá', kind: 'text' },
    ...RAG_LEVELS.map((level) => count(`Mục tiêu ${words.RAG_WORDS[level].toLocaleLowerCase('vi')}`)),
    count('Số việc'),
    count('Đã xong'),
    count('Quá hạn'),
  ],
  rows: items.map((one) => [
    words.capitalised(one.communeName),
    one.progress,
    one.timeElapsed,
    words.RAG_WORDS[one.rag],
    ...RAG_LEVELS.map((level) => one.objectivesByRag[level] ?? 0),
    one.counts.total,
    one.counts.done,
    one.counts.overdue,
  ]),
})
