import type { ConsoleMessage, Page } from '@playwright/test'

/** A request that gets no reply. */
const CUT = 0

/** The browser says of every refused reply that it failed; what a journey provokes on purpose is not a fault. */
const isForeseen = (message: ConsoleMessage, refusals: readonly number[]): boolean => {
  if (message.text().includes('net::ERR_')) return refusals.includes(CUT)
  const status = /Failed to load resource: the server responded with a status of (\d+)/.exec(message.text())?.[1]
  return status !== undefined && refusals.includes(Number(status))
}

/** Collects what must never happen: errors in the console (a broken CSP is one), in the page, and replies of 5xx. */
export const watch = (page: Page, refusals: readonly number[], faults: string[]): void => {
  page.on('console', (message) => {
    if (message.type() === 'error' && !isForeseen(message, refusals)) {
      faults.push(`console: ${message.text()} (${message.location().url})`)
    }
  })
  page.on('pageerror', (error) => faults.push(`page: ${error.stack ?? error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
}
