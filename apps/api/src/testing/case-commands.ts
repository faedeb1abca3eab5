import type { RoleId } from '@gandan/domain/organisation/roles'
import { CASE_EVENT_KINDS, type CaseEventKind, type CaseKind } from '@gandan/domain/petitions/case-events'
import { STEP_OF_DISPOSITION, type Disposition } from '@gandan/domain/petitions/petition'
import { addDays } from '@gandan/domain/shared/iso-date'
import { allowedAfter, inOrder, replay } from '@gandan/domain/testing/case-model'
import type fc from 'fast-check'
import { expect } from 'vitest'
import * as world from './case-world.ts'
import type { Real, World, WorldCase, WorldLine } from './case-world.ts'

export type Command = fc.AsyncCommand<World, Real>

const among = (word: string, words: string): boolean => words.split(' ').includes(word)
const pickFrom = <Item>(items: readonly Item[], pick: number): Item => items[pick % items.length] as Item
const post = (real: Real, role: RoleId, path: string, version: number | null, body: object) => () =>
  real.commune
    .person(role)
    .call('POST', path, { body, ...(version === null ? {} : { headers: { 'if-match': `"${version}"` } }) })

const withCases = (name: string, run: (model: World, real: Real) => Promise<void>): Command => ({
  check: ({ cases }) => cases.length > 0,
  run,
  toString: () => name,
})

const lineOf = (id: string, kind: CaseEventKind, on: string, by: string): WorldLine => ({
  id,
  kind,
  on,
  by,
  disposition: null,
  handler: null,
})

const foresee = (one: WorldCase, lines: readonly WorldLine[]): Set<string> => replay(one.kind, lines).refusals

/** The stale version, the strange day and the law: whatever else is wrong, one of these is said. */
const isStaleBy = (one: WorldCase, isStale: boolean): [number, string[]] =>
  isStale ? [one.version + 7, ['staleVersion']] : [one.version, []]

const dayFaults = (one: WorldCase, on: string): string[] =>
  on > world.TODAY ? ['dayInFuture'] : on < world.receivedOn(one) ? ['dayBeforeReceipt'] : []

const bodyOf = (kind: CaseKind, on: string) => ({
  kind,
  receivedOn: on,
  channel: 'post',
  topicCode: 'TP01',
  summary: 'Đề nghị xem xét việc cấp giấy chứng nhận',
  people: kind === 'anonymousTip' ? [] : [{ name: 'Nguyễn Thị Ánh', address: 'Thôn 3' }],
})

export const register = (kind: CaseKind, daysAgo: number, join: number | null): Command => ({
  check: ({ cases }) => join === null || cases.length > 0,
  toString: () => `register ${kind} ${daysAgo} ${join}`,
  run: async (model, real) => {
    const into = join === null ? null : pickFrom(model.cases, join)
    const receivedOn = addDays(world.TODAY, -daysAgo)
    const body = { ...bodyOf(into && (join ?? 0) % 3 > 0 ? into.kind : kind, receivedOn), joinCaseId: into?.id ?? null }
    const faults = new Set<string>()
    if (into && !world.isOpen(into)) faults.add('caseClosed')
    if (into && into.kind !== body.kind) faults.add('caseOfOtherKind')
    const key = `k-${real.second}`
    const call = () =>
      real.commune.person('officeClerk').call('POST', '/petitions', { body, headers: { 'idempotency-key': key } })
    const answer = await world.send(real, faults, call)
    if (!answer) return
    model.registrations.push({ key, body, answer: answer.body })
    const { petition, caseId } = answer.json<{ petition: { id: string }; caseId: string }>()
    const entered = { id: petition.id, receivedOn }
    if (into) {
      into.version += 1
      into.petitions.push(entered)
      return
    }
    const { events } = await world.readCase(real, caseId)
    const lines = [lineOf(events[0]?.id ?? '', 'received', receivedOn, 'officeClerk')]
    model.cases.push({ id: caseId, kind, lines, version: 1, handler: null, petitions: [entered] })
  },
})

/** The same key again gives the same answer and no row; for another petition it is refused. */
export const repeat = (pick: number, isOther: boolean): Command => ({
  check: ({ registrations }) => registrations.length > 0,
  toString: () => `repeat ${pick} ${isOther}`,
  run: async (model, real) => {
    const { key, body } = pickFrom(model.registrations, pick)
    const before = await world.footprint(real)
    const again = await real.commune.person('officeClerk').call('POST', '/petitions', {
      body: isOther ? { ...body, topicCode: 'TP06' } : body,
      headers: { 'idempotency-key': key },
    })
    const said = isOther ? again.json().code : again.statusCode
    expect(said).toBe(isOther ? 'idempotencyKeyReused' : 201)
    expect(await world.footprint(real)).toEqual(before)
  },
})

const OWN = 'received merged split'
const BARE =
  'supplementReceived notified verified dialogueHeld suspensionSent forwarderAnswered sent acted published enforced closed'
const LEADER_ONLY = 'proposalReturned assigned extended suspended resumed decided withdrawn acted'
const HANDLER_TOO =
  'verified dialogueHeld notified sent published suspensionSent enforced supplementRequested supplementReceived'
const APPROVALS: readonly string[] = Object.values(STEP_OF_DISPOSITION)
const REASONS: Record<string, string> = { complaint: 'noSignature', denunciation: 'noGroundsForDenunciation' }

const proposalIn = (one: WorldCase): WorldLine | null => {
  const last = inOrder(one.lines).findLast(({ kind }) => !among(kind, 'notified assigned'))
  return last?.kind === 'proposed' ? last : null
}

const whoFaults = (one: WorldCase, kind: CaseEventKind, role: RoleId, proposal: WorldLine | null): string[] => {
  const isLeaders = among(kind, LEADER_ONLY) || APPROVALS.includes(kind)
  if (role === 'landOfficer' && one.handler === null) return ['notFound']
  if (role === 'landOfficer' && (isLeaders || !among(kind, HANDLER_TOO))) return ['notPermitted']
  if (role === 'officeClerk' && isLeaders) return ['notPermitted', 'proposerCannotApprove']
  return APPROVALS.includes(kind) && proposal?.by === role ? ['proposerCannotApprove'] : []
}

const proposalFaults = (kind: CaseEventKind, proposal: WorldLine | null): string[] => {
  if (!APPROVALS.includes(kind)) return []
  if (proposal === null) return ['proposalMissing']
  return STEP_OF_DISPOSITION[proposal.disposition as Disposition] === kind ? [] : ['proposalMismatch']
}

export interface StepPick {
  pick: number
  step: number
  isLawful: boolean
  role: RoleId
  daysAgo: number
  isStale: boolean
  isBare: boolean
}

const fieldsOf = (one: WorldCase, step: CaseEventKind, handlerUserId: string, second: number) => {
  const isFormal = one.kind === 'complaint' || one.kind === 'denunciation'
  const disposition: Disposition =
    second % 3 ? (isFormal ? 'accept' : 'undertake') : isFormal ? 'refuse' : 'fileNoAction'
  const outcomes: Record<string, string> = { complaint: 'right', denunciation: 'wrong', landMediation: 'mediated' }
  const said =
    step === 'proposed'
      ? {
          disposition,
          reasonCode:
            disposition === 'refuse' ? REASONS[one.kind] : disposition === 'fileNoAction' ? 'noContent' : null,
        }
      : {}
  return {
    decisionNumber: '1/QĐ',
    documentNumber: '2/TB',
    reason: 'Theo hồ sơ',
    criteria: ['manyPeople'],
    toBody: 'Sở Nông nghiệp và Môi trường',
    isWithdrawalChecked: true,
    ...(step === 'decided' ? { outcome: outcomes[one.kind] ?? 'answered' } : {}),
    ...(among(step, 'undertaken assigned') ? { handlerUserId } : {}),
    ...said,
  }
}

export const takeStep = (given: StepPick): Command =>
  withCases(`step ${JSON.stringify(given)}`, async (model, real) => {
    const one = pickFrom(model.cases, given.pick)
    const likely = given.isLawful ? allowedAfter(one.kind, one.lines) : CASE_EVENT_KINDS
    const proposal = proposalIn(one)
    const own = likely.filter(
      (step) => given.isLawful && !among(step, OWN) && proposalFaults(step, proposal).length === 0,
    )
    const kind = pickFrom(own.length > 0 ? own : likely, given.step)
    const latest = inOrder(one.lines).at(-1)?.on ?? world.TODAY
    const on =
      given.daysAgo < 0
        ? addDays(world.TODAY, 1)
        : given.daysAgo > 9
          ? addDays(world.TODAY, -given.daysAgo)
          : addDays(latest, given.daysAgo % 3)
    const handler = real.commune.person('landOfficer').userId
    const fields = fieldsOf(one, kind, handler, real.second)
    const [version, stale] = isStaleBy(one, given.isStale)
    const line: WorldLine = {
      ...lineOf('new', kind, on, given.role),
      criteria: fields.criteria,
      decisionNumber: given.isBare ? null : fields.decisionNumber,
      disposition: fields.disposition ?? null,
      handler: given.isBare ? null : (fields.handlerUserId ?? null),
    }
    const refusals = new Set([
      ...stale,
      ...(among(kind, OWN) ? ['caseStepRefused'] : []),
      ...whoFaults(one, kind, given.role, proposal),
      ...proposalFaults(kind, proposal),
      ...dayFaults(one, on),
      ...(given.isBare && !among(kind, BARE) ? ['caseFieldMissing'] : []),
      ...foresee(one, [...one.lines, line]),
    ])
    const body = { kind, on, ...(given.isBare ? {} : fields) }
    const answer = await world.send(real, refusals, post(real, given.role, `/cases/${one.id}/steps`, version, body))
    if (!answer) return
    one.lines.push({ ...line, id: world.lastLineId(await world.readCase(real, one.id)) })
    one.version += 1
    one.handler = line.handler ?? one.handler
  })

/** Voids a line (`daysLater` null) or gives it another day. */
export const correct = (pick: number, index: number, daysLater: number | null, role: RoleId): Command =>
  withCases(`correct ${pick} ${index} ${daysLater} ${role}`, async (model, real) => {
    const one = pickFrom(model.cases, pick)
    const line = pickFrom(one.lines, index)
    const on = daysLater === null ? null : addDays(line.on, daysLater)
    const moved = one.lines.flatMap((each) => (each !== line ? [each] : on === null ? [] : [{ ...each, on }]))
    const refusals = new Set(foresee(one, moved))
    if (moved.length === 0) refusals.add('caseStepRefused')
    if (among(line.kind, 'merged split') || on === line.on) refusals.add('eventNotCorrectable')
    if (role === 'landOfficer') for (const code of ['roleRefused', 'notFound']) refusals.add(code)
    for (const code of on !== null && line.kind !== 'received' ? dayFaults(one, on) : []) refusals.add(code)
    if (on !== null && on > world.TODAY) refusals.add('dayInFuture')
    const body = { eventId: line.id, on, reason: 'Ghi nhầm ngày' }
    const send = post(real, role, `/cases/${one.id}/corrections`, one.version, body)
    if (!(await world.send(real, refusals, send))) return
    const id = world.lastLineId(await world.readCase(real, one.id))
    one.lines = moved.map((each) => (each.id === line.id ? { ...each, id } : each))
    one.version += 1
    if (on === null && line.handler)
      one.handler = inOrder(one.lines).findLast(({ handler }) => handler)?.handler ?? null
    const [opener] = one.petitions
    if (line.kind === 'received' && on !== null && opener) opener.receivedOn = on
  })

export const merge = (from: number, to: number, isStale: boolean): Command =>
  withCases(`merge ${from} ${to} ${isStale}`, async (model, real) => {
    const [one, into] = [pickFrom(model.cases, from), pickFrom(model.cases, to)]
    const on = inOrder(one.lines).at(-1)?.on ?? world.TODAY
    const [version, stale] = isStaleBy(one, isStale)
    const line = lineOf('new', 'merged', on, 'officeClerk')
    const refusals = new Set([...stale, ...foresee(one, [...one.lines, line])])
    if (one === into) refusals.add('mergeIntoItself')
    if (!world.isOpen(into)) refusals.add('caseClosed')
    if (one.kind !== into.kind) refusals.add('caseOfOtherKind')
    const send = post(real, 'officeClerk', `/cases/${one.id}/merges`, version, {
      intoCaseId: into.id,
      on,
      reason: 'Cùng một nội dung',
    })
    if (!(await world.send(real, refusals, send))) return
    one.lines.push({ ...line, id: world.lastLineId(await world.readCase(real, one.id)) })
    into.petitions.push(...one.petitions.splice(0))
    one.version += 1
    into.version += 1
  })

export const split = (pick: number): Command =>
  withCases(`split ${pick}`, async (model, real) => {
    const one = pickFrom(model.cases, pick)
    const on = inOrder(one.lines).at(-1)?.on ?? world.TODAY
    const line = lineOf('new', 'split', on, 'officeClerk')
    const refusals = foresee(one, [...one.lines, line])
    const parts = (['feedback', 'complaint'] as const).map((kind) => ({
      kind,
      topicCode: 'TP06',
      summary: `Phần việc ${kind} của đơn`,
    }))
    const answer = await world.send(
      real,
      refusals,
      post(real, 'officeClerk', `/cases/${one.id}/splits`, one.version, { on, parts }),
    )
    if (!answer) return
    const { related, ...detail } = await world.readCase(real, one.id)
    one.lines.push({ ...line, id: world.lastLineId({ related, ...detail }) })
    one.version += 1
    const made = await Promise.all(
      related.filter(({ how }) => how === 'splitInto').map(({ id }) => world.readCase(real, id)),
    )
    expect(made.map(({ kind }) => kind).toSorted()).toEqual(['complaint', 'feedback'])
    for (const { id, kind, events, petitions } of made)
      model.cases.push({
        id,
        kind,
        lines: [lineOf(events[0]?.id ?? '', 'received', world.receivedOn(one), 'officeClerk')],
        version: 1,
        handler: null,
        petitions: petitions.map((petition) => ({ id: petition.id, receivedOn: world.receivedOn(one) })),
      })
  })
