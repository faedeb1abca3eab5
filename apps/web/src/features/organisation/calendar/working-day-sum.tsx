import { NativeSelect, NumberInput, Paper, Text, Title } from '@mantine/core'
import type { Calendar } from '@gandan/contracts/organisation/calendar'
import { workingCalendar } from '@gandan/domain/organisation/working-days'
import { weekdayOf, yearOf } from '@gandan/domain/shared/iso-date'
import { useQueries } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { WholeDayInput } from '../day-input.tsx'
import { COUNT_UNITS, type CalendarSearch, type CountUnit } from '../organisation-search.ts'
import rows from '../rows.module.css'
import { useToday } from '../session.api.ts'
import styles from './calendar-page.module.css'
import { calendarQuery } from './calendar.api.ts'
import { dueDayOf } from './due-day.ts'
import { calendarTexts } from './texts.ts'

interface Asked {
  from: string
  count: number
  unit: CountUnit
}

/** 400 days from the last day of a year still end within the two years after it. */
const yearsFrom = (year: number): number[] => [year, year + 1, year + 2].filter((one) => one <= 2100)

function Result({ asked, calendars }: { asked: Asked; calendars: readonly Calendar[] }) {
  const texts = useTexts(calendarTexts)
  const formats = useFormats()
  const days = calendars.flatMap((one) => (one.days.length > 0 ? one.days : one.proposals))
  const due = dueDayOf(workingCalendar(days), asked.from, asked.count, asked.unit)
  const uncertain = calendars.filter((one) => one.days.length === 0 && one.year <= yearOf(due.on))
  const weekday = texts.weekdayNames[weekdayOf(due.on) - 1] ?? ''
  const skipped = [
    ...due.skipped.map((day) => `${formats.day(day.on)} (${day.name})`),
    ...(due.weekendDays > 0 ? [texts.skippedWeekends(due.weekendDays)] : []),
  ]
  return (
    <div role="status">
      <Text className={styles.result} fw={650}>
        {texts.result(formats.day(due.on), weekday)}
      </Text>
      {due.movedFrom !== null && <Text>{texts.moved(formats.day(due.movedFrom))}</Text>}
      {skipped.length > 0 && (
        <Text>
          {texts.skipped}: {skipped.join('; ')}.
        </Text>
      )}
      {uncertain.length > 0 && <Text c="amber">{texts.uncertain(uncertain.map((one) => one.year).join(', '))}</Text>}
    </div>
  )
}

function Answer({ asked }: { asked: Asked }) {
  const calendars = useQueries({ queries: yearsFrom(yearOf(asked.from)).map(calendarQuery) })
  const failed = calendars.find((one) => one.isError)
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  const loaded = calendars.flatMap((one) => one.data ?? [])
  return loaded.length < calendars.length ? <LoadingState rows={1} /> : <Result asked={asked} calendars={loaded} />
}

/** A small sum beside the calendar: when a limit of so many days ends. */
export function WorkingDaySum() {
  const texts = useTexts(calendarTexts)
  const today = useToday()
  const search = useSearch({ from: '/shell/calendar' })
  const navigate = useNavigate()
  const asked: Asked = { from: search.from ?? today, count: search.count ?? 10, unit: search.unit ?? 'working' }
  const ask = (part: CalendarSearch) =>
    void navigate({ to: '/calendar', search: { ...search, ...part }, replace: true, resetScroll: false })
  return (
    <Paper component="section" p="lg">
      <Title order={2}>{texts.sumTitle}</Title>
      <Text c="dimmed" mb="md">
        {texts.sumHelp}
      </Text>
      <div className={`${rows.tools} ${rows.top}`}>
        <WholeDayInput
          label={texts.from}
          value={asked.from}
          min="2000-01-01"
          max="2100-12-31"
          onChange={(from) => yearOf(from) >= 2000 && yearOf(from) <= 2098 && ask({ from })}
        />
        <NumberInput
          label={texts.count}
          value={asked.count}
          min={0}
          max={400}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          w={140}
          onChange={(count) => typeof count === 'number' && ask({ count })}
        />
        <NativeSelect
          label={texts.unit}
          value={asked.unit}
          onChange={(event) => ask({ unit: event.currentTarget.value as CountUnit })}
          data={COUNT_UNITS.map((unit) => ({ value: unit, label: texts.units[unit] }))}
        />
      </div>
      <Answer asked={asked} />
    </Paper>
  )
}
