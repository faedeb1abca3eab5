import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type {
  correctCaseEvent,
  draftDocument,
  getCase,
  getCaseDocument,
  listCaseDeadlines,
  mergeCase,
  previewCaseStep,
  splitCase,
  takeCaseStep,
} from '@gandan/contracts/petitions/cases'
import type {
  findLookalikes,
  readIdentity,
  registerPetition,
  updatePetition,
} from '@gandan/contracts/petitions/petitions'
import type { DocumentTemplate } from '@gandan/domain/petitions/case-step-needs'
import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { addressOf, request, requestFile } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { refreshCases } from './cases.api.ts'

export type StepInput = BodyInputOf<typeof takeCaseStep>
export type Registration = BodyInputOf<typeof registerPetition>
export type LookalikeQuestion = BodyInputOf<typeof findLookalikes>

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['getCase', id],
    queryFn: ({ signal }) => request<typeof getCase>('GET', '/cases/:id', { params: { id }, signal }),
  })

export const caseDeadlinesQuery = (id: string) =>
  queryOptions({
    queryKey: ['getCase', id, 'deadlines'],
    queryFn: ({ signal }) =>
      request<typeof listCaseDeadlines>('GET', '/cases/:id/deadlines', { params: { id }, signal }),
  })

export const caseDocumentQuery = (id: string, documentId: string) =>
  queryOptions({
    queryKey: ['getCase', id, 'document', documentId],
    queryFn: ({ signal }) =>
      request<typeof getCaseDocument>('GET', '/cases/:id/documents/:documentId', {
        params: { id, documentId },
        signal,
      }),
    staleTime: Infinity,
  })

export const draftQuery = (id: string, template: DocumentTemplate) =>
  queryOptions({
    queryKey: ['getCase', id, 'draft', template],
    queryFn: ({ signal }) =>
      request<typeof draftDocument>('GET', '/cases/:id/drafts/:template', { params: { id, template }, signal }),
    staleTime: Infinity,
  })

/** Apart from the case's own key: once the step is taken, asking again what it would move makes no sense. */
export const stepPreviewQuery = (id: string, body: StepInput, isWhole: boolean) =>
  queryOptions({
    queryKey: ['previewCaseStep', id, body],
    queryFn: ({ signal }) =>
      request<typeof previewCaseStep>('POST', '/cases/:id/steps/preview', { params: { id }, body, signal }),
    enabled: isWhole,
    placeholderData: keepPreviousData,
    retry: false,
  })

export const lookalikesQuery = (body: LookalikeQuestion, isWorthAsking: boolean) =>
  queryOptions({
    queryKey: ['findLookalikes', body],
    queryFn: ({ signal }) => request<typeof findLookalikes>('POST', '/petitions/lookalikes', { body, signal }),
    enabled: isWorthAsking,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })

/** Another version was written meanwhile: it is fetched, so that what is typed can be sent on top of it. */
const fetchIfStale = (queryClient: QueryClient, id: string) => (error: unknown) => {
  if (problemOf(error).code === 'staleVersion') void queryClient.invalidateQueries({ queryKey: caseQuery(id).queryKey })
}

export const useTakeStep = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: StepInput }) =>
      request<typeof takeCaseStep>('POST', '/cases/:id/steps', { params: { id }, body, ifMatch: version }),
    meta: { quiet: true },
    onError: fetchIfStale(queryClient, id),
    onSuccess: (detail) => {
      queryClient.setQueryData(caseQuery(id).queryKey, detail)
      void refreshCases(queryClient)
    },
  })
}

export type Merge = BodyInputOf<typeof mergeCase>
export type Split = BodyInputOf<typeof splitCase>

export const useMergeCase = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: Merge }) =>
      request<typeof mergeCase>('POST', '/cases/:id/merges', { params: { id }, body, ifMatch: version }),
    meta: { quiet: true },
    onError: fetchIfStale(queryClient, id),
    onSuccess: () => void refreshCases(queryClient),
  })
}

export const useSplitCase = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: Split }) =>
      request<typeof splitCase>('POST', '/cases/:id/splits', { params: { id }, body, ifMatch: version }),
    meta: { quiet: true },
    onError: fetchIfStale(queryClient, id),
    onSuccess: () => void refreshCases(queryClient),
  })
}

export const useCorrectEvent = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: BodyInputOf<typeof correctCaseEvent> }) =>
      request<typeof correctCaseEvent>('POST', '/cases/:id/corrections', { params: { id }, body, ifMatch: version }),
    meta: { quiet: true },
    onError: fetchIfStale(queryClient, id),
    onSuccess: (_, { body }) => {
      if (!body.isPreview) void refreshCases(queryClient)
    },
  })
}

export const useUpdatePetition = (petitionId: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: BodyInputOf<typeof updatePetition> }) =>
      request<typeof updatePetition>('PATCH', '/petitions/:id', { params: { id: petitionId }, body, ifMatch: version }),
    meta: { quiet: true },
    onError: (error) => {
      if (problemOf(error).code === 'staleVersion') void refreshCases(queryClient)
    },
    onSuccess: () => refreshCases(queryClient),
  })
}

/** What was read is kept nowhere: it is gone when the page is left. */
export const useReadIdentity = () =>
  useMutation({
    mutationFn: ({ petitionId, reason }: { petitionId: string; reason: string }) =>
      request<typeof readIdentity>('POST', '/petitions/:id/identity-readings', {
        params: { id: petitionId },
        body: { reason },
      }),
    meta: { quiet: true },
    gcTime: 0,
  })

export const useRegisterPetition = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: Registration }) =>
      request<typeof registerPetition>('POST', '/petitions', { body, idempotencyKey: key }),
    meta: { quiet: true },
    gcTime: 0,
    onSuccess: () => void refreshCases(queryClient),
  })
}

const saveAs = (href: string, name: string): void => {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
}

/** The draft as it was edited, as a Word file. */
export const downloadDraft = async (id: string, template: string, text: string): Promise<void> => {
  const blob = await requestFile('/cases/:id/drafts/:template/file.docx', { params: { id, template }, body: { text } })
  const href = URL.createObjectURL(blob)
  saveAs(href, `du-thao-${template}.docx`)
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}

export const downloadDocument = (id: string, documentId: string): void =>
  saveAs(addressOf('/cases/:id/documents/:documentId/file.docx', { params: { id, documentId } }), '')
