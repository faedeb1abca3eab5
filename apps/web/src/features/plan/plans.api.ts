import type {
  adoptPlan,
  amendPlan,
  discardPlanDraft,
  getPlan,
  getPlanEdition,
  importPlanFile,
  importPlanText,
  listPlanItems,
  listPlans,
  PlanDetail,
  savePlanDraft,
} from '@gandan/contracts/plan/plans'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { request, upload } from '../../api/client.ts'

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => request<typeof listPlans>('GET', '/plans', { signal }),
  staleTime: 60_000,
})

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['getPlan', id],
    queryFn: ({ signal }) => request<typeof getPlan>('GET', '/plans/:id', { params: { id }, signal }),
  })

export const planItemsQuery = (id: string) =>
  queryOptions({
    queryKey: ['listPlanItems', id],
    queryFn: ({ signal }) => request<typeof listPlanItems>('GET', '/plans/:id/items', { params: { id }, signal }),
  })

/** An edition never changes once it is there. */
export const editionQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['getPlanEdition', id, number],
    queryFn: ({ signal }) =>
      request<typeof getPlanEdition>('GET', '/plans/:id/editions/:number', { params: { id, number }, signal }),
    staleTime: Infinity,
  })

const UNTOUCHED_BY_PLANS = new Set<unknown>(['instance', 'me', 'listPeople', 'listUnits', 'getPlanEdition'])

/** After a plan came, changed or went: what lists it, counts it or tells its parts is asked for again. */
const refreshPlans = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => !UNTOUCHED_BY_PLANS.has(queryKey[0]) })

const keepPlan = (queryClient: QueryClient, plan: PlanDetail): void => {
  queryClient.setQueryData(planQuery(plan.id).queryKey, plan)
}

export type PlanSource = { text: string } | { file: File }

export const useImportPlan = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ source, key: idempotencyKey }: { source: PlanSource; key: string }) =>
      'file' in source
        ? upload<typeof importPlanFile>('/plans/files', source.file, { idempotencyKey })
        : request<typeof importPlanText>('POST', '/plans', { body: source, idempotencyKey }),
    meta: { quiet: true },
    onSuccess: async (plan) => {
      keepPlan(queryClient, plan)
      await queryClient.invalidateQueries({ queryKey: plansQuery.queryKey })
    },
  })
}

export const saveDraft = (id: string, ifMatch: number, document: PlanDocument) =>
  request<typeof savePlanDraft>('PUT', '/plans/:id/draft', { params: { id }, ifMatch, body: { document } })

export const useDiscardDraft = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version: ifMatch }: { id: string; version: number }) =>
      request<typeof discardPlanDraft>('DELETE', '/plans/:id/draft', { params: { id }, ifMatch }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: plansQuery.queryKey }),
  })
}

export const useAdoptPlan = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version: ifMatch, reason }: { id: string; version: number; reason: string }) =>
      request<typeof adoptPlan>('POST', '/plans/:id/adoptions', {
        params: { id },
        ifMatch,
        body: reason === '' ? {} : { reason },
      }),
    meta: { quiet: true },
    onSuccess: async (plan) => {
      keepPlan(queryClient, plan)
      await refreshPlans(queryClient)
    },
  })
}

export const useAmendPlan = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version: ifMatch }: { id: string; version: number }) =>
      request<typeof amendPlan>('POST', '/plans/:id/amendments', { params: { id }, ifMatch }),
    onSuccess: async (plan) => {
      keepPlan(queryClient, plan)
      await queryClient.invalidateQueries({ queryKey: plansQuery.queryKey })
    },
  })
}
