import type { Dashboard } from '@gandan/contracts/dashboard'
import { PERIOD_KINDS, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { SegmentedControl } from '@mantine/core'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './controls.module.css'
import { dashboardTexts } from './texts.ts'

interface PeriodControlProps {
  value: PeriodKind
  window: Dashboard['period']
  onChange: (period: PeriodKind) => void
}

/** Month to year, with the exact days of the reporting window beside it. */
export function PeriodControl({ value, window, onChange }: PeriodControlProps) {
  const texts = useTexts(dashboardTexts)
  const { periods } = useTexts(commonTexts)
  const format = useFormats()
  return (
    <div className={styles.control}>
      <span className={styles.label} id="period-label">
        {texts.periodLabel}
      </span>
      <SegmentedControl
        className="no-print"
        aria-labelledby="period-label"
        value={value}
        onChange={(kind) => onChange(kind as PeriodKind)}
        data={PERIOD_KINDS.map((kind) => ({ value: kind, label: periods[kind] }))}
        transitionDuration={0}
      />
      <span className={styles.dates}>
        {format.day(window.from)} – {format.day(window.to)}
      </span>
    </div>
  )
}
