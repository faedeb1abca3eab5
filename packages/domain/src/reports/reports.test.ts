import { expect, test } from 'vitest'
import type { Actor, RoleId } from '../organisation/roles.ts'
import { periodWindow } from '../organisation/reporting-periods.ts'
import {
  TERRITORY_PARENTS,
  TERRITORY_SUCCESSIONS,
  TERRITORY_UNITS,
  UNIT_IDS,
} from '../organisation/unit-configurations.ts'
import { outlineFor, REPORT_OUTLINES } from './outlines/report-outline.ts'
import { canReadReport, canSignReport, reportStepsFor, type ReportThing } from './permissions.ts'
import { checkReport } from './report-checks.ts'
import { differencesOf } from './report-differences.ts'
import { figureText, isYearRecorded, keysIn, renderText, type ReportFigure } from './report-figures.ts'
import { draftSection } from './report-narrative.ts'
import {
  authorityLines,
  checkCommuneInPeriod,
  numberText,
  partyDay,
  reportTitle,
  signerOfficeOf,
  territoryNotes,
  upperUnitOf,
} from './report-parties.ts'
import { checkSigningDay, nextReportState } from './report-state.ts'

const figure = (extra: Partial<ReportFigure> = {}): ReportFigure => ({
  key: 'DV04.03',
  name: 'Tỷ lệ đơn đã xử lý',
  unit: '%',
  kind: 'rate',
  direction: 'higher',
  decimals: 1,
  numerator: 49,
  denominator: 50,
  value: 98,
  lastYear: 95.5,
  target: 98,
  isAwaited: false,
  ...extra,
})

const known = (...figures: ReportFigure[]) => new Map(figures.map((one) => [one.key, one]))

test('a figure is said with both sums and the same period last year', () => {
  expect(figureText(figure(), 'full')).toBe('98 % (49/50), tăng 2,5 điểm phần trăm so với cùng kỳ năm trước')
  const count = figure({ kind: 'count', unit: 'vụ việc', decimals: 0, value: 3, lastYear: 5, denominator: null })
  expect(figureText(count, 'full')).toBe('3 vụ việc, giảm 2 vụ việc so với cùng kỳ năm trước')
  expect(renderText('Đã xử lý {{DV04.03|parts}} đơn.', known(figure()))).toBe('Đã xử lý 49/50 đơn.')
})

test('a denominator of 0 did not arise; no source and no entry are said apart from it', () => {
  expect(figureText(figure({ numerator: 0, denominator: 0, value: null }), 'full')).toBe('không phát sinh')
  expect(figureText(figure({ numerator: null, denominator: null, value: null }))).toBe('chưa có số liệu')
  expect(figureText(figure({ value: null, isAwaited: true }))).toBe('chưa có nguồn số liệu')
})

test('every placeholder of every outline is one the text reader knows, and no two outlines of a kind share a day', () => {
  for (const { sections } of REPORT_OUTLINES)
    for (const { sentences } of sections)
      for (const sentence of sentences)
        expect(keysIn(sentence)).toHaveLength(new Set(sentence.match(/[A-Z]+\d*\.\d\d(?:\.[a-z])?(?=[|}])/g)).size)
  expect(outlineFor('mobilization', '2023-06-14').id).toBe('mobilization-2021')
  expect(outlineFor('mobilization', '2023-12-14').id).toBe('mobilization-2023')
  expect(() => outlineFor('mobilization', '2020-12-14')).toThrow('noSuchOutline')
})

const section = { id: 'III.2', level: 2, number: '2', heading: 'Hạn chế', sentences: [], source: 'late' } as const

test('the draft tells what is late and below target, and leaves out sentences without any source', () => {
  const late = [{ title: 'Sửa quy chế', unitName: 'Văn phòng', dueOn: '2023-05-02', daysLate: 43, reason: null }]
  const below = figure({ value: 90 })
  expect(draftSection(section, { figures: [below], late, upcoming: [] })).toBe(
    '- “Sửa quy chế” (Văn phòng): hạn 02/5/2023, chậm 43 ngày.\n- Tỷ lệ đơn đã xử lý chưa đạt chỉ tiêu: {{DV04.03|full}}.',
  )
  const spoken = { ...section, sentences: ['Có {{DV04.03}}.', 'Có {{DV05.01}}.'] }
  const facts = {
    figures: [figure({ denominator: 0, value: null }), figure({ key: 'DV05.01', isAwaited: true })],
    late: [],
    upcoming: [],
  }
  expect(draftSection(spoken, facts)).toBe('- Có {{DV04.03}}.')
})

test('lower is better where the indicator says so', () => {
  const overdue = figure({
    key: 'DV04.08',
    name: 'Quá hạn',
    kind: 'count',
    direction: 'lower',
    value: 1,
    lastYear: 4,
    target: 0,
  })
  const improved = { ...section, source: 'improved' as const }
  expect(draftSection(improved, { figures: [overdue], late: [], upcoming: [] })).toContain('Quá hạn: {{DV04.08}}')
  const worse = { ...overdue, value: 6 }
  expect(draftSection(improved, { figures: [worse], late: [], upcoming: [] })).toBe('')
})

test('a report moves draft, review, signed, sent; nothing else', () => {
  expect(nextReportState('draft', 'submit')).toBe('review')
  expect(nextReportState('review', 'return')).toBe('draft')
  expect(nextReportState('review', 'sign')).toBe('signed')
  expect(nextReportState('signed', 'send')).toBe('sent')
  for (const [state, step] of [
    ['draft', 'sign'],
    ['signed', 'return'],
    ['review', 'send'],
    ['signed', 'adjust'],
  ] as const)
    expect(() => nextReportState(state, step)).toThrow('reportStateForbids')
})

test('the paper is dated after the period, not in the future, and while the commune was there', () => {
  const given = { periodTo: '2023-06-14', today: '2026-11-24', communeUntil: '2024-12-31' }
  expect(() => checkSigningDay('2023-06-15', given)).not.toThrow()
  expect(() => checkSigningDay('2023-06-14', given)).toThrow('reportPeriodNotOver')
  expect(() => checkSigningDay('2026-11-25', given)).toThrow('dayInFuture')
  expect(() => checkSigningDay('2025-01-01', given)).toThrow('communeNotThatDay')
})

const actor = (roles: RoleId[], extra: Partial<Actor> = {}): Actor => ({
  userId: 'a',
  displayName: 'A',
  roles,
  communeId: 'x',
  unitIds: [],
  upperUnitId: null,
  ...extra,
})
const report = (extra: Partial<ReportThing> = {}): ReportThing => ({
  communeId: 'x',
  kind: 'mobilization',
  state: 'review',
  writerIds: ['w'],
  ...extra,
})

test('nobody signs what he wrote; the clerk and other communes never; the Front only its own', () => {
  expect(canSignReport(actor(['chairman']), report())).toBe(true)
  expect(canSignReport(actor(['chairman'], { userId: 'w' }), report())).toBe(false)
  expect(canSignReport(actor(['officeClerk']), report())).toBe(false)
  expect(canSignReport(actor(['chairman'], { communeId: 'y' }), report())).toBe(false)
  expect(canSignReport(actor(['mttq']), report())).toBe(false)
  expect(canSignReport(actor(['chairman']), report({ kind: 'supervision' }))).toBe(false)
  expect(reportStepsFor(actor(['chairman']), report())).toEqual(['return', 'sign'])
  expect(reportStepsFor(actor(['officeClerk']), report({ state: 'sent' }))).toEqual(['adjust'])
})

test('the upper level sees a report once it is sent, and never that of the Front', () => {
  const upper = actor(['upperReader'], { communeId: null, upperUnitId: 'u' })
  expect(canReadReport(upper, report({ state: 'signed' }))).toBe(false)
  expect(canReadReport(upper, report({ state: 'sent' }))).toBe(true)
  expect(canReadReport(upper, report({ state: 'sent', kind: 'supervision' }))).toBe(false)
  expect(canReadReport(actor(['chairman']), report({ kind: 'supervision', state: 'signed' }))).toBe(false)
  expect(canReadReport(actor(['administrator']), report({ state: 'sent' }))).toBe(false)
})

const territory = { units: TERRITORY_UNITS, parents: TERRITORY_PARENTS, successions: TERRITORY_SUCCESSIONS }

test('the other party is the district in 2023 and the province since 01/07/2025', () => {
  expect(upperUnitOf(territory, UNIT_IDS.sonTruong, partyDay(null, '2026-11-24', '2024-12-31'))?.name).toBe(
    'huyện Hương Sơn',
  )
  expect(upperUnitOf(territory, UNIT_IDS.kimHoa, '2025-07-01')?.name).toBe('tỉnh Hà Tĩnh')
})

test('a commune merged within the period says so, or leaves the report to its successor', () => {
  const year2025 = periodWindow('year', 2025)
  expect(() => checkCommuneInPeriod(territory, UNIT_IDS.kimHoa, year2025)).not.toThrow()
  expect(territoryNotes(territory, UNIT_IDS.kimHoa, year2025).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Từ ngày 01\/7\/2025, xã Hàm Trường, xã Kim Hoa \(cũ\) được sắp xếp thành xã Kim Hoa/),
  ])
  expect(() => checkCommuneInPeriod(territory, UNIT_IDS.kimHoa, periodWindow('sixMonths', 2025))).toThrow(
    'communeNotInPeriod',
  )
  let refused: unknown
  try {
    checkCommuneInPeriod(territory, UNIT_IDS.sonTruong, year2025)
  } catch (error) {
    refused = error
  }
  expect(refused).toMatchObject({ code: 'communeEndedInPeriod', details: { successor: 'xã Kim Hoa' } })
})

test('titles, numbers and authority lines are written as the office writes them', () => {
  expect(reportTitle('mobilization', periodWindow('quarter', 2023, 4))).toContain(
    'quý IV năm 2023, phương hướng, nhiệm vụ quý I năm 2024',
  )
  expect(numberText('mobilization', 5)).toBe('05/BC-UBND')
  expect(authorityLines('viceChairman')).toEqual(['TM. UỶ BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
})

test('a gap and an unknown code block the signature; a missing figure is only told', () => {
  const missing = figure({ numerator: null, denominator: null, value: null })
  const sections = [{ ...section, text: '{{DV04.03}} theo [số văn bản] {{DV77.77}}' }]
  const checks = checkReport({
    sections,
    figures: known(missing),
    periodTo: '2023-06-14',
    today: '2023-06-20',
    isPeriodClosed: true,
    hasAddressee: true,
    territoryNotes: [],
    forms: [{ code: '01/TCD', isOpen: false, brokenColumns: [] }],
  })
  expect(checks.map(({ code, isBlocking }) => [code, isBlocking])).toEqual([
    ['keyUnknown', true],
    ['gapLeft', true],
    ['figureMissing', false],
  ])
})

test('a difference names the records that came and went, also where the value stays', () => {
  const record = (id: string) => ({ part: 'numerator' as const, subject: 'case', id })
  const then = [{ figure: figure(), records: [record('a'), record('b')] }]
  const now = new Map([['DV04.03', { figure: figure(), records: [record('b'), record('c')] }]])
  expect(differencesOf(then, now)).toMatchObject([{ key: 'DV04.03', came: [{ id: 'c' }], went: [{ id: 'a' }] }])
  expect(differencesOf(then, new Map([['DV04.03', { figure: figure(), records: then[0]?.records ?? [] }]]))).toEqual([])
})

test('a year counts as recorded once any figure of it is more than nothing', () => {
  expect(
    isYearRecorded([figure({ numerator: 0, denominator: 44, value: 0 }), figure({ numerator: null, value: null })]),
  ).toBe(false)
  expect(isYearRecorded([figure({ numerator: 0, value: 0 }), figure({ numerator: 1, value: 2 })])).toBe(true)
  expect(isYearRecorded([figure({ numerator: null, value: 71.5 })])).toBe(true)
})

test('who signs: the chairman as such, another in his stead, the Front for its own report', () => {
  expect(signerOfficeOf({ roles: ['chairman'] }, 'mobilization')).toBe('chairman')
  expect(signerOfficeOf({ roles: ['viceChairman'] }, 'mobilization')).toBe('viceChairman')
  expect(signerOfficeOf({ roles: ['mttq'] }, 'supervision')).toBe('front')
})
