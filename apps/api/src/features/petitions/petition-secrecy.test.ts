import { ALL_ENDPOINTS } from '@gandan/contracts/all-endpoints'
import type { Endpoint } from '@gandan/contracts/endpoint'
import { ROLE_IDS } from '@gandan/domain/organisation/roles'
import { foldText } from '@gandan/domain/shared/text'
import { seedReference } from '@gandan/db/seeds/reference'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCommune, personWith } from '../../testing/people.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'

const DENOUNCER = {
  name: 'Quách Thị Huyền Ẩn',
  address: 'ngõ Giếng Cạn, thôn Kín',
  phone: '0977123987',
  idNumber: '042155667788',
}
const SECRETS = [...Object.values(DENOUNCER), 'Quách Thị Huyền Ản']
/** Stands in the matter itself, to show that the walk below reads what it says it reads. */
const MARKER = 'nhà văn hoá Hoa Phượng'
const SUMMARY = `Tố cáo công chức thu tiền sai quy định khi xây ${MARKER}`

let it: TestApp
let communeId: string
let call: Caller
const logged: string[] = []
const known: string[] = []

const foundIn = (text: string): string[] => {
  const folded = foldText(text)
  return SECRETS.filter(
    (secret) => folded.includes(foldText(secret)) || text.toLowerCase().includes(Buffer.from(secret).toString('hex')),
  )
}

/** Every log line of the app goes to the test instead of the terminal. */
const keepLogs = ({ app }: TestApp): void => {
  for (let at: object | null = app.log; at !== null; at = Object.getPrototypeOf(at) as object | null)
    for (const symbol of Object.getOwnPropertySymbols(at))
      if (symbol.description === 'pino.stream')
        Object.assign(app.log, { [symbol]: { write: (line: string) => logged.push(line) } })
}

const denunciation = (rest: object = {}) => ({
  kind: 'denunciation',
  receivedOn: '2026-03-09',
  channel: 'counter',
  topicCode: 'TP10',
  summary: SUMMARY,
  people: [DENOUNCER],
  ...rest,
})
const send = async (
  status: number,
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  const answer = await call(method, url, { body, headers })
  expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBe(status)
  return answer.json<Record<string, string>>()
}

const uploadScan = (): Promise<Record<string, string>> => {
  const head = `--ranh-gioi\r\ncontent-disposition: form-data; name="file"; filename="Đơn của ${DENOUNCER.name}.pdf"\r\ncontent-type: application/pdf\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(head),
    Buffer.from('%PDF-1.7\n%%EOF\n'),
    Buffer.from('\r\n--ranh-gioi--\r\n'),
  ])
  return send(201, 'POST', '/files', body, { 'content-type': 'multipart/form-data; boundary=ranh-gioi' })
}

const holdReception = async (presiderUserId: string): Promise<void> => {
  const session = await send(201, 'POST', '/receptions', {
    kind: 'regular',
    on: '2026-03-10',
    presiderUserId,
    startedAt: '07:30',
    place: 'Phòng tiếp công dân',
  })
  const visit = { kind: 'denunciation', content: SUMMARY, topicCode: 'TP10', people: [DENOUNCER], personCount: 1 }
  const line = await send(201, 'POST', `/receptions/${session.id}/visits`, visit)
  const entered = await send(
    201,
    'POST',
    '/petitions',
    denunciation({ channel: 'reception', receptionVisitId: line.id }),
  )
  known.push(...[session.id, line.id, entered.caseId].map(String))
}

/** What a clerk does with a denunciation on one day, with the mistakes of that day. */
const work = async (): Promise<void> => {
  const headers = { 'idempotency-key': uuidv7() }
  const file = await uploadScan()
  const body = denunciation({ fileIds: [file.id] })
  const made = (await send(201, 'POST', '/petitions', body, headers)) as unknown as {
    caseId: string
    petition: { id: string; version: number }
  }
  await send(201, 'POST', '/petitions', body, headers)
  known.push(made.caseId, made.petition.id, String(file.id))
  await send(422, 'POST', '/petitions', denunciation({ summary: `${DENOUNCER.name} tố cáo công chức` }))
  await send(422, 'POST', '/petitions', denunciation({ people: [{ ...DENOUNCER, address: '' }] }))
  await send(
    400,
    'POST',
    '/petitions',
    denunciation({ receivedOn: DENOUNCER.name, people: [{ ...DENOUNCER, role: 'x' }] }),
  )
  await send(422, 'POST', '/petitions', { ...body, source: 'press', forwardedBy: `Báo, theo ${DENOUNCER.name}` })
  await send(200, 'POST', '/petitions/lookalikes', { kind: 'denunciation', summary: SUMMARY, names: [DENOUNCER.name] })
  const url = `/petitions/${made.petition.id}`
  await send(200, 'POST', `${url}/identity-readings`, { reason: 'Mời làm việc' })
  await send(200, 'PATCH', url, { people: [{ ...DENOUNCER, name: 'Quách Thị Huyền Ản' }] }, { 'if-match': '"1"' })
  await send(409, 'PATCH', url, { people: [DENOUNCER] }, { 'if-match': '"1"' })
  const read = await send(200, 'GET', `/cases/${made.caseId}`, undefined)
  const draft = await send(200, 'GET', `/cases/${made.caseId}/drafts/processingProposal`, undefined)
  const document = { template: draft.template, title: draft.title, text: draft.text }
  const step = { kind: 'proposed', on: '2026-03-10', disposition: 'accept', document }
  await send(200, 'POST', `/cases/${made.caseId}/steps`, step, { 'if-match': `"${read.version}"` })
  known.push((await it.db.prisma.caseDocument.findFirstOrThrow({ where: { communeId } })).id)
}

beforeAll(async () => {
  it = await startTestApp({ logLevel: 'debug' })
  keepLogs(it)
  await seedReference(it.db)
  it.setNow('2026-03-10T09:00:00+07:00')
  communeId = await insertCommune(it)
  const clerk = await personWith(it, communeId, 'officeClerk', { username: 'vanthu' })
  call = clerk.call
  known.push(communeId, clerk.id)
  await work()
  await holdReception(clerk.id)
})
afterAll(() => it.close())

const ASKED: Record<string, string> = { from: '2026-01-01', to: '2026-12-31', year: '2026', on: '2026-03-10' }

/** An endpoint's address with every id there is in each place of one; words asked for are those of the name. */
const addressesOf = ({ path, query }: Endpoint, words: string): string[] => {
  const keys = Object.keys(query?.shape ?? {})
  const asked = Object.entries({ ...ASKED, q: words }).filter(([key, value]) => keys.includes(key) && value !== '')
  const places = path.replace(':template', 'processingProposal').replace(':year', '2026')
  const filled = [...places.matchAll(/:\w+/g)].reduce<string[]>(
    (made, [place]) => made.flatMap((one) => known.map((id) => one.replace(place, id))),
    [places],
  )
  return filled.map((one) => `${one}?${new URLSearchParams(Object.fromEntries(asked)).toString()}`)
}

test('no role reads a denouncer at any door, and no search finds one by name', async () => {
  const leaks: string[] = []
  const showing = new Set<string>()
  const answering = new Set<string>()
  for (const role of ROLE_IDS) {
    const person = role === 'officeClerk' ? { call } : await personWith(it, communeId, role)
    for (const endpoint of ALL_ENDPOINTS.filter(({ method }) => method === 'GET'))
      for (const words of ['', DENOUNCER.name])
        for (const address of addressesOf(endpoint, words)) {
          const { statusCode, body, headers } = await person.call('GET', address)
          if (statusCode === 200) answering.add(endpoint.name)
          const said = decodeURIComponent(headers['content-disposition'] ?? '')
          if (foundIn(`${body} ${said}`).length > 0) leaks.push(`${role} ${endpoint.name}`)
          if (!body.includes(MARKER)) continue
          showing.add(endpoint.name)
          if (words !== '' && endpoint.query && 'q' in endpoint.query.shape)
            leaks.push(`${role} ${endpoint.name} by name`)
        }
  }
  expect(leaks).toEqual([])
  expect([...showing]).toEqual(
    expect.arrayContaining(['listCases', 'exportCases', 'getCase', 'draftDocument', 'getCaseDocument']),
  )
  expect([...answering]).toEqual(expect.arrayContaining(['listAuditEntries', 'downloadFile', 'getReceptionSession']))
}, 300_000)

test('no table of the database holds a denouncer except sealed', async () => {
  const { rows: tables } = await it.db.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const leaks: string[] = []
  const filled = new Set<string>()
  const showing = new Set<string>()
  for (const { name } of tables) {
    const { rows } = await it.db.pool.query<{ text: string }>(`select to_jsonb(t)::text as text from "${name}" t`)
    for (const { text } of rows) {
      filled.add(name)
      if (text.includes(MARKER)) showing.add(name)
      for (const secret of foundIn(text)) leaks.push(`${name}: ${secret}`)
    }
  }
  expect(leaks).toEqual([])
  expect([...filled]).toEqual(
    expect.arrayContaining(['SealedIdentity', 'AuditEntry', 'IdempotencyKey', 'StoredFile', 'ReceptionVisit']),
  )
  expect([...showing]).toEqual(expect.arrayContaining(['Petition', 'Case', 'CaseDocument', 'ReceptionVisit']))
  expect(await it.db.prisma.sealedIdentity.count({ where: { nameTokens: { isEmpty: false } } })).toBe(0)
})

test('no log line holds a denouncer, not even one of a failure', async () => {
  await it.db.pool.query('alter table "SealedIdentity" add constraint "refuse" check ("ordinal" < 0) not valid')
  await send(500, 'POST', '/petitions', denunciation())
  await it.db.pool.query('alter table "SealedIdentity" drop constraint "refuse"')
  const lines = logged.join('\n')
  expect(lines).toContain('request refused')
  expect(lines).toContain('request failed')
  expect(lines).toContain('/petitions')
  expect(foundIn(lines)).toEqual([])
})
