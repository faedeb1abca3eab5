import { CALENDAR_DAY_KINDS } from '@gandan/domain/organisation/working-days'
import { useTexts } from '../../../i18n/texts.ts'
import styles from './calendar-page.module.css'
import { calendarTexts } from './texts.ts'

export function Legend({ isProposed }: { isProposed: boolean }) {
  const texts = useTexts(calendarTexts)
  return (
    <ul className={styles.legend} aria-label={texts.legend}>
      {CALENDAR_DAY_KINDS.map((kind) => (
        <li key={kind}>
          <span className={`${styles.swatch} ${styles.cell} ${styles[kind]}`} aria-hidden>
            {texts.letters[kind]}
          </span>
          <span>
            {texts.kinds[kind]} <small>({texts.kindHelp[kind]})</small>
          </span>
        </li>
      ))}
      <li>
        <span className={`${styles.swatch} ${styles.cell} ${styles.weekend}`} aria-hidden />
        {texts.weekend}
      </li>
      {isProposed && (
        <li>
          <span className={`${styles.swatch} ${styles.cell} ${styles.holiday} ${styles.proposed}`} aria-hidden />
          <span>
            {texts.proposed} <small>({texts.proposedHelp})</small>
          </span>
        </li>
      )}
    </ul>
  )
}
