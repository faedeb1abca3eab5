import { RECURRENCE_UNITS } from '@gandan/domain/plan/recurrence'
import { expect, test } from 'vitest'
import { newDutyDraft, previewOf, withRhythm } from './duty-draft.ts'

const plan = { startsOn: '2023-01-01', endsOn: '2023-12-31' }

test('every rhythm chosen after any other still has a valid day and month', () => {
  for (const from of RECURRENCE_UNITS)
    for (const to of RECURRENCE_UNITS) {
      const draft = withRhythm(withRhythm({ ...newDutyDraft(plan, '2023-01-01'), day: 31, month: 12 }, from), to)
      expect(previewOf(draft, plan).occurrences.length, `${from} then ${to}`).toBeGreaterThan(0)
    }
})

test('an occurrence starts the lead before it is due, but not before the duty does', () => {
  const draft = { ...newDutyDraft(plan, '2023-06-20'), day: 25, leadDays: 10 }
  expect(previewOf(draft, plan).occurrences.slice(0, 2)).toEqual([
    { startOn: '2023-06-20', dueOn: '2023-06-25' },
    { startOn: '2023-07-15', dueOn: '2023-07-25' },
  ])
})

test('while the day is being typed there is no preview and no failure', () => {
  expect(previewOf({ ...newDutyDraft(plan, '2023-06-20'), fromOn: '' }, plan)).toEqual({
    occurrences: [],
    isTooMany: false,
  })
})
