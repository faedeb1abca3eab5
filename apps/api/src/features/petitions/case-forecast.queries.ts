import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { getCaseForecast } from '@gandan/contracts/petitions/case-figures'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import type { CaseScope } from './case-conditions.queries.ts'
import { caseScopeSql, caseScopeValue } from './case-scope.ts'

export type ForecastRow = ResponseOf<typeof getCaseForecast>['items'][number]

/** What each handler has open and when it falls due, nobody's own cases included, the busiest first. */
export const listForecast = async (
  db: Database,
  { communeId, reach }: CaseScope,
  today: IsoDate,
): Promise<ForecastRow[]> => {
  const { rows } = await db.pool.query<ForecastRow>(
    `select f."handlerUserId" as "userId", u."name" as "userName", f."open", f."overdue", f."dueIn7", f."dueIn30", f."nextOverdueOn"
     from (select c."handlerUserId", count(*)::int as "open",
         (count(*) filter (where c."dueOn" < $3::date))::int as "overdue",
         (count(*) filter (where c."dueOn" between $3::date and $4::date))::int as "dueIn7",
         (count(*) filter (where c."dueOn" between $3::date and $5::date))::int as "dueIn30",
         (min(c."dueOn") filter (where c."dueOn" >= $3::date) + 1) as "nextOverdueOn"
       from "Case" c where c."communeId" = $1 and c."isOpen" and ${caseScopeSql(reach, 2)} group by 1) f
     left join "User" u on u."id" = f."handlerUserId"
     order by f."overdue" desc, f."dueIn7" desc, f."dueIn30" desc, f."open" desc, f."handlerUserId" limit 500`,
    [communeId, caseScopeValue(reach), today, addDays(today, 7), addDays(today, 30)],
  )
  return rows
}
