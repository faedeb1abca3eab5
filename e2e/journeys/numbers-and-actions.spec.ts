import type { Locator, Page } from '@playwright/test'
import { isoDay, typedDay } from '../support/days.ts'
import { expect, test } from '../support/journey.ts'
import { expectTotal, numberIn, objectivesTable, situation, typeDay, urgentTable } from '../support/sections.ts'

interface Figure {
  link: Locator
  total: number
}

const textOf = async (link: Locator): Promise<string> => (await link.textContent()) ?? ''

/** The whole plan's figures: what each list must count. */
const planFigures = async (page: Page): Promise<Figure[]> => {
  const cards = page.getByRole('region', { name: 'Số liệu chính' }).getByRole('listitem')
  const counted = ['Việc quá hạn', 'Đến hạn trong 7 ngày', 'Chờ xác nhận'].map(async (name) => {
    const link = cards.getByRole('link', { name: new RegExp(`^${name}:`) })
    return { link, total: numberIn(await textOf(link), /: ([\d.]+)/) }
  })
  const sentence = (
    await situation(page)
      .getByRole('link', { name: /^[\d.]+ việc/ })
      .all()
  ).map(async (link) => {
    return { link, total: numberIn(await textOf(link), /^([\d.]+) việc/) }
  })
  const all = await cards.filter({ hasText: 'Việc quá hạn' }).textContent()
  const due = await cards.filter({ hasText: 'Đúng hạn trong kỳ' }).textContent()
  const shares = [
    {
      link: cards.getByRole('link', { name: /^Tiến độ kế hoạch:/ }),
      total: numberIn(all ?? '', /trong ([\d.]+) việc/),
    },
    {
      link: cards.getByRole('link', { name: /^Đúng hạn trong kỳ:/ }),
      total: numberIn(`${due} 0/0 việc`, /\/([\d.]+) việc/),
    },
  ]
  return [...(await Promise.all([...counted, ...sentence])), ...shares]
}

const objectiveFigures = async (page: Page): Promise<Figure[]> => {
  const rows = await objectivesTable(page).getByRole('row').all()
  const links = (
    await Promise.all(rows.slice(1).map((row) => row.getByRole('link', { name: /xong$|quá hạn$/ }).all()))
  ).flat()
  return Promise.all(
    links.map(async (link) => ({
      link,
      total: numberIn(await textOf(link), /(?:\/|^)([\d.]+) (?:việc xong|quá hạn)/),
    })),
  )
}

const expectLists = async (page: Page, figures: readonly Figure[]): Promise<void> => {
  for (const { link, total } of figures) {
    await link.click()
    await expectTotal(page, total)
    await page.goBack()
  }
}

const overdueOf = async (page: Page): Promise<number> =>
  numberIn((await situation(page).textContent()) ?? '', /([\d.]+) việc quá hạn/)

const tabTo = async (page: Page, field: Locator): Promise<void> => {
  const isReached = () => field.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 30 && !(await isReached()); presses += 1) await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
}

// One after the other: the last journey here moves a number that the first ones count.
test.describe.configure({ mode: 'default' })

test('every number of the dashboard opens the list it counts', async ({ open }) => {
  const page = await open('chutich')
  await expectLists(page, [...(await planFigures(page)), ...(await objectiveFigures(page))])
})

test('every number of a past day opens the list of that day, which counts the same', async ({ open }) => {
  const page = await open('phochutich')
  await typeDay(page, 'Xem tại ngày', typedDay(-45))
  await expect(page).toHaveURL(new RegExp(`on=${isoDay(-45)}`))
  await expect(situation(page)).toHaveText(/^Hết ngày/)
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
  const ofObjectives = await objectiveFigures(page)
  await expectLists(page, [...(await planFigures(page)), ...ofObjectives.slice(0, 6)])
})

test.describe('the chairman acts from the list of late work', () => {
  test('a reminder reaches the holder', async ({ open }) => {
    const page = await open('chutich')
    const row = urgentTable(page)
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: /^Nhắc:/ }) })
      .first()
    const title = await textOf(row.getByRole('rowheader'))
    await row.getByRole('button', { name: /^Nhắc:/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Nhắc người thực hiện' })
    await dialog.getByLabel('Lời nhắc').fill('Đề nghị báo cáo trong tuần')
    await dialog.getByRole('button', { name: 'Gửi lời nhắc' }).click()
    await expect(page.getByText(/^Đã nhắc .+ \(1 việc\)/)).toBeVisible()
    await expect(urgentTable(page).getByRole('row').filter({ hasText: title }).first()).toContainText('Đã nhắc')
    await urgentTable(page).getByRole('link', { name: title }).first().click()
    await expect(page.getByText('Đề nghị báo cáo trong tuần')).toBeVisible()
  })

  test('a task gets another holder, found without diacritics', async ({ open }) => {
    const page = await open('chutich')
    const row = urgentTable(page).getByRole('row').nth(2)
    const title = await textOf(row.getByRole('rowheader'))
    await row.getByRole('button', { name: /^Giao:/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Giao việc' })
    const holder = dialog.getByPlaceholder('Gõ tên người hoặc đơn vị')
    await holder.fill('dang thi lan')
    await page.getByRole('option', { name: /Đặng Thị Lan/ }).click()
    await dialog.getByRole('button', { name: 'Giao việc' }).click()
    await expect(page.getByText(/^Đã giao 1 việc cho Đặng Thị Lan/)).toBeVisible()
    await expect(urgentTable(page).getByRole('row').filter({ hasText: title }).first()).toContainText('Đặng Thị Lan')
  })

  test('an extension, by keyboard alone, needs a reason and takes the task off the late ones', async ({ open }) => {
    const page = await open('chutich')
    const before = await overdueOf(page)
    const button = urgentTable(page)
      .getByRole('button', { name: /^Gia hạn:/ })
      .first()
    const title = ((await button.getAttribute('aria-label')) ?? '').replace('Gia hạn: ', '')
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Gia hạn' })
    await expect(dialog.getByRole('button', { name: /^\d/ }).first()).toBeFocused()
    await tabTo(page, dialog.getByLabel(/^Lý do gia hạn/))
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText(/^Hạn mới phải sau hạn hiện nay/)).toBeVisible()
    await expect(dialog.getByText('Cần nêu lý do gia hạn.')).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: /^Hạn mới/ })).toBeFocused()
    await page.keyboard.type(typedDay(8))
    await tabTo(page, dialog.getByLabel(/^Lý do gia hạn/))
    await page.keyboard.type('Chờ hướng dẫn của tỉnh')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Đã gia hạn đến/)).toBeVisible()
    await expect(dialog).toHaveCount(0)
    await expect(situation(page)).toContainText(`${before - 1} việc quá hạn`)
    await expect(urgentTable(page).getByRole('link', { name: title, exact: true })).toHaveCount(0)
  })
})
