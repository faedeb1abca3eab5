import type { RecurringDuty } from '@gandan/contracts/plan/duties'
import { useTexts } from '../../../i18n/texts.ts'
import { dutiesTexts } from './duties-texts.ts'

const LONGEST_MONTH = 31

/** How often a duty returns, in words: "Hằng quý, ngày 15, tháng thứ 3". */
export const useRhythmWords = (): ((duty: Pick<RecurringDuty, 'every' | 'day' | 'month'>) => string) => {
  const texts = useTexts(dutiesTexts)
  return ({ every, day, month }) => {
    if (every === 'week') return `${texts.units.week}, ${(texts.weekdays[day - 1] ?? '').toLowerCase()}`
    const dayWords = day === LONGEST_MONTH ? texts.lastDay : texts.dayWords(day)
    const monthWords =
      every === 'month' ? [] : [every === 'year' ? texts.yearMonth(month ?? 1) : texts.monthNumber(month ?? 1)]
    return [texts.units[every], dayWords, ...monthWords].join(', ')
  }
}
