import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { listFormRecords } from '@gandan/contracts/reports/forms'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import list from '../../shell/list.module.css'
import { useToday } from '../organisation/session.api.ts'
import { caseWords } from '../petitions/case-words.ts'
import { formRecordsQuery } from './forms.api.ts'
import { askedOf, windowOf } from './forms-search.ts'
import { formsTexts } from './forms-texts.ts'
import { RecordLink } from './record-link.tsx'

const DECIMALS = 6

const route = getRouteApi('/shell/reports/forms/$code/cells/$ms')

/** The records behind one figure of a form. */
export function FormRecordsPage() {
  const texts = useTexts(formsTexts)
  const common = useTexts(commonTexts)
  const { number, day } = useFormats()
  const { code, ms } = route.useParams()
  const search = route.useSearch()
  const window = windowOf(search, useToday())
  const found = useInfiniteQuery(formRecordsQuery(code, Number(ms), askedOf(window, search.set)))
  const first = found.data?.pages[0]
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const value = first?.cell.value ?? null
  const empty = first?.cell.reason === 'notEntered' ? texts.notEntered : texts.noSource
  const words = value === null ? empty : number(Number(value), DECIMALS)
  const label = first ? [...first.column.heads, first.column.label].join(', ') : ''
  return (
    <Page
      title={texts.recordsTitle(Number(ms), label)}
      breadcrumbs={[{ label: texts.title, link: { to: '/reports/forms', search: { ...search, form: code } } }]}
      intro={first && texts.figure(words, code.replace('-', '/'), day(window.from), day(window.to))}
    >
      {found.error && !first && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingState />}
      {first && items.length === 0 && <EmptyState title={texts.noRecords} icon="file" />}
      {items.length > 0 && <RecordTable items={items} />}
      {first && first.hidden > 0 && <p>{texts.hidden(number(first.hidden, 0))}</p>}
      {found.hasNextPage && (
        <Button mt="md" variant="default" onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
          {common.loadMore}
        </Button>
      )}
    </Page>
  )
}

function RecordTable({ items }: { items: ResponseOf<typeof listFormRecords>['items'] }) {
  const texts = useTexts(formsTexts)
  const { kinds } = useTexts(caseWords)
  const { number, day } = useFormats()
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <thead>
          <tr>
            <th scope="col">{texts.label}</th>
            <th scope="col">{texts.on}</th>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.content}</th>
            <th scope="col">{texts.adds}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                <RecordLink record={record} />
              </th>
              <td>{day(record.on)}</td>
              <td>{record.kind === null ? '—' : kinds[record.kind]}</td>
              <td>{record.text}</td>
              <td>{number(record.amount, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
