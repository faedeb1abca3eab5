import type { BodyInputOf, QueryInputOf, ResponseOf } from '@gandan/contracts/endpoint'
import type {
  addTaskComment,
  createTask,
  getTask,
  listTasks,
  reportProgress,
  setTaskChecklist,
  setTaskDependencies,
  TaskDetail,
  TaskRow,
  transitionTask,
  updateTask,
} from '@gandan/contracts/plan/tasks'
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { request } from '../../../api/client.ts'
import { refreshTasks } from './dialogs/task-dialogs.api.ts'

export type TaskFilter = Omit<QueryInputOf<typeof listTasks>, 'cursor' | 'limit'>
type TaskPage = ResponseOf<typeof listTasks>

const PAGE_SIZE = 50
const LARGEST_PAGE = 100
/** What a board or a timeline draws at most. */
export const MOST_DRAWN = 500

const readPage = (query: QueryInputOf<typeof listTasks>, signal: AbortSignal): Promise<TaskPage> =>
  request<typeof listTasks>('GET', '/tasks', { query, signal })

export const tasksQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: ['listTasks', filter],
    queryFn: ({ pageParam, signal }) => readPage({ ...filter, cursor: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** All that the filter matches, up to MOST_DRAWN, page after page. */
export const drawnTasksQuery = (filter: TaskFilter) =>
  queryOptions({
    queryKey: ['listTasks', 'drawn', filter],
    queryFn: async ({ signal }): Promise<{ items: TaskRow[]; total: number }> => {
      const items: TaskRow[] = []
      let cursor: string | undefined
      let total = 0
      do {
        const page = await readPage({ ...filter, cursor, limit: LARGEST_PAGE }, signal)
        items.push(...page.items)
        total = page.total
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined && items.length < MOST_DRAWN)
      return { items, total }
    },
    placeholderData: keepPreviousData,
  })

/** The first tasks of a plan that match some words: what a choice of task offers. */
export const taskChoicesQuery = (planId: string, q: string) =>
  queryOptions({
    queryKey: ['listTasks', 'choices', planId, q],
    queryFn: ({ signal }) => readPage({ planId, q, sort: 'number', limit: 12 }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['getTask', id],
    queryFn: ({ signal }) => request<typeof getTask>('GET', '/tasks/:id', { params: { id }, signal }),
  })

/** A write that answers with the whole task; its form says the refusal itself. */
const useTaskWrite = <Variables>(send: (variables: Variables) => Promise<TaskDetail>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    meta: { quiet: true },
    onSuccess: (task) => {
      queryClient.setQueryData(taskQuery(task.id).queryKey, task)
      void refreshTasks(queryClient)
    },
  })
}

export interface Edit<Body> {
  id: string
  version: number
  body: Body
}

export interface Creation<Body> {
  key: string
  body: Body
}

export const useCreateTask = () =>
  useTaskWrite(({ key, body }: Creation<BodyInputOf<typeof createTask>>) =>
    request<typeof createTask>('POST', '/tasks', { body, idempotencyKey: key }),
  )

export const useUpdateTask = () =>
  useTaskWrite(({ id, version, body }: Edit<BodyInputOf<typeof updateTask>>) =>
    request<typeof updateTask>('PATCH', '/tasks/:id', { params: { id }, body, ifMatch: version }),
  )

export const useReportProgress = () =>
  useTaskWrite(({ id, key, body }: Creation<BodyInputOf<typeof reportProgress>> & { id: string }) =>
    request<typeof reportProgress>('POST', '/tasks/:id/updates', { params: { id }, body, idempotencyKey: key }),
  )

export const useTransitionTask = () =>
  useTaskWrite(({ id, version, body }: Edit<BodyInputOf<typeof transitionTask>>) =>
    request<typeof transitionTask>('POST', '/tasks/:id/transitions', { params: { id }, body, ifMatch: version }),
  )

export const useAddTaskComment = () =>
  useTaskWrite(({ id, key, body }: Creation<BodyInputOf<typeof addTaskComment>> & { id: string }) =>
    request<typeof addTaskComment>('POST', '/tasks/:id/comments', { params: { id }, body, idempotencyKey: key }),
  )

export const useSetTaskChecklist = () =>
  useTaskWrite(({ id, version, body }: Edit<BodyInputOf<typeof setTaskChecklist>>) =>
    request<typeof setTaskChecklist>('PUT', '/tasks/:id/checklist', { params: { id }, body, ifMatch: version }),
  )

export const useSetTaskDependencies = () =>
  useTaskWrite(({ id, version, body }: Edit<BodyInputOf<typeof setTaskDependencies>>) =>
    request<typeof setTaskDependencies>('PUT', '/tasks/:id/dependencies', { params: { id }, body, ifMatch: version }),
  )
