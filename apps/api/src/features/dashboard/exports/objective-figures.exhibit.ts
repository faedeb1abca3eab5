import { shortPeriodName } from '@gandan/domain/organisation/period-words'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context } from '../../../context.ts'
import type { Exhibit, ExhibitColumn } from '../../../render/exhibit.ts'
import type { readObjectiveSeries } from '../figures.read.ts'
import * as words from './frame-words.ts'

type ObjectiveSeries = Awaited<ReturnType<typeof readObjectiveSeries>>

const number = (label: string): ExhibitColumn => ({ label, kind: 'number', decimals: 2 })

/** The indicators of one objective, a row for each period: what their small pictures show. */
export const objectiveFigures = (
  ctx: Context,
  { on, periods, items }: ObjectiveSeries,
  { objectiveCode, communeName }: { objectiveCode: string; communeName: string },
): Exhibit => {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last || items.length === 0) throw new DomainError('nothingToExport')
  return {
    fileName: `chi-tieu-muc-${objectiveCode.replaceAll('.', '-')}-${on}`,
    frame: {
      title: `Chỉ tiêu của mục ${objectiveCode}`,
      commune: communeName,
      unit: 'theo từng chỉ tiêu',
      head: [
        words.filterLine(`${items.length} chỉ tiêu của mục ${objectiveCode}, ${periods.length} kỳ`),
        words.spanLine({ from: first.from, to: last.to }),
        words.asOfLine(ctx, on),
      ],
      foot: [
        words.definitionLine('mỗi dòng là một chỉ tiêu trong một kỳ; ô trống là chưa phát sinh hoặc chưa có nguồn'),
        words.sourceLine(words.SOURCES.figures),
      ],
      summary: `Bảng ${items.length} chỉ tiêu theo ${periods.length} kỳ.`,
    },
    picture: null,
    nativeChart: null,
    columns: [
      { label: 'Mã', kind: 'text' },
      { label: 'Chỉ tiêu', kind: 'text' },
      { label: 'Đơn vị', kind: 'text' },
      { label: 'Kỳ', kind: 'text' },
      { label: 'Từ ngày', kind: 'day' },
      { label: 'Đến ngày', kind: 'day' },
      ...['Kết quả', 'Mục tiêu', 'Cùng kỳ năm trước', 'Tử số', 'Mẫu số'].map(number),
      { label: 'Đánh giá', kind: 'text' },
    ],
    rows: items.flatMap(({ code, name, unit, points }) =>
      points.map((point) => [
        code,
        name,
        unit,
        shortPeriodName(point.period.kind, point.period.index),
        point.period.from,
        point.period.to,
        point.value,
        point.target,
        point.samePeriodLastYear,
        point.numerator,
        point.denominator,
        words.STATUS_WORDS[point.status],
      ]),
    ),
  }
}
