import type { Dialogue, DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import type { CaseReach } from '@gandan/domain/petitions/permissions'
import type { Database } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { caseScopeSql, caseScopeValue } from './case-scope.ts'

export interface DialogueScope {
  communeIds: readonly string[]
  reach: CaseReach | 'none'
}

/** `$1` the communes, `$2` the reader; a dialogue within a case goes where the case goes. */
const scopeSql = (reach: CaseReach | 'none'): string =>
  `d."communeId" = any($1::uuid[]) and (d."caseId" is null or (c."id" is not null and ${caseScopeSql(reach, 2)}))`

const nameOf = (name: string, reach: CaseReach | 'none'): string =>
  `${name}-${reach === 'none' ? reach : `${reach.secret}-${reach.ordinary}`}`

const CASE_JOIN = 'left join "Case" c on c."communeId" = d."communeId" and c."id" = d."caseId"'

const dialogueRows = (reach: CaseReach | 'none', extra = ''): string => `
  select d."id", d."kind", d."title", d."on", d."place", d."chairUserId", u."name" as "chairName", d."caseId",
    c."code" as "caseCode", d."attendeeCount", d."isWithFront", d."state", d."version", n."issueCount", n."answeredCount", n."promiseCount"${extra}
  from "Dialogue" d left join "User" u on u."id" = d."chairUserId" ${CASE_JOIN}
  cross join lateral (select count(*)::int as "issueCount", count(i."answeredOn")::int as "answeredCount",
      count(i."promise")::int as "promiseCount"
    from "DialogueIssue" i where i."communeId" = d."communeId" and i."dialogueId" = d."id") n
  where ${scopeSql(reach)}`

export const listDialogues = async (
  db: Database,
  { communeIds, reach }: DialogueScope,
  { limit, ...query }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Dialogue[]; nextCursor: string | null }> => {
  const cursor = decodeCursor(query.cursor)
  const { rows } = await db.pool.query<Dialogue>({
    name: nameOf('dialogues', reach),
    text: `${dialogueRows(reach)} and (d."on", d."id") < ($3::date, $4::uuid) order by d."on" desc, d."id" desc limit $5`,
    values: [
      communeIds,
      caseScopeValue(reach),
      cursor?.key ?? '9999-12-31',
      cursor?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      limit + 1,
    ],
  })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ key: last.on, id: last.id }) : null }
}

export const findDialogue = async (
  db: Database,
  { communeIds, reach }: DialogueScope,
  id: string,
): Promise<(Dialogue & { minutes: string }) | null> => {
  const { rows } = await db.pool.query<Dialogue & { minutes: string }>({
    name: nameOf('dialogue', reach),
    text: `${dialogueRows(reach, ', d."minutes"')} and d."id" = $3`,
    values: [communeIds, caseScopeValue(reach), id],
  })
  return rows[0] ?? null
}

export type IssueRow = Omit<DialogueIssue, 'task' | 'isOverdue'> & { taskId: string | null }

const issueRows = (reach: CaseReach | 'none'): string => `
  select i."id", i."dialogueId", d."title" as "dialogueTitle", d."on" as "dialogueOn", i."number", i."content", i."topicCode",
    i."villageId", v."name" as "villageName", i."unitId", o."name" as "unitName", i."dueOn", i."answer", i."answeredOn",
    i."promise", i."isPublic", i."taskId", i."version"
  from "Dialogue" d ${CASE_JOIN}
  join "DialogueIssue" i on i."communeId" = d."communeId" and i."dialogueId" = d."id"
  left join "OrgUnit" v on v."id" = i."villageId" left join "OrgUnit" o on o."id" = i."unitId"
  where ${scopeSql(reach)}`

export const listIssues = async (
  db: Database,
  { communeIds, reach }: DialogueScope,
  dialogueId: string,
): Promise<IssueRow[]> => {
  const { rows } = await db.pool.query<IssueRow>({
    name: nameOf('dialogue-issues', reach),
    text: `${issueRows(reach)} and d."id" = $3 order by i."number" limit 500`,
    values: [communeIds, caseScopeValue(reach), dialogueId],
  })
  return rows
}

/** The last 200 promises of earlier dialogues, newest first. */
export const listPromisesBefore = async (
  db: Database,
  { communeIds, reach }: DialogueScope,
  { on, id }: Pick<Dialogue, 'on' | 'id'>,
): Promise<IssueRow[]> => {
  const { rows } = await db.pool.query<IssueRow>({
    name: nameOf('dialogue-promises-before', reach),
    text: `${issueRows(reach)} and (d."on", d."id") < ($3::date, $4::uuid) and i."promise" is not null
      order by d."on" desc, d."id" desc, i."number" limit 200`,
    values: [communeIds, caseScopeValue(reach), on, id],
  })
  return rows
}

export interface PromiseOrigin {
  id: string
  title: string
  on: string
  issueNumber: number
  isPublic: boolean
}

/** The dialogue at which that issue was raised; null where the reader may not see it. */
export const findDialogueOfIssue = async (
  db: Database,
  { communeIds, reach }: DialogueScope,
  issueId: string,
): Promise<PromiseOrigin | null> => {
  const { rows } = await db.pool.query<PromiseOrigin>({
    name: nameOf('dialogue-of-issue', reach),
    text: `select d."id", d."title", d."on", i."number" as "issueNumber", i."isPublic" from "DialogueIssue" i
      join "Dialogue" d on d."communeId" = i."communeId" and d."id" = i."dialogueId" ${CASE_JOIN}
      where ${scopeSql(reach)} and i."communeId" = any($1::uuid[]) and i."id" = $3`,
    values: [communeIds, caseScopeValue(reach), issueId],
  })
  return rows[0] ?? null
}
