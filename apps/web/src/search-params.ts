import { isIsoDate, type IsoDate } from '@gandan/domain/shared/iso-date'

/** Search params of the address: all text; a list has commas between its parts. */
export type RawSearch = Record<string, unknown>

type Writable = Record<string, string | number | readonly string[] | null | undefined>

export const textParam = (raw: unknown, maxLength = 200): string | undefined =>
  typeof raw === 'string' && raw !== '' ? raw.slice(0, maxLength) : undefined

export const dayParam = (raw: unknown): IsoDate | undefined =>
  typeof raw === 'string' && isIsoDate(raw) ? raw : undefined

export const wordParam = <T extends string>(raw: unknown, words: readonly T[]): T | undefined =>
  words.find((word) => word === raw)

/** A whole number between two; the router reads a search it has read once again, so a number stays one. */
export const countParam = (raw: unknown, least: number, most: number): number | undefined => {
  const number = typeof raw === 'number' ? raw : typeof raw === 'string' && /^\d{1,6}$/.test(raw) ? Number(raw) : NaN
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined
}

const partsOf = (raw: unknown): string[] => {
  const parts = Array.isArray(raw) ? raw.map(String) : typeof raw === 'string' ? raw.split(',') : []
  return [...new Set(parts.filter(Boolean))].slice(0, 60)
}

const orNothing = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)

export const wordsParam = <T extends string>(raw: unknown, words: readonly T[]): T[] | undefined =>
  orNothing(partsOf(raw).filter((part): part is T => words.some((word) => word === part)))

export const idsParam = (raw: unknown): string[] | undefined =>
  orNothing(partsOf(raw).filter((part) => /^[\w-]{1,60}$/.test(part)))

export const parseSearch = (text: string): RawSearch => Object.fromEntries(new URLSearchParams(text))

/** Readable addresses: `?state=planned,done&q=nước`; what is undefined leaves. */
export const stringifySearch = (search: RawSearch): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search as Writable)) {
    if (value === undefined || value === null || value.toString() === '') continue
    params.set(name, String(value))
  }
  const text = params.toString().replaceAll('%2C', ',')
  return text ? `?${text}` : ''
}
