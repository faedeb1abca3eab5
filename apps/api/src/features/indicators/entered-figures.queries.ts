import type { PeriodFigure } from '@gandan/domain/indicators/entered-figure'
import type { ValueState } from '@gandan/domain/indicators/value-state'
import { endOfHanoiDay, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'

/** One entered, imported or closed figure with where it stands. */
export interface EnteredFigure extends PeriodFigure {
  communeId: string
  id: string
  code: string
  detail: string
  state: ValueState
  changesSinceApproval: number
  changedAt: string
}

interface Asked {
  codes: readonly string[]
  years: readonly number[]
  on: IsoDate
  today: IsoDate
}

const COLUMNS = `v."communeId", v."id", v."code", v."periodKind", v."year", v."index", v."detail", v."changesSinceApproval"`
const ORDER = `order by v."communeId", v."code", v."detail", v."year", v."index"`

/**
 * The figures of these indicators and reporting years as they stood at the end of a day, in the order of their periods:
 * today's from the rows, a past day's from the last event of each before its end. Only what was ever submitted counts.
 */
export const readEnteredFigures = async (
  db: Database,
  communeIds: readonly string[],
  { codes, years, on, today }: Asked,
): Promise<EnteredFigure[]> => {
  const isPast = on < today
  const where = `where v."communeId" = any($1::uuid[]) and v."code" = any($2) and v."year" = any($3::int[])`
  const { rows } = await db.pool.query<EnteredFigure>({
    name: `entered-figures-${isPast}`,
    text: isPast
      ? `select ${COLUMNS}, e."numerator", e."denominator", e."value", e."state", e."at" as "changedAt" from "IndicatorValue" v
         cross join lateral (select * from "IndicatorValueEvent" x where x."communeId" = v."communeId" and x."valueId" = v."id"
           and x."at" <= $4 order by x."sequence" desc limit 1) e ${where} ${ORDER}`
      : `select ${COLUMNS}, v."numerator", v."denominator", v."value", v."state",
           (select x."at" from "IndicatorValueEvent" x where x."communeId" = v."communeId" and x."valueId" = v."id" and x."sequence" = v."lastSequence") as "changedAt"
         from "IndicatorValue" v ${where}
         and $4::timestamptz is not null ${ORDER}`,
    values: [communeIds, codes, years, new Date(endOfHanoiDay(on)).toISOString()],
  })
  return rows
}
