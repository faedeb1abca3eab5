import type {
  calculateDeadline,
  Calculation,
  DeadlineRule,
  listDeadlineRules,
} from '@gandan/contracts/petitions/deadlines'
import { STATUTORY_CALENDAR_ROWS } from '@gandan/domain/organisation/statutory-holidays'
import { workingCalendar } from '@gandan/domain/organisation/working-days'
import { calculateDeadline as calculate } from '@gandan/domain/petitions/count-deadline'
import { DEADLINE_RULES, ruleFor } from '@gandan/domain/petitions/deadline-rules'
import { explainDeadline } from '@gandan/domain/petitions/explain-deadline'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type SeenCall } from '../../testing/api-stub.ts'
import { renderPage } from '../../testing/render-page.tsx'
import type { DeadlineQuestion } from './deadlines.api.ts'

vi.setConfig({ testTimeout: 20_000 })

const rules = DEADLINE_RULES.map(({ extensions, variants, ...rule }): DeadlineRule => ({
  ...rule,
  variants: variants.map((variant) => ({ ...variant, when: [...variant.when] })),
  extensions: extensions.map(({ gives, ...step }) => ({
    ...step,
    days: 'days' in gives ? gives.days : null,
    condition: 'condition' in gives ? gives.condition : null,
  })),
}))

/** The real clock answers, on the real holidays. */
const answerOf = ({ body }: SeenCall): Calculation => {
  const { ruleId, triggerOn, suspensions = [], extensions = [], ...rest } = body as DeadlineQuestion
  const rule = ruleFor(ruleId, triggerOn)
  const found = calculate({
    ...rest,
    rule,
    triggerOn,
    calendar: workingCalendar(STATUTORY_CALENDAR_ROWS),
    suspensions: suspensions.map((one) => ({ resumedOn: null, ...one })),
    extensions: extensions.map((one) => ({ decidedOn: null, decisionNumber: null, criteria: [], ...one })),
  })
  return {
    ...found,
    title: rule.title,
    evidence: rule.evidence,
    direction: rule.direction,
    explanation: explainDeadline(found),
    yearsWithoutNotice: triggerOn > '2027' ? [2027] : [],
  }
}
const base = [
  reply<typeof listDeadlineRules>('GET', '/deadline-rules', { items: rules }),
  reply<typeof calculateDeadline>('POST', '/deadlines/calculate', answerOf),
]
const open = (search: string, routes: Parameters<typeof renderPage>[1] = []) =>
  renderPage(`/deadlines${search}`, [...base, ...routes])
const asked = (calls: readonly SeenCall[]) => calls.findLast(({ method }) => method === 'POST')?.body

test('the effective day stands out, the raw end and why it moved stand beside it, with the article', async () => {
  await open('?rule=KN_ACCEPT&from=2023-01-13')
  const due = await screen.findByRole('status', { name: 'Kết quả' })
  expect(due.textContent).toContain('Hạn cuốiThứ Sáu, 27/01/2023')
  expect(due.textContent).toContain('Hết hạn theo số học: Thứ Hai, 23/01/2023. Ngày 23/01/2023 là ngày nghỉ')
  expect(screen.getAllByText('Luật Khiếu nại 2011 Điều 27, Điều 36').length).toBeGreaterThan(0)
  expect(screen.queryByText(/Chưa kiểm chứng/)).toBeNull()
})

test('each day says whether it counted and why not, to those who see no colour', async () => {
  await open('?rule=TC_PRECHECK&from=2023-04-24')
  const april = await screen.findByRole('table', { name: 'Tháng 4/2023' })
  const may = screen.getByRole('table', { name: 'Tháng 5/2023' })
  expect(april.textContent).toContain('24●, Ngày phát sinh, không tính')
  expect(april.textContent).toContain('251, ngày thứ 1')
  expect(may.textContent).toContain('1N, Ngày Quốc tế Lao động 01/5')
  expect(may.textContent).toContain('8★7, Hạn cuối, ngày thứ 7')
})

test('choosing a limit puts it in the address; its choices are grouped by kind of case', async () => {
  const { user, location } = await open('?from=2023-05-08')
  expect(await screen.findByText('Chưa chọn thời hạn')).toBeTruthy()
  const select = screen.getByLabelText('Thời hạn')
  expect(within(select).getByRole('group', { name: 'Tố cáo' })).toBeTruthy()
  await user.selectOptions(select, 'Giải quyết tố cáo – 30 ngày')
  await waitFor(() => expect(location()).toBe('/deadlines?from=2023-05-08&rule=TC_SOLVE'))
  expect((await screen.findByRole('status', { name: 'Kết quả' })).textContent).toContain('Thứ Tư, 07/6/2023')
})

test('conditions, extensions and suspensions go into the sum and into the address', async () => {
  const { user, location, calls } = await open('?rule=TC_SOLVE&from=2023-05-08')
  await user.click(await screen.findByRole('button', { name: 'Thêm lần gia hạn' }))
  await user.click(await screen.findByRole('checkbox', { name: 'nhiều người cùng đứng đơn' }))
  await waitFor(() => expect(location()).toContain('ext=manyPeople'))
  await waitFor(() =>
    expect(screen.getByRole('status', { name: 'Kết quả' }).textContent).toContain('Thứ Sáu, 07/7/2023'),
  )
  await user.click(screen.getByRole('button', { name: 'Thêm lần dừng' }))
  await waitFor(() =>
    expect(screen.getByRole('status', { name: 'Kết quả' }).textContent).toContain('Còn 59 ngày kể từ ngày tiếp tục'),
  )
  expect(location()).toContain('pause=2023-05-09_')
  expect(asked(calls)).toMatchObject({
    ruleId: 'TC_SOLVE',
    extensions: [{ criteria: ['manyPeople'] }],
    suspensions: [{ suspendedOn: '2023-05-09', resumedOn: null }],
  })
})

test('the day picks the rule, and a day before any rule says when one is in force', async () => {
  const { router } = await open('?rule=KN_ACCEPT&from=2026-07-01')
  expect((await screen.findByRole('status', { name: 'Kết quả' })).textContent).toContain('Thứ Sáu, 10/7/2026')
  expect(screen.getByText(/Có hiệu lực từ 01\/7\/2026\./)).toBeTruthy()
  await router.navigate({ to: '/deadlines', search: { rule: 'RCV_REFUSE', from: '2026-06-30' } })
  expect(await screen.findByText('Không có quy định nào về thời hạn này có hiệu lực vào ngày 30/6/2026.')).toBeTruthy()
  expect(screen.queryByRole('status', { name: 'Kết quả' })).toBeNull()
})

test('an unverified rule and a year without a holiday notice are said', async () => {
  await open('?rule=LAND_MEDIATE&from=2027-01-04')
  await screen.findByRole('status', { name: 'Kết quả' })
  expect(screen.getAllByText(/^Chưa kiểm chứng: cần đối chiếu/).length).toBeGreaterThan(0)
  expect(screen.getByText(/Năm 2027 chưa có thông báo lịch nghỉ/)).toBeTruthy()
})

test('a refusal is said with its article', async () => {
  await open('?rule=TC_SOLVE&from=2023-05-08&ext=none', [
    refuse<typeof calculateDeadline>('POST', '/deadlines/calculate', {
      status: 422,
      code: 'extensionCriteriaMissing',
      title: 'Chưa ghi nhận đủ tiêu chí',
      details: { basis: 'Luật Tố cáo 2018 Điều 30', needed: 1, recorded: 0 },
    }),
  ])
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Không tính được')
  expect(alert.textContent).toContain('Cần ít nhất 1 tiêu chí khác nhau, mới ghi nhận 0.')
  expect(alert.textContent).toContain('Căn cứ: Luật Tố cáo 2018 Điều 30')
})
