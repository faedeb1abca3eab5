export type LabelStyle = 'part' | 'upper' | 'roman' | 'decimal' | 'lower' | 'bullet'

export interface Label {
  style: LabelStyle
  /** Labels that may be brothers share a key: 'decimal1', 'decimal2', 'bullet-'. */
  key: string
  ordinal: number | null
  /** As written, e.g. "1.1." or "a)". */
  raw: string
  rest: string
}

const RANKS: Record<LabelStyle, number> = { part: 0, upper: 1, roman: 2, decimal: 3, lower: 6, bullet: 7 }

const PART =
  /^(?:phần|chương|mục)\s+(?:thứ\s+(nhất|hai|ba|tư|bốn|năm|sáu)|([ivx]{1,5}|\d{1,2}))(?![\p{L}\p{N}/])\s*[.:)–-]?\s*/iu
const ROMAN = /^([IVX]{1,6})\s?[.):/–-]{1,2}(?:\s+|(?=[\p{Lu}"“]))/u
const UPPER = /^([A-HĐ])\s?[.):/–-]\s+/u
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){0,3})\s?([.):/–-]{1,2})(?:\s+|(?=[\p{L}"“]))/u
const DECIMAL_BARE = /^(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{Lu})/u
const ARTICLE = /^Điều\s+(\d{1,2})\s?[.:]\s+/u
const LOWER = /^([a-zđ]\d?)\s?[).:/]{1,2}(?:\s+|(?=[\p{Lu}"“]))/u
const DASH = /^[-–—−‑]\s*(?=\S)/u
const PLUS = /^\+\s*(?=\S)/u
const DOT = /^(?:[•●▪■◦○*➢➤►✓✔❖§·‣]\s*|o\s+(?=\p{Lu}))(?=\S)/u

/** "25-NQ/TW" at the start of a broken line is no item 25. */
const DIRECTIVE_NUMBER = /^\d{1,2}\s?[/-]\s?\p{Lu}{1,6}[/-]\p{L}/u

/** What every label begins with: spares ordinary sentences the patterns above. */
const LABEL_START =
  /^(?:\d|\p{L}\d?\s?[).:/–-]|[IVX]{2,6}\s?[.):/–-]|[-–—−‑+•●▪■◦○*➢➤►✓✔❖§·‣]|o\s|phần\s|chương\s|mục\s|Điều\s)/iu

const WORD_ORDINALS: Record<string, number> = { nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6 }
const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10 }

const romanToNumber = (roman: string): number => {
  const values = Array.from(roman.toUpperCase(), (letter) => ROMAN_VALUES[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

const ordinalOfPart = (match: RegExpExecArray): number => {
  const [, word, sign] = match
  if (word) return WORD_ORDINALS[word.toLowerCase()] ?? 0
  return /^\d/.test(sign ?? '') ? Number(sign) : romanToNumber(sign ?? '')
}

const labelFrom = (
  text: string,
  match: RegExpExecArray,
  style: LabelStyle,
  key: string,
  ordinal: number | null,
): Label => ({ style, key, ordinal, raw: match[0].trim(), rest: text.slice(match[0].length).trim() })

const readDecimal = (text: string): Label | null => {
  const match = DECIMAL.exec(text) ?? DECIMAL_BARE.exec(text) ?? ARTICLE.exec(text)
  if (!match) return null
  const parts = (match[1] ?? '').split('.')
  return labelFrom(text, match, 'decimal', `decimal${parts.length}`, Number(parts.at(-1)))
}

const readBullet = (text: string): Label | null => {
  for (const [pattern, sign] of [[DASH, '-'] as const, [PLUS, '+'] as const, [DOT, '•'] as const]) {
    const match = pattern.exec(text)
    if (match) return labelFrom(text, match, 'bullet', `bullet${sign}`, null)
  }
  return null
}

/** The numbering or bullet a line begins with, or null: "Phần II", "A.", "IV.", "1.1", "a)", "-", "+", "•". */
export const readLabel = (text: string): Label | null => {
  if (!LABEL_START.test(text) || DIRECTIVE_NUMBER.test(text)) return null
  const part = PART.exec(text)
  if (part) return labelFrom(text, part, 'part', 'part', ordinalOfPart(part))
  const roman = ROMAN.exec(text)
  if (roman) return labelFrom(text, roman, 'roman', 'roman', romanToNumber(roman[1] ?? ''))
  const upper = UPPER.exec(text)
  if (upper) return labelFrom(text, upper, 'upper', 'upper', null)
  const decimal = readDecimal(text)
  if (decimal) return decimal
  const lower = LOWER.exec(text)
  if (lower) return labelFrom(text, lower, 'lower', 'lower', null)
  return readBullet(text)
}

/** How high a label stands: smaller is nearer to the document. */
export const rankOf = (label: Label): number =>
  label.style === 'decimal' ? RANKS.decimal + Number(label.key.slice('decimal'.length)) - 1 : RANKS[label.style]

export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
