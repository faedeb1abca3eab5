import type { CaseQuery } from '@gandan/contracts/petitions/case-shapes'
import { CASE_KINDS, CASE_STATES, type CaseKind } from '@gandan/domain/petitions/case-events'
import { CASE_PHASES, type CasePhase } from '@gandan/domain/petitions/case-phases'
import { CASE_FLAGS, type CaseFlag } from '@gandan/domain/petitions/case-texts'
import { TOPIC_CODES } from '@gandan/domain/petitions/topics'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import {
  dayParam,
  idsParam,
  parseSearch,
  stringifySearch,
  textParam,
  wordParam,
  wordsParam,
  type RawSearch,
} from '../../search-params.ts'
import type { CaseFilter } from './cases.api.ts'

export type CaseSort = CaseQuery['sort']
export const CASE_SORTS: readonly CaseSort[] = ['dueOn', 'receivedOn', '-receivedOn', '-settledOn']
type CaseStateWord = (typeof CASE_STATES)[number]
const SETTLED = ['inTime', 'late'] as const

export const CASE_DAYS = ['receivedFrom', 'receivedTo', 'dueFrom', 'dueTo', 'settledFrom', 'settledTo'] as const
export type CaseDay = (typeof CASE_DAYS)[number]
const LISTS = ['kind', 'state', 'topic', 'village', 'handler', 'flag'] as const
export type CaseList = (typeof LISTS)[number]

/** The list of cases in the address: what a tab, a link from a figure and a saved view set. */
export interface CasesSearch extends Partial<Record<CaseDay, IsoDate | undefined>> {
  phase?: CasePhase | undefined
  q?: string | undefined
  isOpen?: 'true' | 'false' | undefined
  settled?: (typeof SETTLED)[number] | undefined
  kind?: CaseKind[] | undefined
  state?: CaseStateWord[] | undefined
  topic?: string[] | undefined
  village?: string[] | undefined
  /** User ids, or `none` */
  handler?: string[] | undefined
  flag?: CaseFlag[] | undefined
  sort?: CaseSort | undefined
}

export const parseCasesSearch = (raw: RawSearch): CasesSearch => ({
  phase: wordParam(raw.phase, CASE_PHASES),
  q: textParam(raw.q),
  isOpen: wordParam(raw.isOpen, ['true', 'false'] as const),
  settled: wordParam(raw.settled, SETTLED),
  kind: wordsParam(raw.kind, CASE_KINDS),
  state: wordsParam(raw.state, CASE_STATES),
  topic: wordsParam(raw.topic, TOPIC_CODES),
  village: idsParam(raw.village),
  handler: idsParam(raw.handler),
  flag: wordsParam(raw.flag, CASE_FLAGS),
  receivedFrom: dayParam(raw.receivedFrom),
  receivedTo: dayParam(raw.receivedTo),
  dueFrom: dayParam(raw.dueFrom),
  dueTo: dayParam(raw.dueTo),
  settledFrom: dayParam(raw.settledFrom),
  settledTo: dayParam(raw.settledTo),
  sort: wordParam(raw.sort, CASE_SORTS),
})

const listed = (list: readonly string[] | undefined): string | undefined => list?.join(',')

/** What the API is asked for a search of the address. */
export const caseFilterOf = ({ village, handler, ...search }: CasesSearch): CaseFilter => ({
  ...search,
  kind: listed(search.kind),
  state: listed(search.state),
  topic: listed(search.topic),
  villageId: listed(village),
  handlerUserId: listed(handler),
  flag: listed(search.flag),
  sort: search.sort ?? 'dueOn',
})

const SINGLES = ['q', 'isOpen', 'settled', ...CASE_DAYS] as const

export interface CaseFilterPart {
  name: CaseList | (typeof SINGLES)[number]
  value: string
  /** The search without this part. */
  without: CasesSearch
}

/** Every filter in force but the pile, one part a value. */
export const casePartsOf = (search: CasesSearch): CaseFilterPart[] => [
  ...SINGLES.flatMap((name): CaseFilterPart[] => {
    const value = search[name]
    return value === undefined ? [] : [{ name, value, without: { ...search, [name]: undefined } }]
  }),
  ...LISTS.flatMap((name): CaseFilterPart[] => {
    const values: readonly string[] = search[name] ?? []
    return values.map((value) => {
      const rest = values.filter((one) => one !== value)
      return { name, value, without: { ...search, [name]: rest.length > 0 ? rest : undefined } }
    })
  }),
]

/** The pile and its order without filters. */
export const pileOf = ({ phase, sort }: CasesSearch): CasesSearch => ({ phase, sort })

export const savedQueryOf = (search: CasesSearch): string => stringifySearch({ ...search }).replace(/^\?/, '')
export const searchOfSaved = (query: string): CasesSearch => parseCasesSearch(parseSearch(query))
