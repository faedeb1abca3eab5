import type { getInstance, getMe, Me } from '@gandan/contracts/organisation/session'
import type { getCaseStatistics } from '@gandan/contracts/petitions/case-figures'
import type { countUnreadReminders } from '@gandan/contracts/petitions/reminders'
import type { getMyWork } from '@gandan/contracts/plan/duties'
import type { listPlans } from '@gandan/contracts/plan/plans'
import { createMemoryHistory } from '@tanstack/react-router'
import { cleanup, configure, render, waitFor } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { afterEach, expect, vi } from 'vitest'
import { createQueryClient } from '../api/query-client.ts'
import { App, guardSession } from '../app.tsx'
import { setLanguage } from '../i18n/language.ts'
import { createAppRouter, type AppRouter } from '../router.tsx'
import { reply, stubFetch, type SeenCall, type StubRoute } from './api-stub.ts'
import { FIGURE_ROUTES } from './figure-fixtures.ts'
import { caseStatistics, instance, meAs, ownWork, planRow } from './fixtures.ts'
// A day's field is read with its page here: on a busy machine its code came after the first key.
import '../shell/day-input.tsx'

/** The busiest machine still finds what comes late; growing text areas listen to fonts, which this DOM has none of. */
configure({ asyncUtilTimeout: 5_000 })
if (!('fonts' in document)) Object.assign(document, { fonts: new EventTarget() })

const complaints: string[] = []

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  setLanguage('vi')
  const said = complaints.splice(0)
  if (said.length > 0) throw new Error(`console.error was called: ${said.join('\n')}`)
})

export interface RenderedPage {
  user: UserEvent
  router: AppRouter
  /** Every call the page made, in order. */
  calls: SeenCall[]
  /** Where the router stands, with search. */
  location: () => string
}

/** The whole app at an address, signed in as `me` (a chairman when left out), against a table of replies. */
export const renderPage = async (
  address: string,
  routes: readonly StubRoute[] = [],
  me: Me = meAs('chairman'),
): Promise<RenderedPage> => {
  const calls: SeenCall[] = []
  const base = [
    reply<typeof getInstance>('GET', '/instance', instance()),
    reply<typeof getMe>('GET', '/me', me),
    reply<typeof listPlans>('GET', '/plans', { items: [planRow()] }),
    reply<typeof getMyWork>('GET', '/my-work', ownWork()),
    reply<typeof countUnreadReminders>('GET', '/reminders/unread', { unread: 0 }),
    reply<typeof getCaseStatistics>('GET', '/cases/statistics', caseStatistics()),
    ...FIGURE_ROUTES,
  ]
  vi.stubGlobal(
    'fetch',
    stubFetch([...base, ...routes], calls, (words) => complaints.push(words)),
  )
  vi.stubGlobal('scrollTo', () => undefined)
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    complaints.push(words.map(String).join(' '))
  })
  const queryClient = createQueryClient()
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [address] }))
  guardSession(router, queryClient)
  render(<App router={router} queryClient={queryClient} />)
  await waitFor(() => expect(router.state.status).toBe('idle'), { timeout: 10_000 })
  return { user: userEvent.setup({ delay: null }), router, calls, location: () => router.state.location.href }
}
