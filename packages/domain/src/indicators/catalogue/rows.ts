import type { MeasureId } from '../../measures/measure.ts'
import type { AwaitedRoom, IndicatorDefinition, IndicatorFormula, IndicatorKind, Term } from '../definition.ts'

export const within = (measure: MeasureId): Term => ({ measure, take: 'within' })
export const untilEnd = (measure: MeasureId): Term => ({ measure, take: 'untilEnd' })
export const beforeStart = (measure: MeasureId): Term => ({ measure, take: 'beforeStart' })
export const minus = (term: Term): Term => ({ ...term, sign: -1 })
export const ofObjective = (objectiveCode: string, term: Term): Term => ({ ...term, objectiveCode })

/** numerator / denominator x factor. */
export const ratio = (
  numerator: readonly Term[],
  denominator: readonly Term[],
  factor: 100 | 1000 = 100,
): IndicatorFormula => ({ numerator, denominator, factor })

export const sum = (...numerator: readonly Term[]): IndicatorFormula => ({ numerator, denominator: null, factor: 1 })

export const awaits = (room: AwaitedRoom): IndicatorFormula => ({ awaits: room })

/** The reporting year 2023, the first of the plan this product grew from, began that day. */
export const FIRST_DAY = '2022-12-15'
/** Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 in force. */
export const DEMOCRACY_LAW_DAY = '2023-07-01'

type Row = Pick<IndicatorDefinition, 'code' | 'name' | 'nameEn' | 'frequency'> & Partial<IndicatorDefinition>

/** `DV04.06` belongs to II.4. */
const itemOf = (code: string): string => `II.${Number(code.slice(2, 4))}`

const made = (kind: IndicatorKind, unit: string, row: Row): IndicatorDefinition => ({
  kind,
  unit,
  direction: 'higher',
  source: 'computed',
  formula: null,
  numeratorName: null,
  denominatorName: null,
  breakdown: null,
  objectiveCode: itemOf(row.code),
  isCore: true,
  typicalTarget: null,
  legalBasis: null,
  decimals: kind === 'rate' || kind === 'score' ? 1 : 0,
  validFrom: FIRST_DAY,
  validTo: null,
  ...row,
})

type RateRow = Row & { numeratorName: string; denominatorName: string }
type CountRow = Row & { unit: string }

export const rate = (row: RateRow): IndicatorDefinition => made('rate', '%', row)
export const count = (row: CountRow): IndicatorDefinition => made('count', row.unit, row)
export const amount = (row: CountRow): IndicatorDefinition => made('amount', row.unit, row)
export const score = (row: Row): IndicatorDefinition => made('score', 'điểm', row)
