import type { compareFigures } from '@gandan/contracts/dashboard/figures'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import { formatDate } from '@gandan/domain/shared/iso-date'
import type { Context } from '../../../context.ts'
import type { Exhibit, ExhibitColumn } from '../../../render/exhibit.ts'
import { definitionOf } from './figures.exhibits.ts'
import * as words from './frame-words.ts'

/** One indicator over communes: rates with both sums, and no rank where the page gives none. */
export const figureComparison = (
  ctx: Context,
  { code, name, unit, on, period, least, items }: ResponseOf<typeof compareFigures>,
  definition: IndicatorDefinition,
): Exhibit => {
  const number = (label: string, rest: Partial<ExhibitColumn> = {}): ExhibitColumn => ({
    label,
    kind: 'number',
    decimals: definition.decimals,
    ...rest,
  })
  return {
    fileName: `so-sanh-chi-tieu-${code.toLowerCase().replaceAll('.', '-')}-${on}`,
    frame: {
      title: `${code} · ${name}`,
      commune: `${items.length} xã thuộc phạm vi theo dõi`,
      unit,
      head: [words.filterLine(`chỉ tiêu ${code}`), words.windowLine(period), words.asOfLine(ctx, on)],
      foot: [
        words.definitionLine(definitionOf(definition)),
        words.definitionLine(`xã có mẫu số dưới ${least} không xếp hạng`),
        words.sourceLine('Gần Dân, số liệu chỉ tiêu của các xã'),
      ],
      summary: `So sánh chỉ tiêu ${code} của ${items.length} xã vào ngày ${formatDate(on)}.`,
    },
    picture: null,
    nativeChart: 'bar',
    columns: [
      { label: 'Xã', kind: 'text' },
      number('Kết quả', { isDrawn: true }),
      number('Tử số'),
      number('Mẫu số'),
      number('Chỉ tiêu', { isDrawn: true }),
      { label: 'Đánh giá', kind: 'text' },
      number('Hạng', { decimals: 0 }),
    ],
    rows: items.map((one) => [
      words.capitalised(one.communeName),
      one.value,
      one.numerator,
      one.denominator,
      one.target,
      one.isTooFew ? 'Quá ít để xếp hạng' : words.STATUS_WORDS[one.status],
      one.rank,
    ]),
  }
}
