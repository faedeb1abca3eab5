import { findDate } from './dates.ts'
import { DIRECTIVE_NOUNS, issuerOfNumber, typeOfNumber } from './directive-types.ts'
import type { DirectiveReference, DirectiveType } from './plan-draft.ts'

interface Mention extends DirectiveReference {
  start: number
  end: number
  hasInvalidDate: boolean
}

export interface FoundDirectives {
  directives: DirectiveReference[]
  invalidDates: string[]
}

const NUMBER =
  /(?<![\p{L}\p{N}/.-])(\d{1,5}(?:\/\d{4})?)\s?([/-])\s?(\p{Lu}\p{L}{0,11}\d{0,2}(?:\s?[/-]\s?\p{Lu}[\p{L}\d]{0,14}){0,5})(?![\p{L}\p{N}])/gu
const NUMBER_LIMIT = 60
const LOOK_BACK = 110
const LOOK_AHEAD = 420
const TITLE_LIMIT = 300

const DATE_NEXT = /^[\s,]{0,3}(?:ban hành\s)?ngày\s/u
const ISSUER_NEXT = /^[\s,]{0,3}của\s(?:liên tịch\s)?/u
const ISSUER_END =
  /[;.,:“"”(\n]|\s(?=(?:về|ban hành|tiếp tục|quy định|hướng dẫn|phê duyệt|sửa đổi|nhằm|thực hiện|triển khai|do|và (?:các|những)|và (?:Nghị|Kết|Chỉ|Quyết|Thông|Kế|Chương|Luật|Đề|Hướng|Công))(?=\s|$))/u
const TITLE_NEXT =
  /^[\s,]{0,3}(?:về việc\s|về\s|V\/v\s|(?=(?:ban hành|tiếp tục|quy định|hướng dẫn|phê duyệt|sửa đổi|thực hiện|triển khai)\s)|(?=[“"]))/u
const TITLE_END =
  /[;\n]|\.(?=\s|$)|,?\s(?:và|cùng)\s(?=(?:Đề án|Nghị quyết|Kết luận|Chỉ thị|Quyết định|Nghị định|Thông tư|Kế hoạch|Chương trình|Luật|Hướng dẫn|Công văn|các văn bản)\s)/u
const CARRIED_BY =
  /((?:Đề án|Chương trình|Kế hoạch|Quy chế|Quy định|Bộ tiêu chí|Chiến lược)\s[^;.,:\n]{3,160}?)\s(?:ban hành\s)?(?:kèm theo|theo|tại)\s$/u

const canonical = (number: string): string =>
  number.toUpperCase().replaceAll('Đ', 'D').replaceAll('Ð', 'D').replace(/[/-]/g, '/')

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const nounBefore = (before: string): { type: DirectiveType; index: number; noun: string } | null => {
  const clause = before.slice(before.search(/[^;.\n]*$/))
  const offset = before.length - clause.length
  let last: { type: DirectiveType; index: number; noun: string } | null = null
  for (const [noun, type] of DIRECTIVE_NOUNS) {
    const at = clause.lastIndexOf(noun)
    const index = at + offset
    if (at >= 0 && (!last || index > last.index)) last = { type, index, noun }
  }
  return last
}

const readIssuer = (after: string): { issuer: string | null; end: number } => {
  const start = ISSUER_NEXT.exec(after)
  if (!start) return { issuer: null, end: 0 }
  const rest = after.slice(start[0].length, start[0].length + 120)
  const stop = rest.search(ISSUER_END)
  const issuer = (stop < 0 ? rest : rest.slice(0, stop)).trim()
  return { issuer: issuer || null, end: start[0].length + issuer.length }
}

const readTitle = (after: string): string | null => {
  const start = TITLE_NEXT.exec(after)
  if (!start) return null
  const rest = after.slice(start[0].length)
  const quoted = /^([^“"”;]{0,40})[“"]([^”"“]{1,300})[”"]/u.exec(rest)
  const stop = rest.search(TITLE_END)
  const raw = quoted ? `${quoted[1] ?? ''}${quoted[2] ?? ''}` : stop < 0 ? rest : rest.slice(0, stop)
  const title = raw.replace(/[“”"]/g, '').trim().slice(0, TITLE_LIMIT)
  return title.length > 2 ? capitalised(title) : null
}

const titleBefore = (before: string, noun: string, type: DirectiveType): string | null => {
  const nounAt = before.lastIndexOf(noun)
  const carried = nounAt < 0 ? null : CARRIED_BY.exec(before.slice(0, nounAt))
  if (carried) return capitalised((carried[1] ?? '').trim())
  if (type !== 'law' || nounAt < 0) return null
  const name = before
    .slice(nounAt + noun.length)
    .replace(/\s?số\s?$/u, '')
    .trim()
  return name === '' ? null : `${noun} ${name}`
}

const isNumbered = (before: string, noun: ReturnType<typeof nounBefore>): boolean =>
  noun !== null && /^(?:\s|số|,|và|\d|[\p{L}\d/-])*$/u.test(before.slice(noun.index + noun.noun.length))

const mentionOf = (text: string, match: RegExpExecArray): Mention | null => {
  const number = match[0].replace(/\s/g, '')
  if (number.length > NUMBER_LIMIT) return null
  const start = match.index
  const end = start + match[0].length
  const before = text.slice(Math.max(0, start - LOOK_BACK), start)
  const noun = nounBefore(before)
  const bySign = typeOfNumber(number)
  if (!bySign && !isNumbered(before, noun)) return null
  const type = noun && (!bySign || isNumbered(before, noun)) ? noun.type : (bySign ?? 'other')
  const after = text.slice(end, end + LOOK_AHEAD)
  const date = DATE_NEXT.test(after) ? findDate(after.slice(0, 60)) : null
  const { issuer, end: issuerEnd } = readIssuer(after.slice(date?.end ?? 0))
  const title = readTitle(after.slice((date?.end ?? 0) + issuerEnd)) ?? (noun && titleBefore(before, noun.noun, type))
  return {
    number,
    type,
    issuedOn: date?.on ?? null,
    issuer: issuer ?? issuerOfNumber(number),
    title,
    start,
    end,
    hasInvalidDate: date !== null && date.on === null,
  }
}

/** "Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày …": what follows the last number belongs to each. */
const shareWithPrevious = (text: string, mentions: readonly Mention[]): void => {
  for (let at = mentions.length - 2; at >= 0; at -= 1) {
    const [one, next] = [mentions[at], mentions[at + 1]]
    if (!one || !next || one.type !== next.type || next.start - one.end > 40) continue
    if (
      !/^\s?(?:và|,)\s(?:(?:\p{Lu}\p{Ll}{1,6}\s\p{Ll}{1,6}\s)?số\s|\p{Lu}\p{Ll}{1,6}\s\p{Ll}{1,6}\s)?$/u.test(
        text.slice(one.end, next.start),
      )
    )
      continue
    one.issuedOn ??= next.issuedOn
    one.issuer ??= next.issuer
    one.title ??= next.title
  }
}

const mentionsIn = (text: string): Mention[] => {
  if (!/\d/.test(text)) return []
  const mentions = [...text.matchAll(NUMBER)].map((match) => mentionOf(text, match)).filter((found) => found !== null)
  shareWithPrevious(text, mentions)
  return mentions
}

/** How the document spells each number, found by a key that ignores "Đ"/"D" and "/"/"-". */
export const spellingsOf = (known: readonly DirectiveReference[]): ReadonlyMap<string, string> =>
  new Map(known.map(({ number }) => [canonical(number), number]))

/** The numbers cited in one text, in order and without duplicates, spelt as the document spells them. */
export const directiveNumbersIn = (text: string, spellings: ReadonlyMap<string, string>): string[] => [
  ...new Set(mentionsIn(text).map(({ number }) => spellings.get(canonical(number)) ?? number)),
]

/** Every numbered directive the texts cite, each once; what a later mention adds (date, issuer, abstract) is kept. */
export const findDirectives = (texts: readonly string[]): FoundDirectives => {
  const byNumber = new Map<string, DirectiveReference>()
  const invalidDates: string[] = []
  for (const text of texts)
    for (const { number, type, issuedOn, issuer, title, hasInvalidDate } of mentionsIn(text)) {
      if (hasInvalidDate) invalidDates.push(number)
      const known = byNumber.get(canonical(number))
      if (!known) byNumber.set(canonical(number), { number, type, issuedOn, issuer, title })
      else {
        known.issuedOn ??= issuedOn
        known.issuer ??= issuer
        known.title ??= title
      }
    }
  return { directives: [...byNumber.values()], invalidDates }
}
