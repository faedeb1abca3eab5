import { foldText } from '../../shared/text.ts'
import type { PlanItemKind } from './plan-draft.ts'

/** 'goal' (mục tiêu, chỉ tiêu) is a purpose when the plan also names its tasks, else it holds the objectives. */
export type SectionKind = PlanItemKind | 'goal'

const KEYWORDS: readonly (readonly [string, SectionKind])[] = [
  ['to chuc thuc hien', 'responsibility'],
  ['to chuc trien khai', 'responsibility'],
  ['phan cong', 'responsibility'],
  ['trach nhiem', 'responsibility'],
  ['muc dich', 'purpose'],
  ['yeu cau', 'purpose'],
  ['quan diem', 'purpose'],
  ['muc tieu', 'goal'],
  ['chi tieu', 'goal'],
  ['nhiem vu', 'objective'],
  ['noi dung', 'objective'],
  ['giai phap', 'objective'],
  ['bien phap', 'objective'],
  ['cong tac trong tam', 'objective'],
]

const QUALIFIERS = [
  'chung cua ke hoach',
  'cua cac co quan, don vi',
  'cua ke hoach',
  'cong tac dan van',
  'dan van',
  'chinh quyen',
  'trong tam',
  'chu yeu',
  'cu the',
  'tong quat',
  'thuc hien',
  'trien khai',
  'cong tac',
  'to chuc',
  'can dat',
  'chung',
  'chinh',
  'va',
]

/** Headings that only look back or tell money and time: what stands below them is no objective. */
const NOT_A_SECTION = /^(?:ket qua|dac diem|tinh hinh|danh gia|can cu|kinh phi thuc hien|thoi gian)/

/** First letters of the keywords: most lines fail here, before they are folded. */
const KEYWORD_LETTER = /^[bcgmnpqty]/i

const HEADING_LIMIT = 200
const STRICT_LIMIT = 110

const foldHeading = (text: string): string => foldText(text).replace(/[\s.:;/]+$/, '')

const strongestOf = (found: readonly (readonly [number, SectionKind])[]): SectionKind | null => {
  const ordered = found.toSorted((a, b) => a[0] - b[0])
  const first = ordered[0]?.[1]
  if (first === undefined) return null
  if (first === 'responsibility') return first
  return ordered.some(([, kind]) => kind === 'objective') ? 'objective' : first
}

/** The kind a section heading speaks of by any of its keywords, the earliest first; null when it names none. */
export const looseSectionKind = (text: string): SectionKind | null => {
  if (text.length > HEADING_LIMIT) return null
  const folded = foldHeading(text)
  if (NOT_A_SECTION.test(folded)) return null
  return strongestOf(
    KEYWORDS.map(([word, kind]) => [folded.indexOf(word), kind] as const).filter(([index]) => index >= 0),
  )
}

/** The kind of a line made of heading keywords and nothing else, so that an ordinary sentence never opens a section. */
export const strictSectionKind = (text: string): SectionKind | null => {
  if (text.length > STRICT_LIMIT || !KEYWORD_LETTER.test(text)) return null
  let left = foldHeading(text).replace(/\s*\bnam \d{4}$/, '')
  const found: [number, SectionKind][] = []
  while (left !== '') {
    const keyword = KEYWORDS.find(([word]) => left.startsWith(word))
    const word = keyword?.[0] ?? QUALIFIERS.find((qualifier) => left.startsWith(qualifier))
    if (word === undefined || (found.length === 0 && !keyword)) return null
    if (keyword) found.push([found.length, keyword[1]])
    left = left.slice(word.length)
    if (left !== '' && !/^[\s,;&/–-]/.test(left)) return null
    left = left.replace(/^[\s,;&/–-]+/, '')
  }
  return strongestOf(found)
}

/** "MỤC ĐÍCH: Nhằm nâng cao …" is a heading and its first paragraph on one line. */
export const splitInlineHeading = (text: string): { heading: string; rest: string } | null => {
  const colon = text.slice(0, STRICT_LIMIT).indexOf(':')
  if (colon < 0) return null
  const heading = text.slice(0, colon).trim()
  const rest = text.slice(colon + 1).trim()
  return rest !== '' && strictSectionKind(heading) ? { heading, rest } : null
}
