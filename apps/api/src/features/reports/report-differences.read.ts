import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { listReportDifferences, ReportDifference } from '@gandan/contracts/reports/reports'
import { caseReachOf } from '@gandan/domain/petitions/permissions'
import { canOpenFigures } from '@gandan/domain/reports/permissions'
import { differencesOf, type CountedRecord, type FigureDifference } from '@gandan/domain/reports/report-differences'
import { figureText } from '@gandan/domain/reports/report-figures'
import { isFrozen } from '@gandan/domain/reports/report-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { listRecords } from './form-records.queries.ts'
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
import type { ReportSources, SourceRecord } from './report-sources.ts'
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

interface Known {
  title: string | null
  link: SourceRecord['link']
}

const keyOf = ({ subject, id }: { subject: string; id: string }): string => `${subject} ${id}`

/** Cases by the reader's own reach; other records have no secrets in the commune. */
const seenRecords = async (
  db: Database,
  ctx: Context,
  communeId: string,
  records: readonly CountedRecord[],
): Promise<Map<string, Known>> => {
  const cases = [...new Set(records.filter(({ subject }) => subject === 'case').map(({ id }) => id))]
  const question = { communeId, subject: 'case' as const, ids: cases, reach: caseReachOf(ctx.actor) }
  const found = cases.length === 0 ? [] : await listRecords(db, question, { after: null, limit: cases.length })
  const known = new Map<string, Known>(
    records.filter(({ subject }) => subject !== 'case').map((one) => [keyOf(one), { title: null, link: null }]),
  )
  for (const { id, label, text } of found)
    known.set(`case ${id}`, { title: [label, text].filter(Boolean).join(' – '), link: { page: 'case', id } })
  return known
}

const shownOf = (
  records: readonly CountedRecord[],
  known: ReadonlyMap<string, Known>,
  changes: readonly ChangeOfRecord[],
): Shown[] =>
  records
    .flatMap((record): Shown[] => {
      const seen = known.get(keyOf(record))
      if (!seen) return []
      const reasons = changes.filter(({ subjectId }) => subjectId === record.id).slice(0, 5)
      return [{ ...record, ...seen, reasons: reasons.map(({ at, action, actorName }) => ({ at, action, actorName })) }]
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
  const known = await seenRecords(db, ctx, record.communeId, moved)
  const ids = [...new Set(moved.map((one) => one.id))]
  const changes = ids.length === 0 ? [] : await listChangesSince(db, record.communeId, ids, file.frozenAt)
  return {
    asOf: ctx.today,
    frozenAt: file.frozenAt,
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
