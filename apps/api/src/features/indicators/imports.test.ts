import type { ImportPreview, IndicatorImport } from '@gandan/contracts/indicators/imports'
import type { EntryGrid } from '@gandan/contracts/indicators/values'
import type { OneStopRow } from '@gandan/contracts/indicators/statistics'
import { seedReference } from '@gandan/db/seeds/reference'
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { define } from '../../testing/test-indicators.ts'

type ImportRow = z.output<typeof IndicatorImport>

let it: TestApp
let commune: TestCommune

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  it.setNow('2026-05-20T03:00:00Z')
  commune = await addCommune(it, 'xã Tệp', ['chairman', 'officeClerk', 'oneStop', 'landOfficer'])
  for (const [code, extra] of [
    ['X01.01', {}],
    ['X01.02', { kind: 'rate', unit: '%', numeratorName: 'Tử', denominatorName: 'Mẫu' }],
    ['X01.03', { breakdown: 'village' }],
  ] as const)
    await define(clerk(), code, { name: '=HYPERLINK("http://x")', ...extra })
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk').call
const PERIOD = 'kind=month&year=2026&index=5'

const send = (call: Caller, query: string, bytes: Uint8Array, headers: Record<string, string> = {}) => {
  const boundary = 'ranh-gioi'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="tep.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return call('POST', `/indicator-imports?${query}`, {
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
  })
}
const template = async (call: Caller, what: string, period = PERIOD): Promise<CellValue[][]> => {
  const reply = await call('GET', `/indicator-imports/template.xlsx?what=${what}&${period}`)
  expect(reply.statusCode).toBe(200)
  const parts = unzipSync(new Uint8Array(reply.rawPayload))
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>')
  return (await readXlsx(new Uint8Array(reply.rawPayload))).sheets[0]?.rows ?? []
}
const workbook = (rows: CellValue[][]): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: 'Tệp', rows }] })
const csv = (text: string): Uint8Array => strToU8(text)

/** The template with cells of named rows filled in by title. */
const filled = (rows: CellValue[][], label: (row: CellValue[]) => boolean, values: Record<string, CellValue>) =>
  rows.map((row, at) =>
    at > 0 && label(row) ? row.map((cell, column) => values[String(rows[0]?.[column])] ?? cell) : row,
  )
const ofCode = (code: string) => (row: CellValue[]) => row[1] === code
const gridCell = async (code: string, detail = '') => {
  const grid = (await clerk()('GET', `/indicator-values?${PERIOD}`)).json() as EntryGrid
  return grid.rows.find((row) => row.code === code)?.cells.find((one) => one.detail === detail)
}
const take = async (call: Caller, what: string, bytes: Uint8Array, period = PERIOD): Promise<ImportPreview> => {
  const reply = await send(call, `what=${what}&${period}&isPreview=false`, bytes)
  expect(reply.json()).toMatchObject({ errors: [] })
  return reply.json()
}
const preview = async (call: Caller, what: string, bytes: Uint8Array, period = PERIOD): Promise<ImportPreview> =>
  (await send(call, `what=${what}&${period}`, bytes)).json()

test('a workbook goes out with row ids and comes back: preview, taken in, undone', async () => {
  const rows = await template(clerk(), 'values')
  expect(rows[0]?.slice(0, 4)).toEqual(['Mã dòng', 'Mã chỉ tiêu', 'Chỉ tiêu', 'Phân tổ'])
  expect(rows.find(ofCode('X01.01'))?.slice(0, 3)).toEqual([
    'month-2026-5|X01.01||0',
    'X01.01',
    '=HYPERLINK("http://x")',
  ])
  let changed = filled(rows, ofCode('X01.01'), { 'Giá trị': 12, 'Ghi chú': '=1+1' })
  changed = filled(changed, ofCode('X01.02'), { 'Tử số': '1.234', 'Mẫu số': '2.468' })
  changed = filled(changed, (row) => row[1] === 'X01.03' && row[3] === 'Thôn 1', { 'Giá trị': '7' })
  const bytes = await workbook(changed)
  const seen = await preview(clerk(), 'values', bytes)
  expect(seen).toMatchObject({ importId: null, errors: [] })
  expect(seen.changes).toContainEqual({
    row: expect.any(Number),
    label: 'X01.01',
    column: 'Giá trị',
    from: null,
    to: '12',
  })
  expect((await gridCell('X01.01'))?.value).toBeNull()
  const taken = await take(clerk(), 'values', bytes)
  expect(await gridCell('X01.01')).toMatchObject({ value: 12, note: '=1+1', state: 'draft', version: 1 })
  expect((await gridCell('X01.02'))?.value).toBe(50)
  expect((await gridCell('X01.03', commune.villageId))?.value).toBe(7)
  const again = await preview(clerk(), 'values', await workbook(await template(clerk(), 'values')))
  expect(again).toMatchObject({ changes: [], errors: [] })
  const list = async () => (await clerk()('GET', '/indicator-imports')).json().items as ImportRow[]
  expect((await list())[0]).toMatchObject({ id: taken.importId, canUndo: true, kind: 'values' })
  const undo = () => clerk()('POST', `/indicator-imports/${taken.importId}/undo`)
  expect((await undo()).json()).toMatchObject({ canUndo: false, undoneAt: expect.any(String) })
  expect(await gridCell('X01.01')).toMatchObject({ value: null, note: '', version: 2 })
  expect((await undo()).json()).toMatchObject({ code: 'importUndone' })
})

test('three bad rows refuse the whole file, each by its row and column', async () => {
  const rows = await template(clerk(), 'values')
  let bad = filled(rows, ofCode('X01.01'), { 'Giá trị': 'mười hai' })
  bad = filled(bad, ofCode('X01.02'), { 'Tử số': 5, 'Mẫu số': 4 })
  bad = filled(bad, (row) => row[1] === 'X01.03' && row[3] === null, { 'Giá trị': 2.5 })
  bad = filled(bad, (row) => row[1] === 'X01.03' && row[3] === 'Thôn 1', { 'Giá trị': 3 })
  const rowOf = (label: (row: CellValue[]) => boolean) => rows.findIndex(label) + 1
  const bytes = await workbook(bad)
  const { errors } = await preview(clerk(), 'values', bytes)
  expect(errors).toEqual([
    {
      row: rowOf(ofCode('X01.01')),
      column: 'Giá trị',
      code: 'numberUnreadable',
      message: 'Không đọc được số này; hãy viết như 1.234,5',
    },
    {
      row: rowOf(ofCode('X01.02')),
      column: 'Tử số',
      code: 'numeratorAboveDenominator',
      message: 'Tử số không thể lớn hơn mẫu số',
    },
    { row: rowOf(ofCode('X01.03')), column: 'Giá trị', code: 'countNotWhole', message: 'Số đếm phải là số nguyên' },
  ])
  const reply = await send(clerk(), `what=values&${PERIOD}&isPreview=false`, bytes)
  expect(reply.json()).toMatchObject({ status: 422, code: 'importRefused', details: { errorCount: 3 } })
  expect(reply.json().errors[0]).toMatchObject({ field: `rows.${rowOf(ofCode('X01.01'))}.Giá trị` })
  expect((await gridCell('X01.03', commune.villageId))?.value).toBeNull()
})

test('a file of another period, and one older than what was entered since, are refused', async () => {
  const rows = filled(await template(clerk(), 'values'), ofCode('X01.01'), { 'Giá trị': 3 })
  const other = await preview(clerk(), 'values', await workbook(rows), 'kind=month&year=2026&index=4')
  expect(other.errors[0]).toMatchObject({ row: 2, column: 'Mã dòng', code: 'importOtherPeriod' })
  const version = (await gridCell('X01.01'))?.version ?? 0
  const cell = { code: 'X01.01', numerator: null, denominator: null, value: 9, version }
  await clerk()('PUT', '/indicator-values', { body: { kind: 'month', year: 2026, index: 5, cells: [cell] } })
  const stale = await preview(clerk(), 'values', await workbook(rows))
  expect(stale.errors).toMatchObject([{ code: 'staleVersion' }])
})

test('an import is undone only while nobody changed what it wrote', async () => {
  const rows = filled(await template(clerk(), 'values'), ofCode('X01.01'), { 'Giá trị': 21 })
  const { importId } = await take(clerk(), 'values', await workbook(rows))
  const version = (await gridCell('X01.01'))?.version ?? 0
  const cell = { code: 'X01.01', numerator: null, denominator: null, value: 22, version }
  await clerk()('PUT', '/indicator-values', { body: { kind: 'month', year: 2026, index: 5, cells: [cell] } })
  const { items } = (await clerk()('GET', '/indicator-imports')).json() as { items: ImportRow[] }
  expect(items.find(({ id }) => id === importId)?.canUndo).toBe(false)
  const reply = await clerk()('POST', `/indicator-imports/${importId}/undo`)
  expect(reply.json()).toMatchObject({ code: 'importChangedSince' })
  expect((await gridCell('X01.01'))?.value).toBe(22)
})

test('a CSV is read with or without a byte-order mark, with ; or , and Vietnamese numbers', async () => {
  const version = async () => (await gridCell('X01.01'))?.value
  await take(clerk(), 'values', csv('\ufeffMã chỉ tiêu;Chỉ tiêu;Giá trị\r\nX01.01;a;"1.500"\r\n'))
  expect(await version()).toBe(1500)
  await take(clerk(), 'values', csv('mã chỉ tiêu,giá trị\nX01.01,31\n'))
  expect(await version()).toBe(31)
  const byVillage = 'Mã chỉ tiêu;Phân tổ;Giá trị\nX01.03;thon 1;8\n'
  await take(clerk(), 'values', csv(byVillage))
  expect((await gridCell('X01.03', commune.villageId))?.value).toBe(8)
})

test('a broken workbook, a bomb, a file without its columns and one too long are refused in words', async () => {
  const refusal = async (bytes: Uint8Array) =>
    (await send(clerk(), `what=values&${PERIOD}`, bytes)).json().code as string
  expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe('workbookUnreadable')
  expect(await refusal(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('workbookUnreadable')
  expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('workbookUnreadable')
  expect(await refusal(zipSync({ 'xl/workbook.xml': new Uint8Array(70 * 1024 * 1024) }))).toBe('workbookTooLarge')
  expect(await refusal(csv('a,b\n1,2\n'))).toBe('importColumnsMissing')
  expect(await refusal(csv('Mã chỉ tiêu,Giá trị\n'))).toBe('importEmpty')
  expect(await refusal(csv(`Mã chỉ tiêu,Giá trị\n${'X01.01,1\n'.repeat(5_001)}`))).toBe('importTooManyRows')
  expect(await refusal(new Uint8Array(5 * 1024 * 1024 + 1))).toBe('fileTooLarge')
  expect(await refusal(new Uint8Array([0xff, 0xfe, 0x41]))).toBe('textEncodingUnknown')
})

test('the same key takes a file in once', async () => {
  const bytes = csv('Mã chỉ tiêu,Giá trị\nX01.01,77\n')
  const once = () => send(clerk(), `what=values&${PERIOD}&isPreview=false`, bytes, { 'idempotency-key': 'mot-lan' })
  const first = (await once()).json() as ImportPreview
  expect(((await once()).json() as ImportPreview).importId).toBe(first.importId)
})

const desk = () => commune.person('oneStop').call
const AMOUNTS = {
  'Kỳ trước chuyển sang': 5,
  'Tiếp nhận trực tuyến': 40,
  'Tiếp nhận trực tiếp, bưu chính': 15,
  'Giải quyết trước hạn': 20,
}
const REST = {
  'Giải quyết đúng hạn': 25,
  'Giải quyết trễ hạn': 5,
  'Đang giải quyết cuối kỳ': 10,
  'Hồ sơ có phí, lệ phí': 30,
  'Thanh toán trực tuyến': 12,
  'Đã số hoá': 33,
  'Văn bản xin lỗi': 4,
}
const march = (row: CellValue[]) => row[2] === 3

test('one-stop statistics come by workbook, contradictions are told by the amount that would fit, and a file is undone', async () => {
  const rows = await template(desk(), 'oneStop', 'year=2026')
  const good = filled(rows, march, { 'Lĩnh vực': 'Đất đai', ...AMOUNTS, ...REST })
  const wrong = filled(good, march, { 'Đang giải quyết cuối kỳ': 11, 'Thanh toán trực tuyến': 31 })
  const { errors } = await preview(desk(), 'oneStop', await workbook(wrong), 'year=2026')
  expect(errors).toMatchObject([
    {
      row: 4,
      column: 'Đang giải quyết cuối kỳ',
      code: 'balanceWrong',
      message: expect.stringContaining('(đang là 11, so với 10)'),
    },
    { row: 4, column: 'Thanh toán trực tuyến', code: 'paidAboveFee' },
  ])
  const { importId, changes } = await take(desk(), 'oneStop', await workbook(good), 'year=2026')
  expect(changes).toHaveLength(11)
  const list = async () => (await desk()('GET', '/one-stop-months?year=2026')).json().items as OneStopRow[]
  expect(await list()).toMatchObject([{ month: 3, field: 'Đất đai', receivedOnline: 40, pending: 10, version: 1 }])
  const next = await template(desk(), 'oneStop', 'year=2026')
  const corrected = filled(next, march, { 'Văn bản xin lỗi': 5 })
  const second = await take(desk(), 'oneStop', await workbook(corrected), 'year=2026')
  expect((await list())[0]).toMatchObject({ apologies: 5, version: 2 })
  expect((await desk()('POST', `/indicator-imports/${importId}/undo`)).json()).toMatchObject({
    code: 'importChangedSince',
  })
  expect((await desk()('POST', `/indicator-imports/${second.importId}/undo`)).statusCode).toBe(200)
  expect((await list())[0]).toMatchObject({ apologies: 4, version: 3 })
  const stale = await preview(
    desk(),
    'oneStop',
    await workbook(filled(next, march, { 'Văn bản xin lỗi': 3 })),
    'year=2026',
  )
  expect(stale.errors).toMatchObject([{ row: 2, column: 'Lĩnh vực', code: 'staleVersion' }])
})

test('statistics are taken in by the one-stop desk and the office, not by other officers', async () => {
  const land = commune.person('landOfficer').call
  const bytes = await workbook(filled(await template(desk(), 'oneStop', 'year=2026'), march, {}))
  expect((await send(land, 'what=oneStop&year=2026', bytes)).json()).toMatchObject({ code: 'notPermitted' })
})

const scoreRow = (component: string) => (row: CellValue[]) =>
  String(row[1]).startsWith('Bộ chỉ số phục vụ') && row[2] === component

test('external scores come by workbook and become the value of their indicator; a sum that differs is refused', async () => {
  const parts = { openness: 17, progress: 19, digitisation: 20, online: 21, satisfaction: 17.5 }
  let rows = filled(await template(clerk(), 'scores'), scoreRow('Tổng điểm'), {
    Điểm: 94.5,
    'Xếp hạng': 3,
    Nguồn: 'Cổng DVC',
  })
  for (const [code, score] of Object.entries(parts)) rows = filled(rows, scoreRow(code), { Điểm: score })
  const wrong = await preview(clerk(), 'scores', await workbook(filled(rows, scoreRow('online'), { Điểm: 20 })))
  expect(wrong.errors).toMatchObject([{ code: 'sumDiffers', column: 'Điểm' }])
  const { importId } = await take(clerk(), 'scores', await workbook(rows))
  expect(await gridCell('DV06.04')).toMatchObject({ value: 94.5, state: 'draft' })
  expect(await gridCell('DV06.04', 'online')).toMatchObject({
    value: 21,
    detailName: 'Dịch vụ trực tuyến, thanh toán trực tuyến',
  })
  const scores = async () => (await clerk()('GET', '/external-scores?year=2026')).json().items
  expect(await scores()).toMatchObject([{ scoreSet: 'service766', total: 94.5, rank: 3, source: 'Cổng DVC' }])
  expect((await clerk()('POST', `/indicator-imports/${importId}/undo`)).statusCode).toBe(200)
  expect(await scores()).toEqual([])
  expect((await gridCell('DV06.04'))?.value).toBeNull()
})

test('a file without its columns names those it lacks', async () => {
  const refused = (await send(clerk(), `what=values&${PERIOD}`, csv('Mã chỉ tiêu,Giá\nX01.01,1\n'))).json()
  expect(refused.code).toBe('importColumnsMissing')
  const messages = (refused.errors as { message: string }[]).map(({ message }) => message)
  expect(messages).toEqual(['Thiếu cột “Giá trị”'])
})

test('what is wrong with rows and columns is said in English to who asks for it, and no word of it stays Vietnamese', async () => {
  const english = { 'accept-language': 'en' }
  const bad = filled(await template(clerk(), 'values'), ofCode('X01.02'), { 'Tử số': 5, 'Mẫu số': 4 })
  const bytes = await workbook(bad)
  const shown = (await send(clerk(), `what=values&${PERIOD}`, bytes, english)).json()
  const said = 'The numerator cannot exceed the denominator'
  expect(shown.errors).toMatchObject([{ column: 'Tử số', code: 'numeratorAboveDenominator', message: said }])
  const refused = (await send(clerk(), `what=values&${PERIOD}&isPreview=false`, bytes, english)).json()
  expect(refused.errors).toMatchObject([{ code: 'numeratorAboveDenominator', message: said }])
  const lacking = (await send(clerk(), `what=values&${PERIOD}`, csv('Mã chỉ tiêu,Giá\nX01.01,1\n'), english)).json()
  expect(lacking.errors).toMatchObject([{ message: 'The column “Giá trị” is missing' }])
})
