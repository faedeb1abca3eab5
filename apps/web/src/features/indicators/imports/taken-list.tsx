import type { listIndicatorImports } from '@gandan/contracts/indicators/imports'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import list from '../../../shell/list.module.css'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { notify } from '../../../shell/notices.ts'
import styles from '../indicators.module.css'
import { importsQuery, useUndoImport } from './imports.api.ts'
import { importsTexts } from './imports-texts.ts'

type Taken = ResponseOf<typeof listIndicatorImports>['items'][number]

/** Files taken in, newest first, each with its way back while nobody has changed it since. */
export function TakenList() {
  const texts = useTexts(importsTexts)
  const common = useTexts(commonTexts)
  const imports = useInfiniteQuery(importsQuery)
  const items = imports.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={styles.section} aria-labelledby="taken">
      <h2 id="taken">{texts.taken}</h2>
      {imports.isPending && <LoadingState rows={3} />}
      {imports.isError && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.isSuccess && items.length === 0 && <p>{texts.takenNone}</p>}
      {items.length > 0 && (
        <div className={list.frame}>
          <table className={`${list.roomy} ${list.stacked}`} aria-labelledby="taken">
            <thead>
              <tr>
                {[texts.file, texts.what, texts.rows, texts.by, texts.when].map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
                <th scope="col" className="no-print">
                  {texts.undo}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <TakenRow key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {imports.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => void imports.fetchNextPage()}>
          {common.loadMore}
        </Button>
      )}
    </section>
  )
}

function TakenRow({ one }: { one: Taken }) {
  const texts = useTexts(importsTexts)
  const format = useFormats()
  const undo = useUndoImport()
  const ask = async () => {
    const isSure = await confirm({
      title: texts.undoTitle,
      text: texts.undoText(one.fileName),
      confirmLabel: texts.undo,
      isDanger: true,
    })
    if (isSure) undo.mutate(one.id, { onSuccess: () => notify('done', texts.undoDone) })
  }
  return (
    <tr>
      <th scope="row">{one.fileName}</th>
      <td data-label={texts.what}>{texts.kinds[one.kind]}</td>
      <td data-label={texts.rows}>{format.number(one.rowCount, 0)}</td>
      <td data-label={texts.by}>{one.byName ?? '—'}</td>
      <td data-label={texts.when}>{format.instant(one.at)}</td>
      <td className="no-print">
        {one.undoneAt !== null && texts.undone(format.instant(one.undoneAt))}
        {one.undoneAt === null && !one.canUndo && texts.kept}
        {one.undoneAt === null && one.canUndo && (
          <Button
            variant="default"
            aria-label={texts.undoOf(one.fileName)}
            loading={undo.isPending}
            onClick={() => void ask()}
          >
            {texts.undo}
          </Button>
        )}
      </td>
    </tr>
  )
}
