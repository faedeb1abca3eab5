import { walkXml } from './docx-xml.ts'

interface Level {
  start: number
  format: string
  text: string
  isLegal: boolean
  /** The level above which this one counts anew; null for the usual one, 0 for never. */
  restartAfter: number | null
}

interface NumberingList {
  abstractId: string
  startOverrides: Map<number, number>
  levels: Map<number, Level>
}

export interface Numbering {
  abstracts: Map<string, Map<number, Level>>
  lists: Map<string, NumberingList>
}

export interface ParagraphNumber {
  listId: string
  level: number
}

export type StyleNumbers = Map<string, { listId: string | null; level: number | null; basedOn: string | null }>

const LEVELS = 9
const LABEL_LIMIT = 60

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', isLegal: false, restartAfter: null })

const LEVEL_SETTERS: Record<string, (level: Level, value: string) => void> = {
  'w:start': (level, value) => (level.start = Number(value) || 0),
  'w:numFmt': (level, value) => (level.format = value),
  'w:lvlText': (level, value) => (level.text = value.slice(0, LABEL_LIMIT)),
  'w:isLgl': (level, value) => (level.isLegal = value !== '0' && value !== 'false'),
  'w:lvlRestart': (level, value) => (level.restartAfter = Number(value)),
}

/** The lists of word/numbering.xml. */
export const readNumbering = (xml: string): Numbering => {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() }
  let levels: Map<number, Level> | null = null
  let list: NumberingList | null = null
  let level: Level | null = null
  let overridden = 0
  walkXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') numbering.abstracts.set(attributes['w:abstractNumId'] ?? '', (levels = new Map()))
      else if (name === 'w:num') {
        list = { abstractId: '', startOverrides: new Map(), levels: new Map() }
        numbering.lists.set(attributes['w:numId'] ?? '', list)
        levels = list.levels
      } else if (name === 'w:abstractNumId' && list) list.abstractId = value
      else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'] ?? 0)
      else if (name === 'w:startOverride') list?.startOverrides.set(overridden, Number(value) || 0)
      else if (name === 'w:lvl') levels?.set(Number(attributes['w:ilvl'] ?? 0), (level = newLevel()))
      else if (level) LEVEL_SETTERS[name]?.(level, value)
    },
    close: (name) => {
      if (name === 'w:lvl') level = null
    },
  })
  return numbering
}

/** The numbering that paragraph styles bring, from word/styles.xml. */
export const readStyleNumbers = (xml: string): StyleNumbers => {
  const styles: StyleNumbers = new Map()
  let current: { listId: string | null; level: number | null; basedOn: string | null } | null = null
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style')
        styles.set(attributes['w:styleId'] ?? '', (current = { listId: null, level: null, basedOn: null }))
      else if (!current) return
      else if (name === 'w:basedOn') current.basedOn = attributes['w:val'] ?? null
      else if (name === 'w:numId') current.listId = attributes['w:val'] ?? null
      else if (name === 'w:ilvl') current.level = Number(attributes['w:val'] ?? 0)
    },
    close: (name) => {
      if (name === 'w:style') current = null
    },
  })
  return styles
}

/** The list a style puts its paragraphs in, looked for along the styles it is based on. */
export const numberOfStyle = (styles: StyleNumbers, styleId: string | null): ParagraphNumber | null => {
  let level: number | null = null
  let id = styleId
  for (let depth = 0; id !== null && depth < 12; depth += 1) {
    const style = styles.get(id)
    if (!style) return null
    level ??= style.level
    if (style.listId !== null) return { listId: style.listId, level: level ?? 0 }
    id = style.basedOn
  }
  return null
}

const letters = (value: number): string => {
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.min(Math.ceil(value / 26), 5))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] // prettier-ignore

const roman = (value: number): string => {
  let left = Math.min(value, 3999)
  let written = ''
  for (const [size, sign] of ROMAN)
    while (left >= size) {
      written += sign
      left -= size
    }
  return written
}

const formatNumber = (value: number, format: string): string => {
  if (value < 1) return String(value)
  if (format === 'lowerLetter') return letters(value)
  if (format === 'upperLetter') return letters(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

const bulletOf = (text: string): string => {
  if (/^[-–—−]/.test(text)) return '-'
  return text.startsWith('+') ? '+' : '•'
}

/** Counts the paragraphs of each list as Word does and writes the label each would show: "II.", "1.1.", "a)", "-". */
export const createLabeller = (numbering: Numbering): ((number: ParagraphNumber) => string) => {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const levelOf = (list: NumberingList, level: number): Level | undefined =>
    list.levels.get(level) ?? numbering.abstracts.get(list.abstractId)?.get(level)

  const countUp = (list: NumberingList, { listId, level }: ParagraphNumber): (number | undefined)[] => {
    const counter = counters.get(list.abstractId) ?? []
    counters.set(list.abstractId, counter)
    const override = list.startOverrides.get(level)
    const isFirst = !begun.has(`${listId}/${level}`)
    begun.add(`${listId}/${level}`)
    const value = counter[level]
    if (override !== undefined && isFirst) counter[level] = override
    else counter[level] = value === undefined ? (levelOf(list, level)?.start ?? 1) : value + 1
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const restart = levelOf(list, deeper)?.restartAfter ?? deeper
      if (restart > level) counter[deeper] = undefined
    }
    return counter
  }

  return (number) => {
    const list = numbering.lists.get(number.listId)
    const level = list && levelOf(list, number.level)
    if (!list || !level || number.level >= LEVELS) return ''
    const counter = countUp(list, number)
    if (level.format === 'none') return ''
    if (level.format === 'bullet') return bulletOf(level.text)
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const other = levelOf(list, at)
      return formatNumber(counter[at] ?? other?.start ?? 1, level.isLegal ? 'decimal' : (other?.format ?? 'decimal'))
    })
    return /[\p{L}\p{N}]$/u.test(label) ? `${label}.` : label
  }
}
