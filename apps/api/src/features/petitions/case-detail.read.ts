import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { CaseDetail, CasePetition, Clock } from '@gandan/contracts/petitions/case-shapes'
import type { listCaseDeadlines } from '@gandan/contracts/petitions/cases'
import { basisOf, stepsAfter } from '@gandan/domain/petitions/case-events'
import { isOverdueOn } from '@gandan/domain/petitions/case-phases'
import { fieldsFor, templateFor } from '@gandan/domain/petitions/case-step-needs'
import {
  daysOverdue,
  daysUsed,
  deadlinesOf,
  standingOn,
  type CaseDeadline,
} from '@gandan/domain/petitions/deadline-ledger'
import {
  canAssignCase,
  canCorrectCase,
  canReadIdentity,
  canSeeCase,
  isSecretKind,
} from '@gandan/domain/petitions/permissions'
import { petitionerLabel } from '@gandan/domain/petitions/case-texts'
import { nextStepsFor } from '@gandan/domain/petitions/step-rules'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { findCaseFile, findDocument, listMoves, type CaseFile, type DocumentShape } from './case-detail.queries.ts'
import { caseContext, factsOf, ordinalsOf, type CaseContext } from './case-standing.read.ts'
import type { CaseRecord } from './case-records.ts'
import { calculationShape } from './deadlines.read.ts'

/** The case with what hangs on it, for a reader who may see it; else it does not exist. */
export const readCaseFile = async (db: Database, ctx: Context, id: string): Promise<CaseFile> => {
  const found = await findCaseFile(db, ctx.actor.communeIds, id)
  if (!found || !canSeeCase(ctx.actor, found.record)) throw new DomainError('notFound')
  return found
}

type Numbered = CaseDeadline & { ordinal: number }

const deadlinesIn = ({ record, ledger }: CaseFile, context: CaseContext): Numbered[] =>
  ordinalsOf(deadlinesOf(ledger, record.kind, factsOf(record, context), context.calendarFor(record.receivedOn)))

const clockOf = (deadline: Numbered, on: IsoDate): Clock => ({
  limitId: deadline.limitId,
  ordinal: deadline.ordinal,
  ruleId: deadline.ruleId,
  title: deadline.calculation.rule.title,
  basis: deadline.calculation.basis,
  triggerOn: deadline.triggerOn,
  nominalDueOn: deadline.nominalDueOn,
  effectiveDueOn: deadline.effectiveDueOn,
  daysAllowed: deadline.calculation.amount,
  daysUsed: daysUsed(deadline, on),
  unit: deadline.calculation.unit,
  standing: standingOn(deadline, on),
  isDuty: deadline.calculation.rule.nature === 'duty',
  daysOverdue: daysOverdue(deadline, on),
  closedOn: deadline.closedOn,
})

const lateness = ({ state, dueOn }: CaseRecord, on: IsoDate) => {
  const isOverdue = isOverdueOn(state, dueOn, on)
  return { isOverdue, daysLate: isOverdue && dueOn !== null ? daysBetween(dueOn, on) : 0 }
}

const canOf = ({ actor }: Context, record: CaseRecord): CaseDetail['can'] => {
  const steps = stepsAfter(record.state, record.kind)
  const isKeeper = canCorrectCase(actor, record)
  return {
    readIdentity: canReadIdentity(actor, record),
    correct: isKeeper,
    assign: record.isOpen && canAssignCase(actor, record),
    merge: isKeeper && steps.includes('merged'),
    split: isKeeper && steps.includes('split'),
  }
}

const nextStepsOf = ({ actor }: Context, record: CaseRecord): CaseDetail['nextSteps'] =>
  nextStepsFor(actor, record).map((kind) => ({
    kind,
    basis: basisOf(record.kind, kind),
    needs: fieldsFor(kind, record.kind),
    template: templateFor(kind, record.kind),
  }))

/** The paper of a secret petition says who it is from: its files are named only to who may know. */
const petitionOf = ({ actor }: Context, record: CaseRecord, petition: CasePetition): CasePetition => {
  const { kind, registeredBy } = petition
  const isShown = !isSecretKind(kind) || canReadIdentity(actor, { ...record, kind, registeredBy })
  return isShown ? petition : { ...petition, files: [] }
}

const detailOf = (ctx: Context, file: CaseFile, context: CaseContext): CaseDetail => {
  const { record, petitions, proposedByName } = file
  const first = petitions[0]
  return {
    ...record,
    ...lateness(record, ctx.today),
    petitionerLabel: petitionerLabel(record),
    villageName: file.villageName,
    handlerName: file.handlerName,
    handlerUnitName: file.handlerUnitName,
    summary: first?.summary ?? record.title,
    request: first?.request ?? null,
    proposal: record.proposal ? { ...record.proposal, proposedByName } : null,
    related: file.related
      .filter((one) => canSeeCase(ctx.actor, one))
      .map((one) => ({ id: one.id, code: one.code, title: one.title, how: one.how })),
    petitions: petitions.map((one) => petitionOf(ctx, record, one)),
    events: file.events,
    clocks: deadlinesIn(file, context).map((one) => clockOf(one, ctx.today)),
    documents: file.documents,
    nextSteps: nextStepsOf(ctx, record),
    can: canOf(ctx, record),
  }
}

export const readCase = async (db: Database, ctx: Context, id: string): Promise<CaseDetail> => {
  const file = await readCaseFile(db, ctx, id)
  return detailOf(ctx, file, await caseContext(db, file.record.communeId))
}

/** Every clock of a case explained as the calculator explains one, and how its days moved. */
export const readCaseDeadlines = async (
  db: Database,
  ctx: Context,
  id: string,
): Promise<ResponseOf<typeof listCaseDeadlines>> => {
  const file = await readCaseFile(db, ctx, id)
  const { communeId } = file.record
  const [context, moves] = await Promise.all([caseContext(db, communeId), listMoves(db, communeId, id)])
  const items = deadlinesIn(file, context).map((one) => ({
    clock: clockOf(one, ctx.today),
    calculation: calculationShape(one.calculation, context.notified),
  }))
  return { asOf: ctx.today, items, moves }
}

export const readCaseDocument = async (
  db: Database,
  ctx: Context,
  id: string,
  documentId: string,
): Promise<DocumentShape> => {
  const { record } = await readCaseFile(db, ctx, id)
  const found = await findDocument(db, record.communeId, id, documentId)
  if (!found) throw new DomainError('notFound')
  return found
}
