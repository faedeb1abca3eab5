import type { CaseKind } from '@gandan/domain/petitions/case-events'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'

export interface UnansweredCases {
  kind: CaseKind
  count: number
}

/** Cases decided within a window and closed since, though nothing was sent to whom they are from. */
export const countClosedWithoutReply = async (
  db: Database,
  communeId: string,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<UnansweredCases[]> => {
  const { rows } = await db.pool.query<UnansweredCases>({
    name: 'cases-closed-without-reply',
    text: `select c."kind", count(*)::int as "count" from "Case" c
      where c."communeId" = $1 and c."settledOn" between $2::date and $3::date and c."state" = 'closed'
        and exists (select 1 from "CaseEvent" e where e."communeId" = c."communeId" and e."caseId" = c."id"
          and e."kind" = 'decided' and e."voidedBy" is null)
        and not exists (select 1 from "CaseEvent" e where e."communeId" = c."communeId" and e."caseId" = c."id" and e."kind" = 'sent' and e."voidedBy" is null)
      group by c."kind"`,
    values: [communeId, from, to],
  })
  return rows
}
