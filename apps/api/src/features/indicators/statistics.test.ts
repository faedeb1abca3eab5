import type { ExternalScoreRow } from '@gandan/contracts/indicators/statistics'
import type { EntryGrid } from '@gandan/contracts/indicators/values'
import { oneStopFaults, oneStopMeasurements, type OneStopRow } from '@gandan/domain/indicators/one-stop'
import type { MeasureId } from '@gandan/domain/measures/measure'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { expectListed, measuresOf } from '../../testing/test-measures.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { insertOneStopRows } from './one-stop-rows.queries.ts'
import { dossierMeasures } from './one-stop-measures.read.ts'
import { listChartNotes } from './statistics.queries.ts'

let it: TestApp
let commune: TestCommune
let other: TestCommune
const NOW = '2026-06-20T03:00:00Z'

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  it.setNow(NOW)
  commune = await addCommune(it, 'xã Một cửa', ['officeClerk', 'chairman', 'mttq'])
  other = await addCommune(it, 'xã Khác', ['officeClerk'])
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk').call
const matching = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const scoreBody = (extra: object = {}) => ({
  scoreSet: 'parIndex',
  kind: 'year',
  year: 2026,
  index: 1,
  total: 90,
  rank: null,
  components: Array.from({ length: 9 }, (_, at) => ({ code: `PAR${at + 1}`, score: 10, most: null })),
  source: 'Sở Nội vụ',
  documentNumber: '12/QĐ',
  ...extra,
})
const gridValue = async (detail = '') => {
  const grid = (await clerk()('GET', '/indicator-values?kind=year&year=2026')).json() as EntryGrid
  return grid.rows.find(({ code }) => code === 'DV06.01')?.cells.find((cell) => cell.detail === detail)
}

test('a score that contradicts its components is refused; one that adds up is the value of its indicator until taken away', async () => {
  const enter = (extra: object = {}) => clerk()('POST', '/external-scores', { body: scoreBody(extra) })
  expect((await enter({ total: 91 })).json()).toMatchObject({
    code: 'scoreContradicts',
    errors: [{ field: 'total', code: 'sumDiffers', message: 'Tổng điểm không bằng tổng các thành phần' }],
  })
  const made = (await enter()).json() as ExternalScoreRow
  expect(await gridValue()).toMatchObject({ value: 90, state: 'draft' })
  expect(await gridValue('PAR3')).toMatchObject({ value: 10, detailName: 'Lĩnh vực 3' })
  expect((await enter()).json()).toMatchObject({ code: 'scoreAlreadyEntered' })
  expect((await other.person('officeClerk').call('GET', '/external-scores')).json()).toEqual({ items: [] })
  const remove = (version: number) =>
    clerk()('DELETE', `/external-scores/${made.id}`, { headers: matching({ version }) })
  expect((await remove(made.version + 1)).json()).toMatchObject({ code: 'staleVersion' })
  expect((await remove(made.version)).statusCode).toBe(204)
  expect(await gridValue()).toMatchObject({ value: null })
  expect((await clerk()('GET', '/external-scores?year=2026')).json()).toEqual({ items: [] })
})

test('a chart note stands by its objective for its commune, is corrected and taken away with the version read', async () => {
  const body = { objectiveCode: 'II.6', code: 'DV06.03', on: '2026-03-01', text: 'Sáp nhập bộ phận một cửa' }
  const made = (await clerk()('POST', '/chart-notes', { body })).json()
  expect(made).toMatchObject({ ...body, version: 1 })
  const notes = (communeId: string) => listChartNotes(it.db, [communeId], 'II.6')
  expect(await notes(commune.communeId)).toMatchObject([{ ...body, byName: 'Người officeClerk' }])
  expect(await notes(other.communeId)).toEqual([])
  const correction = { on: '2026-03-02', text: 'Sáp nhập bộ phận một cửa từ 02/3' }
  const correct = (call = clerk()) =>
    call('PUT', `/chart-notes/${made.id}`, { body: correction, headers: matching(made) })
  expect((await correct(other.person('officeClerk').call)).statusCode).toBe(404)
  const corrected = (await correct()).json()
  expect(corrected).toMatchObject({ ...body, ...correction, version: 2 })
  expect((await correct()).json()).toMatchObject({ code: 'staleVersion' })
  expect(await notes(commune.communeId)).toMatchObject([corrected])
  const remove = (call = clerk()) => call('DELETE', `/chart-notes/${made.id}`, { headers: matching(corrected) })
  expect((await remove(other.person('officeClerk').call)).statusCode).toBe(404)
  expect((await remove()).statusCode).toBe(204)
  expect(await notes(commune.communeId)).toEqual([])
})

const row = (month: number, field: string, changes: Partial<OneStopRow> = {}): OneStopRow => ({
  year: 2026,
  month,
  field,
  carried: 5,
  receivedOnline: 40,
  receivedDirect: 15,
  resolvedEarly: 20,
  resolvedOnTime: 25,
  resolvedLate: 5,
  pending: 10,
  withFee: 30,
  paidOnline: 12,
  digitised: 33,
  apologies: 4,
  ...changes,
})
const ROWS = [
  row(3, 'Đất đai'),
  row(3, 'Hộ tịch', { receivedOnline: 41, resolvedEarly: 21, apologies: 0 }),
  row(4, 'Đất đai', { resolvedLate: 0, resolvedOnTime: 30, apologies: 0 }),
  row(6, 'Đất đai', { digitised: 1 }),
]

test('the one-stop desk’s rows amount to what the domain measures of them, by field and in all', async () => {
  expect(ROWS.flatMap(oneStopFaults)).toEqual([])
  const stored = ROWS.map((one) => ({ ...one, communeId: commune.communeId, importId: null, version: 1 }))
  await runTransaction(it.db, (tx) => insertOneStopRows(tx, stored))
  const { amountOf, placeOf, listAll } = measuresOf(it, commune, Date.parse(NOW))
  const months = { from: '2026-02-15', to: '2026-04-14' }
  const counted = (measure: MeasureId, field?: string) =>
    ROWS.flatMap(oneStopMeasurements)
      .filter((one) => one.measure === measure && one.on >= months.from && one.on <= months.to)
      .filter(({ detail }) => field === undefined || detail === field)
      .reduce((sum, { amount }) => sum + amount, 0)
  for (const measure of dossierMeasures.measures) {
    expect([measure, await amountOf({ measure, ...months })]).toEqual([measure, counted(measure)])
    const ofLand = await amountOf({ measure, ...months, details: ['Đất đai'] })
    expect([measure, ofLand]).toEqual([measure, counted(measure, 'Đất đai')])
  }
  expect(await amountOf({ measure: 'dossier.received', ...months })).toBe(55 + 56 + 55)
  const asks = [{ measure: 'dossier.late', ...months, isByDetail: true }] as const
  expect(await dossierMeasures.readAmounts(it.db, placeOf('officeClerk'), asks)).toMatchObject([
    { detail: 'Đất đai', amount: 5 },
    { detail: 'Hộ tịch', amount: 5 },
  ])
  const seen = await expectListed(measuresOf(it, commune, Date.parse(NOW)), dossierMeasures.measures)
  expect(seen).toEqual(dossierMeasures.measures)
  const [newest] = await listAll({ measure: 'dossier.received', from: null, to: '2026-12-31' })
  expect(newest).toMatchObject({ title: 'Đất đai · 6/2026', on: '2026-06-14', amount: 55 })
  expect(await measuresOf(it, other, Date.parse(NOW)).amountOf({ measure: 'dossier.received', ...months })).toBe(0)
})
