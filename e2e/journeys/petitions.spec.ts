import type { Locator, Page } from '@playwright/test'
import { isoDay, typedDay } from '../support/days.ts'
import { expect, test } from '../support/journey.ts'
import { typeDay } from '../support/sections.ts'

const choose = async (scope: Page | Locator, page: Page, field: RegExp, option: string): Promise<void> => {
  await scope
    .getByRole('combobox', { name: field })
    .or(scope.getByRole('textbox', { name: field }))
    .first()
    .click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

interface Paper {
  kind: string
  day: string
  topic: string
  summary: string
  name: string
  address?: string
}

const fillPaper = async (page: Page, { kind, day, topic, summary, name, address = '' }: Paper): Promise<void> => {
  await page.getByRole('radio', { name: kind, exact: true }).check()
  await typeDay(page, 'Ngày nhận', day)
  await choose(page, page, /^Lĩnh vực( \*)?$/, topic)
  await page.getByRole('textbox', { name: /^Nội dung/ }).fill(summary)
  await page.getByRole('textbox', { name: /^Họ và tên/ }).fill(name)
  if (address) await page.getByRole('textbox', { name: /^Địa chỉ/ }).fill(address)
}

/** Saves the form; gives the address of the case that it opened. */
const register = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Vào sổ' }).click()
  await expect(page.getByText(/^Đơn số \d{4}\/\d{4}, vụ việc VV-/)).toBeVisible()
  await page.getByRole('link', { name: 'Mở vụ việc' }).click()
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** Opens a step's dialog, lets the caller fill it, and takes it. */
const step = async (page: Page, name: string, day: string, fill: (dialog: Locator) => Promise<void>): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name })
  await typeDay(dialog, 'Ngày', day)
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toBeHidden()
}

const numbered = (field: RegExp, number: string) => (dialog: Locator) =>
  dialog.getByRole('textbox', { name: field }).fill(number)
const propose = (page: Page, disposition: string, toBody?: string) => async (dialog: Locator) => {
  await choose(dialog, page, /^Hướng xử lý/, disposition)
  if (toBody) await dialog.getByRole('textbox', { name: /^Cơ quan nhận/ }).fill(toBody)
}
const clock = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^Hạn: / })
const row = (page: Page, title: RegExp): Locator =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: title }) })

test('a complaint from the counter to its settlement across Tết, with an extension', async ({ open }) => {
  const clerk = await open('vanphong', '/cases/new')
  await fillPaper(clerk, {
    kind: 'Khiếu nại',
    day: '10/02/2026',
    topic: 'Bồi thường',
    summary: 'Khiếu nại đơn giá bồi thường đất vườn khi mở rộng đường trục xã',
    name: 'Nguyễn Thị Thử',
  })
  await expect(clerk.getByText('Hạn xử lý đầu tiên: 23/02/2026')).toBeVisible()
  const path = await register(clerk)
  await step(clerk, 'Đề xuất xử lý', '11/02/2026', propose(clerk, 'Thụ lý giải quyết'))
  await expect(clerk.getByRole('button', { name: 'Thụ lý', exact: true })).toHaveCount(0)

  const chairman = await open('chutich', path)
  await expect(chairman.getByText(/Đề xuất đang chờ duyệt: Thụ lý giải quyết/)).toBeVisible()
  await step(chairman, 'Thụ lý', '12/02/2026', numbered(/^Số văn bản/, '12/TB-UBND'))
  await expect(clock(chairman)).toContainText('16/3/2026')
  await step(chairman, 'Gia hạn', '10/03/2026', async (dialog) => {
    await numbered(/^Số quyết định/, '45/QĐ-UBND')(dialog)
    await dialog.getByRole('checkbox', { name: 'Tài liệu, chứng cứ mâu thuẫn' }).check()
    await expect(dialog.getByText('16/3/2026 → 30/3/2026')).toBeVisible()
  })
  await expect(clock(chairman)).toContainText('30/3/2026')
  await step(chairman, 'Ra quyết định, kết luận, trả lời', '27/03/2026', async (dialog) => {
    await numbered(/^Số quyết định/, '60/QĐ-UBND')(dialog)
    await choose(dialog, chairman, /^Kết quả/, 'Đúng một phần')
  })
  await step(chairman, 'Gửi kết quả', '30/03/2026', () => Promise.resolve())
  await expect(row(chairman, /^Giải quyết khiếu nại lần đầu$/)).toContainText('Xong đúng hạn')
  await row(chairman, /^Thụ lý hoặc không thụ lý khiếu nại$/)
    .getByRole('button', { name: 'Vì sao?' })
    .click()
  await expect(
    chairman
      .getByRole('dialog')
      .getByText(/Tết Âm lịch/)
      .first(),
  ).toBeVisible()
})

test.describe('a denunciation against the vice chairman', () => {
  test.use({ refusals: [404, 422] })

  test('is hidden from the accused, may not be accepted here, and goes to the superior', async ({ open }) => {
    const clerk = await open('motcua', '/cases/new')
    await fillPaper(clerk, {
      kind: 'Tố cáo',
      day: typedDay(0),
      topic: 'Tham nhũng, tiêu cực, lãng phí',
      summary: 'Bà Lê Thị Kín Tiếng tố cáo lãnh đạo xã nhận tiền khi duyệt hồ sơ',
      name: 'Lê Thị Kín Tiếng',
      address: 'Thôn 5',
    })
    await choose(clerk, clerk, /^Người bị tố cáo là lãnh đạo xã/, 'Phó Chủ tịch UBND xã')
    await clerk.getByRole('button', { name: 'Vào sổ' }).click()
    await expect(
      clerk.getByRole('alert').filter({ hasText: /^Nội dung không được nêu tên người tố cáo/ }),
    ).toBeVisible()
    await clerk
      .getByRole('textbox', { name: /^Nội dung/ })
      .fill('Tố cáo lãnh đạo xã nhận tiền khi duyệt hồ sơ đấu thầu chợ')
    const path = await register(clerk)
    await expect(clerk.getByText(/Người bị tố cáo là lãnh đạo Uỷ ban nhân dân xã/)).toBeVisible()
    await clerk.getByRole('button', { name: 'Đề xuất xử lý' }).click()
    const dialog = clerk.getByRole('dialog')
    await choose(dialog, clerk, /^Hướng xử lý/, 'Thụ lý giải quyết')
    await dialog.getByRole('button', { name: 'Đề xuất xử lý' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Luật Tố cáo 2018 Điều 13')
    await choose(dialog, clerk, /^Hướng xử lý/, 'Chuyển nơi có thẩm quyền')
    await dialog.getByRole('textbox', { name: /^Cơ quan nhận/ }).fill('Chủ tịch UBND tỉnh Hà Tĩnh')
    await dialog.getByRole('button', { name: 'Đề xuất xử lý' }).click()
    await expect(dialog).toBeHidden()

    const accused = await open('phochutich', path)
    await expect(accused.getByText(/Không tìm thấy/).first()).toBeVisible()
    await accused.goto('/cases?q=duyet+ho+so+dau+thau')
    await expect(accused.getByText('Không có vụ việc nào ở đây')).toBeVisible()

    const chairman = await open('chutich', path)
    await step(chairman, 'Chuyển đơn', typedDay(0), numbered(/^Số văn bản/, '7/PC-UBND'))
    await expect(row(chairman, /^Chuyển tố cáo không thuộc thẩm quyền$/)).toContainText('Xong đúng hạn')
    await chairman.goto('/cases?q=Le+Thi+Kin+Tieng')
    await expect(chairman.getByText('Không có vụ việc nào ở đây')).toBeVisible()
  })
})

test('a feedback answered late says so in the case, and the list of late answers has it', async ({ open }) => {
  const clerk = await open('vanphong', '/cases/new')
  await fillPaper(clerk, {
    kind: 'Phản ánh',
    day: '01/07/2026',
    topic: 'Ô nhiễm môi trường',
    summary: 'Phản ánh lò gạch thủ công xả khói sát trường mầm non',
    name: 'Trần Văn Hỏi',
  })
  const path = await register(clerk)
  await step(clerk, 'Đề xuất xử lý', '02/07/2026', propose(clerk, 'Nhận giải quyết, trả lời'))
  const chairman = await open('chutich', path)
  await step(chairman, 'Nhận giải quyết', '03/07/2026', (dialog) =>
    choose(dialog, chairman, /^Người giải quyết/, 'Hồ Sỹ Quang'),
  )
  await step(chairman, 'Ra quyết định, kết luận, trả lời', '10/08/2026', numbered(/^Số quyết định/, '88/UBND-VP'))
  await expect(row(chairman, /^Trả lời kiến nghị, phản ánh/)).toContainText('trễ')
  await chairman.goto('/cases?settled=late&settledFrom=2026-08-10&settledTo=2026-08-10&q=lo+gach')
  await expect(chairman.getByRole('main').getByText('Phản ánh lò gạch thủ công')).toBeVisible()
})

/** The first weekday from two days on, yyyy-mm-dd: inside every clock of ten working days that starts today. */
const weekdayAhead = (): string => {
  const from = [2, 3, 4].map(isoDay)
  return from.find((on) => ![0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay())) as string
}

test('a swap day entered afterwards says how many clocks it moves, moves them, and the case keeps the day before', async ({
  open,
}) => {
  const clerk = await open('vanphong', '/cases/new')
  await fillPaper(clerk, {
    kind: 'Phản ánh',
    day: typedDay(0),
    topic: 'Ô nhiễm môi trường',
    summary: 'Phản ánh quán karaoke mở nhạc quá khuya cạnh trạm y tế',
    name: 'Phan Thị Ngủ',
  })
  await register(clerk)
  const due = clock(clerk).locator('.figure')
  const before = (await due.textContent()) ?? ''

  const on = weekdayAhead()
  const [year, month, day] = on.split('-').map(Number)
  const admin = await open('quantri', `/calendar?year=${year}`)
  await admin.getByRole('button', { name: 'Sửa lịch' }).click()
  await admin.locator(`[data-on="${on}"]`).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Loại').selectOption('swapOff')
  await dialog.getByLabel('Tên').fill('Nghỉ hoán đổi thử')
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await expect(admin.getByText(/thời hạn/).first()).toBeVisible()
  await admin.getByLabel('Lý do sửa').fill('Thông báo hoán đổi ngày làm việc')
  await admin.getByRole('button', { name: 'Lưu thành bản mới' }).click()
  await expect(admin.getByText(/^Đã lưu lịch, bản \d+\.$/)).toBeVisible()

  await clerk.reload()
  await expect(due).not.toHaveText(before)
  await row(clerk, /^Trả lời người đến khiếu nại/)
    .getByRole('button', { name: 'Vì sao?' })
    .click()
  const why = clerk.getByRole('dialog')
  await expect(why.getByText(new RegExp(`^${before} → `))).toContainText('Thông báo hoán đổi ngày làm việc')

  await admin.getByRole('button', { name: 'Sửa lịch' }).click()
  await admin.getByLabel(new RegExp(`^Bỏ ngày 0?${day}/0?${month}/${year}`)).click()
  await admin.getByLabel('Lý do sửa').fill('Bỏ ngày hoán đổi thử')
  await admin.getByRole('button', { name: 'Lưu thành bản mới' }).click()
  await expect(admin.getByText('Nghỉ hoán đổi thử')).toHaveCount(0)
  await clerk.reload()
  await expect(due).toHaveText(before)
})

test('a reception with a visitor, whose visit becomes a petition in one step', async ({ open }) => {
  const page = await open('vanphong', '/receptions')
  await page.getByRole('button', { name: 'Mở buổi tiếp', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: /^Người chủ trì/ }).selectOption({ label: 'Nguyễn Văn Thành' })
  await dialog.getByLabel(/^Bắt đầu lúc/).fill('07:30')
  await dialog.getByRole('textbox', { name: /^Địa điểm/ }).fill('Trụ sở UBND xã')
  await dialog.getByRole('button', { name: 'Mở buổi tiếp' }).click()
  await page.getByRole('button', { name: 'Thêm lượt tiếp' }).first().click()
  await dialog.getByRole('textbox', { name: /^Nội dung/ }).fill('Hỏi về việc sửa cầu dân sinh bị lũ cuốn')
  await dialog
    .getByRole('combobox', { name: /^Lĩnh vực/ })
    .selectOption({ label: 'Xây dựng, trật tự xây dựng, hạ tầng' })
  await dialog.getByRole('textbox', { name: /^(Họ và tên|Họ tên)/ }).fill('Hoàng Văn Cầu')
  await dialog.getByRole('button', { name: 'Thêm lượt tiếp' }).click()
  await expect(page.getByText('lưu kín (1 người)')).toBeVisible()
  await expect(page.getByText('Hoàng Văn Cầu')).toHaveCount(0)
  await page.getByRole('link', { name: /Lập đơn từ lượt tiếp này/ }).click()
  await choose(page, page, /^Lĩnh vực( \*)?$/, 'Xây dựng, trật tự xây dựng, hạ tầng')
  await page.getByRole('textbox', { name: /^Nội dung/ }).fill('Kiến nghị sửa cầu dân sinh bị lũ cuốn ở cuối thôn')
  await page.getByRole('textbox', { name: /^Họ và tên/ }).fill('Hoàng Văn Cầu')
  const path = await register(page)
  await expect(page.getByText(/Tại buổi tiếp công dân/)).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /VV-/ })
      .or(page.locator(`a[href="${path}"]`))
      .first(),
  ).toBeVisible()
})
