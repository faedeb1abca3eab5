import { randomUUID } from 'node:crypto'
import type { FormRow, StatutoryForm, listFormRecords } from '@gandan/contracts/reports/forms'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinTestCase, openTestCase, stepAs, type TestMatter } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { readXlsxSheet } from '../../testing/read-xlsx.ts'

type Records = ResponseOf<typeof listFormRecords>

const NOW = '2023-07-20T03:00:00Z'
const ROLES: RoleId[] = [
  'chairman',
  'viceChairman',
  'officeClerk',
  'landOfficer',
  'mttq',
  'partyReader',
  'administrator',
]
const FEBRUARY = 'period=month&year=2023&index=2'

let it: TestApp
let commune: TestCommune
const ids: Record<string, string> = {}

const open = async (name: string, matter: TestMatter, place = commune) => {
  ids[name] = (await openTestCase(it, place, matter, Date.parse(NOW))).caseId
  return ids[name] ?? ''
}
const take = async (role: RoleId, id: string, step: Record<string, unknown>, place = commune) => {
  const answer = await stepAs(place.person(role), id, step)
  expect(answer.statusCode, answer.body).toBe(200)
}
const pass = async (id: string, proposal: object, step: Record<string, unknown>) => {
  await take('officeClerk', id, { kind: 'proposed', on: step.on, ...proposal })
  await take('chairman', id, step)
}
const accept = (id: string, on: string) =>
  pass(id, { disposition: 'accept' }, { kind: 'accepted', on, documentNumber: '1/TB' })

const get = async <T>(path: string, role: RoleId = 'officeClerk', status = 200): Promise<T> => {
  const answer = await commune.person(role).call('GET', path)
  expect(answer.statusCode, `${path} ${answer.body}`).toBe(status)
  return answer.json<T>()
}
const form = (code: string, query = FEBRUARY, role?: RoleId) =>
  get<StatutoryForm>(`/reports/forms/${code}?${query}`, role)
const valuesOf = (row: FormRow | undefined, ...ms: number[]) =>
  ms.map((one) => row?.cells.find((cell) => cell.ms === one)?.value)

const holdReceptions = async () => {
  const clerk = commune.person('officeClerk').call
  const hold = async (kind: string, presider: RoleId, on: string, delegatedBy: string | null = null) =>
    (
      await clerk('POST', '/receptions', {
        body: {
          kind,
          on,
          presiderUserId: commune.person(presider).userId,
          startedAt: '08:00',
          place: 'Trụ sở',
          delegatedBy,
        },
      })
    ).json<{ id: string }>().id
  const visit = async (sessionId: string, extra: object) => {
    const people = [{ name: 'Nguyễn Văn Minh Hoạ', address: 'Thôn 1', idNumber: '001099000001' }]
    const body = {
      kind: 'feedback',
      content: 'Đường liên thôn xuống cấp',
      topicCode: 'TP08',
      people,
      personCount: 1,
      ...extra,
    }
    const answer = await clerk('POST', `/receptions/${sessionId}/visits`, { body })
    expect(answer.statusCode, answer.body).toBe(201)
  }
  await visit(await hold('regular', 'officeClerk', '2023-01-20'), {})
  const scheduled = await hold('scheduled', 'chairman', '2023-02-08')
  await visit(scheduled, { personCount: 6 })
  await visit(scheduled, { kind: 'denunciation', content: 'Việc thu tiền sai', topicCode: 'TP10' })
  await visit(await hold('scheduled', 'viceChairman', '2023-02-10', 'Văn bản 12/UBND'), { isRepeat: true })
}

beforeAll(async () => {
  it = await startTestApp()
  it.setNow(NOW)
  await seedReference(it.db)
  commune = await addCommune(it, 'xã Biểu Mẫu', ROLES)
  const old = await open('old', { kind: 'complaint', receivedOn: '2023-01-10', topicCode: 'TP07' })
  await accept(old, '2023-01-17')
  await joinTestCase(it, commune, old, { kind: 'complaint', receivedOn: '2023-02-01', personCount: 7 }, Date.parse(NOW))
  await take('chairman', old, { kind: 'decided', on: '2023-02-13', decisionNumber: '2/QĐ', outcome: 'partlyRight' })
  await open('waiting', {
    kind: 'complaint',
    receivedOn: '2023-01-12',
    handlerUserId: commune.person('landOfficer').userId,
  })
  const tip = await open('denunciation', { kind: 'denunciation', receivedOn: '2023-01-30', topicCode: 'TP11' })
  await pass(
    tip,
    { disposition: 'transfer', toBody: 'Công an xã' },
    { kind: 'transferred', on: '2023-02-03', documentNumber: '4/PC', toBody: 'Công an xã' },
  )
  await take('officeClerk', tip, { kind: 'resultReceived', on: '2023-02-14', documentNumber: '9/CV' })
  await open('accusing', { kind: 'denunciation', receivedOn: '2023-02-02', accusedLeader: 'chairman' })
  await holdReceptions()
})
afterAll(() => it.close())

test('the forms of a period are those in force on its last day, or of the circular asked for', async () => {
  const list = await get<{ forms: { code: string; isOpen: boolean }[]; window: object }>(`/reports/forms?${FEBRUARY}`)
  expect(list.forms).toHaveLength(10)
  expect(list.window).toMatchObject({ from: '2023-01-15', to: '2023-02-14' })
  const now = await get<typeof list>('/reports/forms?period=year&year=2026')
  expect(now.forms.map(({ isOpen }) => isOpen)).toEqual([true, true, true, true, true, true])
  const asked = await get<typeof list>('/reports/forms?period=year&year=2026&set=2024')
  expect(asked.forms.map(({ code }) => code)).toContain('04/XLD')
  expect(await get('/reports/forms?period=year&year=2020', 'officeClerk', 422)).toMatchObject({ code: 'noFormSet' })
  expect(await get(`/reports/forms/09-XLD?${FEBRUARY}`, 'officeClerk', 404)).toMatchObject({ code: 'noSuchForm' })
})

test('complaints: what was waiting is carried over, a second petition adds a đơn and no vụ việc', async () => {
  const { rows } = await form('02-XLD')
  expect(valuesOf(rows[0], 1, 2, 3, 4, 5, 6, 9, 10, 12, 21, 24)).toEqual('3 0 2 1 0 2 2 1 1 1 1'.split(' '))
  const january = await form('02-XLD', 'period=month&year=2023&index=1')
  expect(valuesOf(january.rows[0], 1, 5, 6)).toEqual(['2', '2', '0'])
  expect(rows[0]?.checks.map(({ standing }) => standing)).toEqual(['passed', 'passed', 'passed', 'passed'])
})

test('settlements: decided in the period, by outcome and in time; what is not recorded is empty, never 0', async () => {
  const { rows } = await form('01-KQGQ')
  expect(valuesOf(rows[0], 1, 2, 3, 4, 5, 20, 21, 22, 25, 26)).toEqual('2 0 2 1 1 0 0 1 1 0'.split(' '))
  expect(rows[0]?.cells[6]).toEqual({ ms: 7, value: null, reason: 'notEntered' })
  const silent = await get<Records>(`/reports/forms/01-KQGQ/cells/7?${FEBRUARY}`)
  expect(silent.items.map(({ caseId }) => caseId)).toEqual([ids.old])
})

test('a decision says what it demands, its carrying out what it brought, and each refuses figures out of place', async () => {
  const handlerUserId = commune.person('landOfficer').userId
  const matter = await open('demanding', { kind: 'complaint', receivedOn: '2023-02-15', handlerUserId })
  await accept(matter, '2023-02-20')
  const decision = { kind: 'decided', on: '2023-03-06', decisionNumber: '9/QĐ', outcome: 'right' }
  const figures = { stateMoney: 12.5, personLand: 120.25, persons: 2, sanctionedPersons: 2, sanctionedOfficials: 1 }
  const early = await stepAs(commune.person('landOfficer'), matter, { kind: 'verified', on: '2023-02-24', figures })
  expect([early.statusCode, early.json().code]).toEqual([422, 'outcomeFiguresNotAllowed'])
  const many = { ...figures, sanctionedOfficials: 3 }
  const refused = await stepAs(commune.person('chairman'), matter, { ...decision, figures: many })
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'outcomeOfficialsTooMany'])
  await take('chairman', matter, { ...decision, figures })
  const MARCH = 'period=month&year=2023&index=3'
  const settled = await form('01-KQGQ', MARCH)
  expect(valuesOf(settled.rows[0], 5, 7, 8, 12, 14, 15, 16, 17)).toEqual('1 12.5 0 120.25 2 2 1 0'.split(' '))
  const owed = await form('02-KQGQ', MARCH)
  expect(valuesOf(owed.rows[0], 1, 2, 3, 5, 15)).toEqual(['2', '0', null, '0', '0'])
  const unsaid = await get<Records>(`/reports/forms/02-KQGQ/cells/3?${MARCH}`)
  expect(unsaid.items.map(({ caseId }) => caseId)).toEqual([ids.old])
})

test('denunciations: passed on, answered by the other body, and none that accuses the reader', async () => {
  const clerk = await form('03-XLD')
  expect(valuesOf(clerk.rows[0], 1, 6, 8, 11, 12, 18, 29, 31, 33)).toEqual('2 2 1 1 1 1 1 1 1'.split(' '))
  const accused = await form('03-XLD', FEBRUARY, 'chairman')
  expect(valuesOf(accused.rows[0], 1, 6)).toEqual(['1', '1'])
})

test('receptions by who received, with persons and crowds', async () => {
  const { rows } = await form('01-TCD')
  expect(valuesOf(rows[0], 1, 2, 3)).toEqual(['4', '9', '4'])
  expect(valuesOf(rows[0], 4, 6, 12, 13, 14, 17, 18, 21, 22, 25)).toEqual('1 1 1 2 7 1 6 1 1 1'.split(' '))
})

test('every figure equals the records behind it, page by page', async () => {
  for (const code of ['01-TCD', '01-XLD', '02-XLD', '03-XLD', '04-XLD', '01-KQGQ']) {
    const { columns, rows } = await form(code)
    for (const { ms } of columns) {
      const value = valuesOf(rows[0], ms)[0]
      const found: Records['items'] = []
      let cursor = ''
      do {
        const page: Records = await get<Records>(`/reports/forms/${code}/cells/${ms}?${FEBRUARY}&limit=1${cursor}`)
        found.push(...page.items)
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
      } while (cursor !== '')
      const total = found.reduce((sum, { amount }) => sum + amount, 0)
      expect([code, ms, value]).toEqual([code, ms, value === null ? null : String(total)])
    }
  }
})

test('a figure leads to the cases that the reader may see, and says how many he does not', async () => {
  const path = `/reports/forms/02-XLD/cells/1?${FEBRUARY}`
  const clerk = await get<Records>(path)
  expect(clerk.items.map(({ subject, caseId }) => [subject, caseId])).toEqual(
    expect.arrayContaining([
      ['petition', ids.waiting],
      ['petition', ids.old],
    ]),
  )
  const officer = await get<Records>(path, 'landOfficer')
  expect(officer.items.map(({ caseId }) => caseId)).toEqual([ids.waiting])
  expect([officer.cell.value, officer.hidden]).toEqual(['3', 2])
  const visits = await get<Records>(`/reports/forms/01-TCD/cells/13?${FEBRUARY}`, 'landOfficer')
  expect(visits.items.map(({ text }) => text).toSorted()).toEqual([
    'Nội dung tố cáo (bảo mật)',
    'Đường liên thôn xuống cấp',
  ])
})

test('the Front and the Party committee have the figures and no way behind them; an administrator has neither', async () => {
  for (const role of ['mttq', 'partyReader'] as const) {
    const shown = await form('03-XLD', FEBRUARY, role)
    expect([valuesOf(shown.rows[0], 1), shown.canOpenFigures]).toEqual([['2'], false])
    expect(shown.rows.flatMap(({ checks }) => checks.flatMap(({ records }) => records))).toEqual([])
    await get(`/reports/forms/03-XLD/cells/1?${FEBRUARY}`, role, 403)
  }
  await get(`/reports/forms/03-XLD?${FEBRUARY}`, 'administrator', 403)
})

test('the file says what the screen says, laid out like the form', async () => {
  for (const code of ['01-TCD', '02-XLD', '01-KQGQ']) {
    const shown = await form(code)
    const answer = await commune.person('officeClerk').call('GET', `/reports/forms/${code}/file.xlsx?${FEBRUARY}`)
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    const sheet = readXlsxSheet(answer.rawPayload)
    const letters = [...sheet.cells].filter(([, text]) => text === 'MS').map(([at]) => at)
    const msRow = Number(letters[0]?.slice(1))
    const address = (index: number, row: number) =>
      `${index >= 26 ? 'A' : ''}${String.fromCharCode(65 + (index % 26))}${row}`
    shown.columns.forEach(({ ms, label }, index) => {
      expect(String(sheet.cells.get(address(index + 1, msRow))).split('\n')[0]).toBe(String(ms))
      const value = valuesOf(shown.rows[0], ms)[0] ?? null
      expect([code, ms, sheet.cells.get(address(index + 1, msRow + 1))]).toEqual([
        code,
        ms,
        value === null ? '…' : Number(value),
      ])
      expect([...sheet.cells.values()]).toContain(label)
    })
    expect(sheet.cells.get(`A${msRow + 1}`)).toBe('xã Biểu Mẫu')
    expect(sheet.orientation).toBe('landscape')
    expect(sheet.merges.length).toBeGreaterThan(4)
    expect(sheet.names.get('_xlnm.Print_Titles')).toContain(`$${msRow}`)
    expect(sheet.names.get('_xlnm.Print_Area')).toContain('$A$1')
  }
  const answer = await commune
    .person('officeClerk')
    .call('GET', '/reports/forms/02-XLD/file.xlsx?period=year&year=2026')
  expect(answer.json()).toMatchObject({ code: 'formNotEntered' })
})

test('the upper level sees a row a commune and their sum, and nothing behind it', async () => {
  const other = await addCommune(it, 'xã Biểu Hai', ['chairman', 'officeClerk', 'landOfficer'])
  await openTestCase(it, other, { kind: 'complaint', receivedOn: '2023-02-06' }, Date.parse(NOW))
  const province = randomUUID()
  await it.db.prisma.orgUnit.create({
    data: { id: province, name: 'tỉnh Biểu', level: 'province', validFrom: new Date('2020-01-01') },
  })
  for (const childId of [commune.communeId, other.communeId])
    await it.db.prisma.orgParent.create({
      data: { childId, parentId: province, relation: 'reportsTo', validFrom: new Date('2020-01-01') },
    })
  const reader = await it.db.prisma.user.create({
    data: {
      id: randomUUID(),
      name: 'Tỉnh',
      username: 'tinh.bieu',
      email: 'tinh.bieu@gandan.invalid',
      assignments: {
        create: { id: randomUUID(), roleId: 'upperReader', unitId: province, validFrom: new Date('2020-01-01') },
      },
    },
  })
  await it.db.prisma.session.updateMany({
    where: { userId: other.person('landOfficer').userId },
    data: { userId: reader.id },
  })
  const { call } = other.person('landOfficer')
  const shown = (await call('GET', `/reports/forms/02-XLD?${FEBRUARY}`)).json<StatutoryForm>()
  expect(shown.rows.map((row) => [row.communeName, valuesOf(row, 1)[0]])).toEqual([
    ['xã Biểu Hai', '1'],
    ['xã Biểu Mẫu', '3'],
  ])
  expect([shown.total?.[0]?.value, shown.canOpenFigures]).toEqual(['4', false])
  expect((await call('GET', `/reports/forms/02-XLD/cells/1?${FEBRUARY}`)).statusCode).toBe(403)
})
