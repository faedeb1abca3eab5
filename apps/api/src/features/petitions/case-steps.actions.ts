import type { BodyOf, ResponseOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/petitions/cases'
import { standingEvents, stateOf } from '@gandan/domain/petitions/case-events'
import { completeStep, refuseStep, type StepInput } from '@gandan/domain/petitions/step-rules'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Services, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { linkFiles, listFileNames } from '../files/files.queries.ts'
import { loadCase, type LoadedCase } from './case-checks.ts'
import { refuseDenouncerNamed } from './identity-checks.ts'
import { requireHandler, RULE_SET_VERSION } from './case-opening.ts'
import { deriveCase, movesBetween, type ClockMove, type Derived } from './case-standing.read.ts'
import type { CaseEventRow, CaseRecord, DocumentRow } from './case-records.ts'
import { listDeadlineRows, saveCases } from './case-writes.queries.ts'

type StepBody = BodyOf<typeof contract.takeCaseStep>
/** What a write of a case needs: the database, and the vault that knows whom it may not name. */
export type CaseDoors = Pick<Services, 'db' | 'vault'>
export type Moves = ResponseOf<typeof contract.previewCaseStep>

/** A new line of the ledger, after all that were entered before. */
export const newLine = (
  ctx: Context,
  record: CaseRecord,
  line: Pick<CaseEventRow, 'kind' | 'on'> & Partial<CaseEventRow>,
): CaseEventRow => ({
  communeId: record.communeId,
  caseId: record.id,
  recordedAt: new Date(ctx.nowMs).toISOString(),
  actorId: ctx.actor.userId,
  stateAfter: record.state,
  decisionNumber: null,
  documentNumber: null,
  criteria: [],
  reason: null,
  details: {},
  ruleSetVersion: RULE_SET_VERSION,
  ...line,
  id: uuidv7(),
  sequence: record.lastSequence + 1,
  voidedBy: null,
})

/** The ledger with one more line, in which that line says the state it led to; throws what the law forbids. */
export const appendLine = (loaded: LoadedCase, line: CaseEventRow): { line: CaseEventRow; derived: Derived } => {
  const { record, context } = loaded
  const ledger = [...loaded.ledger, line]
  const derived = deriveCase({ ...record, lastSequence: line.sequence, version: record.version + 1 }, ledger, context)
  const standing = standingEvents(ledger)
  const until = standing.slice(0, standing.findIndex(({ id }) => id === line.id) + 1)
  return { line: { ...line, stateAfter: stateOf(until, record.kind) as CaseRecord['state'] }, derived }
}

const lineOf = (ctx: Context, record: CaseRecord, step: StepInput, fileIds: readonly string[]): CaseEventRow => {
  const { kind, on, decisionNumber, documentNumber, reason, criteria, ...said } = step
  const details = { ...said, ...(fileIds.length > 0 ? { fileIds: [...fileIds] } : {}) }
  return newLine(ctx, record, { kind, on, decisionNumber, documentNumber, reason, criteria: [...criteria], details })
}

const stepOf = (body: StepBody, { record }: LoadedCase): StepInput => {
  const { kind, on, decisionNumber, documentNumber, reason, criteria } = body
  const { disposition, reasonCode, toBody, outcome, figures, handlerUserId } = body
  const { isOutsideJurisdiction, isWithdrawalChecked } = body
  const matter = { disposition, reasonCode, toBody, outcome, figures, handlerUserId }
  const said = { ...matter, isOutsideJurisdiction, isWithdrawalChecked }
  return completeStep({ kind, on, decisionNumber, documentNumber, reason, criteria, ...said }, record.proposal)
}

const withHandler = (record: CaseRecord, handler: { userId: string; unitId: string } | null): CaseRecord =>
  handler ? { ...record, handlerUserId: handler.userId, handlerUnitId: handler.unitId } : record

const documentsOf = (ctx: Context, { communeId, id }: CaseRecord, body: StepBody): DocumentRow[] => {
  if (body.document === null) return []
  const { template, title, text } = body.document
  const number = body.documentNumber ?? body.decisionNumber
  const at = new Date(ctx.nowMs).toISOString()
  return [
    { communeId, id: uuidv7(), caseId: id, template, title, number, text, createdBy: ctx.actor.userId, createdAt: at },
  ]
}

/** The handler named with a step, who must be there to take the case. */
const handlerOf = async (tx: Tx, ctx: Context, record: CaseRecord, userId: string | null) =>
  userId === null ? null : { userId, unitId: await requireHandler(tx, ctx, record, userId) }

const writtenIn = ({ reason, toBody, decisionNumber, documentNumber, document }: StepBody) => ({
  reason,
  toBody,
  decisionNumber,
  documentNumber,
  'document.title': document?.title ?? null,
  'document.text': document?.text ?? null,
})

/** Appends a step to the ledger of a case; nothing is written when any rule refuses it. */
export const takeCaseStep = ({ db, vault }: CaseDoors, ctx: Context, id: string, body: StepBody): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const loaded = await loadCase(tx, ctx, id)
    const { record } = loaded
    const step = stepOf(body, loaded)
    refuseStep(ctx.actor, step, record, ctx.today)
    const fileNames = await listFileNames(tx, record.communeId, body.fileIds)
    await refuseDenouncerNamed(tx, vault, record, { ...writtenIn(body), fileIds: fileNames.join(' ') })
    const handler = await handlerOf(tx, ctx, record, step.handlerUserId)
    const { line, derived } = appendLine(loaded, lineOf(ctx, record, step, body.fileIds))
    const after = withHandler(derived.record, handler)
    const documents = documentsOf(ctx, record, body)
    await saveCases(tx, ctx, [{ before: record, after, deadlines: derived.deadlines, events: [line], documents }])
    await linkFiles(tx, record.communeId, ctx.actor.userId, body.fileIds, 'caseEvent', line.id)
    note({
      action: 'takeCaseStep',
      subjectType: 'case',
      subjectId: id,
      changes: {
        step: step.kind,
        on: step.on,
        state: { from: record.state, to: after.state },
        dueOn: { from: record.dueOn, to: after.dueOn },
        decisionNumber: step.decisionNumber,
        documentNumber: step.documentNumber,
        criteria: step.criteria,
      },
    })
  })

export const movesReply = (items: readonly { record: CaseRecord; moves: readonly ClockMove[] }[]): Moves => {
  const moves = items.flatMap(({ record: { id: caseId, code, title }, moves: found }) =>
    found.map((move) => ({ caseId, code, title, ...move })),
  )
  return { moves: moves.slice(0, 500), total: moves.length }
}

/** Which clocks a step would move, start or end; its numbers need not be known yet. */
export const previewCaseStep = (db: Database, ctx: Context, id: string, body: StepBody): Promise<Moves> =>
  runTransaction(db, async (tx) => {
    const loaded = await loadCase(tx, ctx, id)
    const { record } = loaded
    const step = stepOf(body, loaded)
    refuseStep(ctx.actor, step, record, ctx.today, true)
    const numbered = { ...step, decisionNumber: step.decisionNumber || '…' }
    const { derived } = appendLine(loaded, lineOf(ctx, record, numbered, []))
    const before = (await listDeadlineRows(tx, record.communeId, [id])).get(id) ?? []
    return movesReply([{ record, moves: movesBetween(before, derived.deadlines) }])
  })
