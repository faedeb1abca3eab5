import { ONE_STOP_WORDS } from '@gandan/domain/indicators/one-stop'
import type { ImportPreview } from '@gandan/contracts/indicators/imports'
import { expect } from 'vitest'
import type { Caller } from '../test-app.ts'
import type { FigureWorld } from './figure-world.ts'

const COLUMNS = [
  'month',
  'field',
  'carried',
  'receivedOnline',
  'receivedDirect',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'pending',
  'withFee',
  'paidOnline',
  'digitised',
  'apologies',
] as const

/** Takes rows of the one-stop desk in by a CSV file. */
export const importOneStop = async (call: Caller, year: number, rows: readonly (string | number)[][]) => {
  const text = [
    COLUMNS.map((column) => `"${ONE_STOP_WORDS[column]}"`),
    ...rows.map((row) => row.map((cell) => `"${cell}"`)),
  ]
    .map((line) => line.join(','))
    .join('\r\n')
  const boundary = 'ranh-gioi'
  const opening = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="mot-cua.csv"\r\nContent-Type: text/csv\r\n\r\n`
  const body = Buffer.concat([Buffer.from(opening), Buffer.from(text), Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return call('POST', `/indicator-imports?what=oneStop&year=${year}&isPreview=false`, { body, headers })
}

/** By month and field: carried, received online and direct, resolved early, on time and late, pending, with fee, paid online, digitised, apologies. */
const ROWS = [
  [4, 'Đất đai', 0, 30, 10, 20, 15, 5, 0, 20, 8, 30, 3],
  [5, 'Đất đai', 0, 5, 15, 0, 8, 8, 4, 10, 2, 6, 4],
  [5, 'Tư pháp – hộ tịch', 0, 45, 5, 30, 18, 2, 0, 30, 24, 40, 1],
  [6, 'Đất đai', 4, 6, 0, 5, 4, 1, 0, 0, 0, 9, 1],
]

export const enterDossierFacts = async ({ commune }: FigureWorld): Promise<void> => {
  const reply = await importOneStop(commune.person('oneStop').call, 2026, ROWS)
  expect(reply.json<ImportPreview>(), reply.body).toMatchObject({ errors: [] })
}
