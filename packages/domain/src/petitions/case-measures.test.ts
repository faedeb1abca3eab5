import { expect, test } from 'vitest'
import { caseMeasurements, type MeasuredCase } from './case-measures.ts'

const open: MeasuredCase = {
  kind: 'complaint',
  topicCode: 'TP01',
  state: 'accepted',
  isOutsideJurisdiction: false,
  accusedLeader: null,
  disposition: 'accept',
  outcome: null,
  receivedOn: '2026-03-02',
  settledOn: null,
  settledInTime: null,
  receiptDays: ['2026-03-02'],
  disposedOn: '2026-03-10',
  dispositionDueOn: '2026-03-16',
  answerDueOn: '2026-04-09',
}
const told = (one: Partial<MeasuredCase>) =>
  caseMeasurements({ ...open, ...one }).map(({ measure, on, detail }) => `${measure} ${on} ${detail}`)
const among = (prefix: string, one: Partial<MeasuredCase>) => told(one).filter((text) => text.startsWith(prefix))

test('a petition that joins a case disposed of already is received and processed on its own day', () => {
  expect(among('petition.', { receiptDays: ['2026-03-02', '2026-03-20'] })).toEqual([
    'petition.received 2026-03-02 TP01',
    'petition.processed 2026-03-10 TP01',
    'petition.received 2026-03-20 TP01',
    'petition.processed 2026-03-20 TP01',
    'petition.dispositionDue 2026-03-16 TP01',
    'petition.disposedOnTime 2026-03-16 TP01',
  ])
})

test('a case is overdue from the day after its due day until it is settled', () => {
  const late = { state: 'decided', outcome: 'right', settledOn: '2026-04-20', settledInTime: false } as const
  expect(among('case.', late)).toEqual([
    'case.entered 2026-03-02 complaint',
    'case.resolved 2026-04-20 complaint',
    'case.overdueBegun 2026-04-10 complaint',
    'case.overdueEnded 2026-04-20 complaint',
  ])
  expect(among('case.', { ...late, settledOn: '2026-04-09', settledInTime: true })).toEqual([
    'case.entered 2026-03-02 complaint',
    'case.resolved 2026-04-09 complaint',
    'case.resolvedOnTime 2026-04-09 complaint',
  ])
})

test('what was guided elsewhere never came under the jurisdiction, what was merged lives on in another case', () => {
  const guided = { disposition: 'guide', state: 'closed', settledOn: '2026-03-10', answerDueOn: null } as const
  expect(among('case.', guided)).toEqual([])
  expect(told({ state: 'closed', receiptDays: [], disposedOn: null, dispositionDueOn: null })).toEqual([])
})

test('an answer is owed by its due day unless the matter is passed on or withdrawn', () => {
  const feedback = { kind: 'feedback', disposition: 'undertake', dispositionDueOn: null } as const
  expect(among('reply.', feedback)).toEqual(['reply.due 2026-04-09 '])
  expect(among('reply.', { ...feedback, outcome: 'answered', settledOn: '2026-04-09' })).toEqual([
    'reply.due 2026-04-09 ',
    'reply.onTime 2026-04-09 ',
  ])
  expect(among('reply.', { ...feedback, disposition: 'transfer', settledOn: '2026-03-10' })).toEqual([])
  expect(among('reply.', { ...feedback, settledOn: '2026-03-10' })).toEqual([])
})

test('whatever a denunciation counts in is marked, so that small sums can leave it out', () => {
  const details = caseMeasurements({ ...open, kind: 'denunciation' }).map(({ detail }) => detail)
  expect(details.every((detail) => detail.endsWith('*'))).toBe(true)
})

test('mediations and findings on conduct count on the day they ended', () => {
  const mediated = { kind: 'landMediation', outcome: 'mediated', settledOn: '2026-03-30', disposition: null } as const
  expect(among('mediation.', mediated)).toEqual(['mediation.held 2026-03-30 ', 'mediation.successful 2026-03-30 '])
  const found = { topicCode: 'TP09', outcome: 'partlyRight', settledOn: '2026-03-30' } as const
  expect(among('conductFeedback.', found)).toEqual(['conductFeedback.verified 2026-03-30 '])
  expect(among('conductFeedback.', { ...found, outcome: 'wrong' })).toEqual([])
})
