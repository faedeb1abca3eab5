import { nextRunAfter, parametersOfRun, RUN_TIME, runOnDay, wordsOfRun } from '@gandan/domain/exports/schedules'
import { addDays, formatDate, hanoiDayOf, hanoiTimeOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../context.ts'
import { isReachable, type Mailer } from '../../mail.ts'
import { alone } from '../audit/alone.queries.ts'
import { SYSTEM_COMMUNE } from '../audit/idempotency.queries.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { readAccount } from '../organisation/session-reader.ts'
import { addressOfRun, doorOf } from './export-addresses.ts'
import { bellOf } from './export-bell.ts'
import { listRecipients, type RecipientRow } from './export-schedules.queries.ts'
import type { NewExport } from './prepared-exports.queries.ts'
import * as store from './schedule-run.queries.ts'

export interface ScheduleServices {
  db: Database
  clock: () => number
  mailer: Mailer | null
  publicUrl: string | null
}

interface Planned {
  delivery: store.NewDelivery
  file: NewExport | null
}

const refused = (userId: string, code: string): Planned => ({
  delivery: { userId, exportCommuneId: null, exportId: null, state: 'refused', code },
  file: null,
})

interface Run {
  schedule: store.DueSchedule
  address: string
  present: ReadonlyMap<string, RecipientRow>
  now: Date
}

/** A file of his own for a recipient; none for who is not of the commune any more, or may not have it at all. */
const deliveryTo = ({ schedule, address, present, now }: Run, userId: string): Planned => {
  const person = present.get(userId)
  if (!person) return refused(userId, 'exportRecipientGone')
  const door = doorOf(schedule.endpoint)
  if (!person.roles.some((role) => door.includes(role))) return refused(userId, 'roleRefused')
  const { id: scheduleId, endpoint, title } = schedule
  const place = { communeId: person.communeId ?? SYSTEM_COMMUNE, id: uuidv7() }
  return {
    delivery: { userId, exportCommuneId: place.communeId, exportId: place.id, state: 'making', code: null },
    file: { ...place, ownerUserId: userId, scheduleId, endpoint, address, title, createdAt: now },
  }
}

const scopeOf = async (db: Database, { communeId, ownerUserId }: store.DueSchedule, today: IsoDate) => {
  if (communeId !== SYSTEM_COMMUNE) return { communeId, upperUnitId: null }
  return { communeId: null, upperUnitId: (await readAccount(db, ownerUserId, today, ownerUserId))?.upperUnitId ?? null }
}

/** Begins the run that is longest due; false when none is. */
const beginRun = async ({ db, clock }: ScheduleServices): Promise<boolean> => {
  const now = clock()
  const today = hanoiDayOf(now)
  const dueOn = hanoiTimeOf(now) >= RUN_TIME ? today : addDays(today, -1)
  return runTransaction(db, async (tx) => {
    const schedule = await store.lockDueSchedule(tx, dueOn)
    if (!schedule) return false
    const { cadence, day, covers, endpoint, address, recipientIds, nextRunOn: runOn } = schedule
    const run = runOnDay(cadence, day, runOn)
    const runAddress = addressOfRun(endpoint, address, (names) => parametersOfRun(names, covers, run))
    const scope = await scopeOf(db, schedule, today)
    const people = await listRecipients(db, scope, today)
    const present = new Map(people.map((one) => [one.userId, one]))
    const at = { schedule, address: runAddress, present, now: new Date(now) }
    const planned = recipientIds.map((userId) => deliveryTo(at, userId))
    const words = { runOn, period: wordsOfRun(covers, run), createdAt: at.now }
    await store.insertRun(tx, schedule, words, {
      deliveries: planned.map(({ delivery }) => delivery),
      files: planned.flatMap(({ file }) => file ?? []),
    })
    await store.setNextRun(tx, schedule, nextRunAfter(cadence, day, runOn).on)
    return true
  })
}

/** Says what it is and where it lies: no figure and no name leaves the system. */
const letterOf = ({ title, period, exportId, expiresAt }: store.OpenDelivery, publicUrl: string | null): string =>
  [
    `Tệp “${title}” đã được lập theo lịch gửi định kỳ.`,
    `Kỳ: ${period}.`,
    '',
    publicUrl
      ? `Đăng nhập để tải về: ${publicUrl}/exports/${exportId}`
      : 'Mở phần mềm Gần Dân, mục Tệp đã chuẩn bị, để tải về.',
    expiresAt === null ? '' : `Liên kết hết hạn ngày ${formatDate(hanoiDayOf(Date.parse(expiresAt)))}.`,
  ].join('\n')

/** Refusals that say the recipient may not see it, unlike a failure to make it. */
const NOT_HIS: readonly string[] = ['roleRefused', 'notPermitted', 'notFound', 'passwordChangeRequired']

const deliver = async ({ db, clock, mailer, publicUrl }: ScheduleServices, one: store.OpenDelivery): Promise<void> => {
  const { exportState, problem, email, title } = one
  if (exportState === 'failed') {
    const state = NOT_HIS.includes(problem ?? '') ? 'refused' : 'failed'
    return store.settleDelivery(db, one, { state, code: problem })
  }
  if (exportState !== 'done') return store.settleDelivery(db, one, { state: 'failed', code: 'exportStopped' })
  if (!isReachable(email)) return store.settleDelivery(db, one, { state: 'notSent', code: 'exportNoEmail' })
  if (!mailer) return store.settleDelivery(db, one, { state: 'notSent', code: 'exportMailMissing' })
  const { isLast } = await store.countAttempt(db, one)
  const isSent = await mailer
    .send({ to: email, subject: `Tệp định kỳ: ${title}`, text: letterOf(one, publicUrl) })
    .then(() => true)
    .catch(() => false)
  if (isSent) await store.settleDelivery(db, one, { state: 'sent', code: null, sentAt: new Date(clock()) })
  else if (isLast) await store.settleDelivery(db, one, { state: 'failed', code: 'exportMailFailed' })
}

/** One round: what is due begins to be made, and who has a finished file is told, once however many processes run. */
export const runSchedules = async (services: ScheduleServices): Promise<void> => {
  const { db, clock } = services
  while (await beginRun(services)) bellOf(db).emit('queued')
  await alone(db, 'schedules', async () => {
    for (const one of await store.listOpenDeliveries(db, new Date(clock()))) await deliver(services, one)
  })
}

const ROUND_MS = 60_000

/** Runs a round now and then; a round that fails is reported and the next one comes all the same. */
export const startSchedules = (services: ScheduleServices, onError: (error: unknown) => void): (() => void) => {
  let isRunning = false
  const round = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    await runSchedules(services).catch(onError)
    isRunning = false
  }
  const timer = setInterval(() => void round(), ROUND_MS)
  timer.unref()
  return () => clearInterval(timer)
}
