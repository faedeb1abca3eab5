import type { DirectiveType } from './plan-draft.ts'

export const DIRECTIVE_NOUNS: readonly (readonly [string, DirectiveType])[] = [
  ['Nghị quyết liên tịch', 'resolution'],
  ['Thông tư liên tịch', 'circular'],
  ['Nghị quyết', 'resolution'],
  ['Kết luận', 'conclusion'],
  ['Chỉ thị', 'directive'],
  ['Quyết định', 'decision'],
  ['Nghị định', 'decree'],
  ['Thông tư', 'circular'],
  ['Kế hoạch', 'plan'],
  ['Chương trình', 'programme'],
  ['Bộ luật', 'law'],
  ['Luật', 'law'],
  ['Pháp lệnh', 'ordinance'],
  ['Thông báo', 'notice'],
  ['Công văn', 'officialLetter'],
  ['Hướng dẫn', 'guideline'],
  ['Quy định', 'other'],
  ['Quy chế', 'other'],
  ['Báo cáo', 'other'],
]

const SIGNS: Record<string, DirectiveType> = {
  NQ: 'resolution',
  NQLT: 'resolution',
  KL: 'conclusion',
  CT: 'directive',
  QĐ: 'decision',
  QD: 'decision',
  NĐ: 'decree',
  ND: 'decree',
  TT: 'circular',
  TTLT: 'circular',
  KH: 'plan',
  CTR: 'programme',
  CTHĐ: 'programme',
  L: 'law',
  PL: 'ordinance',
  TB: 'notice',
  CV: 'officialLetter',
  HD: 'guideline',
  QC: 'other',
  QYĐ: 'other',
  BC: 'other',
  TTR: 'other',
}

/** The type a number tells by its letters: the first group that is a known sign; "10/2022/QH15" is a law. */
export const typeOfNumber = (number: string): DirectiveType | null => {
  const groups = number.toUpperCase().split(/[/-]/)
  for (const group of groups) {
    const type = SIGNS[group]
    if (type) return type
  }
  return groups.some((group) => /^QH\d{1,2}$/.test(group)) ? 'law' : null
}

/** Who issues by the letters of the number, where only one body can: "…-TTg", "…-CP", "…/QHxx". */
export const issuerOfNumber = (number: string): string | null => {
  if (/[/-]TTg$/iu.test(number)) return 'Thủ tướng Chính phủ'
  if (/[/-]CP$/u.test(number)) return 'Chính phủ'
  return /\/QH\d{1,2}$/u.test(number) ? 'Quốc hội' : null
}
