import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../i18n/texts.ts'
import styles from './case.module.css'
import { joiningTexts } from './joining-texts.ts'
import { caseTexts } from './texts.ts'

/** The cases this one came from or went into, and how. */
export function Related({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const { how: hows } = useTexts(joiningTexts)
  if (detail.related.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="related">
      <h2 id="related">{texts.related}</h2>
      <ul className={styles.moves}>
        {detail.related.map(({ id, code, title, how }) => (
          <li key={id}>
            <Link to="/cases/$caseId" params={{ caseId: id }}>
              {code}
            </Link>{' '}
            ({hows[how]}) {title}
          </li>
        ))}
      </ul>
    </section>
  )
}
