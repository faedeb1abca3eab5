import { PERIOD_KINDS, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { countParam, dayParam, textParam, wordParam, type RawSearch } from '../../../search-params.ts'

export interface FiguresSearch {
  period?: PeriodKind | undefined
  year?: number | undefined
  index?: number | undefined
  on?: IsoDate | undefined
  /** Only indicators of this item of the plan. */
  objective?: string | undefined
  /** The indicator whose series is open. */
  code?: string | undefined
  /** The part whose records are open. */
  part?: 'numerator' | 'denominator' | undefined
  detail?: string | undefined
  core?: 'only' | undefined
  view?: 'chart' | 'table' | undefined
}

export const parseFiguresSearch = (raw: RawSearch): FiguresSearch => ({
  period: wordParam(raw.period, PERIOD_KINDS),
  year: countParam(raw.year, 2000, 2100),
  index: countParam(raw.index, 1, 12),
  on: dayParam(raw.on),
  objective: textParam(raw.objective, 10),
  code: textParam(raw.code, 12),
  part: wordParam(raw.part, ['numerator', 'denominator'] as const),
  detail: textParam(raw.detail, 100),
  core: wordParam(raw.core, ['only'] as const),
  view: wordParam(raw.view, ['chart', 'table'] as const),
})
