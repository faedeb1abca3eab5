import type { ReceptionSession } from '@gandan/contracts/petitions/receptions'
import { expect } from 'vitest'
import { addDialogue, addIssue, match } from '../test-dialogues.ts'
import type { FigureWorld } from './figure-world.ts'

const hold = async (
  { commune }: FigureWorld,
  on: string,
  role: 'chairman' | 'viceChairman' = 'chairman',
): Promise<string> => {
  const presiderUserId = commune.person(role).userId
  const body = { kind: 'scheduled', on, presiderUserId, startedAt: '07:30', place: 'Phòng tiếp công dân' }
  const reply = await commune.person('officeClerk').call('POST', '/receptions', { body })
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json<ReceptionSession>().id
}

const visit = async (
  { commune }: FigureWorld,
  sessionId: string,
  extra: { personCount: number; isRepeat?: boolean },
): Promise<void> => {
  const body = {
    kind: 'complaint',
    content: 'Khiếu nại việc cấp giấy chứng nhận chậm',
    topicCode: 'TP01',
    people: [{ name: 'Nguyễn Văn Minh Hoạ', address: 'Thôn 1' }],
    ...extra,
  }
  const reply = await commune.person('officeClerk').call('POST', `/receptions/${sessionId}/visits`, { body })
  expect(reply.statusCode, reply.body).toBe(201)
}

const enterReceptions = async (world: FigureWorld): Promise<void> => {
  await visit(world, await hold(world, '2026-04-14'), { personCount: 3 })
  const morning = await hold(world, '2026-04-21')
  await visit(world, morning, { personCount: 1 })
  await visit(world, morning, { personCount: 6, isRepeat: true })
  await hold(world, '2026-04-22')
  await visit(world, await hold(world, '2026-05-05', 'viceChairman'), { personCount: 2 })
  for (const on of ['2026-05-12', '2026-07-07', '2026-08-04']) await hold(world, on)
}

const holdDialogue = async (world: FigureWorld, on: string, kind: string): Promise<string> => {
  const dialogue = await addDialogue(world.commune, on, { kind })
  const reply = await world.commune.person('officeClerk').call('POST', `/dialogues/${dialogue.id}/minutes`, {
    body: { attendeeCount: 60, minutes: 'Chủ tịch trả lời trực tiếp' },
    headers: match(dialogue),
  })
  expect(reply.statusCode, reply.body).toBe(200)
  return dialogue.id
}

const enterDialogues = async (world: FigureWorld): Promise<void> => {
  const { commune } = world
  await holdDialogue(world, '2023-02-10', 'annualPublic')
  await holdDialogue(world, '2026-02-10', 'thematic')
  await addDialogue(commune, '2026-08-10')
  const held = await holdDialogue(world, '2026-03-20', 'annualPublic')
  const answered = await addIssue(commune, held, { dueOn: '2026-04-20' })
  await addIssue(commune, held, { dueOn: '2026-06-14' })
  await addIssue(commune, held, { dueOn: '2026-06-15' })
  await addIssue(commune, held)
  const reply = await commune.person('officeClerk').call('POST', `/dialogue-issues/${answered.id}/answers`, {
    body: { answer: 'Đã sửa xong đường thôn', answeredOn: '2026-04-25' },
    headers: match(answered),
  })
  expect(reply.statusCode, reply.body).toBe(200)
}

/** Eight receptions with four visits, four dialogues (one only planned) and four issues. */
export const enterReceptionFacts = async (world: FigureWorld): Promise<void> => {
  await enterReceptions(world)
  await enterDialogues(world)
}
