import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { parseSearch, stringifySearch } from '../../../../search-params.ts'
import type { TaskFilter } from '../tasks.api.ts'
import { parseTasksSearch, type TasksSearch } from '../tasks-search.ts'

const listed = (list: readonly string[] | undefined): string | undefined => list?.join(',')

/** What the API is asked for a search of the address; a day in the past makes the list of that day. */
export const taskFilterOf = (planId: string, search: TasksSearch, on: IsoDate | undefined): TaskFilter => ({
  planId,
  on,
  q: search.q,
  state: listed(search.state),
  due: listed(search.due),
  objectiveId: listed(search.objective),
  ownerUnitId: listed(search.unit),
  ownerUserId: listed(search.owner),
  priority: listed(search.priority),
  source: listed(search.source),
  dueFrom: search.dueFrom,
  dueTo: search.dueTo,
  closedFrom: search.closedFrom,
  closedTo: search.closedTo,
  sort: search.sort ?? 'dueOn',
})

const LISTS = ['state', 'due', 'objective', 'unit', 'owner', 'priority', 'source'] as const
export const DAY_FILTERS = ['dueFrom', 'dueTo', 'closedFrom', 'closedTo'] as const
export type DayFilter = (typeof DAY_FILTERS)[number]
const SINGLES = ['q', ...DAY_FILTERS] as const
export type ListFilter = (typeof LISTS)[number]
export type SingleFilter = (typeof SINGLES)[number]

export const isDayFilter = (name: string): name is DayFilter => DAY_FILTERS.some((one) => one === name)

export interface FilterPart {
  name: ListFilter | SingleFilter
  value: string
  /** The search without this part. */
  without: TasksSearch
}

/** Every filter in force, one part a value, each with the search that it leaves behind when taken off. */
export const filterPartsOf = (search: TasksSearch): FilterPart[] => [
  ...SINGLES.flatMap((name): FilterPart[] => {
    const value = search[name]
    return value === undefined ? [] : [{ name, value, without: { ...search, [name]: undefined } }]
  }),
  ...LISTS.flatMap((name): FilterPart[] => {
    const values: readonly string[] = search[name] ?? []
    return values.map((value) => {
      const rest = values.filter((one) => one !== value)
      return { name, value, without: { ...search, [name]: rest.length > 0 ? rest : undefined } }
    })
  }),
]

/** The search without filters: the view, its order and its day stay. */
export const withoutFilters = ({ view, sort, on }: TasksSearch): TasksSearch => ({ view, sort, on })

/** A saved view is the query of the address, but not the day: it is to be of use tomorrow. */
export const savedQueryOf = (search: TasksSearch): string =>
  stringifySearch({ ...search, on: undefined }).replace(/^\?/, '')

export const searchOfSaved = (query: string): TasksSearch => parseTasksSearch(parseSearch(query))

export const isFiltered = (search: TasksSearch): boolean => filterPartsOf(search).length > 0
