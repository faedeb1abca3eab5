import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageFaults } from '../../testing/office-package.ts'
import { openInOffice } from '../../testing/open-office.ts'
import { bare, expectSound, paperOf } from '../../testing/opened-checks.ts'
import { readDocx } from '../../testing/read-docx.ts'
import { readCaseAs } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune, type TestPerson } from '../../testing/test-commune.ts'

let it: TestApp
let commune: TestCommune

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  it.setNow('2026-03-10T09:00:00+07:00')
  const roles = ['chairman', 'viceChairman', 'officeClerk', 'justiceOfficer', 'landOfficer', 'mttq'] as const
  commune = await addCommune(it, 'xã Giấy', roles)
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk')

const uploadScan = async ({ call }: TestPerson, name: string): Promise<string> => {
  const head = `--ranh\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), Buffer.from('%PDF-1.7\n%%EOF\n'), Buffer.from('\r\n--ranh--\r\n')])
  const answer = await call('POST', '/files', {
    headers: { 'content-type': 'multipart/form-data; boundary=ranh' },
    body,
  })
  return answer.json<{ id: string }>().id
}

const register = async (kind: string, fileIds: string[]) => {
  const people = [{ name: 'Lê Thị Kín', address: 'thôn 1' }]
  const matter = { kind, receivedOn: '2026-03-09', channel: 'counter', topicCode: 'TP10', people, fileIds }
  const body = { ...matter, summary: 'Thu tiền sai quy định khi làm đường thôn' }
  const answer = await clerk().call('POST', '/petitions', { body })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ caseId: string; petition: { id: string } }>()
}
const filesOf = (detail: CaseDetail) =>
  detail.petitions.map(({ fileCount, files }) => [fileCount, files.map(({ name }) => name)])
const download = async (person: TestPerson, id: string) => (await person.call('GET', `/files/${id}/content`)).statusCode
const readings = async (petitionId: string) =>
  (await it.db.prisma.auditEntry.findMany({ where: { subjectId: petitionId, action: 'readPaper' } })).map(
    ({ actorId }) => actorId,
  )

test('what came with a complaint is had by all who see its case, under its own name', async () => {
  const fileId = await uploadScan(clerk(), 'Đơn.pdf')
  const { caseId, petition } = await register('complaint', [fileId])
  const [front, land] = [commune.person('mttq'), commune.person('landOfficer')]
  expect(filesOf(await readCaseAs(front, caseId))).toEqual([[1, ['Đơn.pdf']]])
  expect([await download(front, fileId), await download(land, fileId)]).toEqual([200, 404])
  expect(await readings(petition.id)).toEqual([])
})

test('the paper of a denunciation needs the right to its identity, and who took it stands in the audit trail', async () => {
  const fileId = await uploadScan(clerk(), 'Đơn của Lê Thị Kín.pdf')
  const { caseId, petition } = await register('denunciation', [fileId])
  const [deputy, other] = [commune.person('viceChairman'), commune.person('justiceOfficer')]
  for (const person of [deputy, other]) {
    expect(filesOf(await readCaseAs(person, caseId))).toEqual([[1, []]])
    expect(await download(person, fileId)).toBe(404)
  }
  expect(await readings(petition.id)).toEqual([])
  expect(filesOf(await readCaseAs(clerk(), caseId))).toEqual([[1, ['Tệp 1.pdf']]])
  expect(await download(clerk(), fileId)).toBe(200)
  expect(await download(commune.person('chairman'), fileId)).toBe(200)
  expect(await readings(petition.id)).toEqual([clerk().userId, commune.person('chairman').userId])
})

test('the clock of a case says how many of its days are used', async () => {
  const { caseId } = await register('complaint', [])
  it.setNow('2026-03-13T09:00:00+07:00')
  const { clocks } = await readCaseAs(clerk(), caseId)
  it.setNow('2026-03-10T09:00:00+07:00')
  expect(clocks.find(({ limitId }) => limitId === 'KN_ACCEPT')).toMatchObject({
    daysAllowed: 10,
    daysUsed: 4,
    unit: 'calendarDays',
  })
})

test('a draft goes out as it was edited, as a Word file in the official layout, and only to who sees the case', async () => {
  const { caseId } = await register('complaint', [])
  const address = `/cases/${caseId}/drafts/acceptanceNotice`
  const draft = (await clerk().call('GET', address)).json<{ text: string }>()
  const text = draft.text.replace('Số: [số, ký hiệu]', 'Số: 08/TB-UBND')
  const answer = await clerk().call('POST', `${address}/file.docx`, { body: { text } })
  expect(answer.statusCode).toBe(200)
  const { texts } = readDocx(answer.rawPayload)
  expect(texts).toEqual(
    expect.arrayContaining([
      'UỶ BAN NHÂN DÂN XÃ GIẤY',
      'Số: 08/TB-UBND',
      'THÔNG BÁO về việc thụ lý giải quyết',
      'Nơi nhận:',
    ]),
  )
  const land = await commune.person('landOfficer').call('POST', `${address}/file.docx`, { body: { text } })
  expect(land.statusCode).toBe(404)
})

test('an office program opens the draft as one upright A4 page or two, with every word of it whole', async () => {
  const { caseId } = await register('complaint', [])
  const address = `/cases/${caseId}/drafts/acceptanceNotice`
  const draft = (await clerk().call('GET', address)).json<{ text: string }>()
  const long = `${draft.text}\n${'Căn cứ Luật Khiếu nại, Uỷ ban nhân dân xã thông báo để ông, bà được biết. '.repeat(8)}`
  const bytes = (await clerk().call('POST', `${address}/file.docx`, { body: { text: draft.text } })).rawPayload
  const longer = (await clerk().call('POST', `${address}/file.docx`, { body: { text: long } })).rawPayload
  const opened = await openInOffice({ slip: { bytes, type: 'docx' }, long: { bytes: longer, type: 'docx' } })
  for (const [name, file] of Object.entries(opened)) {
    expectSound(name, file, 3)
    expect(new Set(file.pages.map(paperOf))).toEqual(new Set(['A4 portrait']))
    for (const words of ['Độc lập - Tự do - Hạnh phúc', 'UỶ BAN NHÂN DÂN', 'THÔNG BÁO', 'Nơi nhận:'])
      expect(bare(file.text)).toContain(bare(words))
  }
  const { texts } = readDocx(bytes)
  const said = new Set(opened.slip.pages.flatMap(({ words }) => words.map(({ text }) => text)))
  expect(texts.flatMap((line) => line.split(/\s+/)).filter((word) => word !== '' && !said.has(word))).toEqual([])
  expect([bytes, longer].flatMap(packageFaults)).toEqual([])
}, 600_000)
