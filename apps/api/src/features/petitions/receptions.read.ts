import type { ResponseOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/petitions/receptions'
import type { ReceptionDay, ReceptionVisit } from '@gandan/contracts/petitions/receptions'
import type { WorkingCalendar } from '@gandan/domain/organisation/working-days'
import { expectHolidays } from '@gandan/domain/petitions/clock-calendar'
import { calculateDeadline } from '@gandan/domain/petitions/count-deadline'
import { ruleFor } from '@gandan/domain/petitions/deadline-rules'
import { caseReachOf, isSecretKind } from '@gandan/domain/petitions/permissions'
import { receptionDuty, type DutyPeriod } from '@gandan/domain/petitions/reception-duty'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { addMonths, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { loadWorkingCalendar } from '../organisation/calendar.queries.ts'
import * as days from './reception-days.queries.ts'
import * as store from './receptions.queries.ts'

interface Window {
  from: IsoDate
  to: IsoDate
}

const LONGEST_WINDOW_MONTHS = 24

const refuseWindow = ({ from, to }: Window): void => {
  if (to < from || to > addMonths(from, LONGEST_WINDOW_MONTHS)) throw new DomainError('windowTooWide', { field: 'to' })
}

const shapeOf = (calendar: WorkingCalendar, row: days.ReceptionDayRow, today: IsoDate): ReceptionDay => {
  const rule = ruleFor('RCV_SCHEDULE_POST', row.on)
  const found = calculateDeadline({ rule, triggerOn: row.on, calendar: expectHolidays(calendar, row.on) })
  const postBy = found.effectiveDueOn ?? row.on
  const isPostedLate = row.postedOn === null ? row.state === 'planned' && today > postBy : row.postedOn > postBy
  return { ...row, postBy, isPostedLate }
}

/** The schedule of a window of at most two years, each day with the last day to post it. */
export const readReceptionDays = async (db: Database, ctx: Context, window: Window): Promise<ReceptionDay[]> => {
  refuseWindow(window)
  const calendar = await loadWorkingCalendar(db)
  const rows = await days.listReceptionDays(db, ctx.actor.communeIds, window)
  return rows.map((row) => shapeOf(calendar, row, ctx.today))
}

export const readReceptionDay = async (db: Database, ctx: Context, id: string): Promise<ReceptionDay> => {
  const row = await days.findReceptionDay(db, ctx.actor.communeIds, id)
  if (!row) throw new DomainError('notFound')
  return shapeOf(await loadWorkingCalendar(db), row, ctx.today)
}

const HIDDEN = {
  handledBefore: null,
  guidedTo: null,
  guidanceNumber: null,
  passedTo: null,
  passedNumber: null,
  result: null,
  note: null,
}

/** What a denunciation says stays with those who work on denunciations; that somebody came does not. */
const veil = (ctx: Context, visit: ReceptionVisit): ReceptionVisit => {
  const reach = caseReachOf(ctx.actor)
  if (!isSecretKind(visit.kind) || (reach !== 'none' && reach.secret === 'all')) return visit
  return {
    ...visit,
    ...HIDDEN,
    content: 'Nội dung tố cáo (bảo mật)',
    villageId: null,
    villageName: null,
    caseId: null,
    petitionId: null,
  }
}

export const readVisit = async (db: Database, ctx: Context, id: string): Promise<ReceptionVisit> => {
  const visit = await store.findVisit(db, ctx.actor.communeIds, id)
  if (!visit) throw new DomainError('notFound')
  return veil(ctx, visit)
}

export const readReceptionSummary = async (db: Database, ctx: Context, id: string) => {
  const session = await store.findReceptionSession(db, ctx.actor.communeIds, id)
  if (!session) throw new DomainError('notFound')
  return session
}

export const readReceptionSession = async (
  db: Database,
  ctx: Context,
  id: string,
): Promise<ResponseOf<typeof contract.getReceptionSession>> => {
  const session = await readReceptionSummary(db, ctx, id)
  const visits = await store.listVisits(db, ctx.actor.communeIds, id)
  return { ...session, visits: visits.map((visit) => veil(ctx, visit)) }
}

const addUp = (all: readonly DutyPeriod[][]): DutyPeriod[] =>
  (all[0] ?? []).map((period, index) => ({
    ...period,
    required: all.reduce((sum, periods) => sum + (periods[index]?.required ?? 0), 0),
    done: all.reduce((sum, periods) => sum + (periods[index]?.done ?? 0), 0),
  }))

/** The duty of the chairmen of every commune in scope, period by period, and who came. */
export const readReceptionDuty = async (
  db: Database,
  ctx: Context,
  window: Window,
): Promise<ResponseOf<typeof contract.getReceptionDuty>> => {
  refuseWindow(window)
  const { communeIds } = ctx.actor
  const [calendar, held, counts] = await Promise.all([
    loadWorkingCalendar(db),
    store.listDaysHeldByChairman(db, communeIds, window),
    store.countVisits(db, communeIds, window),
  ])
  const expected = expectHolidays(calendar, window.from)
  const heldBy = new Map(held.map(({ communeId, heldOn }) => [communeId, heldOn]))
  const periods = addUp(communeIds.map((id) => receptionDuty(window, heldBy.get(id) ?? [], expected)))
  const total = (field: 'required' | 'done') => periods.reduce((sum, period) => sum + period[field], 0)
  return { periods, required: total('required'), done: total('done'), ...counts }
}
