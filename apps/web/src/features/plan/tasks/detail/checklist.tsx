import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { canEditChecklist } from '@gandan/domain/plan/permissions'
import { ActionIcon, Alert, Button, Checkbox, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { problemMessage } from '../../../../api/problem-message.ts'
import { problemOf } from '../../../../api/problem.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import { useActor } from '../../../organisation/session.api.ts'
import { isStale, StaleNotice } from '../forms/stale-notice.tsx'
import { useSetTaskChecklist } from '../tasks.api.ts'
import styles from './detail.module.css'
import { pageTexts } from './page-texts.ts'

interface Step {
  id: string | null
  text: string
  isDone: boolean
}

const MOST_STEPS = 50

const stepsOf = (task: TaskDetail): Step[] =>
  task.checklist.map((item) => ({ id: item.id, text: item.text, isDone: item.doneAt !== null }))

const moved = (steps: readonly Step[], from: number, to: number): Step[] => {
  const step = steps[from]
  return step ? steps.toSpliced(from, 1).toSpliced(to, 0, step) : [...steps]
}

/** Every change is saved at once; what could not be saved stays on screen until it is, or is given up. */
const useChecklist = (task: TaskDetail) => {
  const saving = useSetTaskChecklist()
  const [unsaved, setUnsaved] = useState<Step[] | null>(null)
  const save = (steps: Step[], version = task.version) => {
    setUnsaved(steps)
    saving.mutate(
      { id: task.id, version, body: { items: steps } },
      {
        onSuccess: () => setUnsaved(null),
      },
    )
  }
  const giveUp = () => {
    setUnsaved(null)
    saving.reset()
  }
  return { steps: unsaved ?? stepsOf(task), save, giveUp, error: saving.error, isPending: saving.isPending }
}

export function Checklist({ task }: { task: TaskDetail }) {
  const texts = useTexts(pageTexts)
  const canEdit = canEditChecklist(useActor(), task)
  const { steps, save, giveUp, error, isPending } = useChecklist(task)
  const done = steps.filter((step) => step.isDone).length
  return (
    <section className={styles.section} aria-labelledby="checklist" aria-busy={isPending}>
      <h2 id="checklist">
        {texts.checklist}
        {steps.length > 0 && <small role="status">{texts.checklistDone(done, steps.length)}</small>}
      </h2>
      {steps.length === 0 && <p className={styles.quiet}>{texts.checklistEmpty}</p>}
      <ul className={styles.steps}>
        {steps.map((step, place) => (
          <StepRow
            key={step.id ?? `new ${step.text}`}
            steps={steps}
            place={place}
            canEdit={canEdit && !isPending}
            isShownEditable={canEdit}
            save={save}
          />
        ))}
      </ul>
      {canEdit && steps.length < MOST_STEPS && (
        <NewStep onAdd={(text) => save([...steps, { id: null, text, isDone: false }])} isPending={isPending} />
      )}
      {error !== null && isStale(error) && (
        <StaleNotice taskId={task.id} onLoad={giveUp} onKeep={(fresh) => save(steps, fresh.version)} />
      )}
      {error !== null && !isStale(error) && (
        <Alert color="red" role="alert" mt="sm">
          {problemMessage(problemOf(error))}
        </Alert>
      )}
    </section>
  )
}

interface StepRowProps {
  steps: Step[]
  place: number
  canEdit: boolean
  isShownEditable: boolean
  save: (steps: Step[]) => void
}

function StepRow({ steps, place, canEdit, isShownEditable, save }: StepRowProps) {
  const texts = useTexts(pageTexts)
  const step = steps[place]
  if (!step) return null
  const { text, isDone } = step
  const tick = () => save(steps.with(place, { ...step, isDone: !isDone }))
  return (
    <li>
      <Checkbox
        label={<span data-done={isDone || undefined}>{text}</span>}
        checked={isDone}
        disabled={!isShownEditable}
        onChange={() => canEdit && tick()}
      />
      {isShownEditable && (
        <>
          {place > 0 && (
            <ActionIcon aria-label={texts.moveUp(text)} onClick={() => canEdit && save(moved(steps, place, place - 1))}>
              <Icon name="arrowUp" />
            </ActionIcon>
          )}
          {place < steps.length - 1 && (
            <ActionIcon
              aria-label={texts.moveDown(text)}
              onClick={() => canEdit && save(moved(steps, place, place + 1))}
            >
              <Icon name="arrowDown" />
            </ActionIcon>
          )}
          <ActionIcon aria-label={texts.removeStep(text)} onClick={() => canEdit && save(steps.toSpliced(place, 1))}>
            <Icon name="trash" />
          </ActionIcon>
        </>
      )}
    </li>
  )
}

function NewStep({ onAdd, isPending }: { onAdd: (text: string) => void; isPending: boolean }) {
  const texts = useTexts(pageTexts)
  const [text, setText] = useState('')
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isPending) return
    onAdd(text.trim())
    setText('')
  }
  return (
    <form onSubmit={add} className={`${styles.inline} no-print`}>
      <TextInput
        label={texts.newStep}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" leftSection={<Icon name="plus" />}>
        {texts.addStep}
      </Button>
    </form>
  )
}
