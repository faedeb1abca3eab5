import type { IndicatorTarget } from '@gandan/contracts/indicators/definitions'
import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import { periodsInYear, type PeriodKind, type PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import type { Database, Reader } from '../../context.ts'
import { knownDefinitions } from './definitions.read.ts'
import { countsFor, isOwedFor } from './period-windows.ts'
import { listPublishedTargets, targetsFor, type SetTarget } from './targets.queries.ts'

/** Two in a month are not two in a year: what is met in practice holds for a count's own frequency only. */
const typicalOf = (definition: IndicatorDefinition, period: PeriodKind): number | null => {
  const { kind, typicalTarget } = definition
  return isOwedFor(definition, period) || kind === 'rate' || kind === 'score' ? typicalTarget : null
}

/** What counts for an indicator in a period: what was set, else the value met in practice. */
export const effectiveTarget = (
  definition: IndicatorDefinition,
  { kind, year, index }: Pick<PeriodWindow, 'kind' | 'year' | 'index'>,
  set: SetTarget | undefined,
): IndicatorTarget => {
  const { code } = definition
  const period = { kind, year, index }
  if (set) {
    const { baseline, target, setBy, version } = set
    return { code, ...period, baseline, target, setBy, version }
  }
  const target = typicalOf(definition, kind)
  return { code, ...period, baseline: null, target, setBy: target === null ? 'nobody' : 'typical', version: 0 }
}

const readSet = (db: Database, reader: Reader, kind: PeriodKind, year: number): Promise<SetTarget[]> => {
  if (reader.communeId !== null) return targetsFor(db, [reader.communeId], kind, year)
  return reader.upperUnitId === null ? Promise.resolve([]) : listPublishedTargets(db, reader.upperUnitId, kind, year)
}

/** One row an indicator and period. */
export const listTargetRows = async (
  db: Database,
  reader: Reader,
  { kind, year }: { kind: PeriodKind; year: number },
): Promise<{ items: IndicatorTarget[] }> => {
  const windows = periodsInYear(kind, year)
  const days = windows.map(({ to }) => to)
  const [sets, known] = await Promise.all([readSet(db, reader, kind, year), knownDefinitions(db, reader, days)])
  const byKey = new Map(sets.map((one) => [`${one.code}|${one.index}`, one]))
  const items = windows.flatMap((window) =>
    (known.get(window.to) ?? [])
      .filter((one) => countsFor(one, kind))
      .map((one) => effectiveTarget(one, window, byKey.get(`${one.code}|${window.index}`))),
  )
  return { items: items.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.index - b.index)) }
}

/** The rows just set, each kind and year of period read once. */
export const listSetTargets = async (
  db: Database,
  reader: Reader,
  items: readonly Pick<IndicatorTarget, 'code' | 'kind' | 'year' | 'index'>[],
): Promise<{ items: IndicatorTarget[] }> => {
  const keyOf = ({ code, kind, year, index }: (typeof items)[number]) => `${code}|${kind}|${year}|${index}`
  const asked = new Set(items.map(keyOf))
  const spans = new Map(items.map(({ kind, year }) => [`${kind}|${year}`, { kind, year }]))
  const lists: IndicatorTarget[] = []
  for (const span of spans.values()) lists.push(...(await listTargetRows(db, reader, span)).items)
  return { items: lists.filter((one) => asked.has(keyOf(one))) }
}
