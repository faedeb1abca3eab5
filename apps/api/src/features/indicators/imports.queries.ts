import type { listIndicatorImports } from '@gandan/contracts/indicators/imports'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { Context, Database, Tx } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'

type Page = ResponseOf<typeof listIndicatorImports>
export type ImportRow = Page['items'][number]
export type ImportKindId = ImportRow['kind']

export interface NewImport {
  communeId: string
  id: string
  kind: ImportKindId
  fileName: string
  rowCount: number
  before: object[]
}

export const insertImport = async (tx: Tx, ctx: Context, row: NewImport): Promise<void> => {
  await tx.indicatorImport.create({ data: { ...row, by: ctx.actor.userId, at: new Date(ctx.nowMs) } })
}

interface LockedImport {
  id: string
  kind: ImportKindId
  by: string
  before: unknown[]
  undoneAt: Date | null
}

export const lockImport = async (tx: Tx, communeId: string, id: string): Promise<LockedImport | null> =>
  (
    await tx.$queryRaw<LockedImport[]>`
      select "id", "kind", "by", "before", "undoneAt" from "IndicatorImport"
      where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  )[0] ?? null

export const markUndone = async (tx: Tx, ctx: Context, communeId: string, id: string): Promise<void> => {
  await tx.indicatorImport.update({
    where: { communeId_id: { communeId, id } },
    data: { undoneBy: ctx.actor.userId, undoneAt: new Date(ctx.nowMs) },
  })
}

/** What a file wrote is as it wrote it. */
const UNTOUCHED = `case i."kind"
  when 'values' then not exists (select 1 from jsonb_to_recordset(i."before") r("id" uuid, "version" int)
    left join "IndicatorValue" v on v."communeId" = i."communeId" and v."id" = r."id" where v."version" is distinct from r."version")
  when 'oneStop' then not exists (select 1 from jsonb_to_recordset(i."before") r("year" int, "month" int, "field" text, "version" int)
    left join "OneStopMonth" v on v."communeId" = i."communeId" and v."year" = r."year" and v."month" = r."month" and v."field" = r."field"
    where v."version" is distinct from r."version")
  else not exists (select 1 from jsonb_to_recordset(i."before") r("id" uuid, "version" int)
    left join "ExternalScore" v on v."communeId" = i."communeId" and v."id" = r."id" where v."version" is distinct from r."version") end`

const ROW = `select i."id", i."kind", i."fileName", i."rowCount", u."name" as "byName", i."at", i."undoneAt",
  i."undoneAt" is null and ${UNTOUCHED} as "canUndo"
  from "IndicatorImport" i left join "User" u on u."id" = i."by"`

const FIRST = { key: '9999-12-31T00:00:00Z', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

export const listImports = async (
  db: Database,
  communeId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page> => {
  const after = decodeCursor(cursor) ?? FIRST
  const { rows } = await db.pool.query<ImportRow>({
    name: 'indicator-imports',
    text: `${ROW} where i."communeId" = $1 and (i."at", i."id") < ($2::timestamptz, $3::uuid) order by i."at" desc, i."id" desc limit $4`,
    values: [communeId, after.key, after.id, limit + 1],
  })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ key: last.at, id: last.id }) : null }
}

export const findImport = async (db: Database, communeId: string, id: string): Promise<ImportRow | null> => {
  const values = [communeId, id]
  const text = `${ROW} where i."communeId" = $1 and i."id" = $2`
  return (await db.pool.query<ImportRow>({ name: 'indicator-import', text, values })).rows[0] ?? null
}
