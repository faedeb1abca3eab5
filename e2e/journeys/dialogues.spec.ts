import type { Page } from '@playwright/test'
import { isoDay, typedDay } from '../support/days.ts'
import { expect, test } from '../support/journey.ts'
import { goTo, typeDay } from '../support/sections.ts'

const shown = (fromToday: number): string => {
  const [year, month, day] = isoDay(fromToday).split('-') as [string, string, string]
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

const addDialogue = async (page: Page, title: string): Promise<void> => {
  await goTo(page, 'Đối thoại')
  await page.getByRole('button', { name: 'Thêm cuộc đối thoại' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Thêm cuộc đối thoại' })
  await dialog.getByRole('textbox', { name: /^Tên cuộc đối thoại/ }).fill(title)
  await dialog.getByRole('textbox', { name: /^Địa điểm/ }).fill('Nhà văn hoá thôn Kim Lĩnh')
  await dialog.getByRole('button', { name: 'Thêm cuộc đối thoại' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('what is raised at a dialogue is promised, becomes a task of the plan, and is asked after at the next', async ({
  open,
}) => {
  const mark = Date.now().toString(36)
  const first = `Đối thoại về nước sạch ${mark}`
  const promised = `Nối ống nước sạch về xóm Đồng trước mùa khô ${mark}`
  const page = await open('vanphong')
  await addDialogue(page, first)

  await page.getByRole('button', { name: 'Thêm ý kiến' }).click()
  const issue = page.getByRole('dialog', { name: 'Thêm ý kiến' })
  await issue.getByRole('textbox', { name: /^Nội dung ý kiến/ }).fill('Xóm Đồng chưa có nước sạch')
  await issue.getByRole('combobox', { name: /^Lĩnh vực/ }).selectOption({ index: 1 })
  await typeDay(issue, 'Hạn trả lời', typedDay(15))
  await issue.getByRole('button', { name: 'Thêm ý kiến' }).click()
  const raised = page.getByRole('list', { name: 'Ý kiến đã nêu' })
  await expect(raised).toContainText(`hạn trả lời ${shown(15)}`)

  await page.getByRole('button', { name: 'Trả lời ý kiến 1' }).click()
  const answer = page.getByRole('dialog', { name: 'Trả lời ý kiến 1' })
  await answer.getByRole('textbox', { name: 'Trả lời', exact: true }).fill('Đã khảo sát tuyến ống cùng trưởng thôn')
  await answer.getByRole('button', { name: 'Trả lời', exact: true }).click()
  await expect(raised).toContainText(`Đã trả lời ngày ${shown(0)}`)

  await page.getByRole('button', { name: 'Hứa về ý kiến 1' }).click()
  const promise = page.getByRole('dialog', { name: 'Hứa về ý kiến 1' })
  await promise.getByRole('textbox', { name: /^Điều đã hứa/ }).fill(promised)
  await promise.getByRole('combobox', { name: /^Mục tiêu/ }).selectOption({ index: 4 })
  await promise.getByRole('combobox', { name: 'Người làm' }).selectOption({ index: 1 })
  await typeDay(promise, 'Hạn hoàn thành', typedDay(3))
  await promise.getByRole('button', { name: 'Hứa', exact: true }).click()
  await expect(raised).toContainText(`Đã hứa: ${promised}`)

  await page.getByRole('button', { name: 'Ghi biên bản' }).click()
  const minutes = page.getByRole('dialog', { name: 'Ghi biên bản' })
  await minutes.getByRole('textbox', { name: 'Số người dự' }).fill('45')
  await minutes.getByRole('checkbox', { name: 'Mặt trận Tổ quốc cùng dự' }).check()
  await minutes.getByRole('textbox', { name: 'Biên bản' }).fill('Hội nghị thống nhất một lời hứa.')
  await minutes.getByRole('button', { name: 'Ghi biên bản' }).click()
  await expect(page.getByRole('region', { name: 'Biên bản' })).toContainText('Hội nghị thống nhất một lời hứa.')

  await raised.getByRole('link', { name: /^0\s%, hạn / }).click()
  await expect(page.getByRole('heading', { level: 1, name: promised })).toBeVisible()
  await page.getByRole('link', { name: `${first}, ngày ${shown(0)}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible()

  const chairman = await open('chutich')
  await goTo(chairman, 'Công việc')
  await chairman.getByRole('searchbox').first().fill(mark)
  await chairman.getByRole('rowheader').getByRole('link', { name: promised }).click()
  await expect(chairman.getByRole('heading', { level: 1, name: promised })).toBeVisible()

  await addDialogue(page, `Đối thoại lần sau ${mark}`)
  const before = page.getByRole('list', { name: 'Đã hứa lần trước' })
  await expect(before.getByRole('listitem').filter({ hasText: promised })).toContainText('Chưa bắt đầu')
  await expect(before.getByRole('link', { name: `${first}, ngày ${shown(0)}` })).toBeVisible()
})
