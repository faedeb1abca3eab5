import { expect, test } from 'vitest'
import { STATUTORY_CALENDAR_ROWS } from '../organisation/statutory-holidays.ts'
import { workingCalendar } from '../organisation/working-days.ts'
import { expectHolidays, yearsWithoutNotice } from './clock-calendar.ts'
import { calculateDeadline, type DeadlineQuestion } from './count-deadline.ts'
import { ruleFor } from './deadline-rules.ts'
import { daysOffRuns, explainDeadline } from './explain-deadline.ts'

const calendar = workingCalendar(STATUTORY_CALENDAR_ROWS)
const calculated = (ruleId: string, triggerOn: string, rest: Partial<DeadlineQuestion> = {}) =>
  calculateDeadline({ rule: ruleFor(ruleId, triggerOn), triggerOn, calendar, ...rest })
const textsOf = (...given: Parameters<typeof calculated>) =>
  explainDeadline(calculated(...given)).map(({ text }) => text)

test('trigger, rule with its article, days with the holidays by name, the move and the result', () => {
  expect(textsOf('KN_ACCEPT', '2023-01-13')).toEqual([
    'Mốc tính: ngày nhận đơn, thứ Sáu 13/01/2023; ngày này không tính vào thời hạn (Bộ luật Dân sự 2015 Điều 147).',
    'Thời hạn: Thụ lý hoặc không thụ lý khiếu nại – 10 ngày. Căn cứ: Luật Khiếu nại 2011 Điều 27, Điều 36.',
    'Đã tính 10 ngày, từ 14/01/2023 đến 23/01/2023. Không tính: 24/01/2023 (Tết Âm lịch); 25/01/2023–26/01/2023 (Nghỉ bù Tết Âm lịch).',
    'Ngày hết hạn theo số học: thứ Hai 23/01/2023.',
    'Ngày 23/01/2023 là ngày nghỉ nên hạn chuyển sang ngày làm việc tiếp theo, 27/01/2023 (Bộ luật Dân sự 2015 Điều 148.5).',
    'Hạn cuối: hết ngày thứ Sáu 27/01/2023.',
  ])
})

test('working days say how many weekends and which holidays did not count', () => {
  const [days] = explainDeadline(calculated('TC_PRECHECK', '2023-04-24')).filter(({ kind }) => kind === 'days')
  expect(days?.text).toBe(
    'Đã tính 7 ngày làm việc, từ 25/4/2023 đến 08/5/2023. Không tính: 01/5/2023 (Ngày Quốc tế Lao động 01/5); 02/5/2023 (Nghỉ bù Giỗ Tổ Hùng Vương); 03/5/2023 (Nghỉ bù Ngày Chiến thắng 30/4); 4 ngày nghỉ cuối tuần.',
  )
})

test('a worked Saturday is said to count', () => {
  expect(textsOf('KN_SEND_1', '2026-08-20').join(' ')).toContain('Có tính 22/8/2026 (Làm bù ngày nghỉ hoán đổi')
})

test('extensions name decision and criteria, pauses the days used and left', () => {
  const texts = textsOf('TC_SOLVE', '2023-05-08', {
    suspensions: [{ suspendedOn: '2023-05-18', resumedOn: '2023-06-01' }],
    extensions: [{ decidedOn: '2023-06-05', decisionNumber: '12/QĐ-UBND', criteria: ['severalPlaces'] }],
  })
  expect(texts).toContain(
    'Gia hạn thêm 30 ngày theo quyết định số 12/QĐ-UBND ngày 05/6/2023 (Luật Tố cáo 2018 Điều 30; NĐ 31/2019/NĐ-CP Điều 3); lý do: phải xác minh từ 2 địa điểm trở lên.',
  )
  expect(texts).toContain(
    'Tạm đình chỉ từ 18/5/2023, khi đã dùng 10 ngày, còn 50 ngày (Luật Tố cáo 2018 Điều 34); tiếp tục từ 01/6/2023, cộng 50 ngày còn lại.',
  )
})

test('a stopped clock gives no result', () => {
  const lines = explainDeadline(
    calculated('TC_SOLVE', '2023-05-08', { suspensions: [{ suspendedOn: '2023-05-18', resumedOn: null }] }),
  )
  expect(lines.map(({ kind }) => kind)).toEqual(['trigger', 'rule', 'pause', 'days'])
  expect(lines[2]?.text).toContain('chưa có ngày tiếp tục')
})

test('an unverified or proposed rule says so', () => {
  expect(textsOf('LAND_MEDIATE', '2024-08-01')[2]).toMatch(/^Chưa kiểm chứng/)
  expect(textsOf('KNPA_SLA', '2024-08-01')[2]).toMatch(/^Không phải quy định của luật/)
})

test('a backward limit says that it is counted back and done earlier', () => {
  const texts = textsOf('KN_DIALOGUE_NOTICE', '2026-09-06')
  expect(texts[1]).toContain('5 ngày, tính ngược về trước')
  expect(texts.join(' ')).toContain('phải làm sớm hơn, vào ngày làm việc trước đó, 28/8/2026')
})

test('neighbouring days off of one name are one run', () => {
  expect(daysOffRuns(calculated('RCV_INFORM', '2023-01-13').days)).toEqual([
    { from: '2023-01-20', to: '2023-01-20', name: 'Tết Âm lịch' },
    { from: '2023-01-23', to: '2023-01-24', name: 'Tết Âm lịch' },
    { from: '2023-01-25', to: '2023-01-26', name: 'Nghỉ bù Tết Âm lịch' },
  ])
})

test('in a year without a notice the expected holidays count as days off and the year is named', () => {
  const expected = expectHolidays(calendar, '2027-02-01')
  const rule = ruleFor('TC_TRANSFER', '2027-02-01')
  const { days, effectiveDueOn } = calculateDeadline({ rule, triggerOn: '2027-02-01', calendar: expected })
  expect(effectiveDueOn).toBe('2027-02-15')
  expect(daysOffRuns(days).map(({ name }) => name)).toEqual(
    expect.arrayContaining([expect.stringContaining('Tết Âm lịch (dự kiến)')]),
  )
  expect(yearsWithoutNotice(calendar, days)).toEqual([2027])
  expect(expectHolidays(workingCalendar(STATUTORY_CALENDAR_ROWS), '2024-01-01').days.get('2024-04-29')?.kind).toBe(
    'swapOff',
  )
})
