import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from './product.ts'

/** Signs in through the form and waits until the product has opened. */
export const signIn = async (page: Page, username: string, password = DEMO_PASSWORD): Promise<void> => {
  await page.goto('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).not.toHaveURL(/sign-in/)
}
