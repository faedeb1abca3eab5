import { expect } from 'vitest'
import type { FigureWorld } from './figure-world.ts'

const add = async ({ commune }: FigureWorld, path: string, body: object): Promise<{ id: string; version: number }> => {
  const reply = await commune.person('cultureOfficer').call('POST', path, { body })
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json()
}

const enterActivities = async (world: FigureWorld): Promise<void> => {
  const { commune, villageIds } = world
  const [clerk, chairman, deputy, land] = (['officeClerk', 'chairman', 'viceChairman', 'landOfficer'] as const).map(
    (role) => commune.person(role).userId,
  )
  const { items } = (await commune.person('officeClerk').call('GET', '/plans')).json<{ items: { id: string }[] }>()
  const directives = await commune.person('officeClerk').call('GET', `/plans/${items[0]?.id}/directives`)
  const directiveId = directives.json<{ items: { id: string }[] }>().items[0]?.id
  const inVillage = (index: 0 | 1, householdCount: number) => ({ villageId: villageIds[index], householdCount })
  const activities = [
    { on: '2026-02-01', form: 'training', staffUserIds: [clerk, chairman], directiveId },
    { on: '2026-04-01', form: 'homeVisit', ...inVillage(0, 50), staffUserIds: [deputy] },
    { on: '2026-05-01', form: 'villageMeeting', ...inVillage(0, 60), staffUserIds: [clerk], isWithFront: true },
    { on: '2026-05-20', form: 'villageMeeting', ...inVillage(0, 75) },
    { on: '2026-06-14', form: 'conference', ...inVillage(1, 30), staffUserIds: [land], isWithFront: true },
    { on: '2026-06-15', form: 'villageMeeting', ...inVillage(1, 39), isWithFront: true },
  ]
  for (const one of activities)
    await add(world, '/activities', { topic: 'Quy chế dân chủ', place: 'Nhà văn hoá', ...one })
}

const enterMedia = async (world: FigureWorld): Promise<void> => {
  const items = [
    { channel: 'radio', kind: 'news', minutes: 5, airedOn: ['2026-04-14', '2026-04-15', '2026-05-14', '2026-05-15'] },
    { channel: 'radio', kind: 'praise', minutes: 4, airedOn: ['2026-04-20'] },
    { channel: 'website', kind: 'news', airedOn: ['2026-05-02'] },
    { channel: 'socialNetwork', kind: 'praise', airedOn: ['2026-05-14'] },
  ]
  for (const one of items) await add(world, '/media-items', { title: 'Bản tin dân vận', ...one })
  const gone = await add(world, '/media-items', {
    title: 'Tin đăng nhầm',
    channel: 'radio',
    kind: 'praise',
    minutes: 3,
    airedOn: ['2026-05-10'],
  })
  const removed = await world.commune.person('cultureOfficer').call('POST', `/media-items/${gone.id}/removals`, {
    body: { isRemoved: true },
    headers: { 'if-match': `"${gone.version}"` },
  })
  expect(removed.statusCode, removed.body).toBe(200)
}

/** Six activities in two of three villages of 100, 40 and 60 households, five media items and three commendations. */
export const enterCommunicationFacts = async (world: FigureWorld): Promise<void> => {
  const [first, second, third] = world.villageIds
  const counted = [
    { villageId: first, households: 100, version: 0 },
    { villageId: second, households: 40, version: 0 },
    { villageId: third, households: 60, version: 0 },
  ]
  const put = await world.commune
    .person('cultureOfficer')
    .call('PUT', '/village-households', { body: { on: '2026-01-01', items: counted } })
  expect(put.statusCode, put.body).toBe(200)
  await enterActivities(world)
  await enterMedia(world)
  const praise = { form: 'publicPraise', reason: 'Hiến đất làm đường' }
  for (const one of [
    { subjectKind: 'person', subjectName: 'Hộ ông Minh Hoạ', on: '2026-01-10' },
    { subjectKind: 'collective', subjectName: 'Thôn 1', on: '2026-06-14' },
    { subjectKind: 'collective', subjectName: 'Thôn 2', on: '2026-06-15' },
  ])
    await add(world, '/commendations', { ...praise, ...one })
}
