import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { workingCalendar, type CalendarDay } from '@gandan/domain/organisation/working-days'
import type { CaseKind } from '@gandan/domain/petitions/case-events'
import { inOrder, nextDueOn, replay, type ModelLine } from '@gandan/domain/testing/case-model'
import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { TestApp } from './test-app.ts'
import type { TestCommune } from './test-commune.ts'

export interface WorldLine extends ModelLine {
  disposition: string | null
  by: string
  handler: string | null
}

export interface WorldCase {
  id: string
  kind: CaseKind
  lines: WorldLine[]
  version: number
  handler: string | null
  /** The day each petition came in; the first one opened the case. */
  petitions: { id: string; receivedOn: string }[]
}

/** What the model knows of the commune. */
export interface World {
  cases: WorldCase[]
  days: CalendarDay[]
  answerDays: number
  registrations: { key: string; body: Record<string, unknown>; answer: string }[]
}

/** What the commands act on. */
export interface Real {
  it: TestApp
  commune: TestCommune
  second: number
}

export const TODAY = '2023-07-20'
export const counts = { commands: 0, taken: 0, refused: {} as Record<string, number> }

/** Everything a refused command must leave as it was. */
export const footprint = async ({ it, commune }: Real) => {
  const { rows } = await it.db.pool.query<Record<string, number>>(
    `select (select count(*)::int from "CaseEvent" where "communeId" = $1) as "events",
       (select count(*)::int from "CaseEvent" where "communeId" = $1 and "voidedAt" is not null) as "voided",
       (select count(*)::int from "AuditEntry" where "communeId" = $1) as "audit",
       (select count(*)::int from "Petition" where "communeId" = $1) as "petitions",
       (select count(*)::int from "DeadlineMove" where "communeId" = $1) as "moves",
       (select coalesce(sum("version"), 0)::int from "Case" where "communeId" = $1) as "versions"`,
    [commune.communeId],
  )
  return rows[0] as Record<string, number>
}

/** Each command happens a second after the last. */
export const tick = (real: Real): void => {
  real.second += 1
  real.it.setNow(new Date(Date.parse('2023-07-20T02:00:00Z') + real.second * 1_000).toISOString())
}

/** Sends a command that the model either foresees as taken or as refused for one of these reasons. */
export const send = async (
  real: Real,
  refusals: ReadonlySet<string>,
  call: () => Promise<LightMyRequestResponse>,
): Promise<LightMyRequestResponse | null> => {
  tick(real)
  counts.commands += 1
  const before = await footprint(real)
  const answer = await call()
  if (refusals.size === 0) {
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    expect((await footprint(real)).audit).toBeGreaterThan(before.audit as number)
    counts.taken += 1
    return answer
  }
  const { code } = answer.json<{ code: string }>()
  expect([...refusals], answer.body).toContain(code)
  expect(await footprint(real)).toEqual(before)
  counts.refused[code] = (counts.refused[code] ?? 0) + 1
  return null
}

export const isOpen = ({ kind, lines }: WorldCase): boolean =>
  !['closed', 'awaitingResult'].includes(replay(kind, lines).state)

export const receivedOn = ({ lines }: WorldCase): string => lines.find(({ kind }) => kind === 'received')?.on ?? TODAY

export const readCase = async ({ commune }: Real, id: string): Promise<CaseDetail> =>
  (await commune.person('chairman').call('GET', `/cases/${id}`)).json<CaseDetail>()

/** The id that the server gave to the line entered last. */
export const lastLineId = ({ events }: CaseDetail): string =>
  events.toSorted((a, b) => a.sequence - b.sequence).at(-1)?.id ?? ''

/** Cases that a new calendar or setting moved have a new version; the model need not know which. */
export const followVersions = async (world: World, real: Real): Promise<void> => {
  for (const one of world.cases.filter(isOpen)) {
    const { version } = await readCase(real, one.id)
    expect([one.version, one.version + 1]).toContain(version)
    one.version = version
  }
}

/** The database says of every case what the model says. */
export const expectEqual = async (world: World, real: Real): Promise<void> => {
  const rows = workingCalendar(world.days).days
  for (const one of world.cases) {
    const found = await readCase(real, one.id)
    const standing = found.events.filter(({ voided }) => voided === null)
    expect(new Set(standing.map(({ id }) => id))).toEqual(new Set(one.lines.map(({ id }) => id)))
    expect(inOrder(one.lines).map(({ kind, on }) => `${on} ${kind}`)).toEqual(
      inOrder(standing.toSorted((a, b) => a.sequence - b.sequence)).map(({ kind, on }) => `${on} ${kind}`),
    )
    expect(found).toMatchObject({
      state: replay(one.kind, one.lines).state,
      version: one.version,
      receivedOn: receivedOn(one),
      handlerUserId: one.handler,
      petitionCount: one.petitions.length,
      dueOn: nextDueOn(one.kind, one.lines, { answerDays: world.answerDays }, rows),
    })
    const petitions = found.petitions.map((petition) => [petition.id, petition.receivedOn])
    expect(new Map(petitions as [string, string][])).toEqual(
      new Map(one.petitions.map((petition) => [petition.id, petition.receivedOn])),
    )
  }
}
