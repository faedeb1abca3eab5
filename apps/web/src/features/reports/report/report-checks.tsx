import type { ReportDetail } from '@gandan/contracts/reports/reports'
import { useTexts } from '../../../i18n/texts.ts'
import { reportsTexts } from '../reports-texts.ts'
import styles from '../reports.module.css'

/** What to look at before the signature; what stands in its way comes first. */
export function ReportChecks({ report }: { report: ReportDetail }) {
  const texts = useTexts(reportsTexts)
  const { checks } = report
  return (
    <section className={styles.panel} aria-label={texts.checks}>
      <h2>{texts.checks}</h2>
      {checks.length === 0 && <p className={styles.muted}>{texts.noChecks}</p>}
      <ul>
        {checks.map(({ code, sectionId, about, isBlocking }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- checks have no identity but their place
          <li key={at} className={isBlocking ? styles.blocking : undefined}>
            {isBlocking && `${texts.blocking}: `}
            {sectionId === null ? texts.check[code] : <a href={`#muc-${sectionId}`}>{texts.check[code]}</a>}
            {about !== '' && (
              <>
                {': '}
                <span lang="vi">{about}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
