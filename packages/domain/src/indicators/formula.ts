import { MEASURE_WORDS } from '../measures/measure-words.ts'
import type { AwaitedRoom, IndicatorDefinition, IndicatorFigure, Term } from './definition.ts'

type Language = 0 | 1

const NO_FIGURE: IndicatorFigure = { numerator: null, denominator: null, value: null }

/** Every sum a computed indicator needs, numerator first; none for entered, imported and awaiting ones. */
export const termsOf = ({ formula }: Pick<IndicatorDefinition, 'formula'>): Term[] =>
  formula === null || 'awaits' in formula ? [] : [...formula.numerator, ...(formula.denominator ?? [])]

/** The room whose records the indicator waits for ("chưa có nguồn"); null where it waits for none. */
export const awaitedRoomOf = ({ formula }: Pick<IndicatorDefinition, 'formula'>): AwaitedRoom | null =>
  formula !== null && 'awaits' in formula ? formula.awaits : null

/** What a rate is multiplied by: its formula's factor, else what its unit says (% 100, ‰ 1000). */
export const factorOf = ({ formula, unit }: Pick<IndicatorDefinition, 'formula' | 'unit'>): number => {
  if (formula !== null && !('awaits' in formula)) return formula.factor
  if (unit === '‰') return 1000
  return unit === '%' ? 100 : 1
}

/** numerator x factor / denominator; null where the denominator is 0 ("không phát sinh", never 0 % or 100 %). */
export const rateOf = (numerator: number, denominator: number, factor: number): number | null =>
  denominator === 0 ? null : (numerator * factor) / denominator

const total = (terms: readonly Term[], amountOf: (term: Term) => number | null): number | null => {
  let sum = 0
  for (const term of terms) {
    const amount = amountOf(term)
    if (amount === null) return null
    sum += (term.sign ?? 1) * amount
  }
  return sum
}

/**
 * The figure of a computed indicator from what each of its terms amounts to, in the indicator's unit and unrounded;
 * nothing at all where an amount is unknown, a null value beside its two sums where the denominator is 0.
 */
export const figureOf = (
  { formula }: Pick<IndicatorDefinition, 'formula'>,
  amountOf: (term: Term) => number | null,
): IndicatorFigure => {
  if (formula === null || 'awaits' in formula) return NO_FIGURE
  const numerator = total(formula.numerator, amountOf)
  if (numerator === null) return NO_FIGURE
  if (formula.denominator === null) return { numerator, denominator: null, value: numerator * formula.factor }
  const denominator = total(formula.denominator, amountOf)
  if (denominator === null) return NO_FIGURE
  return { numerator, denominator, value: rateOf(numerator, denominator, formula.factor) }
}

/** A value as shown, half away from zero; figures are kept and compared unrounded. */
export const roundTo = (value: number, decimals: number): number => {
  const scale = 10 ** decimals
  const rounded = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON)) / scale
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

const TAKEN: Record<Term['take'], readonly [string, string]> = {
  within: ['trong kỳ', 'in the period'],
  untilEnd: ['tính đến cuối kỳ', 'by the end of the period'],
  beforeStart: ['trước đầu kỳ', 'before the period'],
}

const AWAITED: Record<AwaitedRoom, readonly [string, string]> = {
  emulation: ['thi đua, mô hình "Dân vận khéo"', 'emulation'],
  conduct: ['kỷ cương, kiểm tra công vụ', 'conduct'],
  consultations: ['lấy ý kiến, công khai', 'consultations'],
  oversight: ['giám sát của Mặt trận', 'oversight'],
  reports: ['báo cáo', 'reports'],
}

const termInWords = (term: Term, language: Language): string => {
  const of = language === 0 ? 'mục' : 'item'
  const objective = term.objectiveCode === undefined ? '' : ` (${of} ${term.objectiveCode})`
  return `${MEASURE_WORDS[term.measure][language]}${objective} ${TAKEN[term.take][language]}`
}

const sumInWords = (terms: readonly Term[], language: Language): string => {
  const [first = '', ...rest] = terms.map((term, index) => {
    const words = termInWords(term, language)
    return index === 0 ? words : ` ${term.sign === -1 ? '−' : '+'} ${words}`
  })
  const whole = [first, ...rest].join('')
  return rest.length > 0 ? `(${whole})` : whole
}

const capitalised = (text: string): string => {
  const start = text.startsWith('(') ? 1 : 0
  return text.slice(0, start) + text.charAt(start).toUpperCase() + text.slice(start + 1)
}

const withFactor = (ratio: string, factor: number): string => (factor === 1 ? ratio : `${ratio} × ${factor}`)

const enteredInWords = (definition: IndicatorDefinition, language: Language): string => {
  const { numeratorName, denominatorName, source } = definition
  const how =
    source === 'imported' ? ['Nhập từ hệ thống khác', 'Imported'] : ['Nhập tay kèm minh chứng', 'Entered with evidence']
  if (language === 1 || numeratorName === null || denominatorName === null) return how[language] ?? ''
  return `${how[0]}: ${withFactor(`${numeratorName} ÷ ${denominatorName}`, factorOf(definition))}`
}

const inWords = (definition: IndicatorDefinition, language: Language): string => {
  const { formula } = definition
  if (formula === null) return enteredInWords(definition, language)
  if ('awaits' in formula) {
    const room = AWAITED[formula.awaits][language]
    return language === 0 ? `Chưa có nguồn: chờ phần ${room}` : `No source yet: waits for ${room}`
  }
  const numerator = capitalised(sumInWords(formula.numerator, language))
  if (formula.denominator === null) return withFactor(numerator, formula.factor)
  return withFactor(`${numerator} ÷ ${sumInWords(formula.denominator, language)}`, formula.factor)
}

/** The formula as a reader may check it: numerator ÷ denominator × factor, or where the figure comes from. */
export const formulaInWords = (definition: IndicatorDefinition): { vi: string; en: string } => ({
  vi: inWords(definition, 0),
  en: inWords(definition, 1),
})
