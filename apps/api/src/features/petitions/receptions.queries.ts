import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/petitions/receptions'
import type { ReceptionSession, ReceptionVisit } from '@gandan/contracts/petitions/receptions'
import { GROUP_SIZE } from '@gandan/domain/petitions/petition'
import { yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import { insertAll } from '@gandan/db/database'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'

const SESSION_ROWS = `
  select s."id", s."kind", s."on", s."presiderUserId", u."name" as "presiderName", s."presiderRole", s."delegatedBy",
    s."startedAt", s."endedAt", s."place", s."note", s."conclusion", s."conclusionNumber", s."concludedOn", s."version",
    v."visitCount", v."personCount", v."groupCount"
  from "ReceptionSession" s left join "User" u on u."id" = s."presiderUserId"
  cross join lateral (select count(*)::int as "visitCount", coalesce(sum(v."personCount"), 0)::int as "personCount",
      (count(*) filter (where v."personCount" >= ${GROUP_SIZE}))::int as "groupCount"
    from "ReceptionVisit" v where v."communeId" = s."communeId" and v."sessionId" = s."id") v
  where s."communeId" = any($1::uuid[])`

interface SessionFilter {
  from?: IsoDate | undefined
  to?: IsoDate | undefined
  cursor?: string | undefined
  limit: number
}

export const listReceptionSessions = async (
  db: Database,
  communeIds: readonly string[],
  { from, to, limit, ...query }: SessionFilter,
): Promise<{ items: ReceptionSession[]; nextCursor: string | null }> => {
  const cursor = decodeCursor(query.cursor)
  const { rows } = await db.pool.query<ReceptionSession>({
    name: 'reception-sessions',
    text: `${SESSION_ROWS} and s."on" between $2::date and $3::date and (s."on", s."id") < ($4::date, $5::uuid)
      order by s."on" desc, s."id" desc limit $6`,
    values: [
      communeIds,
      from ?? '0001-01-01',
      to ?? '9999-12-31',
      cursor?.key ?? '9999-12-31',
      cursor?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      limit + 1,
    ],
  })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ key: last.on, id: last.id }) : null }
}

export const findReceptionSession = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<ReceptionSession | null> => {
  const { rows } = await db.pool.query<ReceptionSession>({
    name: 'reception-session',
    text: `${SESSION_ROWS} and s."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

const VISIT_ROWS = `
  select v."id", v."sessionId", v."number", s."on", v."kind", v."content", v."topicCode", v."villageId", n."name" as "villageName",
    v."personCount", v."personCount" >= ${GROUP_SIZE} as "isGroup", v."isRepeat", v."handledBefore", v."isWithinJurisdiction",
    v."guidedTo", v."guidanceNumber", v."passedTo", v."passedNumber", v."result", v."note", v."petitionId", p."caseId", v."version"
  from "ReceptionVisit" v
  join "ReceptionSession" s on s."communeId" = v."communeId" and s."id" = v."sessionId"
  left join "OrgUnit" n on n."id" = v."villageId"
  left join "Petition" p on p."communeId" = v."communeId" and p."id" = v."petitionId"
  where v."communeId" = any($1::uuid[])`

export const listVisits = async (
  db: Database,
  communeIds: readonly string[],
  sessionId: string,
): Promise<ReceptionVisit[]> => {
  const { rows } = await db.pool.query<ReceptionVisit>({
    name: 'reception-visits',
    text: `${VISIT_ROWS} and v."sessionId" = $2 order by v."number" limit 500`,
    values: [communeIds, sessionId],
  })
  return rows
}

export const findVisit = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<ReceptionVisit | null> => {
  const { rows } = await db.pool.query<ReceptionVisit>({
    name: 'reception-visit',
    text: `${VISIT_ROWS} and v."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

export interface SessionRecord {
  communeId: string
  id: string
  on: IsoDate
  startedAt: string
  concludedOn: IsoDate | null
  version: number
}

export const lockReceptionSession = async (tx: Tx, communeId: string, id: string): Promise<SessionRecord | null> => {
  const [row] = await tx.$queryRaw<SessionRecord[]>`
    select "communeId", "id", "on"::text, "startedAt", "concludedOn"::text, "version"
    from "ReceptionSession" where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  return row ?? null
}

export const insertReceptionSession = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  session: BodyOf<typeof contract.openReceptionSession> & { presiderRole: string },
): Promise<string> => {
  const id = uuidv7()
  const rest = { conclusion: null, conclusionNumber: null, concludedOn: null, createdBy: ctx.actor.userId, version: 1 }
  await insertAll(tx, { ReceptionSession: [{ ...session, ...rest, communeId, id }] })
  return id
}

export const concludeReceptionSession = async (
  tx: Tx,
  { communeId, id }: Pick<SessionRecord, 'communeId' | 'id'>,
  { concludedOn, ...notice }: BodyOf<typeof contract.concludeReception>,
): Promise<void> => {
  await tx.receptionSession.update({
    where: { communeId_id: { communeId, id } },
    data: { ...notice, concludedOn: new Date(concludedOn), version: { increment: 1 } },
  })
}

export const insertVisit = async (
  tx: Tx,
  session: SessionRecord,
  number: number,
  visit: Omit<BodyOf<typeof contract.addReceptionVisit>, 'people'>,
): Promise<string> => {
  const id = uuidv7()
  const place = { communeId: session.communeId, id, sessionId: session.id, year: yearOf(session.on), number }
  const row = { ...visit, ...place, petitionId: null, searchText: foldText(visit.content), version: 1 }
  await insertAll(tx, { ReceptionVisit: [row] })
  return id
}

export interface DutyFacts {
  communeId: string
  heldOn: IsoDate[]
}

/** Days on which the chairman himself presided, by commune. */
export const listDaysHeldByChairman = async (
  db: Database,
  communeIds: readonly string[],
  window: { from: IsoDate; to: IsoDate },
): Promise<DutyFacts[]> => {
  const { rows } = await db.pool.query<DutyFacts>({
    name: 'reception-days-of-chairman',
    text: `select "communeId", array_agg(distinct "on"::text) as "heldOn" from "ReceptionSession"
      where "communeId" = any($1::uuid[]) and "on" between $2::date and $3::date and "presiderRole" = 'chairman'
      group by "communeId"`,
    values: [communeIds, window.from, window.to],
  })
  return rows
}

export interface VisitCounts {
  visitCount: number
  personCount: number
  groupCount: number
  repeatCount: number
}

export const countVisits = async (
  db: Database,
  communeIds: readonly string[],
  window: { from: IsoDate; to: IsoDate },
): Promise<VisitCounts> => {
  const { rows } = await db.pool.query<VisitCounts>({
    name: 'reception-visit-counts',
    text: `select count(*)::int as "visitCount", coalesce(sum(v."personCount"), 0)::int as "personCount",
        (count(*) filter (where v."personCount" >= ${GROUP_SIZE}))::int as "groupCount",
        (count(*) filter (where v."isRepeat"))::int as "repeatCount"
      from "ReceptionSession" s join "ReceptionVisit" v on v."communeId" = s."communeId" and v."sessionId" = s."id"
      where s."communeId" = any($1::uuid[]) and s."on" between $2::date and $3::date`,
    values: [communeIds, window.from, window.to],
  })
  return rows[0] as VisitCounts
}
