import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeasureId } from '../measures/measure.ts'
import { addDays } from '../shared/iso-date.ts'
import {
  ACTIVITY_FORMS,
  COMMENDATION_SUBJECT_KINDS,
  MEDIA_CHANNELS,
  MEDIA_KINDS,
  SESSION_FORMS,
} from './communication.ts'
import {
  communicationMeasurements,
  type ActivityFact,
  type CommunicationFacts,
  type CountedRecord,
  type MediaFact,
} from './measurements.ts'

const WINDOW = { from: '2026-05-15', to: '2026-06-14' }
const NOTHING: CommunicationFacts = {
  activities: [],
  mediaItems: [],
  commendations: [],
  villages: new Map([
    ['v1', 100],
    ['v2', 80],
    ['v3', null],
  ]),
  staffUserIds: new Set(['a', 'b', 'c']),
}
const activity = (changes: Partial<ActivityFact> = {}): ActivityFact => ({
  id: 'x',
  on: '2026-05-20',
  form: 'villageMeeting',
  villageId: 'v1',
  directiveId: null,
  isWithFront: false,
  staffUserIds: [],
  householdCount: null,
  ...changes,
})
const item = (changes: Partial<MediaFact> = {}): MediaFact => ({
  id: 'm',
  channel: 'radio',
  kind: 'news',
  firstOn: '2026-05-20',
  airedOn: ['2026-05-20'],
  minutes: 10,
  ...changes,
})
const sumOf = (records: readonly CountedRecord[], measure: MeasureId): number =>
  records.filter((one) => one.measure === measure).reduce((sum, { amount }) => sum + amount, 0)
const measured = (facts: Partial<CommunicationFacts>) => {
  const records = communicationMeasurements({ ...NOTHING, ...facts }, WINDOW)
  return (measure: MeasureId) => sumOf(records, measure)
}

test('households are the most one session reached in each village, not the sum of sessions', () => {
  const of = measured({
    activities: [
      activity({ householdCount: 60 }),
      activity({ householdCount: 75 }),
      activity({ householdCount: 40, villageId: 'v2' }),
      activity({ householdCount: 500, villageId: null }),
    ],
  })
  expect(of('household.reached')).toBe(115)
  expect(of('village.active')).toBe(2)
})

test('a village is never reached beyond its own households, and one of another commune not at all', () => {
  const of = measured({
    activities: [activity({ householdCount: 130 }), activity({ householdCount: 30, villageId: 'elsewhere' })],
  })
  expect([of('household.reached'), of('village.active')]).toEqual([100, 1])
})

test('a person who attends twice is one person, one who left the post is none', () => {
  const of = measured({
    activities: [
      activity({ staffUserIds: ['a', 'b', 'gone'] }),
      activity({ staffUserIds: ['a'], form: 'training', directiveId: 'd' }),
      activity({ staffUserIds: ['c'], form: 'homeVisit', directiveId: 'd' }),
    ],
  })
  expect([of('staff.briefed'), of('staff.briefedOnDirectives'), of('staff.inPost')]).toEqual([2, 1, 3])
})

test('conferences, village meetings and trainings are sessions, other forms are activities only', () => {
  const of = measured({ activities: ACTIVITY_FORMS.map((form) => activity({ id: form, form, isWithFront: true })) })
  expect(of('activity.held')).toBe(SESSION_FORMS.length)
  expect(of('activity.jointWithFront')).toBe(ACTIVITY_FORMS.length)
})

test('an item counts once on its first day, its minutes for each airing in the window', () => {
  const airedOn = ['2026-05-14', '2026-05-15', '2026-05-15', '2026-06-14', '2026-06-15']
  const of = measured({
    mediaItems: [
      item({ id: 'a', firstOn: '2026-05-14', airedOn }),
      item({ id: 'b', kind: 'praise', channel: 'website', minutes: 5 }),
      item({ id: 'c', kind: 'praise', firstOn: '2026-06-15', airedOn: [] }),
    ],
  })
  expect([of('media.items'), of('media.praise'), of('media.radioMinutes')]).toEqual([1, 1, 30])
})

test('both ends of the window count, the days around it do not', () => {
  const days = ['2026-05-14', '2026-05-15', '2026-06-14', '2026-06-15']
  const of = measured({
    activities: days.map((on) => activity({ on })),
    commendations: days.map((on) => ({ id: on, on, subjectKind: 'person' })),
  })
  expect([of('activity.held'), of('commendation.given')]).toEqual([2, 2])
})

test('households nobody counted are no households, the village still is one', () => {
  const of = measured({})
  expect([of('village.total'), of('household.total')]).toEqual([3, 180])
})

const anyOn = fc.integer({ min: -10, max: 40 }).map((offset) => addDays(WINDOW.from, offset))
const anyFacts: fc.Arbitrary<CommunicationFacts> = fc.record({
  activities: fc.array(
    fc.record({
      id: fc.uuid(),
      on: anyOn,
      form: fc.constantFrom(...ACTIVITY_FORMS),
      villageId: fc.option(fc.constantFrom('v1', 'v2', 'v3', 'v4')),
      directiveId: fc.option(fc.constant('d')),
      isWithFront: fc.boolean(),
      staffUserIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
      householdCount: fc.option(fc.integer({ min: 0, max: 150 })),
    }),
  ),
  mediaItems: fc.array(
    fc.record({
      id: fc.uuid(),
      channel: fc.constantFrom(...MEDIA_CHANNELS),
      kind: fc.constantFrom(...MEDIA_KINDS),
      firstOn: anyOn,
      airedOn: fc.array(anyOn, { maxLength: 4 }),
      minutes: fc.option(fc.integer({ min: 1, max: 60 })),
    }),
  ),
  commendations: fc.array(
    fc.record({ id: fc.uuid(), on: anyOn, subjectKind: fc.constantFrom(...COMMENDATION_SUBJECT_KINDS) }),
  ),
  villages: fc.constant(NOTHING.villages),
  staffUserIds: fc.constant(NOTHING.staffUserIds),
})

test('a part never exceeds its whole, whatever was recorded', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const records = communicationMeasurements(facts, WINDOW)
      const of = (measure: MeasureId) => sumOf(records, measure)
      const counted = records.filter(({ subjectId }) => subjectId === 'v1' || subjectId === 'v2')
      expect(sumOf(counted, 'household.reached')).toBeLessThanOrEqual(sumOf(counted, 'household.total'))
      expect(of('village.active')).toBeLessThanOrEqual(of('village.total'))
      expect(of('staff.briefedOnDirectives')).toBeLessThanOrEqual(of('staff.briefed'))
      expect(of('staff.briefed')).toBeLessThanOrEqual(of('staff.inPost'))
      expect(of('media.praise')).toBeLessThanOrEqual(of('media.items'))
    }),
  )
})

test('what adds up over days adds up over windows: two halves make the whole', () => {
  const additive = ['activity.held', 'activity.jointWithFront', 'media.items', 'media.radioMinutes'] as const
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 29 }), (facts, cut) => {
      const middle = addDays(WINDOW.from, cut)
      const first = communicationMeasurements(facts, { from: WINDOW.from, to: middle })
      const second = communicationMeasurements(facts, { from: addDays(middle, 1), to: WINDOW.to })
      const whole = communicationMeasurements(facts, WINDOW)
      for (const measure of additive) expect(sumOf(first, measure) + sumOf(second, measure)).toBe(sumOf(whole, measure))
    }),
  )
})
