import type { Page } from '@playwright/test'
import { expectAccessible, expectPhoneWidth } from '../support/accessible.ts'
import { planFile } from '../support/files.ts'
import { expect, test } from '../support/journey.ts'
import { goTo, listTotal, objectivesTable, situation, urgentTable } from '../support/sections.ts'

/** Settled, then measured: on the laptop with axe, on the phone for its width. */
const check = async (page: Page): Promise<void> => {
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toHaveText('…')
  await page.waitForLoadState('networkidle')
  await expectAccessible(page)
  await expectPhoneWidth(page)
}

test.describe('every page is accessible, and as wide as the phone that shows it', () => {
  test('the sign-in', async ({ page }) => {
    await page.goto('/sign-in')
    await check(page)
  })

  test('the overview: dashboard, objective, comparison of communes', async ({ open }) => {
    const page = await open('chutich')
    await expect(objectivesTable(page)).toBeVisible()
    await check(page)
    await objectivesTable(page).getByRole('rowheader').first().getByRole('link').click()
    await expect(page.getByRole('heading', { level: 2, name: 'Ai đang giữ việc gì' })).toBeVisible()
    await page.getByText('Cách tính', { exact: true }).click()
    await check(page)
    const upper = await open('tinh')
    await expect(upper.getByRole('table').getByRole('row').nth(1)).toBeVisible()
    await check(upper)
  })

  test('the work: list, board, timeline, task, recurring duties, own work', async ({ open }) => {
    const page = await open('phochutich')
    await goTo(page, 'Công việc')
    await expect(listTotal(page)).toHaveText(/^\d/)
    await check(page)
    const views = page.getByRole('navigation', { name: 'Cách xem' })
    await views.getByRole('link', { name: 'Bảng' }).click()
    await expect(page.getByRole('region', { name: 'Bảng', exact: true })).toBeVisible()
    await check(page)
    await views.getByRole('link', { name: 'Dòng thời gian' }).click()
    await expect(page.getByRole('region', { name: 'Dòng thời gian của các việc' })).toBeVisible()
    await check(page)
    await page.getByRole('rowheader').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 2, name: 'Lịch sử' })).toBeVisible()
    await check(page)
    for (const name of ['Việc thường xuyên', 'Việc của tôi']) {
      await goTo(page, name)
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await check(page)
    }
  })

  test('the petitions: queue, intake, case, receptions, reminders, rules', async ({ open }) => {
    const page = await open('chutich', '/cases')
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await check(page)
    await page.getByRole('rowheader').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 2, name: 'Diễn biến' })).toBeVisible()
    await check(page)
    await page.getByRole('button', { name: 'Vì sao?' }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    for (const path of ['/cases/new', '/receptions', '/reminders', '/petition-settings']) {
      await page.goto(path)
      await check(page)
    }
  })

  test('the dialogues: list, one that was held, a promise', async ({ open }) => {
    const page = await open('chutich', '/dialogues')
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await check(page)
    await page.getByRole('link', { name: 'Đối thoại của Chủ tịch Uỷ ban nhân dân xã với Nhân dân' }).click()
    await expect(page.getByRole('list', { name: 'Ý kiến đã nêu' })).toBeVisible()
    await check(page)
    await page
      .getByRole('button', { name: /^Hứa về ý kiến/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
  })

  test('the document: plans, import, review, plan', async ({ open }) => {
    const page = await open('sontruong.vanphong', '/plans')
    await check(page)
    await goTo(page, 'Nội dung kế hoạch')
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(/ \d{4}$/)
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
    await check(page)
    await page.goto('/plans/import')
    await check(page)
    await page.getByRole('tab', { name: 'Dán nội dung' }).click()
    await page.getByLabel('Nội dung kế hoạch').fill(planFile().buffer.toString().replaceAll('2023', '2024'))
    await page.getByRole('button', { name: 'Đọc văn bản' }).last().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rà soát kế hoạch năm 2024')
    const objectives = page.getByRole('region', { name: 'Mục tiêu, nhiệm vụ' })
    await objectives.getByRole('button', { expanded: false }).first().click()
    await page
      .getByRole('region', { name: /^Công việc đề xuất/ })
      .getByRole('checkbox')
      .first()
      .check()
    await expect(page.getByRole('textbox', { name: 'Hạn hoàn thành' })).toBeEnabled()
    await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible()
    await check(page)
    await page.getByRole('button', { name: 'Huỷ bản thảo' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Huỷ bản thảo' }).click()
    await expect(page).toHaveURL(/\/plans$/)
  })

  for (const [what, path] of [
    ['files with figures', '/indicators/imports'],
    ['closing of a period', '/indicators/periods?period=quarter&year=2026&index=1'],
    ['targets', '/indicators/targets'],
  ] as const)
    test(`the ${what}`, async ({ open }) => {
      await check(await open('chutich', path))
    })

  test('the entry of figures, with the panel of one', async ({ open }) => {
    const page = await open('chutich', '/indicators/entry?period=month&year=2026&index=2')
    await expect(page.getByRole('table', { name: 'Bảng nhập số liệu' })).toBeVisible()
    await page
      .getByRole('button', { name: /phân tổ/ })
      .first()
      .click()
    await check(page)
    await page
      .getByRole('button', { name: /^Ghi chú, minh chứng/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
  })

  test('the figures of an objective', async ({ open }) => {
    const page = await open('chutich')
    await objectivesTable(page).getByRole('rowheader', { name: /II\.1/ }).first().getByRole('link').click()
    await expect(page.getByRole('region', { name: 'Chỉ tiêu của mục này' }).getByRole('group').first()).toBeVisible()
    await check(page)
  })

  test('an indicator as chart and as table', async ({ open }) => {
    const page = await open('chutich')
    await goTo(page, 'Chỉ tiêu')
    await page.goto(`${page.url()}?objective=II.4&code=DV04.07&period=quarter`)
    await expect(page.getByRole('tab', { name: 'Biểu đồ' })).toBeVisible()
    await check(page)
    await page.getByRole('tab', { name: 'Bảng' }).click()
    await check(page)
  })

  test('the comparison of communes by an indicator', async ({ open }) => {
    const page = await open('tinh', '/communes/figures?year=2023')
    await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
    await check(page)
  })

  test('the campaigns, and one of them', async ({ open }) => {
    const page = await open('vanhoa', '/campaigns')
    await check(page)
    await page.getByRole('main').getByRole('link', { name: /\S/ }).first().click()
    await expect(page).toHaveURL(/\/campaigns\/[0-9a-f-]{36}$/)
    await check(page)
  })

  test('the communication: activities, media, commendations, households', async ({ open }) => {
    const page = await open('vanhoa', '/communications/media-items')
    await check(page)
    for (const path of ['commendations', 'village-households']) {
      await page.goto(`/communications/${path}`)
      await check(page)
    }
    await page.goto('/communications')
    await check(page)
    await page.getByRole('button', { name: 'Thêm hoạt động' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
  })

  test('the statutory forms: one as its table, the records behind a cell', async ({ open }) => {
    const page = await open('chutich', '/reports/forms?period=quarter&year=2026&index=2&set=2024')
    await expect(page.getByRole('table').first()).toBeVisible()
    await check(page)
    await page.getByRole('table').first().getByRole('link').first().click()
    await expect(page).toHaveURL(/\/cells\//)
    await check(page)
  })

  test('the administration: accounts, units, calendar, audit log, own account', async ({ open }) => {
    const page = await open('quantri')
    for (const path of ['/admin/users', '/units', '/calendar', '/audit', '/account']) {
      await page.goto(path)
      await check(page)
    }
  })
})

test('English stays chosen from page to page', async ({ open }) => {
  const page = await open('kinhte')
  await page.getByRole('button', { name: /^EN/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Dashboard' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Dashboard of \d{4}$/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Dashboard of \d{4}$/)
  await page.getByRole('button', { name: /^VI/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bảng điều hành năm \d{4}$/)
})

test('the printed dashboard has figures and no navigation, no buttons', async ({ open }) => {
  const page = await open('chutich')
  await expect(objectivesTable(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(urgentTable(page).getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('button').filter({ visible: true })).toHaveCount(0)
  await expect(situation(page)).toBeVisible()
  await expect(objectivesTable(page)).toBeVisible()
  await expect(page.getByText(/^UBND .+ – số liệu hết ngày/)).toBeVisible()
})

for (const [what, path] of [
  ['indicators', '/communes/{commune}/figures?code=DV04.07&period=quarter&view=table'],
  ['grid', '/indicators/entry?period=month&year=2026&index=2'],
  ['statutory form', '/reports/forms?period=quarter&year=2026&index=2&set=2024'],
] as const)
  test(`the printed ${what} has its figures and no navigation, no buttons`, async ({ open }) => {
    const page = await open('chutich')
    const { commune } = (await (await page.request.get('/api/v1/me')).json()) as { commune: { id: string } }
    await page.goto(path.replace('{commune}', commune.id))
    await expect(page.getByRole('table').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0)
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('main').getByRole('button').filter({ visible: true })).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('table').first()).toBeVisible()
  })
