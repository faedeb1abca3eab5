import type { Person } from '@gandan/contracts/petitions/petitions'
import type { CaseKind } from '@gandan/domain/petitions/case-events'
import { isSecretKind, SECRET_KINDS } from '@gandan/domain/petitions/permissions'
import { insertAll } from '@gandan/db/database'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Tx } from '../../context.ts'
import { appendAudit } from '../audit/audit.queries.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import type { IdentityVault } from './identity-vault.ts'

export type IdentitySubject = 'petition' | 'visit'

interface Place {
  communeId: string
  subjectType: IdentitySubject
  subjectId: string
}

const boundTo = ({ communeId, subjectType, subjectId }: Place): string => `${communeId}/${subjectType}/${subjectId}`

export interface Named extends Place {
  kind: CaseKind
  people: readonly Person[]
}

/** The sealed rows of who a petition or visit is from, as JSON. People of secret kinds leave no token: no search by name finds them. */
export const sealedForJson = (vault: IdentityVault, { kind, people, ...place }: Named): object[] =>
  people.map((person, index) => {
    const { keyVersion, sealed } = vault.seal(person, boundTo(place))
    return {
      ...place,
      id: uuidv7(),
      ordinal: index + 1,
      role: person.role,
      keyVersion,
      sealed: `\\x${sealed.toString('hex')}`,
      nameTokens: isSecretKind(kind) ? [] : vault.nameTokensOf(person.name),
    }
  })

/** Replaces who a petition or visit is from. */
export const sealPeople = async (tx: Tx, vault: IdentityVault, named: Named): Promise<void> => {
  const { communeId, subjectType, subjectId } = named
  await tx.sealedIdentity.deleteMany({ where: { communeId, subjectType, subjectId } })
  await insertAll(tx, { SealedIdentity: sealedForJson(vault, named) })
}

/** Who petitions or visits are from, in order; throws when the bytes were tampered with or the key is gone. */
export const openPeopleIn = async (
  tx: Tx,
  vault: IdentityVault,
  communeId: string,
  subjectType: IdentitySubject,
  subjectIds: readonly string[],
): Promise<Person[]> => {
  const rows = await tx.sealedIdentity.findMany({
    where: { communeId, subjectType, subjectId: { in: [...subjectIds] } },
    orderBy: [{ subjectId: 'asc' }, { ordinal: 'asc' }],
    take: 1_000,
  })
  return rows.map(({ subjectId, keyVersion, sealed }) =>
    vault.open({ keyVersion, sealed: Buffer.from(sealed) }, boundTo({ communeId, subjectType, subjectId })),
  )
}

/** The same outside a transaction. */
export const openPeople = (
  db: Database,
  vault: IdentityVault,
  communeId: string,
  subjectType: IdentitySubject,
  subjectId: string,
): Promise<Person[]> => openPeopleIn(db.prisma, vault, communeId, subjectType, [subjectId])

/** Whom a case is from, over all its petitions. */
export const openPeopleOfCase = async (
  tx: Tx,
  vault: IdentityVault,
  communeId: string,
  caseId: string,
): Promise<Person[]> => {
  const petitions = await tx.petition.findMany({ where: { communeId, caseId }, select: { id: true }, take: 200 })
  return openPeopleIn(
    tx,
    vault,
    communeId,
    'petition',
    petitions.map(({ id }) => id),
  )
}

/** Who came to a reception with what is secret. */
export const openSecretVisitors = async (
  tx: Tx,
  vault: IdentityVault,
  communeId: string,
  sessionId: string,
): Promise<Person[]> => {
  const where = { communeId, sessionId, kind: { in: [...SECRET_KINDS] } }
  const visits = await tx.receptionVisit.findMany({ where, select: { id: true }, take: 500 })
  return openPeopleIn(
    tx,
    vault,
    communeId,
    'visit',
    visits.map(({ id }) => id),
  )
}

const ROTATED_AT_ONCE = 500

const sealAnew = async (tx: Tx, vault: IdentityVault, communeId: string): Promise<number> => {
  const rows = await tx.sealedIdentity.findMany({
    where: { communeId, keyVersion: { lt: vault.newestVersion } },
    take: ROTATED_AT_ONCE,
  })
  const again = rows.map(({ id, subjectType, subjectId, keyVersion, sealed }) => {
    const subject = boundTo({ communeId, subjectType: subjectType as IdentitySubject, subjectId })
    const { sealed: bytes } = vault.seal(vault.open({ keyVersion, sealed: Buffer.from(sealed) }, subject), subject)
    return { id, bytes: bytes.toString('base64') }
  })
  await tx.$executeRaw`
    update "SealedIdentity" s set "sealed" = decode(n."bytes", 'base64'), "keyVersion" = ${vault.newestVersion}
    from unnest(${again.map(({ id }) => id)}::uuid[], ${again.map(({ bytes }) => bytes)}::text[]) n("id", "bytes")
    where s."communeId" = ${communeId}::uuid and s."id" = n."id"`
  return rows.length
}

/** Seals what older keys sealed with the newest one, a batch a transaction with its audit entry; returns how many. */
export const rotateIdentityKeys = async (db: Database, vault: IdentityVault, at: Date): Promise<number> => {
  let rotated = 0
  for (;;) {
    const older = { keyVersion: { lt: vault.newestVersion } }
    const next = await db.prisma.sealedIdentity.findFirst({ where: older, select: { communeId: true } })
    if (!next) return rotated
    const { communeId } = next
    rotated += await runTransaction(db, async (tx) => {
      const count = await sealAnew(tx, vault, communeId)
      const changes = { count, keyVersion: vault.newestVersion }
      await appendAudit(tx, communeId, { actorId: null, requestId: null, at }, [
        { action: 'rotateIdentityKeys', subjectType: 'identityKeys', subjectId: communeId, changes },
      ])
      return count
    })
  }
}
