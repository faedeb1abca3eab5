import { canKeepReceptions, canSeeCase } from '@gandan/domain/petitions/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Tx } from '../../context.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { refuseUnless } from './case-checks.ts'
import type { CaseRecord } from './case-records.ts'
import { lockCases } from './case-writes.queries.ts'
import { lockDialogue, lockIssue, type DialogueRecord, type IssueRecord } from './dialogue-writes.queries.ts'
import { refuseDenouncerNamed } from './identity-checks.ts'
import type { IdentityVault } from './identity-vault.ts'

export interface LoadedDialogue {
  dialogue: DialogueRecord
  /** The case within which it is held. */
  matter: CaseRecord | null
}

export const keeperOf = (ctx: Context): string => {
  refuseUnless(canKeepReceptions(ctx.actor))
  return homeCommuneOf(ctx)
}

export const refuseStale = (ctx: Context, current: { version: number }): void => {
  if (ctx.expectedVersion !== current.version)
    throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current })
}

/** The case of a dialogue, locked; one that is unknown or hidden from the writer is a 404. */
export const loadMatter = async (tx: Tx, ctx: Context, communeId: string, caseId: string): Promise<CaseRecord> => {
  const [matter] = await lockCases(tx, communeId, [caseId])
  if (!matter || !canSeeCase(ctx.actor, matter)) throw new DomainError('notFound')
  return matter
}

/** The dialogue, locked, for a keeper of the register who may see its case. */
export const loadDialogue = async (tx: Tx, ctx: Context, id: string): Promise<LoadedDialogue> => {
  const communeId = keeperOf(ctx)
  const dialogue = await lockDialogue(tx, communeId, id)
  if (!dialogue) throw new DomainError('notFound')
  return { dialogue, matter: dialogue.caseId === null ? null : await loadMatter(tx, ctx, communeId, dialogue.caseId) }
}

/** An issue with its dialogue, both locked, as the writer saw it. */
export const loadIssue = async (tx: Tx, ctx: Context, id: string): Promise<LoadedDialogue & { issue: IssueRecord }> => {
  const issue = await lockIssue(tx, keeperOf(ctx), id)
  if (!issue) throw new DomainError('notFound')
  const loaded = await loadDialogue(tx, ctx, issue.dialogueId)
  refuseStale(ctx, issue)
  return { ...loaded, issue }
}

/** What is written at a dialogue within a secret case must not name who brought it. */
export const refuseNames = async (
  tx: Tx,
  vault: IdentityVault,
  matter: CaseRecord | null,
  texts: Readonly<Record<string, string | null>>,
): Promise<void> => {
  if (matter) await refuseDenouncerNamed(tx, vault, matter, texts)
}
