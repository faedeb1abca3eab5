import type { FastifyReply } from 'fastify'

/** Of the files that the product makes. */
export const FILE_TYPES = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type FileType = keyof typeof FILE_TYPES

/** What a browser saves under a name, its ending added: nothing of it is kept on the way. */
export const asFile = (reply: FastifyReply, name: string, type: FileType): FastifyReply =>
  reply
    .type(FILE_TYPES[type])
    .header('content-disposition', `attachment; filename="${name}.${type}"`)
    .header('cache-control', 'no-store')
