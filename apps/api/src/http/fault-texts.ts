import { formatNumber } from '@gandan/domain/shared/format'
import { problemText, type ProblemLanguage } from './problem-texts.ts'

/** What is wrong with one field, column or row of many, before it is said. */
export interface Fault {
  code: string
  /** The column that a file lacks, by its title there. */
  title?: string | undefined
  /** What stands there, null where nothing does, and what it was held against. */
  found?: number | null | undefined
  expected?: number | null | undefined
}

interface FaultWords {
  column: (title: string) => string
  against: (found: string, expected: string) => string
  blank: string
}

const WORDS: Record<ProblemLanguage, FaultWords> = {
  vi: {
    column: (title) => `Thiếu cột “${title}”`,
    against: (found, expected) => ` (đang là ${found}, so với ${expected})`,
    blank: 'trống',
  },
  en: {
    column: (title) => `The column “${title}” is missing`,
    against: (found, expected) => ` (it is ${found}, against ${expected})`,
    blank: 'empty',
  },
}

/** Numbers as the file has them, in either language. */
const shown = (amount: number): string => formatNumber(amount, 4)

/** A fault in the reader's words. */
export const faultText = (
  { code, title, found = null, expected = null }: Fault,
  language: ProblemLanguage = 'vi',
): string => {
  const words = WORDS[language]
  if (title !== undefined) return words.column(title)
  const said = problemText(code, language)
  if (expected === null) return said
  return said + words.against(found === null ? words.blank : shown(found), shown(expected))
}
