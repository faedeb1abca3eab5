import type { assignTasks, extendTask, getTask, remindTask, TaskRow } from '@gandan/contracts/plan/tasks'
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { request } from '../../../../api/client.ts'

/** What a dialog needs to know of a task: any row of any list will do. */
export type DialogTask = Pick<
  TaskRow,
  | 'id'
  | 'communeId'
  | 'number'
  | 'title'
  | 'dueOn'
  | 'ownerUserId'
  | 'ownerUserName'
  | 'ownerUnitId'
  | 'ownerUnitName'
  | 'version'
>

const UNTOUCHED_BY_TASKS = new Set<unknown>(['instance', 'me', 'plans', 'listPeople', 'listUnits'])

/** After a task has changed: every list and figure it may be in is asked for again. */
export const refreshTasks = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => !UNTOUCHED_BY_TASKS.has(queryKey[0]) })

export const fetchTask = (id: string) => request<typeof getTask>('GET', '/tasks/:id', { params: { id } })

/** Reminds the holder of each task, one after the other; answers how many were sent before one was refused. */
export const useRemindTasks = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ tasks, message }: { tasks: readonly DialogTask[]; message: string }) => {
      for (const { id } of tasks)
        await request<typeof remindTask>('POST', '/tasks/:id/reminders', {
          params: { id },
          body: message === '' ? {} : { message },
        })
    },
    meta: { quiet: true },
    onSettled: () => refreshTasks(queryClient),
  })
}

export const useAssignTasks = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { taskIds: string[]; ownerUnitId: string | null; ownerUserId: string | null }) =>
      request<typeof assignTasks>('POST', '/tasks/assignments', { body }),
    meta: { quiet: true },
    onSuccess: () => refreshTasks(queryClient),
  })
}

export const useExtendTask = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version, dueOn, reason }: { id: string; version: number; dueOn: string; reason: string }) =>
      request<typeof extendTask>('POST', '/tasks/:id/extensions', {
        params: { id },
        ifMatch: version,
        body: { dueOn, reason },
      }),
    meta: { quiet: true },
    onSuccess: () => refreshTasks(queryClient),
  })
}
