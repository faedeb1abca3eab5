import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodWindow } from '../../organisation/reporting-periods.ts'
import { CASE_OUTCOMES, DISPOSITIONS_OF, type Disposition } from '../../petitions/petition.ts'
import { CASE_KINDS } from '../../petitions/case-events.ts'
import { RECEPTION_KINDS } from '../../petitions/reception.ts'
import { SUB_TOPIC_CODES, TOPIC_CODES } from '../../petitions/topics.ts'
import { sumDecimals } from '../../shared/decimal.ts'
import { addDays } from '../../shared/iso-date.ts'
import { computeForm, type FormCell } from './compute-form.ts'
import type { FormColumn, FormDefinition } from './form-definition.ts'
import type { CaseFact, FormFacts } from './form-facts.ts'
import { FORM_SETS } from './form-sets.ts'

const FORMS = FORM_SETS.flatMap(({ id, forms }) => forms.map((form) => ({ id: `${form.code} ${id}`, form })))
const columnsOf = ({ columns }: FormDefinition): readonly FormColumn[] => (columns === 'open' ? [] : columns)
const formOf = (id: string): FormDefinition => FORMS.find((one) => one.id === id)?.form as FormDefinition

const day = fc.integer({ min: 0, max: 520 }).map((count) => addDays('2022-10-01', count))
const later = fc.integer({ min: 0, max: 120 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const TAKEN_UP: readonly (Disposition | null)[] = ['accept', 'undertake']

/** A matter as the state machine may leave it: taken up and perhaps settled, or passed on, or still waiting. */
const caseFact = (id: string) =>
  fc
    .record({
      kind: fc.constantFrom(...CASE_KINDS),
      round: fc.constantFrom<1 | 2>(1, 2),
      subTopicCode: maybe(fc.constantFrom(...SUB_TOPIC_CODES)),
      topicCode: fc.constantFrom(...TOPIC_CODES),
      isOutside: fc.boolean(),
      isReplaced: fc.nat(9).map((one) => one === 0),
      choice: fc.nat(20),
      receivedOn: day,
      wait: maybe(later),
      settle: maybe(later),
      back: maybe(later),
      outcome: fc.constantFrom(...CASE_OUTCOMES),
      isInTime: fc.boolean(),
      isWithdrawn: fc.boolean(),
      figures: maybe(
        fc.record({ stateMoney: fc.integer({ min: 0, max: 900 }).map((one) => one / 4), persons: fc.nat(9) }),
      ),
      previous: maybe(
        fc.record({ round: fc.constantFrom<1 | 2>(1, 2), isDecided: fc.boolean(), isLitigated: fc.boolean() }),
      ),
    })
    .map(({ choice, receivedOn, wait, settle, back, isWithdrawn, figures, ...one }) => {
      const processedOn = wait === null ? null : addDays(receivedOn, wait)
      const allowed = DISPOSITIONS_OF[one.kind]
      const disposition = processedOn === null ? null : (allowed[choice % allowed.length] ?? null)
      const isTakenUp = TAKEN_UP.includes(disposition)
      const settledOn = isTakenUp && settle !== null && processedOn !== null ? addDays(processedOn, settle) : null
      const fact: CaseFact = {
        ...one,
        id,
        processedOn,
        disposition,
        reasonCode: disposition === 'refuse' && one.isOutside ? 'outsideJurisdiction' : null,
        acceptedOn: isTakenUp ? processedOn : null,
        decidedOn: isWithdrawn ? null : settledOn,
        withdrawnOn: isWithdrawn ? settledOn : null,
        resultReceivedOn: !isTakenUp && back !== null && processedOn !== null ? addDays(processedOn, back) : null,
        litigatedOn: null,
        decidedFigures: isWithdrawn ? null : figures,
        enforcedFigures: isWithdrawn ? null : figures,
        enforcedOn: !isWithdrawn && settledOn !== null && back !== null ? addDays(settledOn, back) : null,
      }
      return { fact, receivedOn }
    })

const personCount = fc.constantFrom(1, 2, 4, 5, 12)
const reception = { receptionKind: fc.constantFrom(...RECEPTION_KINDS), isByChairman: fc.boolean() }

const facts: fc.Arbitrary<FormFacts> = fc
  .record({
    cases: fc
      .integer({ min: 0, max: 12 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => caseFact(`case${index}`)))),
    more: fc.array(fc.record({ at: fc.nat(11), wait: later, personCount, isAtReception: fc.boolean() }), {
      maxLength: 16,
    }),
    visits: fc.array(fc.record({ ...reception, on: day, at: maybe(fc.nat(5)), personCount, isRepeat: fc.boolean() }), {
      maxLength: 12,
    }),
    sessions: fc.array(fc.record({ ...reception, on: day }), { maxLength: 8 }),
  })
  .map(({ cases, more, visits, sessions }) => {
    const first = cases.map(({ fact, receivedOn }) => ({
      caseId: fact.id,
      receivedOn,
      personCount: 1,
      isAtReception: true,
    }))
    const next = more.flatMap(({ at, wait, ...rest }) => {
      const found = cases[at]
      return found ? [{ ...rest, caseId: found.fact.id, receivedOn: addDays(found.receivedOn, wait) }] : []
    })
    return {
      cases: cases.map(({ fact }) => fact),
      petitions: [...first, ...next].map((one, index) => ({ ...one, id: `petition${index}` })),
      visits: visits.map(({ at, ...one }, index) => ({
        ...one,
        id: `visit${index}`,
        caseId: at === null ? null : `case${at}`,
      })),
      sessions: sessions.map((one, index) => ({ ...one, id: `session${index}` })),
    }
  })

const window = fc
  .record({
    kind: fc.constantFrom('month', 'quarter', 'sixMonths', 'year'),
    index: fc.integer({ min: 1, max: 4 }),
  } as const)
  .map(({ kind, index }) => periodWindow(kind, 2023, kind === 'month' || kind === 'quarter' ? index : 1))

const value = (cells: readonly FormCell[], ms: number): string | null =>
  cells.find((one) => one.ms === ms)?.value ?? null

test.each(FORMS)('columns of $id that add others up always hold, and no figure lacks its records', ({ form }) => {
  fc.assert(
    fc.property(facts, window, (all, at) => {
      const { cells } = computeForm(form, all, at)
      for (const { ms, source } of columnsOf(form)) {
        const cell = cells.find((one) => one.ms === ms)
        if (source === 'missing') expect([ms, cell?.value, cell?.reason]).toEqual([ms, null, 'noSource'])
        else if (typeof source === 'object' && 'sum' in source) {
          const parts = source.sum.map((part) => value(cells, part))
          const expected = parts.includes(null) ? null : sumDecimals(parts.map((part) => part ?? '0'))
          expect([ms, cell?.value]).toEqual([ms, expected])
        } else {
          const ids = cell?.records.map(({ id }) => id) ?? []
          expect(new Set(ids).size).toBe(ids.length)
        }
        if (cell?.value !== null)
          expect(Number(cell?.value)).toBe(cell?.records.reduce((total, { amount }) => total + amount, 0))
      }
    }),
    { numRuns: 25 },
  )
})

test.each(FORMS.filter(({ form }) => form.carryOvers.length > 0))(
  'what $id carries over is what the day before the window left unfinished',
  ({ form }) => {
    fc.assert(
      fc.property(facts, window, (all, at) => {
        const failed = computeForm(form, all, at).checks.filter(
          (one) => one.kind === 'carryOver' && one.standing !== 'passed',
        )
        expect(failed).toEqual([])
      }),
      { numRuns: 25 },
    )
  },
)

const BY_FIELD_AND_STAGE = [
  ['01/XLD 2021', 9, [11, 14]],
  ['01/XLD 2024', 6, [8, 11]],
  ['02/XLD 2021', 10, [11, 18]],
  ['03/XLD 2024', 8, [9, 18]],
  ['04/XLD 2021', 12, [13, 17]],
  ['04/XLD 2024', 8, [9, 13]],
] as const

test.each(BY_FIELD_AND_STAGE)('every petition of %s stands in one field and at one stage', (id, ms, firstParts) => {
  fc.assert(
    fc.property(facts, window, (all, at) => {
      const { checks } = computeForm(formOf(id), all, at)
      for (const part of firstParts)
        expect(checks.find((one) => one.ms === ms && one.parts[0] === part)?.standing).toBe('passed')
    }),
    { numRuns: 50 },
  )
})

/** Columns in which a record belongs to one day. */
const FLOWS: [string, number[]][] = [
  ['01/TCD 2021', [1, 2, 4, 5, 8, 9, 12, 13, 14, 17, 18, 21, 22, 23, 26, 27]],
  ['02/TCD 2021', [1, 3, 5, 7, 16]],
  ['01/XLD 2021', [5, 6, 7, 8, 9, 11, 12, 13, 26]],
  ['01/XLD 2024', [3, 4, 6, 8, 9, 10, 22]],
  ['02/XLD 2021', [4, 5, 6, 9, 30]],
  ['01/KQGQ 2021', [3, 5, 6, 20, 21, 22, 23, 24, 25, 26]],
  ['03/KQGQ 2021', [3, 7, 8, 9, 24, 26, 28, 30, 31]],
  ['04/KQGQ 2021', [2]],
]

test.each(FLOWS)('the months of %s add up to their quarter', (id, flows) => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 4 }), (all, quarter) => {
      const months = [1, 2, 3].map((month) =>
        computeForm(formOf(id), all, periodWindow('month', 2023, quarter * 3 - 3 + month)),
      )
      const whole = computeForm(formOf(id), all, periodWindow('quarter', 2023, quarter))
      for (const ms of flows)
        expect([ms, value(whole.cells, ms)]).toEqual([
          ms,
          sumDecimals(months.map(({ cells }) => value(cells, ms) ?? 'missing')),
        ])
    }),
    { numRuns: 40 },
  )
})
