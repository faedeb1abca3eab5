import type {
  addImplementingDocument,
  getImplementedDirective,
  ImplementedDirective,
  removeImplementingDocument,
  restoreImplementingDocument,
  setDirectiveDue,
} from '@gandan/contracts/plan/directives'
import type {
  getPlan,
  getPlanEdition,
  importPlanText,
  listDirectives,
  listPlanItems,
  listPlans,
  PlanDetail,
} from '@gandan/contracts/plan/plans'
import { readPlanDocument } from '@gandan/domain/plan/import/plan-document'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type StubRoute } from '../../testing/api-stub.ts'
import { meAs, planRow } from '../../testing/fixtures.ts'
import { draftPlan, PLAN_TEXT } from '../../testing/plan-fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

test('plans stand by year, the newest first, and drafts lead to their review', async () => {
  const old = planRow({ id: '01890000-0000-7000-8000-000000000102', year: 2022, title: 'Kế hoạch năm 2022' })
  const draft = planRow({
    id: '01890000-0000-7000-8000-000000000103',
    year: 2024,
    title: 'Kế hoạch năm 2024',
    state: 'draft',
    edition: 0,
    hasDraft: true,
  })
  await renderPage('/plans', [reply<typeof listPlans>('GET', '/plans', { items: [old, draft] })])
  const years = (await screen.findAllByRole('heading', { level: 2, name: /^Năm/ })).map(
    (heading) => heading.textContent,
  )
  expect(years).toEqual(['Năm 2024', 'Năm 2022'])
  expect(screen.getByRole('link', { name: 'Kế hoạch năm 2024' }).getAttribute('href')).toBe(`/plans/${draft.id}/review`)
  expect(screen.getByRole('link', { name: 'Kế hoạch năm 2022' }).getAttribute('href')).toBe(`/plans/${old.id}`)
})

test('without plans a planner is led to the import, a reader is told what comes', async () => {
  const none = [reply<typeof listPlans>('GET', '/plans', { items: [] })]
  await renderPage('/plans', none, meAs('officeClerk'))
  expect((await screen.findByRole('link', { name: 'Nhập kế hoạch' })).getAttribute('href')).toBe('/plans/import')
})

test('a reader may not import and sees no way to it', async () => {
  await renderPage('/plans', [], meAs('mttq'))
  await screen.findByRole('heading', { level: 2, name: /^Năm/ })
  expect(screen.queryByRole('link', { name: 'Nhập kế hoạch' })).toBeNull()
})

test('pasted text stays when it is refused, and the same text is tried again under the same key', async () => {
  const { user, calls } = await renderPage('/plans/import', [
    refuse<typeof importPlanText>('POST', '/plans', {
      status: 413,
      code: 'planTooLarge',
      title: 'Văn bản có quá nhiều mục',
    }),
  ])
  await user.click(await screen.findByRole('tab', { name: 'Dán nội dung' }))
  const area = screen.getByRole('textbox', { name: 'Nội dung kế hoạch' })
  await user.click(area)
  await user.paste(PLAN_TEXT)
  const send = () => within(screen.getByRole('tabpanel')).getByRole('button', { name: 'Đọc văn bản' })
  await user.click(send())
  expect((await screen.findByRole('alert')).textContent).toContain('Văn bản có quá nhiều mục')
  expect(area).toHaveProperty('value', PLAN_TEXT)
  await user.click(send())
  const keys = calls.filter((call) => call.method === 'POST').map((call) => call.headers.get('idempotency-key'))
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('a file that cannot be read is refused before it is sent', async () => {
  const { calls } = await renderPage('/plans/import')
  const input = await screen.findByLabelText('Tải tệp lên', { selector: 'input' })
  for (const [name, words] of [
    ['cu.doc', /Chỉ nhận tệp Word/],
    ['rong.docx', /Tệp trống/],
  ] as const) {
    const file = new File(name === 'cu.doc' ? ['x'] : [], name)
    fireEvent.change(input, { target: { files: [file] } })
    expect((await screen.findByText(words)).getAttribute('role')).toBe('alert')
  }
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
})

const adopted = (over: Partial<PlanDetail> = {}): PlanDetail =>
  draftPlan({
    ...planRow({ edition: 2 }),
    draft: null,
    editions: [
      { number: 2, adoptedAt: '2023-06-01T02:00:00Z', adoptedByName: 'Trần Văn Bình', reason: 'Điều chỉnh' },
      { number: 1, adoptedAt: '2023-01-10T02:00:00Z', adoptedByName: 'Trần Văn Bình', reason: null },
    ],
    ...over,
  })

const OBJECTIVE = '01890000-0000-7000-8000-000000000201'
const planRoutes = (plan: PlanDetail): StubRoute[] => [
  reply<typeof getPlan>('GET', '/plans/:id', plan),
  reply<typeof listPlanItems>('GET', '/plans/:id/items', {
    items: [
      {
        id: OBJECTIVE,
        kind: 'objective',
        code: 'II.1',
        title: 'Tiếp dân',
        text: 'Thực hiện tốt công tác tiếp dân.',
        responsibleBody: null,
        directiveIds: [],
        taskCount: 3,
        retiredIn: null,
      },
    ],
  }),
  reply<typeof listDirectives>('GET', '/plans/:id/directives', {
    items: [
      {
        id: OBJECTIVE,
        number: '33/CT-TTg',
        type: 'directive',
        issuedOn: '2021-11-26',
        issuer: 'Thủ tướng',
        title: null,
        itemIds: [OBJECTIVE],
      },
      {
        id: planRow().id,
        number: '25-NQ/TW',
        type: 'resolution',
        issuedOn: '2013-06-03',
        issuer: null,
        title: null,
        itemIds: [],
      },
    ],
  }),
  reply<typeof getPlanEdition>('GET', '/plans/:id/editions/:number', (call) => {
    const number = Number(call.address.split('/').at(-1))
    const document = readPlanDocument(
      number === 1 ? PLAN_TEXT : PLAN_TEXT.replace('Dân vận khéo', 'Dân vận khéo năm 2023'),
    )
    return { number, adoptedAt: '2023-01-10T02:00:00Z', adoptedByName: 'Trần Văn Bình', reason: null, document }
  }),
]

test('the plan in force links its objectives and their tasks, and its directives say where they are cited', async () => {
  const plan = adopted()
  await renderPage(`/plans/${plan.id}`, planRoutes(plan), meAs('mttq'))
  const link = await screen.findByRole('link', { name: 'Tiếp dân' })
  expect(link.getAttribute('href')).toBe(`/plans/${plan.id}/objectives/${OBJECTIVE}`)
  expect(screen.getByRole('link', { name: '3 công việc' }).getAttribute('href')).toBe(
    `/plans/${plan.id}/tasks?objective=${OBJECTIVE}`,
  )
  const row = screen.getByRole('row', { name: /33\/CT-TTg/ })
  expect(row.textContent).toContain('26/11/2021')
  expect(row.textContent).toContain('II.1')
  expect(screen.queryByRole('button', { name: 'Sửa đổi, bổ sung' })).toBeNull()
})

const implemented = (over: Partial<ImplementedDirective> = {}): ImplementedDirective => ({
  id: OBJECTIVE,
  planId: planRow().id,
  type: 'directive',
  number: '33/CT-TTg',
  issuedOn: '2021-11-26',
  issuer: 'Thủ tướng',
  title: null,
  dueOn: '2023-05-10',
  documents: [
    { id: planRow().id, number: '12/KH-UBND', title: 'Kế hoạch triển khai', issuedOn: '2023-05-12', version: 1 },
  ],
  can: { edit: true },
  version: 3,
  ...over,
})

test('a directive gets its due day and the documents issued on it, and one taken out comes back', async () => {
  const plan = adopted()
  const { user, calls } = await renderPage(`/plans/${plan.id}`, [
    ...planRoutes(plan),
    reply<typeof getImplementedDirective>('GET', '/directives/:id', implemented()),
    reply<typeof setDirectiveDue>('PUT', '/directives/:id/due', implemented({ dueOn: '2023-05-20', version: 4 })),
    reply<typeof addImplementingDocument>('POST', '/directives/:id/implementing-documents', implemented()),
    reply<typeof removeImplementingDocument>(
      'DELETE',
      '/implementing-documents/:id',
      implemented({ documents: [], version: 5 }),
    ),
    reply<typeof restoreImplementingDocument>('POST', '/implementing-documents/:id/restorations', implemented()),
  ])
  await user.click(await screen.findByRole('button', { name: 'Thực hiện văn bản 33/CT-TTg' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Thực hiện văn bản 33/CT-TTg' }))
  expect(await dialog.findByText(/12\/KH-UBND, Kế hoạch triển khai, ngày 12\/5\/2023 \(Sau hạn\)/)).toBeTruthy()
  const due = await dialog.findByDisplayValue('10/05/2023')
  await user.clear(due)
  await user.type(due, '20/05/2023')
  await user.click(dialog.getByRole('button', { name: 'Lưu hạn' }))
  await screen.findByText('Đã lưu hạn triển khai 33/CT-TTg')
  expect(dialog.queryByText(/Sau hạn/)).toBeNull()
  await user.click(dialog.getByRole('button', { name: 'Thêm văn bản' }))
  expect(dialog.getByText('Cần ít nhất 3 ký tự')).toBeTruthy()
  await user.type(dialog.getByLabelText(/^Số, ký hiệu/), '13/KH-UBND')
  await user.type(dialog.getByLabelText(/^Tên văn bản/), 'Kế hoạch bổ sung')
  await user.click(dialog.getByRole('button', { name: 'Thêm văn bản' }))
  await screen.findByText('Đã thêm văn bản 13/KH-UBND')
  await user.click(dialog.getByRole('button', { name: 'Bỏ văn bản 12/KH-UBND' }))
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác', hidden: true }))
  const sent = calls.filter(({ method }) => method !== 'GET').map(({ method, body }) => [method, body])
  expect(sent).toEqual([
    ['PUT', { dueOn: '2023-05-20' }],
    ['POST', expect.objectContaining({ number: '13/KH-UBND', title: 'Kế hoạch bổ sung' })],
    ['DELETE', undefined],
    ['POST', undefined],
  ])
})

test('directives sort by a column and say so', async () => {
  const plan = adopted()
  const { user } = await renderPage(`/plans/${plan.id}`, planRoutes(plan))
  const numbers = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
  await screen.findByRole('row', { name: /33\/CT-TTg/ })
  expect(numbers()).toEqual(['Nghị quyết 25-NQ/TW', 'Chỉ thị 33/CT-TTg'])
  await user.click(screen.getByRole('button', { name: /^Ngày ban hành/ }))
  expect(numbers()).toEqual(['Chỉ thị 33/CT-TTg', 'Nghị quyết 25-NQ/TW'])
  expect(screen.getByRole('columnheader', { name: /^Ngày ban hành/ }).getAttribute('aria-sort')).toBe('descending')
})

test('an earlier edition is read as such, and two are compared item by item', async () => {
  const plan = adopted()
  const { user } = await renderPage(`/plans/${plan.id}?edition=1`, planRoutes(plan))
  expect(await screen.findByText(/Bạn đang xem bản 1/)).toBeTruthy()
  await user.click(screen.getByRole('link', { name: 'So với bản 1' }))
  expect(await screen.findByRole('heading', { name: 'Thay đổi từ bản 1 đến bản 2' })).toBeTruthy()
  expect(screen.getByText('Sửa nội dung')).toBeTruthy()
})
