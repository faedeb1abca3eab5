import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/organisation/units'
import type { Unit } from '@gandan/contracts/organisation/units'
import { isValidOn } from '@gandan/domain/organisation/units'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { homeCommuneOf } from './commune-scope.ts'
import { insertUnitBelow, isUnitNameTaken, lockUnit, updateUnitRow } from './units.queries.ts'

export const createUnit = (db: Database, ctx: Context, input: BodyOf<typeof contract.createUnit>): Promise<Unit> => {
  const communeId = homeCommuneOf(ctx)
  return inTransaction(db, ctx, async (tx, note) => {
    const commune = await lockUnit(tx, communeId, communeId)
    if (!commune) throw new DomainError('notFound')
    if (!isValidOn(commune, input.validFrom)) throw new DomainError('unitDatesWrong', { commune })
    if (await isUnitNameTaken(tx, communeId, input.name, input.validFrom)) throw new DomainError('unitNameTaken')
    const unit = { id: uuidv7(), gsoCode: null, communeId, validTo: commune.validTo, ...input }
    await insertUnitBelow(tx, communeId, unit)
    note({ action: 'createUnit', subjectType: 'unit', subjectId: unit.id, changes: { ...input } })
    return { ...unit, version: 1 }
  })
}

const changesOf = (before: Unit, input: BodyOf<typeof contract.updateUnit>): Record<string, unknown> => ({
  ...(input.name !== undefined && input.name !== before.name
    ? { name: { before: before.name, after: input.name } }
    : {}),
  ...(input.validTo !== undefined && input.validTo !== before.validTo
    ? { validTo: { before: before.validTo, after: input.validTo } }
    : {}),
})

/** The commune itself may be renamed here, never ended: that takes a resolution and a succession. */
export const updateUnit = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.updateUnit>,
): Promise<Unit> => {
  const communeId = homeCommuneOf(ctx)
  return inTransaction(db, ctx, async (tx, note) => {
    const before = await lockUnit(tx, communeId, id)
    if (!before) throw new DomainError('notFound')
    if (before.version !== ctx.expectedVersion) throw new DomainError('staleVersion', { current: before })
    if (input.validTo !== undefined && id === communeId) throw new DomainError('notPermitted')
    if (input.validTo && input.validTo < before.validFrom) throw new DomainError('unitDatesWrong')
    const { name } = input
    if (name !== undefined && name !== before.name && (await isUnitNameTaken(tx, communeId, name, ctx.today)))
      throw new DomainError('unitNameTaken')
    await updateUnitRow(tx, id, input)
    note({ action: 'updateUnit', subjectType: 'unit', subjectId: id, changes: changesOf(before, input) })
    const { validTo = before.validTo } = input
    return { ...before, name: name ?? before.name, validTo, version: before.version + 1 }
  })
}
