const ARTEFACT = /\[bookmark: ?[^\]\n]{0,80}\]|\*\*/gi
const SHORTEST_WHOLE = 20

const plain = (text: string): string => text.normalize('NFC').replace(ARTEFACT, '').replace(/\s+/g, ' ').trim()

export interface SourceMatch {
  /** 0-based line of the source. */
  line: number
  /** The part of the line as written there; the whole line when it cannot be told. */
  part: string
}

/** The lines of the source as the reader sees them: numbered from 1 in the notes. */
export const sourceLines = (source: string): string[] => source.split(/\r\n?|\n/)

/** Where in the source the text of an item stands: the lines that hold a line of it, or stand within one. */
export const findInSource = (lines: readonly string[], text: string): SourceMatch[] => {
  const parts = text.split('\n').map(plain).filter(Boolean)
  return lines.flatMap((raw, line) => {
    const said = plain(raw)
    if (said === '') return []
    const part = parts.find((one) => said.includes(one))
    if (part !== undefined) return [{ line, part: raw.includes(part) ? part : raw }]
    return said.length >= SHORTEST_WHOLE && parts.some((one) => one.includes(said)) ? [{ line, part: raw }] : []
  })
}
