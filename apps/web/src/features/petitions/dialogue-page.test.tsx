import type { listCases } from '@gandan/contracts/petitions/cases'
import type {
  answerDialogueIssue,
  correctDialogueIssue,
  createDialogue,
  DialogueDetail,
  DialogueIssue,
  getDialogue,
  listDialogues,
  promiseOnIssue,
} from '@gandan/contracts/petitions/dialogues'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../testing/api-stub.ts'
import { caseDetail } from '../../testing/case-fixtures.ts'
import { meAs, planRow } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { choiceRoutes, OBJECTIVE_ID, OTHER_PERSON_ID } from '../../testing/task-fixtures.ts'

const issue = (over: Partial<DialogueIssue> = {}): DialogueIssue => ({
  id: '01890000-0000-7000-8000-000000000c01',
  dialogueId: '01890000-0000-7000-8000-000000000b01',
  dialogueTitle: 'Đối thoại năm 2023',
  dialogueOn: '2023-06-01',
  number: 1,
  content: 'Đường liên thôn xuống cấp',
  topicCode: 'TP08',
  villageId: null,
  villageName: null,
  unitId: null,
  unitName: 'Văn phòng',
  dueOn: '2023-06-01',
  answer: null,
  answeredOn: null,
  isOverdue: true,
  promise: null,
  isPublic: true,
  task: null,
  version: 5,
  ...over,
})

const dialogue: DialogueDetail = {
  id: issue().dialogueId,
  kind: 'annualPublic',
  title: 'Đối thoại năm 2023',
  on: '2023-06-01',
  place: 'Hội trường xã',
  chairUserId: meAs('chairman').userId,
  chairName: 'Nguyễn Văn An',
  caseId: null,
  caseCode: null,
  attendeeCount: null,
  isWithFront: false,
  minutes: '',
  state: 'planned',
  issueCount: 1,
  answeredCount: 0,
  promiseCount: 0,
  version: 1,
  issues: [issue()],
  promisedBefore: [
    issue({
      id: '01890000-0000-7000-8000-000000000c02',
      dialogueId: '01890000-0000-7000-8000-000000000b02',
      dialogueTitle: 'Đối thoại đầu năm',
      dialogueOn: '2023-02-01',
      content: 'Nước sinh hoạt',
      isOverdue: false,
      promise: 'Sửa trạm bơm',
      task: {
        id: '01890000-0000-7000-8000-000000000d01',
        planId: planRow().id,
        title: 'Sửa trạm bơm',
        state: 'inProgress',
        percent: 40,
        dueOn: '2023-05-30',
        isOpen: true,
        isOverdue: true,
      },
    }),
  ],
}

const ADDRESS = `/dialogues/${dialogue.id}`
const opened = [...choiceRoutes, reply<typeof getDialogue>('GET', '/dialogues/:id', dialogue)]

test('the page opens with what was promised last time and how far its task has come', async () => {
  await renderPage(ADDRESS, opened)
  const first = (await within(screen.getByRole('main')).findAllByRole('heading', { level: 2 }))[0]
  expect(first?.textContent).toBe('Đã hứa lần trước')
  const before = screen.getByRole('list', { name: 'Đã hứa lần trước' }).textContent
  for (const words of ['Đã hứa: Sửa trạm bơm', 'Đang thực hiện', '40', 'hạn 30/5/2023', 'Trễ hạn'])
    expect(before).toContain(words)
  const links = within(screen.getByRole('list', { name: 'Đã hứa lần trước' })).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `/plans/${planRow().id}/tasks/01890000-0000-7000-8000-000000000d01`,
    '/dialogues/01890000-0000-7000-8000-000000000b02',
  ])
  expect(screen.getByRole('list', { name: 'Ý kiến đã nêu' }).textContent).toContain('Quá hạn trả lời')
})

test('a promise needs who does it, and becomes a task of the plan with its objective and due day', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...opened,
    reply<typeof promiseOnIssue>('POST', '/dialogue-issues/:id/promises', dialogue),
  ])
  await user.click(await screen.findByRole('button', { name: 'Hứa về ý kiến 1' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /Điều đã hứa/ }), 'Vá đường trong tháng 7')
  await user.selectOptions(dialog.getByRole('combobox', { name: /Mục tiêu/ }), OBJECTIVE_ID)
  const due = await waitFor(() => {
    const field = dialog.getByRole<HTMLInputElement>('textbox', { name: /Hạn hoàn thành/ })
    expect(field.disabled).toBe(false)
    return field
  })
  await user.type(due, '31/07/2023')
  await user.tab()
  await user.click(dialog.getByRole('checkbox', { name: /Công khai/ }))
  await user.click(dialog.getByRole('button', { name: 'Hứa' }))
  expect(dialog.getByText('Cần chọn người hoặc đơn vị làm')).toBeTruthy()
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Người làm' }), OTHER_PERSON_ID)
  await user.click(dialog.getByRole('button', { name: 'Hứa' }))
  expect(await screen.findByText('Lời hứa đã thành việc của kế hoạch')).toBeTruthy()
  const sent = calls.find(({ method }) => method === 'POST')
  expect(sent?.body).toEqual({
    promise: 'Vá đường trong tháng 7',
    isPublic: false,
    planId: planRow().id,
    objectiveId: OBJECTIVE_ID,
    ownerUserId: OTHER_PERSON_ID,
    ownerUnitId: null,
    dueOn: '2023-07-31',
  })
  expect(sent?.headers.get('if-match')).toBe('"5"')
})

test('an answer is sent with its day, and the page shows what the API then says', async () => {
  const answered = issue({ answer: 'Đã bố trí vốn', answeredOn: '2023-06-05', isOverdue: false })
  const { user, calls } = await renderPage(ADDRESS, [
    ...opened,
    reply<typeof answerDialogueIssue>('POST', '/dialogue-issues/:id/answers', { ...dialogue, issues: [answered] }),
  ])
  await user.click(await screen.findByRole('button', { name: 'Trả lời ý kiến 1' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /Trả lời/ }), 'Đã bố trí vốn')
  await user.click(dialog.getByRole('button', { name: 'Trả lời' }))
  expect(await screen.findByText('Đã trả lời ngày 05/6/2023:')).toBeTruthy()
  expect(screen.queryByText('Quá hạn trả lời')).toBeNull()
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    answer: 'Đã bố trí vốn',
    answeredOn: '2023-06-05',
  })
})

test('an issue is written again as it stands, on the version seen', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...opened,
    reply<typeof correctDialogueIssue>('PUT', '/dialogue-issues/:id', dialogue),
  ])
  await user.click(await screen.findByRole('button', { name: 'Sửa ý kiến 1' }))
  const dialog = within(await screen.findByRole('dialog'))
  const content = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /Nội dung/ })
  expect(content.value).toBe('Đường liên thôn xuống cấp')
  await user.type(content, ' ở thôn 3')
  await user.click(dialog.getByRole('button', { name: 'Sửa ý kiến 1' }))
  expect(await screen.findByText('Đã sửa ý kiến')).toBeTruthy()
  const sent = calls.find(({ method }) => method === 'PUT')
  const kept = { topicCode: 'TP08', villageId: null, unitId: null, dueOn: '2023-06-01' }
  expect(sent?.body).toEqual({ content: 'Đường liên thôn xuống cấp ở thôn 3', ...kept })
  expect(sent?.headers.get('if-match')).toBe('"5"')
})

test('before its day a dialogue takes issues, and neither minutes nor answers nor promises', async () => {
  const ahead = { ...dialogue, on: '2023-12-01' }
  await renderPage(ADDRESS, [...choiceRoutes, reply<typeof getDialogue>('GET', '/dialogues/:id', ahead)])
  expect(await screen.findByRole('button', { name: 'Thêm ý kiến' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Sửa cuộc đối thoại' })).toBeTruthy()
  expect(screen.getByText(/Đến ngày đối thoại mới ghi được/)).toBeTruthy()
  for (const name of ['Ghi biên bản', 'Trả lời ý kiến 1', 'Hứa về ý kiến 1'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('who keeps the register but writes no plan answers, and promises nothing', async () => {
  await renderPage(ADDRESS, opened, meAs('justiceOfficer'))
  expect(await screen.findByRole('button', { name: 'Trả lời ý kiến 1' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Hứa về ý kiến 1' })).toBeNull()
})

test('minutes on paper hold public promises only, without what was promised before', async () => {
  const promises = ['Vá đường', 'Xin thêm kinh phí'].map((promise, index) =>
    issue({ id: `01890000-0000-7000-8000-000000000c1${index}`, number: index + 1, promise, isPublic: index === 0 }),
  )
  const held = { ...dialogue, state: 'held' as const, minutes: 'Hội nghị thống nhất', issues: promises }
  await renderPage(ADDRESS, [...choiceRoutes, reply<typeof getDialogue>('GET', '/dialogues/:id', held)])
  const isPrinted = (words: string) => screen.getByText(words).closest('.no-print') === null
  expect((await screen.findByText('Hội nghị thống nhất')).closest('.no-print')).toBeNull()
  expect(['Đã hứa: Vá đường', 'Đã hứa: Xin thêm kinh phí', 'Đã hứa: Sửa trạm bơm'].map(isPrinted)).toEqual([
    true,
    false,
    false,
  ])
})

test('a dialogue within a case is sent with the case that was found', async () => {
  const list = reply<typeof listDialogues>('GET', '/dialogues', { items: [], nextCursor: null })
  const cases = reply<typeof listCases>('GET', '/cases', {
    items: [caseDetail()],
    nextCursor: null,
    total: { count: 1, isExact: true },
  })
  const { user, calls } = await renderPage('/dialogues', [
    ...opened,
    list,
    cases,
    reply<typeof createDialogue>('POST', '/dialogues', dialogue),
  ])
  await user.click((await screen.findAllByRole('button', { name: 'Thêm cuộc đối thoại' }))[0] as HTMLElement)
  const dialog = within(await screen.findByRole('dialog'))
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Loại' }), 'inCase')
  await user.type(dialog.getByRole('textbox', { name: /Tên cuộc đối thoại/ }), 'Đối thoại với người khiếu nại')
  await user.type(dialog.getByRole('textbox', { name: /Địa điểm/ }), 'Trụ sở')
  await user.click(dialog.getByRole('button', { name: 'Thêm cuộc đối thoại' }))
  expect(dialog.getByText('Cần điền mục này')).toBeTruthy()
  await user.click(dialog.getByPlaceholderText('Gõ mã hoặc nội dung vụ việc'))
  await user.click(await screen.findByRole('option', { name: new RegExp(caseDetail().code), hidden: true }))
  await user.click(dialog.getByRole('button', { name: 'Thêm cuộc đối thoại' }))
  expect(await screen.findByText('Đã thêm cuộc đối thoại')).toBeTruthy()
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ kind: 'inCase', caseId: caseDetail().id })
})

test('the list says what became of each dialogue; the Front may read and not write', async () => {
  const list = reply<typeof listDialogues>('GET', '/dialogues', { items: [dialogue], nextCursor: null })
  await renderPage('/dialogues', [...choiceRoutes, list], meAs('mttq'))
  expect((await screen.findByRole('link', { name: dialogue.title })).getAttribute('href')).toBe(ADDRESS)
  expect(screen.getByText('1 ý kiến, 0 đã trả lời, 0 lời hứa')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Thêm cuộc đối thoại' })).toBeNull()
})
