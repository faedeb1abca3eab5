import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import type { correctCaseEvent, getCase, previewCaseStep, takeCaseStep } from '@gandan/contracts/petitions/cases'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type SeenCall, type StubRoute } from '../../testing/api-stub.ts'
import { CASE_ID, caseDetail, caseEvent, caseMoves } from '../../testing/case-fixtures.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

vi.setConfig({ testTimeout: 40_000 })

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
const sent = (calls: readonly SeenCall[], end: string) => calls.filter(({ address }) => address.endsWith(end))
const stepOf = (
  kind: CaseDetail['nextSteps'][number]['kind'],
  ...needs: CaseDetail['nextSteps'][number]['needs']
): CaseDetail['nextSteps'][number] => ({ kind, basis: 'Luật Khiếu nại 2011 Điều 27', needs, template: null })

type User = Awaited<ReturnType<typeof open>>['user']
const openStep = async (user: User, name: string) => {
  await user.click(await screen.findByRole('button', { name }))
  return within(await screen.findByRole('dialog', { name }))
}
const choose = async (user: User, box: HTMLElement, option: string) => {
  await user.click(box)
  await user.click(await screen.findByRole('option', { name: option, hidden: true }))
}

test('a step that the law refuses says so beside its article', async () => {
  const { user } = await open({}, [
    refuse<typeof takeCaseStep>('POST', '/cases/:id/steps', {
      status: 422,
      code: 'caseStepRefused',
      title: 'Bước này không hợp với trạng thái hiện tại của vụ việc theo quy định',
    }),
  ])
  const dialog = await openStep(user, 'Gia hạn')
  await user.type(dialog.getByLabelText(/Số quyết định/), '15/QĐ-UBND')
  await user.click(dialog.getByLabelText('Nhiều cơ quan quản lý'))
  await user.click(dialog.getByRole('button', { name: 'Gia hạn' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('không hợp với trạng thái hiện tại')
  expect(dialog.getByText('Luật Khiếu nại 2011 Điều 28')).toBeTruthy()
})

test('when somebody was quicker the step is not taken and nothing typed is lost', async () => {
  const { user, calls } = await open({}, [
    refuse<typeof takeCaseStep>('POST', '/cases/:id/steps', {
      status: 409,
      code: 'staleVersion',
      title: 'Nội dung đã được người khác sửa sau khi bạn mở',
    }),
  ])
  const dialog = await openStep(user, 'Gia hạn')
  await user.type(dialog.getByLabelText(/Số quyết định/), '15/QĐ-UBND')
  await user.click(dialog.getByLabelText('Nhiều cơ quan quản lý'))
  await user.type(dialog.getByLabelText(/Lý do, ghi chú/), 'Chờ sở trả lời')
  await user.click(dialog.getByRole('button', { name: 'Gia hạn' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('người khác sửa')
  expect(dialog.getByDisplayValue('15/QĐ-UBND')).toBeTruthy()
  expect(dialog.getByDisplayValue('Chờ sở trả lời')).toBeTruthy()
  expect((dialog.getByLabelText('Nhiều cơ quan quản lý') as HTMLInputElement).checked).toBe(true)
  expect(sent(calls, '/steps').map(({ headers }) => headers.get('if-match'))).toEqual(['"4"'])
})

test('a decision sends what it demands, and its carrying out begins with that', async () => {
  const steps = [stepOf('decided', 'decisionNumber', 'outcome'), stepOf('enforced')]
  const decided = caseEvent({ id: 'e2', kind: 'decided', figures: { personMoney: 12.5, persons: 2 } })
  const { user, calls } = await open({ nextSteps: steps, events: [caseEvent(), decided] }, [
    reply<typeof takeCaseStep>('POST', '/cases/:id/steps', caseDetail({ version: 5 })),
  ])
  expect(
    screen.getByText(/Trả lại cho cá nhân \(triệu đồng\): 12,5 · Số cá nhân được trả lại quyền lợi: 2/),
  ).toBeTruthy()
  const decision = await openStep(user, 'Ra quyết định, kết luận, trả lời')
  await user.type(decision.getByLabelText(/Số quyết định/), '15/QĐ-UBND')
  await choose(user, decision.getByLabelText(/^Kết quả/), 'Đúng toàn bộ')
  await user.click(decision.getByText(/^Kết quả về tiền, đất và xử lý/))
  await user.type(decision.getByLabelText('Thu hồi cho Nhà nước (triệu đồng)'), '3,5')
  await user.click(decision.getByRole('button', { name: 'Ra quyết định, kết luận, trả lời' }))
  await waitFor(() => expect(sent(calls, '/steps')).toHaveLength(1))
  expect(sent(calls, '/steps')[0]?.body).toMatchObject({ figures: { stateMoney: 3.5 } })
  const carryingOut = await openStep(user, 'Ghi kết quả thi hành')
  expect((carryingOut.getByLabelText('Trả lại cho cá nhân (triệu đồng)') as HTMLInputElement).value).toBe('12,5')
})

test('a step only previewed writes nothing, and begins on today', async () => {
  const { user, calls } = await open()
  const dialog = await openStep(user, 'Gia hạn')
  await user.type(dialog.getByLabelText(/Số quyết định/), '15/QĐ-UBND')
  expect(sent(calls, '/steps/preview')).toEqual([])
  await user.click(dialog.getByLabelText('Nhiều cơ quan quản lý'))
  expect(await dialog.findByText(/12\/6\/2023 → 26\/6\/2023/)).toBeTruthy()
  expect(sent(calls, '/steps/preview')[0]?.body).toMatchObject({ kind: 'extended', on: '2023-06-05' })
  await user.click(dialog.getByRole('button', { name: 'Bỏ qua' }))
  expect(sent(calls, '/steps')).toEqual([])
})

test('what a step would move is no longer asked once the step is sent: after it the same step is refused', async () => {
  const signals: AbortSignal[] = []
  const whenSent: boolean[][] = []
  const { user } = await open({}, [
    reply<typeof takeCaseStep>('POST', '/cases/:id/steps', () => {
      whenSent.push(signals.map(({ aborted }) => aborted))
      return caseDetail({ version: 5 })
    }),
    { method: 'POST', path: '/cases/:id/steps/preview', answer: () => new Promise<never>(() => undefined) },
  ])
  const answering = globalThis.fetch
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    if (address.includes('/steps/preview') && init?.signal) signals.push(init.signal)
    return answering(address, init)
  })
  const dialog = await openStep(user, 'Gia hạn')
  await user.type(dialog.getByLabelText(/Số quyết định/), '15/QĐ-UBND')
  await user.click(dialog.getByLabelText('Nhiều cơ quan quản lý'))
  await waitFor(() => expect(signals.map(({ aborted }) => aborted)).toEqual([false]))
  await user.click(dialog.getByRole('button', { name: 'Gia hạn' }))
  await waitFor(() => expect(whenSent).toEqual([[true]]))
})

test('a proposal to refuse needs one of the reasons the law gives for that kind', async () => {
  const { user, calls } = await open({ state: 'received', nextSteps: [stepOf('proposed', 'disposition')] }, [
    reply<typeof takeCaseStep>('POST', '/cases/:id/steps', caseDetail({ version: 5 })),
  ])
  const dialog = await openStep(user, 'Đề xuất xử lý')
  await choose(user, dialog.getByRole('combobox', { name: /Hướng xử lý/ }), 'Không thụ lý')
  await user.click(dialog.getByRole('button', { name: 'Đề xuất xử lý' }))
  expect(sent(calls, '/steps')).toEqual([])
  await user.click(dialog.getByRole('combobox', { name: /Lý do theo quy định/ }))
  expect(screen.queryByRole('option', { name: 'Không xác định được người tố cáo', hidden: true })).toBeNull()
  await user.click(await screen.findByRole('option', { name: 'Đã hết thời hiệu, thời hạn khiếu nại', hidden: true }))
  await user.click(dialog.getByRole('button', { name: 'Đề xuất xử lý' }))
  await waitFor(() => expect(sent(calls, '/steps')).toHaveLength(1))
  expect(sent(calls, '/steps')[0]?.body).toMatchObject({
    kind: 'proposed',
    disposition: 'refuse',
    reasonCode: 'timeLimitPassed',
    toBody: null,
  })
})

const proposal = (over: Partial<NonNullable<CaseDetail['proposal']>> = {}): NonNullable<CaseDetail['proposal']> => ({
  disposition: 'guide',
  reasonCode: null,
  toBody: 'Thanh tra tỉnh',
  note: null,
  proposedBy: CASE_ID,
  proposedByName: 'Lê Thị Mai',
  ...over,
})

test('an approval begins with what the clerk proposed, and says who proposed it', async () => {
  const { user } = await open({
    state: 'proposed',
    proposal: proposal({ toBody: 'Chi cục Thuế khu vực' }),
    nextSteps: [stepOf('guided', 'toBody', 'documentNumber')],
  })
  expect((await screen.findByText(/Đề xuất đang chờ duyệt/)).textContent).toContain('Người đề xuất: Lê Thị Mai')
  const dialog = await openStep(user, 'Hướng dẫn')
  expect((dialog.getByLabelText(/Cơ quan nhận/) as HTMLInputElement).value).toBe('Chi cục Thuế khu vực')
})

test('a withdrawn denunciation must say that the withdrawal was checked', async () => {
  const { user, calls } = await open(
    { kind: 'denunciation', nextSteps: [stepOf('withdrawn', 'reason', 'withdrawalChecked')] },
    [reply<typeof takeCaseStep>('POST', '/cases/:id/steps', caseDetail({ version: 5 }))],
  )
  const dialog = await openStep(user, 'Đình chỉ do rút đơn')
  await user.type(dialog.getByLabelText(/Lý do, ghi chú/), 'Đã hoà giải xong')
  await user.click(dialog.getByRole('button', { name: 'Đình chỉ do rút đơn' }))
  expect(sent(calls, '/steps')).toEqual([])
  await user.click(dialog.getByLabelText(/Đã kiểm tra/))
  await user.click(dialog.getByRole('button', { name: 'Đình chỉ do rút đơn' }))
  await waitFor(() => expect(sent(calls, '/steps')[0]?.body).toMatchObject({ isWithdrawalChecked: true }))
})

test('a correction changed after its preview is previewed again before it can be applied', async () => {
  const { user, calls } = await open({}, [reply<typeof correctCaseEvent>('POST', '/cases/:id/corrections', caseMoves)])
  await user.click(await screen.findByRole('button', { name: 'Sửa hoặc huỷ dòng' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByLabelText('Huỷ dòng này'))
  await user.type(dialog.getByLabelText(/Lý do/), 'Nhập nhầm')
  await user.click(dialog.getByRole('button', { name: 'Xem thời hạn thay đổi' }))
  expect(await dialog.findByRole('button', { name: 'Ghi thay đổi' })).toBeTruthy()
  await user.type(dialog.getByLabelText(/Lý do/), ' đơn')
  expect(dialog.queryByRole('button', { name: 'Ghi thay đổi' })).toBeNull()
  await user.click(dialog.getByRole('button', { name: 'Xem thời hạn thay đổi' }))
  await waitFor(() => expect(sent(calls, '/corrections')).toHaveLength(2))
  expect(sent(calls, '/corrections').map(({ body }) => (body as { isPreview: boolean }).isPreview)).toEqual([
    true,
    true,
  ])
})

test('a correction without a reason is not even previewed', async () => {
  const { user, calls } = await open()
  await user.click(await screen.findByRole('button', { name: 'Sửa hoặc huỷ dòng' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Xem thời hạn thay đổi' }))
  expect(dialog.getByText('Cần nhập mục này')).toBeTruthy()
  expect(sent(calls, '/corrections')).toEqual([])
})

test('after a stale version the case is fetched anew, and sending again goes on top of it with what was typed', async () => {
  let version = 4
  const { user, calls } = await open({}, [
    reply<typeof getCase>('GET', '/cases/:id', () => caseDetail({ version })),
    {
      method: 'POST',
      path: '/cases/:id/steps',
      answer: ({ headers }) => {
        const isFresh = headers.get('if-match') === '"5"'
        version = 5
        if (isFresh) return { status: 200, body: caseDetail({ version: 6 }) }
        const title = 'Nội dung này vừa được người khác sửa'
        return { status: 409, body: { code: 'staleVersion', status: 409, title, requestId: 'r' } }
      },
    },
  ])
  const dialog = await openStep(user, 'Gia hạn')
  await user.type(dialog.getByLabelText(/Số quyết định/), '15/QĐ-UBND')
  await user.click(dialog.getByLabelText('Nhiều cơ quan quản lý'))
  await user.click(dialog.getByRole('button', { name: 'Gia hạn' }))
  expect(await dialog.findByText(/Bản mới nhất đã được tải/)).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Gia hạn' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent(calls, '/steps').map(({ headers }) => headers.get('if-match'))).toEqual(['"4"', '"5"'])
  expect(sent(calls, '/steps').at(-1)?.body).toMatchObject({ decisionNumber: '15/QĐ-UBND' })
})
