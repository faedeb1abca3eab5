import type { Activity, ActivityDetail, Commendation, MediaItem } from '@gandan/contracts/communications/activities'
import type { CampaignDetail } from '@gandan/contracts/communications/campaigns'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'

let it: TestApp
let commune: TestCommune
let other: TestCommune

const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  it.setNow('2026-05-20T03:00:00Z')
  commune = await addCommune(it, 'Xã Một', ['cultureOfficer', 'officeClerk', 'mttq'])
  other = await addCommune(it, 'Xã Hai', ['cultureOfficer'])
})
afterAll(() => it.close())

const culture = () => commune.person('cultureOfficer').call
const activityBody = (extra: object = {}) => ({
  on: '2026-05-10',
  form: 'villageMeeting',
  topic: 'Tuyên truyền quy chế dân chủ ở cơ sở',
  place: 'Nhà văn hoá thôn 1',
  villageId: commune.villageId,
  staffUserIds: [commune.person('officeClerk').userId],
  householdCount: 80,
  participantCount: 95,
  ...extra,
})
const enter = async (extra: object = {}): Promise<ActivityDetail> => {
  const reply = await culture()('POST', '/activities', { body: activityBody(extra) })
  expect(reply.statusCode).toBe(201)
  return reply.json()
}

test('an activity is found by words without diacritics, corrected, removed and put back', async () => {
  const made = await enter()
  expect(made).toMatchObject({ villageName: 'Thôn 1', staff: [{ id: commune.person('officeClerk').userId }] })
  const list = async (): Promise<Activity[]> =>
    (await culture()('GET', '/activities?q=quy%20che%20dan%20chu')).json().items as Activity[]
  expect((await list()).map(({ id }) => id)).toContain(made.id)
  const corrected = await culture()('PUT', `/activities/${made.id}`, {
    body: activityBody({ householdCount: 90 }),
    headers: match(made),
  })
  expect(corrected.json()).toMatchObject({ householdCount: 90, version: made.version + 1 })
  const removal = (isRemoved: boolean, version: number) =>
    culture()('POST', `/activities/${made.id}/removals`, { body: { isRemoved }, headers: match({ version }) })
  expect((await removal(true, made.version)).json()).toMatchObject({ code: 'staleVersion' })
  expect((await removal(true, made.version + 1)).statusCode).toBe(200)
  expect((await list()).map(({ id }) => id)).not.toContain(made.id)
  expect((await removal(false, made.version + 2)).statusCode).toBe(200)
  expect((await list()).map(({ id }) => id)).toContain(made.id)
})

test('an activity of tomorrow, households without a village and what belongs to another commune are refused', async () => {
  const refusal = async (extra: object) =>
    (await culture()('POST', '/activities', { body: activityBody(extra) })).json() as { code: string }
  expect(await refusal({ on: '2026-05-21' })).toMatchObject({ code: 'dayInFuture' })
  expect(await refusal({ villageId: null })).toMatchObject({ code: 'householdsNeedVillage' })
  expect(await refusal({ villageId: other.villageId })).toMatchObject({ code: 'villageNotInCommune' })
  expect(await refusal({ unitId: other.officeId })).toMatchObject({ code: 'unitNotInCommune' })
  expect(await refusal({ staffUserIds: [other.person('cultureOfficer').userId] })).toMatchObject({
    code: 'staffNotInCommune',
  })
})

test('a list of activities goes on page by page without a gap, newest first', async () => {
  for (const on of ['2026-03-01', '2026-03-02', '2026-03-02', '2026-03-03']) await enter({ on })
  const seen: Activity[] = []
  let cursor = ''
  do {
    const reply = await culture()('GET', `/activities?from=2026-03-01&to=2026-03-31&limit=2${cursor}`)
    const page = reply.json() as { items: Activity[]; nextCursor: string | null }
    seen.push(...page.items)
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
  } while (cursor !== '')
  expect(seen.map(({ on }) => on)).toEqual(['2026-03-03', '2026-03-02', '2026-03-02', '2026-03-01'])
  expect(new Set(seen.map(({ id }) => id)).size).toBe(4)
})

test('the days a news item was aired are kept once each and in order, and a name never enters the trail', async () => {
  const body = {
    channel: 'radio',
    kind: 'praise',
    title: 'Gương người tốt việc tốt',
    airedOn: ['2026-05-12', '2026-05-10', '2026-05-12'],
    minutes: 4.5,
    praises: 'Bà Trần Thị Ngát',
  }
  const made = (await culture()('POST', '/media-items', { body })).json() as MediaItem
  expect(made.airedOn).toEqual(['2026-05-10', '2026-05-12'])
  const given = (
    await culture()('POST', '/commendations', {
      body: {
        subjectKind: 'person',
        subjectName: 'Bà Trần Thị Ngát',
        form: 'certificateOfMerit',
        decisionNumber: '45/QĐ-UBND',
        on: '2026-05-15',
        reason: 'Vận động hiến đất làm đường',
      },
    })
  ).json() as Commendation
  expect(given.subjectName).toBe('Bà Trần Thị Ngát')
  const { rows } = await it.db.pool.query<{ changes: string }>(
    `select "changes"::text from "AuditEntry" where "subjectType" in ('mediaItem', 'commendation')`,
  )
  expect(rows).toHaveLength(2)
  for (const { changes } of rows) expect(changes).not.toContain('Ngát')
})

test('a campaign keeps what each metric stood at on each day, and a stale point is refused', async () => {
  const body = {
    kind: 'drive',
    name: 'Toàn dân đoàn kết xây dựng nông thôn mới',
    goal: 'Hiến 2.000 m² đất làm đường',
    objectiveCode: 'II.5',
    startsOn: '2026-01-15',
    endsOn: '2026-11-30',
    state: 'running',
  }
  const campaign = (await culture()('POST', '/campaigns', { body })).json() as CampaignDetail
  const metric = { name: 'Đất hiến', unit: 'm²', direction: 'higher', baseline: 0, target: 2000 }
  const withMetric = (
    await culture()('POST', `/campaigns/${campaign.id}/metrics`, { body: metric })
  ).json() as CampaignDetail
  const metricId = withMetric.metrics[0]?.id
  const point = (on: string, value: number | null, version = 0) =>
    culture()('PUT', `/campaign-metrics/${metricId}/points`, { body: { on, value, version } })
  await point('2026-03-31', 650.5)
  await point('2026-02-28', 300)
  expect((await point('2026-03-31', 700)).json()).toMatchObject({ code: 'staleVersion' })
  const after = (await point('2026-03-31', 700, 1)).json() as CampaignDetail
  expect(after.metrics[0]?.points).toMatchObject([
    { on: '2026-02-28', value: 300 },
    { on: '2026-03-31', value: 700, version: 2 },
  ])
  await enter({ campaignId: campaign.id })
  expect((await culture()('GET', `/campaigns/${campaign.id}`)).json()).toMatchObject({
    activityCount: 1,
    participantCount: 95,
  })
  expect((await culture()('POST', '/campaigns', { body: { ...body, endsOn: '2026-01-01' } })).json()).toMatchObject({
    code: 'campaignEndsBeforeStart',
  })
})

test('the households of villages count from a day on, all or none', async () => {
  const set = (items: object[], on = '2026-01-01') => culture()('PUT', '/village-households', { body: { on, items } })
  const mine = { villageId: commune.villageId, households: 120, version: 0 }
  expect((await set([mine, { ...mine, villageId: other.villageId }])).json()).toMatchObject({
    code: 'villageNotInCommune',
  })
  expect((await set([mine])).json()).toMatchObject({ items: [{ households: 120, on: '2026-01-01', version: 1 }] })
  expect((await set([mine])).json()).toMatchObject({ code: 'staleVersion' })
  const before = await culture()('GET', '/village-households?on=2025-12-31')
  expect(before.json()).toMatchObject({ items: [{ households: null, version: 0 }] })
})

test('the Front reads the registers and may not write in them; another commune does not see them', async () => {
  const front = commune.person('mttq').call
  expect((await front('GET', '/activities')).statusCode).toBe(200)
  expect((await front('POST', '/activities', { body: activityBody() })).json()).toMatchObject({ code: 'roleRefused' })
  const made = await enter()
  const stranger = other.person('cultureOfficer').call
  expect((await stranger('GET', `/activities/${made.id}`)).statusCode).toBe(404)
  expect((await stranger('GET', '/activities')).json()).toMatchObject({ items: [] })
})
