import { isIsoDate } from '../shared/iso-date.ts'

export interface ChangeLine {
  field: string
  /** Undefined where the entry only says what was set */
  from?: unknown
  to: unknown
}

type Pair = { from: unknown; to: unknown }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const pairOf = (value: unknown): Pair | null => {
  if (!isRecord(value)) return null
  if ('before' in value && 'after' in value) return { from: value.before, to: value.after }
  return 'from' in value && 'to' in value ? { from: value.from, to: value.to } : null
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The changes of an entry, one line a field: both rooms' ways of writing a pair, and plain values that were set. */
export const changeLines = (changes: Record<string, unknown>): ChangeLine[] =>
  Object.entries(changes).flatMap(([field, value]): ChangeLine[] => {
    const pair = pairOf(value)
    if (pair !== null) return [{ field, ...pair }]
    return isNothing(value) ? [] : [{ field, to: value }]
  })

export interface ValueWords {
  day: (on: string) => string
  instant: (at: string) => string
  number: (value: number) => string
  yes: string
  no: string
  blank: string
  /** Words of the product for a state, role or kind; names for an id */
  known: (text: string, field: string) => string | undefined
  fieldName: (field: string) => string
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/

/** Inside a list these say themselves without the name of the field. */
const SELF_EVIDENT = ['on', 'kind', 'name', 'roleId', 'unitId']

const textWords = (text: string, field: string, words: ValueWords): string => {
  if (isIsoDate(text)) return words.day(text)
  return INSTANT.test(text) ? words.instant(text) : (words.known(text, field) ?? text)
}

/** Any value of an entry as a reader says it: days, states and names in words, lists with semicolons, rows on lines of their own. */
export const valueWords = (value: unknown, field: string, words: ValueWords): string => {
  if (value === undefined || isNothing(value)) return words.blank
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return field === 'year' ? String(value) : words.number(value)
  if (typeof value === 'string') return textWords(value, field, words)
  if (Array.isArray(value))
    return value.map((one) => valueWords(one, field, words)).join(value.some(isRecord) ? '\n' : '; ')
  return Object.entries(value as Record<string, unknown>)
    .filter(([, one]) => !isNothing(one))
    .map(([name, one]) => {
      const said = valueWords(one, name, words)
      return SELF_EVIDENT.includes(name) ? said : `${words.fieldName(name)}: ${said}`
    })
    .join(', ')
}
