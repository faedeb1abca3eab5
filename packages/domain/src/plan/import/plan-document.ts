import { type FoundDirectives, findDirectives, spellingsOf } from './directives.ts'
import { draftTask, readingOf, renumber } from './draft-items.ts'
import { type FoundItem, readItems } from './items.ts'
import { yearOf } from '../../shared/iso-date.ts'
import { readLetterhead } from './letterhead.ts'
import { type SourceLine, readLines } from './lines.ts'
import type { DraftItem, ImportNote, PlanDocument } from './plan-draft.ts'
import { yearIn } from './plan-year.ts'
import { proposeTasks } from './propose-tasks.ts'
import { readStructure } from './structure.ts'
import { findTitle } from './title.ts'

export { DIRECTIVE_TYPES, PLAN_ITEM_KINDS } from './plan-draft.ts'
export type {
  DirectiveReference,
  DirectiveType,
  DraftItem,
  DraftTask,
  ImportNote,
  PlanDocument,
  PlanItemKind,
} from './plan-draft.ts'

const joinLines = (lines: readonly SourceLine[]): string => lines.map(({ text }) => text).join('\n')

const unplaced = (lines: readonly SourceLine[]): ImportNote[] =>
  lines.map(({ line, text }) => ({ code: 'paragraphUnplaced', line, text }))

const draftItems = (found: readonly FoundItem[], directives: FoundDirectives): DraftItem[] => {
  const spellings = spellingsOf(directives.directives)
  let tasks = 0
  const items = found.map(({ kind, text }, index): DraftItem => {
    const proposals = kind === 'objective' ? proposeTasks(text) : []
    return {
      key: `item-${index + 1}`,
      kind,
      code: '',
      text,
      ...readingOf(kind, text, spellings),
      tasks: proposals.map(({ title, sourceText }) => draftTask(`task-${(tasks += 1)}`, title, sourceText)),
      itemId: null,
    }
  })
  return renumber(items)
}

interface Front {
  title: string
  number: string | null
  year: number | null
}

const missingNotes = ({ title, number, year }: Front, line: number, notes: readonly ImportNote[]): ImportNote[] => {
  const missing: ImportNote[] = []
  if (title === '') missing.push({ code: 'titleMissing', line, text: '' })
  if (year === null) missing.push({ code: 'yearMissing', line, text: title })
  if (number === null && !notes.some(({ code }) => code === 'numberMissing'))
    missing.push({ code: 'numberMissing', line, text: title })
  return missing
}

/**
 * Understands the text of a plan document: title, letterhead, sections, numbered items, responsible bodies and directives
 * cited. Nothing of the source is lost: what has no place becomes a note; throws `planTextTooLong` above 2,000,000 characters.
 */
export const readPlanDocument = (text: string): PlanDocument => {
  const structure = readStructure(readLines(text))
  const heading = findTitle(structure.front)
  const head = readLetterhead(heading.above, joinLines(heading.title === '' ? structure.front : heading.below))
  const hasSections = structure.sections.length > 0
  const front = [...head.rest, ...heading.below]
  const preamble = hasSections ? joinLines(front) : ''
  const found = readItems(structure.sections)
  const loose = [...(hasSections ? [] : front), ...structure.appendix]
  const closing = joinLines(structure.closing)
  const cited = [preamble, ...found.items.map((item) => item.text), closing, ...found.notes.map((note) => note.text)]
  const directives = findDirectives([...cited, ...loose.map((line) => line.text)])
  const year = yearIn(heading.title) ?? (head.issuedOn ? yearOf(head.issuedOn) : null) ?? yearIn(joinLines(front))
  const basics = { title: heading.title, number: head.number, year }
  return {
    ...basics,
    issuedOn: head.issuedOn,
    issuer: head.issuer,
    preamble,
    closing,
    headings: found.headings,
    items: draftItems(found.items, directives),
    directives: directives.directives,
    notes: [
      ...(hasSections ? [] : [{ code: 'noSections', line: heading.line, text: heading.title }]),
      ...missingNotes(basics, heading.line, head.notes),
      ...head.notes,
      ...found.notes,
      ...unplaced(loose),
      ...directives.invalidDates.map((number) => ({ code: 'dateInvalid', line: 0, text: number })),
    ],
  }
}
