import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../shell/icon.tsx'
import styles from './kpi-cards.module.css'
import { dashboardTexts } from './texts.ts'

interface KpiChangeProps {
  value: number | null
  previous: number | null
  /** Shares change by points, counts by themselves. */
  unit: 'share' | 'count'
  /** Whether more is better; left out where it is neither. */
  isMoreBetter?: boolean
  previousEnd: IsoDate
}

const ROUNDING = 0.0005

const toneOf = (change: number, isMoreBetter: boolean | undefined): 'good' | 'bad' | undefined => {
  if (change === 0 || isMoreBetter === undefined) return undefined
  return change > 0 === isMoreBetter ? 'good' : 'bad'
}

/** Against the end of the period before: arrow and words. */
export function KpiChange({ value, previous, unit, isMoreBetter, previousEnd }: KpiChangeProps) {
  const texts = useTexts(dashboardTexts)
  const format = useFormats()
  if (value === null || previous === null) return <p className={styles.change}>{texts.noPrevious}</p>
  const exact = value - previous
  const change = Math.abs(exact) < ROUNDING ? 0 : exact
  const size = Math.abs(change)
  const by = unit === 'share' ? texts.points(format.number(size * 100)) : format.number(size, 0)
  const words = change === 0 ? texts.unchanged : change > 0 ? texts.rise(by) : texts.fall(by)
  return (
    <p className={styles.change}>
      <strong data-tone={toneOf(change, isMoreBetter)}>
        {change !== 0 && <Icon name={change > 0 ? 'arrowUp' : 'arrowDown'} size={16} />}
        {words}
      </strong>{' '}
      {texts.sincePrevious(format.day(previousEnd))}
    </p>
  )
}
