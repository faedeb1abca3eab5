import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { JobCall, JobName, RenderJobs } from './render-jobs.ts'

const MOST_WORKERS = 2
const MOST_WAITING = 100
/** A second worker takes a second to start: fewer than these are done before it could help. */
const WORTH_A_SECOND = 4
const IDLE_MS = 20_000
const LONGEST_JOB_MS = 120_000
const MOST_MEMORY_MB = 384

interface Job {
  call: JobCall
  resolve: (output: never) => void
  reject: (error: Error) => void
}

interface Hand {
  worker: Worker
  job: Job | null
  timer: NodeJS.Timeout | undefined
}

type Answer = { output: unknown } | { failure: string }

const env = { ...process.env, NODE_ENV: 'production' }
const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB }
let sourcesFolder: string | undefined

/** Packages are found from there, as from the sources; it goes when the process does. */
const folderForSources = (): string => {
  if (sourcesFolder !== undefined) return sourcesFolder
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'render-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  sourcesFolder = folder
  return folder
}

/** In the bundle the worker lies beside the server; from sources (tests, development) it is put together first. */
const startWorker = (): Worker => {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./render-worker.mjs', import.meta.url), { resourceLimits, env })
  const entry = fileURLToPath(new URL('./render-worker.ts', import.meta.url))
  return new Worker(new URL('./worker-from-sources.mjs', import.meta.url), {
    resourceLimits,
    env,
    workerData: { entry, folder: folderForSources() },
  })
}

const hands = new Set<Hand>()
const waiting: Job[] = []

const dismiss = (hand: Hand): void => {
  clearTimeout(hand.timer)
  hands.delete(hand)
  void hand.worker.terminate()
}

const fail = (hand: Hand, cause: unknown): void => {
  const { job } = hand
  hand.job = null
  dismiss(hand)
  job?.reject(new Error('a picture or document could not be made', { cause }))
  serve()
}

const rest = (hand: Hand): void => {
  hand.worker.unref()
  hand.timer = setTimeout(() => dismiss(hand), IDLE_MS)
  hand.timer.unref()
}

const begin = (hand: Hand, job: Job): void => {
  clearTimeout(hand.timer)
  hand.job = job
  hand.timer = setTimeout(() => fail(hand, new Error(`${job.call.name} took too long`)), LONGEST_JOB_MS)
  hand.worker.ref()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  hand.worker.postMessage(job.call)
}

const finish = (hand: Hand, answer: Answer): void => {
  const { job } = hand
  clearTimeout(hand.timer)
  hand.job = null
  if ('failure' in answer) job?.reject(new Error(answer.failure))
  else job?.resolve(answer.output as never)
  rest(hand)
  serve()
}

const hire = (): Hand => {
  const hand: Hand = { worker: startWorker(), job: null, timer: undefined }
  hand.worker.on('message', (answer: Answer) => finish(hand, answer))
  hand.worker.on('error', (error) => fail(hand, error))
  hand.worker.on('exit', () => {
    if (hands.has(hand)) fail(hand, new Error('the worker ended'))
  })
  hands.add(hand)
  return hand
}

/** A free worker takes the next job; a second one is started only once several wait behind the first. */
const serve = (): void => {
  while (waiting.length > 0) {
    const free = [...hands].find(({ job }) => job === null)
    const isEnough = hands.size >= MOST_WORKERS || (hands.size > 0 && waiting.length < WORTH_A_SECOND)
    if (!free && isEnough) return
    const job = waiting.shift()
    if (job) begin(free ?? hire(), job)
  }
}

/** Does a job off the event loop; throws notReady when too many already wait. */
export const render = <N extends JobName>(name: N, input: RenderJobs[N]['input']): Promise<RenderJobs[N]['output']> => {
  if (waiting.length >= MOST_WAITING) return Promise.reject(new DomainError('notReady'))
  return new Promise((resolve, reject) => {
    waiting.push({ call: { name, input }, resolve: resolve as Job['resolve'], reject })
    serve()
  })
}

/** How many workers stand: none until something is asked for, and none after a rest. */
export const countWorkers = (): number => hands.size
