import type {
  addImplementingDocument,
  getImplementedDirective,
  ImplementedDirective,
  removeImplementingDocument,
  restoreImplementingDocument,
  setDirectiveDue,
} from '@gandan/contracts/plan/directives'
import type { BodyInputOf } from '@gandan/contracts/endpoint'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/client.ts'

const DIRECTIVE = 'getImplementedDirective'

export const implementedDirectiveQuery = (id: string) =>
  queryOptions({
    queryKey: [DIRECTIVE, id],
    queryFn: ({ signal }) =>
      request<typeof getImplementedDirective>('GET', '/directives/:id', { params: { id }, signal }),
  })

interface Versioned {
  id: string
  version: number
}

const at = ({ id, version }: Versioned) => ({ params: { id }, ifMatch: version })

/** Figures are counted from these days: all but the directive, which was just answered, is asked for again. */
const useChange = <Input>(mutationFn: (input: Input) => Promise<ImplementedDirective>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    meta: { quiet: true },
    onSuccess: (directive) => {
      queryClient.setQueryData(implementedDirectiveQuery(directive.id).queryKey, directive)
      return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== DIRECTIVE })
    },
  })
}

export const useSetDirectiveDue = () =>
  useChange(({ dueOn, ...directive }: Versioned & { dueOn: string | null }) =>
    request<typeof setDirectiveDue>('PUT', '/directives/:id/due', { ...at(directive), body: { dueOn } }),
  )

export const useAddDocument = () =>
  useChange(({ id, key, body }: { id: string; key: string; body: BodyInputOf<typeof addImplementingDocument> }) =>
    request<typeof addImplementingDocument>('POST', '/directives/:id/implementing-documents', {
      params: { id },
      idempotencyKey: key,
      body,
    }),
  )

export const useRemoveDocument = () =>
  useChange((document: Versioned) =>
    request<typeof removeImplementingDocument>('DELETE', '/implementing-documents/:id', at(document)),
  )

export const useRestoreDocument = () =>
  useChange((document: Versioned) =>
    request<typeof restoreImplementingDocument>('POST', '/implementing-documents/:id/restorations', at(document)),
  )
