import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../i18n/texts.ts'
import { EmptyState } from '../../../../shell/empty-state.tsx'
import { listTexts } from './list-texts.ts'
import { isFiltered, withoutFilters } from './task-filter.ts'
import type { ViewProps } from './view-props.ts'

/** Nothing to show: because of the filters, or because the plan has no tasks yet. */
export function TasksEmpty({ plan, search }: Pick<ViewProps, 'plan' | 'search'>) {
  const texts = useTexts(listTexts)
  if (isFiltered(search))
    return (
      <EmptyState
        icon="search"
        title={texts.emptyTitle}
        action={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/plans/$planId/tasks" params={{ planId: plan.id }} search={withoutFilters(search)} {...props} />
            )}
          >
            {texts.clearAll}
          </Button>
        }
      >
        {texts.emptyText}
      </EmptyState>
    )
  return (
    <EmptyState icon="tasks" title={texts.emptyPlanTitle}>
      {plan.edition === 0 ? texts.draftText : texts.emptyPlanText}
    </EmptyState>
  )
}
