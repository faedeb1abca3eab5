import { OVERSIGHT_ROLES } from '@gandan/domain/organisation/roles'
import { z } from 'zod'
import { Id, IdParams, Instant, READERS, WRITERS } from './common.ts'
import { endpoint } from './endpoint.ts'

export const EVIDENCE_MAX_BYTES = 20 * 1024 * 1024

export const StoredFile = z
  .object({
    id: Id,
    name: z.string(),
    mediaType: z.string(),
    byteSize: z.number().int(),
    uploadedAt: Instant,
  })
  .meta({ id: 'StoredFile' })
export type StoredFile = z.output<typeof StoredFile>

export const uploadFile = endpoint({
  name: 'uploadFile',
  method: 'POST',
  path: '/files',
  summary: 'Upload one evidence file (PDF, PNG, JPEG, WebP, DOCX, XLSX; at most 20 MB); link it by id in a later call',
  roles: [...WRITERS, ...OVERSIGHT_ROLES],
  upload: true,
  response: StoredFile,
  status: 201,
})

export const downloadFile = endpoint({
  name: 'downloadFile',
  method: 'GET',
  path: '/files/:id/content',
  summary: 'The bytes of a file, always as an attachment',
  roles: READERS,
  params: IdParams,
})
