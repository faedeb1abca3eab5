import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { dayParam, textParam, wordParam, type RawSearch } from '../../search-params.ts'

export const COUNT_UNITS = ['working', 'calendar'] as const
export type CountUnit = (typeof COUNT_UNITS)[number]

/** The year looked at and the sum of working days beside it. */
export interface CalendarSearch {
  year?: number | undefined
  from?: IsoDate | undefined
  count?: number | undefined
  unit?: CountUnit | undefined
}

export interface UnitsSearch {
  on?: IsoDate | undefined
}

export interface UsersSearch {
  q?: string | undefined
}

const wholeParam = (raw: unknown, least: number, most: number): number | undefined => {
  const value = typeof raw === 'string' && /^\d{1,4}$/.test(raw) ? Number(raw) : raw
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

export const parseCalendarSearch = (raw: RawSearch): CalendarSearch => ({
  year: wholeParam(raw.year, 2000, 2100),
  from: dayParam(raw.from),
  count: wholeParam(raw.count, 0, 400),
  unit: wordParam(raw.unit, COUNT_UNITS),
})

export const parseUnitsSearch = (raw: RawSearch): UnitsSearch => ({ on: dayParam(raw.on) })

export const parseUsersSearch = (raw: RawSearch): UsersSearch => ({ q: textParam(raw.q, 100) })
