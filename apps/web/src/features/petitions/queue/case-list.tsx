import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { isOpenState } from '@gandan/domain/petitions/case-phases'
import { Button, Checkbox } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState, type MouseEvent } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { useSelection, type Selection } from '../../../shell/use-selection.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useCaseColumns } from '../case-columns.tsx'
import { casesQuery, type CaseFilter } from '../cases.api.ts'
import styles from '../cases.module.css'
import { casesTexts } from '../texts-cases.ts'
import { AssignCasesDialog } from './assign-cases-dialog.tsx'
import { CaseLink } from './case-link.tsx'

const PHONE = 'screen and (max-width: 48em)'

/** Cases one below the other, page after page, ticked by leaders for a bulk assignment. */
export function CaseListView({ filter, canAssign }: { filter: CaseFilter; canAssign: boolean }) {
  const texts = useTexts(casesTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const isPhone = useMediaQuery(PHONE)
  const pages = useInfiniteQuery(casesQuery(filter))
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
  const total = pages.data?.pages[0]?.total
  const selection = useSelection(rows.map((row) => row.id))
  if (pages.isPending) return <LoadingState rows={8} />
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (rows.length === 0) return <EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>
  const shown = { rows, selection: canAssign ? selection : undefined }
  return (
    <div aria-busy={pages.isPlaceholderData}>
      {isPhone ? <CaseCards {...shown} /> : <CaseTable {...shown} />}
      <div className={`${styles.more} no-print`}>
        {total && (
          <span>
            {texts.shownOf(formats.number(rows.length, 0), texts.total(formats.number(total.count, 0), total.isExact))}
          </span>
        )}
        {pages.hasNextPage && (
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {common.loadMore}
          </Button>
        )}
      </div>
      <BulkBar rows={rows} selection={selection} />
    </div>
  )
}

interface CaseRowsProps {
  rows: readonly CaseRow[]
  selection: Selection | undefined
}

function CaseTable({ rows, selection }: CaseRowsProps) {
  const texts = useTexts(casesTexts)
  const columns = useCaseColumns(useToday())
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="no-print">
                <SelectAll rows={rows} selection={selection} />
              </th>
            )}
            <th scope="col">{texts.code}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-late={row.isOverdue || undefined}>
              {selection && (
                <td className="no-print">
                  <SelectCase row={row} selection={selection} />
                </td>
              )}
              <th scope="row">
                <CaseLink of={row} />
              </th>
              {columns.map(({ key, cell }) => (
                <td key={key} className={key === 'matter' ? styles.matter : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The same columns as the table, for a phone. */
function CaseCards({ rows, selection }: CaseRowsProps) {
  const columns = useCaseColumns(useToday())
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <li key={row.id} className={styles.card} data-late={row.isOverdue || undefined}>
          <div className={styles.cardHead}>
            {selection && <SelectCase row={row} selection={selection} />}
            <CaseLink of={row} />
          </div>
          <dl>
            {columns.map(({ key, label, cell }) => (
              <div key={key} className={styles.plain}>
                <dt>{label}</dt>
                <dd>{cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function SelectAll({ rows, selection }: { rows: readonly CaseRow[]; selection: Selection }) {
  const texts = useTexts(casesTexts)
  const ids = rows.filter(({ state }) => isOpenState(state)).map(({ id }) => id)
  const chosen = ids.filter((id) => selection.ids.has(id)).length
  return (
    <Checkbox
      aria-label={texts.selectAll}
      disabled={ids.length === 0}
      checked={ids.length > 0 && chosen === ids.length}
      indeterminate={chosen > 0 && chosen < ids.length}
      onChange={() => selection.set(chosen === ids.length ? [] : ids)}
    />
  )
}

function SelectCase({ row, selection }: { row: CaseRow; selection: Selection }) {
  const texts = useTexts(casesTexts)
  if (!isOpenState(row.state)) return null
  return (
    <Checkbox
      aria-label={texts.select(row.code)}
      checked={selection.ids.has(row.id)}
      onClick={(event: MouseEvent) => selection.toggle(row.id, event.shiftKey)}
      onChange={() => undefined}
    />
  )
}

function BulkBar({ rows, selection }: { rows: readonly CaseRow[]; selection: Selection }) {
  const texts = useTexts(casesTexts)
  const [isAssigning, setAssigning] = useState(false)
  const chosen = rows.filter(({ id, state }) => selection.ids.has(id) && isOpenState(state)).map(({ id }) => id)
  if (chosen.length === 0) return null
  return (
    <div className={`${styles.bulk} no-print`} role="status">
      <strong>{texts.selected(chosen.length)}</strong>
      <Button onClick={() => setAssigning(true)}>{texts.assign}</Button>
      <Button variant="default" onClick={() => selection.set([])}>
        {texts.deselect}
      </Button>
      {isAssigning && (
        <AssignCasesDialog
          caseIds={chosen}
          onClose={() => setAssigning(false)}
          onDone={() => {
            setAssigning(false)
            selection.set([])
          }}
        />
      )}
    </div>
  )
}
