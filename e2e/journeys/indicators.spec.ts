import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { goTo } from '../support/sections.ts'

/** Before the first month that the demonstration reports on. */
const MONTH = 'period=month&year=2025&index=6'
const CODE = 'DV09.05'
const FIGURE = /^DV09\.05 /

const grid = (page: Page): Locator => page.getByRole('table', { name: 'Bảng nhập số liệu' })
const lineOf = (page: Page, code: string): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${code.replace('.', String.raw`\.`)}`) }) })
const box = (page: Page, column: string): Locator =>
  lineOf(page, CODE).getByRole('textbox', { name: new RegExp(`: ${column}$`) })

const type = async (page: Page, numerator: string, denominator: string): Promise<void> => {
  await box(page, 'Tử số').fill(numerator)
  await box(page, 'Mẫu số').fill(denominator)
  await box(page, 'Mẫu số').press('Control+s')
}

/** Ticks the figure and takes it one step on. */
const act = async (page: Page, step: string): Promise<void> => {
  await lineOf(page, CODE)
    .getByRole('checkbox', { name: /^Chọn DV09\.05/ })
    .check()
  await page.getByRole('button', { name: `${step} (1)` }).click()
}

const lock = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Chốt kỳ', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Chốt kỳ số liệu?' })
  await expect(dialog).toContainText(/Còn \d+ điểm cần xem lại/)
  await dialog.getByRole('button', { name: 'Chốt kỳ' }).click()
  await expect(page.getByRole('main').getByText('Đã chốt', { exact: true })).toBeVisible()
}

const unlock = async (page: Page, reason: string): Promise<void> => {
  await page.getByRole('button', { name: 'Mở lại kỳ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mở lại kỳ' })
  await dialog.getByRole('button', { name: 'Mở lại kỳ' }).click()
  await expect(dialog.getByText('Cần nêu lý do, ít nhất 5 ký tự')).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Lý do/ }).fill(reason)
  await dialog.getByRole('button', { name: 'Mở lại kỳ' }).click()
  await expect(dialog).toBeHidden()
}

test.describe('a figure from the grid to the closed period and back', () => {
  test.use({ refusals: [409, 422] })

  test('entered, returned with a reason, corrected, approved, closed, and opened again with a reason', async ({
    open,
  }) => {
    const clerk = await open('vanphong', `/indicators/entry?${MONTH}`)
    await type(clerk, '112', '100')
    await expect(clerk.getByText('Có 1 dòng chưa hợp lệ; chưa lưu số liệu nào.')).toBeVisible()
    await expect(lineOf(clerk, CODE)).toContainText('tử số không thể lớn hơn mẫu số')
    await type(clerk, '72', '100')
    await expect(clerk.getByText('Không có thay đổi chưa lưu')).toBeVisible()
    await expect(lineOf(clerk, CODE)).toContainText('Đang nhập')
    await act(clerk, 'Trình duyệt')
    await expect(lineOf(clerk, CODE)).toContainText('Chờ duyệt')
    await expect(box(clerk, 'Tử số')).toHaveCount(0)

    const leader = await open('phochutich', `/indicators/entry?${MONTH}`)
    await act(leader, 'Trả lại')
    const dialog = leader.getByRole('dialog', { name: 'Trả lại 1 số liệu' })
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await expect(dialog.getByText('Cần nêu lý do, ít nhất 5 ký tự')).toBeVisible()
    await dialog.getByRole('textbox', { name: /^Lý do/ }).fill('Còn thiếu văn bản của bộ phận một cửa')
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await expect(lineOf(leader, CODE)).toContainText('Trả lại')

    await clerk.reload()
    await expect(lineOf(clerk, CODE)).toContainText('Lý do trả lại: Còn thiếu văn bản của bộ phận một cửa')
    await type(clerk, '95', '100')
    await expect(lineOf(clerk, CODE)).toContainText('Đang nhập')
    await act(clerk, 'Trình duyệt')
    await expect(lineOf(clerk, CODE)).toContainText('Chờ duyệt')
    await leader.reload()
    await act(leader, 'Duyệt')
    await expect(lineOf(leader, CODE)).toContainText('Đã duyệt')

    const chairman = await open('chutich')
    await goTo(chairman, 'Chốt kỳ số liệu')
    await chairman.getByRole('combobox', { name: 'Kỳ' }).selectOption('Tháng')
    await chairman.getByRole('combobox', { name: 'Tháng' }).selectOption('Tháng 6')
    await chairman.getByRole('textbox', { name: 'Năm' }).fill('2025')
    await expect(chairman.getByRole('heading', { level: 1 })).toHaveText('Chốt kỳ số liệu: Tháng 6/2025')
    const checks = chairman.getByRole('list', { name: 'Kiểm tra trước khi chốt' })
    await expect(checks.getByRole('listitem').filter({ hasText: 'DV06.05' })).toContainText('chưa có số liệu')
    await expect(checks.getByRole('listitem').filter({ hasText: CODE })).toHaveCount(0)
    await checks
      .getByRole('listitem')
      .filter({ hasText: 'DV06.05' })
      .getByRole('link', { name: /^Xem và sửa/ })
      .click()
    await expect(chairman.getByRole('heading', { level: 1 })).toHaveText('Nhập số liệu: Tháng 6/2025')
    await chairman.goBack()

    await clerk.reload()
    await box(clerk, 'Tử số').fill('96')
    await lock(chairman)
    await box(clerk, 'Tử số').press('Control+s')
    await expect(clerk.getByRole('alert').filter({ hasText: 'Kỳ báo cáo đã khoá số liệu' })).toContainText(
      'Chưa lưu số liệu nào',
    )
    await clerk.getByRole('button', { name: 'Bỏ thay đổi' }).click()
    await clerk.reload()
    await expect(clerk.getByText('Kỳ này đã chốt, không sửa được số liệu')).toBeVisible()
    await expect(lineOf(clerk, CODE)).toContainText('Đã chốt')
    await expect(lineOf(clerk, CODE)).toContainText('95')
    await expect(grid(clerk).getByRole('textbox')).toHaveCount(0)

    await unlock(chairman, 'Văn thư báo sót năm văn bản')
    await expect(chairman.getByText('Lý do: Văn thư báo sót năm văn bản')).toBeVisible()
    await clerk.reload()
    await expect(lineOf(clerk, CODE)).toContainText('Đã duyệt')
    await clerk.getByRole('button', { name: /^Ghi chú, minh chứng, lịch sử: DV09\.05/ }).click()
    const history = clerk.getByRole('dialog', { name: FIGURE }).getByRole('region', { name: 'Lịch sử' })
    await expect(history.getByRole('listitem').first()).toContainText('Mở lại kỳ')
    await expect(history.getByRole('listitem').first()).toContainText('Văn thư báo sót năm văn bản')
    await expect(history.getByRole('listitem').filter({ hasText: 'Còn thiếu văn bản' })).toContainText('Trả lại')
    await clerk.keyboard.press('Escape')
    await type(clerk, '100', '105')
    await expect(lineOf(clerk, CODE)).toContainText('đã sửa 1 lần sau khi duyệt')
  })
})
