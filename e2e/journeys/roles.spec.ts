import { expect, test } from '../support/journey.ts'

test.describe('each role lands on its own first screen', () => {
  test('the chairman on the dashboard', async ({ open }) => {
    const page = await open('chutich')
    await expect(page).toHaveURL(/\/plans\/[^/]+\/dashboard/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bảng điều hành năm \d{4}$/)
    await expect(page.getByText('Dữ liệu minh hoạ')).toBeVisible()
    await expect(page.getByRole('table', { name: /^10 mục tiêu/ }).getByRole('row')).toHaveCount(11)
  })

  test('an officer on the own work', async ({ open }) => {
    const page = await open('vanhoa')
    await expect(page).toHaveURL(/\/my-work/)
    await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()
  })

  test('the Front on the dashboard, to read', async ({ open }) => {
    const page = await open('mattran')
    await expect(page).toHaveURL(/\/dashboard/)
    const urgent = page.getByRole('table', { name: 'Việc quá hạn và sắp đến hạn' })
    await expect(urgent.getByRole('row').nth(1)).toBeVisible()
    await expect(page.getByRole('main').getByRole('button', { name: /^(Nhắc|Giao|Gia hạn)/ })).toHaveCount(0)
  })

  test('the upper level on the comparison of its communes', async ({ open }) => {
    const page = await open('tinh')
    await expect(page).toHaveURL(/\/communes/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^So sánh các xã năm \d{4}$/)
    await page
      .getByRole('row', { name: /Kim Hoa/ })
      .getByRole('link', { name: /Kim Hoa/ })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Kim Hoa · Bảng điều hành/)
    await expect(page.getByRole('main').getByRole('button', { name: /^(Nhắc|Giao|Gia hạn)/ })).toHaveCount(0)
  })

  test('the administrator on the dashboard, with the accounts at hand', async ({ open }) => {
    const page = await open('quantri')
    await expect(page).toHaveURL(/\/dashboard/)
    await page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name: 'Tài khoản' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản' })).toBeVisible()
    await expect(page.getByText('chutich', { exact: true })).toBeVisible()
  })

  test('a wrong password is refused in words and the user name stays', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByLabel('Tên đăng nhập').fill('kinhte')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('khong-phai-mat-khau')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu chưa đúng')
    await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('kinhte')
  })
  test.use({ refusals: [401] })
})

test.describe('a supervisor is refused a change', () => {
  test.use({ refusals: [403] })

  test('on the page and by the API', async ({ open }) => {
    const page = await open('mattran')
    const planPath = new URL(page.url()).pathname.replace(/\/dashboard$/, '')
    const urgent = page.getByRole('table', { name: 'Việc quá hạn và sắp đến hạn' })
    await urgent.getByRole('rowheader').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 2, name: 'Lịch sử' })).toBeVisible()
    const changes = /Nhắc|Giao việc|Gia hạn|Sửa|Trình|Xác nhận|Trả lại|Huỷ|Cập nhật tiến độ/
    await expect(page.getByRole('main').getByRole('button', { name: changes })).toHaveCount(0)

    const taskId = new URL(page.url()).pathname.split('/').at(-1)
    const refused = await page.evaluate(async (id) => {
      const body = JSON.stringify({ dueOn: '2099-12-31', reason: 'thử' })
      const headers = { 'content-type': 'application/json', 'if-match': '"1"' }
      const reply = await fetch(`/api/v1/tasks/${id}/extensions`, { method: 'POST', body, headers })
      return { status: reply.status, type: reply.headers.get('content-type'), problem: (await reply.json()) as object }
    }, taskId)
    expect(refused.status).toBe(403)
    expect(refused.type).toContain('application/problem+json')
    expect(refused.problem).toMatchObject({
      code: 'roleRefused',
      status: 403,
      requestId: expect.any(String) as unknown,
    })

    await page.goto('/plans/import')
    await expect(page.getByText('Chỉ lãnh đạo và văn phòng UBND xã được nhập kế hoạch')).toBeVisible()
    await expect(page.getByRole('button', { name: /Đọc văn bản|Chọn tệp/ })).toHaveCount(0)
    await page.goto(`${planPath}/tasks`)
    await expect(
      page
        .getByRole('main')
        .getByText(/^\d+ việc/)
        .first(),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: 'Thêm việc' })).toHaveCount(0)
  })
})
