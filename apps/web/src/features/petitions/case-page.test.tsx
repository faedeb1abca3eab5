import type {
  correctCaseEvent,
  draftDocument,
  getCase,
  previewCaseStep,
  takeCaseStep,
} from '@gandan/contracts/petitions/cases'
import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import type { readIdentity } from '@gandan/contracts/petitions/petitions'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type SeenCall, type StubRoute } from '../../testing/api-stub.ts'
import { CASE_ID, caseDetail, caseMoves, EVENT_ID } from '../../testing/case-fixtures.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

vi.setConfig({ testTimeout: 20_000 })

const open = (over: Partial<CaseDetail> = {}, routes: StubRoute[] = []) =>
  renderPage(
    `/cases/${CASE_ID}`,
    [
      reply<typeof getCase>('GET', '/cases/:id', caseDetail(over)),
      reply<typeof previewCaseStep>('POST', '/cases/:id/steps/preview', caseMoves),
      ...routes,
    ],
    meAs('chairman'),
  )
const sent = (calls: readonly SeenCall[], end: string) => calls.findLast(({ address }) => address.endsWith(end))

test('the clock stands on top with the days left and its article', async () => {
  await open()
  const clock = (await screen.findAllByRole('status')).find(({ textContent }) => textContent?.includes('12/6/2023'))
  expect(clock?.textContent).toContain('Giải quyết khiếu nại lần đầu')
  expect(clock?.textContent).toContain('còn 7 ngày')
  expect(clock?.textContent).toContain('Luật Khiếu nại 2011 Điều 28')
})

test('a step asks for what the law needs, shows which deadline moves, and is taken under the version seen', async () => {
  const { user, calls } = await open({}, [
    reply<typeof takeCaseStep>('POST', '/cases/:id/steps', caseDetail({ version: 5 })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Gia hạn' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Gia hạn' }))
  expect(within(dialog).getAllByText('Cần nhập mục này')).toHaveLength(2)
  expect(sent(calls, '/steps')).toBeUndefined()
  await user.type(within(dialog).getByLabelText(/Số quyết định/), '15/QĐ-UBND')
  await user.click(within(dialog).getByLabelText('Tài liệu, chứng cứ mâu thuẫn'))
  expect(await within(dialog).findByText(/12\/6\/2023 → 26\/6\/2023/)).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Gia hạn' }))
  await waitFor(() => expect(sent(calls, '/steps')).toBeDefined())
  const call = sent(calls, '/steps') as SeenCall
  expect(call.headers.get('if-match')).toBe('"4"')
  expect(call.body).toMatchObject({ kind: 'extended', decisionNumber: '15/QĐ-UBND', criteria: ['conflictingEvidence'] })
})

test('a refused step says why and keeps what was typed', async () => {
  const { user } = await open({}, [
    refuse<typeof takeCaseStep>('POST', '/cases/:id/steps', {
      status: 422,
      code: 'extensionNotAllowed',
      title: 'Luật không cho gia hạn thêm đối với thời hạn này',
    }),
  ])
  await user.click(await screen.findByRole('button', { name: 'Gia hạn' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText(/Số quyết định/), '15/QĐ-UBND')
  await user.click(within(dialog).getByLabelText('Nhiều cơ quan quản lý'))
  await user.click(within(dialog).getByRole('button', { name: 'Gia hạn' }))
  expect(await within(dialog).findByText(/không cho gia hạn/)).toBeTruthy()
  expect((within(dialog).getByLabelText(/Số quyết định/) as HTMLInputElement).value).toBe('15/QĐ-UBND')
})

test('the draft of a document comes filled from the case and is kept only when asked', async () => {
  const step = {
    kind: 'accepted',
    basis: 'Luật Khiếu nại 2011 Điều 27',
    needs: ['documentNumber'],
    template: 'acceptanceNotice',
  } as const
  const { user, calls } = await open({ nextSteps: [{ ...step, needs: [...step.needs] }] }, [
    reply<typeof draftDocument>('GET', '/cases/:id/drafts/:template', {
      template: 'acceptanceNotice',
      title: 'Thông báo thụ lý',
      text: 'Uỷ ban nhân dân xã thụ lý',
    }),
    reply<typeof takeCaseStep>('POST', '/cases/:id/steps', caseDetail({ version: 5 })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Thụ lý' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText(/Số văn bản/), '3/TB')
  await user.click(within(dialog).getByLabelText(/Lưu văn bản này/))
  await user.type(await within(dialog).findByDisplayValue('Uỷ ban nhân dân xã thụ lý'), ' đơn')
  await user.click(within(dialog).getByRole('button', { name: 'Thụ lý' }))
  await waitFor(() => expect(sent(calls, '/steps')).toBeDefined())
  expect(sent(calls, '/steps')?.body).toMatchObject({
    document: { template: 'acceptanceNotice', title: 'Thông báo thụ lý', text: 'Uỷ ban nhân dân xã thụ lý đơn' },
  })
})

test('who it is from is shown only after a reason', async () => {
  const people = [{ role: 'petitioner', name: 'Nguyễn Văn Hoà', address: 'thôn 3', phone: '', idNumber: '' }] as const
  const { user, calls } = await open({}, [
    reply<typeof readIdentity>('POST', '/petitions/:id/identity-readings', { people: [...people] }),
  ])
  expect(screen.queryByText('Nguyễn Văn Hoà')).toBeNull()
  await user.click(await screen.findByRole('button', { name: /Xem danh tính/ }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Xem danh tính' }))
  expect(sent(calls, '/identity-readings')).toBeUndefined()
  await user.type(within(dialog).getByLabelText(/Lý do/), 'Mời đến làm việc')
  await user.click(within(dialog).getByRole('button', { name: 'Xem danh tính' }))
  expect(await screen.findByText('Nguyễn Văn Hoà')).toBeTruthy()
  expect(sent(calls, '/identity-readings')?.body).toEqual({ reason: 'Mời đến làm việc' })
})

test('a correction first shows the deadlines it moves and is applied only then', async () => {
  const { user, calls } = await open({}, [reply<typeof correctCaseEvent>('POST', '/cases/:id/corrections', caseMoves)])
  await user.click(await screen.findByRole('button', { name: 'Sửa hoặc huỷ dòng' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByLabelText('Huỷ dòng này'))
  await user.type(within(dialog).getByLabelText(/Lý do/), 'Nhập nhầm đơn của xã khác')
  await user.click(within(dialog).getByRole('button', { name: 'Xem thời hạn thay đổi' }))
  expect(await within(dialog).findByText(/12\/6\/2023 → 26\/6\/2023/)).toBeTruthy()
  expect(sent(calls, '/corrections')?.body).toMatchObject({ eventId: EVENT_ID, on: null, isPreview: true })
  await user.click(within(dialog).getByRole('button', { name: 'Ghi thay đổi' }))
  await waitFor(() => expect(sent(calls, '/corrections')?.body).toMatchObject({ isPreview: false }))
})

test('a denunciation warns that the file is secret', async () => {
  await open({ kind: 'denunciation', petitionerLabel: 'Người tố cáo (bảo mật)', nextSteps: [] })
  expect(await screen.findByText(/Hồ sơ mật/)).toBeTruthy()
  expect(screen.getByText('Không có bước nào dành cho bạn lúc này')).toBeTruthy()
})
