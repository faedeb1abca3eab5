import { canSeeCase } from '@gandan/domain/petitions/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Tx } from '../../context.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { caseContext, type CaseContext } from './case-standing.read.ts'
import type { CaseEventRow, CaseRecord } from './case-records.ts'
import { listLedgers, lockCases } from './case-writes.queries.ts'

export const refuseUnless = (isAllowed: boolean): void => {
  if (!isAllowed) throw new DomainError('notPermitted')
}

export interface LoadedCase {
  record: CaseRecord
  ledger: CaseEventRow[]
  context: CaseContext
}

/** The cases, locked, with their ledgers; one that is unknown, foreign or hidden from the reader is a 404 for all. */
export const loadCases = async (
  tx: Tx,
  ctx: Context,
  ids: readonly string[],
): Promise<{ loaded: LoadedCase[]; context: CaseContext }> => {
  const communeId = homeCommuneOf(ctx)
  const context = await caseContext(tx, communeId)
  const records = await lockCases(tx, communeId, ids)
  if (records.length !== ids.length || records.some((one) => !canSeeCase(ctx.actor, one)))
    throw new DomainError('notFound')
  const ledgers = await listLedgers(tx, communeId, ids)
  return { context, loaded: records.map((record) => ({ record, ledger: ledgers.get(record.id) ?? [], context })) }
}

/** One of them; an older version than the reader saw is a 409. */
export const loadCase = async (tx: Tx, ctx: Context, id: string): Promise<LoadedCase> => {
  const [loaded] = (await loadCases(tx, ctx, [id])).loaded as [LoadedCase]
  const { version, state, dueOn, handlerUserId } = loaded.record
  if (ctx.expectedVersion !== undefined && ctx.expectedVersion !== version)
    throw new DomainError('staleVersion', {
      expected: ctx.expectedVersion,
      current: { version, state, dueOn, handlerUserId },
    })
  return loaded
}
