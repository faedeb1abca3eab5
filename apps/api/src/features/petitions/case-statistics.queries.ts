import { DUE_SOON_DAYS } from '@gandan/domain/petitions/case-phases'
import { NO_VILLAGE, type FigureParts, type MonthFigures } from '@gandan/domain/petitions/case-figures'
import { SECRET_KINDS } from '@gandan/domain/petitions/permissions'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { endedOtherwise, receivedTally, settledTally } from './tally-sources.queries.ts'

/** Whose figures, and who asks: cases that accuse the reader are in none of them. */
export interface FigureScope {
  communeIds: readonly string[]
  userId: string
}

const parts = (sum: string, name: string): string =>
  `coalesce(sum(${sum}) filter (where not "isSecret"), 0)::int as "${name}", coalesce(sum(${sum}) filter (where "isSecret"), 0)::int as "${name}Secret"`

const IS_SECRET = '"kind" = any($3::text[]) as "isSecret"'

type MonthRow = Record<`${'received' | 'settled' | 'inTime' | 'ended'}${'' | 'Secret'}`, number>

/** What came in and what was settled in each month up to `to`; months in which nothing happened are absent. */
export const listMonthParts = async (
  db: Database,
  { communeIds, userId }: FigureScope,
  to: IsoDate,
): Promise<MonthFigures[]> => {
  const { rows } = await db.pool.query<MonthRow & { month: IsoDate }>({
    name: 'case-months',
    text: `select "month", ${parts('"received"', 'received')}, ${parts('"settled"', 'settled')}, ${parts('"inTime"', 'inTime')},
        ${parts('"ended"', 'ended')}
      from (select "month", ${IS_SECRET}, "count" as "received", 0 as "settled", 0 as "inTime", 0 as "ended"
          from (${receivedTally('$1', '$2')}) r
        union all select "month", ${IS_SECRET}, 0, "inTime" + "late", "inTime", 0 from (${settledTally('$1', '$2')}) s
        union all select "month", ${IS_SECRET}, 0, 0, 0, "count" from (${endedOtherwise('$1', '$2')}) e) m
      where "month" <= $4::date group by "month" order by "month"`,
    values: [communeIds, userId, SECRET_KINDS, to],
  })
  return rows.map((row) => ({
    month: row.month,
    received: { ordinary: row.received, secret: row.receivedSecret },
    settled: { ordinary: row.settled, secret: row.settledSecret },
    inTime: { ordinary: row.inTime, secret: row.inTimeSecret },
    ended: { ordinary: row.ended, secret: row.endedSecret },
  }))
}

export interface PlaceCount {
  topicCode: string | null
  villageId: string | null
  villageName: string | null
  count: number
}

/**
 * Cases received in the window by topic and by village. Secret kinds enter in whole cells of village x topic x month,
 * and only cells of at least `leastSecret`: so no difference of two questions can single one out.
 */
export const listPlaceCounts = async (
  db: Database,
  { communeIds, userId }: FigureScope,
  { from, to }: { from: IsoDate; to: IsoDate },
  leastSecret: number,
): Promise<PlaceCount[]> => {
  const { rows } = await db.pool.query<PlaceCount>({
    name: 'case-places',
    text: `with cell as (
        select "topicCode", "villageId", coalesce(sum("count") filter (where "kind" <> all($3::text[])), 0) as "ordinary",
          coalesce(sum("count") filter (where "kind" = any($3::text[])), 0) as "secret"
        from (${receivedTally('$1', '$2')}) r where "month" between $4::date and $5::date
        group by "communeId", "month", "topicCode", "villageId"),
      place as (
        select "topicCode", "villageId", sum("ordinary" + case when "secret" >= $6::int then "secret" else 0 end)::int as "count"
        from cell group by grouping sets (("topicCode"), ("villageId")))
      select p."topicCode", p."villageId", v."name" as "villageName", p."count" from place p
        left join "OrgUnit" v on v."id" = p."villageId"
      where p."count" > 0 and p."villageId" is distinct from '${NO_VILLAGE}'::uuid
      order by p."count" desc, p."topicCode", v."name" limit 400`,
    values: [communeIds, userId, SECRET_KINDS, from, to, leastSecret],
  })
  return rows
}

export type OpenParts = Record<'open' | 'overdue' | 'dueSoon', FigureParts>

export const countOpenParts = async (
  db: Database,
  { communeIds, userId }: FigureScope,
  today: IsoDate,
): Promise<OpenParts> => {
  const { rows } = await db.pool.query<{ isSecret: boolean } & Record<keyof OpenParts, number>>({
    name: 'case-open-parts',
    text: `select c."kind" = any($3::text[]) as "isSecret", count(*)::int as "open",
        (count(*) filter (where c."dueOn" < $4::date))::int as "overdue",
        (count(*) filter (where c."dueOn" between $4::date and $5::date))::int as "dueSoon"
      from "Case" c where c."communeId" = any($1::uuid[]) and c."isOpen" and not c."accusedUserIds" @> array[$2::uuid] group by 1`,
    values: [communeIds, userId, SECRET_KINDS, today, addDays(today, DUE_SOON_DAYS)],
  })
  const of = (name: keyof OpenParts): FigureParts => ({
    ordinary: rows.find(({ isSecret }) => !isSecret)?.[name] ?? 0,
    secret: rows.find(({ isSecret }) => isSecret)?.[name] ?? 0,
  })
  return { open: of('open'), overdue: of('overdue'), dueSoon: of('dueSoon') }
}

const DEFAULT_TARGET = 95

/** The target that the commune set itself; the usual one for several communes. */
export const getOnTimeTarget = async (db: Database, communeIds: readonly string[]): Promise<number> => {
  const { rows } = await db.pool.query<{ onTimeTarget: number }>({
    name: 'case-target',
    text: 'select "onTimeTarget" from "PetitionSettings" where "communeId" = any($1::uuid[])',
    values: [communeIds],
  })
  return communeIds.length === 1 ? (rows[0]?.onTimeTarget ?? DEFAULT_TARGET) : DEFAULT_TARGET
}
