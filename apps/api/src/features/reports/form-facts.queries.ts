import type {
  CaseFact,
  FormFacts,
  FormWindow,
  PetitionFact,
  SessionFact,
  VisitFact,
} from '@gandan/domain/reports/forms/form-facts'
import { groupBy } from '@gandan/domain/shared/group-by'
import type { Database } from '../../context.ts'

/** Whose facts, and who asks: cases that accuse the reader are in none of his figures. */
export interface FactScope {
  communeIds: readonly string[]
  userId: string
}

type Owned<Fact> = Fact & { communeId: string }

/** Cases that may stand in the window: still open, or with a line in their ledger since it began. */
const TOUCHED = `touched as (
  select "communeId", "caseId" from "CaseEvent" where "communeId" = any($1::uuid[]) and "on" >= $2::date
  union select "communeId", "id" from "Case" where "communeId" = any($1::uuid[]) and "isOpen")`

const DISPOSING = `('accepted', 'refused', 'undertaken', 'guided', 'filed', 'sentToPolice', 'sentToParty', 'urged', 'transferred', 'decided', 'withdrawn')`

const dayOf = (name: string, pick: 'min' | 'max', kinds: string): string =>
  `${pick}(e."on") filter (where e."kind" in ${kinds}) as "${name}"`

/** As the last such line says; JSON null and a missing key both say nothing. */
const figuresOf = (kind: 'decided' | 'enforced'): string =>
  `(array_agg(nullif(e."details"->'figures', 'null'::jsonb) order by e."on" desc, e."sequence" desc)
    filter (where e."kind" = '${kind}'))[1] as "${kind}Figures"`

const listCaseFacts = async (db: Database, scope: FactScope, { from, to }: FormWindow): Promise<Owned<CaseFact>[]> => {
  const { rows } = await db.pool.query<Owned<CaseFact>>({
    name: 'form-cases',
    text: `with ${TOUCHED}
      select c."communeId", c."id", c."kind", c."round", c."topicCode", c."subTopicCode", c."disposition", c."outcome",
        (c."isOutsideJurisdiction" or c."accusedLeader" is not null) as "isOutside", c."settledInTime" as "isInTime", l.*,
        case when p."id" is not null then jsonb_build_object('round', p."round", 'isDecided', p."outcome" is not null,
          'isLitigated', exists (select 1 from "CaseEvent" g where g."communeId" = p."communeId" and g."caseId" = p."id"
            and g."kind" = 'litigated' and g."voidedAt" is null)) end as "previous"
      from touched t join "Case" c on c."communeId" = t."communeId" and c."id" = t."caseId"
      left join "Case" p on p."communeId" = c."communeId" and p."id" = c."previousCaseId"
      cross join lateral (select coalesce(bool_or(e."kind" in ('merged', 'split')), false) as "isReplaced",
          ${dayOf('processedOn', 'min', DISPOSING)}, ${dayOf('acceptedOn', 'min', `('accepted', 'undertaken')`)},
          ${dayOf('decidedOn', 'max', `('decided')`)}, ${dayOf('withdrawnOn', 'max', `('withdrawn')`)},
          ${dayOf('resultReceivedOn', 'min', `('resultReceived')`)}, ${dayOf('litigatedOn', 'min', `('litigated')`)},
          ${dayOf('enforcedOn', 'max', `('enforced')`)}, ${figuresOf('decided')}, ${figuresOf('enforced')},
          max(e."details"->>'reasonCode') filter (where e."kind" in ('refused', 'filed')) as "reasonCode"
        from "CaseEvent" e where e."communeId" = c."communeId" and e."caseId" = c."id" and e."voidedAt" is null) l
      where c."receivedOn" <= $3::date and not c."accusedUserIds" @> array[$4::uuid]`,
    values: [scope.communeIds, from, to, scope.userId],
  })
  return rows
}

const listPetitionFacts = async (
  db: Database,
  { communeIds }: FactScope,
  { from, to }: FormWindow,
): Promise<Owned<PetitionFact>[]> => {
  const { rows } = await db.pool.query<Owned<PetitionFact>>({
    name: 'form-petitions',
    text: `with ${TOUCHED}
      select p."communeId", p."id", p."caseId", p."receivedOn", p."personCount",
        (p."channel" = 'reception' or p."receptionVisitId" is not null) as "isAtReception"
      from touched t join "Petition" p on p."communeId" = t."communeId" and p."caseId" = t."caseId"
      where p."receivedOn" <= $3::date order by p."receivedOn", p."id"`,
    values: [communeIds, from, to],
  })
  return rows
}

const SESSION = `s."communeId", s."on", s."kind" as "receptionKind",
  (s."presiderRole" = 'chairman' and s."delegatedBy" is null) as "isByChairman"`
const IN_WINDOW = `s."communeId" = any($1::uuid[]) and s."on" between $2::date and $3::date`

const listVisitFacts = async (
  db: Database,
  { communeIds }: FactScope,
  { from, to }: FormWindow,
): Promise<Owned<VisitFact>[]> => {
  const { rows } = await db.pool.query<Owned<VisitFact>>({
    name: 'form-visits',
    text: `select v."id", p."caseId", v."personCount", v."isRepeat", ${SESSION} from "ReceptionSession" s
      join "ReceptionVisit" v on v."communeId" = s."communeId" and v."sessionId" = s."id"
      left join "Petition" p on p."communeId" = v."communeId" and p."id" = v."petitionId"
      where ${IN_WINDOW} order by s."on", v."id"`,
    values: [communeIds, from, to],
  })
  return rows
}

const listSessionFacts = async (
  db: Database,
  { communeIds }: FactScope,
  { from, to }: FormWindow,
): Promise<Owned<SessionFact>[]> => {
  const { rows } = await db.pool.query<Owned<SessionFact>>({
    name: 'form-sessions',
    text: `select s."id", ${SESSION} from "ReceptionSession" s where ${IN_WINDOW}`,
    values: [communeIds, from, to],
  })
  return rows
}

/** What the forms of a window are counted from, by commune: four statements, however many communes. */
export const listFormFacts = async (
  db: Database,
  scope: FactScope,
  window: FormWindow,
): Promise<Map<string, FormFacts>> => {
  const [cases, petitions, visits, sessions] = await Promise.all([
    listCaseFacts(db, scope, window),
    listPetitionFacts(db, scope, window),
    listVisitFacts(db, scope, window),
    listSessionFacts(db, scope, window),
  ])
  const communeOf = ({ communeId }: { communeId: string }): string => communeId
  const [casesOf, petitionsOf] = [groupBy(cases, communeOf), groupBy(petitions, communeOf)]
  const [visitsOf, sessionsOf] = [groupBy(visits, communeOf), groupBy(sessions, communeOf)]
  return new Map(
    scope.communeIds.map((id) => [
      id,
      {
        cases: casesOf.get(id) ?? [],
        petitions: petitionsOf.get(id) ?? [],
        visits: visitsOf.get(id) ?? [],
        sessions: sessionsOf.get(id) ?? [],
      },
    ]),
  )
}
