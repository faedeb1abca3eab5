import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import type { draftDocument, getCase, getCaseDocument, takeCaseStep } from '@gandan/contracts/petitions/cases'
import type { registerPetition, updatePetition } from '@gandan/contracts/petitions/petitions'
import type { uploadFile } from '@gandan/contracts/files'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type SeenCall, type StubRoute } from '../../testing/api-stub.ts'
import { CASE_ID, caseClock, caseDetail, caseEvent, casePetition } from '../../testing/case-fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

vi.setConfig({ testTimeout: 60_000 })

const DOCUMENT_ID = '01890000-0000-7000-8000-000000000931'
const FILE_ID = '01890000-0000-7000-8000-000000000941'
const LINES = [
  'UỶ BAN NHÂN DÂN XÃ SƠN TRƯỜNG',
  'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/TB-UBND',
  'xã Sơn Trường, ngày 05 tháng 06 năm 2023',
  '',
  'THÔNG BÁO về việc thụ lý giải quyết',
  '',
  'Uỷ ban nhân dân xã thụ lý vụ việc.',
  '',
  'TM. UỶ BAN NHÂN DÂN',
  'CHỦ TỊCH',
]
const TEXT = LINES.join('\n')
const file = {
  id: FILE_ID,
  name: 'Tệp 1.pdf',
  mediaType: 'application/pdf',
  byteSize: 820_000,
  uploadedAt: '2023-05-02T02:00:00.000Z',
}

const open = (address = `/cases/${CASE_ID}`, over: Partial<CaseDetail> = {}, routes: StubRoute[] = []) =>
  renderPage(address, [reply<typeof getCase>('GET', '/cases/:id', caseDetail(over)), ...routes])
const sent = (calls: readonly SeenCall[], end: string) => calls.filter(({ address }) => address.endsWith(end))
const section = async (name: string) =>
  within((await screen.findByRole('heading', { name, level: 2 })).closest('section') as HTMLElement)

const kept = { id: DOCUMENT_ID, template: 'acceptanceNotice' as const, title: 'Thông báo thụ lý', number: '12/TB-UBND' }
const document = reply<typeof getCaseDocument>('GET', '/cases/:id/documents/:documentId', {
  ...kept,
  text: TEXT,
  createdAt: '2023-06-05T02:00:00.000Z',
})

test('a kept document opens from its case as it was kept, laid out as an official paper, and cannot be changed', async () => {
  const documents = [{ ...kept, createdAt: '2023-06-05T02:00:00.000Z' }]
  const { user, location } = await open(undefined, { documents }, [document])
  await user.click((await section('Văn bản đã lập')).getByRole('link', { name: 'Thông báo thụ lý' }))
  const paper = within(await screen.findByRole('article', { name: 'Thông báo thụ lý' }))
  expect(location()).toBe(`/cases/${CASE_ID}/documents/${DOCUMENT_ID}`)
  expect(paper.getByRole('heading', { level: 2 }).textContent).toBe('THÔNG BÁO về việc thụ lý giải quyết')
  for (const line of LINES.filter(Boolean)) expect(paper.getByText(line)).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('heading', { level: 1 }).closest('.no-print')).not.toBeNull()
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)
  await user.click(screen.getByRole('button', { name: 'In' }))
  expect(print).toHaveBeenCalledOnce()
})

test('a document that is not there is said in words', async () => {
  await open(`/cases/${CASE_ID}/documents/${DOCUMENT_ID}`, {}, [
    refuse<typeof getCaseDocument>('GET', '/cases/:id/documents/:documentId', {
      status: 404,
      code: 'notFound',
      title: 'Không tìm thấy nội dung này',
    }),
  ])
  expect(await screen.findByText(/Không tìm thấy nội dung này/)).toBeTruthy()
})

test('a draft is changed and copied as changed, its preview follows, and nothing is sent', async () => {
  const { user, calls } = await open(`/cases/${CASE_ID}/drafts/acceptanceNotice`, { kind: 'denunciation' }, [
    reply<typeof draftDocument>('GET', '/cases/:id/drafts/:template', {
      template: 'acceptanceNotice',
      title: 'THÔNG BÁO',
      text: TEXT,
    }),
  ])
  const field = await screen.findByRole('textbox', { name: 'Nội dung dự thảo' })
  expect(screen.getByRole('note').textContent).toContain('không nêu tên người tố cáo')
  await user.type(field, ' NGUYỄN A')
  expect(within(screen.getByRole('article', { name: 'Bản xem trước' })).getByText('CHỦ TỊCH NGUYỄN A')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Chép nội dung' }))
  expect(await navigator.clipboard.readText()).toBe(`${TEXT} NGUYỄN A`)
  expect(field.closest('.no-print')).not.toBeNull()
  expect(calls.filter(({ method }) => method !== 'GET')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Lấy lại bản đầu' }))
  expect((field as HTMLTextAreaElement).value).toBe(TEXT)
})

test('files say type and size and are only downloads, of steps and of petitions alike', async () => {
  const petition = casePetition({ files: [file], fileCount: 1 })
  await open(undefined, { petitions: [petition], events: [caseEvent({ files: [{ ...file, name: 'Ảnh.png' }] })] })
  for (const [name, words] of [
    ['Tệp 1.pdf', 'PDF, 820 kB'],
    ['Ảnh.png', 'PNG, 820 kB'],
  ]) {
    const link = await screen.findByRole('link', { name: `Tải tệp ${name}` })
    expect([link.getAttribute('href'), link.getAttribute('download')]).toEqual([
      `/api/v1/files/${FILE_ID}/content`,
      name,
    ])
    expect(link.closest('li')?.textContent).toContain(words)
  }
  expect(screen.queryByRole('img', { name: /Ảnh/ })).toBeNull()
})

test('the paper of a denunciation is counted for all, and named only where the API names it, never in print', async () => {
  const petition = casePetition({ kind: 'denunciation', fileCount: 2 })
  await open(undefined, { kind: 'denunciation', petitions: [petition] })
  const petitions = await section('Đơn trong vụ việc')
  expect(petitions.getByText(/2 tệp kèm đơn, niêm phong/)).toBeTruthy()
  expect(petitions.queryByRole('link')).toBeNull()
})

test('who may read the identity is warned that the download is recorded', async () => {
  const petition = casePetition({ kind: 'denunciation', files: [file], fileCount: 1 })
  await open(undefined, { kind: 'denunciation', petitions: [petition] })
  const petitions = await section('Đơn trong vụ việc')
  expect(petitions.getByText(/mỗi lần tải được ghi vào nhật ký/)).toBeTruthy()
  expect(petitions.getByRole('link', { name: 'Tải tệp Tệp 1.pdf' }).closest('.no-print')).not.toBeNull()
})

const pdf = () => new File(['%PDF-1.7'], 'bien-ban.pdf', { type: 'application/pdf' })

test('files go with a step, and one that was refused keeps the step back', async () => {
  const next: CaseDetail['nextSteps'] = [{ kind: 'notified', basis: 'Điều 27', needs: [], template: null }]
  const { user, calls } = await open(undefined, { nextSteps: next }, [
    reply('POST', '/cases/:id/steps/preview', { moves: [], total: 0 } as never),
    reply<typeof uploadFile>('POST', '/files', file),
    reply<typeof takeCaseStep>('POST', '/cases/:id/steps', caseDetail({ version: 5 })),
  ])
  const name = 'Thông báo cho người dân'
  const button = (await section('Bước tiếp theo')).getAllByRole('button')[0] as HTMLElement
  await user.click(button)
  const dialog = within(await screen.findByRole('dialog', { name: button.textContent ?? name }))
  await user.upload(dialog.getByLabelText('Tệp kèm bước này', { selector: 'input' }), pdf())
  expect(await dialog.findByText(/Đã tải lên/)).toBeTruthy()
  await user.upload(dialog.getByLabelText('Tệp kèm bước này', { selector: 'input' }), new File([], 'rong.pdf'))
  await user.click(dialog.getByRole('button', { name: button.textContent ?? name }))
  expect(sent(calls, '/steps')).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Bỏ tệp rong.pdf' }))
  await user.click(dialog.getByRole('button', { name: button.textContent ?? name }))
  await waitFor(() => expect(sent(calls, '/steps')[0]?.body).toMatchObject({ kind: 'notified', fileIds: [FILE_ID] }))
})

test('a petition is entered with its papers', async () => {
  const { user, calls } = await renderPage('/cases/new', [
    reply('POST', '/petitions/lookalikes', { items: [] } as never),
    reply('GET', '/units', { items: [] } as never),
    reply('GET', '/people', { items: [] } as never),
    refuse('POST', '/deadlines/calculate', { status: 422, code: 'ruleNotInForce', title: 'Chưa có quy định' }),
    reply<typeof uploadFile>('POST', '/files', file),
    refuse<typeof registerPetition>('POST', '/petitions', {
      status: 422,
      code: 'dayInFuture',
      title: 'Ngày này chưa đến',
    }),
  ])
  await user.upload(await screen.findByLabelText(/Tệp kèm đơn/, { selector: 'input' }), pdf())
  expect(await screen.findByText(/Đã tải lên/)).toBeTruthy()
  await user.click(screen.getByRole('combobox', { name: 'Lĩnh vực' }))
  await user.click((await screen.findAllByRole('option', { name: /môi trường/i, hidden: true }))[0] as HTMLElement)
  await user.type(screen.getByRole('textbox', { name: 'Nội dung' }), 'Rãnh nước bị lấp gây ngập')
  await user.type(screen.getByRole('textbox', { name: 'Họ và tên' }), 'Lê Văn A')
  await user.click(screen.getByRole('button', { name: 'Vào sổ' }))
  await waitFor(() => expect(sent(calls, '/petitions')[0]?.body).toMatchObject({ fileIds: [FILE_ID] }))
})

test('the clock says how much of the limit is used, by colour and words, and the raw end beside the moved one', async () => {
  await open(undefined, { clocks: [caseClock({ daysUsed: 24, daysAllowed: 30 })] })
  const bar = await screen.findByRole('progressbar', { name: 'Thời gian đã dùng' })
  expect([bar.getAttribute('value'), bar.getAttribute('max'), bar.dataset.tone]).toEqual(['24', '30', 'amber'])
  expect(bar.getAttribute('aria-valuetext')).toContain('đã dùng 24/30 ngày')
  const clock = bar.closest('[role=status]') as HTMLElement
  expect(clock.textContent).toContain('Hạn theo số học: 11/6/2023')
  expect(clock.textContent).toContain('12/6/2023')
})

test('an end that no day off moved is said once', async () => {
  await open(undefined, { clocks: [caseClock({ nominalDueOn: '2023-06-12', daysUsed: 3 })] })
  const bar = await screen.findByRole('progressbar', { name: 'Thời gian đã dùng' })
  expect(bar.dataset.tone).toBe('green')
  expect(screen.queryByText(/Hạn theo số học/)).toBeNull()
})

test('correcting a petition says whether its case follows, and sends under the version of the petition', async () => {
  const { user, calls } = await open(undefined, { petitions: [casePetition({ version: 7 })] }, [
    reply('GET', '/units', { items: [] } as never),
    reply<typeof updatePetition>('PATCH', '/petitions/:id', casePetition({ version: 8 })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Sửa thông tin đơn 2023/0001' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Sửa thông tin đơn 2023/0001' }))
  expect(dialog.getByText(/lĩnh vực và thôn của vụ việc đổi theo/)).toBeTruthy()
  await user.click(dialog.getByRole('combobox', { name: 'Lĩnh vực' }))
  await user.click((await screen.findAllByRole('option', { name: /môi trường/i, hidden: true }))[0] as HTMLElement)
  await user.click(dialog.getByRole('button', { name: 'Ghi thay đổi' }))
  await waitFor(() => expect(sent(calls, `/petitions/${casePetition().id}`)).toHaveLength(1))
  const [call] = sent(calls, `/petitions/${casePetition().id}`)
  expect(call?.headers.get('if-match')).toBe('"7"')
  expect(call?.body).toMatchObject({ topicCode: 'TP06', subTopicCode: null, personCount: 1, request: null })
  expect(call?.body).not.toHaveProperty('people')
})

test('a case of several petitions says that it stays what it is', async () => {
  const { user } = await open(undefined, { petitionCount: 2 }, [reply('GET', '/units', { items: [] } as never)])
  await user.click(await screen.findByRole('button', { name: 'Sửa thông tin đơn 2023/0001' }))
  expect(await screen.findByText(/lĩnh vực và thôn của vụ việc giữ nguyên/)).toBeTruthy()
})
