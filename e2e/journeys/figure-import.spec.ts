import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { goTo } from '../support/sections.ts'
import { downloadRows, filledIn, lineOfRow, workbookFile } from '../support/workbook.ts'

const KEY = 'Mã chỉ tiêu'
const MONTH = 'period=month&year=2025&index=12'

const fileField = (page: Page): Locator => page.locator('input[type=file]')
const errorRow = (page: Page, line: number, column: string): Locator =>
  page
    .getByRole('table', { name: /^3 lỗi/ })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: String(line), exact: true }) })
    .filter({ has: page.getByRole('cell', { name: column, exact: true }) })

/** What stands in the grid of the month for these indicators, read afresh. */
const figures = async (page: Page): Promise<string[]> => {
  await page.goto(`/indicators/entry?${MONTH}`)
  const codes = ['DV06.04', 'DV06.05', 'DV09.05', 'DV09.06']
  const boxes = codes.map((code) => page.getByRole('textbox', { name: new RegExp(`^${code} .*: (Tử số|Kết quả)$`) }))
  return Promise.all(boxes.map((box) => box.first().inputValue()))
}

test('a workbook with three bad rows changes nothing; mended it is previewed, taken in, and taken back', async ({
  open,
}) => {
  const page = await open('vanphong')
  const before = await figures(page)
  await page.goto('/')
  await goTo(page, 'Nhập số liệu từ tệp')
  await page.getByRole('combobox', { name: 'Tháng' }).selectOption('Tháng 12')
  await page.getByRole('textbox', { name: 'Năm' }).fill('2025')
  await expect(page).toHaveURL(/index=12/)
  await expect(page).toHaveURL(/year=2025/)
  const template = await downloadRows(page, 'Tải mẫu Excel')
  expect(template[0]).toContain(KEY)

  const bad = filledIn(template, KEY, {
    'DV06.04': { 'Giá trị': 120 },
    'DV06.05': { 'Tử số': 'chín mươi', 'Mẫu số': 100 },
    'DV09.05': { 'Tử số': 112, 'Mẫu số': 100 },
    'DV09.06': { 'Tử số': 41, 'Mẫu số': 50 },
  })
  await fileField(page).setInputFiles(await workbookFile('so-lieu-thang-12.xlsx', bad))
  await expect(page.getByRole('alert').filter({ hasText: '3 lỗi' })).toContainText('Chưa nhập dòng nào')
  const line = (code: string) => lineOfRow(bad, KEY, code)
  await expect(errorRow(page, line('DV06.04'), 'Giá trị')).toContainText('không thể vượt 100')
  await expect(errorRow(page, line('DV06.05'), 'Tử số')).toContainText('Không đọc được số này')
  await expect(errorRow(page, line('DV09.05'), 'Tử số')).toContainText('không thể lớn hơn mẫu số')
  await expect(page.getByRole('button', { name: 'Nhập vào hệ thống' })).toHaveCount(0)
  expect(await figures(page)).toEqual(before)

  await page.goBack()
  const mended = filledIn(bad, KEY, {
    'DV06.04': { 'Giá trị': 82 },
    'DV06.05': { 'Tử số': 93 },
    'DV09.05': { 'Tử số': 88 },
  })
  await fileField(page).setInputFiles(await workbookFile('so-lieu-thang-12-da-sua.xlsx', mended))
  const preview = page.getByRole('table', { name: 'Xem trước: so-lieu-thang-12-da-sua.xlsx' })
  await expect(
    preview
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: String(line('DV06.05')), exact: true }) })
      .filter({ has: page.getByRole('cell', { name: 'Tử số', exact: true }) }),
  ).toContainText('93')
  await page.getByRole('button', { name: 'Nhập vào hệ thống' }).click()
  const taken = page
    .getByRole('table', { name: 'Các tệp đã nhập' })
    .getByRole('row')
    .filter({ hasText: 'so-lieu-thang-12-da-sua.xlsx' })
    .first()
  await expect(taken).toContainText('Lê Thị Mai')
  expect(await figures(page)).toEqual(['82', '93', '88', '41'])

  await page.goBack()
  await taken.getByRole('button', { name: /^Hoàn tác/ }).click()
  await page.getByRole('dialog', { name: 'Hoàn tác tệp đã nhập?' }).getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(taken).toContainText('đã hoàn tác lúc')
  expect(await figures(page)).toEqual(before)
})
