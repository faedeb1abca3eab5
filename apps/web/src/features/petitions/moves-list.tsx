import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { previewCalendar } from '@gandan/contracts/petitions/petition-settings'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './cases.module.css'
import { settingsTexts } from './texts-settings.ts'

export type Moves = ResponseOf<typeof previewCalendar>

/** Which open cases a change would move, from when to when. */
export function MovesList({ moves: { moves, total } }: { moves: Moves }) {
  const texts = useTexts(settingsTexts)
  const formats = useFormats()
  return (
    <section aria-label={texts.movesTitle} role="status">
      <p>{total === 0 ? texts.movesNone : texts.moves(formats.number(total, 0))}</p>
      <ul className={styles.moves}>
        {moves.map(({ caseId, code, title, limitId, ordinal, from, to }) => (
          <li key={`${caseId} ${limitId} ${ordinal}`}>
            <strong>{code}</strong> {title}: {texts.moved(formats.day(from), formats.day(to))}
          </li>
        ))}
        {total > moves.length && <li>{texts.movesMore(formats.number(total - moves.length, 0))}</li>}
      </ul>
    </section>
  )
}
