import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { ErrorState } from '../../../../shell/error-state.tsx'
import { LoadingState } from '../../../../shell/loading-state.tsx'
import type { OpenedDialog } from '../forms/task-dialogs.tsx'
import { TaskCards } from '../parts/task-cards.tsx'
import { SelectPage, TaskTable } from '../parts/task-table.tsx'
import { useSelection, type Selection } from '../../../../shell/use-selection.ts'
import { taskTexts } from '../task-texts.ts'
import { tasksQuery } from '../tasks.api.ts'
import { TasksEmpty } from './tasks-empty.tsx'
import styles from './list.module.css'
import { listTexts } from './list-texts.ts'
import type { ViewProps } from './view-props.ts'

const PHONE = 'screen and (max-width: 48em)'

/** Tasks one below the other, page after page, ticked for a bulk assignment. */
export function ListView(props: ViewProps) {
  const { filter, search, on, canPlan, onSearch, open, actionsOf } = props
  const texts = useTexts(listTexts)
  const words = useTexts(taskTexts)
  const formats = useFormats()
  const isPhone = useMediaQuery(PHONE)
  const pages = useInfiniteQuery(tasksQuery(filter))
  const tasks = pages.data?.pages.flatMap((page) => page.items) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  const selection = useSelection(tasks.map((task) => task.id))
  if (pages.isPending) return <LoadingState rows={8} />
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (tasks.length === 0) return <TasksEmpty {...props} />
  const rows = { tasks, on, actionsOf, selection: canPlan ? selection : undefined }
  return (
    <div aria-busy={pages.isPlaceholderData}>
      {isPhone ? (
        <>
          {canPlan && (
            <div className={styles.selectPage}>
              <SelectPage tasks={tasks} selection={selection} label={texts.selectPage} />
            </div>
          )}
          <TaskCards {...rows} />
        </>
      ) : (
        <TaskTable
          {...rows}
          caption={words.tasks}
          sorting={{ sort: search.sort ?? 'dueOn', onSort: (sort) => onSearch({ sort }) }}
        />
      )}
      <div className={`${styles.more} no-print`}>
        <span>{texts.shownOf(formats.number(tasks.length, 0), formats.number(total, 0))}</span>
        {pages.hasNextPage && (
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {texts.more}
          </Button>
        )}
      </div>
      <BulkBar tasks={tasks} selection={selection} open={open} />
    </div>
  )
}

interface BulkBarProps {
  tasks: readonly TaskRow[]
  selection: Selection
  open: (dialog: OpenedDialog) => void
}

function BulkBar({ tasks, selection, open }: BulkBarProps): ReactNode {
  const texts = useTexts(listTexts)
  const chosen = tasks.filter((task) => selection.ids.has(task.id))
  if (chosen.length === 0) return null
  return (
    <div className={`${styles.bulk} no-print`} role="status">
      <strong>{texts.selected(chosen.length)}</strong>
      <Button onClick={() => open({ kind: 'assign', tasks: chosen })}>{texts.assignSelected}</Button>
      <Button variant="default" onClick={() => selection.set([])}>
        {texts.deselect}
      </Button>
    </div>
  )
}
