import { CASE_KINDS } from '@gandan/domain/petitions/case-events'
import { isOpenState } from '@gandan/domain/petitions/case-phases'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Caller } from '../test-app.ts'
import { joinTestCase, openTestCase, readCaseAs, stepAs } from '../test-cases.ts'
import { addDialogue, match, sendIssue } from '../test-dialogues.ts'
import { createTestTask, type TestPlan } from '../test-plan.ts'
import { importOneStop } from './dossier-facts.ts'
import { NOW_MS, TODAY, type FigureWorld } from './figure-world.ts'

export type Place = FigureWorld & { plan: TestPlan }

/** What has been entered so far, by its id. */
export type Facts = Record<
  'task' | 'case' | 'session' | 'dialogue' | 'issue' | 'activity' | 'media' | 'directive',
  string[]
>
/** How often each command changed something. */
export const done: Record<string, number> = {}

type Run = (facts: Facts, place: Place) => Promise<number>
export type FactCommand = fc.AsyncCommand<Facts, Place>

const command = (name: string, needs: keyof Facts | null, run: Run): FactCommand => ({
  check: (facts) => needs === null || facts[needs].length > 0,
  run: async (facts, place) => {
    place.at(TODAY)
    const status = await run(facts, place)
    expect(status, name).toBeLessThan(500)
    if (status < 300) done[name] = (done[name] ?? 0) + 1
  },
  toString: () => name,
})

const at = (ids: readonly string[], pick: number): string => ids[pick % ids.length] as string
const clerkOf = ({ commune }: Place): Caller => commune.person('officeClerk').call
const cultureOf = ({ commune }: Place): Caller => commune.person('cultureOfficer').call

/** Sends to a thing on the version it has now. */
const change = async (call: Caller, method: 'POST' | 'PUT' | 'PATCH', thing: string, path: string, body: object) => {
  const { version } = (await call('GET', thing)).json<{ version: number }>()
  return (await call(method, `${thing}${path}`, { body, headers: { 'if-match': `"${version}"` } })).statusCode
}

/** Creates, and keeps the id of what came to be. */
const create = async (call: Caller, path: string, body: object, ids: string[]): Promise<number> => {
  const reply = await call('POST', path, { body })
  if (reply.statusCode === 201) ids.push(reply.json<{ id: string }>().id)
  return reply.statusCode
}

const day = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 10, max: 28 }))
  .map(([m, d]) => `2026-0${m}-${d}`)
const pick = fc.nat(11)

/** The steps to where a task is taken, from wherever it stands. */
const WAYS = {
  'task submit': ['submit'],
  'task confirm': ['submit', 'confirm'],
  'task return': ['submit', 'return'],
  'task reopen': ['submit', 'confirm', 'reopen'],
  'task cancel': ['cancel'],
}

const tasks = [
  fc.tuple(day, fc.boolean()).map(([dueOn, isOrdered]) =>
    command('task', null, async (facts, place) => {
      const source = isOrdered ? { directiveId: at(facts.directive, 0) } : {}
      const ownerUserId = place.commune.person('officeClerk').userId
      facts.task.push((await createTestTask(place.commune, place.plan, { dueOn, ownerUserId, ...source })).id)
      return 201
    }),
  ),
  ...Object.entries(WAYS).map(([name, ways]) =>
    fc.tuple(pick, day).map(([one, on]) =>
      command(name, 'task', async (facts, place) => {
        place.at(on)
        let status = 0
        for (const action of ways) {
          const { call } = place.commune.person(action === 'submit' ? 'officeClerk' : 'chairman')
          const body = { action, note: 'Đã xem' }
          status = await change(call, 'POST', `/tasks/${at(facts.task, one)}`, '/transitions', body)
        }
        return status
      }),
    ),
  ),
  fc.tuple(pick, fc.integer({ min: 7, max: 9 })).map(([one, month]) =>
    command('extension', 'task', (facts, place) => {
      const body = { dueOn: `2026-0${month}-15`, reason: 'Chờ kinh phí' }
      return change(place.commune.person('chairman').call, 'POST', `/tasks/${at(facts.task, one)}`, '/extensions', body)
    }),
  ),
  fc.tuple(pick, fc.nat(1)).map(([one, index]) =>
    command('objective', 'task', (facts, place) =>
      change(clerkOf(place), 'PATCH', `/tasks/${at(facts.task, one)}`, '', {
        objectiveId: place.plan.objectiveIds[index as 0 | 1],
      }),
    ),
  ),
]

const STEP = {
  decisionNumber: '1/QĐ',
  documentNumber: '2/TB',
  reason: 'Theo hồ sơ',
  criteria: ['manyPeople'],
  toBody: 'Sở Nông nghiệp và Môi trường',
  isWithdrawalChecked: true,
}
const OUTCOMES = { complaint: 'right', denunciation: 'partlyRight', landMediation: 'mediated', anonymousTip: 'right' }

const cases = [
  fc.tuple(fc.constantFrom(...CASE_KINDS), day, fc.constantFrom('TP01', 'TP09')).map(([kind, receivedOn, topicCode]) =>
    command('case', null, async (facts, { it, commune }) => {
      facts.case.push(
        (await openTestCase(it, commune, { kind, receivedOn, topicCode: topicCode as 'TP01' }, NOW_MS)).caseId,
      )
      return 201
    }),
  ),
  fc.tuple(pick, fc.nat(20), fc.constantFrom('officeClerk', 'chairman', 'chairman'), day).map(([one, next, role, on]) =>
    command('step', 'case', async (facts, { commune }) => {
      const id = at(facts.case, one)
      const { kind, nextSteps, events } = await readCaseAs(commune.person(role as 'chairman'), id)
      const chosen = nextSteps[next % (nextSteps.length || 1)]
      if (!chosen) return 409
      const last = events.at(-1)?.on ?? on
      const reply = await stepAs(commune.person(role as 'chairman'), id, {
        ...STEP,
        kind: chosen.kind,
        on: on < last ? last : on,
        outcome: OUTCOMES[kind as keyof typeof OUTCOMES] ?? 'answered',
        disposition: ['complaint', 'denunciation'].includes(kind) ? 'accept' : 'undertake',
        handlerUserId: commune.person('landOfficer').userId,
      })
      return reply.statusCode
    }),
  ),
  fc.tuple(pick, day).map(([one, receivedOn]) =>
    command('join', 'case', async (facts, { it, commune }) => {
      const { kind, state } = await readCaseAs(commune.person('officeClerk'), at(facts.case, one))
      if (!isOpenState(state)) return 409
      await joinTestCase(it, commune, at(facts.case, one), { kind, receivedOn }, NOW_MS)
      return 201
    }),
  ),
  fc.tuple(pick, day).map(([one, receivedOn]) =>
    command('merge', 'case', async (facts, place) => {
      const id = at(facts.case, one)
      const { kind, events } = await readCaseAs(place.commune.person('officeClerk'), id)
      const [first, last] = [events[0]?.on ?? receivedOn, events.at(-1)?.on ?? receivedOn]
      const into = await openTestCase(place.it, place.commune, { kind, receivedOn: first }, NOW_MS)
      const body = { intoCaseId: into.caseId, on: last, reason: 'Cùng một nội dung' }
      return change(clerkOf(place), 'POST', `/cases/${id}`, '/merges', body)
    }),
  ),
]

const receptions = [
  fc.tuple(day, fc.constantFrom('chairman', 'viceChairman')).map(([on, role]) =>
    command('reception', null, (facts, place) => {
      const presiderUserId = place.commune.person(role as 'chairman').userId
      const body = { kind: 'scheduled', on, presiderUserId, startedAt: '07:30', place: 'Phòng tiếp công dân' }
      return create(clerkOf(place), '/receptions', body, facts.session)
    }),
  ),
  fc.tuple(pick, fc.integer({ min: 1, max: 9 }), fc.boolean()).map(([one, personCount, isRepeat]) =>
    command('visit', 'session', async (facts, place) => {
      const people = [{ name: 'Nguyễn Văn Minh Hoạ', address: 'Thôn 1' }]
      const body = { kind: 'feedback', content: 'Đường thôn hỏng', topicCode: 'TP08', people, personCount, isRepeat }
      return (await clerkOf(place)('POST', `/receptions/${at(facts.session, one)}/visits`, { body })).statusCode
    }),
  ),
  fc.tuple(day, fc.constantFrom('annualPublic', 'thematic')).map(([on, kind]) =>
    command('dialogue', null, async (facts, { commune }) => {
      facts.dialogue.push((await addDialogue(commune, on, { kind })).id)
      return 201
    }),
  ),
  pick.map((one) =>
    command('minutes', 'dialogue', (facts, place) =>
      change(clerkOf(place), 'POST', `/dialogues/${at(facts.dialogue, one)}`, '/minutes', {
        attendeeCount: 50,
        minutes: 'Chủ tịch trả lời trực tiếp',
      }),
    ),
  ),
  fc.tuple(pick, fc.option(day)).map(([one, dueOn]) =>
    command('issue', 'dialogue', async (facts, { commune }) => {
      const dialogueId = at(facts.dialogue, one)
      const reply = await sendIssue(commune, dialogueId, { dueOn })
      const last = reply.json<{ issues?: { id: string }[] }>().issues?.at(-1)
      if (last) facts.issue.push(`${dialogueId} ${last.id}`)
      return reply.statusCode
    }),
  ),
  pick.map((one) =>
    command('answer', 'issue', async (facts, place) => {
      const [dialogueId, issueId] = at(facts.issue, one).split(' ')
      const { on, issues } = (await clerkOf(place)('GET', `/dialogues/${dialogueId}`)).json<{
        on: string
        issues: { id: string; version: number }[]
      }>()
      const issue = issues.find(({ id }) => id === issueId) as { version: number }
      const body = { answer: 'Đã sửa xong', answeredOn: on }
      return (await clerkOf(place)('POST', `/dialogue-issues/${issueId}/answers`, { body, headers: match(issue) }))
        .statusCode
    }),
  ),
]

const FORMS = ['training', 'villageMeeting', 'homeVisit'] as const

const communications = [
  fc
    .tuple(day, fc.constantFrom(...FORMS), fc.nat(2), fc.nat(90), fc.boolean())
    .map(([on, form, index, count, isJoint]) =>
      command('activity', null, (facts, place) => {
        const { commune, villageIds } = place
        const body = {
          on,
          form,
          topic: 'Quy chế dân chủ',
          villageId: villageIds[index],
          householdCount: count,
          isWithFront: isJoint,
          directiveId: isJoint ? at(facts.directive, index) : null,
          staffUserIds: [commune.person(index === 0 ? 'chairman' : 'landOfficer').userId],
        }
        return create(cultureOf(place), '/activities', body, facts.activity)
      }),
    ),
  fc
    .tuple(pick, fc.boolean())
    .map(([one, isRemoved]) =>
      command('activity removed', 'activity', (facts, place) =>
        change(cultureOf(place), 'POST', `/activities/${at(facts.activity, one)}`, '/removals', { isRemoved }),
      ),
    ),
  fc
    .tuple(day, day, fc.constantFrom('radio', 'website'), fc.constantFrom('news', 'praise'))
    .map(([one, other, channel, kind]) =>
      command('media', null, (facts, place) => {
        const airedOn = [...new Set([one, other])]
        const body = { channel, kind, title: 'Bản tin dân vận', airedOn, minutes: channel === 'radio' ? 4 : null }
        return create(cultureOf(place), '/media-items', body, facts.media)
      }),
    ),
  fc.tuple(day, fc.constantFrom('collective', 'person')).map(([on, subjectKind]) =>
    command('commendation', null, async (_, place) => {
      const body = { subjectKind, subjectName: 'Thôn 1', form: 'publicPraise', on, reason: 'Hiến đất làm đường' }
      return (await cultureOf(place)('POST', '/commendations', { body })).statusCode
    }),
  ),
]

const others = [
  fc
    .tuple(pick, fc.option(day))
    .map(([one, dueOn]) =>
      command('directive due', 'directive', (facts, place) =>
        change(clerkOf(place), 'PUT', `/directives/${at(facts.directive, one)}`, '/due', { dueOn }),
      ),
    ),
  fc.tuple(pick, day).map(([one, issuedOn]) =>
    command('implementing document', 'directive', async (facts, place) => {
      const body = { number: '12/KH-UBND', title: 'Kế hoạch triển khai', issuedOn }
      const path = `/directives/${at(facts.directive, one)}/implementing-documents`
      return (await clerkOf(place)('POST', path, { body })).statusCode
    }),
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('Đất đai', 'Hộ tịch'), fc.nat(9), fc.nat(9))
    .map(([month, field, online, early]) =>
      command('one-stop row', null, async (_, { commune }) => {
        const row = [month, field, 5, online, 9, early, 3, 2, 14 + online - early - 5, 4, 2, early, 1]
        return (await importOneStop(commune.person('oneStop').call, 2026, [row])).statusCode
      }),
    ),
]

/** Anything a person can do to what indicators count. */
export const factCommands = (): fc.Arbitrary<FactCommand>[] => [
  ...tasks,
  ...cases,
  ...receptions,
  ...communications,
  ...others,
]
