import type { actOnValues as act } from '@gandan/contracts/indicators/values'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { canApproveValue, canSubmitValue } from '@gandan/domain/indicators/permissions'
import { nextValueState } from '@gandan/domain/indicators/value-state'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { definitionsOnDaysIn } from './definitions.queries.ts'
import { isProblemCode, type ProblemCode } from '../../http/problem-texts.ts'
import { refuseFaulty, type FieldError } from './field-errors.ts'
import * as store from './value-writes.queries.ts'

type Input = BodyOf<typeof act>
type Action = Input['action']

/** Each value's objective: it decides whose figure it is. A definition that is gone leaves nobody who may act. */
const objectivesOf = async (
  tx: Tx,
  communeId: string,
  values: readonly store.LockedValue[],
): Promise<Map<string, string>> => {
  const dayOf = ({ kind, year, index }: store.LockedValue) => periodWindow(kind, year, index).to
  const known = await definitionsOnDaysIn(tx, communeId, [...new Set(values.map(dayOf))])
  return new Map(
    values.map((one) => {
      const definition = known.get(dayOf(one))?.find(({ code }) => code === one.code)
      return [one.id, definition?.objectiveCode ?? '']
    }),
  )
}

const isEmpty = ({ numerator, denominator, value }: store.LockedValue): boolean =>
  numerator === null && denominator === null && value === null

const faultOf = (
  { actor }: Context,
  action: Action,
  value: store.LockedValue,
  objectiveCode: string,
  version: number,
): ProblemCode | null => {
  const place = { communeId: value.communeId, objectiveCode }
  if (objectiveCode === '') return 'notPermitted'
  if (action === 'submit' && !canSubmitValue(actor, place)) return 'notPermitted'
  if (action !== 'submit' && !canApproveValue(actor, { ...place, submittedBy: value.submittedBy }))
    return value.submittedBy === actor.userId ? 'submitterCannotApprove' : 'notPermitted'
  if (value.version !== version) return 'staleVersion'
  return action === 'submit' && isEmpty(value) ? 'valueEmpty' : null
}

const afterStep = (ctx: Context, action: Action, value: store.LockedValue): store.LockedValue => {
  const { userId } = ctx.actor
  const approval = action === 'approve' ? { approvedBy: userId, approvedAt: new Date(ctx.nowMs) } : {}
  return {
    ...value,
    ...approval,
    state: nextValueState(value.state, action),
    submittedBy: action === 'submit' ? userId : value.submittedBy,
    lastSequence: value.lastSequence + 1,
    version: value.version + 1,
  }
}

const steps = async (tx: Tx, ctx: Context, communeId: string, input: Input): Promise<store.ValueChange[]> => {
  const { action, values: asked, reason = null } = input
  await store.holdPeriodsOpen(tx, communeId)
  const locked = await store.lockedPeriods(tx, communeId)
  const found = await store.lockValuesById(
    tx,
    communeId,
    asked.map(({ id }) => id),
  )
  const values = new Map(found.map((one) => [one.id, one]))
  const objectives = await objectivesOf(tx, communeId, found)
  const errors: FieldError[] = []
  const changes: store.ValueChange[] = []
  const refuse = (at: number, code: ProblemCode) => errors.push({ field: `values.${at}`, code })
  for (const [at, { id, version }] of asked.entries()) {
    const value = values.get(id)
    if (!value || changes.some(({ after }) => after.id === id)) {
      refuse(at, value ? 'cellRepeated' : 'notFound')
      continue
    }
    const fault = faultOf(ctx, action, value, objectives.get(id) ?? '', version)
    if (fault) refuse(at, fault)
    else if (locked.has(`${value.kind}|${value.year}|${value.index}`)) refuse(at, 'periodLocked')
    else
      try {
        changes.push({ before: value, after: afterStep(ctx, action, value), action, reason })
      } catch (error) {
        if (!(error instanceof DomainError) || !isProblemCode(error.code)) throw error
        refuse(at, error.code)
      }
  }
  refuseFaulty('valuesRefused', errors)
  return changes
}

/** Takes values a step on, all or none: who submitted a figure never approves it, and a return says why. */
export const actOnValues = (db: Database, ctx: Context, input: Input): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = homeCommuneOf(ctx)
    const { action, reason } = input
    if (action === 'return' && !reason) throw new DomainError('noteRequired', { field: 'reason' })
    const changes = await steps(tx, ctx, communeId, input)
    await store.saveChanges(tx, { actorId: ctx.actor.userId, at: new Date(ctx.nowMs) }, changes)
    note({
      action: `${action}IndicatorValues`,
      subjectType: 'indicatorPeriod',
      subjectId: communeId,
      changes: { ids: changes.map(({ after }) => after.id), ...(reason ? { reason } : {}) },
    })
  })
