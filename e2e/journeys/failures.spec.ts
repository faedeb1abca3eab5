import { brokenDocx, lyingFile, pdfFile } from '../support/files.ts'
import { expect, test } from '../support/journey.ts'
import { goTo, expectTotal } from '../support/sections.ts'

test.describe('two people change one task', () => {
  test.use({ refusals: [409, 412] })

  test('the second is told who was quicker and keeps what was typed', async ({ open }) => {
    const first = await open('vanphong')
    await goTo(first, 'Công việc')
    await first.getByRole('table').getByRole('rowheader').last().getByRole('link').click()
    await expect(first.getByRole('heading', { level: 2, name: 'Lịch sử' })).toBeVisible()
    const second = await open('phochutich', new URL(first.url()).pathname)
    for (const page of [first, second]) await page.getByRole('button', { name: 'Sửa', exact: true }).click()

    await first
      .getByRole('dialog')
      .getByLabel(/^Nội dung/)
      .fill('Văn phòng ghi trước')
    await first.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
    await expect(first.getByText(/^Đã lưu việc số/)).toBeVisible()

    const typed = second.getByRole('dialog').getByLabel(/^Nội dung/)
    await typed.fill('Phó Chủ tịch ghi sau')
    await second.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
    const notice = second.getByRole('alert').filter({ hasText: 'Việc này vừa được người khác thay đổi' })
    await expect(notice).toContainText('Lê Thị Mai đã sửa')
    await expect(typed).toHaveValue('Phó Chủ tịch ghi sau')
    await notice.getByRole('button', { name: 'Giữ nội dung của tôi' }).click()
    await second.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
    await expect(second.getByRole('dialog')).toHaveCount(0)
    await expect(second.getByText('Phó Chủ tịch ghi sau').first()).toBeVisible()
  })
})

test.describe('the line breaks while saving', () => {
  test.use({ refusals: [0] })

  test('what was typed stays, and trying again saves it once', async ({ open }) => {
    const page = await open('vanphong')
    const title = `Họp thôn bàn việc ${Date.now()}`
    await goTo(page, 'Công việc')
    await page.getByRole('button', { name: 'Thêm việc' }).click()
    const form = page.getByRole('dialog', { name: 'Thêm việc' })
    await form.getByLabel(/^Tên việc/).fill(title)
    await form.getByLabel(/^Mục tiêu/).selectOption({ index: 1 })

    // The request arrives, its answer is lost: the worst moment.
    let attempts = 0
    await page.route('**/api/v1/tasks', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      attempts += 1
      if (attempts > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await form.getByRole('button', { name: 'Thêm việc' }).click()
    await expect(form.getByRole('alert')).toContainText('Không kết nối được với máy chủ')
    await expect(form.getByLabel(/^Tên việc/)).toHaveValue(title)
    await form.getByRole('button', { name: 'Thêm việc' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(attempts).toBe(2)

    await goTo(page, 'Công việc')
    await page.getByRole('searchbox').fill(title)
    await expectTotal(page, 1)
  })
})

test.describe('a file is not what it says', () => {
  test.use({ refusals: [400, 415, 422] })

  test('evidence with a lying ending is refused in words, and the report stays', async ({ open }) => {
    const page = await open('kinhte')
    // The last of the queue: the late ones at its head are the chairman's to extend in another journey.
    await page
      .getByRole('button', { name: /^Cập nhật tiến độ: Việc số/ })
      .last()
      .click()
    const report = page.getByRole('dialog', { name: /^Cập nhật tiến độ/ })
    await report.getByLabel(/Đã làm gì, còn vướng gì/).fill('Đã đo đạc xong')
    await report.locator('input[type=file]').setInputFiles(lyingFile('bao-cao.pdf'))
    const refused = report.getByRole('listitem').filter({ hasText: 'bao-cao.pdf' })
    await expect(refused).toContainText('nội dung không đúng với đuôi tệp')
    await report.getByRole('button', { name: 'Lưu tiến độ' }).click()
    await expect(report.getByText(/^Có tệp chưa tải lên được/)).toBeVisible()
    await report.getByRole('button', { name: 'Bỏ tệp bao-cao.pdf' }).click()
    await report.locator('input[type=file]').setInputFiles(pdfFile('bao-cao-that.pdf'))
    await expect(report.getByRole('listitem').filter({ hasText: 'bao-cao-that.pdf' })).toContainText('Đã tải lên')
    await expect(report.getByLabel(/Đã làm gì, còn vướng gì/)).toHaveValue('Đã đo đạc xong')
    await report.getByRole('button', { name: 'Lưu tiến độ' }).click()
    await expect(page.getByText(/^Đã cập nhật tiến độ việc số/)).toBeVisible()
  })

  test('a broken Word file is refused in words, and another can be chosen', async ({ open }) => {
    const page = await open('vanphong', '/plans/import')
    const input = page.locator('input[type=file]')
    await input.setInputFiles(brokenDocx())
    await page.getByRole('button', { name: 'Đọc văn bản' }).first().click()
    await expect(page.getByRole('alert')).toContainText(
      'Không đọc được tệp .docx: tệp hỏng hoặc không phải văn bản Word',
    )
    await expect(page.getByText(/^Đã chọn: ke-hoach-hong\.docx/)).toBeVisible()
    await input.setInputFiles(pdfFile('ke-hoach.pdf'))
    await expect(page.getByRole('alert')).toContainText('Chỉ nhận tệp Word (.docx) hoặc văn bản (.txt)')
    await expect(page.getByRole('button', { name: 'Đọc văn bản' }).first()).toBeHidden()
  })
})
