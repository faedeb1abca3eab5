import type { ReminderDigest, ReminderItem, ReminderPreference } from '@gandan/contracts/petitions/reminders'
import type { ReminderRung } from '@gandan/domain/petitions/reminder-ladder'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { communeOf } from '../audit/idempotency.queries.ts'

export const DEFAULT_PREFERENCE: ReminderPreference = { byEmail: true, fromRung: 'half' }

/** An open case with a running clock and the person who must hear of it. */
export interface RemindableCase {
  caseId: string
  code: string
  dueOn: IsoDate
  dueFrom: IsoDate
  userId: string
}

export interface Recipient extends ReminderPreference {
  userId: string
  email: string
  isChairman: boolean
}

/** Communes with an open case whose clock runs: the others owe no digest. */
export const listCommunesWithClocks = async (db: Database): Promise<string[]> => {
  const { rows } = await db.pool.query<{ communeId: string }>(
    'select distinct "communeId" from "Case" where "isOpen" = true and "dueOn" is not null',
  )
  return rows.map(({ communeId }) => communeId)
}

/** Open cases of a commune with their handler, or who registered them while nobody handles them. */
export const listRemindableCases = async (db: Database, communeId: string): Promise<RemindableCase[]> => {
  const { rows } = await db.pool.query<RemindableCase>({
    name: 'remindable-cases',
    text: `select "id" as "caseId", "code", "dueOn"::text, "dueFrom"::text, coalesce("handlerUserId", "registeredBy") as "userId"
      from "Case" where "communeId" = $1::uuid and "isOpen" = true and "dueOn" is not null and "dueFrom" is not null
      order by "dueOn", "id" limit 5000`,
    values: [communeId],
  })
  return rows
}

/** The people who hold a role in the commune that day, with how each wants to be reminded. */
export const listRecipients = async (db: Database, communeId: string, on: IsoDate): Promise<Recipient[]> => {
  const { rows } = await db.pool.query<Recipient>({
    name: 'reminder-recipients',
    text: `select u."id" as "userId", u."email", coalesce(p."byEmail", true) as "byEmail",
        coalesce(p."fromRung", 'half') as "fromRung", bool_or(a."roleId" = 'chairman') as "isChairman"
      from "Assignment" a join "User" u on u."id" = a."userId" and u."disabledAt" is null
      left join "ReminderPreference" p on p."communeId" = $1::uuid and p."userId" = u."id"
      where a."communeId" = $1::uuid and a."validFrom" <= $2::date and (a."validTo" is null or a."validTo" >= $2::date)
      group by u."id", p."byEmail", p."fromRung"`,
    values: [communeId, on],
  })
  return rows
}

/** The day of the last digest of anybody in the commune before that day; null before the first. */
export const findLastDigestDay = async (db: Database, communeId: string, on: IsoDate): Promise<IsoDate | null> => {
  const { rows } = await db.pool.query<{ last: IsoDate | null }>(
    'select max("on")::text as last from "ReminderRun" where "communeId" = $1::uuid and "on" < $2::date',
    [communeId, on],
  )
  return rows[0]?.last ?? null
}

export interface NewDigest {
  userId: string
  channel: ReminderDigest['channel']
  items: readonly ReminderItem[]
}

/** Marks the commune's run of that day; false when it was made already, by this process or another. */
export const beginRun = async (tx: Tx, communeId: string, on: IsoDate): Promise<boolean> =>
  (await tx.$executeRaw`insert into "ReminderRun" ("communeId", "on") values (${communeId}::uuid, ${on}::date) on conflict do nothing`) ===
  1

export const insertDigests = async (
  tx: Tx,
  communeId: string,
  on: IsoDate,
  at: Date,
  digests: readonly NewDigest[],
): Promise<void> => {
  await tx.reminderDelivery.createMany({
    data: digests.map(({ userId, channel, items }) => ({
      communeId,
      id: uuidv7(),
      userId,
      on: new Date(on),
      channel,
      items: items as object[],
      state: channel === 'app' ? 'delivered' : 'pending',
      sentAt: channel === 'app' ? at : null,
    })),
    skipDuplicates: true,
  })
}

export interface PendingLetter {
  communeId: string
  id: string
  email: string
  items: ReminderItem[]
}

/** E-mails of that day still to be sent; after three attempts one is given up. */
export const listPendingLetters = async (db: Database, on: IsoDate): Promise<PendingLetter[]> => {
  const { rows } = await db.pool.query<PendingLetter>(
    `select d."communeId", d."id", u."email", d."items" from "ReminderDelivery" d join "User" u on u."id" = d."userId"
     where d."on" = $1::date and d."state" = 'pending' and d."attempts" < 3 order by d."id" limit 500`,
    [on],
  )
  return rows
}

export const markLetter = async (
  db: Database,
  { communeId, id }: PendingLetter,
  result: { sentAt: Date } | { error: string },
): Promise<void> => {
  const isSent = 'sentAt' in result
  await db.pool.query(
    `update "ReminderDelivery" set "attempts" = "attempts" + 1, "sentAt" = $3, "error" = $4,
       "state" = case when $3::timestamptz is not null then 'delivered' when "attempts" >= 2 then 'failed' else 'pending' end
     where "communeId" = $1::uuid and "id" = $2::uuid`,
    [communeId, id, isSent ? result.sentAt : null, isSent ? null : result.error],
  )
}

export const listDigests = async (db: Database, ctx: Context): Promise<ReminderDigest[]> => {
  const rows = await db.prisma.reminderDelivery.findMany({
    where: { communeId: communeOf(ctx), userId: ctx.actor.userId },
    orderBy: { on: 'desc' },
    take: 60,
  })
  return rows.map(({ id, on, channel, items, state, attempts, sentAt, readAt }) => ({
    id,
    on: on.toISOString().slice(0, 10),
    channel: channel as ReminderDigest['channel'],
    items: items as unknown as ReminderItem[],
    state: state as ReminderDigest['state'],
    attempts,
    sentAt: sentAt?.toISOString() ?? null,
    readAt: readAt?.toISOString() ?? null,
  }))
}

/** The unread ones among the digests that the list shows; by the key of a person's digests. */
export const countUnread = async (db: Database, ctx: Context): Promise<number> => {
  const { rows } = await db.pool.query<{ unread: number }>({
    name: 'reminders-unread',
    text: `select count(*)::int as "unread" from (select "readAt" from "ReminderDelivery"
      where "communeId" = $1::uuid and "userId" = $2::uuid and "channel" = 'app' order by "on" desc limit 30) d
      where d."readAt" is null`,
    values: [communeOf(ctx), ctx.actor.userId],
  })
  return rows[0]?.unread ?? 0
}

export const setRead = async (tx: Tx, ctx: Context, id: string): Promise<boolean> =>
  (
    await tx.reminderDelivery.updateMany({
      where: { communeId: communeOf(ctx), userId: ctx.actor.userId, id },
      data: { readAt: new Date(ctx.nowMs) },
    })
  ).count === 1

export const findPreference = async (db: Database, ctx: Context): Promise<ReminderPreference> => {
  const key = { communeId: communeOf(ctx), userId: ctx.actor.userId }
  const row = await db.prisma.reminderPreference.findUnique({ where: { communeId_userId: key } })
  return row ? { byEmail: row.byEmail, fromRung: row.fromRung as ReminderRung } : DEFAULT_PREFERENCE
}

export const upsertPreference = async (tx: Tx, ctx: Context, preference: ReminderPreference): Promise<void> => {
  const key = { communeId: communeOf(ctx), userId: ctx.actor.userId }
  await tx.reminderPreference.upsert({
    where: { communeId_userId: key },
    create: { ...key, ...preference },
    update: preference,
  })
}
