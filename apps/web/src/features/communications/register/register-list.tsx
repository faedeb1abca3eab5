import { ActionIcon, Button } from '@mantine/core'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import styles from '../communications.module.css'
import { registerTexts } from '../texts.ts'

export interface RegisterColumn<Row> {
  label: string
  isNumber?: boolean
  cell: (row: Row) => ReactNode
}

export interface RegisterActs<Row> {
  onEdit: (row: Row) => void
  onRemove: (row: Row) => void
}

interface RegisterTableProps<Row> {
  caption: string
  rows: readonly Row[]
  /** The first one is the head of the row. */
  columns: readonly RegisterColumn<Row>[]
  nameOf: (row: Row) => string
  /** Left out where the reader does not keep the register. */
  acts?: RegisterActs<Row> | undefined
}

interface RegisterListProps<Row> extends Omit<RegisterTableProps<Row>, 'rows'> {
  pages: UseInfiniteQueryResult<InfiniteData<{ items: Row[]; nextCursor: string | null }>>
  empty?: { title: string; text: string }
}

/** A register page after page, with its empty, loading and failed states. */
export function RegisterList<Row extends { id: string }>({ pages, empty, ...table }: RegisterListProps<Row>) {
  const texts = useTexts(registerTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
  if (pages.isPending) return <LoadingState rows={6} />
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (rows.length === 0)
    return <EmptyState title={empty?.title ?? texts.emptyTitle}>{empty?.text ?? texts.emptyText}</EmptyState>
  return (
    <div aria-busy={pages.isPlaceholderData}>
      <RegisterTable rows={rows} {...table} />
      <div className={`${styles.more} no-print`}>
        <span role="status">{texts.shown(formats.number(rows.length, 0))}</span>
        {pages.hasNextPage && (
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {common.loadMore}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Lines of a register; below each other on a phone. */
export function RegisterTable<Row extends { id: string }>(props: RegisterTableProps<Row>) {
  const { caption, rows, columns, nameOf, acts } = props
  const texts = useTexts(registerTexts)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isNumber }) => (
              <th key={label} scope="col" className={isNumber ? styles.number : undefined}>
                {label}
              </th>
            ))}
            {acts && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{texts.actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) => (
                <RegisterCell key={column.label} row={row} column={column} isHead={index === 0} />
              ))}
              {acts && (
                <td className="no-print">
                  <RowActs row={row} name={nameOf(row)} acts={acts} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps<Row> {
  row: Row
  column: RegisterColumn<Row>
  isHead: boolean
}

function RegisterCell<Row>({ row, column: { label, isNumber, cell }, isHead }: CellProps<Row>) {
  return isHead ? (
    <th scope="row">{cell(row)}</th>
  ) : (
    <td data-label={label} className={isNumber ? styles.number : undefined}>
      {cell(row)}
    </td>
  )
}

interface RowActsProps<Row> {
  row: Row
  name: string
  acts: RegisterActs<Row>
}

function RowActs<Row>({ row, name, acts }: RowActsProps<Row>) {
  const texts = useTexts(registerTexts)
  return (
    <div className={styles.buttons}>
      <ActionIcon aria-label={texts.edit(name)} onClick={() => acts.onEdit(row)}>
        <Icon name="edit" />
      </ActionIcon>
      <ActionIcon aria-label={texts.remove(name)} onClick={() => acts.onRemove(row)}>
        <Icon name="trash" />
      </ActionIcon>
    </div>
  )
}
