import type { Dialogue, DialogueDetail } from '@gandan/contracts/petitions/dialogues'
import { seedReference } from '@gandan/db/seeds/reference'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { openTestCase } from '../../testing/test-cases.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { addDialogue, addIssue, codeOf, match, sendDialogue, sendIssue } from '../../testing/test-dialogues.ts'

let it: TestApp
let commune: TestCommune
let other: TestCommune

const at = (day: string) => it.setNow(`${day}T03:00:00Z`)
const clerk = () => commune.person('officeClerk').call

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  const roles = ['chairman', 'viceChairman', 'officeClerk', 'justiceOfficer', 'landOfficer', 'mttq'] as const
  commune = await addCommune(it, 'Xã Một', roles)
  other = await addCommune(it, 'Xã Hai', ['chairman', 'officeClerk'])
})
afterAll(() => it.close())
beforeEach(() => at('2026-03-10'))

const read = async (id: string, role: 'officeClerk' | 'mttq' | 'landOfficer' | 'viceChairman' = 'officeClerk') =>
  commune.person(role).call('GET', `/dialogues/${id}`)
const hold = (dialogue: Dialogue, body: object = {}) =>
  clerk()('POST', `/dialogues/${dialogue.id}/minutes`, {
    body: { attendeeCount: 120, minutes: 'Hội nghị thống nhất năm việc', ...body },
    headers: match(dialogue),
  })
const answer = (issue: { id: string; version: number }, body: object = {}) =>
  clerk()('POST', `/dialogue-issues/${issue.id}/answers`, {
    body: { answer: 'Đã bố trí vốn sửa chữa', answeredOn: '2026-03-10', ...body },
    headers: match(issue),
  })
const denounce = async (): Promise<string> => {
  const made = await clerk()('POST', '/petitions', {
    body: {
      kind: 'denunciation',
      receivedOn: '2026-03-09',
      channel: 'counter',
      topicCode: 'TP10',
      summary: 'Tố cáo công chức thu tiền sai quy định',
      people: [{ name: 'Trần Thị Bí Mật', address: 'thôn Kín' }],
    },
  })
  return made.json<{ caseId: string }>().caseId
}

test('a dialogue is planned, moved by version, held on its day or later, and then stays on its day', async () => {
  const planned = await addDialogue(commune, '2026-03-12')
  expect(planned).toMatchObject({ state: 'planned', attendeeCount: null, chairName: 'Người chairman', issueCount: 0 })
  expect(codeOf(await hold(planned))).toEqual([422, 'dialogueNotYet'])
  const change = (body: object, seen: Dialogue) =>
    clerk()('PATCH', `/dialogues/${planned.id}`, { body, headers: match(seen) })
  const moved = (await change({ on: '2026-03-10', place: 'Nhà văn hoá thôn 1' }, planned)).json<DialogueDetail>()
  expect(moved).toMatchObject({ on: '2026-03-10', place: 'Nhà văn hoá thôn 1', title: planned.title, version: 2 })
  expect(codeOf(await hold(planned))).toEqual([409, 'staleVersion'])
  const held = (await hold(moved)).json<DialogueDetail>()
  expect(held).toMatchObject({ state: 'held', attendeeCount: 120, minutes: 'Hội nghị thống nhất năm việc', version: 3 })
  expect(codeOf(await change({ on: '2026-03-20' }, held))).toEqual([409, 'dialogueHeld'])
  expect(held.isWithFront).toBe(false)
  expect((await hold(held, { attendeeCount: 125, isWithFront: true })).json()).toMatchObject({
    attendeeCount: 125,
    isWithFront: true,
  })
})

test('the same key makes one dialogue and one issue', async () => {
  const headers = { 'idempotency-key': uuidv7() }
  const first = (await sendDialogue(commune, '2026-03-11', {}, headers)).json<DialogueDetail>()
  expect((await sendDialogue(commune, '2026-03-11', {}, headers)).json<DialogueDetail>().id).toBe(first.id)
  const send = () =>
    clerk()('POST', `/dialogues/${first.id}/issues`, {
      body: { content: 'Nước sinh hoạt yếu vào giờ cao điểm', topicCode: 'TP08' },
      headers: { 'idempotency-key': `issue-${first.id}` },
    })
  expect((await send()).json()).toMatchObject({ issueCount: 1 })
  expect((await send()).json()).toMatchObject({ issueCount: 1 })
})

test('who chairs holds a role in the commune on that day; a dialogue within a case names the case, no other does', async () => {
  const stranger = await sendDialogue(commune, '2026-03-10', { chairUserId: other.person('chairman').userId })
  expect(codeOf(stranger)).toEqual([422, 'presiderNotInCommune'])
  expect(codeOf(await sendDialogue(commune, '2026-03-10', { kind: 'inCase' }))).toEqual([422, 'dialogueCaseMissing'])
  const { caseId, caseCode } = await openTestCase(
    it,
    commune,
    { kind: 'complaint', receivedOn: '2026-03-02' },
    Date.now(),
  )
  expect(codeOf(await sendDialogue(commune, '2026-03-10', { caseId }))).toEqual([422, 'dialogueCaseNotAllowed'])
  expect(await addDialogue(commune, '2026-03-10', { kind: 'inCase', caseId })).toMatchObject({ caseId, caseCode })
})

test('issues are numbered within their dialogue and answered once due; late is late until answered', async () => {
  const dialogue = await addDialogue(commune, '2026-03-01')
  const first = await addIssue(commune, dialogue.id, { dueOn: '2026-03-09', unitId: commune.officeId })
  const second = await addIssue(commune, dialogue.id, { dueOn: '2026-03-10', villageId: commune.villageId })
  expect([first, second]).toMatchObject([
    { number: 1, isOverdue: true, unitName: 'Văn phòng', dialogueOn: '2026-03-01' },
    { number: 2, isOverdue: false, villageName: 'Thôn 1', answer: null },
  ])
  expect(codeOf(await answer(first, { answeredOn: '2026-03-11' }))).toEqual([422, 'dayInFuture'])
  expect(codeOf(await answer(first, { answeredOn: '2026-02-28' }))).toEqual([422, 'dayBeforeDialogue'])
  const answered = (await answer(first)).json<DialogueDetail>()
  expect(answered).toMatchObject({ answeredCount: 1, issueCount: 2, issues: [{ isOverdue: false, version: 2 }, {}] })
  expect(codeOf(await answer(first))).toEqual([409, 'staleVersion'])
})

test('an issue is corrected by version, its village and unit are those of the commune', async () => {
  const dialogue = await addDialogue(commune, '2026-03-02')
  const issue = await addIssue(commune, dialogue.id, { unitId: commune.officeId })
  const correct = (body: object) => clerk()('PUT', `/dialogue-issues/${issue.id}`, { body, headers: match(issue) })
  const words = { content: 'Cầu treo hỏng mặt sàn', topicCode: 'TP09' }
  expect(codeOf(await correct({ ...words, villageId: other.villageId }))).toEqual([422, 'villageNotInCommune'])
  expect(codeOf(await correct({ ...words, unitId: other.officeId }))).toEqual([422, 'unitNotInCommune'])
  expect(codeOf(await correct({ ...words, dueOn: '2026-03-01' }))).toEqual([422, 'dayBeforeDialogue'])
  const corrected = (await correct(words)).json<DialogueDetail>()
  expect(corrected.issues).toMatchObject([{ ...words, unitId: null, number: 1, version: 2 }])
})

test('the Front reads and writes nothing; another commune finds nothing', async () => {
  const dialogue = await addDialogue(commune, '2026-03-03')
  expect((await read(dialogue.id, 'mttq')).statusCode).toBe(200)
  const front = await commune.person('mttq').call('POST', `/dialogues/${dialogue.id}/issues`, {
    body: { content: 'Việc của thôn', topicCode: 'TP08' },
  })
  expect(codeOf(front)).toEqual([403, 'roleRefused'])
  const foreign = other.person('officeClerk').call
  expect((await foreign('GET', `/dialogues/${dialogue.id}`)).statusCode).toBe(404)
  const held = await foreign('POST', `/dialogues/${dialogue.id}/minutes`, {
    body: { attendeeCount: 1, minutes: 'Không phải của xã' },
    headers: match(dialogue),
  })
  expect(held.statusCode).toBe(404)
})

test('a dialogue within a case goes where the case goes, in the list and as a page', async () => {
  const complaint = await openTestCase(it, commune, { kind: 'complaint', receivedOn: '2026-03-02' }, Date.now())
  const ordinary = await addDialogue(commune, '2026-03-04', { kind: 'inCase', caseId: complaint.caseId })
  const secret = await addDialogue(commune, '2026-03-04', { kind: 'inCase', caseId: await denounce() })
  const seenBy = async (role: 'officeClerk' | 'mttq' | 'landOfficer') => {
    const list = (await commune.person(role).call('GET', '/dialogues')).json<{ items: Dialogue[] }>().items
    const pages = await Promise.all([ordinary, secret].map(async ({ id }) => (await read(id, role)).statusCode === 200))
    expect([ordinary, secret].map(({ id }) => list.some((one) => one.id === id))).toEqual(pages)
    return pages
  }
  expect(await seenBy('officeClerk')).toEqual([true, true])
  expect(await seenBy('mttq')).toEqual([true, false])
  expect(await seenBy('landOfficer')).toEqual([false, false])
})

test('the accused neither sees nor chairs the dialogue of the case that accuses them, nor writes in it', async () => {
  const caseId = await denounce()
  const accused = commune.person('viceChairman')
  const dialogue = await addDialogue(commune, '2026-03-05', { kind: 'inCase', caseId })
  const issue = await addIssue(commune, dialogue.id)
  await it.db.pool.query('update "Case" set "accusedUserIds" = $1 where "id" = $2', [[accused.userId], caseId])
  expect((await read(dialogue.id, 'viceChairman')).statusCode).toBe(404)
  const written = await accused.call('POST', `/dialogue-issues/${issue.id}/answers`, {
    body: { answer: 'Không có việc đó', answeredOn: '2026-03-10' },
    headers: match(issue),
  })
  expect(written.statusCode).toBe(404)
  const chaired = { kind: 'inCase', caseId, chairUserId: accused.userId }
  expect(codeOf(await sendDialogue(commune, '2026-03-05', chaired))).toEqual([422, 'handlerAccused'])
})

test('what is written at a dialogue within a denunciation may not name who brought it, and audit holds no words', async () => {
  const caseId = await denounce()
  const NAMED = 'Bà Tran Thi Bi Mat đến dự'
  const refusal = [422, 'denouncerNamedInText']
  expect(codeOf(await sendDialogue(commune, '2026-03-06', { kind: 'inCase', caseId, title: NAMED }))).toEqual(refusal)
  const dialogue = await addDialogue(commune, '2026-03-06', { kind: 'inCase', caseId })
  expect(codeOf(await hold(dialogue, { minutes: NAMED }))).toEqual(refusal)
  expect(codeOf(await sendIssue(commune, dialogue.id, { content: NAMED }))).toEqual(refusal)
  const issue = await addIssue(commune, dialogue.id, { content: 'Thu tiền ở nhà văn hoá Hoa Phượng' })
  expect(codeOf(await answer(issue, { answer: NAMED }))).toEqual(refusal)
  const open = await addDialogue(commune, '2026-03-06')
  expect((await hold(open, { minutes: NAMED })).statusCode).toBe(200)
  const { rows } = await it.db.pool.query<{ line: string }>('select row_to_json(a)::text as line from "AuditEntry" a')
  const audit = rows.map(({ line }) => line).join('')
  expect(audit).toContain('addDialogueIssue')
  expect(audit).not.toMatch(/Bi Mat|Hoa Phượng/)
})

test('the list goes page by page, newest first, without the minutes', async () => {
  const page = await clerk()('GET', '/dialogues?limit=3')
  const { items, nextCursor } = page.json<{ items: Dialogue[]; nextCursor: string }>()
  const rest = await clerk()('GET', `/dialogues?limit=100&cursor=${encodeURIComponent(nextCursor)}`)
  const all = [...items, ...rest.json<{ items: Dialogue[] }>().items]
  const days = all.map(({ on }) => on)
  expect(days).toEqual(days.toSorted().toReversed())
  const { rows } = await it.db.pool.query('select 1 from "Dialogue" where "communeId" = $1', [commune.communeId])
  expect(new Set(all.map(({ id }) => id)).size).toBe(rows.length)
  expect(page.body).not.toContain('minutes')
})
