import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { listReportDifferences, ReportCellDifference } from '@gandan/contracts/reports/report-differences'
import type { ReportDetail } from '@gandan/contracts/reports/reports'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { reportsTexts } from '../reports-texts.ts'
import styles from '../reports.module.css'
import { DifferentRecords } from './different-records.tsx'

const DECIMALS = 6

interface CellDifferencesProps {
  report: ReportDetail
  cells: ResponseOf<typeof listReportDifferences>['cells']
}

/** Which cells of the annexed forms no longer read as they were signed; each leads to the form as it stands now. */
export function CellDifferences({ report, cells: { isKept, total, items } }: CellDifferencesProps) {
  const texts = useTexts(reportsTexts)
  const { number } = useFormats()
  if (!isKept) return <p className={styles.muted}>{texts.cellsNotKept}</p>
  if (total === 0) return <p>{texts.noCells}</p>
  return (
    <>
      <h3>{texts.cells}</h3>
      {items.length < total && (
        <p className={styles.muted}>{texts.cellsCut(number(items.length, 0), number(total, 0))}</p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled by keyboard too */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.cells}>
        <table className={styles.table}>
          <caption className="visually-hidden">{texts.cells}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.form}</th>
              <th scope="col">{texts.cell}</th>
              <th scope="col">{texts.whenSigned}</th>
              <th scope="col">{texts.now}</th>
              <th scope="col">{texts.records}</th>
            </tr>
          </thead>
          <tbody lang="vi">
            {items.map((cell) => (
              <CellRow key={`${cell.form} ${cell.ms}`} report={report} cell={cell} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function CellRow({ report, cell }: { report: ReportDetail; cell: ReportCellDifference }) {
  const texts = useTexts(reportsTexts)
  const { number } = useFormats()
  const { form, formTitle, row, ms, label, was, is, moved, records } = cell
  const words = (value: string | null) => (value === null ? '…' : number(Number(value), DECIMALS))
  const amount = (value: number | null) => (value === null ? '—' : number(value, DECIMALS))
  return (
    <tr>
      <th scope="row">
        {form}
        <small>{formTitle}</small>
      </th>
      <td>
        <CellLink report={report} cell={cell}>
          {row}, {texts.column(ms, label)}
        </CellLink>
      </td>
      <td>{words(was)}</td>
      <td>{words(is)}</td>
      <td>
        {moved === 0 ? texts.noRecords : texts.movedCount(number(moved, 0))}
        <DifferentRecords
          report={report}
          records={records}
          saying={(one) => texts.moved(amount(one.was), amount(one.is))}
        />
      </td>
    </tr>
  )
}

interface CellLinkProps {
  report: ReportDetail
  cell: ReportCellDifference
  children: ReactNode
}

/** To the cell's records where the reader works there and it says something, else to the form. */
function CellLink({ report: { period, can }, cell: { form, ms, is }, children }: CellLinkProps) {
  const texts = useTexts(reportsTexts)
  const code = form.replace('/', '-')
  const search = { period: period.kind, year: period.year, index: period.index }
  const title = texts.openCell(form, ms)
  if (can.openRecords && is !== null)
    return (
      <Link to="/reports/forms/$code/cells/$ms" params={{ code, ms: String(ms) }} search={search} title={title}>
        {children}
      </Link>
    )
  return (
    <Link to="/reports/forms" search={{ ...search, form: code }} title={title}>
      {children}
    </Link>
  )
}
