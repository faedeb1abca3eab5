import type {
  createRecurringDuty,
  endRecurringDuty,
  listRecurringDuties,
  RecurringDuty,
} from '@gandan/contracts/plan/duties'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../../testing/api-stub.ts'
import { meAs, planRow } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'
import { choiceRoutes, OBJECTIVE_ID } from '../../../testing/task-fixtures.ts'

const ADDRESS = `/plans/${planRow().id}/duties`

const duty: RecurringDuty = {
  id: 'd1',
  planId: planRow().id,
  objectiveId: OBJECTIVE_ID,
  objectiveCode: 'II.1',
  title: 'Giao ban khối dân vận',
  every: 'quarter',
  day: 31,
  month: 3,
  leadDays: 7,
  endedAt: null,
  occurrenceCount: 4,
  doneCount: 1,
  nextDueOn: '2023-06-30',
}
const duties = (...items: RecurringDuty[]) => reply<typeof listRecurringDuties>('GET', '/recurring-duties', { items })

test('a duty says its rhythm, how many are done, the next day, and leads to its tasks', async () => {
  await renderPage(ADDRESS, [...choiceRoutes, duties(duty)])
  const row = within((await screen.findByRole('rowheader', { name: duty.title })).closest('tr') as HTMLElement)
  expect(row.getByText('Hằng quý, ngày cuối tháng, tháng thứ 3')).toBeTruthy()
  expect(row.getByText('1/4 lần')).toBeTruthy()
  expect(row.getByText('30/6/2023')).toBeTruthy()
  expect(row.getByRole('link').getAttribute('href')).toContain('source=recurring')
})

test('the form shows every day it will fall due before anything is sent', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    duties(),
    reply<typeof createRecurringDuty>('POST', '/recurring-duties', { ...duty, occurrenceCount: 3 }),
  ])
  await user.click((await screen.findAllByRole('button', { name: 'Thêm việc thường xuyên' }))[0]!)
  const dialog = within(await screen.findByRole('dialog', { name: 'Thêm việc thường xuyên' }))
  expect(dialog.getByText('Sẽ có 7 lần đến hạn:')).toBeTruthy()
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Lặp lại' }), 'Hằng quý')
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Tháng trong quý' }), 'tháng thứ 3')
  expect(dialog.getAllByRole('listitem').map((day) => day.textContent)).toEqual([
    '25/6/2023',
    '25/9/2023',
    '25/12/2023',
  ])
  await user.selectOptions(dialog.getByRole('combobox', { name: /Mục tiêu/ }), OBJECTIVE_ID)
  await user.type(dialog.getByRole('textbox', { name: /Tên việc/ }), 'Báo cáo quý')
  await user.click(dialog.getByRole('button', { name: 'Thêm việc thường xuyên' }))
  expect(await screen.findByText('Đã thêm việc thường xuyên với 3 lần')).toBeTruthy()
  expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({ every: 'quarter', day: 25, month: 3 })
})

test('a duty that would never fall due cannot be sent', async () => {
  const { user, calls } = await renderPage(ADDRESS, [...choiceRoutes, duties()])
  await user.click((await screen.findAllByRole('button', { name: 'Thêm việc thường xuyên' }))[0]!)
  const dialog = within(await screen.findByRole('dialog', { name: 'Thêm việc thường xuyên' }))
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Lặp lại' }), 'Mỗi năm một lần')
  await user.selectOptions(dialog.getByRole('combobox', { name: /Mục tiêu/ }), OBJECTIVE_ID)
  await user.type(dialog.getByRole('textbox', { name: /Tên việc/ }), 'Tổng kết')
  expect(dialog.getByText(/không có lần nào/)).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Thêm việc thường xuyên' }))
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
})

test('ending a duty says what happens to its tasks and needs a reason', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    duties(duty),
    reply<typeof endRecurringDuty>('POST', '/recurring-duties/:id/endings', duty),
  ])
  await user.click(await screen.findByRole('button', { name: `Dừng ${duty.title}` }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Dừng việc thường xuyên' }))
  expect(dialog.getByText(/Những lần chưa bắt đầu sẽ bị huỷ/)).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Dừng' }))
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
  await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Gộp vào giao ban chung')
  await user.click(dialog.getByRole('button', { name: 'Dừng' }))
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ reason: 'Gộp vào giao ban chung' }),
  )
})

test('who does not plan sees the duties and cannot change them', async () => {
  await renderPage(ADDRESS, [...choiceRoutes, duties(duty)], meAs('village'))
  expect(await screen.findByRole('rowheader', { name: duty.title })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Dừng|Thêm việc/ })).toBeNull()
})
