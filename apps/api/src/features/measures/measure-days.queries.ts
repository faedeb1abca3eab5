import { CONFIDENTIAL_MARK, measureChanges, type Measurement, type MeasureDay } from '@gandan/domain/measures/measure'
import type { Database } from '../../context.ts'
import type { Amount, MeasureAsk } from './measure-source.ts'

export type MeasureDayRow = MeasureDay & { communeId: string }

/** What to add to the roll-up of a commune whose records measured `before` and measure `after`. */
export const measureRows = (
  communeId: string,
  before: readonly Measurement[],
  after: readonly Measurement[],
): MeasureDayRow[] => measureChanges(before, after).map((change) => ({ communeId, ...change }))

/** `amount` is the whole sum, `confidential` the part of it that small sums must not betray. */
export type SummedAmount = Amount & { confidential: number }

const DETAIL = `rtrim(d."detail", '${CONFIDENTIAL_MARK}')`

/** Sums the roll-up: one statement for any number of communes, measures and windows. */
export const readMeasureDays = async (
  db: Database,
  communeIds: readonly string[],
  asks: readonly MeasureAsk[],
): Promise<SummedAmount[]> => {
  if (asks.length === 0) return []
  const { rows } = await db.pool.query<SummedAmount>({
    name: 'measure-days',
    text: `select c."communeId", a."ask", s.* from unnest($1::uuid[]) c("communeId")
      cross join json_to_recordset($2::json) a("ask" int, "measure" text, "from" date, "to" date, "details" text[], "isByDetail" boolean)
      cross join lateral (
        select case when a."isByDetail" then ${DETAIL} else '' end as "detail", sum(d."amount") as "amount",
          coalesce(sum(d."amount") filter (where d."detail" like '%${CONFIDENTIAL_MARK}'), 0) as "confidential"
        from "MeasureDay" d
        where d."communeId" = c."communeId" and d."measure" = a."measure"
          and d."on" between coalesce(a."from", '-infinity') and a."to"
          and (a."details" is null or ${DETAIL} = any(a."details"))
        group by 1) s`,
    values: [
      communeIds,
      JSON.stringify(
        asks.map(({ measure, from, to, details, isByDetail = false }, ask) => ({
          ask,
          measure,
          from,
          to,
          details,
          isByDetail,
        })),
      ),
    ],
  })
  return rows.filter(({ amount }) => amount !== 0)
}
