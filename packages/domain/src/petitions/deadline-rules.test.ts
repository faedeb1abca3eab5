import { expect, test } from 'vitest'
import { addDays } from '../shared/iso-date.ts'
import { EVIDENCE_WORDS } from './deadline-texts.ts'
import { DEADLINE_RULES, isInForce, ruleFor } from './deadline-rules.ts'

test('rules are named once, and rules of one limit follow one another without a gap or an overlap', () => {
  const ids = DEADLINE_RULES.flatMap((rule) => [rule.id, ...rule.variants.map(({ id }) => id)])
  expect(new Set(ids).size).toBe(ids.length)
  for (const limitId of new Set(DEADLINE_RULES.map((rule) => rule.limitId))) {
    const chain = DEADLINE_RULES.filter((rule) => rule.limitId === limitId)
    for (const [index, rule] of chain.entries()) {
      expect(rule.validTo === null, rule.id).toBe(index === chain.length - 1)
      if (rule.validTo) expect(chain[index + 1]?.validFrom).toBe(addDays(rule.validTo, 1))
    }
  }
})

test.each([
  ['KN_ACCEPT', '2026-06-30', 'KN_ACCEPT_A', 10, 'calendarDays'],
  ['KN_ACCEPT', '2026-07-01', 'KN_ACCEPT_B', 7, 'workingDays'],
  ['LAND_MEDIATE', '2024-07-31', 'LAND_MEDIATE_A', 45, 'calendarDays'],
  ['LAND_MEDIATE', '2024-08-01', 'LAND_MEDIATE_B', 30, 'calendarDays'],
  ['KN_SOLVE_1', '2012-07-01', 'KN_SOLVE_1', 30, 'calendarDays'],
  ['KN_SOLVE_2_REMOTE_COMPLEX', '2023-01-27', 'KN_SOLVE_2_REMOTE_COMPLEX', 70, 'calendarDays'],
  ['KN_ACCEPT_A_WORKING', '2023-01-13', 'KN_ACCEPT_A_WORKING', 10, 'workingDays'],
  ['TC_PRECHECK', '2019-01-01', 'TC_PRECHECK', 7, 'workingDays'],
  ['BTTND_REPLY', '2023-07-01', 'BTTND_REPLY', 15, 'calendarDays'],
])('%s on %s is %s: %i %s', (asked, on, id, amount, unit) => {
  expect(ruleFor(asked, on)).toMatchObject({ id, amount, unit })
})

test.each([
  ['KN_ACCEPT_A', '2026-07-01'],
  ['KN_ACCEPT_B', '2026-06-30'],
  ['KN_SUSPEND_SEND', '2026-06-30'],
  ['KN_DIALOGUE_NOTICE', '2026-06-30'],
  ['DON_HARD_STOP', '2026-06-30'],
  ['RCV_REFUSE', '2026-06-30'],
  ['TC_PRECHECK', '2018-12-31'],
  ['BTTND_REPLY', '2023-06-30'],
  ['RCV_INFORM', '2014-06-30'],
])('%s is not in force on %s', (ruleId, triggerOn) => {
  expect(() => ruleFor(ruleId, triggerOn)).toThrow(
    expect.objectContaining({ code: 'ruleNotInForce', details: { ruleId, triggerOn } }),
  )
})

test('a name that is no rule is refused', () => {
  expect(() => ruleFor('KN_NOTHING', '2023-01-01')).toThrow(expect.objectContaining({ code: 'ruleUnknown' }))
})

test('on each boundary of the reform exactly one of a pair is in force', () => {
  for (const [first, second] of [
    ['KN_ACCEPT_A', 'KN_ACCEPT_B'],
    ['LAND_MEDIATE_A', 'LAND_MEDIATE_B'],
  ]) {
    const pair = DEADLINE_RULES.filter(({ id }) => id === first || id === second)
    const boundary = pair[0]!.validTo!
    for (let step = -3; step <= 3; step += 1)
      expect(pair.filter((rule) => isInForce(rule, addDays(boundary, step)))).toHaveLength(1)
  }
})

test('every rule names its source, and what is not verified says so in words', () => {
  expect(DEADLINE_RULES.filter(({ basis }) => basis.length < 10)).toEqual([])
  const unsure = DEADLINE_RULES.filter(({ evidence }) => evidence !== 'verified').map(({ id }) => id)
  expect(unsure).toEqual(['KNPA_SLA', 'LAND_MEDIATE_A', 'LAND_MEDIATE_B'])
  expect(EVIDENCE_WORDS.memory).toContain('Chưa kiểm chứng')
})
