import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { Link } from '@tanstack/react-router'

/** A task's title as the way to its page. */
export function TaskLink({ task }: { task: Pick<TaskRow, 'id' | 'planId' | 'title'> }) {
  return (
    <Link to="/plans/$planId/tasks/$taskId" params={{ planId: task.planId, taskId: task.id }}>
      {task.title}
    </Link>
  )
}
