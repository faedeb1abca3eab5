import { expect, test } from 'vitest'
import { STATUTORY_CALENDAR_ROWS } from '../organisation/statutory-holidays.ts'
import { workingCalendar } from '../organisation/working-days.ts'
import type { CaseEvent, CaseEventKind, CaseKind } from './case-events.ts'
import { standingOf } from './case-standing.ts'

const calendar = workingCalendar(STATUTORY_CALENDAR_ROWS)
const event = (kind: CaseEventKind, on: string, rest: Partial<CaseEvent> = {}): CaseEvent => ({
  id: `${kind}-${on}`,
  kind,
  on,
  recordedAt: `${on}T03:00:00Z`,
  ...rest,
})
const of = (kind: CaseKind, ...events: CaseEvent[]) => standingOf(events, kind, {}, calendar)

test('an open case is due on the earliest of its running duties', () => {
  expect(of('complaint', event('received', '2023-01-13'))).toMatchObject({
    state: 'received',
    isOpen: true,
    dueOn: '2023-01-27',
    dueLimitId: 'KN_ACCEPT',
    dueFrom: '2023-01-13',
    settledOn: null,
    settledInTime: null,
  })
})

test('a settlement one day late is settled late; the decision still has to be sent', () => {
  const events = [event('received', '2023-01-13'), event('accepted', '2023-01-27'), event('decided', '2023-02-28')]
  expect(of('complaint', ...events)).toMatchObject({
    state: 'decided',
    settledOn: '2023-02-28',
    settledInTime: false,
    dueLimitId: 'KN_SEND_1',
  })
  expect(of('complaint', ...events.slice(0, 2), event('decided', '2023-02-27')).settledInTime).toBe(true)
})

test('a proposal keeps the clock of classification running until a leader approves it', () => {
  const proposed = [event('received', '2023-06-05'), event('proposed', '2023-06-06')]
  expect(of('feedback', ...proposed)).toMatchObject({
    state: 'proposed',
    dueLimitId: 'RCV_INFORM',
    dueOn: '2023-06-19',
  })
  expect(of('feedback', ...proposed, event('undertaken', '2023-06-07'))).toMatchObject({
    state: 'accepted',
    dueLimitId: 'KNPA_SLA',
    acceptedOn: '2023-06-07',
  })
})

test('a merged case is closed without being settled; a transferred one is settled without being closed', () => {
  expect(of('feedback', event('received', '2023-06-05'), event('merged', '2023-06-06'))).toMatchObject({
    state: 'closed',
    isOpen: false,
    settledOn: null,
    closedOn: '2023-06-06',
    dueOn: null,
  })
  expect(of('denunciation', event('received', '2023-04-24'), event('transferred', '2023-04-28'))).toMatchObject({
    state: 'awaitingResult',
    isOpen: false,
    settledOn: '2023-04-28',
    closedOn: null,
  })
})

test('a voided line counts for nothing', () => {
  const settled = event('decided', '2023-06-20', { voidedBy: 'x' })
  expect(of('feedback', event('received', '2023-06-05'), settled)).toMatchObject({ state: 'received', settledOn: null })
})
