import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { ActionIcon, Button } from '@mantine/core'
import { useTexts } from '../../i18n/texts.ts'
import { DayField } from '../../shell/day-field.tsx'
import { Icon } from '../../shell/icon.tsx'
import styles from './controls.module.css'
import { nextMonthEnd, previousMonthEnd, type DaySpan } from './looked-at.ts'
import { dashboardTexts } from './texts.ts'

interface DayControlProps {
  on: IsoDate
  span: DaySpan
  isOpeningDay: boolean
  isPlanOver: boolean
  /** Undefined goes back to the opening day. */
  onChange: (on: IsoDate | undefined) => void
}

/** Any past day of the plan; the arrows go from month's end to month's end. */
export function DayControl({ on, span, isOpeningDay, isPlanOver, onChange }: DayControlProps) {
  const texts = useTexts(dashboardTexts)
  const earlier = previousMonthEnd(on, span)
  const later = nextMonthEnd(on, span)
  return (
    <div className={`${styles.day} no-print`}>
      <ActionIcon
        variant="default"
        size={42}
        aria-label={texts.previousMonth}
        title={texts.previousMonth}
        disabled={earlier === null}
        onClick={() => onChange(earlier ?? undefined)}
      >
        <Icon name="chevronLeft" />
      </ActionIcon>
      <div className={styles.field}>
        <DayField
          label={texts.dayLabel}
          value={on}
          minOn={span.from}
          maxOn={span.to}
          onChange={(day) => day !== null && onChange(day)}
        />
      </div>
      <ActionIcon
        variant="default"
        size={42}
        aria-label={texts.nextMonth}
        title={texts.nextMonth}
        disabled={later === null}
        onClick={() => onChange(later ?? undefined)}
      >
        <Icon name="chevronRight" />
      </ActionIcon>
      {!isOpeningDay && (
        <Button variant="default" h={42} onClick={() => onChange(undefined)}>
          {isPlanOver ? texts.yearEnd : texts.today}
        </Button>
      )}
    </div>
  )
}
