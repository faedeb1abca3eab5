import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { canEditChecklist } from '@gandan/domain/plan/permissions'
import { ActionIcon, Alert, Button, Checkbox, TextInput } from '@mantine/core'
import { useRef, useState, type SubmitEvent } from 'react'
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

/** What was changed here, until the task comes back in the version that has it. */
interface OwnSteps {
  steps: Step[]
  version: number | null
}

/** Every change is saved at once, one after the other; what could not be saved stays on screen until it is. */
const useChecklist = (task: TaskDetail) => {
  const saving = useSetTaskChecklist()
  const [own, setOwn] = useState<OwnSteps | null>(null)
  const wanted = useRef<Step[] | null>(null)
  const isSending = useRef(false)
  const lastVersion = useRef(task.version)
  const send = async (first: number) => {
    isSending.current = true
    try {
      for (let version = first, items = wanted.current; items !== null; items = wanted.current) {
        const reply = await saving.mutateAsync({ id: task.id, version, body: { items } })
        version = reply.version
        lastVersion.current = version
        if (wanted.current === items) wanted.current = null
      }
      const version = lastVersion.current
      setOwn((known) => known && { ...known, version })
    } catch {
      wanted.current = null
    }
    isSending.current = false
  }
  const save = (steps: Step[], version = task.version) => {
    setOwn({ steps, version: null })
    wanted.current = steps
    if (!isSending.current) void send(Math.max(version, lastVersion.current))
  }
  const giveUp = () => {
    setOwn(null)
    saving.reset()
  }
  const isOwn = own !== null && (own.version === null || task.version < own.version)
  return { steps: isOwn ? own.steps : stepsOf(task), save, giveUp, error: saving.error, isPending: saving.isPending }
}

export function Checklist({ task }: { task: TaskDetail }) {
  const texts = useTexts(pageTexts)
  const canEdit = canEditChecklist(useActor(), task)
  const { steps, save, giveUp, error, isPending } = useChecklist(task)
  const [before, setBefore] = useState<Step[] | null>(null)
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
            canEdit={canEdit}
            save={save}
            onRemove={() => {
              setBefore(steps)
              save(steps.toSpliced(place, 1))
            }}
          />
        ))}
      </ul>
      {before !== null && (
        <Undo
          onUndo={() => {
            save(before)
            setBefore(null)
          }}
        />
      )}
      {canEdit && steps.length < MOST_STEPS && (
        <NewStep onAdd={(text) => save([...steps, { id: null, text, isDone: false }])} />
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
  save: (steps: Step[]) => void
  onRemove: () => void
}

function StepRow({ steps, place, canEdit, save, onRemove }: StepRowProps) {
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
        disabled={!canEdit}
        onChange={tick}
      />
      {canEdit && (
        <>
          {place > 0 && (
            <ActionIcon aria-label={texts.moveUp(text)} onClick={() => save(moved(steps, place, place - 1))}>
              <Icon name="arrowUp" />
            </ActionIcon>
          )}
          {place < steps.length - 1 && (
            <ActionIcon aria-label={texts.moveDown(text)} onClick={() => save(moved(steps, place, place + 1))}>
              <Icon name="arrowDown" />
            </ActionIcon>
          )}
          <ActionIcon aria-label={texts.removeStep(text)} onClick={onRemove}>
            <Icon name="trash" />
          </ActionIcon>
        </>
      )}
    </li>
  )
}

function Undo({ onUndo }: { onUndo: () => void }) {
  const texts = useTexts(pageTexts)
  return (
    <p role="status" className={`${styles.quiet} no-print`}>
      {texts.removedStep}{' '}
      <Button variant="subtle" size="compact-md" onClick={onUndo}>
        {texts.undo}
      </Button>
    </p>
  )
}

function NewStep({ onAdd }: { onAdd: (text: string) => void }) {
  const texts = useTexts(pageTexts)
  const [text, setText] = useState('')
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
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
