import type { IsoDate } from '../../shared/iso-date.ts'
import { foldText } from '../../shared/text.ts'
import { findDate } from './dates.ts'
import { findIssuer, issuerOfLetterhead } from './issuer.ts'
import { type SourceLine, columnsOf } from './lines.ts'
import type { ImportNote } from './plan-draft.ts'

export interface Letterhead {
  number: string | null
  issuedOn: IsoDate | null
  issuer: string | null
  /** Parts that no field holds, so that they stay readable. */
  rest: SourceLine[]
  notes: ImportNote[]
}

const MOTTO = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s?[-–—]\s?Tự do\s?[-–—]\s?Hạnh phúc)\.?$/iu
const MOTTO_BESIDE = /^(.{1,120}?)\s(CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ.{0,40}|Độc lập\s?[-–—].{0,40})$/iu
const DATE_BESIDE = /^(Số\s?:.{0,60}?)\s(\p{Lu}[^,:]{0,40},\s?ngày\s.{0,40})$/u
const NUMBER = /^Số\s?:?\s?(\d{1,5}\s?[/-]\s?[\p{L}\d/-]{1,40})$/u
const NUMBER_BLANK = /^Số\s?:?\s?[./…_\s]*(?:[/-]\s?[\p{Lu}\d][\p{L}\d/-]{0,40})?$/u
const PLACE_DATE = /^((?:\p{Lu}[\p{L}\s]{0,40})?),?\s?ngày[\s.…][\d\s.…/thángnăm]{0,60}$/u
const BODY = /^(?!.*\p{Ll})(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|ĐẢNG ỦY|ĐẢNG UỶ)(?:\s|$)/u
const PLACE = /^(?!.*\p{Ll})(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|TỈNH|THÀNH PHỐ)\s/u

/** Lines a letterhead may have: below them a text without a title is only paragraphs. */
const LONGEST = 40

const partsOf = (line: SourceLine): SourceLine[] =>
  columnsOf(line).flatMap((column) => {
    const beside = MOTTO_BESIDE.exec(column) ?? DATE_BESIDE.exec(column)
    const texts = beside ? [beside[1] ?? '', beside[2] ?? ''] : [column]
    return texts.map((text) => ({ ...line, text, raw: text }))
  })

const readNumber = (head: Letterhead, part: SourceLine): boolean => {
  const number = NUMBER.exec(part.text)?.[1]
  if (number) head.number = number.replace(/\s/g, '')
  else if (NUMBER_BLANK.test(part.text)) head.notes.push({ code: 'numberMissing', line: part.line, text: part.text })
  else return false
  return true
}

const readPlaceDate = (head: Letterhead, part: SourceLine): string | null => {
  const place = PLACE_DATE.exec(part.text)?.[1]
  if (place === undefined || part.text.length > 120) return null
  const date = findDate(part.text)
  if (date?.on) head.issuedOn = date.on
  else head.notes.push({ code: 'dateInvalid', line: part.line, text: part.text })
  return date && !date.on ? null : place
}

/** Reads the letterhead above the title; `below` is the text that may name the issuer in ordinary letters. */
export const readLetterhead = (lines: readonly SourceLine[], below: string): Letterhead => {
  const head: Letterhead = { number: null, issuedOn: null, issuer: null, rest: [], notes: [] }
  const bodies: SourceLine[] = []
  const places: { part: SourceLine; place: string }[] = []
  for (const part of lines.slice(0, LONGEST).flatMap(partsOf)) {
    if (MOTTO.test(part.text) || readNumber(head, part)) continue
    const place = readPlaceDate(head, part)
    if (place !== null) places.push({ part, place })
    else if (BODY.test(part.text) || (bodies.length > 0 && PLACE.test(part.text))) bodies.push(part)
    else head.rest.push(part)
  }
  const written = bodies.map(({ text }) => text).join(' ')
  head.issuer = findIssuer(below) ?? (written === '' ? null : issuerOfLetterhead(written))
  const known = foldText(head.issuer ?? '').replace('uy ban nhan dan', 'ubnd uy ban nhan dan')
  head.rest.push(
    ...bodies.filter(({ text }) => !known.includes(foldText(text))),
    ...places.filter(({ place }) => !known.includes(foldText(place))).map(({ part }) => part),
  )
  head.rest = [...head.rest.toSorted((a, b) => a.line - b.line), ...lines.slice(LONGEST)]
  return head
}
