import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface ReadDocx {
  /** The text of each paragraph of the main document, in order. */
  texts: string[]
  document: string
  entries: string[]
}

/** Throws where any part is not well-formed XML. */
const parsed = (xml: string, onText?: { open: (name: string) => void; text: (text: string) => void }): void => {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  if (onText) {
    parser.on('opentag', ({ name }) => onText.open(name))
    parser.on('text', onText.text)
  }
  parser.write(xml).close()
}

/** Opens a DOCX by unzipping and parsing it, without the library that wrote it. */
export const readDocx = (bytes: Uint8Array): ReadDocx => {
  const files = unzipSync(new Uint8Array(bytes))
  const entries = Object.keys(files)
  for (const name of entries) if (/\.(xml|rels)$/.test(name)) parsed(strFromU8(files[name] as Uint8Array))
  const document = strFromU8(files['word/document.xml'] as Uint8Array)
  const texts: string[] = []
  let tag = ''
  parsed(document, {
    open: (name) => {
      tag = name
      if (name === 'w:p') texts.push('')
    },
    text: (text) => {
      if (tag === 'w:t' && texts.length > 0) texts[texts.length - 1] += text
    },
  })
  return { texts: texts.filter((text) => text !== ''), document, entries }
}
