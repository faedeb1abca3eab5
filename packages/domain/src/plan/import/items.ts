import { readLabel } from './labels.ts'
import { type OutlineNode, type Outline, outlineOf, ownTextOf, textOf } from './outline.ts'
import type { ImportNote, PlanHeading, PlanItemKind } from './plan-draft.ts'
import { namesBodyBeforeColon } from './responsible-body.ts'
import { strictSectionKind } from './sections.ts'
import type { Section } from './structure.ts'

export interface FoundItem {
  kind: PlanItemKind
  text: string
}

export interface FoundItems {
  items: FoundItem[]
  headings: PlanHeading[]
  notes: ImportNote[]
}

const HEADING_LIMIT = 150

const isBareHeading = (text: string): boolean =>
  text.length <= HEADING_LIMIT && !text.includes('\n') && !/[.;]$/.test(text)

/**
 * An item is the highest node that says something. A node is only a heading, and its children are the items, when it is
 * made of heading words ("1. Mục đích") or stands as "A."/"I." without a full stop above numbered children; any other
 * child (1.1, a, dash) belongs to its parent's text and becomes a candidate task.
 */
const isHeadingNode = (node: OutlineNode): boolean => {
  if (node.children.length === 0) return false
  const text = ownTextOf(node)
  if (strictSectionKind(text) !== null) return true
  const isHigh = node.label !== null && ['part', 'upper', 'roman'].includes(node.label.style)
  return isHigh && isBareHeading(text) && node.children.some(({ label }) => label?.style === 'decimal')
}

const ownBodiesOf = (node: OutlineNode): { rest: OutlineNode; own: OutlineNode[] } => {
  const own = node.children.filter(
    (child) => child.label?.style === 'bullet' && namesBodyBeforeColon(child.parts[0] ?? ''),
  )
  if (own.length === 0) return { rest: node, own }
  return { rest: { ...node, children: node.children.filter((child) => !own.includes(child)) }, own }
}

const addNode = (found: FoundItems, kind: PlanItemKind, node: OutlineNode): void => {
  if (isHeadingNode(node)) {
    found.headings.push({ line: node.line, kind, text: ownTextOf(node) })
    for (const child of node.children) addNode(found, kind, child)
    return
  }
  const { rest, own } = kind === 'responsibility' ? ownBodiesOf(node) : { rest: node, own: [] }
  found.items.push({ kind, text: textOf(rest) })
  for (const child of own) addNode(found, kind, child)
}

const noteGaps = (notes: ImportNote[], nodes: readonly OutlineNode[]): void => {
  let previous: OutlineNode['label'] = null
  for (const node of nodes) {
    const { label } = node
    if (!label || label.ordinal === null || label.style !== 'decimal') continue
    const expected = previous && previous.key === label.key ? (previous.ordinal ?? 0) + 1 : 1
    if (label.ordinal !== expected && label.ordinal !== 1)
      notes.push({ code: 'numberingGap', line: node.line, text: `${label.raw} ${node.parts[0] ?? ''}`.slice(0, 160) })
    previous = label
  }
}

const readKnown = (found: FoundItems, section: Section, kind: PlanItemKind): void => {
  const outline: Outline = outlineOf(section.body)
  found.headings.push({ line: section.line, kind, text: section.heading })
  for (const node of outline.intro)
    found.notes.push({ code: 'paragraphUnplaced', line: node.line, text: ownTextOf(node) })
  noteGaps(found.notes, outline.nodes)
  for (const node of outline.nodes) addNode(found, kind, node)
}

const readUnknown = (found: FoundItems, section: Section): void => {
  found.notes.push({ code: 'sectionUnknown', line: section.line, text: section.heading })
  for (const { line, text, label } of section.body)
    found.notes.push({ code: 'paragraphUnplaced', line, text: label ? `${label.raw} ${text}` : text })
}

/** "Mục tiêu" are purposes beside sections of tasks, and the objectives themselves where the plan has no other. */
const kindOf = (section: Section, hasObjectives: boolean): PlanItemKind | null => {
  if (section.kind === 'unknown') return null
  if (section.kind === 'goal') return hasObjectives ? 'purpose' : 'objective'
  return section.kind
}

/** The items of all sections in the order of the source, with the headings understood and notes on the rest. */
export const readItems = (sections: readonly Section[]): FoundItems => {
  const found: FoundItems = { items: [], headings: [], notes: [] }
  const hasObjectives = sections.some(({ kind }) => kind === 'objective')
  for (const section of sections) {
    const kind = kindOf(section, hasObjectives)
    if (kind) readKnown(found, section, kind)
    else readUnknown(found, section)
  }
  return found
}

/** The text of an unplaced paragraph without the number it stood under. */
export const withoutLabel = (text: string): string => readLabel(text)?.rest || text
