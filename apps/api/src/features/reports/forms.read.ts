import type { QueryOf, ResponseOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/reports/forms'
import type { FormCheckShape, FormRecord, FormRow, StatutoryForm } from '@gandan/contracts/reports/forms'
import { periodWindow, type PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import { caseReachOf, isSecretKind } from '@gandan/domain/petitions/permissions'
import {
  computeForm,
  totalCells,
  type ComputedForm,
  type FormCell,
  type FormCheck,
} from '@gandan/domain/reports/forms/compute-form'
import type { ReportedCell } from '@gandan/domain/reports/form-differences'
import type { FormColumn, FormDefinition, FormSet } from '@gandan/domain/reports/forms/form-definition'
import { FORM_SETS, formFor, formSetFor } from '@gandan/domain/reports/forms/form-sets'
import { canOpenFigures } from '@gandan/domain/reports/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { groupBy } from '@gandan/domain/shared/group-by'
import type { Context, Database } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { listFormFacts } from './form-facts.queries.ts'
import { countRecords, listFormCommunes, listRecords, type FormCommune } from './form-records.queries.ts'

type Asked = QueryOf<typeof contract.getForm>

const windowOf = ({ period, year, index }: Asked): PeriodWindow => periodWindow(period, year, index)
const windowShape = ({ kind, year, index, from, to }: PeriodWindow) => ({ period: kind, year, index, from, to })
const setShape = ({ id, title, validFrom, validTo }: FormSet) => ({ id, title, validFrom, validTo })
const formShape = ({ code, title, columns }: FormDefinition) => ({ code, title, isOpen: columns === 'open' })
const columnShape = ({ ms, label, heads, unit, source }: FormColumn) => ({
  ms,
  label,
  heads: [...heads],
  unit,
  sum: typeof source === 'object' && 'sum' in source ? [...source.sum] : null,
})
const cellShape = ({ ms, value, reason }: FormCell) => ({ ms, value, reason })
const columnsOf = ({ columns }: FormDefinition): readonly FormColumn[] => (columns === 'open' ? [] : columns)

/** URLs carry the code with a dash. */
const codeOf = (inPath: string): string => inPath.replace('-', '/')

export const readForms = (asked: Asked): ResponseOf<typeof contract.listForms> => {
  const window = windowOf(asked)
  const set = formSetFor(window, asked.set)
  return {
    window: windowShape(window),
    set: setShape(set),
    sets: FORM_SETS.map(setShape),
    forms: set.forms.map(formShape),
  }
}

/** So many communes are read and counted at a time, that others are served in between. */
const COMMUNES_AT_ONCE = 12

const computeAll = async (
  db: Database,
  ctx: Context,
  form: FormDefinition,
  window: PeriodWindow,
): Promise<{ commune: FormCommune; computed: ComputedForm }[]> => {
  const communes = await listFormCommunes(db, ctx.actor.communeIds, window)
  const done: { commune: FormCommune; computed: ComputedForm }[] = []
  for (let at = 0; at < communes.length; at += COMMUNES_AT_ONCE) {
    const some = communes.slice(at, at + COMMUNES_AT_ONCE)
    const scope = { communeIds: some.map(({ id }) => id), userId: ctx.actor.userId }
    const facts = await listFormFacts(db, scope, window)
    for (const commune of some) {
      const own = facts.get(commune.id)
      if (own) done.push({ commune, computed: computeForm(form, own, window) })
    }
  }
  return done
}

/** What was said at a reception about a denunciation stays with those who work on denunciations. */
export const veiled = ({ actor }: Context, record: FormRecord): FormRecord => {
  const reach = caseReachOf(actor)
  const isOpenToAll = record.kind === null || !isSecretKind(record.kind) || record.subject !== 'visit'
  return isOpenToAll || (reach !== 'none' && reach.secret === 'all')
    ? record
    : { ...record, text: 'Nội dung tố cáo (bảo mật)' }
}

const CHECK_RECORDS = 20

/** The records that break the checks of the own commune, a statement for each kind of record. */
const brokenRecords = async (
  db: Database,
  ctx: Context,
  communeId: string,
  checks: readonly FormCheck[],
): Promise<Map<string, FormRecord>> => {
  const broken = checks.flatMap(({ records }) => records.slice(0, CHECK_RECORDS))
  const reach = caseReachOf(ctx.actor)
  const lists = await Promise.all(
    [...groupBy(broken, ({ subject }) => subject)].map(([subject, some]) => {
      const ids = [...new Set(some.map(({ id }) => id))]
      return listRecords(db, { communeId, subject, ids, reach }, { after: null, limit: ids.length })
    }),
  )
  return new Map(lists.flat().map((record) => [`${record.subject} ${record.id}`, veiled(ctx, record)]))
}

const checkShape = (check: FormCheck, known: ReadonlyMap<string, FormRecord>): FormCheckShape => ({
  kind: check.kind,
  ms: check.ms,
  parts: [...check.parts],
  standing: check.standing,
  left: check.left,
  right: check.right,
  brokenBy: check.records.length,
  records: check.records.slice(0, CHECK_RECORDS).flatMap(({ subject, id }) => known.get(`${subject} ${id}`) ?? []),
})

const rowOf = async (
  db: Database,
  ctx: Context,
  { commune, computed }: { commune: FormCommune; computed: ComputedForm },
): Promise<FormRow> => {
  const { cells, checks } = computed
  const known = canOpenFigures(ctx.actor, commune.id) ? await brokenRecords(db, ctx, commune.id, checks) : new Map()
  return {
    communeId: commune.id,
    communeName: commune.name,
    cells: cells.map(cellShape),
    checks: checks.map((check) => checkShape(check, known)),
  }
}

const headOf = (ctx: Context, set: FormSet, form: FormDefinition, window: PeriodWindow) => ({
  window: windowShape(window),
  asOf: ctx.today,
  set: setShape(set),
  form: formShape(form),
  columns: columnsOf(form).map(columnShape),
  noteMs: form.noteMs,
})

/** A form filled in, a row for each commune that the reader sees, and their total. */
export const readForm = async (db: Database, ctx: Context, inPath: string, asked: Asked): Promise<StatutoryForm> => {
  const window = windowOf(asked)
  const { set, form } = formFor(window, codeOf(inPath), asked.set)
  const computed = await computeAll(db, ctx, form, window)
  const rows: FormRow[] = []
  for (const one of computed) rows.push(await rowOf(db, ctx, one))
  return {
    ...headOf(ctx, set, form, window),
    rows,
    total: ctx.actor.communeId === null ? totalCells(computed.map((one) => one.computed.cells)).map(cellShape) : null,
    canOpenFigures: ctx.actor.communeId !== null && canOpenFigures(ctx.actor, ctx.actor.communeId),
  }
}

/** Beyond so many records a cell is kept without them. */
const MOST_KEPT = 1_000

export interface FormsOfCommune {
  forms: StatutoryForm[]
  /** Every cell of them with what makes it up. */
  cells: ReportedCell[]
}

const reportedCell = (form: string, { ms, value, subject, records }: FormCell): ReportedCell => {
  const isCut = records.length > MOST_KEPT
  return { form, ms, value, subject, records: isCut ? [] : records, isCut }
}

/** Every form in force on the last day of a period for one commune, its facts read once. */
export const readFormsOfCommune = async (
  db: Database,
  ctx: Context,
  communeId: string,
  window: PeriodWindow,
): Promise<FormsOfCommune> => {
  const set = formSetFor(window)
  const [[commune], facts] = await Promise.all([
    listFormCommunes(db, [communeId], window),
    listFormFacts(db, { communeIds: [communeId], userId: ctx.actor.userId }, window),
  ])
  const own = facts.get(communeId)
  if (!commune || !own) return { forms: [], cells: [] }
  const computed = set.forms.map((form) => ({ form, ...computeForm(form, own, window) }))
  return {
    cells: computed.flatMap(({ form, cells }) => cells.map((cell) => reportedCell(form.code, cell))),
    forms: computed.map(({ form, cells, checks }) => ({
      ...headOf(ctx, set, form, window),
      rows: [
        {
          communeId,
          communeName: commune.name,
          cells: cells.map(cellShape),
          checks: checks.map((check) => checkShape(check, new Map())),
        },
      ],
      total: null,
      canOpenFigures: false,
    })),
  }
}

/** The records behind one figure of the own commune, as far as the reader sees them. */
export const readFormRecords = async (
  db: Database,
  ctx: Context,
  { code, ms }: { code: string; ms: number },
  asked: QueryOf<typeof contract.listFormRecords>,
): Promise<ResponseOf<typeof contract.listFormRecords>> => {
  const communeId = homeCommuneOf(ctx)
  if (!canOpenFigures(ctx.actor, communeId)) throw new DomainError('notPermitted')
  const window = windowOf(asked)
  const { form } = formFor(window, codeOf(code), asked.set)
  const facts = (await listFormFacts(db, { communeIds: [communeId], userId: ctx.actor.userId }, window)).get(communeId)
  const column = columnsOf(form).find((one) => one.ms === ms)
  const cell = facts && computeForm(form, facts, window).cells.find((one) => one.ms === ms)
  if (!column || !cell) throw new DomainError('notFound')
  const head = { window: windowShape(window), column: columnShape(column), cell: cellShape(cell) }
  if (cell.subject === null) return { ...head, items: [], hidden: 0, nextCursor: null }
  const amounts = new Map<string, number>()
  for (const { id, amount } of cell.records) amounts.set(id, (amounts.get(id) ?? 0) + amount)
  const question = { communeId, subject: cell.subject, ids: [...amounts.keys()], reach: caseReachOf(ctx.actor) }
  const [found, seen] = await Promise.all([
    listRecords(db, question, { after: decodeCursor(asked.cursor)?.id ?? null, limit: asked.limit + 1 }),
    countRecords(db, question),
  ])
  const items = found.slice(0, asked.limit)
  const last = items.at(-1)
  return {
    ...head,
    items: items.map((record) => ({ ...veiled(ctx, record), amount: amounts.get(record.id) ?? 0 })),
    hidden: amounts.size - seen,
    nextCursor: found.length > asked.limit && last ? encodeCursor({ key: last.id, id: last.id }) : null,
  }
}
