import type { importFile, listIndicatorImports, undoIndicatorImport } from '@gandan/contracts/indicators/imports'
import type { ImportKind } from '@gandan/domain/indicators/import-kinds'
import type { Frequency } from '@gandan/domain/indicators/definition'
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request, upload } from '../../../api/client.ts'
import type { AskedPeriod } from '../indicators.api.ts'

export interface ImportAsked extends AskedPeriod<Frequency> {
  what: ImportKind
}

export const importsQuery = infiniteQueryOptions({
  queryKey: ['listIndicatorImports'],
  queryFn: ({ signal, pageParam }) =>
    request<typeof listIndicatorImports>('GET', '/indicator-imports', { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
})

const CHANGED = ['listIndicatorImports', 'getEntryGrid', 'getIndicatorValue', 'getPeriodStanding', 'listFigures']

const useRefresh = () => {
  const client = useQueryClient()
  return () => Promise.all(CHANGED.map((key) => client.invalidateQueries({ queryKey: [key] })))
}

interface Sent {
  file: File
  asked: ImportAsked
  isPreview: boolean
  /** One for a file to be taken in, however often it is tried. */
  key: string
}

export const useImportFile = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ file, asked: { what, kind, year, index }, isPreview, key }: Sent) =>
      upload<typeof importFile>('/indicator-imports', file, {
        query: { what, kind, year, index, isPreview: isPreview ? 'true' : 'false' },
        idempotencyKey: key,
      }),
    meta: { quiet: true },
    onSuccess: (_reply, { isPreview }) => (isPreview ? undefined : refresh()),
  })
}

export const useUndoImport = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (id: string) =>
      request<typeof undoIndicatorImport>('POST', '/indicator-imports/:id/undo', { params: { id } }),
    onSettled: refresh,
  })
}
