import { expect } from 'vitest'
import { joinTestCase, openTestCase, stepAs, type TestMatter } from '../test-cases.ts'
import { NOW_MS, type FigureWorld } from './figure-world.ts'

interface Step {
  kind: string
  on: string
  [field: string]: unknown
}

const proposed = (on: string, disposition: string, extra: object = {}): Step => ({
  kind: 'proposed',
  on,
  disposition,
  ...extra,
})
const decided = (on: string, outcome: string): Step => ({ kind: 'decided', on, decisionNumber: '1/QĐ-UBND', outcome })

interface CaseFact {
  matter: TestMatter
  steps: readonly Step[]
  /** Another petition on the same matter, received that day. */
  joinedOn?: string
}

const take = (received: string, on: string, ...rest: Step[]): Pick<CaseFact, 'matter' | 'steps'> => ({
  matter: { kind: 'feedback', receivedOn: received },
  steps: [proposed(on, 'undertake'), { kind: 'undertaken', on }, ...rest],
})
const accept = (received: string, on: string, decision: Step): CaseFact => ({
  matter: { kind: 'complaint', receivedOn: received },
  steps: [proposed(on, 'accept'), { kind: 'accepted', on, documentNumber: '2/TB-UBND' }, decision],
})
const mediate = (received: string, on: string, outcome: string): CaseFact => ({
  matter: { kind: 'landMediation', receivedOn: received },
  steps: [decided(on, outcome)],
})

const GUIDED = { toBody: 'Toà án nhân dân khu vực', documentNumber: '3/HD-UBND' }

/** C1 to C11, as the hand-worked figures name them. */
const CASES: readonly CaseFact[] = [
  take('2026-04-01', '2026-04-20', decided('2026-04-21', 'answered')),
  { ...take('2026-04-16', '2026-04-17'), joinedOn: '2026-05-10' },
  { matter: { kind: 'recommendation', receivedOn: '2026-05-14' }, steps: [] },
  accept('2026-04-20', '2026-04-29', decided('2026-06-12', 'right')),
  accept('2026-03-10', '2026-03-12', decided('2026-04-10', 'wrong')),
  { matter: { kind: 'denunciation', receivedOn: '2026-05-11' }, steps: [] },
  {
    matter: { kind: 'complaint', receivedOn: '2026-04-22', isOutsideJurisdiction: true },
    steps: [proposed('2026-04-24', 'guide', GUIDED), { kind: 'guided', on: '2026-04-24', ...GUIDED }],
  },
  mediate('2026-03-20', '2026-04-15', 'mediated'),
  mediate('2026-04-01', '2026-04-20', 'notMediated'),
  {
    matter: { kind: 'anonymousTip', receivedOn: '2026-04-06', topicCode: 'TP09' },
    steps: [decided('2026-05-07', 'right')],
  },
  { matter: { kind: 'denunciation', receivedOn: '2026-04-24', accusedLeader: 'viceChairman' }, steps: [] },
]

/** Eleven cases of twelve petitions; the clerk proposes, the chairman approves and decides. */
export const enterCaseFacts = async ({ it, commune, at }: FigureWorld): Promise<void> => {
  at('2026-08-20')
  const handlerUserId = commune.person('landOfficer').userId
  for (const { matter, steps, joinedOn } of CASES) {
    const { caseId } = await openTestCase(it, commune, matter, NOW_MS)
    for (const step of steps) {
      const person = commune.person(step.kind === 'proposed' ? 'officeClerk' : 'chairman')
      const answer = await stepAs(person, caseId, { reason: 'Theo hồ sơ', handlerUserId, ...step })
      expect(answer.statusCode, `${matter.kind} ${step.kind}: ${answer.body}`).toBe(200)
    }
    if (joinedOn !== undefined)
      await joinTestCase(it, commune, caseId, { kind: matter.kind, receivedOn: joinedOn }, NOW_MS)
  }
}
