import { Alert, Button, Title } from '@mantine/core'
import type { Calendar } from '@gandan/contracts/organisation/calendar'
import { hasRole } from '@gandan/domain/organisation/roles'
import type { CalendarDay } from '@gandan/domain/organisation/working-days'
import { yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState, type ReactNode } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { useActor, useToday } from '../session.api.ts'
import { calendarQuery } from './calendar.api.ts'
import styles from './calendar-page.module.css'
import { DayDialog } from './day-dialog.tsx'
import { DayTable } from './day-table.tsx'
import { EditPanel } from './edit-panel.tsx'
import { Legend } from './legend.tsx'
import { calendarTexts } from './texts.ts'
import { useCalendarEdit, type CalendarEdit } from './use-calendar-edit.ts'
import { VersionList } from './version-list.tsx'
import { WorkingDaySum } from './working-day-sum.tsx'
import { YearGrid } from './year-grid.tsx'

const FIRST_YEAR = 2000
const LAST_YEAR = 2100

function YearBar({ year }: { year: number }) {
  const texts = useTexts(calendarTexts)
  const today = useToday()
  const search = useSearch({ from: '/shell/calendar' })
  const navigate = useNavigate()
  const show = (next: number) => void navigate({ to: '/calendar', search: { ...search, year: next } })
  return (
    <div className={`${styles.bar} no-print`} role="group" aria-label={texts.year}>
      <Button
        variant="default"
        leftSection={<Icon name="chevronLeft" />}
        disabled={year <= FIRST_YEAR}
        onClick={() => show(year - 1)}
      >
        {texts.previousYear}
      </Button>
      <Button
        variant="default"
        rightSection={<Icon name="chevronRight" />}
        disabled={year >= LAST_YEAR}
        onClick={() => show(year + 1)}
      >
        {texts.nextYear}
      </Button>
      {year !== yearOf(today) && (
        <Button variant="default" onClick={() => show(yearOf(today))}>
          {texts.thisYear}
        </Button>
      )}
    </div>
  )
}

function Proposal({ calendar, onAdopt }: { calendar: Calendar; onAdopt: (() => void) | undefined }) {
  const texts = useTexts(calendarTexts)
  return (
    <Alert color="amber" icon={<Icon name="info" />} title={texts.proposalTitle(calendar.year)}>
      <p>{texts.proposalText(calendar.proposals.length)}</p>
      {onAdopt && (
        <Button mt="sm" onClick={onAdopt}>
          {texts.adopt}
        </Button>
      )}
    </Alert>
  )
}

type Picked = { on: IsoDate | null } | null

/** What a changed year would move elsewhere; the caller knows, this room does not. */
type MovesOf = (year: number, days: readonly CalendarDay[]) => ReactNode

interface YearProps {
  calendar: Calendar
  edit: CalendarEdit
  canEdit: boolean
  movesOf: MovesOf
}

function Year({ calendar, edit, canEdit, movesOf }: YearProps) {
  const texts = useTexts(calendarTexts)
  const [picked, setPicked] = useState<Picked>(null)
  const { year } = calendar
  const isEditing = edit.edit !== null
  const isProposed = !isEditing && calendar.days.length === 0 && calendar.proposals.length > 0
  const days = edit.edit?.days ?? (isProposed ? calendar.proposals : calendar.days)
  const pick = useCallback((on: IsoDate) => setPicked({ on }), [])
  const close = () => setPicked(null)
  return (
    <>
      {isProposed && <Proposal calendar={calendar} onAdopt={canEdit ? edit.adopt : undefined} />}
      <EditPanel edit={edit} year={year} onAdd={() => setPicked({ on: null })}>
        {edit.edit && movesOf(year, edit.edit.days)}
      </EditPanel>
      <Legend isProposed={isProposed} />
      <YearGrid year={year} days={days} isProposed={isProposed} onPick={isEditing ? pick : undefined} />
      <section>
        <Title order={2} mb="xs">
          {texts.list}
        </Title>
        {days.length === 0 ? (
          <EmptyState title={texts.emptyList} icon="calendar" />
        ) : (
          <DayTable days={days} edit={isEditing ? { onChange: pick, onRemove: edit.remove } : undefined} />
        )}
      </section>
      {picked && (
        <DayDialog
          year={year}
          on={picked.on}
          held={days.find((day) => day.on === picked.on)}
          onClose={close}
          onDone={(day) => {
            edit.put(day)
            close()
          }}
          onRemove={(on) => {
            edit.remove(on)
            close()
          }}
        />
      )}
    </>
  )
}

function Actions({ edit, canEdit }: { edit: CalendarEdit; canEdit: boolean }) {
  const texts = useTexts(calendarTexts)
  const common = useTexts(commonTexts)
  return (
    <>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
      {canEdit && (
        <Button leftSection={<Icon name="edit" />} onClick={edit.start}>
          {texts.edit}
        </Button>
      )}
    </>
  )
}

export function CalendarPage({ movesOf }: { movesOf: MovesOf }) {
  const texts = useTexts(calendarTexts)
  const today = useToday()
  const { year = yearOf(today) } = useSearch({ from: '/shell/calendar' })
  const calendar = useQuery(calendarQuery(year))
  const canEdit = hasRole(useActor(), 'administrator')
  const edit = useCalendarEdit(year, calendar.data)
  const isReading = edit.edit === null
  return (
    <Page
      title={texts.titleOf(year)}
      intro={texts.intro}
      actions={isReading && calendar.data ? <Actions edit={edit} canEdit={canEdit} /> : undefined}
    >
      <div className={styles.sections}>
        {isReading && <YearBar year={year} />}
        {calendar.isPending && <LoadingState rows={8} />}
        {calendar.isError && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
        {calendar.data && <Year calendar={calendar.data} edit={edit} canEdit={canEdit} movesOf={movesOf} />}
        {isReading && calendar.data && (
          <>
            <WorkingDaySum />
            <VersionList />
          </>
        )}
      </div>
    </Page>
  )
}
