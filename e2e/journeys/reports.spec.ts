import type { Page } from '@playwright/test'
import { expectAccessible, expectPhoneWidth } from '../support/accessible.ts'
import { expect, test } from '../support/journey.ts'
import { goTo } from '../support/sections.ts'

const TITLE = /^Kết quả thực hiện công tác dân vận chính quyền 6 tháng đầu năm 2023/

/** The figure of the first placeholder with that code's words in a section. */
const section = (page: Page, name: string) => page.getByRole('region', { name })

test('the half-year report of 2023: the clerk writes, the chairman signs, the upper level verifies, a late entry shows', async ({
  open,
}) => {
  const clerk = await open('sontruong.vanphong')
  await goTo(clerk, 'Báo cáo')
  await clerk.getByRole('button', { name: 'Lập báo cáo' }).first().click()
  const dialog = clerk.getByRole('dialog', { name: 'Lập báo cáo' })
  await dialog.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('sixMonths')
  await dialog.getByRole('combobox', { name: 'Năm báo cáo' }).selectOption('2023')
  await dialog.getByRole('button', { name: 'Lập báo cáo' }).click()
  await expect(clerk.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(clerk.getByText('Kính gửi: Uỷ ban nhân dân huyện Hương Sơn')).toBeVisible()
  await clerk.getByRole('button', { name: 'Sửa mục V. KIẾN NGHỊ, ĐỀ XUẤT' }).click()
  await clerk.getByRole('textbox', { name: /^Nội dung mục V\./ }).fill('Đề nghị tập huấn thêm; đã có {{DV01.01}}.')
  await expect(section(clerk, 'V. KIẾN NGHỊ, ĐỀ XUẤT').getByText('Đã lưu')).toBeVisible()
  await expect(section(clerk, 'V. KIẾN NGHỊ, ĐỀ XUẤT').getByRole('link')).toHaveText(/^\d+ buổi$/)
  await expectAccessible(clerk)
  await expectPhoneWidth(clerk)
  await clerk.getByRole('button', { name: 'Trình ký' }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: 'Trình ký' }).click()
  await expect(clerk.getByText('Chờ ký').first()).toBeVisible()
  await expect(clerk.getByRole('button', { name: 'Ký báo cáo' })).toHaveCount(0)

  const address = new URL(clerk.url()).pathname
  const chairman = await open('sontruong', address)
  await chairman.getByRole('button', { name: 'Ký báo cáo' }).click()
  const signing = chairman.getByRole('dialog', { name: 'Ký báo cáo' })
  await expect(signing.getByRole('textbox', { name: /^Ngày ký/ })).toHaveValue('16/06/2023')
  await signing.getByRole('button', { name: 'Ký báo cáo' }).click()
  await expect(chairman.getByText('Đã ký').first()).toBeVisible()
  await expect(chairman.getByText('Số liệu hiện nay vẫn như khi ký.')).toBeVisible()
  await chairman.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await chairman.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(chairman.getByText('Đã gửi').first()).toBeVisible()

  const upper = await open('tinh', '/reports')
  await upper.getByRole('rowheader').getByRole('link', { name: TITLE }).first().click()
  await expect(upper.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  const [download] = await Promise.all([
    upper.waitForEvent('download'),
    upper.getByRole('link', { name: 'Tải DOCX' }).click(),
  ])
  const file = await download.path()
  await upper.getByRole('link', { name: /^[0-9A-Z]{16}$/ }).click()
  await expect(upper.getByText('Mã này thuộc một báo cáo đã ký')).toBeVisible()
  await upper.getByLabel('Chọn hoặc kéo tệp báo cáo').setInputFiles(file)
  await expect(upper.getByText('Tệp này đúng là bản đã ký')).toBeVisible()
  await expect(upper.getByText('Chủ tịch Uỷ ban nhân dân xã Sơn Trường')).toBeVisible()
  await expectAccessible(upper)
  await upper.getByLabel('Chọn hoặc kéo tệp báo cáo').setInputFiles({
    name: 'bao-cao.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('another file'),
  })
  await expect(upper.getByText('Tệp này KHÔNG phải bản đã ký')).toBeVisible()

  const late = await clerk.request.post('/api/v1/activities', {
    data: { on: '2023-03-03', form: 'conference', topic: 'Hội nghị quán triệt ghi bổ sung sau khi báo cáo' },
  })
  expect(late.status()).toBe(201)
  await clerk.goto(address)
  const moved = clerk.getByRole('row', { name: /DV01\.01/ })
  await expect(moved).toContainText('Thêm 1')
  await expect(moved).toContainText('Cao Thị Hà')
  await expectAccessible(clerk)
})
