import type { Petition } from '@gandan/contracts/petitions/petitions'
import type { CaseKind } from '@gandan/domain/petitions/case-events'
import { petitionCodeOf } from '@gandan/domain/petitions/petition'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import type { Database, Tx } from '../../context.ts'
import { runTransaction } from '../audit/transaction.queries.ts'

/** A petition with what the permission rules ask of its case. */
export interface PetitionPlace {
  petition: Petition
  handlerUserId: string | null
  accusedUserIds: string[]
}

const COLUMNS = `p."id", p."communeId", p."caseId", p."year" || '/' || lpad(p."number"::text, 4, '0') as "code", p."kind",
  p."receivedOn"::text, p."channel", p."source", p."forwardedBy", p."topicCode", p."subTopicCode", p."villageId",
  v."name" as "villageName", p."summary", p."request", p."personCount", p."registeredBy", u."name" as "registeredByName",
  p."version"`
const JOINS = `left join "OrgUnit" v on v."id" = p."villageId" left join "User" u on u."id" = p."registeredBy"`

export const findPetition = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<PetitionPlace | null> => {
  const { rows } = await db.pool.query<Petition & Omit<PetitionPlace, 'petition'>>({
    name: 'petition',
    text: `select ${COLUMNS}, c."handlerUserId", c."accusedUserIds" from "Petition" p
      join "Case" c on c."communeId" = p."communeId" and c."id" = p."caseId" ${JOINS}
      where p."communeId" = any($1::uuid[]) and p."id" = $2::uuid`,
    values: [communeIds, id],
  })
  const [row] = rows
  if (!row) return null
  const { handlerUserId, accusedUserIds, ...petition } = row
  return { petition, handlerUserId, accusedUserIds }
}

/** The petition of a reading or edit, locked; days as text. */
export const lockPetition = async (tx: Tx, communeId: string, id: string) => {
  const [row] = await tx.$queryRaw<
    {
      kind: CaseKind
      caseId: string
      year: number
      number: number
      personCount: number
      topicCode: string
      subTopicCode: string | null
      villageId: string | null
      summary: string
      request: string | null
      forwardedBy: string | null
      version: number
      registeredBy: string
    }[]
  >`
    select "kind", "caseId", "year", "number", "personCount", "topicCode", "subTopicCode", "villageId", "summary", "request",
      "forwardedBy", "version", "registeredBy"
    from "Petition" where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  return row ?? null
}

export interface PetitionFields {
  topicCode: string
  subTopicCode: string | null
  villageId: string | null
  summary: string
  request: string | null
  personCount: number
}

export const updatePetitionRow = async (
  tx: Tx,
  place: { communeId: string; id: string; year: number; number: number },
  fields: Partial<PetitionFields>,
): Promise<void> => {
  const { communeId, id, year, number } = place
  const words =
    fields.summary === undefined ? {} : { searchText: foldText(`${petitionCodeOf(year, number)} ${fields.summary}`) }
  await tx.petition.update({
    where: { communeId_id: { communeId, id } },
    data: { ...fields, ...words, version: { increment: 1 } },
    select: { id: true },
  })
}

/** Links the line of the register of receptions that a petition came from; false when it is not there or has one. */
export const linkVisit = async (tx: Tx, communeId: string, visitId: string, petitionId: string): Promise<boolean> =>
  (await tx.receptionVisit.updateMany({ where: { communeId, id: visitId, petitionId: null }, data: { petitionId } }))
    .count === 1

export interface LookalikeRow {
  caseId: string | null
  petitionId: string | null
  visitId: string | null
  code: string
  kind: CaseKind
  state: never
  title: string
  receivedOn: IsoDate
  topicCode: string
  villageName: string | null
  similarity: number
  isSamePerson: boolean
  handlerUserId: string | null
  accusedUserIds: string[]
}

export const LIKE_ENOUGH = 0.25
const SHARED_TOKENS = 3

export const LOOKALIKES = `with person as (
       select "subjectType", "subjectId" from "SealedIdentity" where "communeId" = $1::uuid and "nameTokens" && $3::text[]
         and exists (select 1 from json_array_elements($7::json) n
           where (select count(*) from json_array_elements_text(n) t where t = any("nameTokens")) >= $5::int) limit 200),
     words as (
       select "id" from "Case" where "communeId" = $1::uuid and "searchText" % $2 and "receivedOn" >= $4::date
       order by similarity("searchText", $2) desc limit 20)
     select * from (
       select c."id" as "caseId", p."id" as "petitionId", null::uuid as "visitId", c."code", c."kind", c."state", c."title",
         p."receivedOn"::text, p."topicCode", v."name" as "villageName",
         round(similarity(p."searchText", $2)::numeric, 3)::float as similarity,
         exists (select 1 from person x where x."subjectType" = 'petition' and x."subjectId" = p."id") as "isSamePerson",
         c."handlerUserId", c."accusedUserIds"
       from "Petition" p join "Case" c on c."communeId" = p."communeId" and c."id" = p."caseId"
       left join "OrgUnit" v on v."id" = p."villageId"
       where p."communeId" = $1::uuid and p."receivedOn" >= $4::date
         and (p."caseId" in (select "id" from words) or p."id" in (select "subjectId" from person))
       union all
       select null, null, r."id", 'TCD ' || r."year" || '/' || r."number", r."kind", null, r."content", s."on"::text, r."topicCode",
         v."name", round(similarity(r."searchText", $2)::numeric, 3)::float,
         exists (select 1 from person x where x."subjectType" = 'visit' and x."subjectId" = r."id"), null, '{}'::uuid[]
       from "ReceptionVisit" r join "ReceptionSession" s on s."communeId" = r."communeId" and s."id" = r."sessionId"
       left join "OrgUnit" v on v."id" = r."villageId"
       where r."communeId" = $1::uuid and s."on" >= $4::date and r."petitionId" is null
         and (r."searchText" % $2 or r."id" in (select "subjectId" from person))) found
     where similarity >= $6::float or "isSamePerson" order by "isSamePerson" desc, similarity desc limit 20`

/**
 * Petitions and visits since a day whose words are alike or whose person shares tokens of one name, likest first. `%`
 * uses the trigram index of the cases, at a threshold set for this transaction alone; tokens are absent for secret
 * kinds, so no name ever finds one.
 */
export const listLookalikes = async (
  db: Database,
  asked: { communeId: string; summary: string; nameTokens: readonly (readonly string[])[]; since: IsoDate },
): Promise<LookalikeRow[]> =>
  runTransaction(db, async (tx) => {
    await tx.$executeRawUnsafe(`set local pg_trgm.similarity_threshold = ${LIKE_ENOUGH}`)
    return tx.$queryRawUnsafe<LookalikeRow[]>(
      LOOKALIKES,
      asked.communeId,
      asked.summary,
      asked.nameTokens.flat(),
      asked.since,
      SHARED_TOKENS,
      LIKE_ENOUGH,
      JSON.stringify(asked.nameTokens),
    )
  })
