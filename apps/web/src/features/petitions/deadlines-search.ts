import {
  COMPLEXITY_CRITERIA,
  CONDITIONS,
  type ComplexityCriterion,
  type Condition,
} from '@gandan/domain/petitions/deadline-rule'
import { isIsoDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import { dayParam, textParam, wordsParam, type RawSearch } from '../../search-params.ts'

/** The whole question stands in the address: `rule=TC_SOLVE&from=2023-05-08&ext=manyPeople&pause=2023-05-18_2023-06-01`. */
export interface DeadlinesSearch {
  /** The limit; the day picks its rule. */
  rule?: string | undefined
  from?: IsoDate | undefined
  when?: Condition[] | undefined
  amount?: number | undefined
  /** One extension each, its criteria joined by dots; `none` without any */
  ext?: string[] | undefined
  /** Suspended and resumed day; nothing behind the line while it lasts */
  pause?: string[] | undefined
}

export interface Pause {
  suspendedOn: IsoDate
  resumedOn: IsoDate | null
}

const NO_CRITERION = 'none'
const MOST_PAUSES = 20
const MOST_EXTENSIONS = 5

const listParam = (raw: unknown, most: number): string[] => {
  const parts = Array.isArray(raw) ? raw.map(String) : typeof raw === 'string' ? raw.split(',') : []
  return parts.filter(Boolean).slice(0, most)
}
const orNothing = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)

export const criteriaOf = (extension: string): ComplexityCriterion[] =>
  COMPLEXITY_CRITERIA.filter((criterion) => extension.split('.').includes(criterion))
export const extensionText = (criteria: readonly ComplexityCriterion[]): string => criteria.join('.') || NO_CRITERION

export const pauseText = ({ suspendedOn, resumedOn }: Pause): string => `${suspendedOn}_${resumedOn ?? ''}`
export const pauseOf = (text: string): Pause | null => {
  const [suspendedOn = '', resumedOn = ''] = text.split('_')
  if (!isIsoDate(suspendedOn) || (resumedOn !== '' && !isIsoDate(resumedOn))) return null
  return { suspendedOn, resumedOn: resumedOn || null }
}

const amountParam = (raw: unknown): number | undefined => {
  const amount = Number(raw)
  return Number.isInteger(amount) && amount >= 1 && amount <= 400 ? amount : undefined
}

export const parseDeadlinesSearch = (raw: RawSearch): DeadlinesSearch => ({
  rule: textParam(raw.rule, 60),
  from: dayParam(raw.from),
  when: wordsParam(raw.when, CONDITIONS),
  amount: amountParam(raw.amount),
  ext: orNothing(listParam(raw.ext, MOST_EXTENSIONS).map((text) => extensionText(criteriaOf(text)))),
  pause: orNothing(
    listParam(raw.pause, MOST_PAUSES)
      .flatMap((text) => pauseOf(text) ?? [])
      .map(pauseText),
  ),
})
