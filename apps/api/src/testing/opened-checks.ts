import { expect } from 'vitest'
import type { OpenedFile, OpenedPage } from './open-office.ts'

const A4 = { short: 595, long: 842 }
const A3 = { short: 842, long: 1_191 }

/** Paper of a page, as a printer would ask for it. */
export const paperOf = ({ width, height }: OpenedPage): string => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const size = [
    ['A4', A4],
    ['A3', A3],
  ].find(([, one]) => Math.abs((one as typeof A4).short - short) < 2 && Math.abs((one as typeof A4).long - long) < 2)
  return `${size?.[0] as string} ${width > height ? 'landscape' : 'portrait'}`
}

/** Nothing a printer leaves out: 5 mm. */
const EDGE = 14

/** What holds for every file that leaves the house: no blank page, composed letters, nothing beyond the edge of the paper. */
export const expectSound = (name: string, { text, pages }: OpenedFile, most: number): void => {
  expect(pages.length, `${name}: pages`).toBeLessThanOrEqual(most)
  expect(pages.length, `${name}: pages`).toBeGreaterThan(0)
  expect(text, `${name}: composed letters`).toBe(text.normalize('NFC'))
  for (const [index, { ink, inkBox, words, width, height }] of pages.entries()) {
    const at = `${name}, page ${index + 1}`
    expect(ink, `${at} is not blank`).toBeGreaterThan(0.0005)
    expect(words.length, `${at} has words`).toBeGreaterThan(0)
    const beyond = words.filter(
      ({ left, right, top, bottom }) => left < EDGE || right > width - EDGE || top < 0 || bottom > height,
    )
    expect(beyond, `${at}: words over the edge`).toEqual([])
    expect([(inkBox?.left ?? 0) >= EDGE, (inkBox?.right ?? 0) <= width - EDGE], `${at}: ink over the edge`).toEqual([
      true,
      true,
    ])
  }
}

/** Words alone, however a program breaks lines: what two texts are compared by. */
export const bare = (text: string): string => text.replace(/\s+/g, '')
