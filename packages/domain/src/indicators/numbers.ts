import { DomainError } from '../shared/domain-error.ts'

const SPACES = /[\s\u00a0\u202f]/g
const GROUPED_BY_POINTS = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/
const PLAIN_COMMA = /^\d+(,\d+)?$/
const PLAIN_POINT = /^\d+\.\d+$/
const GROUPED_BY_COMMAS = /^[1-9]\d{0,2}(,\d{3})+\.\d+$/

const digitsOf = (text: string): string | null => {
  if (GROUPED_BY_POINTS.test(text)) return text.replaceAll('.', '').replace(',', '.')
  if (PLAIN_COMMA.test(text)) return text.replace(',', '.')
  if (PLAIN_POINT.test(text)) return text
  return GROUPED_BY_COMMAS.test(text) ? text.replaceAll(',', '') : null
}

/**
 * The number a person typed or pasted, read the Vietnamese way: `1.234,5`, `1 234,5`, `12 %` (12, not 0.12), and plainly
 * `1234.5`; points between groups of three are thousands, so `1.234` is 1234 while `0.125` and `12.5` are decimals. Null
 * for an empty cell or a dash; throws numberUnreadable.
 */
export const parseNumber = (text: string): number | null => {
  const bare = text.replace(SPACES, '').replace('\u2212', '-').replace(/[%‰]$/, '')
  if (bare === '' || bare === '-' || bare === '—' || bare === '–') return null
  const isNegative = bare.startsWith('-')
  const digits = digitsOf(bare.replace(/^[-+]/, ''))
  if (digits === null) throw new DomainError('numberUnreadable', { text: text.slice(0, 40) })
  return (isNegative ? -1 : 1) * Number(digits)
}
