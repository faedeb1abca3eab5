import type { ReceptionDay } from '@gandan/contracts/petitions/receptions'
import { canKeepReceptions } from '@gandan/domain/petitions/permissions'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useActor, useToday } from '../organisation/session.api.ts'
import { DayTable, type DayChange } from './reception/day-table.tsx'
import { DutyPanel } from './reception/duty-panel.tsx'
import styles from './reception/reception.module.css'
import { SessionList } from './reception/session-list.tsx'
import { receptionDaysQuery } from './receptions.api.ts'
import { receptionTexts } from './texts-receptions.ts'

const DayDialog = lazy(async () => ({ default: (await import('./reception/day-dialog.tsx')).DayDialog }))
const ChangeDayDialog = lazy(async () => ({
  default: (await import('./reception/change-day-dialog.tsx')).ChangeDayDialog,
}))
const OpenDialog = lazy(async () => ({ default: (await import('./reception/open-dialog.tsx')).OpenDialog }))

type Opened =
  | { kind: 'announce' }
  | { kind: 'change'; day: ReceptionDay; change: DayChange }
  | { kind: 'open'; day: ReceptionDay | null }

/** The chairman's duty to receive citizens, the schedule, and the receptions held. */
export function ReceptionsPage() {
  const texts = useTexts(receptionTexts)
  const canRegister = canKeepReceptions(useActor())
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const actions = canRegister && (
    <>
      <Button variant="default" leftSection={<Icon name="calendar" />} onClick={() => setOpened({ kind: 'announce' })}>
        {texts.announce}
      </Button>
      <Button leftSection={<Icon name="plus" />} onClick={() => setOpened({ kind: 'open', day: null })}>
        {texts.open}
      </Button>
    </>
  )
  return (
    <Page title={texts.title} intro={texts.intro} actions={actions || undefined}>
      <div className={styles.stack}>
        <DutyPanel />
        <Schedule
          onChange={canRegister ? (day, change) => setOpened({ kind: 'change', day, change }) : undefined}
          onOpen={canRegister ? (day) => setOpened({ kind: 'open', day }) : undefined}
        />
        <SessionList />
      </div>
      <Suspense>
        {opened?.kind === 'announce' && <DayDialog onClose={close} />}
        {opened?.kind === 'change' && <ChangeDayDialog day={opened.day} change={opened.change} onClose={close} />}
        {opened?.kind === 'open' && <OpenDialog day={opened.day} onClose={close} />}
      </Suspense>
    </Page>
  )
}

interface ScheduleProps {
  onChange: ((day: ReceptionDay, change: DayChange) => void) | undefined
  onOpen: ((day: ReceptionDay) => void) | undefined
}

function Schedule(acts: ScheduleProps) {
  const texts = useTexts(receptionTexts)
  const formats = useFormats()
  const today = useToday()
  const year = Number(today.slice(0, 4))
  const days = useQuery(receptionDaysQuery({ from: `${year}-01-01`, to: `${year + 1}-12-31` }))
  const items = (days.data?.items ?? []).toSorted((a, b) => a.on.localeCompare(b.on))
  const isAhead = (day: ReceptionDay) => day.on >= today || day.state === 'planned' || day.state === 'posted'
  const ahead = items.filter(isAhead)
  const past = items.filter((day) => !isAhead(day)).toReversed()
  return (
    <section className={styles.section} aria-label={texts.schedule}>
      <h2>{texts.schedule}</h2>
      {days.isPending && <LoadingState rows={2} />}
      {days.isError && <ErrorState error={days.error} onRetry={() => void days.refetch()} />}
      {days.isSuccess && ahead.length === 0 && <p className={styles.quiet}>{texts.scheduleEmpty}</p>}
      {ahead.length > 0 && <DayTable days={ahead} {...acts} />}
      {past.length > 0 && (
        <details>
          <summary>{texts.past(formats.number(past.length, 0))}</summary>
          <DayTable days={past} />
        </details>
      )}
    </section>
  )
}
