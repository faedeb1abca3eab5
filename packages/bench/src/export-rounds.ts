import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startApi, type ApiProcess } from './api-process.ts'
import type { BytesOrder } from './bytes-server.ts'
import { headersOf, startComparison } from './comparison-process.ts'
import { measureAtRate, type Load } from './load.ts'
import type { PetitionPlace } from './petition-seed.ts'
import type { Note, RoundResult } from './report.ts'
import type { SeededCommune } from './seed.ts'

const ROUNDS = 5
const WARM_SECONDS = 3
const AT_ONCE = 20
const P99_GOAL = 2
const MEMORY_GOAL = 1.25
const FEW_ROWS = '&receivedFrom=2026-10-20'
const LIST = '/api/v1/exports/cases?sort=receivedOn&format=xlsx'

const draftReport = async ({ url }: ApiProcess, { clerkToken }: SeededCommune): Promise<string> => {
  const response = await fetch(`${url}/api/v1/reports`, {
    method: 'POST',
    headers: {
      ...headersOf(clerkToken),
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ kind: 'mobilization', period: 'quarter', year: 2026, index: 3 }),
  })
  if (response.status !== 201) throw new Error(`No report could be drafted: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

const pathsOf = (planId: string, reportId: string): Record<string, string> => ({
  'chart PNG': `/api/v1/exports/plans/${planId}/curve?period=month&format=png`,
  'dashboard PDF': `/api/v1/exports/plans/${planId}/dashboard?period=month&format=pdf`,
  'report DOCX': `/api/v1/reports/${reportId}/file.docx`,
  'list XLSX': LIST,
})

const read = async (url: string, token: string): Promise<Buffer> => {
  const response = await fetch(url, { headers: headersOf(token) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return Buffer.from(await response.arrayBuffer())
}

const bestMs = async (work: () => Promise<unknown>): Promise<number> => {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now()
    await work()
    best = Math.min(best, performance.now() - started)
  }
  return best
}

interface Place {
  api: ApiProcess
  token: string
  paths: Record<string, string>
}

/** Time and peak memory of one file after the other, against a plain stream of the same bytes. */
const fileNotes = async ({ api, token, paths }: Place): Promise<Note[]> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-files-'))
  const order: BytesOrder = { files: {} }
  const sizes: Record<string, number> = {}
  for (const [name, address] of Object.entries(paths)) {
    const bytes = await read(`${api.url}${address}`, token)
    const file = path.join(folder, String(Object.keys(sizes).length))
    await writeFile(file, bytes)
    sizes[name] = bytes.length
    order.files[encodeURIComponent(name)] = file
  }
  const plain = await startComparison(new URL('bytes-server.ts', import.meta.url), order)
  const notes: Note[] = []
  try {
    for (const [name, address] of Object.entries(paths)) {
      api.takePeakMb()
      const own = await bestMs(() => read(`${api.url}${address}`, token))
      const peak = api.takePeakMb()
      const other = await bestMs(() =>
        read(`${plain.url}/bytes/${encodeURIComponent(encodeURIComponent(name))}`, token),
      )
      const kilobytes = Math.round((sizes[name] ?? 0) / 1_024)
      const value = `${Math.round(own)} ms, plain stream of its ${kilobytes} kB ${Math.round(other)} ms: ${(own / other).toFixed(0)} times; peak ${peak} MB`
      notes.push({ what: name, value, goal: '', isMet: true })
    }
    return notes
  } finally {
    await plain.stop()
    await rm(folder, { recursive: true })
  }
}

/** The list of all rows takes no more memory than a short one. */
const memoryNote = async ({ api, token }: Place): Promise<Note> => {
  const peakOf = async (address: string): Promise<number> => {
    api.takePeakMb()
    await bestMs(() => read(`${api.url}${address}`, token))
    return api.takePeakMb()
  }
  const [few, all] = [await peakOf(`${LIST}${FEW_ROWS}`), await peakOf(LIST)]
  return {
    what: 'peak memory of the list XLSX',
    value: `${all} MB, of a month ${few} MB`,
    goal: `<= ${MEMORY_GOAL}`,
    isMet: all / few <= MEMORY_GOAL,
  }
}

/** Keeps that many files in the making, of every address in turn, until told to stop; gives how many came. */
const keepBusy = ({ api, token }: Place, addresses: readonly string[]): (() => Promise<number>) => {
  const stopped = new AbortController()
  let [next, made] = [0, 0]
  const work = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const address = addresses[next++ % addresses.length] ?? ''
      await read(`${api.url}${address}`, token)
      made += 1
    }
  }
  const workers = Array.from({ length: AT_ONCE }, work)
  return async () => {
    stopped.abort()
    await Promise.all(workers)
    return made
  }
}

/** The 99th percentile of a page while files are made, of one kind after the other and of all, against the page left alone. */
const delayNotes = async (place: Place, page: Load, seconds: number): Promise<Note[]> => {
  await measureAtRate(page, WARM_SECONDS)
  const idle = await measureAtRate(page, seconds)
  const mixtures = Object.entries({ ...place.paths, 'file of every kind': null })
  const notes: Note[] = []
  for (const [name, address] of mixtures) {
    const stop = keepBusy(place, address === null ? Object.values(place.paths) : [address])
    const busy = await measureAtRate(page, seconds)
    const made = await stop()
    const times = busy.p99 / idle.p99
    notes.push({
      what: `p99 of the case list while ${AT_ONCE} are made at once: ${name}`,
      value: `${idle.p99} ms alone, ${busy.p99} ms beside ${made} files: ${times.toFixed(2)}`,
      goal: address === null ? `<= ${P99_GOAL}` : '',
      isMet: times <= P99_GOAL,
    })
  }
  return notes
}

/** What leaves the screen, of one commune with that many cases. */
export const runExportRound = async (
  databaseUrl: string,
  rows: number,
  { commune }: PetitionPlace,
  { seconds }: { seconds: number },
): Promise<RoundResult> => {
  const api = await startApi(databaseUrl)
  try {
    const paths = pathsOf(commune.planId, await draftReport(api, commune))
    const place = { api, token: commune.chairmanToken, paths }
    const page = { url: `${api.url}/api/v1/cases?isOpen=true&limit=50`, headers: headersOf(place.token) }
    const notes = [await memoryNote(place), ...(await fileNotes(place)), ...(await delayNotes(place, page, seconds))]
    return { size: `${rows} cases in a commune`, figures: {}, residentMb: null, notes }
  } finally {
    await api.stop()
  }
}
