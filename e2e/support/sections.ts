import { expect, type Locator, type Page } from '@playwright/test'

const wholeNumber = (text: string): number => Number(text.replaceAll(/\D/g, ''))

/** The first whole number of a text that matches. */
export const numberIn = (text: string, pattern: RegExp): number => {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`no ${String(pattern)} in “${text}”`)
  return wholeNumber(found)
}

/** What the task list says it counts. */
export const listTotal = (page: Page): Locator => page.getByRole('main').getByRole('status').first()

export const expectTotal = (page: Page, total: number): Promise<void> =>
  expect(listTotal(page)).toHaveText(`${total} việc`)

export const urgentTable = (page: Page): Locator => page.getByRole('table', { name: 'Việc quá hạn và sắp đến hạn' })

export const objectivesTable = (page: Page): Locator => page.getByRole('table', { name: /^\d+ mục tiêu của kế hoạch$/ })

/** The one sentence at the top of the dashboard. */
export const situation = (page: Page): Locator =>
  page
    .getByRole('main')
    .locator('p')
    .filter({ hasText: /^(Đến \d|Hết ngày)/ })

export const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name, exact: true }).click()

/** Types a day as dd/mm/yyyy into a field with a calendar, and leaves the field. */
export const typeDay = async (scope: Page | Locator, field: string, day: string): Promise<void> => {
  const box = scope.getByRole('textbox', { name: field })
  await box.fill(day)
  await box.press('Tab')
  await expect(box).toHaveValue(day)
}
