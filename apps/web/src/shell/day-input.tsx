import { DateInput } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import { isIsoDate, isoDate } from '@gandan/domain/shared/iso-date'
import 'dayjs/locale/vi'
import { useLanguage } from '../i18n/language.ts'
import { defineTexts, useTexts } from '../i18n/texts.ts'
import type { DayFieldProps } from './day-field.tsx'

const calendarTexts = defineTexts(
  {
    previousMonth: 'Tháng trước',
    nextMonth: 'Tháng sau',
    previousYear: 'Năm trước',
    nextYear: 'Năm sau',
    previousDecade: 'Mười năm trước',
    nextDecade: 'Mười năm sau',
    monthLevelControl: 'Chọn tháng',
    yearLevelControl: 'Chọn năm',
  },
  {
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous decade',
    nextDecade: 'Next decade',
    monthLevelControl: 'Choose a month',
    yearLevelControl: 'Choose a year',
  },
)

/** What people type: 5/6/2023, 05-06-2023, 5.6.23 and the ISO form. */
const parseDay = (text: string): string | null => {
  if (isIsoDate(text)) return text
  const match = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text.trim())
  if (!match) return null
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number]
  const on = isoDate(year < 100 ? 2000 + year : year, month, day)
  return Number(on.slice(8)) === day && Number(on.slice(5, 7)) === month ? on : null
}

export function DayInput({ minOn, maxOn, onChange, clearable = false, ...rest }: DayFieldProps) {
  const language = useLanguage()
  const ariaLabels = useTexts(calendarTexts)
  return (
    <DateInput
      {...rest}
      size="md"
      locale={language}
      valueFormat="DD/MM/YYYY"
      placeholder="dd/mm/yyyy"
      dateParser={parseDay}
      firstDayOfWeek={1}
      hideOutsideDates
      ariaLabels={ariaLabels}
      clearable={clearable}
      minDate={minOn}
      maxDate={maxOn}
      onChange={(on) => onChange(on === null ? null : on.slice(0, 10))}
    />
  )
}
