import { readdir } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCommune, personWith } from '../../testing/people.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { safeFileName } from './file-inspection.ts'
import { linkFiles } from './files.queries.ts'

let it: TestApp
let communeId: string
let clerk: { id: string; call: Caller }

beforeAll(async () => {
  it = await startTestApp()
  communeId = await insertCommune(it)
  clerk = await personWith(it, communeId, 'officeClerk')
})
afterAll(() => it.close())

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
)
const DOCX = Buffer.from(
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8('<w:document/>'),
  }),
)

const upload = (name: string | null, bytes: Buffer, call: Caller = clerk.call) => {
  const boundary = 'ranh-gioi-thu'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const parts = name === null ? [] : [Buffer.from(head), bytes, Buffer.from('\r\n')]
  return call('POST', '/files', {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  })
}

test('a file comes back byte for byte as an attachment under its Vietnamese name', async () => {
  const stored = await upload('Biên bản đối thoại (lần 1).pdf', PDF)
  expect(stored.statusCode).toBe(201)
  const file = stored.json()
  expect(file).toMatchObject({
    name: 'Biên bản đối thoại (lần 1).pdf',
    mediaType: 'application/pdf',
    byteSize: PDF.length,
  })
  const answer = await clerk.call('GET', `/files/${file.id}/content`)
  expect(answer.rawPayload).toEqual(PDF)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(PDF.length),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-cache',
  })
  const disposition = String(answer.headers['content-disposition'])
  expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/)
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(file.name)
  const again = await clerk.call('GET', `/files/${file.id}/content`, {
    headers: { 'if-none-match': String(answer.headers.etag) },
  })
  expect(again.statusCode).toBe(304)
})

test('pictures and Word files are taken, and compression leaves their bytes alone', async () => {
  expect((await upload('ảnh.PNG', PNG)).json().mediaType).toBe('image/png')
  const stored = (await upload('báo cáo.docx', Buffer.concat([DOCX]))).json()
  const answer = await clerk.call('GET', `/files/${stored.id}/content`, { headers: { 'accept-encoding': 'identity' } })
  expect(answer.rawPayload).toEqual(DOCX)
})

test('content that belies its extension is refused, and so is a type that is not on the list', async () => {
  const lying = await upload('ảnh.png', PDF)
  expect(lying.json()).toMatchObject({
    status: 415,
    code: 'fileTypeRefused',
    details: { name: 'ảnh.png', found: 'application/pdf' },
  })
  for (const [name, bytes] of [
    ['trang.html', Buffer.from('<script>alert(1)</script>')],
    ['khongduoi', PDF],
    ['nen.zip', DOCX],
    ['bao-cao.pdf', Buffer.from('chỉ là chữ')],
  ] as const)
    expect((await upload(name, bytes)).json().code).toBe('fileTypeRefused')
})

test('an empty file, a form without one and a call that is no form have no file', async () => {
  expect((await upload('rong.pdf', Buffer.alloc(0))).json().code).toBe('fileMissing')
  expect((await upload(null, Buffer.alloc(0))).json().code).toBe('fileMissing')
  expect((await clerk.call('POST', '/files', { body: {} })).json().code).toBe('fileMissing')
})

test('a file above 20 MB is refused and leaves nothing behind', async () => {
  const before = await it.db.prisma.storedFile.count()
  const answer = await upload('lon.pdf', Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]))
  expect(answer.json()).toMatchObject({ status: 413, code: 'fileTooLarge' })
  const huge = await upload('ratlon.pdf', Buffer.concat([PDF, Buffer.alloc(30 * 1024 * 1024)]))
  expect(huge.json()).toMatchObject({ status: 413, code: 'fileTooLarge' })
  expect(await it.db.prisma.storedFile.count()).toBe(before)
})

test('a name keeps no path, no control and no direction characters, and at most 200 of the rest', () => {
  expect(safeFileName('../../etc/x.pdf')).toBe('x.pdf')
  expect(safeFileName('C:\\hồ sơ\\a.pdf')).toBe('a.pdf')
  expect(safeFileName('a\u0000b\u202efdp.exe\r\n.pdf')).toBe('abfdp.exe.pdf')
  expect(safeFileName('Bie\u0302n ba\u0309n.pdf')).toBe('Biên bản.pdf')
  const long = safeFileName(`${'ạ'.repeat(300)}.pdf`)
  expect([long.length, long.endsWith('.pdf')]).toEqual([200, true])
  expect(safeFileName('...')).toBe('')
})

test('bytes whose record cannot be written do not stay on the disk', async () => {
  const filesOnDisk = async () =>
    (await readdir(it.config.filesDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      .length
  const before = await filesOnDisk()
  await it.db.pool.query('alter table "StoredFile" add constraint "refuse" check ("byteSize" < 0) not valid')
  expect((await upload('hong.pdf', PDF)).statusCode).toBe(500)
  await it.db.pool.query('alter table "StoredFile" drop constraint "refuse"')
  expect(await filesOnDisk()).toBe(before)
})

test('a file of another commune does not exist', async () => {
  const { id } = (await upload('rieng.pdf', PDF)).json()
  const stranger = await personWith(it, await insertCommune(it, 'xã Khác'), 'chairman')
  expect((await stranger.call('GET', `/files/${id}/content`)).statusCode).toBe(404)
})

test('what nobody has linked yet is had by who uploaded it alone, and the audit trail does not say its name', async () => {
  const { id } = (await upload('Đơn của bà Lê Thị Kín.pdf', PDF)).json()
  const other = await personWith(it, communeId, 'chairman')
  expect((await other.call('GET', `/files/${id}/content`)).statusCode).toBe(404)
  expect((await clerk.call('GET', `/files/${id}/content`)).statusCode).toBe(200)
  const entries = await it.db.prisma.auditEntry.findMany({ where: { communeId, subjectId: id } })
  expect(entries.map(({ action }) => action)).toEqual(['uploadFile'])
  expect(JSON.stringify(entries)).not.toContain('Kín')
})

test('only one’s own uploads that prove nothing yet can be linked, all of them or none', async () => {
  const other = await personWith(it, communeId, 'chairman')
  const [mine, theirs] = [(await upload('a.pdf', PDF)).json(), (await upload('b.pdf', PDF, other.call)).json()]
  const subject = '019a0000-0000-7000-8000-000000000001'
  const link = (...ids: string[]) =>
    it.db.prisma.$transaction((tx) => linkFiles(tx, communeId, clerk.id, ids, 'taskEvent', subject))
  const linked = async () => {
    const { rows } = await it.db.pool.query<{ id: string }>(
      `select "id" from "StoredFile" where "communeId" = $1 and "subjectType" = 'taskEvent' and "subjectId" = $2`,
      [communeId, subject],
    )
    return rows.map(({ id }) => id)
  }
  await expect(link(mine.id, theirs.id)).rejects.toThrow('notFound')
  expect(await linked()).toEqual([])
  await link(mine.id, mine.id)
  expect(await linked()).toEqual([mine.id])
  await expect(link(mine.id)).rejects.toThrow('notFound')
})

test('the Front uploads what proves its own figures, a mere reader nothing', async () => {
  const front = await personWith(it, communeId, 'mttq')
  expect((await upload('giám sát.pdf', PDF, front.call)).statusCode).toBe(201)
  const reader = await personWith(it, communeId, 'partyReader')
  expect((await upload('giám sát.pdf', PDF, reader.call)).json()).toMatchObject({ code: 'roleRefused' })
})
