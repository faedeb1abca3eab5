import type { DirectiveReference } from '@gandan/domain/plan/import/plan-document'
import { Table, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { planTexts } from '../plan-texts.ts'
import styles from './document.module.css'

export interface CitedDirective extends DirectiveReference {
  /** Codes of the items citing it. */
  citedBy: readonly string[]
}

type Column = 'number' | 'issuedOn' | 'issuer'
interface Sort {
  column: Column
  isDescending: boolean
}

const collator = new Intl.Collator('vi', { numeric: true })

const sorted = (rows: readonly CitedDirective[], { column, isDescending }: Sort): CitedDirective[] => {
  const ordered = rows.toSorted((a, b) => collator.compare(a[column] ?? '', b[column] ?? ''))
  return isDescending ? ordered.toReversed() : ordered
}

function SortableHead({
  label,
  column,
  sort,
  onSort,
}: {
  label: string
  column: Column
  sort: Sort
  onSort: (sort: Sort) => void
}) {
  const texts = useTexts(planTexts)
  const isSorted = sort.column === column
  const direction = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'
  return (
    <Table.Th scope="col" aria-sort={direction}>
      <button
        type="button"
        className={`${styles.sort} print`}
        title={texts.sortBy(label)}
        onClick={() => onSort({ column, isDescending: isSorted && !sort.isDescending })}
      >
        {label} {isSorted && <Icon name={sort.isDescending ? 'arrowDown' : 'arrowUp'} size={14} />}
      </button>
    </Table.Th>
  )
}

/** The directives the plan cites, and where. */
export function DirectivesTable({
  directives,
  actionOf,
}: {
  directives: readonly CitedDirective[]
  /** What can be done with one of the plan in force. */
  actionOf?: (number: string) => ReactNode
}) {
  const texts = useTexts(planTexts)
  const formats = useFormats()
  const [sort, setSort] = useState<Sort>({ column: 'issuedOn', isDescending: false })
  return (
    <section className={styles.table} aria-labelledby="plan-directives">
      <Title order={2} id="plan-directives">
        {texts.directives} ({directives.length})
      </Title>
      {directives.length === 0 && <p>{texts.noDirectives}</p>}
      {directives.length > 0 && (
        <Table.ScrollContainer minWidth={640}>
          <Table striped withTableBorder aria-labelledby="plan-directives">
            <Table.Thead>
              <Table.Tr>
                <SortableHead label={texts.directive} column="number" sort={sort} onSort={setSort} />
                <SortableHead label={texts.issuedOn} column="issuedOn" sort={sort} onSort={setSort} />
                <SortableHead label={texts.issuer} column="issuer" sort={sort} onSort={setSort} />
                <Table.Th scope="col">{texts.abstract}</Table.Th>
                <Table.Th scope="col">{texts.citedBy}</Table.Th>
                {actionOf && (
                  <Table.Th scope="col" className="no-print">
                    {texts.carryingOut}
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sorted(directives, sort).map((row) => (
                <Table.Tr key={row.number}>
                  <Table.Th scope="row">
                    {texts.directiveTypes[row.type]} {row.number}
                  </Table.Th>
                  <Table.Td>{formats.day(row.issuedOn)}</Table.Td>
                  <Table.Td>{row.issuer ?? '—'}</Table.Td>
                  <Table.Td>{row.title ?? '—'}</Table.Td>
                  <Table.Td>{row.citedBy.join(', ') || '—'}</Table.Td>
                  {actionOf && <Table.Td className="no-print">{actionOf(row.number)}</Table.Td>}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  )
}
