import type { Dialogue } from '@gandan/contracts/petitions/dialogues'
import { canKeepReceptions } from '@gandan/domain/petitions/permissions'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useActor } from '../organisation/session.api.ts'
import { dialoguesQuery } from './dialogues.api.ts'
import styles from './reception/reception.module.css'
import { dialogueTexts } from './texts-dialogues.ts'

const CreateDialog = lazy(async () => ({ default: (await import('./dialogue/dialogue-form.tsx')).CreateDialog }))

/** Dialogues with the people, newest first. */
export function DialoguesPage() {
  const texts = useTexts(dialogueTexts)
  const common = useTexts(commonTexts)
  const canRegister = canKeepReceptions(useActor())
  const [isCreating, setCreating] = useState(false)
  const dialogues = useInfiniteQuery(dialoguesQuery)
  const items = dialogues.data?.pages.flatMap((page) => page.items) ?? []
  const createButton = canRegister && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setCreating(true)}>
      {texts.create}
    </Button>
  )
  return (
    <Page title={texts.title} intro={texts.intro} actions={createButton || undefined}>
      {dialogues.isPending && <LoadingState />}
      {dialogues.isError && <ErrorState error={dialogues.error} onRetry={() => void dialogues.refetch()} />}
      {dialogues.isSuccess && items.length === 0 && (
        <EmptyState icon="talk" title={texts.empty} action={createButton || undefined}>
          {texts.emptyText}
        </EmptyState>
      )}
      {items.length > 0 && <DialogueTable dialogues={items} />}
      {dialogues.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={dialogues.isFetchingNextPage}
          onClick={() => void dialogues.fetchNextPage()}
        >
          {common.loadMore}
        </Button>
      )}
      <Suspense>{isCreating && <CreateDialog onClose={() => setCreating(false)} />}</Suspense>
    </Page>
  )
}

function DialogueTable({ dialogues }: { dialogues: readonly Dialogue[] }) {
  const texts = useTexts(dialogueTexts)
  const formats = useFormats()
  const count = (value: number) => formats.number(value, 0)
  return (
    <div className={`${styles.section} ${styles.frame}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[texts.name, texts.kind, texts.on, texts.place, texts.chair, texts.state, texts.issues].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dialogues.map((dialogue) => (
            <tr key={dialogue.id}>
              <th scope="row">
                <Link to="/dialogues/$dialogueId" params={{ dialogueId: dialogue.id }}>
                  {dialogue.title}
                </Link>
              </th>
              <td data-label={texts.kind}>{texts.kinds[dialogue.kind]}</td>
              <td data-label={texts.on}>{formats.day(dialogue.on)}</td>
              <td data-label={texts.place}>{dialogue.place}</td>
              <td data-label={texts.chair}>{dialogue.chairName ?? '—'}</td>
              <td data-label={texts.state}>{texts.states[dialogue.state]}</td>
              <td data-label={texts.issues}>
                {texts.counts(count(dialogue.issueCount), count(dialogue.answeredCount), count(dialogue.promiseCount))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
