import { expect, test } from 'vitest'
import { periodWindow } from '../../organisation/reporting-periods.ts'
import { sumDecimals } from '../../shared/decimal.ts'
import { computeForm, totalCells } from './compute-form.ts'
import type { CaseFact, FormFacts } from './form-facts.ts'
import { FORM_SETS, formFor, formSetFor } from './form-sets.ts'

const complaint: CaseFact = {
  id: 'a',
  kind: 'complaint',
  round: 1,
  topicCode: 'TP01',
  subTopicCode: null,
  isOutside: false,
  isReplaced: false,
  processedOn: '2023-02-03',
  disposition: 'accept',
  reasonCode: null,
  acceptedOn: '2023-02-03',
  decidedOn: null,
  outcome: null,
  isInTime: null,
  withdrawnOn: null,
  resultReceivedOn: null,
  litigatedOn: null,
  enforcedOn: null,
  decidedFigures: null,
  enforcedFigures: null,
  previous: null,
}
const paper = (caseId: string, receivedOn: string, rest: object = {}) => ({
  id: `${caseId} ${receivedOn}`,
  caseId,
  receivedOn,
  personCount: 1,
  isAtReception: false,
  ...rest,
})
const none: FormFacts = { cases: [], petitions: [], visits: [], sessions: [] }
const FEBRUARY = periodWindow('month', 2023, 2)
const MARCH = periodWindow('month', 2023, 3)

const of = (code: string, facts: FormFacts, at = FEBRUARY, set?: string) =>
  computeForm(formFor(at, code, set).form, facts, at)
const valueOf = ({ cells }: ReturnType<typeof of>, ...ms: number[]) =>
  ms.map((one) => cells.find((cell) => cell.ms === one)?.value)

test('the set is the one in force on the last day of the window, or the one asked for', () => {
  expect(formSetFor(periodWindow('year', 2023)).id).toBe('2021')
  expect(formSetFor(periodWindow('month', 2024, 1)).id).toBe('2021')
  expect(formSetFor(periodWindow('quarter', 2024, 1)).id).toBe('2024')
  expect(formSetFor({ to: '2025-09-29' }).id).toBe('2024')
  expect(formSetFor({ to: '2025-09-30' }).id).toBe('2025')
  expect(formSetFor(periodWindow('year', 2026), '2024').id).toBe('2024')
  expect(() => formSetFor({ to: '2021-05-09' })).toThrow('noFormSet')
  expect(() => formFor(periodWindow('year', 2024), '02/TCD')).toThrow('noSuchForm')
})

test('a form numbers its columns without a gap, and its sums and checks name columns it has', () => {
  const COUNTS = { '01/TCD': 29, '02/TCD': 16, '01/XLD': 26, '02/XLD': 30, '03/XLD': 33, '04/XLD': 24, '01/KQGQ': 26 }
  for (const form of FORM_SETS.flatMap(({ forms }) => forms)) {
    const columns = form.columns === 'open' ? [] : form.columns
    const numbers = columns.map(({ ms }) => ms)
    expect([form.code, numbers]).toEqual([form.code, columns.map((_, index) => index + 1)])
    const named = [
      ...columns.flatMap(({ source }) => (typeof source === 'object' && 'sum' in source ? source.sum : [])),
      ...form.checks.flatMap(({ ms, parts }) => [ms, ...parts]),
      ...form.carryOvers.flatMap(({ ms }) => ms),
    ]
    expect([form.code, named.filter((ms) => !numbers.includes(ms))]).toEqual([form.code, []])
  }
  for (const { code, columns } of formSetFor({ to: '2023-12-14' }).forms)
    expect([code, columns.length]).toEqual([code, { ...COUNTS, '02/KQGQ': 19, '03/KQGQ': 31, '04/KQGQ': 24 }[code]])
})

test('a petition stays out of a window whose close it was not known by, and is carried over until it is processed', () => {
  const facts = { ...none, cases: [complaint], petitions: [paper('a', '2023-01-10')] }
  expect(valueOf(of('02/XLD', facts, periodWindow('month', 2023, 1)), 1, 5, 6, 9)).toEqual(['1', '1', '0', '0'])
  expect(valueOf(of('02/XLD', facts), 1, 3, 5, 6, 7, 9, 13, 21, 24)).toEqual('1 1 0 1 1 1 1 1 1'.split(' '))
  expect(valueOf(of('02/XLD', facts, MARCH), 1, 6)).toEqual(['0', '0'])
})

test('two petitions on one matter are two đơn and one vụ việc', () => {
  const facts = {
    ...none,
    cases: [complaint],
    petitions: [paper('a', '2023-01-20'), paper('a', '2023-02-10', { personCount: 6 })],
  }
  const form = of('02/XLD', facts)
  expect(valueOf(form, 4, 5, 9, 10, 13)).toEqual(['1', '1', '2', '1', '1'])
  expect(form.checks.map(({ standing }) => standing)).toEqual(['passed', 'passed', 'passed', 'passed'])
})

test('a matter passed on in a way that the form has no column for fails its check and is named', () => {
  const toPolice: CaseFact = { ...complaint, kind: 'feedback', disposition: 'guide', acceptedOn: null, isOutside: true }
  const { checks } = of('04/XLD', { ...none, cases: [toPolice], petitions: [paper('a', '2023-02-01')] })
  expect(checks.filter(({ standing }) => standing === 'failed')).toEqual([
    {
      kind: 'crossFoot',
      ms: 12,
      parts: [20, 21],
      standing: 'failed',
      left: '1',
      right: '0',
      records: [{ subject: 'case', id: 'a' }],
    },
  ])
})

test('a decision without an outcome breaks the sum of outcomes, and a figure that a decision does not say is empty, not nought', () => {
  const decided: CaseFact = { ...complaint, decidedOn: '2023-03-01', isInTime: true, outcome: null }
  const facts = { ...none, cases: [decided], petitions: [paper('a', '2023-01-20')] }
  const form = of('01/KQGQ', facts, MARCH)
  expect(valueOf(form, 1, 2, 3, 4, 5, 20, 25, 26)).toEqual(['1', '1', '0', '1', '1', '0', '1', '0'])
  expect(form.cells[6]).toMatchObject({ ms: 7, value: null, reason: 'notEntered', records: [{ id: 'a', amount: 0 }] })
  expect(form.checks.find(({ kind }) => kind === 'crossFoot')).toMatchObject({
    standing: 'failed',
    records: [{ subject: 'case', id: 'a' }],
  })
  const outcome: FormFacts = { ...facts, cases: [{ ...decided, outcome: 'partlyRight' }] }
  expect(valueOf(of('01/KQGQ', outcome, MARCH), 20, 21, 22)).toEqual(['0', '0', '1'])
})

test('decisions say what they demand, their carrying out what it brought, each matter once however many its petitions', () => {
  const decided: CaseFact = {
    ...complaint,
    decidedOn: '2023-02-10',
    outcome: 'right',
    isInTime: true,
    decidedFigures: { stateMoney: 12.5, personLand: 100, persons: 2, sanctionedPersons: 1 },
  }
  const small: CaseFact = { ...decided, id: 'b', decidedFigures: { stateMoney: 0.000001 } }
  const nothing: CaseFact = { ...decided, id: 'c', outcome: 'wrong', decidedFigures: {} }
  const petitions = [
    paper('a', '2023-01-20'),
    paper('a', '2023-01-21'),
    paper('b', '2023-01-22'),
    paper('c', '2023-01-23'),
  ]
  const february = { ...none, cases: [decided, small, nothing], petitions }
  expect(valueOf(of('01/KQGQ', february), 5, 7, 8, 12, 14, 15, 16)).toEqual([
    '3',
    '12.500001',
    '0',
    '100',
    '2',
    '1',
    '0',
  ])
  expect(valueOf(of('02/KQGQ', february), 1, 2, 3, 5, 10)).toEqual(['2', '0', '12.500001', '0', '100'])
  const done: CaseFact = { ...decided, enforcedOn: '2023-03-05', enforcedFigures: { stateMoney: 10, persons: 2 } }
  const march = { ...february, cases: [done, small, nothing] }
  expect(valueOf(of('02/KQGQ', march, MARCH), 1, 2, 3, 5, 10, 14)).toEqual(['2', '1', '12.500001', '10', '100', '0'])
  expect(valueOf(of('02/KQGQ', march, periodWindow('month', 2023, 4)), 1, 2)).toEqual(['1', '0'])
})

test('a sum over an empty column is empty, and so is its total over communes', () => {
  const form = of('03/KQGQ', none)
  expect(form.cells.find(({ ms }) => ms === 6)).toMatchObject({ value: null, reason: 'partMissing' })
  const total = totalCells([form.cells, form.cells])
  expect(total.map(({ value }) => value)).toEqual(form.cells.map(({ value }) => value))
})

test('a denunciation that takes up an unsettled or a settled one again is a tố cáo tiếp', () => {
  const again = (id: string, isDecided: boolean): CaseFact => ({
    ...complaint,
    id,
    kind: 'denunciation',
    previous: { round: 1, isDecided, isLitigated: false },
  })
  const cases = [again('a', true), again('b', false), { ...complaint, id: 'c', kind: 'denunciation' as const }]
  const form = of('03/XLD', { ...none, cases, petitions: cases.map(({ id }) => paper(id, '2023-02-01')) })
  expect(valueOf(form, 12, 22, 23, 24, 25, 27, 28)).toEqual(['3', '0', '1', '1', '1', '1', '2'])
})

test('anonymous tips are "đơn khác" of the general form only, and land mediation stands in none', () => {
  const cases: CaseFact[] = [
    { ...complaint, kind: 'anonymousTip' },
    { ...complaint, id: 'b', kind: 'landMediation' },
  ]
  const facts = { ...none, cases, petitions: [paper('a', '2023-02-01'), paper('b', '2023-02-01')] }
  expect(valueOf(of('01/XLD', facts), 1, 7, 8, 9)).toEqual(['1', '1', '1', '0'])
  expect(valueOf(of('03/XLD', facts), 1)).toEqual(['0'])
})

test('receptions part by who received, a crowd begins at five, and one matter counts once in a part', () => {
  const visit = (id: string, rest: object) => ({
    id,
    caseId: null,
    on: '2023-02-01',
    receptionKind: 'regular' as const,
    isByChairman: false,
    personCount: 1,
    isRepeat: false,
    ...rest,
  })
  const visits = [
    visit('1', { caseId: 'a' }),
    visit('2', { caseId: 'a', isRepeat: true }),
    visit('3', { receptionKind: 'scheduled', isByChairman: true, personCount: 5 }),
    visit('4', { receptionKind: 'adHoc', personCount: 4, isRepeat: true }),
    visit('5', { on: '2023-02-15' }),
  ]
  const sessions = [{ id: 's', on: '2023-02-14', receptionKind: 'scheduled' as const, isByChairman: true }]
  const form = of('01/TCD', { ...none, visits, sessions })
  expect(valueOf(form, 1, 2, 3)).toEqual(['4', '11', '3'])
  expect(valueOf(form, 4, 6, 7, 8, 12, 13, 17, 18, 21, 22, 24, 25)).toEqual('2 1 0 0 1 1 1 5 0 1 0 1'.split(' '))
})

test('money and land are added up exactly', () => {
  expect(sumDecimals(['0.1', '0.2', '1000000000000'])).toBe('1000000000000.3')
  expect(sumDecimals(['-1.5', '0.5', '0.000001'])).toBe('-0.999999')
  expect(sumDecimals([])).toBe('0')
})
