import type { IsoDate } from '../../shared/iso-date.ts'
import type { IndicatorDefinition } from '../definition.ts'
import { COMMUNICATION_INDICATORS } from './dv01-communication.ts'
import { DIRECTIVE_INDICATORS, PLAN_INDICATORS } from './dv02-dv03-plan.ts'
import { PETITION_INDICATORS } from './dv04-petitions.ts'
import { EMULATION_INDICATORS } from './dv05-emulation.ts'
import { DIGITAL_INDICATORS, REFORM_INDICATORS } from './dv06-dv09-reform.ts'
import { CONDUCT_INDICATORS } from './dv07-conduct.ts'
import { CONSULTATION_INDICATORS, OVERSIGHT_INDICATORS } from './dv08-dv10-supervision.ts'
import { IMPLEMENTATION_INDICATORS } from './dv11-implementation.ts'

const byCode = (a: IndicatorDefinition, b: IndicatorDefinition): number => {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  return a.validFrom < b.validFrom ? -1 : 1
}

/** Every indicator of domain.md §1.3-1.13 in the order of their codes; a code stands once for each span of validity. */
export const SHIPPED_INDICATORS: readonly IndicatorDefinition[] = [
  ...COMMUNICATION_INDICATORS,
  ...DIRECTIVE_INDICATORS,
  ...PLAN_INDICATORS,
  ...PETITION_INDICATORS,
  ...EMULATION_INDICATORS,
  ...REFORM_INDICATORS,
  ...CONDUCT_INDICATORS,
  ...CONSULTATION_INDICATORS,
  ...DIGITAL_INDICATORS,
  ...OVERSIGHT_INDICATORS,
  ...IMPLEMENTATION_INDICATORS,
].toSorted(byCode)

const isInForce = ({ validFrom, validTo }: IndicatorDefinition, on: IsoDate): boolean =>
  validFrom <= on && (validTo === null || on <= validTo)

/** Those in force on a day (both ends of their validity included); for a period ask its last day. */
export const definitionsOn = (definitions: readonly IndicatorDefinition[], on: IsoDate): IndicatorDefinition[] =>
  definitions.filter((one) => isInForce(one, on))

/** The shipped indicator of a code in force on a day; null where there is none. */
export const findDefinition = (code: string, on: IsoDate): IndicatorDefinition | null =>
  SHIPPED_INDICATORS.find((one) => one.code === code && isInForce(one, on)) ?? null
