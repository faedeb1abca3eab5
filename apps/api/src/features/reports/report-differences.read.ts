import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { listReportDifferences, ReportDifference } from '@gandan/contracts/reports/report-differences'
import { canOpenFigures } from '@gandan/domain/reports/permissions'
import { differencesOf, type CountedRecord, type FigureDifference } from '@gandan/domain/reports/report-differences'
import { figureText } from '@gandan/domain/reports/report-figures'
import { isFrozen } from '@gandan/domain/reports/report-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { readCellDifferences } from './report-cell-differences.read.ts'
import { reasonsOf, recordKey, seenRecords, type Known } from './seen-records.read.ts'
import { readReportFigures, withRecords } from './report-figures.read.ts'
import {
  findReportFile,
  listChangesSince,
  listFrozenFigures,
  type ChangeOfRecord,
  type FrozenFigure,
} from './report-frozen.queries.ts'
import { periodOf } from './report-narrative.read.ts'
import type { ReportRecord } from './report-rows.queries.ts'
import type { ReportSources } from './report-sources.ts'
import { seenReport } from './reports.read.ts'

type Shown = ReportDifference['came'][number]

const MOST_SHOWN = 50

const sums = ({ numerator, denominator, value }: FigureDifference['frozen']) => ({ numerator, denominator, value })

/** A figure that was cut at its signature, or is too long now, is compared by its sums alone. */
const comparable = (frozen: FrozenFigure, live: FrozenFigure): [FrozenFigure, FrozenFigure] =>
  frozen.isCut || live.isCut
    ? [
        { ...frozen, records: [] },
        { ...live, records: [] },
      ]
    : [frozen, live]

const compare = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  record: ReportRecord,
): Promise<FigureDifference[]> => {
  const period = periodOf(record)
  const [frozen, { figures }] = await Promise.all([
    listFrozenFigures(db, record.communeId, record.id),
    readReportFigures(db, ctx, sources, record.communeId, period),
  ])
  const now = new Map(figures.map((figure) => [figure.key, figure]))
  const then: FrozenFigure[] = []
  const live = new Map<string, FrozenFigure>()
  for (const one of frozen) {
    const figure = now.get(one.figure.key)
    if (!figure) continue
    const own = await withRecords(db, ctx, sources, record.communeId, { period, figure })
    const [before, after] = comparable(one, own)
    then.push(before)
    live.set(figure.key, after)
  }
  return differencesOf(then, live)
}

const shownOf = (
  records: readonly CountedRecord[],
  known: ReadonlyMap<string, Known>,
  changes: readonly ChangeOfRecord[],
): Shown[] =>
  records
    .flatMap((record): Shown[] => {
      const seen = known.get(recordKey(record))
      if (!seen) return []
      return [{ ...record, ...seen, reasons: reasonsOf(changes, record.id) }]
    })
    .slice(0, MOST_SHOWN)

/** What reads otherwise than it was signed, and as far as the reader works there, which records came or went and why. */
export const readDifferences = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  id: string,
): Promise<ResponseOf<typeof listReportDifferences>> => {
  const record = await seenReport(db, ctx, id)
  const file = await findReportFile(db, record.communeId, id)
  if (!isFrozen(record.state) || !file) throw new DomainError('reportNotSigned')
  const found = await compare(db, ctx, sources, record)
  const isOpen = canOpenFigures(ctx.actor, record.communeId)
  const moved = isOpen ? found.flatMap(({ came, went }) => [...came, ...went]) : []
  const known = await seenRecords(db, ctx, sources, record.communeId, moved)
  const ids = [...new Set(moved.map((one) => one.id))]
  const changes = ids.length === 0 ? [] : await listChangesSince(db, record.communeId, ids, file.frozenAt)
  return {
    asOf: ctx.today,
    frozenAt: file.frozenAt,
    cells: await readCellDifferences(db, ctx, sources, record, { frozenAt: file.frozenAt, isOpen }),
    items: found.map((one) => ({
      key: one.key,
      name: one.name,
      frozenText: figureText(one.frozen, 'full'),
      liveText: figureText(one.live, 'full'),
      frozen: sums(one.frozen),
      live: sums(one.live),
      came: isOpen ? shownOf(one.came, known, changes) : [],
      went: isOpen ? shownOf(one.went, known, changes) : [],
      cameCount: one.came.length,
      wentCount: one.went.length,
    })),
  }
}
