import type { ReminderItem } from '@gandan/contracts/petitions/reminders'
import { isWorkingDay } from '@gandan/domain/organisation/working-days'
import { DIGEST_HOURS, isEscalated, isHeard, rungBetween, RUNG_WORDS } from '@gandan/domain/petitions/reminder-ladder'
import { addDays, formatDate, hanoiDayOf, hanoiTimeOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { isReachable, type Mailer } from '../../mail.ts'
import { loadWorkingCalendar } from '../organisation/calendar.queries.ts'
import { alone } from '../audit/alone.queries.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import * as store from './reminders.queries.ts'

const itemsFor = (
  cases: readonly store.RemindableCase[],
  recipient: store.Recipient,
  since: IsoDate,
  on: IsoDate,
): ReminderItem[] =>
  cases.flatMap(({ caseId, code, dueOn, dueFrom, userId }) => {
    const rung = rungBetween(dueFrom, dueOn, since, on)
    if (rung === null) return []
    const isOwn = userId === recipient.userId
    const isEscalation = !isOwn && recipient.isChairman && isEscalated(rung)
    if (!isEscalation && !(isOwn && isHeard(rung, recipient.fromRung))) return []
    return [{ caseId, code, dueOn, rung, isEscalation }]
  })

const digestCommune = async (db: Database, communeId: string, on: IsoDate, at: Date): Promise<void> => {
  const since = (await store.findLastDigestDay(db, communeId, on)) ?? addDays(on, -1)
  const [cases, recipients] = await Promise.all([
    store.listRemindableCases(db, communeId),
    store.listRecipients(db, communeId, on),
  ])
  const digests = recipients.flatMap((recipient): store.NewDigest[] => {
    const items = itemsFor(cases, recipient, since, on)
    if (items.length === 0) return []
    const { userId, byEmail, email } = recipient
    const app = { userId, channel: 'app', items } as const
    return byEmail && isReachable(email) ? [app, { userId, channel: 'email', items }] : [app]
  })
  await runTransaction(db, async (tx) => {
    if (await store.beginRun(tx, communeId, on)) await store.insertDigests(tx, communeId, on, at, digests)
  })
}

const lineOf = ({ code, dueOn, rung, isEscalation }: ReminderItem): string =>
  `- ${code}: hạn ${formatDate(dueOn)}, ${RUNG_WORDS[rung]}${isEscalation ? ' (báo cáo lãnh đạo)' : ''}`

/** What an e-mail says: codes and days only, so that nothing personal leaves the system. */
const letterText = (items: readonly ReminderItem[], publicUrl: string | null): string =>
  [
    `Có ${items.length} vụ việc cần chú ý:`,
    '',
    ...items.map(lineOf),
    '',
    publicUrl ? `Mở danh sách: ${publicUrl}/reminders` : 'Mở phần mềm Gần Dân để xem chi tiết.',
    'Có thể tắt thư này hoặc chọn nhắc ít hơn tại mục Nhắc việc.',
  ].join('\n')

const sendLetters = async (db: Database, mailer: Mailer, on: IsoDate, publicUrl: string | null, now: () => number) => {
  for (const letter of await store.listPendingLetters(db, on)) {
    const subject = `Nhắc việc ngày ${formatDate(on)}: ${letter.items.length} vụ việc`
    const result = await mailer
      .send({ to: letter.email, subject, text: letterText(letter.items, publicUrl) })
      .then(() => ({ sentAt: new Date(now()) }))
      .catch((error: unknown) => ({ error: error instanceof Error ? error.message.slice(0, 300) : 'unknown' }))
    await store.markLetter(db, letter, result)
  }
}

export interface ReminderServices {
  db: Database
  clock: () => number
  mailer: Mailer | null
  publicUrl: string | null
}

/**
 * One round: in the hours of a working day every commune gets its digests of the day once, however often and from
 * however many processes this is called; e-mails that did not get out are tried again, three times in all.
 */
export const runReminders = async ({ db, clock, mailer, publicUrl }: ReminderServices): Promise<void> => {
  const nowMs = clock()
  const [on, time] = [hanoiDayOf(nowMs), hanoiTimeOf(nowMs)]
  if (time < DIGEST_HOURS.from || time > DIGEST_HOURS.to) return
  if (!isWorkingDay(await loadWorkingCalendar(db), on)) return
  await alone(db, 'reminders', async () => {
    for (const communeId of await store.listCommunesWithClocks(db))
      await digestCommune(db, communeId, on, new Date(nowMs))
    if (mailer) await sendLetters(db, mailer, on, publicUrl, clock)
  })
}

const ROUND_MS = 5 * 60_000

/** Runs a round now and then; a round that fails is reported and the next one comes all the same. */
export const startReminders = (services: ReminderServices, onError: (error: unknown) => void): (() => void) => {
  let isRunning = false
  const round = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    await runReminders(services).catch(onError)
    isRunning = false
  }
  const timer = setInterval(() => void round(), ROUND_MS)
  timer.unref()
  return () => clearInterval(timer)
}
