import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

const textsIn = (xml: string, tag: string, joins: string): string[] => {
  const texts: string[] = []
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    open.push(name)
    if (name === joins) texts.push('')
  })
  parser.on('text', (text) => {
    if (open.at(-1) === tag) texts.push(`${texts.pop() ?? ''}${text}`)
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return texts
}

/** Runs one of poppler's tools, which know nothing of what wrote the file. */
const poppler = (tool: string, bytes: Uint8Array, args: readonly string[]): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gandan-pdf-'))
  try {
    const file = path.join(folder, 'file.pdf')
    writeFileSync(file, bytes)
    const { status, stdout, stderr, error } = spawnSync(tool, [...args, file, ...(tool === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${tool} (Debian: poppler-utils) failed: ${error?.message ?? stderr}`)
    return stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The words of a PDF as they lie on the page. */
export const readPdfText = (bytes: Uint8Array): string => poppler('pdftotext', bytes, ['-layout', '-enc', 'UTF-8'])

/** Name of each font, and whether the file carries it. */
export const readPdfFonts = (bytes: Uint8Array): { name: string; isEmbedded: boolean }[] =>
  poppler('pdffonts', bytes, [])
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => ({ name: line.slice(0, 36).trim(), isEmbedded: / yes (yes|no) +(yes|no) +\d/.test(line) }))

export const readPdfInfo = (bytes: Uint8Array): string => poppler('pdfinfo', bytes, [])

/** A Word file by paragraph and by picture. */
export const readDocx = (bytes: Uint8Array): { paragraphs: string[]; pictures: Uint8Array[]; parts: string[] } => {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const names = Object.keys(parts)
  return {
    paragraphs: textsIn(xml, 'w:t', 'w:p'),
    pictures: names.filter((name) => name.startsWith('word/media/')).map((name) => parts[name] ?? new Uint8Array()),
    parts: names,
  }
}

/** One part of a zipped file as text; throws where it is not well-formed XML. */
export const readXmlPart = (bytes: Uint8Array, name: string): string => {
  const xml = strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
  textsIn(xml, '', '')
  return xml
}
