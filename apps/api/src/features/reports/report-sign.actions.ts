import { createHash, randomBytes } from 'node:crypto'
import type { BodyOf } from '@gandan/contracts/endpoint'
import type { signReport as sign } from '@gandan/contracts/reports/reports'
import { canSignReport } from '@gandan/domain/reports/permissions'
import { signerOfficeOf } from '@gandan/domain/reports/report-parties'
import { checkSigningDay, nextReportState } from '@gandan/domain/reports/report-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { formatDate, hanoiDayOf, hanoiTimeOf, yearOf } from '@gandan/domain/shared/iso-date'
import { renderSVG } from 'uqr'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Services } from '../../context.ts'
import { FILE_TYPES } from '../../http/file-reply.ts'
import type { OfficialPaper } from '../../papers/official-paper.ts'
import { renderPaper, renderPng } from '../../render/render.ts'
import { inTransaction } from '../audit/transaction.ts'
import { insertFile, linkFiles } from '../files/files.queries.ts'
import { withRecords } from './report-figures.read.ts'
import { readAuditHead, type FrozenFigure } from './report-frozen.queries.ts'
import { withPlanPictures } from './report-pictures.ts'
import { reportFileName, reportPaper, type Signature } from './report-paper.ts'
import { isReportNumberTaken } from './report-rows.queries.ts'
import type { ReportSources } from './report-sources.ts'
import { insertFrozen } from './report-writes.queries.ts'
import { loadReport, takeStep } from './reports.actions.ts'
import { checksOf, readReportState, seenReport, type ReportState } from './reports.read.ts'

type Input = BodyOf<typeof sign>

/** Crockford's alphabet: no letter that reads like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 16

/** 80 random bits: nobody finds a report by trying codes. */
const newCode = (): string => [...randomBytes(CODE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')

const addressOf = ({ config }: Services): string => config.publicUrl ?? `http://${config.host}:${config.port}`

interface Head {
  sequence: number
  hash: string
}

const proofOf = async (services: Services, ctx: Context, code: string, head: Head): Promise<OfficialPaper['proof']> => {
  const page = new URL('/verify', addressOf(services))
  const link = new URL(page)
  link.searchParams.set('code', code)
  const at = `${hanoiTimeOf(ctx.nowMs)} ngày ${formatDate(hanoiDayOf(ctx.nowMs))}`
  return {
    qr: await renderPng(renderSVG(link.href, { ecc: 'M', border: 4 }), '1'),
    lines: [
      `Mã xác thực: ${code.replace(/(.{4})(?=.)/g, '$1 ')}`,
      `Xác thực tại: ${page.href}`,
      `Số liệu và tệp chốt lúc ${at} (giờ Hà Nội).`,
      `Nhật ký: mục số ${head.sequence}, mã ${head.hash.slice(0, 16)}.`,
    ],
  }
}

/** Everything a signature needs that may be refused before anything is written. */
const prepare = async (services: Services, ctx: Context, sources: ReportSources, id: string, input: Input) => {
  const record = await seenReport(services.db, ctx, id)
  if (record.writerIds.includes(ctx.actor.userId)) throw new DomainError('writerMaySignNot')
  if (!canSignReport(ctx.actor, record)) throw new DomainError('notPermitted')
  nextReportState(record.state, 'sign')
  const dated = { ...record, signedOn: input.signedOn }
  const state = await readReportState(services.db, ctx, sources, dated)
  const { communeUntil } = record
  checkSigningDay(input.signedOn, { periodTo: state.period.to, today: ctx.today, communeUntil })
  const blocking = checksOf({ ...state, record }, ctx.today).filter(({ isBlocking }) => isBlocking)
  if (blocking.length > 0) throw new DomainError('reportNotReady', { checks: blocking })
  return state
}

const freezeFigures = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  { record, period, figures }: ReportState,
): Promise<FrozenFigure[]> => {
  const frozen: FrozenFigure[] = []
  for (const figure of figures) frozen.push(await withRecords(db, ctx, sources, record.communeId, { period, figure }))
  return frozen
}

const freezeFile = async (
  services: Services,
  ctx: Context,
  sources: ReportSources,
  state: ReportState,
  signature: Signature,
) => {
  const head = (await readAuditHead(services.db, state.record.communeId)) ?? { sequence: 0, hash: '0'.repeat(64) }
  const code = newCode()
  const paper = reportPaper(state, signature, await proofOf(services, ctx, code, head))
  const bytes = Buffer.from(await renderPaper(await withPlanPictures(services.db, ctx, sources, state, paper)))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id: uuidv7(), bytes, sha256, code, head }
}

type FrozenPaper = Awaited<ReturnType<typeof freezeFile>>

const keep = (
  { db }: Services,
  ctx: Context,
  state: ReportState,
  { signature, figures, file }: { signature: Signature; figures: FrozenFigure[]; file: FrozenPaper },
): Promise<void> => {
  const { communeId, id } = state.record
  const { number, signedOn, office: signerOffice } = signature
  const at = new Date(ctx.nowMs)
  return inTransaction(db, ctx, async (tx, note) => {
    const report = await loadReport(tx, ctx, id)
    const signerId = ctx.actor.userId
    if (await isReportNumberTaken(tx, report, { number, year: yearOf(signedOn) }))
      throw new DomainError('reportNumberTaken', { field: 'number' })
    const change = { number, numberYear: yearOf(signedOn), signedOn, signerId, signerOffice, signedAt: at }
    await takeStep(tx, ctx, report, { step: 'sign', reason: null }, change)
    await insertFile(tx, {
      id: file.id,
      communeId,
      name: `${reportFileName(state.record)}.docx`,
      mediaType: FILE_TYPES.docx,
      byteSize: file.bytes.length,
      sha256: file.sha256,
      uploadedBy: signerId,
      uploadedAt: at.toISOString(),
    })
    await linkFiles(tx, communeId, signerId, [file.id], 'report', id)
    const { sha256, code, head } = file
    await insertFrozen(
      tx,
      { communeId, id },
      { figures, cells: state.cells },
      {
        fileId: file.id,
        sha256,
        code,
        auditSequence: head.sequence,
        auditHash: head.hash,
        frozenAt: at,
      },
    )
    const changes = { number, signedOn, signerOffice, sha256, figures: figures.length, auditHead: head }
    note({ action: 'signReport', subjectType: 'report', subjectId: id, changes })
  })
}

/**
 * Signs a report: its figures with what they count, and its file, stay as they are from now on. The bytes lie on the
 * disk before the record does; a signature that fails leaves none.
 */
export const signReport = async (
  services: Services,
  ctx: Context,
  sources: ReportSources,
  id: string,
  input: Input,
): Promise<void> => {
  const { db, files } = services
  const state = await prepare(services, ctx, sources, id, input)
  const signature: Signature = {
    ...input,
    name: ctx.actor.displayName,
    office: signerOfficeOf(ctx.actor, state.record.kind),
  }
  const [figures, file] = [
    await freezeFigures(db, ctx, sources, state),
    await freezeFile(services, ctx, sources, state, signature),
  ]
  const { communeId } = state.record
  await files.put(communeId, file.id, file.bytes)
  try {
    await keep(services, ctx, state, { signature, figures, file })
  } catch (error) {
    await files.remove(communeId, file.id)
    throw error
  }
}
