import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import type { getCase, listCaseDeadlines } from '@gandan/contracts/petitions/cases'
import type { readIdentity } from '@gandan/contracts/petitions/petitions'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type StubRoute } from '../../testing/api-stub.ts'
import { CASE_ID, caseClock, caseDetail, caseEvent } from '../../testing/case-fixtures.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

vi.setConfig({ testTimeout: 20_000 })

const open = (over: Partial<CaseDetail> = {}, routes: StubRoute[] = []) =>
  renderPage(
    `/cases/${CASE_ID}`,
    [reply<typeof getCase>('GET', '/cases/:id', caseDetail(over)), ...routes],
    meAs('chairman'),
  )
const section = async (name: string) =>
  (await screen.findByRole('heading', { name, level: 2 })).closest('section') as HTMLElement
const clockOnTop = async (): Promise<string> => {
  await section('Diễn biến')
  return screen.getAllByRole('status').find(({ tagName }) => tagName === 'DIV')?.textContent ?? ''
}

const voided = {
  at: '2023-05-03T02:00:00.000Z',
  byName: 'Trần Văn Bốn',
  reason: 'Nhập nhầm ngày',
}

test('a voided line stays in the ledger, struck through, with who and why, and cannot be corrected again', async () => {
  const wrong = caseEvent({ id: '01890000-0000-7000-8000-000000000904', sequence: 2, kind: 'notified', voided })
  await open({ events: [caseEvent(), wrong] })
  const [standing, struck] = within(await section('Diễn biến')).getAllByRole('listitem') as [HTMLElement, HTMLElement]
  expect(within(standing).getByRole('button', { name: 'Sửa hoặc huỷ dòng' })).toBeTruthy()
  expect(standing.dataset.voided).toBeUndefined()
  expect(struck.dataset.voided).toBe('true')
  expect(within(struck).getByText('Đã thông báo cho người dân')).toBeTruthy()
  expect(within(struck).getByText('Đã huỷ dòng này (Trần Văn Bốn): Nhập nhầm ngày')).toBeTruthy()
  expect(within(struck).queryByRole('button')).toBeNull()
})

test('a line entered after its day says when it was entered', async () => {
  await open({ events: [caseEvent({ on: '2023-05-02', at: '2023-05-04T02:00:00.000Z' })] })
  expect(within(await section('Diễn biến')).getByText(/nhập lúc 09:00 ngày 04\/5\/2023/)).toBeTruthy()
})

test('who may not correct sees no button to correct', async () => {
  await open({ can: { ...caseDetail().can, correct: false } })
  expect(within(await section('Diễn biến')).queryByRole('button')).toBeNull()
})

test('a late case says in words by how many days', async () => {
  await open({
    dueOn: '2023-05-31',
    isOverdue: true,
    daysLate: 5,
    clocks: [caseClock({ effectiveDueOn: '2023-05-31', standing: 'overdue', daysOverdue: 5 })],
  })
  const clock = await clockOnTop()
  expect(clock).toContain('31/5/2023')
  expect(clock).toContain('trễ 5 ngày')
  const row = within(await section('Các thời hạn')).getByRole('row', { name: /Giải quyết khiếu nại lần đầu/ })
  expect(row.textContent).toContain('trễ 5 ngày')
})

test('a suspended case says that its clock stands still, and no day is due', async () => {
  await open({
    state: 'suspended',
    dueOn: null,
    dueLimitId: null,
    clocks: [caseClock({ standing: 'paused', nominalDueOn: null, effectiveDueOn: null })],
  })
  expect(await clockOnTop()).toBe(
    'Đồng hồ đang dừngThời gian đã dùng: đã dùng 24/30 ngày, không tính thời gian tạm dừng',
  )
})

test('a clock says why its day is that day: each step of the sum and every day skipped', async () => {
  const { user } = await open({}, [
    reply<typeof listCaseDeadlines>('GET', '/cases/:id/deadlines', {
      asOf: '2023-06-05',
      moves: [],
      items: [
        {
          clock: caseClock(),
          calculation: {
            ruleId: 'KN_SOLVE_1',
            variantId: null,
            title: 'Giải quyết khiếu nại lần đầu',
            basis: 'Luật Khiếu nại 2011 Điều 28',
            evidence: 'verified',
            triggerOn: '2023-06-09',
            amount: 1,
            unit: 'calendarDays',
            direction: 'after',
            nominalDueOn: '2023-06-10',
            effectiveDueOn: '2023-06-12',
            remaining: 0,
            days: [
              { on: '2023-06-10', counted: true, reason: { kind: 'weekend', name: 'Thứ Bảy' } },
              { on: '2023-06-11', counted: false, reason: { kind: 'weekend', name: 'Chủ nhật' } },
              { on: '2023-06-12', counted: false, reason: null },
            ],
            explanation: [
              { kind: 'trigger', text: 'Thụ lý ngày 09/06/2023, không tính ngày này' },
              { kind: 'result', text: 'Hạn cuối là ngày 12/06/2023' },
            ],
            yearsWithoutNotice: [],
          },
        },
      ],
    }),
  ])
  await user.click(within(await section('Các thời hạn')).getByRole('button', { name: 'Vì sao?' }))
  const panel = within(await screen.findByRole('dialog', { name: 'Giải quyết khiếu nại lần đầu' }))
  expect(await panel.findByText('Thụ lý ngày 09/06/2023, không tính ngày này')).toBeTruthy()
  expect(panel.getByText('Hạn cuối là ngày 12/06/2023')).toBeTruthy()
  expect(panel.getByTitle(/Chủ nhật/).textContent).toContain('11')
  expect(panel.getByTitle(/Hạn cuối/).textContent).toContain('12')
})

test('who may not read the identity is not even asked for a reason', async () => {
  await open({ can: { ...caseDetail().can, readIdentity: false } })
  await section('Diễn biến')
  expect(screen.queryByRole('button', { name: /Xem danh tính/ })).toBeNull()
  expect(screen.queryByRole('region', { name: 'Danh tính người đứng đơn' })).toBeNull()
})

test('a denouncer is warned about before the reading, an ordinary petitioner is not', async () => {
  const warning = /Làm lộ danh tính người tố cáo/
  await open({ kind: 'denunciation', petitionerLabel: 'Người tố cáo (bảo mật)', nextSteps: [] })
  expect(within(await section('Danh tính người đứng đơn')).getByText(warning)).toBeTruthy()
})

test('an ordinary petitioner needs no warning', async () => {
  await open()
  expect(within(await section('Danh tính người đứng đơn')).queryByText(/Làm lộ danh tính/)).toBeNull()
})

test('steps, corrections and identity stay off the paper', async () => {
  await open()
  const identity = await section('Danh tính người đứng đơn')
  const correct = screen.getByRole('button', { name: 'Sửa hoặc huỷ dòng' })
  const step = screen.getByRole('button', { name: 'Gia hạn' })
  for (const element of [identity, correct, step]) expect(element.closest('.no-print')).not.toBeNull()
  expect((await section('Diễn biến')).closest('.no-print')).toBeNull()
})

test('a case that is not there, or not for this reader, is said in words', async () => {
  await open({}, [
    refuse<typeof getCase>('GET', '/cases/:id', { status: 404, code: 'caseNotFound', title: 'Không tìm thấy vụ việc' }),
  ])
  expect(await screen.findByText(/Không tìm thấy vụ việc/)).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'Diễn biến' })).toBeNull()
})

test('each petition of a case is read on its own, and the names stand under its number', async () => {
  const [first] = caseDetail().petitions as [CaseDetail['petitions'][number]]
  const second = { ...first, id: '01890000-0000-7000-8000-000000000988', code: '2023/0099' }
  const { user } = await open({ petitions: [first, second] }, [
    reply<typeof readIdentity>('POST', '/petitions/:id/identity-readings', ({ address }) => ({
      people: [
        {
          role: 'petitioner',
          name: address.includes(second.id) ? 'Lê Thị Hai' : 'Nguyễn Văn Một',
          address: '',
          phone: '',
          idNumber: '',
        },
      ],
    })),
  ])
  const block = within(await section('Danh tính người đứng đơn'))
  const read = async (code: string) => {
    await user.click(block.getByRole('button', { name: `Xem danh tính ${code}` }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(/Lý do/), 'Mời đến làm việc')
    await user.click(dialog.getByRole('button', { name: 'Xem danh tính' }))
  }
  await read(first.code)
  expect(await block.findByText('Nguyễn Văn Một')).toBeTruthy()
  await read(second.code)
  expect(await block.findByText('Lê Thị Hai')).toBeTruthy()
  expect(block.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    first.code,
    second.code,
  ])
})
