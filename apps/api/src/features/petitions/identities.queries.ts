import type { Person } from '@gandan/contracts/petitions/petitions'
import type { CaseKind } from '@gandan/domain/petitions/case-events'
import { isSecretKind } from '@gandan/domain/petitions/permissions'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Tx } from '../../context.ts'
import type { IdentityVault } from './identity-vault.ts'

export type IdentitySubject = 'petition' | 'visit'

interface Place {
  communeId: string
  subjectType: IdentitySubject
  subjectId: string
}

const boundTo = ({ communeId, subjectType, subjectId }: Place): string => `${communeId}/${subjectType}/${subjectId}`

/** Replaces who a petition or visit is from. People of secret kinds leave no token: no search by name finds them. */
export const sealPeople = async (
  tx: Tx,
  vault: IdentityVault,
  { kind, people, ...place }: Place & { kind: CaseKind; people: readonly Person[] },
): Promise<void> => {
  await tx.sealedIdentity.deleteMany({ where: place })
  if (people.length === 0) return
  await tx.sealedIdentity.createMany({
    data: people.map((person, index) => {
      const { keyVersion, sealed } = vault.seal(person, boundTo(place))
      return {
        ...place,
        id: uuidv7(),
        ordinal: index + 1,
        role: person.role,
        keyVersion,
        sealed: new Uint8Array(sealed),
        nameTokens: isSecretKind(kind) ? [] : vault.nameTokensOf(person.name),
      }
    }),
  })
}

/** Who a petition or visit is from, in order; throws when the bytes were tampered with or the key is gone. */
export const openPeople = async (
  db: Database,
  vault: IdentityVault,
  communeId: string,
  subjectType: IdentitySubject,
  subjectId: string,
): Promise<Person[]> => {
  const place = { communeId, subjectType, subjectId }
  const rows = await db.prisma.sealedIdentity.findMany({ where: place, orderBy: { ordinal: 'asc' }, take: 50 })
  return rows.map(({ keyVersion, sealed }) => vault.open({ keyVersion, sealed: Buffer.from(sealed) }, boundTo(place)))
}

const ROTATED_AT_ONCE = 500

/** Seals what older keys sealed with the newest one, batch by batch; returns how many were sealed anew. */
export const rotateIdentityKeys = async (db: Database, vault: IdentityVault): Promise<number> => {
  let rotated = 0
  for (;;) {
    const rows = await db.prisma.sealedIdentity.findMany({
      where: { keyVersion: { lt: vault.newestVersion } },
      take: ROTATED_AT_ONCE,
    })
    if (rows.length === 0) return rotated
    await db.prisma.$transaction(
      rows.map(({ communeId, id, subjectType, subjectId, keyVersion, sealed }) => {
        const subject = boundTo({ communeId, subjectType: subjectType as IdentitySubject, subjectId })
        const person = vault.open({ keyVersion, sealed: Buffer.from(sealed) }, subject)
        const again = vault.seal(person, subject)
        return db.prisma.sealedIdentity.update({
          where: { communeId_id: { communeId, id } },
          data: { keyVersion: again.keyVersion, sealed: new Uint8Array(again.sealed) },
        })
      }),
    )
    rotated += rows.length
  }
}
