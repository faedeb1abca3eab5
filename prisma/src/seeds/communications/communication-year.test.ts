import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { generateCommunication } from './communication-year.ts'

const villages = ['Thôn 1', 'Thôn 2', 'Thôn 3'].map((name) => ({ unitId: `id of ${name}`, name }))

const yearUntil = (until: string) =>
  generateCommunication({
    from: '2023-01-01',
    until,
    endsOn: '2023-12-31',
    villages,
    staffUserIds: ['an', 'binh', 'chi', 'dung'],
    leadUnitId: 'culture',
    random: createRandom(5),
  })

test('the same seed tells the same year', () => {
  expect(yearUntil('2023-12-31')).toEqual(yearUntil('2023-12-31'))
})

test('nothing happens after the last day, even early in the year', () => {
  for (const until of ['2023-01-05', '2023-03-09', '2023-12-31']) {
    const { activities, mediaItems, commendations, campaigns, households } = yearUntil(until)
    const days = [
      ...activities.map(({ on }) => on),
      ...mediaItems.flatMap(({ airedOn }) => airedOn),
      ...commendations.map(({ on }) => on),
      ...households.map(({ on }) => on),
      ...campaigns.flatMap(({ metrics }) => metrics.flatMap(({ points }) => points.map(({ on }) => on))),
    ]
    expect(days.filter((on) => on < '2023-01-01' || on > until)).toEqual([])
  }
})

test('households are said only of a village, and never more than it has', () => {
  const { activities, households } = yearUntil('2023-12-31')
  const most = new Map(households.map(({ villageId, households: count }) => [villageId, count]))
  expect(activities.some(({ householdCount }) => householdCount !== null)).toBe(true)
  for (const { villageId, householdCount } of activities)
    if (householdCount !== null) expect(householdCount).toBeLessThanOrEqual(most.get(villageId ?? '') ?? 0)
})

test('a day has one value of a metric, and lines belong to campaigns that there are', () => {
  const { campaigns, activities, mediaItems, commendations } = yearUntil('2023-12-31')
  for (const { points } of campaigns.flatMap(({ metrics }) => metrics)) {
    expect(points.length).toBeGreaterThan(10)
    expect(new Set(points.map(({ on }) => on)).size).toBe(points.length)
  }
  const ids = campaigns.map(({ id }) => id)
  const named = [...activities, ...mediaItems, ...commendations].flatMap(({ campaignId }) => campaignId ?? [])
  expect([...new Set(named)].sort()).toEqual([...ids].sort())
})
