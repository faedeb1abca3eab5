import type { FormCellShape, FormColumnShape, StatutoryForm } from '@gandan/contracts/reports/forms'
import { sumWords } from '@gandan/domain/reports/forms/form-texts'
import { headCells, headHeight } from '@gandan/domain/reports/forms/head-layout'
import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { FormsSearch } from './forms-search.ts'
import { formsTexts } from './forms-texts.ts'
import styles from './forms.module.css'

interface FormTableProps {
  form: StatutoryForm
  code: string
  search: FormsSearch
}

/** The form as it is printed: merged heads, the row of column numbers, a line a commune. */
export function FormTable({ form, code, search }: FormTableProps) {
  const texts = useTexts(formsTexts)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div className={styles.box} tabIndex={0} role="region" aria-label={texts.table}>
      <table className={styles.form}>
        <FormHead form={form} />
        <tbody>
          {form.rows.map((row) => (
            <tr key={row.communeId}>
              <th scope="row">{row.communeName}</th>
              <Figures cells={row.cells} columns={form.columns} link={form.canOpenFigures ? { code, search } : null} />
            </tr>
          ))}
        </tbody>
        {form.total && (
          <tfoot>
            <tr>
              <th scope="row">{texts.total}</th>
              <Figures cells={form.total} columns={form.columns} link={null} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function FormHead({ form: { columns, noteMs } }: { form: StatutoryForm }) {
  const texts = useTexts(formsTexts)
  const all = [{ label: texts.unit, heads: [] }, ...columns, { label: texts.note, heads: [] }]
  const cells = headCells(all)
  return (
    <thead>
      {Array.from({ length: headHeight(all) }, (_, row) => (
        <tr key={row}>
          {cells
            .filter((cell) => cell.row === row)
            .map((cell) => (
              <th
                key={cell.column}
                scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
                rowSpan={cell.rowSpan}
                colSpan={cell.columnSpan}
              >
                {cell.label}
              </th>
            ))}
        </tr>
      ))}
      <tr className={styles.ms}>
        <th scope="row">MS</th>
        {columns.map(({ ms, sum }) => (
          <td key={ms}>
            {ms}
            {sum && <small>{sumWords(sum)}</small>}
          </td>
        ))}
        <td>{noteMs}</td>
      </tr>
    </thead>
  )
}

interface FiguresProps {
  cells: readonly FormCellShape[]
  columns: readonly FormColumnShape[]
  link: { code: string; search: FormsSearch } | null
}

function Figures({ cells, columns, link }: FiguresProps) {
  const texts = useTexts(formsTexts)
  return (
    <>
      {columns.map((column, at) => (
        <td key={column.ms}>
          <Figure cell={cells[at]} link={link} />
        </td>
      ))}
      <td aria-label={texts.note} />
    </>
  )
}

const DECIMALS = 6

function Figure({ cell, link }: { cell: FormCellShape | undefined; link: FiguresProps['link'] }) {
  const texts = useTexts(formsTexts)
  const { number } = useFormats()
  if (cell?.reason === 'notEntered' && link !== null)
    return (
      <Link
        to="/reports/forms/$code/cells/$ms"
        params={{ code: link.code, ms: String(cell.ms) }}
        search={link.search}
        title={texts.notEnteredIn}
        aria-label={`${texts.notEntered}: MS ${cell.ms}`}
      >
        …
      </Link>
    )
  if (!cell || cell.value === null)
    return (
      <span className={styles.missing}>
        <span aria-hidden>…</span>
        <VisuallyHidden>{texts.noSource}</VisuallyHidden>
      </span>
    )
  const shown = number(Number(cell.value), DECIMALS)
  if (link === null || cell.value === '0') return shown
  return (
    <Link
      to="/reports/forms/$code/cells/$ms"
      params={{ code: link.code, ms: String(cell.ms) }}
      search={link.search}
      title={texts.records(cell.ms)}
    >
      {shown}
    </Link>
  )
}
