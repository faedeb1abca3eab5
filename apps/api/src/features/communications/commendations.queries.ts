import type { Commendation, createCommendation, listCommendations } from '@gandan/contracts/communications/activities'
import type { BodyOf, QueryOf } from '@gandan/contracts/endpoint'
import { insertAll } from '@gandan/db/database'
import { foldText } from '@gandan/domain/shared/text'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { registerPage, registerValues } from './register-page.ts'
import type { LineKey } from './register-lines.queries.ts'

type CommendationInput = BodyOf<typeof createCommendation>

const ROWS = `
  select k."id", k."subjectKind", k."subjectName", k."form", k."decisionNumber", k."on", k."reason", k."campaignId",
    c."name" as "campaignName", k."version"
  from "Commendation" k left join "Campaign" c on c."communeId" = k."communeId" and c."id" = k."campaignId"
  where k."communeId" = any($1::uuid[])`

export const listCommendationRows = async (
  db: Database,
  communeIds: readonly string[],
  query: QueryOf<typeof listCommendations>,
): Promise<{ items: Commendation[]; nextCursor: string | null }> => {
  const { rows } = await db.pool.query<Commendation>({
    name: 'commendations',
    text: `${ROWS} and k."removedAt" is null and k."on" between $2::date and $3::date
      and ($4::text[] is null or k."searchText" like all($4)) and (k."on", k."id") < ($5::date, $6::uuid)
      and ($8::uuid is null or k."campaignId" = $8)
      order by k."on" desc, k."id" desc limit $7`,
    values: [...registerValues(communeIds, query), query.campaignId ?? null],
  })
  return registerPage(rows, query.limit, ({ on }) => on)
}

export const findCommendation = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<Commendation | null> => {
  const { rows } = await db.pool.query<Commendation>({
    name: 'commendation',
    text: `${ROWS} and k."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

const searchTextOf = ({ subjectName, reason }: CommendationInput): string => foldText(`${subjectName} ${reason}`)

export const insertCommendation = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  input: CommendationInput,
): Promise<string> => {
  const id = uuidv7()
  const row = { ...input, communeId, id, searchText: searchTextOf(input), enteredBy: ctx.actor.userId }
  await insertAll(tx, { Commendation: [{ ...row, removedAt: null, version: 1 }] })
  return id
}

export const updateCommendation = async (
  tx: Tx,
  { communeId, id }: LineKey,
  input: CommendationInput,
): Promise<void> => {
  await tx.commendation.update({
    where: { communeId_id: { communeId, id } },
    data: { ...input, on: new Date(input.on), searchText: searchTextOf(input), version: { increment: 1 } },
  })
}
