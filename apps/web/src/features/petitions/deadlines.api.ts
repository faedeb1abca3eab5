import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type { calculateDeadline, listDeadlineRules } from '@gandan/contracts/petitions/deadlines'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request } from '../../api/client.ts'

export type DeadlineQuestion = BodyInputOf<typeof calculateDeadline>

/** All rules, past ones too: the page picks by day. They change only with the product. */
export const deadlineRulesQuery = queryOptions({
  queryKey: ['listDeadlineRules'],
  queryFn: ({ signal }) => request<typeof listDeadlineRules>('GET', '/deadline-rules', { signal }),
  staleTime: Infinity,
})

export const deadlineQuery = (body: DeadlineQuestion) =>
  queryOptions({
    queryKey: ['calculateDeadline', body],
    queryFn: ({ signal }) => request<typeof calculateDeadline>('POST', '/deadlines/calculate', { body, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
