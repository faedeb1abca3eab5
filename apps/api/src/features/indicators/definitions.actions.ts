import type {
  createIndicatorDefinition as create,
  updateIndicatorDefinition as update,
} from '@gandan/contracts/indicators/definitions'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { definerOf } from './definer.ts'
import * as store from './definitions.queries.ts'

type Checked = Pick<BodyOf<typeof create>, 'kind' | 'numeratorName' | 'denominatorName' | 'validFrom' | 'validTo'>

const check = ({ kind, numeratorName, denominatorName, validFrom, validTo }: Checked): void => {
  if (validTo !== null && validTo < validFrom) throw new DomainError('indicatorEndsBeforeStart', { field: 'validTo' })
  if (kind === 'rate' && !(numeratorName && denominatorName))
    throw new DomainError('rateNamesMissing', { field: numeratorName ? 'denominatorName' : 'numeratorName' })
}

/** Codes that begin with DV are the product's; an added one begins with X. */
export const createIndicatorDefinition = (
  db: Database,
  ctx: Context,
  input: BodyOf<typeof create>,
): Promise<{ id: string }> =>
  inTransaction(db, ctx, async (tx, note) => {
    const { unitId, isUpper } = definerOf(ctx)
    const { code } = input
    if (!code.startsWith('X')) throw new DomainError('indicatorCodeReserved', { field: 'code', code })
    check(input)
    if (await store.isCodeTaken(tx, unitId, input)) throw new DomainError('indicatorCodeTaken', { field: 'code', code })
    const id = await store.insertDefinition(tx, unitId, input)
    const action = isUpper ? 'publishIndicatorDefinition' : 'createIndicatorDefinition'
    note({ action, subjectType: 'indicatorDefinition', subjectId: id, changes: { ...input } })
    return { id }
  })

export const updateIndicatorDefinition = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof update>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const { unitId } = definerOf(ctx)
    const current = await store.lockDefinition(tx, unitId, id)
    if (!current) throw new DomainError('notFound')
    if (current.version !== ctx.expectedVersion)
      throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current })
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const next = { ...current, ...given }
    check(next)
    if (await store.isCodeTaken(tx, unitId, { ...next, exceptId: id }))
      throw new DomainError('indicatorCodeTaken', { field: 'validTo', code: current.code })
    await store.updateDefinitionRow(tx, id, given)
    note({ action: 'updateIndicatorDefinition', subjectType: 'indicatorDefinition', subjectId: id, changes: given })
  })
