import type { ImportPreview } from '@gandan/contracts/indicators/imports'
import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import list from '../../../shell/list.module.css'
import styles from '../indicators.module.css'
import { importsTexts } from './imports-texts.ts'

const MOST_SHOWN = 200

/** What a file would change, or every row that keeps it out. */
export function PreviewTables({ preview }: { preview: ImportPreview }) {
  const texts = useTexts(importsTexts)
  const format = useFormats()
  const { fileName, rowCount, changes, unchangedCount, errors } = preview
  const count = (value: number) => format.number(value, 0)
  return (
    <div className={styles.section}>
      <h2>{texts.previewTitle(fileName)}</h2>
      <p>{texts.counts(count(rowCount), count(changes.length), count(unchangedCount))}</p>
      {errors.length > 0 && (
        <Alert color="red" role="alert" icon={<Icon name="warning" />} mb="md">
          {texts.errors(errors.length)}
        </Alert>
      )}
      {errors.length === 0 && changes.length === 0 && <p>{texts.nothing}</p>}
      {errors.length > 0 && (
        <RowsTable
          label={texts.errors(errors.length)}
          heads={[texts.row, texts.column, texts.problem]}
          more={errors.length}
        >
          {errors.slice(0, MOST_SHOWN).map(({ row, column, code, message }) => (
            <tr key={`${row}${column}${code}`}>
              <th scope="row">{row}</th>
              <td data-label={texts.column}>{column}</td>
              <td data-label={texts.problem}>{message}</td>
            </tr>
          ))}
        </RowsTable>
      )}
      {errors.length === 0 && changes.length > 0 && (
        <RowsTable
          label={texts.previewTitle(fileName)}
          heads={[texts.row, texts.subject, texts.column, texts.from, texts.to]}
          more={changes.length}
        >
          {changes.slice(0, MOST_SHOWN).map(({ row, label, column, from, to }) => (
            <tr key={`${row}${column}`}>
              <th scope="row">{row}</th>
              <td data-label={texts.subject}>{label}</td>
              <td data-label={texts.column}>{column}</td>
              <td data-label={texts.from}>{from ?? '—'}</td>
              <td data-label={texts.to}>
                <strong>{to ?? '—'}</strong>
              </td>
            </tr>
          ))}
        </RowsTable>
      )}
    </div>
  )
}

interface RowsTableProps {
  label: string
  heads: readonly string[]
  /** How many there are in all. */
  more: number
  children: ReactNode
}

function RowsTable({ label, heads, more, children }: RowsTableProps) {
  const texts = useTexts(importsTexts)
  return (
    <>
      <div className={list.frame}>
        <table className={`${list.roomy} ${list.stacked}`} aria-label={label}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      {more > MOST_SHOWN && <p>{texts.more(more - MOST_SHOWN)}</p>}
    </>
  )
}
