import { DomainError } from '@gandan/domain/shared/domain-error'
import { PLAN_TEXT_LIMIT } from '@gandan/domain/plan/import/lines'
import { strFromU8, unzipSync } from 'fflate'
import {
  type ParagraphNumber,
  createLabeller,
  numberOfStyle,
  readNumbering,
  readStyleNumbers,
} from './docx-numbering.ts'
import { walkXml } from './docx-xml.ts'

export const DOCX_ENTRY_LIMIT = 2000
export const DOCX_UNPACKED_LIMIT = 40 * 1024 * 1024

const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'
const WANTED = new Set([DOCUMENT, NUMBERING, STYLES])
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0]
const EMPTY_XML = '<empty/>'

interface Paragraph {
  text: string
  listId: string | null
  level: number | null
  styleId: string | null
  isMarkDeleted: boolean
}

const unreadable = (reason: string): DomainError => new DomainError('docxUnreadable', { reason })

const unzip = (buffer: Uint8Array): Record<string, Uint8Array> => {
  let entries = 0
  let unpacked = 0
  try {
    return unzipSync(buffer, {
      filter: ({ name, originalSize }) => {
        entries += 1
        unpacked += originalSize
        if (entries > DOCX_ENTRY_LIMIT) throw unreadable('tooManyEntries')
        if (unpacked > DOCX_UNPACKED_LIMIT) throw unreadable('tooLarge')
        return WANTED.has(name)
      },
    })
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable('notZip')
  }
}

const partOf = (files: Record<string, Uint8Array>, name: string): string => {
  const bytes = files[name]
  return bytes ? strFromU8(bytes) : EMPTY_XML
}

const SIGNS: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:sym': '•',
}

const newParagraph = (text: string): Paragraph => ({
  text,
  listId: null,
  level: null,
  styleId: null,
  isMarkDeleted: false,
})

const setProperty = (paragraph: Paragraph, name: string, value: string | undefined): void => {
  if (name === 'w:numId') paragraph.listId = value ?? null
  else if (name === 'w:ilvl') paragraph.level = Number(value ?? 0)
  else if (name === 'w:pStyle') paragraph.styleId = value ?? null
  else if (name === 'w:del') paragraph.isMarkDeleted = true
}

/** Reads the paragraphs in order; those of a text box come before the paragraph that holds it. */
const readParagraphs = (xml: string, emit: (paragraph: Paragraph) => void): void => {
  const open: { paragraph: Paragraph; isInProperties: boolean; runs: number }[] = []
  let isInText = false
  let carried = ''
  walkXml(xml, {
    open: (name, attributes) => {
      const current = open.at(-1)
      if (name === 'w:p') {
        open.push({ paragraph: newParagraph(carried), isInProperties: false, runs: 0 })
        carried = ''
      } else if (!current) return
      else if (name === 'w:pPr') current.isInProperties = true
      else if (current.isInProperties) setProperty(current.paragraph, name, attributes['w:val'])
      else if (name === 'w:r') current.runs += 1
      else if (name === 'w:t') isInText = true
      else if (current.runs > 0) current.paragraph.text += SIGNS[name] ?? ''
    },
    close: (name) => {
      const current = open.at(-1)
      if (!current) return
      if (name === 'w:pPr') current.isInProperties = false
      else if (name === 'w:r') current.runs -= 1
      else if (name === 'w:t') isInText = false
      else if (name === 'w:p') {
        open.pop()
        if (current.paragraph.isMarkDeleted) carried = current.paragraph.text
        else emit(current.paragraph)
      }
    },
    text: (text) => {
      const current = open.at(-1)
      if (isInText && current) current.paragraph.text += text
    },
  })
  if (carried !== '') emit(newParagraph(carried))
}

/**
 * The text of a Word file, a line for each paragraph and table cell, with the numbers Word only shows written out.
 * Throws `docLegacyFormat` for .doc, `docxUnreadable` for what is no sound .docx, `planTextTooLong` beyond the plan's limit.
 */
export const docxToText = (buffer: Uint8Array): string => {
  if (OLE_MAGIC.every((byte, index) => buffer[index] === byte)) throw new DomainError('docLegacyFormat')
  const files = unzip(buffer)
  if (!files[DOCUMENT]) throw unreadable('noDocument')
  const styles = readStyleNumbers(partOf(files, STYLES))
  const labelOf = createLabeller(readNumbering(partOf(files, NUMBERING)))
  const lines: string[] = []
  let length = 0
  readParagraphs(partOf(files, DOCUMENT), ({ text, listId, level, styleId }) => {
    const ofStyle = numberOfStyle(styles, styleId)
    const number: ParagraphNumber | null = listId === null ? ofStyle : { listId, level: level ?? ofStyle?.level ?? 0 }
    const label = number && number.listId !== '0' ? labelOf(number) : ''
    lines.push(label !== '' && text.trim() !== '' ? `${label} ${text}` : text)
    length += text.length + label.length + 2
    if (length > PLAN_TEXT_LIMIT) throw new DomainError('planTextTooLong', { limit: PLAN_TEXT_LIMIT })
  })
  return lines.join('\n')
}
