import { type Label, rankOf } from './labels.ts'
import type { BodyLine } from './structure.ts'

export interface OutlineNode {
  label: Label | null
  line: number
  /** Its own paragraphs with what joins them: ['…', '\\n', '…']. */
  parts: string[]
  rank: number
  children: OutlineNode[]
}

export interface Outline {
  /** Unnumbered paragraphs that stand before the first number of a numbered section. */
  intro: OutlineNode[]
  nodes: OutlineNode[]
}

const PARAGRAPH_RANK = 6.5
const UNFINISHED = /(?:,|(?:^|\s)(?:của|và|với|các|những|cho|về|trong|tại|từ|theo|do|là|được|bằng))$/u

/** A line broken by the width of a page goes on in small letters, or after a word that cannot end a sentence. */
const goesOn = (previous: string, text: string): boolean => /^[\p{Ll}(,;]/u.test(text) || UNFINISHED.test(previous)

const lastPartOf = (node: OutlineNode): string => node.parts.at(-1) ?? ''

const append = (node: OutlineNode, text: string): void => {
  node.parts.push(goesOn(lastPartOf(node), text) ? ' ' : '\n', text)
}

const nodeOf = (line: BodyLine, rank: number): OutlineNode => ({
  label: line.label,
  line: line.line,
  parts: [line.text],
  rank,
  children: [],
})

const isSameStyle = (node: OutlineNode, label: Label): boolean => node.label?.key === label.key
const hasSameSign = (node: OutlineNode, label: Label): boolean =>
  isSameStyle(node, label) && node.label?.raw.slice(-1) === label.raw.slice(-1)

/** "1)" under an open "1." counts anew, so it is a level of its own. */
const isRestart = (open: readonly OutlineNode[], label: Label): boolean =>
  label.ordinal === 1 &&
  label.key === 'decimal1' &&
  open.some((node) => isSameStyle(node, label)) &&
  !open.some((node) => hasSameSign(node, label))

const closeDownTo = (open: OutlineNode[], label: Label): number => {
  if (isRestart(open, label)) return (open.at(-1)?.rank ?? 0) + 0.1
  const brother = open.findLast((node) => hasSameSign(node, label)) ?? open.findLast((node) => isSameStyle(node, label))
  if (brother) {
    open.length = open.indexOf(brother)
    return brother.rank
  }
  const rank = label.style === 'bullet' ? Math.max(rankOf(label), (open.at(-1)?.rank ?? 0) + 0.1) : rankOf(label)
  while ((open.at(-1)?.rank ?? -1) >= rank) open.pop()
  return rank
}

const addTo = (outline: Outline, open: OutlineNode[], node: OutlineNode): void => {
  const parent = open.at(-1)
  if (parent) parent.children.push(node)
  else outline.nodes.push(node)
  open.push(node)
}

const outlineOfParagraphs = (body: readonly BodyLine[]): Outline => {
  const outline: Outline = { intro: [], nodes: [] }
  const open: OutlineNode[] = []
  for (const line of body) {
    const last = open.at(-1)
    if (line.label) {
      if (last?.label === null && !lastPartOf(last).endsWith(':')) open.pop()
      addTo(outline, open, nodeOf(line, closeDownTo(open, line.label)))
    } else if (last && goesOn(lastPartOf(last), line.text)) append(last, line.text)
    else {
      open.length = 0
      addTo(outline, open, nodeOf(line, PARAGRAPH_RANK))
    }
  }
  return outline
}

const outlineOfNumbers = (body: readonly BodyLine[]): Outline => {
  const outline: Outline = { intro: [], nodes: [] }
  const open: OutlineNode[] = []
  for (const line of body) {
    const last = open.at(-1)
    if (line.label) addTo(outline, open, nodeOf(line, closeDownTo(open, line.label)))
    else if (last) append(last, line.text)
    else outline.intro.push(nodeOf(line, PARAGRAPH_RANK))
  }
  return outline
}

/** The tree of a section's lines by their labels; a section without numbers is a list of its paragraphs and dashes. */
export const outlineOf = (body: readonly BodyLine[]): Outline =>
  body.some(({ label }) => label && label.style !== 'bullet') ? outlineOfNumbers(body) : outlineOfParagraphs(body)

export const ownTextOf = (node: OutlineNode): string => node.parts.join('')

/** A node and all below it as text: its own label left out, those of its children kept, one line each. */
export const textOf = (node: OutlineNode): string => {
  const lines = [ownTextOf(node)]
  const visit = (children: readonly OutlineNode[]): void => {
    for (const child of children) {
      lines.push(`${child.label?.raw ?? ''} ${ownTextOf(child)}`.trim())
      visit(child.children)
    }
  }
  visit(node.children)
  return lines.join('\n')
}
