import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { TaskStateMark } from '../../shell/task-state-mark.tsx'
import { objectiveTexts } from './objective-texts.ts'
import tables from './tables.module.css'
import { DueCell, HolderCell } from './task-cells.tsx'
import { dashboardTexts } from './texts.ts'

/** Every task of the objective as it stood that day, by due date. */
export function ObjectiveTasks({ objective }: { objective: ObjectiveDetail }) {
  const texts = useTexts(objectiveTexts)
  const words = useTexts(dashboardTexts)
  const format = useFormats()
  const { tasks, planId, on } = objective
  return (
    <section className={tables.section} aria-labelledby="tasks">
      <h2 id="tasks">{texts.tasks(tasks.length)}</h2>
      {tasks.length === 0 && <EmptyState title={texts.noTasks}>{texts.noTasksText}</EmptyState>}
      {tasks.length > 0 && (
        <table className={`${tables.table} ${tables.cards}`} aria-labelledby="tasks">
          <thead>
            <tr>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.task}</th>
              <th scope="col">{words.holder}</th>
              <th scope="col">{words.state}</th>
              <th scope="col" className={tables.number}>
                %
              </th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.id}>
                <td className={tables.whole}>
                  <DueCell task={task} on={on} />
                </td>
                <th scope="row" className={tables.title}>
                  <Link to="/plans/$planId/tasks/$taskId" params={{ planId, taskId: task.id }}>
                    {task.title}
                  </Link>
                </th>
                <td className={tables.whole}>
                  <HolderCell task={task} />
                </td>
                <td>
                  <TaskStateMark state={task.state} />
                </td>
                <td className={tables.number}>{format.percent(task.percent / 100, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
