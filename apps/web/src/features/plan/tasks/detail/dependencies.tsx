import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { ActionIcon, Alert, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemMessage } from '../../../../api/problem-message.ts'
import { problemOf } from '../../../../api/problem.ts'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import { isStale, StaleNotice } from '../forms/stale-notice.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { taskTexts } from '../task-texts.ts'
import { taskChoicesQuery, useSetTaskDependencies } from '../tasks.api.ts'
import styles from './detail.module.css'
import { pageTexts } from './page-texts.ts'

type LinkedTask = TaskDetail['prerequisites'][number]

/** What must be done first and what waits; the office links tasks of the same plan here. */
export function Dependencies({ task }: { task: TaskDetail }) {
  const texts = useTexts(pageTexts)
  const saving = useSetTaskDependencies()
  const [wanted, setWanted] = useState<string[]>([])
  const ids = task.prerequisites.map((one) => one.id)
  const save = (prerequisiteIds: string[], version = task.version) => {
    setWanted(prerequisiteIds)
    saving.mutate({ id: task.id, version, body: { prerequisiteIds } })
  }
  const { error } = saving
  return (
    <section className={styles.section} aria-labelledby="dependencies" aria-busy={saving.isPending}>
      <h2 id="dependencies">{texts.dependencies}</h2>
      <h3>{texts.prerequisites}</h3>
      {task.prerequisites.length === 0 && <p className={styles.quiet}>{texts.noPrerequisites}</p>}
      <LinkList
        planId={task.planId}
        links={task.prerequisites}
        onRemove={task.can.edit ? (link) => save(ids.filter((id) => id !== link.id)) : undefined}
      />
      {task.can.edit && <AddPrerequisite task={task} onAdd={(id) => save([...ids, id])} />}
      {error !== null && isStale(error) && (
        <StaleNotice taskId={task.id} onLoad={() => saving.reset()} onKeep={(fresh) => save(wanted, fresh.version)} />
      )}
      {error !== null && !isStale(error) && (
        <Alert color="red" role="alert" mt="sm">
          {problemOf(error).code === 'dependencyCircle' ? texts.circle : problemMessage(problemOf(error))}
        </Alert>
      )}
      {task.dependents.length > 0 && (
        <>
          <h3>{texts.dependents}</h3>
          <LinkList planId={task.planId} links={task.dependents} />
        </>
      )}
    </section>
  )
}

interface LinkListProps {
  planId: string
  links: readonly LinkedTask[]
  onRemove?: ((link: LinkedTask) => void) | undefined
}

function LinkList({ planId, links, onRemove }: LinkListProps) {
  const texts = useTexts(pageTexts)
  const formats = useFormats()
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.id}>
          <span className={styles.grow}>
            {link.number}.{' '}
            <Link to="/plans/$planId/tasks/$taskId" params={{ planId, taskId: link.id }}>
              {link.title}
            </Link>
          </span>
          <StateBadge state={link.state} />
          <span className={styles.quiet}>{formats.day(link.dueOn)}</span>
          {onRemove && (
            <ActionIcon aria-label={texts.removeOf(link.number)} onClick={() => onRemove(link)}>
              <Icon name="close" />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  )
}

const TYPING_MS = 300

function AddPrerequisite({ task, onAdd }: { task: TaskDetail; onAdd: (id: string) => void }) {
  const texts = useTexts(pageTexts)
  const words = useTexts(taskTexts)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), TYPING_MS)
  const { data } = useQuery(taskChoicesQuery(task.planId, q))
  const known = [task.id, ...task.prerequisites.map((one) => one.id)]
  const choices = q === '' ? [] : (data?.items ?? []).filter((one) => !known.includes(one.id))
  return (
    <div className="no-print">
      <TextInput
        type="search"
        mt="sm"
        label={texts.addPrerequisite}
        placeholder={texts.addPrerequisiteHint}
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {q !== '' && data && choices.length === 0 && <p className={styles.quiet}>{texts.noChoice}</p>}
        <ul className={styles.choices}>
          {choices.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-label={`${texts.addOf(one.number)}: ${one.title}`}
                onClick={() => {
                  setTyped('')
                  onAdd(one.id)
                }}
              >
                <Icon name="plus" />
                <span>
                  {words.taskOf(one.number)}: {one.title}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
