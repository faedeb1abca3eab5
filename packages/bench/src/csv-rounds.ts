import { startApi } from './api-process.ts'
import { ask } from './comparison-process.ts'
import type { RoundResult } from './report.ts'

const ROUNDS = 7
const FEWER = '&receivedFrom=2026-07-20'
const TIME_GOAL = 1.5
const MEMORY_GOAL = 1.25

const timed = async (read: () => Promise<number>): Promise<{ ms: number; lines: number }> => {
  const started = performance.now()
  const lines = await read()
  return { ms: performance.now() - started, lines }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The file of one commune in turn from the API and from one bare query; then its peak memory by the length of the file. */
export const csvNotes = async (
  databaseUrl: string,
  { bareUrl, path, token }: { bareUrl: string; path: string; token: string },
): Promise<NonNullable<RoundResult['notes']>> => {
  const api = await startApi(databaseUrl)
  const linesOf = async (url: string): Promise<number> => (await ask(url, token)).text.split('\r\n').length
  const file = `${api.url}${path}`
  const peakOf = async (url: string): Promise<number> => {
    api.takePeakMb()
    for (let round = 0; round < ROUNDS; round += 1) await linesOf(url)
    return api.takePeakMb()
  }
  try {
    const [own, bare]: [number[], number[]] = [[], []]
    let lines = 0
    for (let round = 0; round <= ROUNDS; round += 1) {
      const mine = await timed(() => linesOf(file))
      const other = await timed(() => linesOf(`${bareUrl}/bare/csv`))
      lines = mine.lines
      if (round === 0) continue
      own.push(mine.ms)
      bare.push(other.ms)
    }
    const [few, all] = [await peakOf(`${file}${FEWER}`), await peakOf(file)]
    const share = median(own) / median(bare)
    const fewLines = await linesOf(`${file}${FEWER}`)
    return [
      {
        what: `CSV of ${lines - 2} rows`,
        value: `${Math.round(median(own))} ms, bare ${Math.round(median(bare))} ms: ${share.toFixed(2)}`,
        goal: `<= ${TIME_GOAL}`,
        isMet: share <= TIME_GOAL,
      },
      {
        what: 'peak memory of it',
        value: `${all} MB, of ${fewLines - 2} rows ${few} MB`,
        goal: `<= ${MEMORY_GOAL}`,
        isMet: all / few <= MEMORY_GOAL,
      },
    ]
  } finally {
    await api.stop()
  }
}
