import { seedReference } from '@gandan/db/seeds/reference'
import type { MeasureId } from '@gandan/domain/measures/measure'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { expectListed, measuresOf } from '../../testing/test-measures.ts'
import { communicationMeasures } from './communication-measures.read.ts'

let it: TestApp
let commune: TestCommune
let other: TestCommune
const NOW = '2026-06-20T03:00:00Z'

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  it.setNow(NOW)
  commune = await addCommune(it, 'xã Loa', ['cultureOfficer', 'officeClerk', 'mttq', 'chairman'])
  other = await addCommune(it, 'xã Xa', ['cultureOfficer'])
})
afterAll(() => it.close())

const culture = () => commune.person('cultureOfficer').call
const months = { from: '2026-04-15', to: '2026-06-14' }
const measures = () => measuresOf(it, commune, Date.parse(NOW))
const amounts = (ids: readonly MeasureId[]) =>
  Promise.all(ids.map((measure) => measures().amountOf({ measure, ...months })))
const add = async (path: string, body: object): Promise<{ id: string; version: number }> => {
  const reply = await culture()('POST', path, { body })
  expect(reply.statusCode).toBe(201)
  return reply.json()
}
const session = (on: string, extra: object = {}) =>
  add('/activities', {
    on,
    form: 'villageMeeting',
    topic: 'Quy chế dân chủ',
    place: 'Nhà văn hoá',
    villageId: commune.villageId,
    staffUserIds: [commune.person('officeClerk').userId],
    householdCount: 60,
    ...extra,
  })

test('sessions, staff, households, items and praise are counted once each, and every sum lists its records', async () => {
  await culture()('PUT', '/village-households', {
    body: { on: '2026-01-01', items: [{ villageId: commune.villageId, households: 100, version: 0 }] },
  })
  await session('2026-05-01')
  await session('2026-05-20', { householdCount: 75, isWithFront: true })
  await session('2026-04-14', { householdCount: 99 })
  const taken = await session('2026-05-21', { householdCount: 98, form: 'homeVisit' })
  await culture()('POST', `/activities/${taken.id}/removals`, {
    body: { isRemoved: true },
    headers: { 'if-match': `"${taken.version}"` },
  })
  const staff = [commune.person('officeClerk').userId, commune.person('chairman').userId]
  await session('2026-06-14', { form: 'training', villageId: null, householdCount: null, staffUserIds: staff })
  const item = { channel: 'radio', kind: 'news', title: 'Bản tin', minutes: 5 }
  await add('/media-items', { ...item, airedOn: ['2026-04-01', '2026-05-02', '2026-05-03'] })
  await add('/media-items', { ...item, channel: 'website', kind: 'praise', airedOn: ['2026-05-02'] })
  await add('/commendations', {
    subjectKind: 'collective',
    subjectName: 'Thôn 1',
    form: 'publicPraise',
    on: '2026-05-19',
    reason: 'Hiến đất làm đường',
  })
  expect(await amounts(['activity.held', 'activity.jointWithFront', 'staff.briefed', 'staff.inPost'])).toEqual([
    3, 1, 2, 3,
  ])
  expect(await amounts(['household.reached', 'household.total', 'village.active', 'village.total'])).toEqual([
    75, 100, 1, 1,
  ])
  expect(await amounts(['media.items', 'media.praise', 'media.radioMinutes', 'commendation.given'])).toEqual([
    1, 1, 10, 1,
  ])
  const seen = await expectListed(measures(), communicationMeasures.measures)
  expect(communicationMeasures.measures.filter((one) => !seen.includes(one))).toEqual(['staff.briefedOnDirectives'])
  expect(
    await measuresOf(it, other, Date.parse(NOW)).amountOf({ measure: 'activity.held', ...months }, 'cultureOfficer'),
  ).toBe(0)
})

test('sums by form and channel stand apart in one answer', async () => {
  const asks = [
    { measure: 'activity.held', ...months, isByDetail: true },
    { measure: 'media.items', ...months, details: ['website'] },
  ] as const
  const found = await communicationMeasures.readAmounts(it.db, measures().placeOf('officeClerk'), asks)
  expect(found.map(({ ask, detail, amount }) => [ask, detail, amount]).toSorted()).toEqual([
    [0, 'training', 1],
    [0, 'villageMeeting', 2],
    [1, '', 1],
  ])
})
