import { expect, test } from '../support/journey.ts'
import { situation, typeDay, urgentTable } from '../support/sections.ts'

test('a plan of a past year opens at its last day, and any of its days has an address', async ({ open }) => {
  const page = await open('sontruong')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bảng điều hành năm 2023')
  await expect(situation(page)).toHaveText(/^Hết ngày 31\/12\/2023:/)
  await expect(urgentTable(page).getByRole('button')).toHaveCount(0)
  const atYearEnd = await situation(page).textContent()

  await typeDay(page, 'Xem tại ngày', '30/09/2023')
  await expect(page).toHaveURL(/on=2023-09-30/)
  await expect(situation(page)).toHaveText(/^Hết ngày 30\/9\/2023:/)
  const thatDay = await situation(page).textContent()
  expect(thatDay).not.toBe(atYearEnd)

  await page.goBack()
  await expect(situation(page)).toHaveText(atYearEnd ?? '')
  await page.goForward()
  await expect(situation(page)).toHaveText(thatDay ?? '')

  const address = new URL(page.url())
  const other = await open('sontruong.mattran', `${address.pathname}${address.search}`)
  await expect(situation(other)).toHaveText(thatDay ?? '')

  await page.getByRole('button', { name: 'Cuối tháng sau' }).click()
  await expect(situation(page)).toHaveText(/^Hết ngày 31\/10\/2023:/)
  await page.getByRole('button', { name: 'Cuối năm' }).click()
  await expect(situation(page)).toHaveText(atYearEnd ?? '')
})

test('an objective of a past day keeps its day on the way down and back', async ({ open }) => {
  const page = await open('sontruong.vanphong', '/plans')
  await page.getByRole('link', { name: 'Bảng điều hành' }).last().click()
  await typeDay(page, 'Xem tại ngày', '30/06/2023')
  await expect(situation(page)).toHaveText(/^Hết ngày 30\/6\/2023:/)
  await page
    .getByRole('table', { name: /mục tiêu của kế hoạch/ })
    .getByRole('rowheader')
    .first()
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(/objectives\/.*on=2023-06-30/)
  await expect(page.getByRole('textbox', { name: 'Xem tại ngày' })).toHaveValue('30/06/2023')
  await page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link').click()
  await expect(situation(page)).toHaveText(/^Hết ngày 30\/6\/2023:/)
})
