import type { getForm, listFormRecords, listForms } from '@gandan/contracts/reports/forms'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, request } from '../../api/client.ts'
import type { askedOf } from './forms-search.ts'

type Asked = ReturnType<typeof askedOf>

export const formsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['listForms', asked],
    queryFn: ({ signal }) => request<typeof listForms>('GET', '/reports/forms', { query: asked, signal }),
    placeholderData: keepPreviousData,
  })

export const formQuery = (code: string, asked: Asked) =>
  queryOptions({
    queryKey: ['getForm', code, asked],
    queryFn: ({ signal }) =>
      request<typeof getForm>('GET', '/reports/forms/:code', { params: { code }, query: asked, signal }),
    placeholderData: keepPreviousData,
  })

/** The file of the same form and period. */
export const formFileOf = (code: string, asked: Asked): string =>
  addressOf('/reports/forms/:code/file.xlsx', { params: { code }, query: asked })

export const formRecordsQuery = (code: string, ms: number, asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['listFormRecords', code, ms, asked],
    queryFn: ({ pageParam, signal }) =>
      request<typeof listFormRecords>('GET', '/reports/forms/:code/cells/:ms', {
        params: { code, ms },
        query: { ...asked, cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
