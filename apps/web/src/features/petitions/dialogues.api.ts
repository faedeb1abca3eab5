import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type {
  addDialogueIssue,
  answerDialogueIssue,
  changeDialogue,
  correctDialogueIssue,
  createDialogue,
  DialogueDetail,
  getDialogue,
  holdDialogue,
  listDialogues,
  promiseOnIssue,
} from '@gandan/contracts/petitions/dialogues'
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { request } from '../../api/client.ts'

export const dialoguesQuery = infiniteQueryOptions({
  queryKey: ['dialogues', 'list'],
  queryFn: ({ pageParam, signal }) =>
    request<typeof listDialogues>('GET', '/dialogues', { query: { cursor: pageParam, limit: 20 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export const dialogueQuery = (id: string) =>
  queryOptions({
    queryKey: ['dialogues', 'one', id],
    queryFn: ({ signal }) => request<typeof getDialogue>('GET', '/dialogues/:id', { params: { id }, signal }),
  })

/** What the API answers is the page; other dialogues and the list are asked for anew when next looked at. */
const keep = async (queryClient: QueryClient, detail: DialogueDetail): Promise<void> => {
  await queryClient.invalidateQueries({ queryKey: ['dialogues'], refetchType: 'none' })
  queryClient.setQueryData(dialogueQuery(detail.id).queryKey, detail)
}

const useKeep = () => {
  const queryClient = useQueryClient()
  return (detail: DialogueDetail) => keep(queryClient, detail)
}

interface Edit<Body> {
  id: string
  version: number
  body: Body
}

export const useCreateDialogue = () =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: BodyInputOf<typeof createDialogue> }) =>
      request<typeof createDialogue>('POST', '/dialogues', { body, idempotencyKey: key }),
    meta: { quiet: true },
    onSuccess: useKeep(),
  })

export const useChangeDialogue = () =>
  useMutation({
    mutationFn: ({ id, version, body }: Edit<BodyInputOf<typeof changeDialogue>>) =>
      request<typeof changeDialogue>('PATCH', '/dialogues/:id', { params: { id }, ifMatch: version, body }),
    meta: { quiet: true },
    onSuccess: useKeep(),
  })

export const useHoldDialogue = () =>
  useMutation({
    mutationFn: ({ id, version, body }: Edit<BodyInputOf<typeof holdDialogue>>) =>
      request<typeof holdDialogue>('POST', '/dialogues/:id/minutes', { params: { id }, ifMatch: version, body }),
    meta: { quiet: true },
    onSuccess: useKeep(),
  })

export const useAddIssue = (id: string) =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: BodyInputOf<typeof addDialogueIssue> }) =>
      request<typeof addDialogueIssue>('POST', '/dialogues/:id/issues', { params: { id }, body, idempotencyKey: key }),
    meta: { quiet: true },
    onSuccess: useKeep(),
  })

export const useCorrectIssue = () =>
  useMutation({
    mutationFn: ({ id, version, body }: Edit<BodyInputOf<typeof correctDialogueIssue>>) =>
      request<typeof correctDialogueIssue>('PUT', '/dialogue-issues/:id', { params: { id }, ifMatch: version, body }),
    meta: { quiet: true },
    onSuccess: useKeep(),
  })

export const useAnswerIssue = () =>
  useMutation({
    mutationFn: ({ id, version, body }: Edit<BodyInputOf<typeof answerDialogueIssue>>) =>
      request<typeof answerDialogueIssue>('POST', '/dialogue-issues/:id/answers', {
        params: { id },
        ifMatch: version,
        body,
      }),
    meta: { quiet: true },
    onSuccess: useKeep(),
  })

/** A promise makes a task: everything that counts tasks is out of date. */
export const usePromise = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version, body }: Edit<BodyInputOf<typeof promiseOnIssue>>) =>
      request<typeof promiseOnIssue>('POST', '/dialogue-issues/:id/promises', {
        params: { id },
        ifMatch: version,
        body,
      }),
    meta: { quiet: true },
    onSuccess: async (detail) => {
      await queryClient.invalidateQueries({ refetchType: 'none' })
      await keep(queryClient, detail)
    },
  })
}
