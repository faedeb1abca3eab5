import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface ReadSheet {
  /** Texts and numbers by address: `B7`. */
  cells: Map<string, string | number>
  merges: string[]
  orientation: string | undefined
  /** Defined names of the workbook: print titles and area. */
  names: Map<string, string>
}

type Part = (name: string, attributes: Record<string, string>, path: readonly string[]) => void

const walk = (xml: string, onOpen: Part, onText: (text: string, path: readonly string[]) => void): void => {
  const path: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    onOpen(name, attributes, path)
  })
  parser.on('text', (text) => onText(text, path))
  parser.on('closetag', () => path.pop())
  parser.write(xml).close()
}

const sharedStrings = (xml: string): string[] => {
  const texts: string[] = []
  walk(
    xml,
    (name) => {
      if (name === 'si') texts.push('')
    },
    (text, path) => {
      if (path.at(-1) === 't') texts.push(`${texts.pop() ?? ''}${text}`)
    },
  )
  return texts
}

const readSheet = (xml: string, shared: readonly string[]): Omit<ReadSheet, 'names'> => {
  const cells = new Map<string, string | number>()
  const merges: string[] = []
  let [at, type, orientation] = ['', '', undefined as string | undefined]
  walk(
    xml,
    (name, attributes) => {
      if (name === 'c') [at, type] = [attributes.r ?? '', attributes.t ?? 'n']
      if (name === 'mergeCell') merges.push(attributes.ref ?? '')
      if (name === 'pageSetup') orientation = attributes.orientation
    },
    (text, path) => {
      const isValue = path.at(-1) === 'v' || (path.at(-1) === 't' && path.includes('is'))
      if (isValue) cells.set(at, type === 's' ? (shared[Number(text)] ?? '') : type === 'n' ? Number(text) : text)
    },
  )
  return { cells, merges, orientation }
}

/** The first sheet of a file, read from its XML by nothing that wrote it. */
export const readXlsxSheet = (bytes: Uint8Array): ReadSheet => {
  const parts = unzipSync(bytes)
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const names = new Map<string, string>()
  let name = ''
  walk(
    part('xl/workbook.xml'),
    (tag, attributes) => {
      if (tag === 'definedName') name = attributes.name ?? ''
    },
    (text, path) => {
      if (path.at(-1) === 'definedName') names.set(name, text)
    },
  )
  const strings = part('xl/sharedStrings.xml')
  return { ...readSheet(part('xl/worksheets/sheet1.xml'), strings === '' ? [] : sharedStrings(strings)), names }
}
