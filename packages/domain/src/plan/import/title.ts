import { isCapitals, readLabel } from './labels.ts'
import type { SourceLine } from './lines.ts'

export interface FoundTitle {
  title: string
  line: number
  above: SourceLine[]
  below: SourceLine[]
}

const DOCUMENT_START = /^(?:DỰ THẢO\s)?(?:KẾ HOẠCH|CHƯƠNG TRÌNH)(?![\p{L}\p{N}])/iu
const DOCUMENT_WORD = /^(?:dự thảo\s)?(?:kế hoạch|chương trình)$/iu
const PREAMBLE_START = /^(?:Căn cứ|Thực hiện|Thi hành|Xét|Theo|Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s/u
const TITLE_LINES = 4
const TITLE_LINE_LIMIT = 250
const TITLE_LIMIT = 480

const isTitleStart = ({ text }: SourceLine): boolean =>
  DOCUMENT_START.test(text) && text.length <= TITLE_LINE_LIMIT && !/[.;:,]$/.test(text)

const isTitleNext = (previous: SourceLine, line: SourceLine): boolean => {
  if (line.text.length > TITLE_LINE_LIMIT || /[:;]$/.test(line.text) || readLabel(line.text)) return false
  if (isCapitals(line.text) && isCapitals(previous.text)) return true
  if (DOCUMENT_WORD.test(previous.text)) return !/[.,]$/.test(line.text) && !line.text.startsWith('Căn cứ')
  if (PREAMBLE_START.test(line.text)) return false
  return !line.isAfterBlank && /^(?:[\p{Ll}(]|Năm\s)/u.test(line.text)
}

/** "KẾ HOẠCH" over "Về việc …" reads as one sentence; a title wholly in capitals is kept as written. */
const joinTitle = (lines: readonly SourceLine[]): string => {
  const [first, ...rest] = lines.map(({ text }) => text)
  const below = rest.join(' ')
  if (first === undefined || !DOCUMENT_WORD.test(first) || below === '' || isCapitals(below))
    return lines.map(({ text }) => text).join(' ')
  const word = first.slice(0, 1).toUpperCase() + first.slice(1).toLowerCase()
  return `${word} ${below.slice(0, 1).toLowerCase()}${below.slice(1)}`
}

/** The title among the lines before the first section; `title` is empty when no line begins with "Kế hoạch". */
export const findTitle = (front: readonly SourceLine[]): FoundTitle => {
  const start = front.findIndex(isTitleStart)
  if (start < 0) return { title: '', line: front[0]?.line ?? 1, above: [...front], below: [] }
  let end = start + 1
  let length = front[start]?.text.length ?? 0
  for (; end < front.length && end < start + TITLE_LINES; end += 1) {
    const previous = front[end - 1]
    const line = front[end]
    if (!previous || !line || !isTitleNext(previous, line)) break
    length += line.text.length + 1
    if (length > TITLE_LIMIT) break
  }
  const lines = front.slice(start, end)
  return {
    title: joinTitle(lines),
    line: front[start]?.line ?? 1,
    above: front.slice(0, start),
    below: front.slice(end),
  }
}
