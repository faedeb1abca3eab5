import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { numberIn } from '../support/sections.ts'

const openMenu = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Tải về: / }).click()
}

test('the clerk has the list of cases made in the background, sees it finished, downloads it and removes it', async ({
  open,
}) => {
  const page = await open('vanphong', '/cases?kind=complaint,denunciation,feedback')
  await openMenu(page)
  await page.getByRole('menuitem', { name: 'Chuẩn bị trong nền: CSV' }).click()
  await page.getByRole('button', { name: 'Xem tệp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tệp đã chuẩn bị' })).toBeVisible()
  const row = page.getByRole('table', { name: 'Tệp của bạn, mới nhất trước' }).getByRole('row').nth(1)
  await expect(row.getByRole('status')).toContainText('Đã xong')
  await expect(row).toContainText(/\d+ dòng, \d+ KB/)
  const said = numberIn((await row.getByRole('cell', { name: /dòng/ }).textContent()) ?? '', /([\d.]+) dòng/)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: /^Tải về: / }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^vu-viec-\d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(said + 1)

  await row.getByRole('button', { name: /^Xoá: / }).click()
  await page.getByRole('dialog', { name: 'Xoá tệp này?' }).getByRole('button', { name: 'Xoá' }).click()
  await expect(page.getByText('Đã xoá tệp')).toBeVisible()
})

test('the clerk sends the list of cases every quarter, pauses it and ends it', async ({ open }) => {
  const title = `Vụ việc hằng quý ${Date.now().toString(36)}`
  const page = await open('vanphong', '/cases')
  await openMenu(page)
  await page.getByRole('menuitem', { name: 'Gửi định kỳ…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gửi tệp định kỳ' })
  await dialog.getByRole('textbox', { name: /^Tên tệp/ }).fill(title)
  await dialog.getByRole('combobox', { name: 'Chu kỳ' }).selectOption({ label: 'Hằng quý' })
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: 'Lập lịch gửi' }).click()

  const row = page.getByRole('table', { name: 'Các lịch gửi' }).getByRole('row', { name: new RegExp(title) })
  await expect(row).toContainText('Hằng quý, ngày 15, từ 07:00')
  await row.getByRole('button', { name: `Tạm dừng: ${title}` }).click()
  await expect(row).toContainText('Đang tạm dừng')
  await row.getByRole('button', { name: `Nhật ký gửi: ${title}` }).click()
  const log = page.getByRole('dialog', { name: `Nhật ký gửi: ${title}` })
  await expect(log).toContainText('Lịch này chưa gửi lần nào')
  await log.getByRole('button', { name: 'Đóng' }).click()
  await row.getByRole('button', { name: `Xoá lịch gửi: ${title}` }).click()
  await page.getByRole('dialog', { name: 'Xoá lịch gửi này?' }).getByRole('button', { name: 'Xoá' }).click()
  await expect(row).toHaveCount(0)
})
