import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { ListColumn } from '@gandan/contracts/columns/list-column'
import { formatDate } from '@gandan/domain/shared/iso-date'
import type { FastifyReply } from 'fastify'
import { BOM, csvLine } from './csv.ts'
import { asFile } from '../http/file-reply.ts'
import { countedBatches } from './row-count.ts'
import { listWorkbook, type ListFile } from './list-xlsx.ts'

/** Rows asked for at once: no more than these are ever held, and none take longer to write than a page may wait. */
export const LIST_BATCH = 200

let last: Promise<void> = Promise.resolve()

/** One piece of one list a round of the event loop, however many lists are written: pages are answered in between. */
const takeTurn = (): Promise<void> => {
  last = last.then(() => setImmediate())
  return last
}

/** The pages of a list, one after the other, each in its turn. */
export async function* batchesOf<Row>(
  readPage: (cursor: string | undefined) => Promise<{ items: readonly Row[]; nextCursor: string | null }>,
): AsyncGenerator<readonly Row[]> {
  let cursor: string | undefined
  do {
    const page = await readPage(cursor)
    await takeTurn()
    if (page.items.length > 0) yield page.items
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}

const textOf = <Row>({ kind, valueOf }: ListColumn<Row>, row: Row): string => {
  const value = valueOf(row)
  if (value === null) return ''
  return kind === 'day' && typeof value === 'string' ? formatDate(value) : String(value)
}

/** The file piece by piece, a piece for each batch of rows. */
export async function* listCsv<Row>({
  columns,
  batches,
}: Pick<ListFile<Row>, 'columns' | 'batches'>): AsyncGenerator<string> {
  yield BOM + csvLine(columns.map(({ label }) => label))
  for await (const rows of batches)
    yield rows.map((row) => csvLine(columns.map((column) => textOf(column, row)))).join('')
}

/** A list of any length as a file, streamed while it is read. */
export const sendList = <Row>(
  reply: FastifyReply,
  file: ListFile<Row> & { fileName: string },
  format: 'csv' | 'xlsx',
): FastifyReply => {
  const counted = { ...file, batches: countedBatches(file.batches) }
  const pieces: AsyncIterable<string | Buffer> = format === 'csv' ? listCsv(counted) : listWorkbook(counted)
  return asFile(reply, file.fileName, format).send(Readable.from(pieces, { objectMode: false }))
}
