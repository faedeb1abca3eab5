import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { Alert, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../../api/problem.ts'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { fetchTask } from '../dialogs/task-dialogs.api.ts'
import { formTexts } from '../form-texts.ts'
import { historyTexts } from '../history-texts.ts'
import styles from './forms.module.css'

export const isStale = (error: unknown): boolean => error !== null && problemOf(error).code === 'staleVersion'

interface StaleNoticeProps {
  taskId: string
  /** Drops what was typed for the version now stored. */
  onLoad?: (fresh: TaskDetail) => void
  /** Keeps what was typed, to be saved over the version now stored. */
  onKeep: (fresh: TaskDetail) => void
}

/** Someone was quicker: says who and what, and nothing typed is lost without a word. */
export function StaleNotice({ taskId, onLoad, onKeep }: StaleNoticeProps) {
  const texts = useTexts(formTexts)
  const history = useTexts(historyTexts)
  const formats = useFormats()
  const { data: fresh } = useQuery({
    queryKey: ['getTask', taskId, 'fresh'],
    queryFn: () => fetchTask(taskId),
    staleTime: 0,
    gcTime: 0,
  })
  const last = fresh?.events[0]
  return (
    <Alert color="amber" role="alert" title={texts.staleTitle}>
      {last && (
        <p className={styles.text}>
          {texts.staleBy(last.actorName ?? history.system, history.kinds[last.kind], formats.instant(last.at))}
        </p>
      )}
      <p className={styles.text}>{texts.staleKept}</p>
      {fresh && (
        <Group gap="xs" mt="xs">
          {onLoad && (
            <Button variant="default" onClick={() => onLoad(fresh)}>
              {texts.loadNew}
            </Button>
          )}
          <Button variant="default" onClick={() => onKeep(fresh)}>
            {texts.keepMine}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
