import type { createMediaItem, listMediaItems, MediaItem } from '@gandan/contracts/communications/activities'
import type { BodyOf, QueryOf } from '@gandan/contracts/endpoint'
import { insertAll } from '@gandan/db/database'
import { foldText } from '@gandan/domain/shared/text'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { registerPage, registerValues } from './register-page.ts'
import type { LineKey } from './register-lines.queries.ts'

type MediaInput = BodyOf<typeof createMediaItem>

const ROWS = `
  select m."id", m."channel", m."kind", m."title", m."url", m."firstOn", m."airedOn"::text[] as "airedOn", m."minutes",
    m."campaignId", c."name" as "campaignName", m."praises", m."version"
  from "MediaItem" m left join "Campaign" c on c."communeId" = m."communeId" and c."id" = m."campaignId"
  where m."communeId" = any($1::uuid[])`

type Row = MediaItem & { firstOn: string }

export const listMediaRows = async (
  db: Database,
  communeIds: readonly string[],
  query: QueryOf<typeof listMediaItems>,
): Promise<{ items: MediaItem[]; nextCursor: string | null }> => {
  const { rows } = await db.pool.query<Row>({
    name: 'media-items',
    text: `${ROWS} and m."removedAt" is null and m."firstOn" between $2::date and $3::date
      and ($4::text[] is null or m."searchText" like all($4)) and (m."firstOn", m."id") < ($5::date, $6::uuid)
      and ($8::text[] is null or m."channel" = any($8)) and ($9::text[] is null or m."kind" = any($9))
      and ($10::uuid is null or m."campaignId" = $10)
      order by m."firstOn" desc, m."id" desc limit $7`,
    values: [...registerValues(communeIds, query), query.channel ?? null, query.kind ?? null, query.campaignId ?? null],
  })
  return registerPage(rows, query.limit, ({ firstOn }) => firstOn)
}

export const findMediaItem = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<MediaItem | null> => {
  const { rows } = await db.pool.query<Row>({
    name: 'media-item',
    text: `${ROWS} and m."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

const derived = ({ airedOn, title, praises }: MediaInput) => {
  const days = [...new Set(airedOn)].toSorted()
  return { airedOn: days, firstOn: days[0] as string, searchText: foldText(`${title} ${praises ?? ''}`) }
}

export const insertMediaItem = async (tx: Tx, ctx: Context, communeId: string, input: MediaInput): Promise<string> => {
  const id = uuidv7()
  const row = { ...input, ...derived(input), communeId, id, enteredBy: ctx.actor.userId, removedAt: null, version: 1 }
  await insertAll(tx, { MediaItem: [row] })
  return id
}

export const updateMediaItem = async (tx: Tx, { communeId, id }: LineKey, input: MediaInput): Promise<void> => {
  const { airedOn, firstOn, searchText } = derived(input)
  await tx.mediaItem.update({
    where: { communeId_id: { communeId, id } },
    data: {
      ...input,
      airedOn: airedOn.map((on) => new Date(on)),
      firstOn: new Date(firstOn),
      searchText,
      version: { increment: 1 },
    },
  })
}
