import fs from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { pdfFile, planFile } from '../support/files.ts'
import { expect, test } from '../support/journey.ts'
import { productionUrl, SETUP_TOKEN } from '../support/product.ts'
import { typeDay } from '../support/sections.ts'
import { signIn } from '../support/sign-in.ts'

const PASSWORD = 'mat-khau-rieng-2026'
const PEOPLE = [
  { username: 'chutichxa', name: 'Phạm Quốc Việt', role: 'Chủ tịch UBND', unit: /Sơn Trường/ },
  { username: 'vpx', name: 'Cao Thị Hà', role: 'Văn phòng', unit: /^Văn phòng/ },
  { username: 'vhx', name: 'Nguyễn Thị Thu', role: 'Công chức văn hoá', unit: /Văn hoá/ },
  { username: 'mtx', name: 'Hoàng Văn Sơn', role: 'Mặt trận Tổ quốc', unit: /MTTQ/ },
]
const DIRECTIVES = [
  ['Nghị quyết 25-NQ/TW', '03/6/2013'],
  ['Kết luận 43-KL/TW', '07/01/2019'],
  ['Kết luận 114-KL/TW', '14/7/2015'],
  ['Chỉ thị 33/CT-TTg', '26/11/2021'],
  ['Chỉ thị 26/CT-TTg', '05/9/2016'],
  ['Quyết định 1847/QĐ-TTg', '27/12/2018'],
  ['Nghị quyết 76/NQ-CP', '15/7/2021'],
  ['Quyết định 268/QĐ-UBND', '28/12/2021'],
  ['Quyết định 217-QĐ/TW', '12/12/2013'],
  ['Quyết định 218-QĐ/TW', '12/12/2013'],
] as const
const EVIDENCE = 'bien-ban-hoi-nghi.pdf'

const setUp = async (page: Page): Promise<void> => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Cài đặt lần đầu' }).click()
  await page.getByLabel('Mã cài đặt').fill(SETUP_TOKEN)
  await page.getByLabel('Tên xã, phường').fill('Xã Sơn Trường')
  await page.getByLabel('Họ và tên quản trị viên').fill('Quản trị xã Sơn Trường')
  await page.getByLabel('Tên đăng nhập').fill('qtri')
  await page.getByLabel(/^Mật khẩu( \*)?$/).fill(PASSWORD)
  await page.getByRole('button', { name: 'Tạo quản trị viên' }).click()
  await expect(page).toHaveURL(/sign-in/)
}

const addPerson = async (page: Page, person: (typeof PEOPLE)[number]): Promise<string> => {
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm tài khoản' })
  await form.getByLabel('Họ và tên').fill(person.name)
  await form.getByLabel('Tên đăng nhập').fill(person.username)
  await form.getByLabel('Vai trò').selectOption({ label: person.role })
  const unit = form.getByLabel('Đơn vị')
  const value = await unit.getByRole('option', { name: person.unit }).first().getAttribute('value')
  await unit.selectOption(value)
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const given = page.getByRole('dialog', { name: 'Mật khẩu tạm' })
  const password = await given.getByRole('textbox', { name: /^Mật khẩu tạm của/ }).inputValue()
  await given.getByRole('button', { name: 'Tôi đã chép, đóng lại' }).click()
  return password
}

/** A temporary password opens one page only: the one that changes it. */
const replacePassword = async (page: Page, username: string, temporary: string): Promise<void> => {
  await signIn(page, username, temporary)
  await expect(page).toHaveURL(/\/account$/)
  await page.goto('/plans')
  await expect(page).toHaveURL(/\/account$/)
  await page.getByLabel('Mật khẩu hiện tại').fill(temporary)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByText('Đã đổi mật khẩu')).toBeVisible()
}

const expectRealPlan = async (page: Page, year: number): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Rà soát kế hoạch năm ${year}`)
  const summary = page.getByRole('list', { name: 'Tóm tắt bản thảo' })
  await expect(summary).toContainText('2 mục đích, 10 mục tiêu, 3 phần tổ chức thực hiện')
  await expect(page.getByRole('heading', { name: 'Văn bản chỉ đạo (10)' })).toBeVisible()
  const directives = page.getByRole('region', { name: 'Văn bản chỉ đạo' }).getByRole('listitem')
  await expect(directives).toHaveCount(DIRECTIVES.length)
  for (const [number, day] of DIRECTIVES) await expect(directives.filter({ hasText: number })).toContainText(day)
  await expect(page.getByRole('region', { name: 'Những gì hệ thống hiểu được' })).not.toContainText('_GoBack')
}

/** Takes the first proposed task of objective II.1, gives it an owner and days; returns its title. */
const acceptFirstTask = async (page: Page): Promise<string> => {
  const first = page
    .getByRole('region', { name: 'Mục tiêu, nhiệm vụ' })
    .getByRole('button', { expanded: false })
    .first()
  await first.click()
  await page.getByLabel('Tóm tắt', { exact: true }).fill('Tuyên truyền, phổ biến về công tác dân vận chính quyền')
  const tasks = page.getByRole('region', { name: /^Công việc đề xuất/ })
  const offered = tasks.getByRole('checkbox')
  await offered.first().check()
  await tasks
    .getByRole('combobox', { name: 'Người thực hiện' })
    .selectOption({ label: 'Nguyễn Thị Thu – Phòng Văn hoá – Xã hội' })
  await typeDay(page, 'Bắt đầu', '01/02/2023')
  await typeDay(page, 'Hạn hoàn thành', '30/09/2023')
  await offered.nth(1).check()
  await expect(page.getByRole('list', { name: 'Tóm tắt bản thảo' })).toContainText(/^.*2\/\d+ việc được chọn/)
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible()
  return tasks.getByRole('textbox', { name: 'Tên công việc' }).first().inputValue()
}

test.use({ baseURL: async ({}, use) => use(productionUrl()), refusals: [] })
test.setTimeout(600_000)

test('the real plan becomes a dashboard that moves when work is confirmed', async ({ open, page }) => {
  const people = Object.fromEntries(PEOPLE.map(({ username }) => [username, { username, password: PASSWORD }]))
  let title = ''

  await test.step('the first visitor with the token becomes the administrator, and only once', async () => {
    await setUp(page)
    await page.goto('/setup')
    await expect(page.getByText('Hệ thống đã có quản trị viên')).toBeVisible()
  })

  await test.step('the administrator makes accounts, whose temporary passwords must be changed', async () => {
    await signIn(page, 'qtri', PASSWORD)
    await page.goto('/admin/users')
    for (const person of PEOPLE) {
      const temporary = await addPerson(page, person)
      const context = await page.context().browser()!.newContext()
      await replacePassword(await context.newPage(), person.username, temporary)
      await context.close()
    }
  })

  const clerk = await open(people.vpx!, '/plans')
  await test.step('pasted text is understood like the file, and a draft can be thrown away', async () => {
    await clerk.getByRole('link', { name: 'Nhập kế hoạch' }).first().click()
    await clerk.getByRole('tab', { name: 'Dán nội dung' }).click()
    const text = planFile().buffer.toString().replaceAll('2023', '2026')
    await clerk.getByLabel('Nội dung kế hoạch').fill(text)
    await clerk.getByRole('button', { name: 'Đọc văn bản' }).last().click()
    await expectRealPlan(clerk, 2026)
    await clerk.getByRole('button', { name: 'Huỷ bản thảo' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: 'Huỷ bản thảo' }).click()
    await expect(clerk).toHaveURL(/\/plans$/)
  })

  await test.step('the clerk takes the file in, checks what was understood and proposes tasks', async () => {
    await clerk.getByRole('link', { name: 'Nhập kế hoạch' }).first().click()
    await clerk.getByLabel('Tải tệp lên').last().setInputFiles(planFile())
    await clerk.getByRole('button', { name: 'Đọc văn bản' }).first().click()
    await expectRealPlan(clerk, 2023)
    title = await acceptFirstTask(clerk)
    await clerk.getByRole('button', { name: 'Trình lãnh đạo ban hành' }).click()
    await expect(clerk.getByRole('dialog').getByLabel('Địa chỉ bản thảo')).toHaveValue(clerk.url().split('?')[0]!)
  })

  const chairman = await open(people.chutichxa!, new URL(clerk.url()).pathname)
  await test.step('the chairman adopts the plan: its tasks exist', async () => {
    await expect(chairman.getByRole('button', { name: 'Ban hành', exact: true })).toBeEnabled()
    await chairman.getByRole('button', { name: 'Ban hành', exact: true }).click()
    const dialog = chairman.getByRole('dialog', { name: 'Ban hành kế hoạch?' })
    await expect(dialog).toContainText('15 mục sẽ có hiệu lực và 2 công việc được tạo')
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await expect(chairman.getByRole('heading', { level: 1 })).toHaveText('Bảng điều hành năm 2023')
    await expect(chairman.getByRole('link', { name: /Tiến độ kế hoạch: 0\s%/ })).toBeVisible()
  })

  const officer = await open(people.vhx!)
  await test.step('the owner reports progress with evidence and submits', async () => {
    await officer.getByRole('link', { name: title }).first().click()
    await officer.getByRole('button', { name: 'Cập nhật tiến độ', exact: true }).click()
    const report = officer.getByRole('dialog', { name: /^Cập nhật tiến độ/ })
    await report.getByRole('textbox', { name: 'Đã làm được (%)' }).fill('60')
    await report.getByLabel(/Đã làm gì, còn vướng gì/).fill('Đã họp 9 thôn')
    await report.locator('input[type=file]').setInputFiles(pdfFile(EVIDENCE))
    await expect(report.getByText(/Đã tải lên/)).toBeVisible()
    await report.getByRole('button', { name: 'Lưu tiến độ' }).click()
    await expect(officer.getByText('Đã họp 9 thôn')).toBeVisible()
    await officer.getByRole('button', { name: 'Trình xác nhận', exact: true }).click()
    const submit = officer.getByRole('dialog', { name: /^Trình xác nhận/ })
    await submit.getByRole('button', { name: 'Trình xác nhận' }).click()
    await expect(officer.getByRole('region', { name: 'Lịch sử' })).toContainText('đã trình xác nhận')
  })

  await test.step('before the confirmation at most 90 % count', async () => {
    await chairman.reload()
    await expect(chairman.getByRole('link', { name: /Tiến độ kế hoạch: 45\s%/ })).toBeVisible()
  })

  await test.step('the chairman reads the evidence and confirms', async () => {
    await chairman.getByRole('link', { name: /^Chờ xác nhận: 1$/ }).click()
    await chairman.getByRole('rowheader').getByRole('link', { name: title }).click()
    const download = chairman.waitForEvent('download')
    await chairman.getByRole('link', { name: `Tải tệp ${EVIDENCE}` }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(EVIDENCE)
    expect(await fs.readFile(await file.path())).toEqual(pdfFile(EVIDENCE).buffer)
    await chairman.getByRole('button', { name: 'Xác nhận hoàn thành', exact: true }).click()
    const confirm = chairman.getByRole('dialog', { name: /^Xác nhận hoàn thành/ })
    await confirm.getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
    await expect(chairman.getByRole('region', { name: 'Lịch sử' })).toContainText('đã xác nhận hoàn thành')
  })

  await test.step('the dashboard has moved, and the objective says how', async () => {
    await chairman
      .getByRole('navigation', { name: 'Điều hướng chính' })
      .getByRole('link', { name: 'Bảng điều hành' })
      .click()
    await expect(chairman.getByRole('link', { name: /Tiến độ kế hoạch: 50\s%/ })).toBeVisible()
    const objectives = chairman.getByRole('table', { name: '10 mục tiêu của kế hoạch' })
    await expect(objectives.getByRole('link', { name: '1/2 việc xong' })).toBeVisible()
    await objectives.getByRole('link', { name: 'Tuyên truyền, phổ biến về công tác dân vận chính quyền' }).click()
    await chairman.getByText('Cách tính', { exact: true }).click()
    const explanation = chairman.getByRole('region', { name: 'Cách tính' })
    await expect(explanation.getByRole('row').filter({ hasText: title })).toContainText(/100\s%/)
    await expect(explanation.getByRole('row').last()).toContainText(/50\s%/)
  })

  await test.step('the Front reads the same, without a button', async () => {
    const front = await open(people.mtx!)
    await expect(front.getByRole('link', { name: /Tiến độ kế hoạch: 50\s%/ })).toBeVisible()
    await expect(front.getByRole('main').getByRole('button', { name: /^(Nhắc|Giao|Gia hạn)/ })).toHaveCount(0)
  })

  await test.step('the audit log tells it, and its chain holds', async () => {
    await page.goto('/audit')
    const log = page.getByRole('table')
    await expect(log).toContainText('Xác nhận hoàn thành công việc')
    await expect(log).toContainText('Ban hành kế hoạch')
    await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
    await expect(page.getByText(/^Chuỗi nguyên vẹn: cả \d+ mục đều khớp/)).toBeVisible()
  })
})
