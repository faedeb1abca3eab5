import { useFormats } from '../i18n/format.ts'
import { Icon } from './icon.tsx'
import styles from './marks.module.css'

/** "trễ 3 ngày"; nothing when not late. */
export function LateMark({ daysLate }: { daysLate: number }) {
  const formats = useFormats()
  if (daysLate <= 0) return null
  return (
    <span className={styles.mark} data-tone="red">
      <Icon name="clock" size={18} />
      {formats.daysLate(daysLate)}
    </span>
  )
}
