import type { CaseDetail, CaseRow } from '@gandan/contracts/petitions/case-shapes'
import type { getCase, listCases, mergeCase, splitCase } from '@gandan/contracts/petitions/cases'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type SeenCall, type StubRoute } from '../../testing/api-stub.ts'
import { CASE_ID, caseDetail } from '../../testing/case-fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

vi.setConfig({ testTimeout: 60_000 })

const OTHER_ID = '01890000-0000-7000-8000-000000000911'
const other: CaseRow = caseDetail({
  id: OTHER_ID,
  code: 'VV-2023-0044',
  title: 'Khiếu nại giá đền bù đất vườn thôn 2',
  receivedOn: '2023-04-20',
  dueOn: '2023-06-20',
  petitionCount: 3,
  personCount: 9,
})

const open = (over: Partial<CaseDetail> = {}, routes: StubRoute[] = []) =>
  renderPage(`/cases/${CASE_ID}`, [
    reply<typeof getCase>('GET', '/cases/:id', ({ address }) =>
      address.includes(OTHER_ID) ? caseDetail({ ...other }) : caseDetail(over),
    ),
    reply<typeof listCases>('GET', '/cases', {
      items: [caseDetail(), other],
      nextCursor: null,
      total: { count: 2, isExact: true },
    }),
    ...routes,
  ])
const sent = (calls: readonly SeenCall[], end: string) => calls.filter(({ address }) => address.endsWith(end))
type User = Awaited<ReturnType<typeof open>>['user']

const chooseOther = async (user: User) => {
  await user.click(await screen.findByRole('button', { name: 'Nhập vào vụ việc khác' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Nhập vào vụ việc khác' }))
  await user.type(dialog.getByLabelText(/Tìm vụ việc nhận/), 'đất vườn')
  await user.click(await dialog.findByRole('radio', { name: /VV-2023-0044/ }))
  return dialog
}
const answer = async (user: User, title: string, name: string) => {
  await user.click(within(await screen.findByRole('dialog', { name: title })).getByRole('button', { name }))
}

test('a merge shows both cases and what it does, asks once more, and the page follows to the case that took it', async () => {
  const { user, calls, location } = await open({}, [
    reply<typeof mergeCase>('POST', '/cases/:id/merges', caseDetail({ state: 'closed', version: 5 })),
  ])
  const dialog = await chooseOther(user)
  const asked = sent(calls, '').find(({ address }) => address.startsWith('/cases?'))?.address ?? ''
  expect(decodeURIComponent(asked)).toContain('isOpen=true')
  expect(asked).toContain('kind=complaint')
  expect(dialog.queryByRole('radio', { name: /VV-2023-0001/ })).toBeNull()
  const compared = within(dialog.getByRole('table', { name: 'So sánh hai vụ việc' }))
  expect(compared.getByRole('row', { name: 'Ngày nhận 02/5/2023 20/4/2023' })).toBeTruthy()
  expect(compared.getByRole('row', { name: 'Số đơn, số người 1 đơn, 1 người 3 đơn, 9 người' })).toBeTruthy()
  expect(dialog.getByRole('note').textContent).toContain('Thời hạn của VV-2023-0044 giữ nguyên')
  await user.type(dialog.getByLabelText(/Lý do/), 'Cùng thửa đất, cùng người')
  await user.click(dialog.getByRole('button', { name: 'Nhập vụ việc' }))
  expect(sent(calls, '/merges')).toEqual([])
  await answer(user, 'Xác nhận nhập vụ việc', 'Nhập vụ việc')
  await waitFor(() => expect(location()).toBe(`/cases/${OTHER_ID}`))
  const [call] = sent(calls, '/merges')
  expect(call?.body).toEqual({ intoCaseId: OTHER_ID, on: '2023-06-05', reason: 'Cùng thửa đất, cùng người' })
  expect(call?.headers.get('if-match')).toBe('"4"')
})

test('a merge without a target or a reason is not sent, and a refusal is said in words', async () => {
  const { user, calls } = await open({}, [
    refuse<typeof mergeCase>('POST', '/cases/:id/merges', {
      status: 422,
      code: 'caseClosed',
      title: 'Vụ việc đã kết thúc, không thay đổi được nữa',
    }),
  ])
  const dialog = await chooseOther(user)
  await user.click(dialog.getByRole('button', { name: 'Nhập vụ việc' }))
  expect(dialog.getByText(/ít nhất 5 ký tự/)).toBeTruthy()
  expect(sent(calls, '/merges')).toEqual([])
  await user.type(dialog.getByLabelText(/Lý do/), 'Cùng thửa đất')
  await user.click(dialog.getByRole('button', { name: 'Nhập vụ việc' }))
  await answer(user, 'Xác nhận nhập vụ việc', 'Nhập vụ việc')
  expect((await dialog.findByRole('alert')).textContent).toContain('đã kết thúc')
  expect(dialog.getByDisplayValue('Cùng thửa đất')).toBeTruthy()
})

const NEW_ID = '01890000-0000-7000-8000-000000000921'

test('a split opens a case for each matter, the first filled from the petition, and goes to the first of them', async () => {
  const related: CaseDetail['related'] = [
    { id: OTHER_ID, code: 'VV-2023-0044', title: 'Vòng trước', how: 'previousRound' },
    { id: NEW_ID, code: 'VV-2023-0101', title: 'Giá đất', how: 'splitInto' },
  ]
  const { user, calls, location } = await open({}, [
    reply<typeof splitCase>('POST', '/cases/:id/splits', caseDetail({ state: 'closed', version: 5, related })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Tách vụ việc' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Tách vụ việc' }))
  const [first, second] = dialog.getAllByRole('group', { name: /Nội dung \d/ }) as [HTMLElement, HTMLElement]
  expect((within(first).getByRole('textbox', { name: /Nội dung/ }) as HTMLTextAreaElement).value).toBe(
    'Khiếu nại đơn giá bồi thường đất vườn',
  )
  await user.selectOptions(within(second).getByLabelText('Loại đơn'), 'feedback')
  await user.type(within(second).getByRole('textbox', { name: /Nội dung/ }), 'Rãnh nước')
  await user.click(dialog.getByRole('button', { name: 'Tách vụ việc' }))
  expect(within(second).getByText('Cần ít nhất 10 ký tự')).toBeTruthy()
  expect(within(second).getByText('Cần nhập mục này')).toBeTruthy()
  await user.type(within(second).getByRole('textbox', { name: /Nội dung/ }), ' bị lấp gây ngập')
  await user.click(within(second).getByRole('combobox', { name: 'Lĩnh vực' }))
  await user.click((await screen.findAllByRole('option', { name: /môi trường/i, hidden: true })).at(-1) as HTMLElement)
  await user.click(dialog.getByRole('button', { name: 'Tách vụ việc' }))
  expect(sent(calls, '/splits')).toEqual([])
  await answer(user, 'Xác nhận tách vụ việc', 'Tách vụ việc')
  await waitFor(() => expect(location()).toBe(`/cases/${NEW_ID}`))
  expect(sent(calls, '/splits')[0]?.body).toMatchObject({
    on: '2023-06-05',
    parts: [
      { kind: 'complaint', topicCode: 'TP03', subTopicCode: 'TP03.1' },
      { kind: 'feedback', topicCode: 'TP06', subTopicCode: null, summary: 'Rãnh nước bị lấp gây ngập' },
    ],
  })
})

test('who may neither merge nor split sees no button for it', async () => {
  await open({ can: { ...caseDetail().can, merge: false, split: false } })
  expect(await screen.findByRole('button', { name: 'In' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Nhập vào vụ việc khác|Tách vụ việc/ })).toBeNull()
})
