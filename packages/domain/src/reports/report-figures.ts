import { roundTo } from '../indicators/formula.ts'
import type { IndicatorKind } from '../indicators/definition.ts'
import type { Direction } from '../measures/direction.ts'
import { formatNumber } from '../shared/format.ts'

/** What a report says of one indicator, or of the plan as the dashboard shows it, for its period. */
export interface ReportFigure {
  /** An indicator's code, or `KH.…` for a figure of the plan's dashboard. */
  key: string
  name: string
  unit: string
  kind: IndicatorKind
  direction: Direction
  decimals: number
  numerator: number | null
  denominator: number | null
  value: number | null
  lastYear: number | null
  target: number | null
  /** No room records it yet: it is said, never shown as 0. */
  isAwaited: boolean
}

/** Whether anything at all was recorded in a year: the noughts of one that was not are no figures to compare with. */
export const isYearRecorded = (figures: readonly Pick<ReportFigure, 'numerator' | 'value'>[]): boolean =>
  figures.some(({ numerator, value }) => (numerator ?? value ?? 0) !== 0)

export const FIGURE_FORMS = ['value', 'parts', 'lastYear', 'change', 'full'] as const
export type FigureForm = (typeof FIGURE_FORMS)[number]

const TOKEN = /\{\{([A-Z]{1,2}\d{0,2}\.\d{2}(?:\.[a-z])?)(?:\|(value|parts|lastYear|change|full))?\}\}/g

export const NOT_ARISEN = 'không phát sinh'
export const NO_SOURCE = 'chưa có nguồn số liệu'
export const NOT_ENTERED = 'chưa có số liệu'
const UNKNOWN_KEY = '[không có chỉ tiêu này]'

const withUnit = (value: number, { unit, decimals }: ReportFigure): string =>
  `${formatNumber(roundTo(value, decimals), decimals)} ${unit}`

const noValue = ({ isAwaited, denominator }: ReportFigure): string => {
  if (isAwaited) return NO_SOURCE
  return denominator === 0 ? NOT_ARISEN : NOT_ENTERED
}

const valueText = (figure: ReportFigure): string =>
  figure.value === null ? noValue(figure) : withUnit(figure.value, figure)

const partsText = ({ kind, numerator, denominator }: ReportFigure): string | null =>
  kind === 'rate' && numerator !== null && denominator !== null && denominator !== 0
    ? `${formatNumber(numerator, 2)}/${formatNumber(denominator, 2)}`
    : null

/** Shares differ by points, other figures by their own unit. */
const changeText = (figure: ReportFigure): string | null => {
  const { value, lastYear, kind, unit, decimals } = figure
  if (value === null || lastYear === null) return null
  const change = roundTo(roundTo(value, decimals) - roundTo(lastYear, decimals), decimals)
  if (change === 0) return 'bằng cùng kỳ năm trước'
  const size = formatNumber(Math.abs(change), decimals)
  const what = kind === 'rate' ? (unit === '%' ? 'điểm phần trăm' : `điểm ${unit}`) : unit
  return `${change > 0 ? 'tăng' : 'giảm'} ${size} ${what} so với cùng kỳ năm trước`
}

const fullText = (figure: ReportFigure): string => {
  const [parts, change] = [partsText(figure), changeText(figure)]
  return `${valueText(figure)}${parts === null ? '' : ` (${parts})`}${change === null ? '' : `, ${change}`}`
}

/** A figure in the words of a report; a denominator of 0 did not arise, and is neither 0 % nor 100 %. */
export const figureText = (figure: ReportFigure, form: FigureForm = 'value'): string => {
  if (form === 'parts') return partsText(figure) ?? valueText(figure)
  if (form === 'lastYear') return figure.lastYear === null ? NOT_ENTERED : withUnit(figure.lastYear, figure)
  if (form === 'change') return changeText(figure) ?? `không so sánh được với cùng kỳ năm trước`
  return form === 'full' ? fullText(figure) : valueText(figure)
}

export type TextPiece =
  | { kind: 'words'; text: string }
  | { kind: 'figure'; key: string; form: FigureForm; text: string; isKnown: boolean }

/** A text cut at its placeholders, each with what it says now. */
export const piecesOf = (text: string, figures: ReadonlyMap<string, ReportFigure>): TextPiece[] => {
  const pieces: TextPiece[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const [whole, key = '', form = 'value'] = match
    if (match.index > end) pieces.push({ kind: 'words', text: text.slice(end, match.index) })
    const figure = figures.get(key)
    const said = figure ? figureText(figure, form as FigureForm) : UNKNOWN_KEY
    pieces.push({ kind: 'figure', key, form: form as FigureForm, text: said, isKnown: figure !== undefined })
    end = match.index + whole.length
  }
  if (end < text.length) pieces.push({ kind: 'words', text: text.slice(end) })
  return pieces
}

/** The text with every placeholder said, NFC, as it stands in the file. */
export const renderText = (text: string, figures: ReadonlyMap<string, ReportFigure>): string =>
  piecesOf(text, figures)
    .map((piece) => piece.text)
    .join('')
    .normalize('NFC')

/** The keys of the placeholders in a text, each once. */
export const keysIn = (text: string): string[] => [
  ...new Set([...text.matchAll(TOKEN)].map(([, key]) => key as string)),
]

export const figureToken = (key: string, form: FigureForm = 'value'): string =>
  form === 'value' ? `{{${key}}}` : `{{${key}|${form}}}`

/** What stands in a table cell: the value alone, or why there is none. */
export const figureCell = (value: number | null, figure: ReportFigure): string =>
  value === null ? '—' : formatNumber(roundTo(value, figure.decimals), figure.decimals)
