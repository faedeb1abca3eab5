import type { listUnits } from '@gandan/contracts/organisation/units'
import type { listPeople } from '@gandan/contracts/organisation/users'
import type { calculateDeadline } from '@gandan/contracts/petitions/deadlines'
import type { findLookalikes, registerPetition } from '@gandan/contracts/petitions/petitions'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type SeenCall, type StubRoute } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

vi.setConfig({ testTimeout: 60_000 })

const CASE = '01890000-0000-7000-8000-000000000901'
const base: StubRoute[] = [
  reply<typeof listUnits>('GET', '/units', { items: [] }),
  reply<typeof listPeople>('GET', '/people', { items: [] }),
  reply<typeof findLookalikes>('POST', '/petitions/lookalikes', {
    items: [
      {
        caseId: CASE,
        petitionId: CASE,
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
      },
    ],
  }),
  reply<typeof calculateDeadline>('POST', '/deadlines/calculate', {
    ruleId: 'RCV_INFORM',
    variantId: null,
    title: 'Trả lời',
    basis: 'Luật Tiếp công dân 2013 Điều 28.1',
    evidence: 'verified',
    triggerOn: '2023-06-05',
    amount: 10,
    unit: 'workingDays',
    direction: 'after',
    nominalDueOn: '2023-06-19',
    effectiveDueOn: '2023-06-19',
    remaining: 0,
    days: [],
    explanation: [],
    yearsWithoutNotice: [],
  }),
]
const registered = reply<typeof registerPetition>('POST', '/petitions', {
  caseId: CASE,
  caseCode: 'VV-2023-0012',
  petition: {
    id: CASE,
    communeId: CASE,
    caseId: CASE,
    code: '2023/0012',
    kind: 'feedback',
    receivedOn: '2023-06-05',
    channel: 'counter',
    source: 'citizen',
    forwardedBy: null,
    topicCode: 'TP06',
    subTopicCode: null,
    villageId: null,
    villageName: null,
    summary: 'Trại lợn xả thải ra mương thôn 2',
    request: null,
    personCount: 1,
    registeredBy: CASE,
    registeredByName: null,
    version: 1,
  },
})
const open = (routes: StubRoute[] = [registered], search = '') =>
  renderPage(`/cases/new${search}`, [...base, ...routes], meAs('officeClerk'))
const sent = (calls: readonly SeenCall[]) =>
  calls.filter(({ method, address }) => method === 'POST' && address.endsWith('/petitions'))

type User = Awaited<ReturnType<typeof open>>['user']
const fillByKeyboard = async (user: User) => {
  const topic = await screen.findByLabelText(/^Lĩnh vực( \*)?$/, { selector: 'input' })
  topic.focus()
  await user.keyboard('Ô nhiễm')
  await screen.findByRole('option', { name: 'Ô nhiễm môi trường', hidden: true })
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect((topic as HTMLInputElement).value).toBe('Ô nhiễm môi trường'))
  await user.type(screen.getByRole('textbox', { name: /^Nội dung/ }), 'Trại lợn xả thải ra mương thôn 2')
  await user.type(screen.getByRole('textbox', { name: /^Họ và tên/ }), 'Nguyễn Văn Hoà')
}

test('a petition is registered by keyboard alone, Ctrl+Enter saves, and the receipt offers the next', async () => {
  const { user, calls } = await open()
  await fillByKeyboard(user)
  expect(await screen.findByText(/Hạn xử lý đầu tiên: 19\/6\/2023/)).toBeTruthy()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Đơn số 2023/0012, vụ việc VV-2023-0012')).toBeTruthy()
  expect(sent(calls)[0]?.body).toMatchObject({
    kind: 'feedback',
    receivedOn: '2023-06-05',
    topicCode: 'TP06',
    people: [{ name: 'Nguyễn Văn Hoà' }],
    joinCaseId: null,
  })
  expect(sent(calls)[0]?.headers.get('idempotency-key')).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(((await screen.findByRole('textbox', { name: /^Nội dung/ })) as HTMLInputElement).value).toBe('')
})

test('what is missing is named at its field and nothing is sent', async () => {
  const { user, calls } = await open()
  await user.click(await screen.findByRole('button', { name: 'Vào sổ' }))
  expect(await screen.findByText('Cần ít nhất 10 ký tự')).toBeTruthy()
  expect(screen.getAllByText('Cần nhập mục này')).toHaveLength(2)
  expect(sent(calls)).toEqual([])
})

test('one that came in before is shown while typing, and the petition may join its case', async () => {
  const { user, calls } = await open()
  await fillByKeyboard(user)
  const aside = screen.getByRole('complementary')
  expect(await within(aside).findByText('Phản ánh trại lợn gây mùi hôi')).toBeTruthy()
  await user.click(within(aside).getByRole('button', { name: 'Nhập vào vụ việc này' }))
  await user.click(screen.getByRole('button', { name: 'Vào sổ' }))
  await waitFor(() => expect(sent(calls)).toHaveLength(1))
  expect(sent(calls)[0]?.body).toMatchObject({ joinCaseId: CASE })
})

test('a refusal keeps what was typed, and sending again uses the same key', async () => {
  const { user, calls } = await open([
    refuse<typeof registerPetition>('POST', '/petitions', {
      status: 422,
      code: 'dayInFuture',
      title: 'Ngày này chưa đến',
    }),
  ])
  await fillByKeyboard(user)
  await user.click(screen.getByRole('button', { name: 'Vào sổ' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Ngày này chưa đến')
  expect((screen.getByRole('textbox', { name: /^Nội dung/ }) as HTMLInputElement).value).toBe(
    'Trại lợn xả thải ra mương thôn 2',
  )
  await user.click(screen.getByRole('button', { name: 'Vào sổ' }))
  await waitFor(() => expect(sent(calls)).toHaveLength(2))
  const [first, second] = sent(calls).map(({ headers }) => headers.get('idempotency-key'))
  expect(first).toBe(second)
})

test('a denunciation says that it is secret and asks whether a leader is accused', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('radio', { name: 'Tố cáo' }))
  expect(screen.getByText(/Đơn mật/)).toBeTruthy()
  expect(screen.getAllByLabelText(/Người bị tố cáo là lãnh đạo xã/).length).toBeGreaterThan(0)
})
