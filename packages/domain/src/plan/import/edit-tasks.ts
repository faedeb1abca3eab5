import { DomainError } from '../../shared/domain-error.ts'
import { draftTask } from './draft-items.ts'
import { draftItemOf, nextTaskNumber, withItem } from './edit-draft.ts'
import type { DraftItem, DraftTask, PlanDocument } from './plan-draft.ts'

const itemOfTask = (doc: PlanDocument, taskKey: string): DraftItem => {
  const item = doc.items.find(({ tasks }) => tasks.some(({ key }) => key === taskKey))
  if (!item) throw new DomainError('draftTaskNotFound', { key: taskKey })
  return item
}

/** Adds a task a person wrote to an item: it is accepted from the start. */
export const addTask = (
  doc: PlanDocument,
  itemKey: string,
  task: Partial<Omit<DraftTask, 'key'>> = {},
): PlanDocument => {
  const item = draftItemOf(doc, itemKey)
  const added = { ...draftTask(`task-${nextTaskNumber(doc)}`, '', ''), accepted: true, ...task }
  return withItem(doc, itemKey, { tasks: [...item.tasks, added] })
}

/** Changes a task, its key excepted; throws `draftTaskNotFound`. */
export const updateTask = (
  doc: PlanDocument,
  taskKey: string,
  change: Partial<Omit<DraftTask, 'key'>>,
): PlanDocument => {
  const item = itemOfTask(doc, taskKey)
  const tasks = item.tasks.map((task) => (task.key === taskKey ? { ...task, ...change, key: task.key } : task))
  return withItem(doc, item.key, { tasks })
}

/** Takes a task off its item; the clause it came from stays in the item's text. */
export const removeTask = (doc: PlanDocument, taskKey: string): PlanDocument => {
  const item = itemOfTask(doc, taskKey)
  return withItem(doc, item.key, { tasks: item.tasks.filter(({ key }) => key !== taskKey) })
}
