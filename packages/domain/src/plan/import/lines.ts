import { DomainError } from '../../shared/domain-error.ts'

export interface SourceLine {
  /** 1-based line of the source. */
  line: number
  text: string
  /** With its tabs and wide gaps, which tell the columns of a letterhead pasted as text. */
  raw: string
  isAfterBlank: boolean
}

export const PLAN_TEXT_LIMIT = 2_000_000

const ARTEFACT = /\[bookmark: ?[^\]\n]{0,80}\]|\*\*|Error! Bookmark not defined\.?/gi
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
const SYMBOL_FONT_BULLET = /[\uf000-\uf0ff]/g
const RULE_ONLY = /^[-_=*.~─—–…\s]*$/
const BARE_SECTION_LABEL = /^(?:(?:phần|chương)\s+(?:thứ\s+\p{L}{2,5}|[ivx]{1,5}|\d{1,2})\s*[.:]?|[IVX]{1,5}\s*[.:])$/iu

const BARE_LABEL_LIMIT = 24

const collapse = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()

const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SYMBOL_FONT_BULLET, '•')
    .replace(ARTEFACT, '')
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')

const isBareLabel = (text: string): boolean => text.length <= BARE_LABEL_LIMIT && BARE_SECTION_LABEL.test(text)

const joinBareLabels = (lines: SourceLine[]): SourceLine[] => {
  const joined: SourceLine[] = []
  for (const line of lines) {
    const previous = joined.at(-1)
    if (previous && isBareLabel(previous.text) && !isBareLabel(line.text)) {
      const label = /[.:]$/.test(previous.text) ? previous.text : `${previous.text}.`
      joined[joined.length - 1] = { ...previous, text: `${label} ${line.text}`, raw: `${label} ${line.raw}` }
    } else joined.push(line)
  }
  return joined
}

/** The non-blank lines of a plan in NFC, single-spaced, without known artefacts; throws `planTextTooLong` above 2,000,000 characters. */
export const readLines = (text: string): SourceLine[] => {
  if (text.length > PLAN_TEXT_LIMIT) throw new DomainError('planTextTooLong', { limit: PLAN_TEXT_LIMIT })
  const lines: SourceLine[] = []
  let isAfterBlank = true
  for (const [index, raw] of cleanText(text).split('\n').entries()) {
    if (RULE_ONLY.test(raw)) {
      isAfterBlank = true
      continue
    }
    lines.push({ line: index + 1, text: collapse(raw), raw, isAfterBlank })
    isAfterBlank = false
  }
  return joinBareLabels(lines)
}

/** The columns of a line, cut at tabs and at gaps of three blanks or more. */
export const columnsOf = (line: SourceLine): string[] =>
  line.raw
    .split(/\t|\s{3,}/)
    .map(collapse)
    .filter((column) => column !== '')
