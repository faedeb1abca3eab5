import type { ReportDifference } from '@gandan/contracts/reports/report-differences'
import type { ReportDetail } from '@gandan/contracts/reports/reports'
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { differencesQuery } from '../reports.api.ts'
import { reportsTexts } from '../reports-texts.ts'
import styles from '../reports.module.css'
import { CellDifferences } from './cell-differences.tsx'
import { DifferentRecords } from './different-records.tsx'

/** Which figures no longer read as they were signed, and which records came or went. */
export function ReportDifferences({ report }: { report: ReportDetail }) {
  const texts = useTexts(reportsTexts)
  const formats = useFormats()
  const { data, error, refetch } = useQuery(differencesQuery(report.id))
  return (
    <section className={`${styles.differences} no-print`} aria-label={texts.differences}>
      <h2>{texts.differences}</h2>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState rows={2} />}
      {data && <p className={styles.muted}>{texts.differencesIntro(formats.instant(data.frozenAt))}</p>}
      {data?.items.length === 0 && <p>{texts.noDifferences}</p>}
      {data && data.items.length > 0 && <DifferenceTable report={report} items={data.items} />}
      {data && <CellDifferences report={report} cells={data.cells} />}
    </section>
  )
}

function DifferenceTable({ report, items }: { report: ReportDetail; items: readonly ReportDifference[] }) {
  const texts = useTexts(reportsTexts)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled by keyboard too
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={`${texts.differences}: ${texts.figure}`}>
      <table className={styles.table}>
        <caption className="visually-hidden">{texts.differences}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.figure}</th>
            <th scope="col">{texts.whenSigned}</th>
            <th scope="col">{texts.now}</th>
            <th scope="col">{texts.records}</th>
          </tr>
        </thead>
        <tbody lang="vi">
          {items.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                {one.key} – {one.name}
              </th>
              <td>{one.frozenText}</td>
              <td>{one.liveText}</td>
              <td>
                <Moved report={report} one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Moved({ report, one }: { report: ReportDetail; one: ReportDifference }) {
  const texts = useTexts(reportsTexts)
  const formats = useFormats()
  if (one.cameCount + one.wentCount === 0) return texts.noRecords
  return (
    <>
      {one.cameCount > 0 && <p>{texts.came(formats.number(one.cameCount, 0))}</p>}
      <DifferentRecords report={report} records={one.came} />
      {one.wentCount > 0 && <p>{texts.went(formats.number(one.wentCount, 0))}</p>}
      <DifferentRecords report={report} records={one.went} />
    </>
  )
}
