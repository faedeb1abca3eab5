import { timingSafeEqual } from 'node:crypto'
import type { BodyOf } from '@gandan/contracts/endpoint'
import type { createFirstAdministrator as contract } from '@gandan/contracts/organisation/session'
import { COMMUNE_ORGANISATIONS } from '@gandan/domain/organisation/commune-units'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { hanoiDayOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Tx } from '../../context.ts'
import { appendAudit } from '../audit/audit.queries.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { hashPassword } from './password-hash.ts'
import { findCommuneNamed, lockSetup } from './setup.queries.ts'
import { countUnitsBelow, insertUnit, insertUnitBelow } from './units.queries.ts'
import { insertUser } from './users.queries.ts'

const sameToken = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The offices and organisations that every commune has since 01/07/2025 (NĐ 150/2025/NĐ-CP); villages are added by hand. */
const insertOffices = async (tx: Tx, communeId: string, validFrom: IsoDate): Promise<void> => {
  if ((await countUnitsBelow(tx, communeId)) > 0) return
  for (const { name, level } of COMMUNE_ORGANISATIONS['2026-two-tier'].units.filter((unit) => unit.level !== 'village'))
    await insertUnitBelow(tx, communeId, {
      id: uuidv7(),
      name,
      gsoCode: null,
      level,
      communeId,
      validFrom,
      validTo: null,
    })
}

/** Production's first visitor with the setup token: creates the commune, if it is not known, and its administrator. */
export const createFirstAdministrator = async (
  db: Database,
  { token, nowMs, requestId }: { token: string | null; nowMs: number; requestId: string },
  input: BodyOf<typeof contract>,
): Promise<undefined> => {
  if (token === null) throw new DomainError('setupClosed')
  if (!sameToken(input.token, token)) throw new DomainError('setupTokenWrong')
  const passwordHash = await hashPassword(input.password)
  const at = new Date(nowMs)
  const today = hanoiDayOf(nowMs)
  await runTransaction(db, async (tx) => {
    if (!(await lockSetup(tx))) throw new DomainError('setupClosed')
    const known = await findCommuneNamed(tx, input.communeName, at)
    const communeId = known?.id ?? uuidv7()
    if (!known)
      await insertUnit(tx, {
        id: communeId,
        name: input.communeName,
        gsoCode: input.gsoCode ?? null,
        level: 'commune',
        communeId,
        validFrom: today,
        validTo: null,
      })
    await insertOffices(tx, communeId, today)
    const userId = await insertUser(tx, {
      username: input.username,
      displayName: input.displayName,
      communeId,
      passwordHash,
      mustChangePassword: false,
      assignments: [{ roleId: 'administrator', unitId: communeId, communeId, validFrom: today, validTo: null }],
    })
    await appendAudit(tx, communeId, { actorId: userId, requestId, at }, [
      {
        action: 'createFirstAdministrator',
        subjectType: 'user',
        subjectId: userId,
        changes: { username: input.username },
      },
    ])
  })
  return undefined
}
