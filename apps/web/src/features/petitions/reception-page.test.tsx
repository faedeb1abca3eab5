import type { ResponseOf } from '@gandan/contracts/endpoint'
import type {
  addReceptionVisit,
  concludeReception,
  getReceptionSession,
  ReceptionVisit,
} from '@gandan/contracts/petitions/receptions'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { choiceRoutes } from '../../testing/task-fixtures.ts'

const SESSION_ID = '01890000-0000-7000-8000-000000000801'
const ADDRESS = `/receptions/${SESSION_ID}`

const visit: ReceptionVisit = {
  id: '01890000-0000-7000-8000-000000000901',
  sessionId: SESSION_ID,
  number: 1,
  on: '2023-05-29',
  kind: 'complaint',
  content: 'Đề nghị xem lại giá bồi thường',
  topicCode: 'TP03',
  villageId: null,
  villageName: null,
  personCount: 6,
  isGroup: true,
  isRepeat: false,
  handledBefore: 'UBND huyện',
  isWithinJurisdiction: true,
  guidedTo: 'Toà án nhân dân',
  guidanceNumber: '12/HD',
  passedTo: null,
  passedNumber: null,
  result: null,
  note: null,
  petitionId: null,
  caseId: null,
  version: 1,
}

const session: ResponseOf<typeof getReceptionSession> = {
  id: SESSION_ID,
  kind: 'scheduled',
  on: '2023-05-29',
  presiderUserId: meAs('chairman').userId,
  presiderName: 'Nguyễn Văn An',
  presiderRole: 'chairman',
  delegatedBy: null,
  startedAt: '07:30',
  endedAt: null,
  place: 'Phòng tiếp công dân',
  note: '',
  conclusion: null,
  conclusionNumber: null,
  concludedOn: null,
  visitCount: 1,
  personCount: 6,
  groupCount: 1,
  version: 2,
  visits: [visit],
}

const opened = reply<typeof getReceptionSession>('GET', '/receptions/:id', session)

test('the register has the thirteen columns of the form and keeps who came sealed', async () => {
  await renderPage(ADDRESS, [...choiceRoutes, opened])
  const row = (await screen.findByRole('rowheader', { name: '1' })).closest('tr')!
  const cells = [...row.children].slice(0, 13).map((cell) => cell.textContent)
  expect(cells).toEqual([
    '1',
    '29/5/2023',
    'lưu kín (6 người)',
    'lưu kín',
    'Đề nghị xem lại giá bồi thườngĐoàn đông người',
    'Khiếu nại',
    '6',
    'UBND huyện',
    'x',
    'Toà án nhân dân, 12/HD',
    '',
    '',
    '',
  ])
  expect(screen.getByRole('link', { name: /Lập đơn từ lượt tiếp này/ }).getAttribute('href')).toBe(
    `/cases/new?visit=${visit.id}`,
  )
})

test('a visit needs its content, field and one person, and goes in whole', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    opened,
    reply<typeof addReceptionVisit>('POST', '/receptions/:id/visits', { ...visit, number: 2 }),
  ])
  await user.click(await screen.findByRole('button', { name: 'Thêm lượt tiếp' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Thêm lượt tiếp' }))
  await user.click(dialog.getByRole('button', { name: 'Thêm lượt tiếp' }))
  expect(dialog.getByText('Cần ghi ít nhất một người đến')).toBeTruthy()
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.type(dialog.getByRole('textbox', { name: /Nội dung/ }), 'Hỏi về cấp giấy chứng nhận')
  await user.selectOptions(dialog.getByRole('combobox', { name: /Lĩnh vực/ }), 'TP01')
  await user.type(dialog.getByRole('textbox', { name: /Họ và tên|Họ tên/ }), 'Lê Văn Tư{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Đã ghi lượt tiếp số 2')).toBeTruthy()
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    kind: 'feedback',
    content: 'Hỏi về cấp giấy chứng nhận',
    topicCode: 'TP01',
    villageId: null,
    personCount: 1,
    people: [{ name: 'Lê Văn Tư' }],
    result: null,
  })
})

test('the notice of conclusion must end after the beginning and sends the version that was read', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    opened,
    reply<typeof concludeReception>('POST', '/receptions/:id/conclusions', session),
  ])
  await user.click(await screen.findByRole('button', { name: 'Thông báo kết luận' }))
  const dialog = within(await screen.findByRole('dialog'))
  const end = dialog.getByLabelText(/Kết thúc lúc/)
  await user.type(end, '07:00')
  await user.type(dialog.getByRole('textbox', { name: /Nội dung kết luận/ }), 'Giao công chức địa chính trả lời')
  await user.click(dialog.getByRole('button', { name: 'Thông báo kết luận' }))
  expect(dialog.getByText('Giờ kết thúc phải sau giờ bắt đầu')).toBeTruthy()
  await user.clear(end)
  await user.type(end, '11:00')
  await user.click(dialog.getByRole('button', { name: 'Thông báo kết luận' }))
  expect(await screen.findByText('Đã lưu thông báo kết luận')).toBeTruthy()
  const sent = calls.find(({ method }) => method === 'POST')
  expect(sent?.body).toMatchObject({ endedAt: '11:00', concludedOn: '2023-06-05', conclusionNumber: null })
  expect(sent?.headers.get('if-match')).toBe('"2"')
})

test('a reception of another commune is not found, in words', async () => {
  await renderPage(ADDRESS, [
    refuse<typeof getReceptionSession>('GET', '/receptions/:id', { status: 404, code: 'notFound', title: 'Không có' }),
  ])
  expect(await screen.findByRole('alert')).toBeTruthy()
})
