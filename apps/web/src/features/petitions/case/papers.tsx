import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { caseWords } from '../case-words.ts'
import styles from './case.module.css'
import { petitionTexts } from './petition-texts.ts'
import { caseTexts } from './texts.ts'

/** The documents kept with the steps, and the drafts that the next steps ask for. */
export function Papers({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const { drafts: draftsTitle } = useTexts(petitionTexts)
  const words = useTexts(caseWords)
  const formats = useFormats()
  const { id: caseId, documents } = detail
  const drafts = [...new Set(detail.nextSteps.flatMap(({ template }) => template ?? []))]
  if (documents.length === 0 && drafts.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="documents">
      <h2 id="documents">{texts.documents}</h2>
      <ul className={styles.moves}>
        {documents.map(({ id, title, template, number, createdAt }) => (
          <li key={id}>
            <Link to="/cases/$caseId/documents/$documentId" params={{ caseId, documentId: id }}>
              {title}
            </Link>{' '}
            ({words.templates[template]}
            {number === null ? '' : `, ${number}`}, {formats.instant(createdAt)})
          </li>
        ))}
      </ul>
      {drafts.length > 0 && (
        <div className="no-print">
          <h3>{draftsTitle}</h3>
          <ul className={styles.moves}>
            {drafts.map((template) => (
              <li key={template}>
                <Link to="/cases/$caseId/drafts/$template" params={{ caseId, template }}>
                  {words.templates[template]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
