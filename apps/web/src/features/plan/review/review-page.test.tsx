import type { listUnits } from '@gandan/contracts/organisation/units'
import type { listPeople } from '@gandan/contracts/organisation/users'
import type { adoptPlan, getPlan, PlanDetail, savePlanDraft } from '@gandan/contracts/plan/plans'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type SeenCall, type StubRoute } from '../../../testing/api-stub.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { draftPlan } from '../../../testing/plan-fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'

const savedOf = (call: SeenCall): PlanDocument => (call.body as { document: PlanDocument }).document

const open = async (
  more: readonly StubRoute[] = [],
  role: 'chairman' | 'officeClerk' | 'cultureOfficer' = 'chairman',
  over: Partial<PlanDetail> = {},
) => {
  const plan = draftPlan(over)
  let version = plan.version
  const page = await renderPage(
    `/plans/${plan.id}/review`,
    [
      reply<typeof getPlan>('GET', '/plans/:id', plan),
      reply<typeof listPeople>('GET', '/people', { items: [] }),
      reply<typeof listUnits>('GET', '/units', { items: [] }),
      reply<typeof savePlanDraft>('PUT', '/plans/:id/draft', (call) => {
        version += 1
        return { ...plan, version, draft: savedOf(call) }
      }),
      ...more,
    ],
    meAs(role),
  )
  await screen.findByRole('heading', { level: 1 })
  const saves = () => page.calls.filter((call) => call.method === 'PUT')
  return { ...page, plan, saves }
}
const openItem = async (user: Awaited<ReturnType<typeof open>>['user'], name: RegExp) =>
  user.click(await screen.findByRole('button', { name, expanded: false }))

test('the source stands beside what was understood, with the part of the open item marked', async () => {
  const { user } = await open()
  await openItem(user, /^II\.2/)
  const source = screen.getByRole('region', { name: 'Văn bản gốc' })
  expect(source.querySelector('mark')?.textContent).toBe('Đẩy mạnh phong trào thi đua Dân vận khéo.')
  expect(screen.getByRole('textbox', { name: 'Nội dung' })).toHaveProperty(
    'value',
    'Đẩy mạnh phong trào thi đua Dân vận khéo.',
  )
})

test('an edit saves itself under the version that was read, and says so', async () => {
  const { user, saves } = await open()
  await openItem(user, /^II\.2/)
  await user.type(screen.getByRole('textbox', { name: 'Tóm tắt' }), ' nhé')
  expect(screen.getByText('Có thay đổi chưa lưu')).toBeTruthy()
  await screen.findByText(/^Đã lưu lúc/)
  expect(saves()).toHaveLength(1)
  expect(saves()[0]?.headers.get('if-match')).toBe('"1"')
  expect(savedOf(saves()[0] as SeenCall).items.find((item) => item.code === 'II.2')?.title).toMatch(/ nhé$/)
})

test('merging, undoing and redoing keep the text whole', async () => {
  const { user } = await open()
  await openItem(user, /^II\.2/)
  await user.click(screen.getByRole('button', { name: 'Gộp vào mục trước' }))
  expect(screen.queryByRole('button', { name: /^II\.2/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  expect(screen.getByRole('button', { name: /^II\.2/ })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Làm lại' }))
  expect(screen.queryByRole('button', { name: /^II\.2/ })).toBeNull()
})

test('Alt and the arrows move an item, which keeps the focus', async () => {
  const { user } = await open()
  const second = await screen.findByRole('button', { name: /^II\.2 Đẩy mạnh|^II\.2Đẩy mạnh/ })
  second.focus()
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  const moved = screen.getByRole('button', { name: /^II\.1 ?Đẩy mạnh/ })
  await waitFor(() => expect(document.activeElement).toBe(moved))
})

test('a removed item becomes a note, and a note becomes an item again', async () => {
  const { user } = await open()
  await openItem(user, /^II\.2/)
  await user.click(screen.getByRole('button', { name: 'Bỏ mục' }))
  const notes = screen.getByRole('region', { name: /^Chưa hiểu được/ })
  expect(within(notes).getByText(/Dân vận khéo/)).toBeTruthy()
  await user.selectOptions(within(notes).getByRole('combobox', { name: 'Đưa vào mục…' }), 'objective')
  expect(screen.getByRole('button', { name: /^II\.2/ })).toBeTruthy()
})

test('a change of someone else is neither overwritten nor lost: the reader sees both and chooses', async () => {
  const theirs = { ...(draftPlan().draft as PlanDocument), title: 'Bản của người khác' }
  const { user } = await open([
    refuse<typeof savePlanDraft>('PUT', '/plans/:id/draft', {
      status: 409,
      code: 'staleVersion',
      title: 'Đã có người sửa',
      details: { expected: 1, current: { version: 4, draft: theirs } },
    }),
  ])
  const title = await screen.findByRole('textbox', { name: 'Tên kế hoạch' })
  await user.type(title, ' của tôi')
  const alert = await screen.findByText('Người khác đã sửa bản thảo này sau khi bạn mở')
  expect(alert).toBeTruthy()
  expect(title).toHaveProperty('value', expect.stringContaining('của tôi'))
  await user.click(screen.getByRole('button', { name: 'Lấy bản kia, bỏ bản của tôi' }))
  expect(screen.getByRole('textbox', { name: 'Tên kế hoạch' })).toHaveProperty('value', 'Bản của người khác')
})

test('a leader adopts once nothing is missing, and is told what that will do', async () => {
  const { user, plan, calls } = await open([
    reply<typeof adoptPlan>('POST', '/plans/:id/adoptions', draftPlan({ state: 'adopted', edition: 1, draft: null })),
  ])
  const title = await screen.findByRole('textbox', { name: 'Tên kế hoạch' })
  const was = (title as HTMLTextAreaElement).value
  await user.clear(title)
  expect(screen.getByRole('button', { name: 'Chưa có tên kế hoạch' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Ban hành' })).toHaveProperty('disabled', true)
  await user.click(title)
  await user.paste(was)
  await openItem(user, /^II\.1/)
  await user.click(screen.getByRole('button', { name: 'Chọn tất cả' }))
  await user.click(screen.getByRole('button', { name: 'Ban hành' }))
  const dialog = await screen.findByRole('dialog')
  const count = plan.draft?.items.find((item) => item.code === 'II.1')?.tasks.length
  expect(dialog.textContent).toContain(`${count} công việc được tạo`)
  await user.click(within(dialog).getByRole('button', { name: 'Ban hành' }))
  await waitFor(() => expect(calls.some((call) => call.address.endsWith('/adoptions'))).toBe(true))
  const [saved, adopted] = calls.filter((call) => ['PUT', 'POST'].includes(call.method))
  expect(savedOf(saved as SeenCall).title).toBe(was)
  expect(adopted?.headers.get('if-match')).toBe('"2"')
})

test('an amendment is not adopted without its reason', async () => {
  const { user, calls } = await open([], 'chairman', { state: 'adopted', edition: 1 })
  await user.click(await screen.findByRole('button', { name: 'Ban hành bản sửa đổi' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Ban hành bản sửa đổi' }))
  expect(within(dialog).getByText('Hãy nêu lý do sửa đổi')).toBeTruthy()
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
})

test('the clerk hands the draft to a leader; an officer has nothing to review', async () => {
  await open([], 'officeClerk')
  expect(await screen.findByRole('button', { name: 'Trình lãnh đạo ban hành' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Ban hành' })).toBeNull()
})

test('who does not plan finds no draft here', async () => {
  await open([], 'cultureOfficer', { draft: null, hasDraft: false })
  expect(await screen.findByText('Kế hoạch này không có bản thảo nào đang mở')).toBeTruthy()
})
