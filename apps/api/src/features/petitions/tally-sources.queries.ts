import { NO_VILLAGE } from '@gandan/domain/petitions/case-figures'

const PLACE = `"kind", "topicCode", coalesce("villageId", '${NO_VILLAGE}'::uuid) as "villageId"`

/** The few cases that accuse this reader, found by their own index before anything is asked of the commune. */
const accusing = (user: string): string =>
  `(select * from "Case" where "accusedUserIds" @> array[${user}::uuid] offset 0) a`

/** The roll-up of what came in, less the cases that accuse this reader; `communes` and `user` are parameters. */
export const receivedTally = (communes: string, user: string): string => `
  select "communeId", "month", "kind", "topicCode", "villageId", "state", "count" from "CaseTally"
    where "communeId" = any(${communes}::uuid[])
  union all select "communeId", date_trunc('month', "receivedOn")::date, ${PLACE}, "state", -1 from ${accusing(user)}
    where "communeId" = any(${communes}::uuid[])`

/** The roll-up of what was settled, less the cases that accuse this reader. */
export const settledTally = (communes: string, user: string): string => `
  select "communeId", "month", "kind", "inTime", "late" from "SettlementTally" where "communeId" = any(${communes}::uuid[])
  union all select "communeId", date_trunc('month', "settledOn")::date, "kind", -("settledInTime" is distinct from false)::int,
      -("settledInTime" is not distinct from false)::int from ${accusing(user)}
    where "communeId" = any(${communes}::uuid[]) and "settledOn" is not null`

/** Cases that ended without a settlement, merged or split: they leave the backlog in the month they were closed. */
export const endedOtherwise = (communes: string, user: string): string => `
  select date_trunc('month', "closedOn")::date as "month", "kind", 1 as "count" from "Case"
    where "communeId" = any(${communes}::uuid[]) and "settledOn" is null and "closedOn" is not null
      and not "accusedUserIds" @> array[${user}::uuid]`

/** What the roll-ups must say, counted anew from the cases. */
export const RECOUNTED = {
  received: `select "communeId", date_trunc('month', "receivedOn")::date as "month", ${PLACE}, "state", count(*)::int as "count"
    from "Case" group by 1, 2, 3, 4, 5, 6`,
  settled: `select "communeId", date_trunc('month', "settledOn")::date as "month", ${PLACE},
      (count(*) filter (where "settledInTime" is distinct from false))::int as "inTime", (count(*) filter (where not "settledInTime"))::int as "late"
    from "Case" where "settledOn" is not null group by 1, 2, 3, 4, 5`,
} as const
