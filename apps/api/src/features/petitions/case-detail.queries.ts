import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { CaseDetail, CaseEventShape } from '@gandan/contracts/petitions/case-shapes'
import type {
  getCaseDocument as documentContract,
  listCaseDeadlines as deadlinesContract,
} from '@gandan/contracts/petitions/cases'
import type { CasePlace } from '@gandan/domain/petitions/permissions'
import type { Database } from '../../context.ts'
import type { CaseEventRow, CaseRecord } from './case-records.ts'
import { ledgerLineOf } from './case-writes.queries.ts'

type Related = CaseDetail['related'][number]
/** A neighbouring case with what says whether a reader may know of it. */
export type RelatedPlace = Related & CasePlace
export type MoveShape = ResponseOf<typeof deadlinesContract>['moves'][number]
export type DocumentShape = ResponseOf<typeof documentContract>

interface StoredEvent {
  row: Parameters<typeof ledgerLineOf>[0]
  shape: CaseEventShape
}

export interface CaseFile {
  record: CaseRecord
  villageName: string | null
  handlerName: string | null
  handlerUnitName: string | null
  proposedByName: string | null
  communeName: string
  petitions: CaseDetail['petitions']
  related: RelatedPlace[]
  documents: CaseDetail['documents']
  events: CaseEventShape[]
  ledger: CaseEventRow[]
}

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const relatedOf = (how: Related['how'], on: string): string =>
  `select json_build_object('id', x."id", 'code', x."code", 'title', x."title", 'how', '${how}',
     'communeId', x."communeId", 'kind', x."kind", 'handlerUserId', x."handlerUserId", 'accusedUserIds', x."accusedUserIds") as r
   from "Case" x where x."communeId" = c."communeId" and ${on}`

const RELATED = [
  relatedOf('previousRound', 'x."id" = c."previousCaseId"'),
  relatedOf('mergedInto', 'x."id" = c."mergedIntoId"'),
  relatedOf('splitFrom', 'x."id" = c."splitFromId"'),
  relatedOf('nextRound', 'x."previousCaseId" = c."id"'),
  relatedOf('mergedFrom', 'x."mergedIntoId" = c."id"'),
  relatedOf('splitInto', 'x."splitFromId" = c."id"'),
].join(' union all ')

const filesOf = (subjectType: string, id: string, communeId: string): string =>
  `coalesce((select json_agg(json_build_object('id', f."id", 'name', f."name", 'mediaType', f."mediaType",
    'byteSize', f."byteSize", 'uploadedAt', ${utc('f."uploadedAt"')}) order by f."uploadedAt", f."id") from "StoredFile" f
    where f."communeId" = ${communeId} and f."subjectType" = '${subjectType}' and f."subjectId" = ${id}), '[]')`

const CASE = `select to_jsonb(c) as "record", v."name" as "villageName", h."name" as "handlerName", hu."name" as "handlerUnitName",
  pb."name" as "proposedByName", cu."name" as "communeName",
  (select coalesce(json_agg(q.r), '[]') from (${RELATED} limit 100) q) as "related",
  coalesce((select json_agg(json_build_object('id', p."id", 'communeId', p."communeId", 'caseId', p."caseId",
    'code', p."year" || '/' || lpad(p."number"::text, 4, '0'), 'kind', p."kind", 'receivedOn', p."receivedOn", 'channel', p."channel",
    'source', p."source", 'forwardedBy', p."forwardedBy", 'topicCode', p."topicCode", 'subTopicCode', p."subTopicCode",
    'villageId', p."villageId", 'villageName', pv."name", 'summary', p."summary", 'request', p."request",
    'personCount', p."personCount", 'registeredBy', p."registeredBy", 'registeredByName', pu."name", 'version', p."version",
    'files', pf."files", 'fileCount', json_array_length(pf."files"))
    order by p."registeredAt", p."id") from (select * from "Petition" p where p."communeId" = c."communeId" and p."caseId" = c."id"
    order by p."registeredAt", p."id" limit 200) p left join "OrgUnit" pv on pv."id" = p."villageId" left join "User" pu on pu."id" = p."registeredBy"
    cross join lateral (select ${filesOf('petition', 'p."id"', 'p."communeId"')} as "files") pf), '[]') as "petitions",
  coalesce((select json_agg(json_build_object('id', d."id", 'template', d."template", 'title', d."title", 'number', d."number",
    'createdAt', ${utc('d."createdAt"')}) order by d."createdAt", d."id") from "CaseDocument" d
    where d."communeId" = c."communeId" and d."caseId" = c."id"), '[]') as "documents"
  from "Case" c left join "OrgUnit" v on v."id" = c."villageId" left join "User" h on h."id" = c."handlerUserId"
    left join "OrgUnit" hu on hu."id" = c."handlerUnitId" left join "User" pb on pb."id" = c."proposedBy"
    join "OrgUnit" cu on cu."id" = c."communeId"
  where c."communeId" = any($1::uuid[]) and c."id" = $2`

const EVENTS = `select to_jsonb(e) as "row", json_build_object('id', e."id", 'sequence', e."sequence", 'kind', e."kind", 'on', e."on",
    'at', ${utc('e."at"')}, 'actorName', a."name", 'stateAfter', e."stateAfter", 'decisionNumber', e."decisionNumber",
    'documentNumber', e."documentNumber", 'criteria', e."criteria", 'reason', e."reason", 'disposition', e."details"->'disposition',
    'reasonCode', e."details"->'reasonCode', 'toBody', e."details"->'toBody', 'outcome', e."details"->'outcome', 'figures', e."details"->'figures', 'handlerName', h."name",
    'files', ${filesOf('caseEvent', 'e."id"', 'e."communeId"')},
    'voided', case when e."voidedAt" is not null then json_build_object('at', ${utc('e."voidedAt"')}, 'byName', b."name",
      'reason', coalesce(e."voidReason", '')) end) as "shape"
  from "CaseEvent" e left join "User" a on a."id" = e."actorId" left join "User" b on b."id" = e."voidedBy"
    left join "User" h on h."id" = (e."details"->>'handlerUserId')::uuid
  where e."communeId" = any($1::uuid[]) and e."caseId" = $2 order by e."sequence" limit 1000`

/** A case with all that hangs on it; null outside the communes given. */
export const findCaseFile = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<CaseFile | null> => {
  type Found = Omit<CaseFile, 'events' | 'ledger'>
  const [{ rows }, { rows: lines }] = await Promise.all([
    db.pool.query<Found>({ name: 'case-file', text: CASE, values: [communeIds, id] }),
    db.pool.query<StoredEvent>({ name: 'case-events', text: EVENTS, values: [communeIds, id] }),
  ])
  const [found] = rows
  if (!found) return null
  return { ...found, events: lines.map(({ shape }) => shape), ledger: lines.map(({ row }) => ledgerLineOf(row)) }
}

export const listMoves = async (db: Database, communeId: string, caseId: string): Promise<MoveShape[]> => {
  const { rows } = await db.pool.query<MoveShape>({
    name: 'case-moves',
    text: `select m."limitId", m."ordinal", m."fromDueOn" as "from", m."toDueOn" as "to", m."cause", m."reason", m."at", u."name" as "byName"
      from "DeadlineMove" m left join "User" u on u."id" = m."actorId"
      where m."communeId" = $1 and m."caseId" = $2 order by m."at" desc, m."id" desc limit 500`,
    values: [communeId, caseId],
  })
  return rows
}

export const findDocument = async (
  db: Database,
  communeId: string,
  caseId: string,
  id: string,
): Promise<DocumentShape | null> => {
  const { rows } = await db.pool.query<DocumentShape>({
    name: 'case-document',
    text: `select "id", "template", "title", "number", "text", "createdAt" from "CaseDocument"
      where "communeId" = $1 and "caseId" = $2 and "id" = $3`,
    values: [communeId, caseId, id],
  })
  return rows[0] ?? null
}

/** Who may see the case that a line of a ledger belongs to. */
export const findEventPlace = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<CasePlace | null> => {
  const { rows } = await db.pool.query<CasePlace>({
    name: 'case-place-event',
    text: `select c."communeId", c."kind", c."handlerUserId", c."accusedUserIds" from "CaseEvent" e
      join "Case" c on c."communeId" = e."communeId" and c."id" = e."caseId"
      where e."communeId" = any($1::uuid[]) and e."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

export interface PetitionFilePlace extends CasePlace {
  caseId: string
  registeredBy: string
}

/** The same of a petition, by the kind it came in as: that of its case may be another. */
export const findPetitionPlace = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<PetitionFilePlace | null> => {
  const { rows } = await db.pool.query<PetitionFilePlace>({
    name: 'case-place-petition',
    text: `select p."communeId", p."kind", p."caseId", p."registeredBy", c."handlerUserId", c."accusedUserIds" from "Petition" p
      join "Case" c on c."communeId" = p."communeId" and c."id" = p."caseId"
      where p."communeId" = any($1::uuid[]) and p."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}
