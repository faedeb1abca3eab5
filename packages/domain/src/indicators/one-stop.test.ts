import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDefinition } from './catalogue/shipped.ts'
import { figureOf } from './formula.ts'
import {
  ONE_STOP_COLUMNS,
  ONE_STOP_WORDS,
  oneStopFaults,
  oneStopMeasurements,
  receivedOf,
  resolvedOf,
  type OneStopRow,
} from './one-stop.ts'

const row = (changes: Partial<OneStopRow> = {}): OneStopRow => ({
  year: 2026,
  month: 9,
  field: 'Hộ tịch',
  carried: 5,
  receivedOnline: 80,
  receivedDirect: 20,
  resolvedEarly: 60,
  resolvedOnTime: 35,
  resolvedLate: 5,
  pending: 5,
  withFee: 40,
  paidOnline: 25,
  digitised: 90,
  apologies: 4,
  ...changes,
})
const faultsOf = (changes: Partial<OneStopRow>) =>
  oneStopFaults(row(changes)).map(({ code, columnName, expected }) => [code, columnName, expected])

test('a row that adds up has no fault', () => {
  expect(faultsOf({})).toEqual([])
})

test.each([
  [{ pending: 6 }, ['balanceWrong', 'Đang giải quyết cuối kỳ', 5]],
  [{ paidOnline: 41 }, ['paidAboveFee', 'Thanh toán trực tuyến', 40]],
  [{ digitised: 101 }, ['digitisedAboveResolved', 'Đã số hoá', 100]],
  [{ apologies: 6 }, ['apologiesAboveLate', 'Văn bản xin lỗi', 5]],
  [{ withFee: 106 }, ['feeAboveReceived', 'Hồ sơ có phí, lệ phí', 105]],
  [{ carried: -1 }, ['notWhole', 'Kỳ trước chuyển sang', null]],
  [{ digitised: 1.5 }, ['notWhole', 'Đã số hoá', null]],
] as const)('%o contradicts the row: %o', (changes, fault) => {
  expect(faultsOf(changes)).toEqual([fault])
})

test('every column has a Vietnamese heading of its own', () => {
  const words = Object.values(ONE_STOP_WORDS)
  expect(new Set(words).size).toBe(ONE_STOP_COLUMNS.length + 3)
})

test('a row counts on the last day of its reporting month, by field', () => {
  const measured = oneStopMeasurements(row())
  expect(new Set(measured.map(({ on, detail }) => `${on} ${detail}`))).toEqual(new Set(['2026-09-14 Hộ tịch']))
  expect(Object.fromEntries(measured.map(({ measure, amount }) => [measure, amount]))).toEqual({
    'dossier.received': 100,
    'dossier.receivedOnline': 80,
    'dossier.resolved': 100,
    'dossier.resolvedInTime': 95,
    'dossier.late': 5,
    'dossier.apologies': 4,
    'dossier.withFee': 40,
    'dossier.paidOnline': 25,
    'dossier.digitised': 90,
  })
})

test.each([
  ['DV06.03', 95],
  ['DV07.05', 80],
  ['DV09.01', 80],
  ['DV09.02', 62.5],
  ['DV09.03', 90],
])('%s of that month is %d %%', (code, value) => {
  const measured = oneStopMeasurements(row())
  const definition = findDefinition(code, '2026-09-14')
  if (definition === null) throw new Error(code)
  const amountOf = ({ measure }: { measure: string }) => measured.find((one) => one.measure === measure)?.amount ?? 0
  expect(figureOf(definition, amountOf).value).toBe(value)
})

const upTo = (most: number) => fc.integer({ min: 0, max: most })
const anyRow = fc
  .tuple(
    upTo(50),
    upTo(200),
    upTo(200),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
  )
  .map(([carried, receivedOnline, receivedDirect, shares]) => {
    const part = (index: number, of: number) => Math.floor((shares[index] ?? 0) * of)
    const desk = carried + receivedOnline + receivedDirect
    const resolvedEarly = part(0, desk)
    const resolvedOnTime = part(1, desk - resolvedEarly)
    const resolvedLate = part(2, desk - resolvedEarly - resolvedOnTime)
    const resolved = resolvedEarly + resolvedOnTime + resolvedLate
    const withFee = part(3, desk)
    return row({
      carried,
      receivedOnline,
      receivedDirect,
      resolvedEarly,
      resolvedOnTime,
      resolvedLate,
      withFee,
      pending: desk - resolved,
      paidOnline: part(4, withFee),
      digitised: part(5, resolved),
      apologies: part(6, resolvedLate),
    })
  })

test('what a desk can really have is never refused, and one dossier more pending always is', () => {
  fc.assert(
    fc.property(anyRow, (one) => {
      expect(oneStopFaults(one)).toEqual([])
      expect(oneStopFaults({ ...one, pending: one.pending + 1 })[0]?.code).toBe('balanceWrong')
      expect(one.carried + receivedOf(one)).toBe(one.pending + resolvedOf(one))
    }),
  )
})
