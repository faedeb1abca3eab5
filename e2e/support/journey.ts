import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { DEMO_PASSWORD, demoUrl } from './product.ts'
import { signIn } from './sign-in.ts'
import { watch } from './watch.ts'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

interface Person {
  username: string
  password?: string
}

interface Fixtures {
  /** The statuses of 4xx replies that this journey provokes on purpose; 0 is a request without a reply. */
  refusals: number[]
  faults: string[]
  /** A window of somebody who is signed in, at a path of the product. */
  open: (who: string | Person, path?: string) => Promise<Page>
}

interface WorkerFixtures {
  sessions: Map<string, State>
}

const sessionOf = async (
  browser: Browser,
  sessions: Map<string, State>,
  person: Required<Person>,
  faults: string[],
) => {
  const known = sessions.get(person.username)
  if (known) return known
  const context = await browser.newContext()
  const page = await context.newPage()
  watch(page, [], faults)
  await signIn(page, person.username, person.password)
  const state = await context.storageState()
  await context.close()
  sessions.set(person.username, state)
  return state
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(demoUrl()),
  refusals: [[], { option: true }],
  faults: async ({}, use) => {
    const faults: string[] = []
    await use(faults)
    expect(faults, 'no error in the console or the page, no reply of 5xx').toEqual([])
  },
  page: async ({ page, refusals, faults }, use) => {
    watch(page, refusals, faults)
    await use(page)
  },
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  open: async ({ browser, refusals, faults, sessions }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (who, path = '/') => {
      const { username, password = DEMO_PASSWORD } = typeof who === 'string' ? { username: who } : who
      const storageState = await sessionOf(browser, sessions, { username, password }, faults)
      const context = await browser.newContext({ storageState })
      contexts.push(context)
      const page = await context.newPage()
      watch(page, refusals, faults)
      await page.goto(path)
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export { expect }
