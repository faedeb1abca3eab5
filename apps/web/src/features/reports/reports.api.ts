import type {
  adjustReport,
  createReport,
  draftReportSection,
  editReportSection,
  getReport,
  listReports,
  ReportDetail,
  returnReport,
  sendReport,
  signReport,
  submitReport,
} from '@gandan/contracts/reports/reports'
import type { listReportDifferences } from '@gandan/contracts/reports/report-differences'
import type { verifyCode, verifyFile } from '@gandan/contracts/reports/verify'
import type { BodyInputOf } from '@gandan/contracts/endpoint'
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { addressOf, newKey, request } from '../../api/client.ts'

const ROOM_KEY = 'reports'

export const reportsQuery = infiniteQueryOptions({
  queryKey: [ROOM_KEY, 'list'],
  queryFn: ({ pageParam, signal }) =>
    request<typeof listReports>('GET', '/reports', { query: { cursor: pageParam, limit: 50 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
})

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [ROOM_KEY, 'report', id],
    queryFn: ({ signal }) => request<typeof getReport>('GET', '/reports/:id', { params: { id }, signal }),
  })

export const differencesQuery = (id: string) =>
  queryOptions({
    queryKey: [ROOM_KEY, 'differences', id],
    queryFn: ({ signal }) =>
      request<typeof listReportDifferences>('GET', '/reports/:id/differences', { params: { id }, signal }),
  })

export const reportFileOf = (id: string): string => addressOf('/reports/:id/file.docx', { params: { id } })

export const readDraft = (id: string, sectionId: string) =>
  request<typeof draftReportSection>('GET', '/reports/:id/sections/:sectionId/draft', { params: { id, sectionId } })

const shown = (queryClient: QueryClient, report: ReportDetail): void => {
  queryClient.setQueryData(reportQuery(report.id).queryKey, report)
  void queryClient.invalidateQueries({ queryKey: reportsQuery.queryKey })
}

export const useCreateReport = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: BodyInputOf<typeof createReport> }) =>
      request<typeof createReport>('POST', '/reports', { body, idempotencyKey: key }),
    meta: { quiet: true },
    onSuccess: (report) => shown(queryClient, report),
  })
}

/** Sections of a report are saved one after the other, each on top of the version the one before made. */
export const useSaveSection = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    scope: { id: `report-${id}` },
    mutationFn: ({ sectionId, text }: { sectionId: string; text: string }) =>
      request<typeof editReportSection>('PUT', '/reports/:id/sections/:sectionId', {
        params: { id, sectionId },
        ifMatch: queryClient.getQueryData(reportQuery(id).queryKey)?.version ?? 0,
        body: { text },
      }),
    meta: { quiet: true },
    onSuccess: (report) => shown(queryClient, report),
  })
}

export type Step =
  | { kind: 'submit' }
  | { kind: 'send' }
  | { kind: 'return'; reason: string }
  | { kind: 'adjust'; reason: string }
  | { kind: 'sign'; number: number; signedOn: string }

const send = ({ id, version }: ReportDetail, step: Step): Promise<ReportDetail> => {
  const call = { params: { id }, ifMatch: version }
  if (step.kind === 'submit') return request<typeof submitReport>('POST', '/reports/:id/submission', call)
  if (step.kind === 'send') return request<typeof sendReport>('POST', '/reports/:id/dispatch', call)
  if (step.kind === 'sign') {
    const { number, signedOn } = step
    return request<typeof signReport>('POST', '/reports/:id/signature', { ...call, body: { number, signedOn } })
  }
  const body = { reason: step.reason }
  if (step.kind === 'return') return request<typeof returnReport>('POST', '/reports/:id/return', { ...call, body })
  const idempotencyKey = newKey()
  return request<typeof adjustReport>('POST', '/reports/:id/adjustments', { params: { id }, idempotencyKey, body })
}

export const useTakeStep = (report: ReportDetail) => {
  const queryClient = useQueryClient()
  return useMutation({
    scope: { id: `report-${report.id}` },
    mutationFn: (step: Step) => send(report, step),
    meta: { quiet: true },
    onSuccess: (next) => shown(queryClient, next),
  })
}

export const verificationQuery = (code: string) =>
  queryOptions({
    queryKey: ['verify', code],
    queryFn: ({ signal }) => request<typeof verifyCode>('GET', '/verify/:code', { params: { code }, signal }),
    retry: false,
  })

export const sendHash = (body: BodyInputOf<typeof verifyFile>) =>
  request<typeof verifyFile>('POST', '/verify', { body })
