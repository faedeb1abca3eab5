import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** One bad page does not hide the next. */
const softly = expect.configure({ soft: true })

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No violation of WCAG 2 A and AA, nor of axe's best practices. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  softly(told, `accessible: ${page.url()}`).toEqual([])
}

const PHONE = { width: 390, height: 844 }
const LAPTOP = { width: 1366, height: 768 }

/** On a phone the page itself never scrolls sideways. */
export const expectPhoneWidth = async (page: Page): Promise<void> => {
  await page.setViewportSize(PHONE)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  await softly.poll(width, { message: `width on a phone: ${page.url()}` }).toBeLessThanOrEqual(PHONE.width)
  await page.setViewportSize(LAPTOP)
}
