import type { FigureRecord, listFigureRecords as list } from '@gandan/contracts/dashboard/figures'
import type { QueryOf, ResponseOf } from '@gandan/contracts/endpoint'
import type { IndicatorDefinition, Term } from '@gandan/domain/indicators/definition'
import { windowUntil, type DayWindow } from '@gandan/domain/indicators/periods'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { definitionsFor } from '../indicators/definitions.queries.ts'
import type { MeasureAsk, MeasurePlace, MeasureRecord } from '../measures/measure-source.ts'
import { dayOf, seenCommune } from './figures.read.ts'
import { askOf, readFigures } from './figure-sums.ts'
import { listMeasureRecords } from './measure-sources.ts'

type Query = QueryOf<typeof list>
type Reply = ResponseOf<typeof list>

const NOTHING: Reply = { total: null, items: [], nextCursor: null }
/** A sum less another is read whole to take the one from the other; beyond this many records it is refused. */
const MOST_SUBTRACTED = 20_000
const AT_ONCE = 5_000

const recordOf = ({ id, subject, title, on, amount, link }: MeasureRecord): FigureRecord => ({
  id,
  subject,
  title,
  on,
  amount,
  link,
})

const readAll = async (db: Database, place: MeasurePlace, ask: MeasureAsk): Promise<MeasureRecord[]> => {
  const records: MeasureRecord[] = []
  let cursor: string | undefined
  do {
    const page = await listMeasureRecords(db, place, ask, { cursor, limit: AT_ONCE })
    records.push(...page.items)
    if (records.length > MOST_SUBTRACTED) throw new DomainError('tooManyRecords', { most: MOST_SUBTRACTED })
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return records
}

const keyOf = ({ subject, id }: MeasureRecord): string => `${subject}|${id}`

/** Records of several sums together: each with what is left of it, those that cancel out left aside. */
const netRecords = async (
  db: Database,
  place: MeasurePlace,
  asks: readonly { ask: MeasureAsk; sign: 1 | -1 }[],
): Promise<MeasureRecord[]> => {
  const lists = await Promise.all(asks.map(({ ask }) => readAll(db, place, ask)))
  const net = new Map<string, MeasureRecord>()
  lists.forEach((records, index) => {
    for (const record of records) {
      const known = net.get(keyOf(record))
      const amount = (known?.amount ?? 0) + (asks[index]?.sign ?? 1) * record.amount
      net.set(keyOf(record), { ...record, amount })
    }
  })
  return [...net.values()]
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
}

const pageOf = (records: readonly MeasureRecord[], { cursor, limit }: Query) => {
  const after = decodeCursor(cursor)
  const start = after ? records.findIndex(({ on, id }) => on === after.key && id === after.id) + 1 : 0
  const items = records.slice(start, start + limit)
  const last = items.at(-1)
  return {
    items: items.map(recordOf),
    nextCursor: last && start + limit < records.length ? encodeCursor({ key: last.on, id: last.id }) : null,
  }
}

const askedTerms = ({ formula }: IndicatorDefinition, part: Query['part']): readonly Term[] => {
  if (formula === null || 'awaits' in formula) return []
  return (part === 'numerator' ? formula.numerator : formula.denominator) ?? []
}

const signedAsks = (terms: readonly Term[], window: DayWindow, detail: string | undefined) =>
  terms.flatMap((term) => {
    const ask = askOf(term, window)
    const details = detail === undefined ? undefined : [detail]
    return ask ? [{ ask: { ...ask, details }, sign: term.sign ?? 1 }] : []
  })

/** The records counted in one part of a figure, newest first; of another commune's only what its reader may see. */
export const readFigureRecords = async (
  db: Database,
  ctx: Context,
  { communeId, code }: { communeId: string; code: string },
  query: Query,
): Promise<Reply> => {
  seenCommune(ctx, communeId)
  const period = periodWindow(query.kind, query.year, query.index)
  const definition = (await definitionsFor(db, communeId, period.to)).find((one) => one.code === code)
  if (!definition) throw new DomainError('notFound')
  const window = windowUntil(period, dayOf(ctx, query))
  const asks = window ? signedAsks(askedTerms(definition, query.part), window, query.detail) : []
  const [first] = asks
  if (!window || !first) return NOTHING
  const place = { communeIds: [communeId], reader: ctx.actor, today: ctx.today }
  const figures = await readFigures(db, place, [definition], [window], query.detail)
  const total = figures(communeId, definition, window)[query.part]
  if (asks.length > 1) return { total, ...pageOf(await netRecords(db, place, asks), query) }
  const page = await listMeasureRecords(db, place, first.ask, { cursor: query.cursor, limit: query.limit })
  return { total, items: page.items.map(recordOf), nextCursor: page.nextCursor }
}
