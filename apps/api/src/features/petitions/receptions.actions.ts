import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/petitions/receptions'
import { canKeepReceptions } from '@gandan/domain/petitions/permissions'
import { refuseNamesInText, refusePetitioners } from '@gandan/domain/petitions/petitioners'
import { presiderRoleOf, type PresiderRole } from '@gandan/domain/petitions/reception-duty'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database, Services, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { isVillageOf } from './case-rules.queries.ts'
import { takeNumbers } from './case-writes.queries.ts'
import { openSecretVisitors, sealPeople } from './identities.queries.ts'
import * as days from './reception-days.queries.ts'
import * as store from './receptions.queries.ts'

const keeperOf = (ctx: Context): string => {
  if (!canKeepReceptions(ctx.actor)) throw new DomainError('notPermitted')
  return homeCommuneOf(ctx)
}

const presiderOn = async (tx: Tx, communeId: string, userId: string, on: IsoDate): Promise<PresiderRole> => {
  const roles = await days.listRolesOn(tx, communeId, userId, on)
  if (roles.length === 0) throw new DomainError('presiderNotInCommune', { field: 'presiderUserId' })
  return presiderRoleOf(roles)
}

const refuseHours = (from: string, to: string | null, field: string): void => {
  if (to !== null && to <= from) throw new DomainError('receptionEndsBeforeStart', { field })
}

const refuseFuture = (ctx: Context, on: IsoDate | null, field: string): void => {
  if (on !== null && on > ctx.today) throw new DomainError('dayInFuture', { field, on })
}

const refuseStale = (ctx: Context, current: { version: number }): void => {
  if (ctx.expectedVersion !== current.version)
    throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current })
}

export const createReceptionDay = (
  db: Database,
  ctx: Context,
  input: BodyOf<typeof contract.createReceptionDay>,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    refuseHours(input.startsAt, input.endsAt, 'endsAt')
    refuseFuture(ctx, input.postedOn, 'postedOn')
    await presiderOn(tx, communeId, input.presiderUserId, input.on)
    const id = await days.insertReceptionDay(tx, { ...input, communeId, state: input.postedOn ? 'posted' : 'planned' })
    note({ action: 'createReceptionDay', subjectType: 'receptionDay', subjectId: id, changes: { ...input } })
    return id
  })

const postpone = async (tx: Tx, day: days.ReceptionDayRecord, on: IsoDate, reason: string): Promise<void> => {
  if (on <= day.on) throw new DomainError('postponedNotLater', { field: 'on', from: day.on })
  await presiderOn(tx, day.communeId, day.presiderUserId, on)
  const { communeId, startsAt, endsAt, place, presiderUserId } = day
  const next = { communeId, on, startsAt, endsAt, place, presiderUserId, postedOn: null, state: 'planned' as const }
  const postponedToId = await days.insertReceptionDay(tx, next)
  await days.updateReceptionDay(tx, day, { state: 'postponed', reason, postponedToId })
}

/** Posts, postpones or cancels an announced day; one that was held, postponed or cancelled stays as it is. */
export const changeReceptionDay = (
  db: Database,
  ctx: Context,
  id: string,
  { change, on, reason }: BodyOf<typeof contract.changeReceptionDay>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const day = await days.lockReceptionDay(tx, keeperOf(ctx), id)
    if (!day) throw new DomainError('notFound')
    refuseStale(ctx, day)
    if (day.state !== 'planned' && day.state !== 'posted')
      throw new DomainError('receptionDayClosed', { state: day.state })
    if (change !== 'post' && !reason) throw new DomainError('noteRequired', { field: 'reason' })
    if (change === 'post') {
      refuseFuture(ctx, on, 'on')
      await days.updateReceptionDay(tx, day, { state: 'posted', postedOn: on })
    } else if (change === 'postpone') await postpone(tx, day, on, reason ?? '')
    else await days.updateReceptionDay(tx, day, { state: 'cancelled', reason })
    note({ action: 'changeReceptionDay', subjectType: 'receptionDay', subjectId: id, changes: { change, on, reason } })
  })

const holdDay = async (tx: Tx, communeId: string, id: string, on: IsoDate): Promise<void> => {
  const day = await days.lockReceptionDay(tx, communeId, id)
  if (!day) throw new DomainError('notFound')
  if (day.state !== 'planned' && day.state !== 'posted')
    throw new DomainError('receptionDayClosed', { state: day.state })
  if (day.on !== on) throw new DomainError('receptionOnOtherDay', { field: 'on', on: day.on })
  await days.updateReceptionDay(tx, day, { state: 'held' })
}

export const openReceptionSession = (
  db: Database,
  ctx: Context,
  input: BodyOf<typeof contract.openReceptionSession>,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    refuseFuture(ctx, input.on, 'on')
    refuseHours(input.startedAt, input.endedAt, 'endedAt')
    const presiderRole = await presiderOn(tx, communeId, input.presiderUserId, input.on)
    if (input.receptionDayId) await holdDay(tx, communeId, input.receptionDayId, input.on)
    const id = await store.insertReceptionSession(tx, ctx, communeId, { ...input, presiderRole })
    const { kind, on, receptionDayId, presiderUserId } = input
    const changes = { kind, on, receptionDayId, presiderUserId, presiderRole }
    note({ action: 'openReceptionSession', subjectType: 'reception', subjectId: id, changes })
    return id
  })

const loadSession = async (tx: Tx, ctx: Context, id: string): Promise<store.SessionRecord> => {
  const session = await store.lockReceptionSession(tx, keeperOf(ctx), id)
  if (!session) throw new DomainError('notFound')
  return session
}

/** The notice of conclusion (NĐ 154/2026 Điều 25.2); written again it replaces the earlier one. */
export const concludeReception = (
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.concludeReception>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const session = await loadSession(tx, ctx, id)
    refuseStale(ctx, session)
    refuseHours(session.startedAt, input.endedAt, 'endedAt')
    refuseFuture(ctx, input.concludedOn, 'concludedOn')
    if (input.concludedOn < session.on) throw new DomainError('conclusionBeforeReception', { field: 'concludedOn' })
    const people = await openSecretVisitors(tx, vault, session.communeId, id)
    refuseNamesInText({ kind: 'denunciation', people }, { conclusion: input.conclusion })
    await store.concludeReceptionSession(tx, session, input)
    const { endedAt, concludedOn, conclusionNumber } = input
    const changes = { endedAt, concludedOn, conclusionNumber }
    note({ action: 'concludeReception', subjectType: 'reception', subjectId: id, changes })
  })

/** Enters a line of the register and seals who came apart from it. */
export const addReceptionVisit = (
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  ctx: Context,
  sessionId: string,
  { people, ...visit }: BodyOf<typeof contract.addReceptionVisit>,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const session = await loadSession(tx, ctx, sessionId)
    const { communeId } = session
    const { kind, personCount } = visit
    refusePetitioners({ kind, people, personCount })
    const { content, handledBefore, guidedTo, passedTo, result, note: remark } = visit
    refuseNamesInText({ kind, people }, { content, handledBefore, guidedTo, passedTo, result, note: remark })
    if (personCount < people.length) throw new DomainError('personCountTooSmall', { field: 'personCount' })
    if (visit.villageId && !(await isVillageOf(tx, communeId, visit.villageId)))
      throw new DomainError('villageNotInCommune', { field: 'villageId' })
    const [number = 0] = await takeNumbers(tx, communeId, yearOf(session.on), ['reception'])
    const id = await store.insertVisit(tx, session, number, visit)
    await sealPeople(tx, vault, { communeId, subjectType: 'visit', subjectId: id, kind, people })
    const changes = { sessionId, number, kind, personCount }
    note({ action: 'addReceptionVisit', subjectType: 'receptionVisit', subjectId: id, changes })
    return id
  })
