import { addTask, removeTask, updateTask } from '@gandan/domain/plan/import/edit-tasks'
import type { DraftItem, DraftTask } from '@gandan/domain/plan/import/plan-document'
import { ActionIcon, Button, Checkbox, NativeSelect, NumberInput, Textarea, Title } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'

const TITLE_LIMIT = 300
const HIGHEST_WEIGHT = 100

type SetTask = (change: Partial<DraftTask>) => void

/** The choices of a select, with the one that stands even when it is listed no more. */
const withStanding = (choices: { value: string; label: string }[], value: string | null, former: string) =>
  value === null || choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: former }]

function TaskHolder({ task, set }: { task: DraftTask; set: SetTask }) {
  const texts = useTexts(reviewTexts)
  const { people, units } = useReview()
  const unitChoices = units.map(({ id, name }) => ({ value: id, label: name }))
  const byId = new Map(people.map((person) => [person.id, person]))
  const peopleChoices = [...byId.values()].map(({ id, displayName, unitName }) => ({
    value: id,
    label: `${displayName} – ${unitName}`,
  }))
  const nobody = { value: '', label: texts.nobody }
  return (
    <>
      <NativeSelect
        label={texts.unit}
        value={task.ownerUnitId ?? ''}
        data={[nobody, ...withStanding(unitChoices, task.ownerUnitId, texts.formerOwner)]}
        onChange={(event) => set({ ownerUnitId: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={texts.person}
        value={task.ownerUserId ?? ''}
        data={[nobody, ...withStanding(peopleChoices, task.ownerUserId, texts.formerOwner)]}
        onChange={(event) => {
          const ownerUserId = event.currentTarget.value || null
          const unitId = ownerUserId === null ? undefined : byId.get(ownerUserId)?.unitId
          const isListed = units.some(({ id }) => id === unitId)
          set({ ownerUserId, ...(unitId !== undefined && isListed ? { ownerUnitId: unitId } : {}) })
        }}
      />
    </>
  )
}

function TaskDetails({ task, set }: { task: DraftTask; set: SetTask }) {
  const texts = useTexts(reviewTexts)
  const isBackwards = task.startOn !== null && task.dueOn !== null && task.dueOn < task.startOn
  return (
    <div className={styles.fields}>
      <TaskHolder task={task} set={set} />
      <DayField label={texts.startOn} value={task.startOn} clearable onChange={(startOn) => set({ startOn })} />
      <DayField
        label={texts.dueOn}
        value={task.dueOn}
        clearable
        error={isBackwards ? texts.problems.taskDueBeforeStart : undefined}
        onChange={(dueOn) => set({ dueOn })}
      />
      <NumberInput
        label={texts.weight}
        value={task.weight}
        min={1}
        max={HIGHEST_WEIGHT}
        allowDecimal={false}
        onChange={(typed) => {
          if (typeof typed === 'number' && typed >= 1 && typed <= HIGHEST_WEIGHT) set({ weight: typed })
        }}
      />
    </div>
  )
}

function TaskCard({ task }: { task: DraftTask }) {
  const texts = useTexts(reviewTexts)
  const { edit } = useReview()
  const { key, title, accepted } = task
  const set: SetTask = (change) => edit((doc) => updateTask(doc, key, change), `${key}.${Object.keys(change).join()}`)
  return (
    <li className={styles.task} data-accepted={accepted}>
      <div className={styles.taskHead}>
        <Checkbox
          aria-label={texts.accept(title)}
          checked={accepted}
          onChange={(event) => {
            const isAccepted = event.currentTarget.checked
            edit((doc) => updateTask(doc, key, { accepted: isAccepted }))
          }}
        />
        <Textarea
          id={`task-${key}`}
          aria-label={texts.taskTitle}
          value={title}
          maxLength={TITLE_LIMIT}
          autosize
          minRows={1}
          error={accepted && title.trim() === '' ? texts.problems.taskTitleEmpty : undefined}
          onChange={(event) => set({ title: event.currentTarget.value.replaceAll('\n', ' ') })}
        />
        <ActionIcon
          aria-label={texts.removeTask(title)}
          color="gray"
          onClick={() => edit((doc) => removeTask(doc, key))}
        >
          <Icon name="trash" />
        </ActionIcon>
      </div>
      {accepted && <TaskDetails task={task} set={set} />}
      {accepted && task.sourceText !== '' && (
        <p className={styles.hint}>
          {texts.from}: {task.sourceText}
        </p>
      )}
    </li>
  )
}

/** The candidate tasks of an objective: accepted ones become tasks when the plan is adopted. */
export function TaskList({ item }: { item: DraftItem }) {
  const texts = useTexts(reviewTexts)
  const { edit } = useReview()
  const accepted = item.tasks.filter((task) => task.accepted).length
  const acceptAll = (isAccepted: boolean) =>
    edit((doc) => item.tasks.reduce((next, { key }) => updateTask(next, key, { accepted: isAccepted }), doc))
  return (
    <section aria-label={`${texts.tasks} ${item.code}`}>
      <div className={styles.head}>
        <Title order={3}>
          {texts.tasks} ({texts.taskCounts(accepted, item.tasks.length)})
        </Title>
        <div className={styles.actions}>
          {accepted < item.tasks.length && (
            <Button variant="default" onClick={() => acceptAll(true)}>
              {texts.acceptAll}
            </Button>
          )}
          {accepted > 0 && (
            <Button variant="default" onClick={() => acceptAll(false)}>
              {texts.rejectAll}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => edit((doc) => addTask(doc, item.key))}
          >
            {texts.addTask}
          </Button>
        </div>
      </div>
      <p className={styles.hint}>{item.tasks.length === 0 ? texts.noTasks : texts.daysHint}</p>
      <ul className={styles.tasks}>
        {item.tasks.map((task) => (
          <TaskCard key={task.key} task={task} />
        ))}
      </ul>
    </section>
  )
}
