import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import styles from './dialogs.module.css'
import type { DialogTask } from './task-dialogs.api.ts'
import { dialogTexts } from './texts.ts'

const SHOWN = 5

/** Who holds a task, in words: the person and the unit, or that nobody does. */
export const holderOf = (task: Pick<DialogTask, 'ownerUserName' | 'ownerUnitName'>): string | null => {
  const words = [task.ownerUserName, task.ownerUnitName].filter(Boolean)
  return words.length > 0 ? words.join(', ') : null
}

/** The tasks a dialog is about: number, title, due date and holder. */
export function DialogTasks({ tasks }: { tasks: readonly DialogTask[] }) {
  const texts = useTexts(dialogTexts)
  const format = useFormats()
  return (
    <ul className={styles.tasks}>
      {tasks.slice(0, SHOWN).map((task) => (
        <li key={task.id}>
          <span>{task.title}</span>
          <small>
            {holderOf(task) ?? texts.nobody} · {texts.dueOn(format.day(task.dueOn))}
          </small>
        </li>
      ))}
      {tasks.length > SHOWN && <li>{texts.more(tasks.length - SHOWN)}</li>}
    </ul>
  )
}
