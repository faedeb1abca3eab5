import { type Label, isCapitals, rankOf, readLabel } from './labels.ts'
import type { SourceLine } from './lines.ts'
import { type SectionKind, looseSectionKind, splitInlineHeading, strictSectionKind } from './sections.ts'

export interface BodyLine {
  line: number
  text: string
  label: Label | null
}

export interface Section {
  kind: SectionKind | 'unknown'
  line: number
  heading: string
  body: BodyLine[]
}

export interface PlanStructure {
  front: SourceLine[]
  sections: Section[]
  closing: SourceLine[]
  /** What follows the signatures: "PHỤ LỤC …". */
  appendix: SourceLine[]
}

interface Context {
  structure: PlanStructure
  mode: 'front' | 'section' | 'closing' | 'appendix'
  /** Rank of the last heading numbered "Phần", "A." or "I."; lower labels below it are content. */
  rank: number | null
  hasDecimalSections: boolean
  isAfterHeading: boolean
}

interface Heading {
  kind: SectionKind | 'unknown'
  text: string
  rest: string
}

const ORDER: Record<SectionKind | 'unknown', number> = {
  unknown: 0,
  purpose: 1,
  goal: 1,
  objective: 2,
  responsibility: 3,
}
const CLOSING =
  /^(?:Trên đây là|Nơi nhận|TM\.|T\/M|KT\.|TUQ\.|CHỦ TỊCH$|PHÓ CHỦ TỊCH$|Kế hoạch này (?:có hiệu lực|được)|Nhận được Kế hoạch)/u
const APPENDIX = /^(?:PHỤ LỤC|Phụ lục\s+[\dIVX]+\s*[.:]?$|BIỂU\s+\d)/u
const DOCUMENT_WORD = /^(?:kế hoạch|chương trình|dự thảo|dự thảo kế hoạch)$/iu
const PLAIN_HEADING_LIMIT = 60
const UNKNOWN_HEADING_LIMIT = 120

const currentOf = (context: Context): Section | undefined => context.structure.sections.at(-1)

/** Inside a numbered section a mere word such as "Yêu cầu" may refine the section but never goes back to an earlier kind. */
const isForward = (context: Context, kind: SectionKind): boolean =>
  context.rank === null || ORDER[kind] >= ORDER[currentOf(context)?.kind ?? 'unknown']

const plainHeading = (kind: SectionKind | 'unknown' | null, text: string): Heading | null =>
  kind === null ? null : { kind, text, rest: '' }

const inlineHeading = (text: string): Heading | null => {
  const inline = splitInlineHeading(text)
  const kind = inline && strictSectionKind(inline.heading)
  return inline && kind ? { kind, text: inline.heading, rest: inline.rest } : null
}

const rankedHeading = (context: Context, label: Label): Heading | null => {
  const inline = inlineHeading(label.rest)
  if (inline) return inline
  const isNested = context.rank === null ? currentOf(context) !== undefined : rankOf(label) > context.rank
  const isCapital = isCapitals(label.rest)
  const kind = isNested && !isCapital ? strictSectionKind(label.rest) : looseSectionKind(label.rest)
  if (kind || isNested) return plainHeading(kind, label.rest)
  const isShort = label.rest.length <= UNKNOWN_HEADING_LIMIT && !/[.;]$/.test(label.rest)
  return isCapital || isShort ? { kind: 'unknown', text: label.rest, rest: '' } : null
}

const decimalHeading = (context: Context, label: Label): Heading | null => {
  if (label.key !== 'decimal1') return null
  const isCapital = isCapitals(label.rest)
  const strict = strictSectionKind(label.rest)
  if (strict && (isCapital || isForward(context, strict))) return plainHeading(strict, label.rest)
  if (!isCapital || context.rank !== null) return null
  const kind = looseSectionKind(label.rest)
  if (kind) return plainHeading(kind, label.rest)
  return context.hasDecimalSections && label.rest.length <= UNKNOWN_HEADING_LIMIT
    ? { kind: 'unknown', text: label.rest, rest: '' }
    : null
}

const unlabelledHeading = (context: Context, text: string): Heading | null => {
  const last = context.structure.front.at(-1)
  if (context.mode === 'front' && last && DOCUMENT_WORD.test(last.text)) return null
  const strict = strictSectionKind(text)
  if (isCapitals(text))
    return plainHeading(strict ?? (context.mode === 'section' ? looseSectionKind(text) : null), text)
  if (!strict || text.length > PLAIN_HEADING_LIMIT || !isForward(context, strict)) return null
  return context.rank === null || currentOf(context)?.body.length === 0 ? plainHeading(strict, text) : null
}

const headingOf = (context: Context, line: SourceLine, label: Label | null): Heading | null => {
  if (context.mode === 'appendix') return null
  const isRanked = label !== null && ['part', 'upper', 'roman'].includes(label.style)
  if (context.mode === 'closing' && !isRanked) return null
  const heading = isRanked
    ? rankedHeading(context, label)
    : label === null
      ? unlabelledHeading(context, line.text)
      : decimalHeading(context, label)
  return context.mode === 'closing' && heading?.kind === 'unknown' ? null : heading
}

const openSection = (context: Context, line: SourceLine, label: Label | null, heading: Heading): void => {
  const body = heading.rest === '' ? [] : [{ line: line.line, text: heading.rest, label: null }]
  context.structure.sections.push({ kind: heading.kind, line: line.line, heading: heading.text, body })
  if (label && label.style !== 'decimal') context.rank = rankOf(label)
  if (label?.style === 'decimal' && context.rank === null) context.hasDecimalSections = true
  context.mode = 'section'
  context.isAfterHeading = body.length === 0
}

const isClosingLine = (line: SourceLine): boolean => CLOSING.test(line.text) || line.text.endsWith('./.')

const placeLine = (context: Context, line: SourceLine, label: Label | null): void => {
  const { structure } = context
  if (context.mode !== 'front' && APPENDIX.test(line.text)) context.mode = 'appendix'
  else if (context.mode === 'section' && label === null && isClosingLine(line)) context.mode = 'closing'
  if (context.mode === 'front') structure.front.push(line)
  else if (context.mode === 'closing') structure.closing.push(line)
  else if (context.mode === 'appendix') structure.appendix.push(line)
  else
    currentOf(context)?.body.push(
      label ? { line: line.line, text: label.rest, label } : { line: line.line, text: line.text, label },
    )
}

/** A heading broken over two lines goes on in capitals without a label. */
const continuesHeading = (context: Context, line: SourceLine, label: Label | null): boolean =>
  context.isAfterHeading &&
  label === null &&
  !line.isAfterBlank &&
  line.text.length <= UNKNOWN_HEADING_LIMIT &&
  isCapitals(line.text) &&
  isCapitals(currentOf(context)?.heading ?? '') &&
  strictSectionKind(line.text) === null

/** Cuts the lines of a plan into what stands before its sections, the sections, the closing and the annexes; no line is lost. */
export const readStructure = (lines: readonly SourceLine[]): PlanStructure => {
  const structure: PlanStructure = { front: [], sections: [], closing: [], appendix: [] }
  const context: Context = { structure, mode: 'front', rank: null, hasDecimalSections: false, isAfterHeading: false }
  for (const line of lines) {
    const label = readLabel(line.text)
    const current = currentOf(context)
    if (current && continuesHeading(context, line, label)) {
      current.heading = `${current.heading} ${line.text}`
      context.isAfterHeading = false
      if (current.kind === 'unknown') current.kind = looseSectionKind(current.heading) ?? 'unknown'
      continue
    }
    context.isAfterHeading = false
    const heading = headingOf(context, line, label)
    if (heading) openSection(context, line, label, heading)
    else placeLine(context, line, label)
  }
  return structure
}
