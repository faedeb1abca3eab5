import type { Activity, createActivity, listActivities } from '@gandan/contracts/communications/activities'
import type { BodyOf, QueryOf } from '@gandan/contracts/endpoint'
import type { StoredFile } from '@gandan/contracts/files'
import { insertAll } from '@gandan/db/database'
import { foldText } from '@gandan/domain/shared/text'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { registerPage, registerValues } from './register-page.ts'
import type { LineKey } from './register-lines.queries.ts'

type ActivityInput = Omit<BodyOf<typeof createActivity>, 'fileIds'>

const ROWS = `
  select a."id", a."on", a."form", a."topic", a."place", a."villageId", v."name" as "villageName", a."unitId", u."name" as "unitName",
    a."directiveId", a."campaignId", c."name" as "campaignName", a."isWithFront", a."staffUserIds", a."householdCount",
    a."participantCount", a."note", a."version", f."fileCount"
  from "CommunicationActivity" a
  left join "OrgUnit" v on v."id" = a."villageId" left join "OrgUnit" u on u."id" = a."unitId"
  left join "Campaign" c on c."communeId" = a."communeId" and c."id" = a."campaignId"
  cross join lateral (select count(*)::int as "fileCount" from "StoredFile" f
    where f."communeId" = a."communeId" and f."subjectType" = 'activity' and f."subjectId" = a."id") f
  where a."communeId" = any($1::uuid[])`

export const listActivityRows = async (
  db: Database,
  communeIds: readonly string[],
  query: QueryOf<typeof listActivities>,
): Promise<{ items: Activity[]; nextCursor: string | null }> => {
  const { rows } = await db.pool.query<Activity>({
    name: 'activities',
    text: `${ROWS} and a."removedAt" is null and a."on" between $2::date and $3::date
      and ($4::text[] is null or a."searchText" like all($4)) and (a."on", a."id") < ($5::date, $6::uuid)
      and ($8::text[] is null or a."form" = any($8)) and ($9::uuid[] is null or a."villageId" = any($9))
      and ($10::uuid is null or a."campaignId" = $10)
      order by a."on" desc, a."id" desc limit $7`,
    values: [
      ...registerValues(communeIds, query),
      query.form ?? null,
      query.villageId ?? null,
      query.campaignId ?? null,
    ],
  })
  return registerPage(rows, query.limit, ({ on }) => on)
}

export const findActivity = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<Activity | null> => {
  const { rows } = await db.pool.query<Activity>({
    name: 'activity',
    text: `${ROWS} and a."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

interface Companions {
  staff: { id: string; name: string }[]
  files: StoredFile[]
}

/** Who attended, by name, and the photos of one activity. */
export const findCompanions = async (
  db: Database,
  communeIds: readonly string[],
  { id, staffUserIds }: Pick<Activity, 'id' | 'staffUserIds'>,
): Promise<Companions> => {
  const [staff, files] = await Promise.all([
    db.pool.query<Companions['staff'][number]>({
      name: 'activity-staff',
      text: `select "id", "name" from "User" where "id" = any($1::uuid[]) order by "name"`,
      values: [staffUserIds],
    }),
    db.pool.query<StoredFile>({
      name: 'activity-files',
      text: `select "id", "name", "mediaType", "byteSize", "uploadedAt" from "StoredFile"
        where "communeId" = any($1::uuid[]) and "subjectType" = 'activity' and "subjectId" = $2 order by "uploadedAt", "id"`,
      values: [communeIds, id],
    }),
  ])
  return { staff: staff.rows, files: files.rows }
}

const searchTextOf = ({ topic, place, note }: ActivityInput): string => foldText(`${topic} ${place} ${note}`)

export const insertActivity = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  input: ActivityInput,
): Promise<string> => {
  const id = uuidv7()
  const row = { ...input, communeId, id, searchText: searchTextOf(input), enteredBy: ctx.actor.userId }
  await insertAll(tx, { CommunicationActivity: [{ ...row, removedAt: null, version: 1 }] })
  return id
}

export const updateActivity = async (tx: Tx, { communeId, id }: LineKey, input: ActivityInput): Promise<void> => {
  await tx.communicationActivity.update({
    where: { communeId_id: { communeId, id } },
    data: {
      ...input,
      on: new Date(input.on),
      searchText: searchTextOf(input),
      version: { increment: 1 },
    },
  })
}
