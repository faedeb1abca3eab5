import type { ActivityFact, CommendationFact, MediaFact } from '@gandan/domain/communications/measurements'
import { LEADER_ROLES, OFFICER_ROLES } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'

type Owned<T> = T & { communeId: string }

interface Lasting {
  communeId: string
  validFrom: IsoDate
  validTo: IsoDate | null
}

export interface VillageRow extends Lasting {
  villageId: string
  /** Each count with the day it holds from, oldest first. */
  counts: { on: IsoDate; households: number }[]
}

export interface PostRow extends Lasting {
  userId: string
}

/** What the figures of communication are made of: every record of the communes within a span of days. */
export interface CommunicationRows {
  activities: Owned<ActivityFact>[]
  mediaItems: Owned<MediaFact>[]
  commendations: Owned<CommendationFact>[]
  villages: VillageRow[]
  posts: PostRow[]
}

export interface Span {
  from: IsoDate
  to: IsoDate
}

const STAFF_ROLES = [...LEADER_ROLES, ...OFFICER_ROLES]

const ROWS: Record<keyof CommunicationRows, string> = {
  activities: `select "communeId", "id", "on", "form", "villageId", "directiveId", "isWithFront", "staffUserIds", "householdCount"
    from "CommunicationActivity" where "communeId" = any($1::uuid[]) and "on" between $2::date and $3::date and "removedAt" is null`,
  mediaItems: `select "communeId", "id", "channel", "kind", "firstOn", "airedOn"::text[] as "airedOn", "minutes"
    from "MediaItem" where "communeId" = any($1::uuid[]) and "firstOn" <= $3::date and "removedAt" is null
      and ("firstOn" >= $2::date or "airedOn"[cardinality("airedOn")] >= $2::date)`,
  commendations: `select "communeId", "id", "on", "subjectKind"
    from "Commendation" where "communeId" = any($1::uuid[]) and "on" between $2::date and $3::date and "removedAt" is null`,
  villages: `select u."communeId", u."id" as "villageId", u."validFrom", u."validTo",
      coalesce((select json_agg(json_build_object('on', h."on", 'households', h."households") order by h."on")
        from "VillageHouseholds" h where h."communeId" = u."communeId" and h."villageId" = u."id" and h."on" <= $3::date), '[]') as "counts"
    from "OrgUnit" u where u."communeId" = any($1::uuid[]) and u."level" = 'village' and u."validFrom" <= $3::date
      and (u."validTo" is null or u."validTo" >= $2::date)`,
  posts: `select "communeId", "userId", "validFrom", "validTo" from "Assignment" where "communeId" = any($1::uuid[])
      and "validFrom" <= $3::date and ("validTo" is null or "validTo" >= $2::date) and "roleId" = any($4::text[])`,
}

const read = async <K extends keyof CommunicationRows>(
  db: Database,
  communeIds: readonly string[],
  { from, to }: Span,
  table: K,
): Promise<CommunicationRows[K]> => {
  const values = [communeIds, from, to, ...(table === 'posts' ? [STAFF_ROLES] : [])]
  const { rows } = await db.pool.query({ name: `measured-${table}`, text: ROWS[table], values })
  return rows as CommunicationRows[K]
}

/** One statement a table for any number of communes. */
export const readCommunicationRows = async (
  db: Database,
  communeIds: readonly string[],
  span: Span,
): Promise<CommunicationRows> => {
  const [activities, mediaItems, commendations, villages, posts] = await Promise.all([
    read(db, communeIds, span, 'activities'),
    read(db, communeIds, span, 'mediaItems'),
    read(db, communeIds, span, 'commendations'),
    read(db, communeIds, span, 'villages'),
    read(db, communeIds, span, 'posts'),
  ])
  return { activities, mediaItems, commendations, villages, posts }
}

const TITLES = {
  activity:
    'select "id", "topic" as "title" from "CommunicationActivity" where "communeId" = any($1::uuid[]) and "id" = any($2::uuid[])',
  mediaItem: 'select "id", "title" from "MediaItem" where "communeId" = any($1::uuid[]) and "id" = any($2::uuid[])',
  commendation: `select "id", coalesce('Quyết định ' || "decisionNumber", "reason") as "title"
    from "Commendation" where "communeId" = any($1::uuid[]) and "id" = any($2::uuid[])`,
  village:
    'select "id", "name" as "title" from "OrgUnit" where "communeId" = any($1::uuid[]) and "id" = any($2::uuid[])',
  staff: 'select "id", "name" as "title" from "User" where "communeId" = any($1::uuid[]) and "id" = any($2::uuid[])',
} as const
export type Titled = keyof typeof TITLES

export const isTitled = (subject: string): subject is Titled => subject in TITLES

/** What a page of records is called. */
export const readTitles = async (
  db: Database,
  communeIds: readonly string[],
  subject: Titled,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  const { rows } = await db.pool.query<{ id: string; title: string }>({
    name: `measured-titles-${subject}`,
    text: TITLES[subject],
    values: [communeIds, ids],
  })
  return new Map(rows.map(({ id, title }) => [id, title]))
}
