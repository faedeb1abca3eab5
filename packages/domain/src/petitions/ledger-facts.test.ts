import { expect, test } from 'vitest'
import type { CaseEventKind } from './case-events.ts'
import { ledgerFactsOf, type LedgerLine, type StepDetails } from './ledger-facts.ts'

const line = (
  kind: CaseEventKind,
  on: string,
  details: StepDetails = {},
  rest: Partial<LedgerLine> = {},
): LedgerLine => ({
  id: `${kind} ${on}`,
  kind,
  on,
  recordedAt: `${on}T03:00:00Z`,
  actorId: 'clerk',
  reason: null,
  details,
  ...rest,
})

const RECEIVED = line('received', '2026-07-06', { handlerUserId: 'a', isOutsideJurisdiction: true })
const PROPOSED = line('proposed', '2026-07-07', { disposition: 'accept', isOutsideJurisdiction: false })
const ACCEPTED = line('accepted', '2026-07-08', { disposition: 'accept' })
const DECIDED = line('decided', '2026-07-20', { outcome: 'right' })

test('a proposal waits until it is approved or returned; notices and assignments in between leave it', () => {
  const waiting = [
    RECEIVED,
    PROPOSED,
    line('notified', '2026-07-07'),
    line('assigned', '2026-07-08', { handlerUserId: 'b' }),
  ]
  expect(ledgerFactsOf(waiting)).toMatchObject({
    proposal: { disposition: 'accept', proposedBy: 'clerk' },
    proposedBy: 'clerk',
    handlerUserId: 'b',
    isOutsideJurisdiction: false,
    disposition: null,
  })
  expect(ledgerFactsOf([...waiting, line('proposalReturned', '2026-07-09')]).proposal).toBeNull()
  expect(ledgerFactsOf([RECEIVED, PROPOSED, ACCEPTED])).toMatchObject({ proposal: null, disposition: 'accept' })
})

test('a voided line leaves nothing behind', () => {
  const undone = { ...DECIDED, voidedBy: 'leader' }
  expect(ledgerFactsOf([RECEIVED, PROPOSED, ACCEPTED, DECIDED]).outcome).toBe('right')
  expect(ledgerFactsOf([RECEIVED, PROPOSED, ACCEPTED, undone]).outcome).toBeNull()
  const again = [RECEIVED, PROPOSED, { ...ACCEPTED, voidedBy: 'leader' }]
  expect(ledgerFactsOf(again)).toMatchObject({
    proposal: { disposition: 'accept' },
    disposition: null,
    handlerUserId: 'a',
  })
})
