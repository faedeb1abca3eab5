import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyReply } from 'fastify'
import { asFile, type FileType } from '../http/file-reply.ts'
import type { PngScale } from './chart-spec.ts'
import { exhibitCsv } from './exhibit-csv.ts'
import type { Exhibit, ExportDocument } from './exhibit.ts'
import { renderChart, renderDocx, renderPdf, renderPng, renderWorkbook } from './render.ts'

export type ExhibitFormat = Extract<FileType, 'svg' | 'png' | 'xlsx' | 'csv'>
export type DocumentFormat = Extract<FileType, 'pdf' | 'docx'>

const hasFigures = ({ columns, rows }: Exhibit): boolean =>
  rows.some((row) => columns.some(({ kind }, index) => ['number', 'percent'].includes(kind) && row[index] !== null))

const svgOf = (exhibit: Exhibit): Promise<string> => {
  const { frame, picture } = exhibit
  if (picture === null) throw new DomainError('nothingToExport')
  return renderChart({ frame, picture })
}

const bytesOf = async (exhibit: Exhibit, format: ExhibitFormat, scale: PngScale): Promise<string | Buffer> => {
  if (format === 'csv') return exhibitCsv(exhibit)
  if (format === 'xlsx') return Buffer.from(await renderWorkbook(exhibit))
  const svg = await svgOf(exhibit)
  return format === 'svg' ? svg : Buffer.from(await renderPng(svg, scale))
}

/** A chart or table as a file; throws nothingToExport where there is no figure at all. */
export const sendExhibit = async (
  reply: FastifyReply,
  exhibit: Exhibit,
  { format, scale = '2' }: { format: ExhibitFormat; scale?: PngScale },
): Promise<FastifyReply> => {
  if (!hasFigures(exhibit)) throw new DomainError('nothingToExport')
  const bytes = await bytesOf({ ...exhibit, query: reply.request.url }, format, scale)
  return asFile(reply, exhibit.fileName, format).send(bytes)
}

export const sendDocument = async (
  reply: FastifyReply,
  document: ExportDocument,
  { format }: { format: DocumentFormat },
): Promise<FastifyReply> => {
  const bytes = format === 'pdf' ? await renderPdf(document) : await renderDocx(document)
  return asFile(reply, document.fileName, format).send(Buffer.from(bytes))
}
