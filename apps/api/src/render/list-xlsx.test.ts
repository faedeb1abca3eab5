import type { ListColumn } from '@gandan/contracts/columns/list-column'
import { expect, test } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import { readXmlPart } from '../testing/read-documents.ts'
import { listWorkbook } from './list-xlsx.ts'

interface Row {
  name: string
  on: string
  count: number
}

const COLUMNS: ListColumn<Row>[] = [
  { label: 'Tên', kind: 'text', valueOf: (row) => row.name },
  { label: 'Ngày', kind: 'day', valueOf: (row) => row.on },
  { label: 'Số', kind: 'number', valueOf: (row) => row.count },
]
const rowsFrom = (first: number, count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `=1+1 <Đơn> ${first + index}`.normalize('NFD'),
    on: '2026-03-02',
    count: first + index,
  }))

const bookOf = (batches: AsyncIterable<readonly Row[]>) =>
  listWorkbook({ title: 'Danh sách', basis: [{ label: 'Xã', text: 'Xã Hoà' }], columns: COLUMNS, batches })

test('every row of every batch is there, with real days and numbers, and text that is no formula', async () => {
  const batches = async function* () {
    yield rowsFrom(0, 1_000)
    yield rowsFrom(1_000, 500)
  }
  const pieces: Buffer[] = []
  for await (const piece of bookOf(batches())) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  const { sheets } = await readXlsx(bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['Danh sách', 'Căn cứ'])
  const rows = sheets[0]?.rows ?? []
  expect(rows).toHaveLength(1_501)
  expect(rows[0]).toEqual(['Tên', 'Ngày', 'Số'])
  expect(rows[1_500]).toEqual(['=1+1 <Đơn> 1499', new Date('2026-03-02T00:00:00Z'), 1_499])
  expect(sheets[1]?.rows).toEqual([
    ['Nội dung', 'Danh sách'],
    ['Xã', 'Xã Hoà'],
  ])
  const sheet = readXmlPart(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toContain('state="frozen"')
  expect(sheet).toContain('<autoFilter ref="A1:C1501"/>')
  expect(sheet).not.toContain('<f>')
})

test('an empty list is a file with its head', async () => {
  const pieces: Buffer[] = []
  for await (const piece of bookOf((async function* () {})())) pieces.push(piece)
  const { sheets } = await readXlsx(Buffer.concat(pieces))
  expect(sheets[0]?.rows).toEqual([['Tên', 'Ngày', 'Số']])
})

test('batches are read as the file is taken, never all of them ahead', async () => {
  let read = 0
  const batches = async function* () {
    for (; read < 100; read += 1) yield rowsFrom(read * 1_000, 1_000)
  }
  const pieces = bookOf(batches())
  let taken = 0
  while (taken < 20_000) {
    const { value, done } = await pieces.next()
    expect(done).toBe(false)
    taken += (value as Buffer).length
  }
  expect(read).toBeLessThan(60)
  let rest = 0
  for await (const piece of pieces) rest += piece.length
  expect(rest).toBeGreaterThan(taken)
  expect(read).toBe(100)
})
