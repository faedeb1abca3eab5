import { ruleFor } from '@gandan/domain/petitions/deadline-rules'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useToday } from '../../organisation/session.api.ts'
import styles from './case.module.css'
import { caseTexts } from './texts.ts'

interface ShownMove {
  limitId: string
  ordinal: number
  from: IsoDate | null
  to: IsoDate | null
}

const titleOf = (limitId: string, on: IsoDate): string => {
  try {
    return ruleFor(limitId, on).title
  } catch {
    return limitId
  }
}

/** Which due days change, from when to when, before anything is written. */
export function MoveList({ moves }: { moves: readonly ShownMove[] }) {
  const texts = useTexts(caseTexts)
  const formats = useFormats()
  const today = useToday()
  if (moves.length === 0) return <p className={styles.quiet}>{texts.noMoves}</p>
  return (
    <div role="status">
      <p>{texts.preview}:</p>
      <ul className={styles.moves}>
        {moves.map(({ limitId, ordinal, from, to }) => (
          <li key={`${limitId} ${ordinal}`}>
            <span lang="vi">{titleOf(limitId, to ?? from ?? today)}</span>:{' '}
            {from === null
              ? `${texts.starts}, ${formats.day(to)}`
              : to === null
                ? texts.ends
                : `${formats.day(from)} → ${formats.day(to)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
