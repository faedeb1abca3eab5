import type { Database } from '../../context.ts'
import { RECOUNTED } from './tally-sources.queries.ts'

export interface TallyDifference {
  table: 'CaseTally' | 'SettlementTally'
  communeId: string
  month: string
  kind: string
  topicCode: string
  villageId: string
  /** The state, for CaseTally; in time or late, for SettlementTally. */
  part: string
  kept: number
  counted: number
}

const KEY = '"communeId", "month", "kind", "topicCode", "villageId"'

const CASES = `select 'CaseTally' as "table", ${KEY}, "state" as "part", coalesce(k."count", 0) as "kept", coalesce(r."count", 0) as "counted"
  from "CaseTally" k full join (${RECOUNTED.received}) r using (${KEY}, "state")
  where coalesce(k."count", 0) <> coalesce(r."count", 0)`

const settlements = (part: 'inTime' | 'late'): string =>
  `select 'SettlementTally' as "table", ${KEY}, '${part}' as "part", coalesce(k."${part}", 0) as "kept", coalesce(r."${part}", 0) as "counted"
  from "SettlementTally" k full join (${RECOUNTED.settled}) r using (${KEY})
  where coalesce(k."${part}", 0) <> coalesce(r."${part}", 0)`

/** Where the roll-ups say something else than the cases themselves; the first thousand differences. */
export const findTallyDifferences = async ({ pool }: Database): Promise<TallyDifference[]> => {
  const { rows } = await pool.query<TallyDifference>(
    `${CASES} union all ${settlements('inTime')} union all ${settlements('late')} order by 1, 2, 3, 4, 5, 6, 7 limit 1000`,
  )
  return rows
}
