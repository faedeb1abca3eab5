import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/plan/directives'
import { canKeepDirectives } from '@gandan/domain/plan/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import * as store from './directives.queries.ts'
import { refuseUnless } from './task-checks.ts'

const refuseStale = (ctx: Context, { version }: { version: number }): void => {
  if (ctx.expectedVersion !== undefined && ctx.expectedVersion !== version)
    throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current: { version } })
}

const loadDirective = async (tx: Tx, ctx: Context, id: string): Promise<store.DirectiveRecord> => {
  const directive = await store.lockDirective(tx, ctx.actor.communeId, id)
  if (!directive) throw new DomainError('notFound')
  refuseUnless(canKeepDirectives(ctx.actor, directive))
  return directive
}

/** Sets or takes away the day by which the commune must have issued its own document. */
export const setDirectiveDue = (db: Database, ctx: Context, id: string, dueOn: IsoDate | null): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const directive = await loadDirective(tx, ctx, id)
    refuseStale(ctx, directive)
    await store.updateDirectiveDue(tx, directive, dueOn)
    const changes = { dueOn: { from: directive.dueOn, to: dueOn } }
    note({ action: 'setDirectiveDue', subjectType: 'directive', subjectId: id, changes })
  })

/** Enters what the commune issued on a directive; returns the directive's id. */
export const addImplementingDocument = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.addImplementingDocument>,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const directive = await loadDirective(tx, ctx, id)
    if (input.issuedOn > ctx.today) throw new DomainError('dayInFuture', { field: 'issuedOn', on: input.issuedOn })
    const documentId = await store.insertImplementingDocument(tx, ctx, directive, input)
    const changes = { directiveId: id, ...input }
    note({
      action: 'addImplementingDocument',
      subjectType: 'implementingDocument',
      subjectId: documentId,
      changes,
    })
    return id
  })

/** Takes a document out of the count, or puts it back; returns its directive's id. */
export const changeImplementingDocument = (
  db: Database,
  ctx: Context,
  id: string,
  isRemoved: boolean,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const document = await store.lockImplementingDocument(tx, ctx.actor.communeId, id)
    if (!document) throw new DomainError('notFound')
    refuseUnless(canKeepDirectives(ctx.actor, document))
    refuseStale(ctx, document)
    if ((document.removedAt !== null) === isRemoved) throw new DomainError('conflict')
    await store.setDocumentRemoved(tx, document, isRemoved ? new Date(ctx.nowMs) : null)
    note({
      action: isRemoved ? 'removeImplementingDocument' : 'restoreImplementingDocument',
      subjectType: 'implementingDocument',
      subjectId: id,
      changes: { directiveId: document.directiveId, number: document.number },
    })
    return document.directiveId
  })
