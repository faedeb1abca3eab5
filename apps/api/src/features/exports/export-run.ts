import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { EXPORT_ATTEMPTS, EXPORT_KEPT_DAYS, rightsOf } from '@gandan/domain/exports/prepared-exports'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../context.ts'
import { callInside } from '../../http/insider.ts'
import { countingRows } from '../../render/row-count.ts'
import type { FileStore } from '../files/file-store.ts'
import { readAccount } from '../organisation/session-reader.ts'
import { withoutWords } from './export-addresses.ts'
import { bellOf } from './export-bell.ts'
import * as queue from './export-queue.queries.ts'

export interface ExportServices {
  app: FastifyInstance
  db: Database
  files: FileStore
  clock: () => number
}

const TOLD_EVERY_MS = 1_000
const LEASE_MS = 60_000
const BUSY_WAIT_MS = 10_000
const DAY_MS = 86_400_000
const FORGOTTEN_AFTER_DAYS = 37
const SERVER_BUSY = new Set([429, 503])

/** The server had no time for it: it is asked again later. */
class Busy extends Error {}

const textOf = async (stream: Readable): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const codeIn = (text: string): string => {
  try {
    const { code } = JSON.parse(text) as { code?: unknown }
    return typeof code === 'string' ? code : 'internal'
  } catch {
    return 'internal'
  }
}

const nameIn = (disposition: unknown): string => /filename="([^"]+)"/.exec(String(disposition))?.[1] ?? 'gan-dan'

const rejectedOn = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })

/** Asks the job's own address as its owner, with his rights of today, and keeps the answer while it comes. */
const writeAnswer = async (
  { app, db, files, clock }: ExportServices,
  job: queue.ExportJob,
  { told, stop }: { told: { rows: number; bytes: number }; stop: AbortSignal },
): Promise<queue.MadeExport> => {
  const reader = await readAccount(db, job.ownerUserId, hanoiDayOf(clock()), job.id)
  if (!reader) throw new DomainError('roleRefused')
  const count = (rows: number) => void (told.rows += rows)
  const asking = countingRows(count, () => callInside(app, reader, `/api/v1${job.address}`, stop))
  const answer = await Promise.race([asking, rejectedOn(stop)])
  const stopAnswer = () => answer.raw.res.destroy()
  stop.addEventListener('abort', stopAnswer)
  try {
    if (SERVER_BUSY.has(answer.statusCode)) throw new Busy()
    if (answer.statusCode !== 200) throw new DomainError(codeIn(await textOf(answer.stream())))
    const onBytes = (bytes: number) => void (told.bytes += bytes)
    const stored = await files.putStream(job.communeId, job.fileId, answer.stream(), { signal: stop, onBytes })
    return {
      ...stored,
      address: withoutWords(job.address),
      rights: rightsOf(reader),
      fileName: nameIn(answer.headers['content-disposition']),
      contentType: String(answer.headers['content-type']),
      rows: told.rows,
      finishedAt: new Date(clock()),
      expiresAt: new Date(clock() + EXPORT_KEPT_DAYS * DAY_MS),
    }
  } finally {
    stop.removeEventListener('abort', stopAnswer)
    answer.raw.res.destroy()
  }
}

/** Writes how far it is once a second and stops the work when it is not wanted or not ours any more. */
const watched = async <T>(
  { db, clock }: ExportServices,
  job: queue.ExportJob,
  told: { rows: number; bytes: number },
  work: (stop: AbortSignal) => Promise<T>,
  closing: AbortSignal,
): Promise<T> => {
  const stopper = new AbortController()
  const stop = () => stopper.abort()
  const bell = bellOf(db)
  bell.on(`stop:${job.id}`, stop)
  closing.addEventListener('abort', stop)
  const timer = setInterval(() => {
    const leaseUntil = new Date(clock() + LEASE_MS)
    queue.tellProgress(db, job, { ...told, leaseUntil }).then((isOurs) => (isOurs ? undefined : stop()), stop)
  }, TOLD_EVERY_MS)
  try {
    return await work(stopper.signal)
  } finally {
    clearInterval(timer)
    bell.off(`stop:${job.id}`, stop)
    closing.removeEventListener('abort', stop)
  }
}

const settleFailure = async (
  { db, files, clock }: ExportServices,
  job: queue.ExportJob,
  error: unknown,
  closing: AbortSignal,
): Promise<void> => {
  await files.remove(job.communeId, job.fileId)
  const now = clock()
  if (closing.aborted) await queue.releaseExport(db, job, new Date(now))
  else if (error instanceof Busy) await queue.releaseExport(db, job, new Date(now + BUSY_WAIT_MS))
  else {
    const problem = error instanceof DomainError ? error.code : 'internal'
    const end = { address: withoutWords(job.address), problem, finishedAt: new Date(now) }
    const isOurs = await queue.failExport(db, job, end)
    if (isOurs && !(error instanceof DomainError)) throw error
  }
}

const makeExport = async (services: ExportServices, job: queue.ExportJob, closing: AbortSignal): Promise<void> => {
  const { db, files } = services
  if (job.lostFileId) await files.remove(job.communeId, job.lostFileId)
  const told = { rows: 0, bytes: 0 }
  try {
    if (job.attempts > EXPORT_ATTEMPTS) throw new DomainError('exportGivenUp')
    const made = await watched(services, job, told, (stop) => writeAnswer(services, job, { told, stop }), closing)
    if (!(await queue.finishExport(db, job, made))) await files.remove(job.communeId, job.fileId)
  } catch (error) {
    await settleFailure(services, job, error, closing)
  }
}

const expire = async ({ db, files, clock }: ExportServices): Promise<void> => {
  for (const { communeId, fileId } of await queue.expireExports(db, new Date(clock())))
    if (fileId) await files.remove(communeId, fileId)
  await queue.forgetExports(db, new Date(clock() - FORGOTTEN_AFTER_DAYS * DAY_MS))
}

const NEVER = new AbortController().signal

/** One round: what is over its time goes, then everything that waits is made, one after the other. */
export const runExports = async (services: ExportServices, closing = NEVER): Promise<void> => {
  const { db, clock } = services
  await expire(services)
  while (!closing.aborted) {
    const now = clock()
    const lease = { now: new Date(now), leaseUntil: new Date(now + LEASE_MS), fileId: uuidv7() }
    const job = await queue.claimExport(db, lease)
    if (!job) return
    await makeExport(services, job, closing)
  }
}

const LOOK_EVERY_MS = 5_000

/** Makes what is asked for until it is stopped; a round that fails is reported and the next one comes all the same. */
export const startExports = (services: ExportServices, onError: (error: unknown) => void): (() => Promise<void>) => {
  const closing = new AbortController()
  const bell = bellOf(services.db)
  const rest = async (): Promise<void> => {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(LOOK_EVERY_MS)])
    await once(bell, 'queued', { signal }).catch(() => undefined)
  }
  const rounds = (async () => {
    while (!closing.signal.aborted) {
      await runExports(services, closing.signal).catch(onError)
      if (!closing.signal.aborted) await rest()
    }
  })()
  return () => {
    closing.abort()
    return rounds
  }
}
