import { isWorkingDay } from '@gandan/domain/organisation/working-days'
import { seedReference } from '@gandan/db/seeds/reference'
import type { CalendarDay } from '@gandan/domain/organisation/working-days'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCommune, personWith } from '../../testing/people.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { insertCalendarVersion, loadWorkingCalendar, loadWorkingCalendarIn } from './calendar.queries.ts'

let it: TestApp
let admin: Caller

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-03-10T03:00:00Z')
  await seedReference(it.db)
  admin = (await personWith(it, await insertCommune(it), 'administrator', { displayName: 'Quản trị' })).call
})
afterAll(() => it.close())

const read = async (year: number) =>
  (await admin('GET', `/calendars/${year}`)).json() as {
    version: number
    days: CalendarDay[]
    proposals: CalendarDay[]
  }
const write = (year: number, version: number, days: CalendarDay[], reason = 'Theo thông báo mới') =>
  admin('PUT', `/calendars/${year}`, { headers: { 'if-match': `"${version}"` }, body: { reason, days } })
const day = (on: string, name = 'Nghỉ lễ'): CalendarDay => ({ on, kind: 'holiday', name, noticeNumber: null })

test('a notified year shows its days, a year without a notice only what to expect', async () => {
  const notified = await read(2026)
  expect(notified.proposals).toEqual([])
  expect(notified.days).toContainEqual(
    expect.objectContaining({ on: '2026-08-22', kind: 'swapWork', noticeNumber: '9441/TB-BNV' }),
  )
  const expected = await read(2027)
  expect([expected.days, expected.version]).toEqual([[], 1])
  expect(expected.proposals.length).toBeGreaterThan(8)
})

test('a change is a new version that touches only the days that differ; the old version keeps its own', async () => {
  const before = await read(2026)
  const kept = before.days.filter(({ on }) => on !== '2026-08-22')
  const answer = await write(2026, 1, [...kept, day('2026-12-31')])
  expect(answer.json()).toMatchObject({ version: 2 })
  const { days, version } = await read(2026)
  expect(days.map(({ on }) => on)).toEqual([...kept.map(({ on }) => on), '2026-12-31'])
  expect(await it.db.prisma.calendarDay.count({ where: { fromVersion: 2 } })).toBe(1)
  expect(await it.db.prisma.calendarDay.count({ where: { toVersion: 2 } })).toBe(1)
  expect((await read(2025)).version).toBe(version)
  const [old, current] = [await loadWorkingCalendar(it.db, 1), await loadWorkingCalendar(it.db)]
  expect(['2026-08-22', '2026-12-31'].map((on) => isWorkingDay(old, on))).toEqual([true, true])
  expect(['2026-08-22', '2026-12-31'].map((on) => isWorkingDay(current, on))).toEqual([false, false])
  expect(await loadWorkingCalendar(it.db)).toBe(current)
  const { items } = (await admin('GET', '/calendars/versions')).json()
  expect(items).toMatchObject([
    { number: 2, createdByName: 'Quản trị', reason: 'Theo thông báo mới', createdAt: '2026-03-10T03:00:00.000Z' },
    { number: 1, createdByName: null },
  ])
  const [entry] = (await admin('GET', '/audit-entries')).json().items
  expect(entry.changes).toMatchObject({ added: [{ on: '2026-12-31' }], removed: [{ on: '2026-08-22' }] })
})

test('a list that says nothing new makes no version', async () => {
  const { version, days } = await read(2024)
  expect((await write(2024, version, days.toReversed())).json().version).toBe(version)
})

test('a stale version, a day twice and a day of another year are refused', async () => {
  const { version, days } = await read(2026)
  const stale = await write(2026, version - 1, [])
  expect(stale.json()).toMatchObject({ status: 409, code: 'staleVersion', details: { current: { version, days } } })
  const twice = await write(2026, version, [day('2026-05-01'), day('2026-05-01', 'Lần nữa')])
  expect(twice.json()).toMatchObject({ code: 'calendarDayRepeated', details: { on: '2026-05-01' } })
  const outside = await write(2026, version, [day('2027-01-01')])
  expect(outside.json()).toMatchObject({ code: 'calendarDayOutsideYear', details: { on: '2027-01-01', year: 2026 } })
  expect((await read(2026)).days).toEqual(days)
})

test('two changes from the same version at the same moment: one is kept, the other is told', async () => {
  const { version } = await read(2030)
  const answers = await Promise.all([
    write(2030, version, [day('2030-01-01')]),
    write(2030, version, [day('2030-01-02')]),
  ])
  expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 409])
  expect((await read(2030)).days).toHaveLength(1)
})

test('a transaction counts on its own change of the calendar, of which nothing is left when it comes to nothing', async () => {
  const { version } = await read(2031)
  const change = (on: string) => ({
    version: version + 1,
    at: new Date('2026-03-10T03:00:00Z'),
    by: crypto.randomUUID(),
    reason: 'Thử',
    removed: [],
    added: [day(on)],
  })
  const changeTo = (on: string, fails: boolean) =>
    runTransaction(it.db, async (tx) => {
      await insertCalendarVersion(tx, change(on))
      const seen = await loadWorkingCalendarIn(tx)
      if (fails) throw new Error('No')
      return seen
    })
  await expect(changeTo('2031-01-01', true)).rejects.toThrow('No')
  const seen = await changeTo('2031-01-02', false)
  const kept = await loadWorkingCalendar(it.db)
  const again = await runTransaction(it.db, (tx) => loadWorkingCalendarIn(tx))
  for (const calendar of [seen, kept, again])
    expect(['2031-01-01', '2031-01-02'].map((on) => isWorkingDay(calendar, on))).toEqual([true, false])
  expect(again).toBe(kept)
})
