import { useFormats } from '../../../../i18n/format.ts'
import styles from './parts.module.css'

/** The reported share as a bar and a number; the bar is decoration beside the number. */
export function ProgressCell({ percent, isDone = false }: { percent: number; isDone?: boolean }) {
  const formats = useFormats()
  return (
    <span className={styles.progress}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} data-done={isDone || undefined} style={{ width: `${percent}%` }} />
      </span>
      <span className={styles.percent}>{formats.percent(percent / 100, 0)}</span>
    </span>
  )
}
