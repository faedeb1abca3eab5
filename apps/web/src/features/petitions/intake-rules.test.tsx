import type { listUnits } from '@gandan/contracts/organisation/units'
import type { listPeople } from '@gandan/contracts/organisation/users'
import type { calculateDeadline } from '@gandan/contracts/petitions/deadlines'
import type { findLookalikes, Lookalike, registerPetition } from '@gandan/contracts/petitions/petitions'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type SeenCall, type StubRoute } from '../../testing/api-stub.ts'
import { CASE_ID, casePetition } from '../../testing/case-fixtures.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

vi.setConfig({ testTimeout: 60_000 })

const VISIT = '01890000-0000-7000-8000-000000000801'
const MATTER = 'Trại lợn xả thải ra mương thôn 2'

const lookalike = (over: Partial<Lookalike> = {}): Lookalike => ({
  caseId: CASE_ID,
  petitionId: CASE_ID,
  visitId: null,
  code: 'VV-2023-0007',
  kind: 'feedback',
  state: 'accepted',
  title: 'Phản ánh trại lợn gây mùi hôi',
  receivedOn: '2023-05-20',
  topicCode: 'TP06',
  villageName: 'Thôn 2',
  similarity: 0.72,
  isSamePerson: false,
  ...over,
})

const open = (routes: StubRoute[] = [], search = '') =>
  renderPage(
    `/cases/new${search}`,
    [
      reply<typeof listUnits>('GET', '/units', { items: [] }),
      reply<typeof listPeople>('GET', '/people', { items: [] }),
      reply<typeof findLookalikes>('POST', '/petitions/lookalikes', { items: [] }),
      refuse<typeof calculateDeadline>('POST', '/deadlines/calculate', { status: 422, code: 'ruleUnknown', title: '' }),
      reply<typeof registerPetition>('POST', '/petitions', {
        caseId: CASE_ID,
        caseCode: 'VV-2023-0012',
        petition: casePetition({ code: '2023/0012' }),
      }),
      ...routes,
    ],
    meAs('officeClerk'),
  )
const posts = (calls: readonly SeenCall[], end: string) =>
  calls.filter(({ method, address }) => method === 'POST' && address.endsWith(end))

type User = Awaited<ReturnType<typeof open>>['user']
const choose = async (user: User, name: RegExp, option: string) => {
  await user.click(screen.getByRole('combobox', { name }))
  await user.click(await screen.findByRole('option', { name: option, hidden: true }))
}
const fillMatter = async (user: User) => {
  await screen.findByRole('textbox', { name: /^Nội dung/ })
  await choose(user, /^Lĩnh vực( \*)?$/, 'Ô nhiễm môi trường')
  await user.type(screen.getByRole('textbox', { name: /^Nội dung/ }), MATTER)
}
const save = (user: User) => user.click(screen.getByRole('button', { name: 'Vào sổ' }))

test('a petition written down at a reception is tied to its visit', async () => {
  const { user, calls } = await open([], `?visit=${VISIT}`)
  await fillMatter(user)
  await user.type(screen.getByRole('textbox', { name: /^Họ và tên/ }), 'Nguyễn Văn Hoà')
  await save(user)
  await waitFor(() => expect(posts(calls, '/petitions')).toHaveLength(1))
  expect(posts(calls, '/petitions')[0]?.body).toMatchObject({ receptionVisitId: VISIT, channel: 'reception' })
})

test('who forwarded it is asked only when somebody did, and is then needed', async () => {
  const { user, calls } = await open()
  await fillMatter(user)
  await user.type(screen.getByRole('textbox', { name: /^Họ và tên/ }), 'Nguyễn Văn Hoà')
  expect(screen.queryByLabelText(/chuyển đến/)).toBeNull()
  await choose(user, /^Nguồn đơn/, 'Báo chí')
  await save(user)
  expect(await screen.findByText('Cần nhập mục này')).toBeTruthy()
  expect(posts(calls, '/petitions')).toEqual([])
  await user.type(screen.getByLabelText(/chuyển đến/), 'Báo Hà Tĩnh')
  await save(user)
  await waitFor(() => expect(posts(calls, '/petitions')).toHaveLength(1))
  expect(posts(calls, '/petitions')[0]?.body).toMatchObject({ source: 'press', forwardedBy: 'Báo Hà Tĩnh' })
})

test('an anonymous tip asks for nobody and sends nobody, even one typed before', async () => {
  const { user, calls } = await open()
  await fillMatter(user)
  await user.type(screen.getByRole('textbox', { name: /^Họ và tên/ }), 'Nguyễn Văn Hoà')
  await user.click(screen.getByRole('radio', { name: 'Tin báo không rõ người gửi' }))
  expect(screen.queryByRole('textbox', { name: /^Họ và tên/ })).toBeNull()
  await save(user)
  await waitFor(() => expect(posts(calls, '/petitions')).toHaveLength(1))
  expect(posts(calls, '/petitions')[0]?.body).toMatchObject({ kind: 'anonymousTip', people: [] })
})

test('from five people on the form says that they are a group with representatives', async () => {
  const { user } = await open()
  const count = await screen.findByRole('textbox', { name: /^Số người cùng nội dung/ })
  await user.clear(count)
  await user.type(count, '4')
  expect(screen.queryByText(/đoàn đông người/)).toBeNull()
  await user.clear(count)
  await user.type(count, '5')
  expect(screen.getByText(/đoàn đông người/)).toBeTruthy()
})

test('the accused leader typed for a denunciation is not sent for another kind', async () => {
  const { user, calls } = await open()
  await user.click(await screen.findByRole('radio', { name: 'Tố cáo' }))
  await choose(user, /^Người bị tố cáo/, 'Chủ tịch UBND xã')
  await user.click(screen.getByRole('checkbox', { name: 'Phải kiểm tra ở nhiều nơi' }))
  await user.click(screen.getByRole('radio', { name: 'Khiếu nại' }))
  await fillMatter(user)
  await user.type(screen.getByRole('textbox', { name: /^Họ và tên/ }), 'Nguyễn Văn Hoà')
  await save(user)
  await waitFor(() => expect(posts(calls, '/petitions')).toHaveLength(1))
  expect(posts(calls, '/petitions')[0]?.body).toMatchObject({
    kind: 'complaint',
    accusedLeader: null,
    severalPlaces: false,
  })
})

test('the name of who wrote it finds what that person sent before', async () => {
  const { user, calls } = await open([
    reply<typeof findLookalikes>('POST', '/petitions/lookalikes', { items: [lookalike({ isSamePerson: true })] }),
  ])
  await user.type(await screen.findByRole('textbox', { name: /^Họ và tên/ }), 'Nguyễn Văn Hoà')
  expect(await within(screen.getByRole('complementary')).findByText(/cùng người đứng đơn/)).toBeTruthy()
  expect(posts(calls, '/lookalikes').at(-1)?.body).toMatchObject({ names: ['Nguyễn Văn Hoà'] })
})

test('only an open case of the same kind may be joined', async () => {
  const { user } = await open([
    reply<typeof findLookalikes>('POST', '/petitions/lookalikes', {
      items: [
        lookalike({ petitionId: VISIT, code: 'VV-2023-0001', state: 'closed' }),
        lookalike({ code: 'VV-2023-0002', kind: 'complaint' }),
      ],
    }),
  ])
  await fillMatter(user)
  const aside = within(screen.getByRole('complementary'))
  expect(await aside.findByText('VV-2023-0001')).toBeTruthy()
  expect(aside.getByText('VV-2023-0002')).toBeTruthy()
  expect(aside.queryByRole('button', { name: 'Nhập vào vụ việc này' })).toBeNull()
})

test('another kind undoes the choice of a case to join', async () => {
  const { user, calls } = await open([
    reply<typeof findLookalikes>('POST', '/petitions/lookalikes', { items: [lookalike()] }),
  ])
  await fillMatter(user)
  await user.type(screen.getByRole('textbox', { name: /^Họ và tên/ }), 'Nguyễn Văn Hoà')
  await user.click(await screen.findByRole('button', { name: 'Nhập vào vụ việc này' }))
  expect(screen.getByText('Đơn sẽ được nhập vào vụ việc VV-2023-0007')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Kiến nghị' }))
  expect(screen.queryByText(/Đơn sẽ được nhập vào/)).toBeNull()
  await save(user)
  await waitFor(() => expect(posts(calls, '/petitions')).toHaveLength(1))
  expect(posts(calls, '/petitions')[0]?.body).toMatchObject({ joinCaseId: null })
})

test('who a petition is from is left in no storage of the browser', async () => {
  const { user, calls } = await open()
  await fillMatter(user)
  await user.type(screen.getByRole('textbox', { name: /^Họ và tên/ }), 'Nguyễn Văn Hoà')
  const stored = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])
  expect(stored()).not.toContain('Hoà')
  await save(user)
  await waitFor(() => expect(posts(calls, '/petitions')).toHaveLength(1))
  await screen.findByText('Đơn số 2023/0012, vụ việc VV-2023-0012')
  expect(stored()).not.toContain('Hoà')
  expect(stored()).not.toContain(MATTER)
})

test('the first field has the focus, and Enter in a name goes on instead of sending a half-filled form', async () => {
  const { user, calls } = await open()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Phản ánh' })))
  const name = screen.getByRole('textbox', { name: /^Họ và tên/ })
  await user.type(name, 'Nguyễn Văn Hoà{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Địa chỉ/ }))
  expect(calls.filter(({ method, address }) => method === 'POST' && address.endsWith('/petitions'))).toEqual([])
  expect(screen.queryByText('Cần nhập mục này')).toBeNull()
})

test('one who keeps no register sees no form', async () => {
  await renderPage('/cases/new', [], meAs('mttq'))
  expect(await screen.findByText('Bạn không nhập đơn')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Vào sổ' })).toBeNull()
})
