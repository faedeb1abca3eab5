import { Window } from 'happy-dom'

/** What React and Recharts look for on the global object; a worker's own, so that nothing else sees it. */
const NAMES = [
  'document',
  'navigator',
  'HTMLElement',
  'HTMLIFrameElement',
  'SVGElement',
  'Element',
  'Node',
  'Event',
  'MutationObserver',
  'ResizeObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const

/** Stands a browser up in this thread; it must be there before React and Recharts are loaded. */
export const standBrowserUp = (): Window => {
  const window = new Window({ url: 'http://localhost/', settings: { disableJavaScriptFileLoading: true } })
  const values = window as unknown as Record<string, unknown>
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  define('window', window)
  for (const name of NAMES) {
    const value = values[name]
    const isFunction = typeof value === 'function' && /^[a-z]/.test(name)
    define(name, isFunction ? (value as (...args: unknown[]) => unknown).bind(window) : value)
  }
  return window
}
