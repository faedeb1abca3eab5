import type { Calendar } from '@gandan/contracts/organisation/calendar'
import { compareCalendars } from '@gandan/domain/organisation/calendar-changes'
import type { CalendarDay } from '@gandan/domain/organisation/working-days'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useState } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { useUpdateCalendar } from './calendar.api.ts'
import { calendarTexts } from './texts.ts'

const PROPOSED = / \(dự kiến\)$/

interface Edit {
  base: Calendar
  days: CalendarDay[]
}

const byDay = (a: CalendarDay, b: CalendarDay): number => (a.on < b.on ? -1 : 1)

/** The days of a year being edited, what differs from the calendar in use, and the way to save it with a reason. */
export const useCalendarEdit = (year: number, calendar: Calendar | undefined) => {
  const texts = useTexts(calendarTexts)
  const [begun, setEdit] = useState<Edit | null>(null)
  const edit = begun?.base.year === year ? begun : null
  const [reason, setReason] = useState('')
  const update = useUpdateCalendar(year)
  const problem = update.error === null ? null : problemOf(update.error)
  const change = (alter: (days: CalendarDay[]) => CalendarDay[]) =>
    setEdit((now) => now && { ...now, days: alter(now.days).toSorted(byDay) })
  const stop = () => {
    setEdit(null)
    setReason('')
    update.reset()
  }
  const save = (version: number) => {
    if (edit === null) return
    const onSuccess = (saved: Calendar) => {
      notify('done', texts.saved(saved.version))
      stop()
    }
    update.mutate({ version, body: { reason: reason.trim(), days: edit.days } }, { onSuccess })
  }
  const current = problem?.code === 'staleVersion' ? (problem.details.current as Calendar | undefined) : undefined
  return {
    edit,
    reason,
    setReason,
    problem,
    current,
    isPending: update.isPending,
    changes: edit && compareCalendars(edit.base.year, edit.base.days, edit.days),
    start: () => calendar && setEdit({ base: calendar, days: [...calendar.days] }),
    adopt: () =>
      calendar &&
      setEdit({
        base: calendar,
        days: calendar.proposals.map((day) => ({ ...day, name: day.name.replace(PROPOSED, '') })),
      }),
    put: (day: CalendarDay) => change((days) => [...days.filter((one) => one.on !== day.on), day]),
    remove: (on: IsoDate) => change((days) => days.filter((one) => one.on !== on)),
    fillNotice: (number: string) =>
      change((days) => days.map((day) => ({ ...day, noticeNumber: day.noticeNumber ?? number }))),
    stop,
    reload: (latest: Calendar) => {
      setEdit({ base: latest, days: [...latest.days] })
      update.reset()
    },
    save,
  }
}

export type CalendarEdit = ReturnType<typeof useCalendarEdit>
