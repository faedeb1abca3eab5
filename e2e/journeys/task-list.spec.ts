import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { goTo, listTotal } from '../support/sections.ts'

const openTasks = async (page: Page): Promise<void> => {
  await goTo(page, 'Công việc')
  await expect(page.getByRole('heading', { level: 1, name: 'Công việc' })).toBeVisible()
  await expect(listTotal(page)).toHaveText(/^\d+ việc$/)
}

const tick = async (page: Page, filter: string, ...options: string[]): Promise<void> => {
  await page
    .getByRole('search', { name: 'Bộ lọc' })
    .getByRole('button', { name: new RegExp(`^${filter}`) })
    .click()
  const menu = page.getByRole('group', { name: filter })
  for (const option of options) await menu.getByRole('checkbox', { name: option }).check()
  await page.getByRole('button', { name: 'Xong', exact: true }).click()
}

const chip = (page: Page, words: string) => page.getByRole('link', { name: `Bỏ lọc: ${words}` })

test('words without diacritics find words with them', async ({ open }) => {
  const page = await open('vanhoa')
  await openTasks(page)
  const all = (await listTotal(page).textContent()) ?? ''
  await page.getByRole('searchbox', { name: 'Tìm theo tên hoặc số' }).fill('tuyen truyen')
  await expect(chip(page, 'Có chữ “tuyen truyen”')).toBeVisible()
  await expect(listTotal(page)).not.toHaveText(all)
  const found = (await listTotal(page).textContent()) ?? ''
  for (const title of await page.getByRole('table').getByRole('rowheader').allTextContents())
    expect(title.toLowerCase()).toContain('tuyên truyền')
  await page.getByRole('searchbox').fill('tuyên truyền')
  await expect(chip(page, 'Có chữ “tuyên truyền”')).toBeVisible()
  await expect(listTotal(page)).toHaveText(found)
})

test('filters and order stay through a reload, and a saved view brings them back', async ({ open }) => {
  const page = await open('motcua')
  await openTasks(page)
  await tick(page, 'Trạng thái', 'Hoàn thành', 'Đang thực hiện')
  await tick(page, 'Ưu tiên', 'Bình thường')
  await expect(chip(page, 'Bình thường')).toBeVisible()
  await page.getByRole('columnheader', { name: 'Tên việc' }).getByRole('button').click()
  await expect(page.getByRole('columnheader', { name: 'Tên việc' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
  const total = (await listTotal(page).textContent()) ?? ''
  const first = (await page.getByRole('table').getByRole('rowheader').first().textContent()) ?? ''
  const expectSame = async () => {
    for (const words of ['Hoàn thành', 'Đang thực hiện', 'Bình thường']) await expect(chip(page, words)).toBeVisible()
    await expect(listTotal(page)).toHaveText(total)
    await expect(page.getByRole('table').getByRole('rowheader').first()).toHaveText(first)
  }

  await page.reload()
  await expectSame()

  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
  await page.getByLabel('Tên bộ lọc').fill('Việc thường ngày')
  await page.getByRole('button', { name: 'Lưu bộ lọc hiện tại' }).click()
  await expect(page.getByText('Đã lưu bộ lọc “Việc thường ngày”')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Xoá bộ lọc' }).click()
  await expect(chip(page, 'Hoàn thành')).toHaveCount(0)
  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
  await page.getByRole('link', { name: 'Việc thường ngày', exact: true }).click()
  await expectSame()

  await chip(page, 'Hoàn thành').click()
  await expect(chip(page, 'Hoàn thành')).toHaveCount(0)
  await expect(chip(page, 'Đang thực hiện')).toBeVisible()
})

test('several tasks are given to one person at once', async ({ open }) => {
  const page = await open('vanphong')
  await openTasks(page)
  await tick(page, 'Thời hạn', 'Còn hạn')
  await expect(chip(page, 'Còn hạn')).toBeVisible()
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
  const boxes = page.getByRole('table').getByRole('checkbox', { name: /^Chọn việc số/ })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await expect(page.getByText('Đã chọn 2 việc')).toBeVisible()
  await page.getByRole('button', { name: 'Giao việc', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Giao 2 việc' })
  await dialog.getByPlaceholder('Gõ tên người hoặc đơn vị').fill('vo minh')
  await page.getByRole('option', { name: /Võ Minh Tuấn/ }).click()
  await dialog.getByRole('button', { name: 'Giao việc' }).click()
  await expect(page.getByText(/^Đã giao 2 việc cho Võ Minh Tuấn/)).toBeVisible()
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.nth(1)).toContainText('Võ Minh Tuấn')
  await expect(rows.nth(2)).toContainText('Võ Minh Tuấn')
})

test('board and timeline show the tasks that the list shows', async ({ open }) => {
  const page = await open('kinhte')
  await openTasks(page)
  await tick(page, 'Trạng thái', 'Đang thực hiện', 'Trả lại')
  await expect(chip(page, 'Trả lại')).toBeVisible()
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
  const total = Number(((await listTotal(page).textContent()) ?? '').replace(/\D/g, ''))
  const views = page.getByRole('navigation', { name: 'Cách xem' })

  await views.getByRole('link', { name: 'Bảng' }).click()
  const board = page.getByRole('region', { name: 'Bảng', exact: true })
  await expect(board.getByRole('heading', { level: 2 })).toHaveText([/^Đang thực hiện/, /^Trả lại/])
  await expect(board.getByRole('listitem')).toHaveCount(total)

  await views.getByRole('link', { name: 'Dòng thời gian' }).click()
  const timeline = page.getByRole('region', { name: 'Dòng thời gian của các việc' })
  await expect(timeline.getByRole('rowheader').getByRole('link')).toHaveCount(total)
  await page.reload()
  await expect(timeline.getByRole('rowheader').getByRole('link')).toHaveCount(total)
})
