import type { Me, SessionRow } from '@gandan/contracts/organisation/session'
import type { RoleId } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { z } from 'zod'
import type { Database, Tx } from '../../context.ts'

export interface SessionAssignment {
  roleId: RoleId
  unitId: string
  communeId: string | null
}

export interface AccountHolder {
  userId: string
  displayName: string
  username: string
  communeId: string | null
  mustChangePassword: boolean
  assignments: SessionAssignment[]
}

interface SessionHolder extends AccountHolder {
  sessionId: string
  refreshedAt: string
}

/** Of a user `u`, with the assignments valid on the day `$2`. */
const HOLDER = `u."id" as "userId", u."name" as "displayName", u."username", u."communeId", u."mustChangePassword",
  coalesce((select json_agg(json_build_object('roleId', a."roleId", 'unitId', a."unitId", 'communeId', a."communeId"))
    from "Assignment" a where a."userId" = u."id" and a."validFrom" <= $2::date and (a."validTo" is null or a."validTo" >= $2::date)), '[]') as "assignments"`

/** The holder of a live session with the assignments valid on the day; null for an ended one or a disabled account. */
export const findSessionHolder = async (db: Database, token: string, on: IsoDate): Promise<SessionHolder | null> => {
  const { rows } = await db.pool.query<SessionHolder>({
    name: 'session-holder',
    text: `select s."id" as "sessionId", s."updatedAt" as "refreshedAt", ${HOLDER}
           from "Session" s join "User" u on u."id" = s."userId"
           where s."token" = $1 and s."expiresAt" > now() and u."disabledAt" is null`,
    values: [token, on],
  })
  return rows[0] ?? null
}

/** An account that is not disabled, with the assignments valid on the day. */
export const findAccountHolder = async (db: Database, userId: string, on: IsoDate): Promise<AccountHolder | null> => {
  const { rows } = await db.pool.query<AccountHolder>({
    name: 'account-holder',
    text: `select ${HOLDER} from "User" u where u."id" = $1 and u."disabledAt" is null`,
    values: [userId, on],
  })
  return rows[0] ?? null
}

export const extendSession = async (db: Database, sessionId: string, expiresAt: Date): Promise<void> => {
  await db.pool.query('update "Session" set "expiresAt" = $2, "updatedAt" = now() where "id" = $1', [
    sessionId,
    expiresAt,
  ])
}

/** Every commune that reports, or once reported, to a unit through any number of levels. */
export const listCommunesEverUnder = async (db: Database, unitId: string): Promise<string[]> => {
  const { rows } = await db.pool.query<{ id: string }>({
    name: 'communes-ever-under',
    text: `with recursive below as (
             select "childId" as id from "OrgParent" where "parentId" = $1 and "relation" = 'reportsTo'
             union select p."childId" from "OrgParent" p join below b on p."parentId" = b.id where p."relation" = 'reportsTo')
           select u."id" from below b join "OrgUnit" u on u."id" = b.id where u."level" = 'commune'`,
    values: [unitId],
  })
  return rows.map((row) => row.id)
}

export const findMe = async (
  db: Database,
  userId: string,
): Promise<Pick<Me, 'hasTotp'> & { communeName: string | null }> => {
  const { rows } = await db.pool.query<{ hasTotp: boolean; communeName: string | null }>(
    `select u."twoFactorEnabled" as "hasTotp", c."name" as "communeName"
     from "User" u left join "OrgUnit" c on c."id" = u."communeId" where u."id" = $1`,
    [userId],
  )
  return rows[0] ?? { hasTotp: false, communeName: null }
}

export const findUnitName = async (db: Database, unitId: string): Promise<string | null> => {
  const { rows } = await db.pool.query<{ name: string }>('select "name" from "OrgUnit" where "id" = $1', [unitId])
  return rows[0]?.name ?? null
}

export const listSessionsOf = async (
  db: Database,
  userId: string,
  currentId: string,
): Promise<z.output<typeof SessionRow>[]> => {
  const { rows } = await db.pool.query<z.output<typeof SessionRow>>(
    `select "id", "createdAt", "updatedAt" as "lastSeenAt", "ipAddress", "userAgent", "id" = $2::uuid as "isCurrent"
     from "Session" where "userId" = $1 and "expiresAt" > now() order by "updatedAt" desc limit 100`,
    [userId, currentId],
  )
  return rows
}

export const deleteSession = async (tx: Tx, userId: string, sessionId: string): Promise<boolean> =>
  (await tx.session.deleteMany({ where: { id: sessionId, userId } })).count > 0

export const isAccountDisabled = async (db: Database, username: string): Promise<boolean> =>
  (await db.prisma.user.count({ where: { username, disabledAt: { not: null } } })) > 0

export const isUsernameTaken = async (tx: Tx, username: string): Promise<boolean> =>
  (await tx.user.count({ where: { username } })) > 0

export const markPasswordChanged = async (tx: Tx, userId: string): Promise<void> => {
  await tx.user.update({ where: { id: userId }, data: { mustChangePassword: false } })
}
