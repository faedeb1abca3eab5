import type { IndicatorFigure, ValueSource } from '@gandan/domain/indicators/definition'
import type { ValueState } from '@gandan/domain/indicators/value-state'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { endOfHanoiDay, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import type { PeriodKey } from './values.queries.ts'

export interface EnteredFigure extends IndicatorFigure {
  communeId: string
  valueId: string
  code: string
  kind: PeriodKind
  year: number
  index: number
  detail: string
  /** As of that day, whatever its state. */
  state: ValueState
  source: ValueSource
  changedAt: string
  submittedBy: string | null
  changesSinceApproval: number
  /** The figure last approved or locked by that day; null while none was. */
  approved: (IndicatorFigure & { at: string; state: ValueState }) | null
}

/** Every figure of these communes and periods (and only of these indicators) as of the end of a day, the approved one beside the latest, in one statement. */
export const readEnteredFigures = async (
  db: Database,
  communeIds: readonly string[],
  periods: readonly PeriodKey[],
  on: IsoDate,
  codes: readonly string[] | null = null,
): Promise<EnteredFigure[]> => {
  if (communeIds.length === 0 || periods.length === 0) return []
  const { rows } = await db.pool.query<EnteredFigure>({
    name: 'indicator-entered-figures',
    text: `select v."communeId", v."id" as "valueId", v."code", v."periodKind" as "kind", v."year", v."index", v."detail", v."source",
        e."numerator", e."denominator", e."value", e."state", e."at" as "changedAt", v."submittedBy", v."changesSinceApproval", a."approved"
      from unnest($1::uuid[]) c("communeId") cross join json_to_recordset($2::json) p("kind" text, "year" int, "index" int)
      join "IndicatorValue" v on v."communeId" = c."communeId" and v."periodKind" = p."kind" and v."year" = p."year" and v."index" = p."index"
        and ($4::text[] is null or v."code" = any($4))
      cross join lateral (select * from "IndicatorValueEvent" x where x."communeId" = v."communeId" and x."valueId" = v."id" and x."at" <= $3
        order by x."sequence" desc limit 1) e
      left join lateral (select json_build_object('numerator', x."numerator", 'denominator', x."denominator", 'value', x."value",
          'state', x."state", 'at', x."at") as "approved"
        from "IndicatorValueEvent" x where x."communeId" = v."communeId" and x."valueId" = v."id" and x."at" <= $3
          and x."state" in ('approved', 'locked') order by x."sequence" desc limit 1) a on true`,
    values: [
      communeIds,
      JSON.stringify(periods.map(({ kind, year, index }) => ({ kind, year, index }))),
      new Date(endOfHanoiDay(on)),
      codes,
    ],
  })
  return rows
}
