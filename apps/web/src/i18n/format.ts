import { formatNumber, formatPercent } from '@gandan/domain/shared/format'
import { formatDate, hanoiDayOf, hanoiTimeOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useLanguage, type Language } from './language.ts'

const english = (value: number, decimals: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals }).format(value)

export interface Formats {
  /** 05/6/2023 */
  day: (on: IsoDate | null) => string
  /** 16:30 ngày 05/6/2023, at Hanoi */
  instant: (at: string | null) => string
  /** 16:30, at Hanoi */
  time: (at: string) => string
  number: (value: number | null, decimals?: number) => string
  /** A share 0-1 */
  percent: (share: number | null, decimals?: number) => string
  dayCount: (days: number) => string
  /** trễ 3 ngày */
  daysLate: (days: number) => string
  /** còn 3 ngày, hôm nay, trễ 3 ngày: from the days until something is due */
  daysLeft: (days: number) => string
}

const vi: Formats = {
  day: (on) => (on === null ? '—' : formatDate(on)),
  instant: (at) =>
    at === null ? '—' : `${hanoiTimeOf(Date.parse(at))} ngày ${formatDate(hanoiDayOf(Date.parse(at)))}`,
  time: (at) => hanoiTimeOf(Date.parse(at)),
  number: formatNumber,
  percent: formatPercent,
  dayCount: (days) => `${formatNumber(days, 0)} ngày`,
  daysLate: (days) => `trễ ${formatNumber(days, 0)} ngày`,
  daysLeft: (days) => (days < 0 ? vi.daysLate(-days) : days === 0 ? 'hôm nay' : `còn ${formatNumber(days, 0)} ngày`),
}

const en: Formats = {
  day: vi.day,
  instant: (at) => (at === null ? '—' : `${hanoiTimeOf(Date.parse(at))} on ${formatDate(hanoiDayOf(Date.parse(at)))}`),
  time: vi.time,
  number: (value, decimals = 1) => (value === null ? '—' : english(value, decimals)),
  percent: (share, decimals = 1) => (share === null ? '—' : `${english(share * 100, decimals)}%`),
  dayCount: (days) => (days === 1 ? '1 day' : `${english(days, 0)} days`),
  daysLate: (days) => `${en.dayCount(days)} late`,
  daysLeft: (days) => (days < 0 ? en.daysLate(-days) : days === 0 ? 'today' : `${en.dayCount(days)} left`),
}

const formats: Record<Language, Formats> = { vi, en }

export const useFormats = (): Formats => formats[useLanguage()]
