import type { createPreparedExport } from '@gandan/contracts/exports/prepared-exports'
import { newKey, request } from '../api/client.ts'

/** The first of what the pages know of prepared files, so that a new one is seen at once. */
export const PREPARED_EXPORTS_KEY = 'preparedExports'

export const prepareExport = (body: { address: string; title: string }) =>
  request<typeof createPreparedExport>('POST', '/prepared-exports', { body, idempotencyKey: newKey() })
