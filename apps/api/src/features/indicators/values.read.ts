import type { EntryCell, EntryGrid, IndicatorValueDetail } from '@gandan/contracts/indicators/values'
import type { Frequency } from '@gandan/domain/indicators/definition'
import { canApproveValue, canEnterValue } from '@gandan/domain/indicators/permissions'
import { GRACE_DAYS } from '@gandan/domain/indicators/periods'
import { periodWindow, previousPeriod } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { definitionsFor, type KnownDefinition } from './definitions.queries.ts'
import { detailsOf, type Detail } from './details.ts'
import { isOwedFor } from './period-windows.ts'
import * as store from './values.queries.ts'

export interface GridPeriod {
  kind: Frequency
  year: number
  index: number
}

type Values = ReadonlyMap<string, store.ValueRow>

const byKey = (rows: readonly store.ValueRow[]): Map<string, store.ValueRow> =>
  new Map(rows.map((one) => [`${one.code}|${one.detail}`, one]))

const NOTHING = {
  id: null,
  numerator: null,
  denominator: null,
  value: null,
  state: null,
  note: '',
  fileCount: 0,
  enteredByName: null,
  enteredAt: null,
  submittedBy: null,
  returnReason: null,
  changesSinceApproval: 0,
  version: 0,
}

const cellOf = (
  code: string,
  { detail, name }: Detail,
  row: store.ValueRow | undefined,
  before: number | null,
): EntryCell => {
  const place = { code, detail, detailName: detail === '' ? null : name, previousValue: before }
  if (!row) return { ...NOTHING, ...place }
  const { enteredBy: _by, ...cell } = row
  return { ...cell, ...place }
}

const WHOLE: Detail = { detail: '', name: '' }

/** The parts of the definition, and any that only stand in what was entered before. */
const partsOf = (definition: KnownDefinition, villages: readonly Detail[], now: Values): Detail[] => {
  const fixed = detailsOf(definition, villages) ?? []
  const names = new Set(fixed.map(({ detail }) => detail))
  const others = [...now.values()]
    .filter(({ code, detail }) => code === definition.code && detail !== '' && !names.has(detail))
    .map(({ detail }) => ({ detail, name: detail }))
  return [WHOLE, ...fixed, ...others.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))]
}

interface Read {
  definitions: KnownDefinition[]
  villages: Detail[]
  now: Values
  before: Values
  isLocked: boolean
}

const isEntered = ({ source }: KnownDefinition): boolean => source !== 'computed'

const readAll = async (
  db: Database,
  communeId: string,
  { kind, year, index }: GridPeriod,
  on: IsoDate | null,
): Promise<Read> => {
  const window = periodWindow(kind, year, index)
  const valuesOf = (period: store.PeriodKey) =>
    on === null ? store.listValues(db, communeId, period) : store.listValuesOn(db, communeId, period, on)
  const [definitions, villages, now, before, isLocked] = await Promise.all([
    definitionsFor(db, communeId, window.to),
    store.listVillages(db, communeId, window.to),
    valuesOf(window),
    valuesOf(previousPeriod(window)),
    store.isPeriodLocked(db, communeId, window),
  ])
  return {
    definitions: definitions.filter((one) => isEntered(one) && isOwedFor(one, kind)),
    villages,
    now: byKey(now),
    before: byKey(before),
    isLocked,
  }
}

const rowOf = (
  { actor }: Context,
  communeId: string,
  read: Read,
  definition: KnownDefinition,
): EntryGrid['rows'][number] => {
  const { code, name, unit, kind, numeratorName, denominatorName, objectiveCode, decimals } = definition
  const place = { communeId, objectiveCode }
  const isOpen = !read.isLocked
  return {
    code,
    name,
    unit,
    kind,
    numeratorName,
    denominatorName,
    objectiveCode,
    decimals,
    canEnter: isOpen && canEnterValue(actor, place),
    canApprove: isOpen && canApproveValue(actor, { ...place, submittedBy: null }),
    isOpenToParts: detailsOf(definition, read.villages) === null,
    cells: partsOf(definition, read.villages, read.now).map((part) =>
      cellOf(
        code,
        part,
        read.now.get(`${code}|${part.detail}`),
        read.before.get(`${code}|${part.detail}`)?.value ?? null,
      ),
    ),
  }
}

/** What a commune owes for a period, with what was entered; as known at the end of a past day. */
export const readEntryGrid = async (
  db: Database,
  ctx: Context,
  { on, ...period }: GridPeriod & { on?: IsoDate | undefined },
): Promise<EntryGrid> => {
  const { communeId } = ctx.actor
  if (communeId === null) throw new DomainError('notPermitted')
  const { from, to, kind, year, index } = periodWindow(period.kind, period.year, period.index)
  const read = await readAll(db, communeId, period, on === undefined || on >= ctx.today ? null : on)
  return {
    period: { kind: period.kind, year, index, from, to, dueOn: addDays(to, GRACE_DAYS[kind as Frequency]) },
    isLocked: read.isLocked,
    rows: read.definitions.map((one) => rowOf(ctx, communeId, read, one)),
  }
}

const nameDetails = async (db: Database, found: readonly store.FoundValue[]): Promise<Map<string, string | null>> => {
  const names = new Map<string, string | null>()
  for (const { communeId, kind, year, index } of found.slice(0, 1)) {
    const { to } = periodWindow(kind, year, index)
    const [definitions, villages] = await Promise.all([
      definitionsFor(db, communeId, to),
      store.listVillages(db, communeId, to),
    ])
    const byCode = new Map(definitions.map((one) => [one.code, one]))
    for (const { id, code, detail } of found) {
      const definition = byCode.get(code)
      const part = definition && detailsOf(definition, villages)?.find((one) => one.detail === detail)
      names.set(id, detail === '' ? null : (part?.name ?? detail))
    }
  }
  return names
}

const cellOfFound = (
  { communeId: _commune, kind: _kind, year: _year, index: _index, enteredBy: _by, ...cell }: store.FoundValue,
  names: ReadonlyMap<string, string | null>,
): EntryCell => ({ ...cell, detailName: names.get(cell.id) ?? null, previousValue: null })

/** Values just acted on, in the order they were asked for. */
export const readCells = async (db: Database, { actor }: Context, ids: readonly string[]): Promise<EntryCell[]> => {
  const found = await store.findValues(db, actor.communeIds, ids)
  const names = await nameDetails(db, found)
  return found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).map((one) => cellOfFound(one, names))
}

export const readValue = async (db: Database, { actor }: Context, id: string): Promise<IndicatorValueDetail> => {
  const [found] = await store.findValues(db, actor.communeIds, [id])
  if (!found) throw new DomainError('notFound')
  const { communeId, year, index, kind, code, detail } = found
  const [names, files, events, before] = await Promise.all([
    nameDetails(db, [found]),
    store.listValueFiles(db, communeId, id),
    store.listValueEvents(db, communeId, id),
    store.listValues(db, communeId, previousPeriod(periodWindow(kind, year, index))),
  ])
  const previousValue = byKey(before).get(`${code}|${detail}`)?.value ?? null
  return { ...cellOfFound(found, names), previousValue, kind: kind as Frequency, year, index, files, events }
}
