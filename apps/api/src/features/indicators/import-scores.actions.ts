import { scoreFaults, scoreSetOf, SCORE_SET_LIST, type ScoreSet } from '@gandan/domain/indicators/external-scores'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { foldText } from '@gandan/domain/shared/text'
import type { Context, Tx } from '../../context.ts'
import { statisticianOf } from './external-scores.actions.ts'
import {
  inWords,
  periodMark,
  readCell,
  rowError,
  type ImportKind,
  type ImportPlace,
  type ImportPlan,
  type RowChange,
  type RowError,
} from './import-kind.ts'
import type { SheetColumn, SheetRow } from './import-sheet.ts'
import { writeScoreCells } from './score-cells.actions.ts'
import * as store from './statistics.queries.ts'

type Column = 'rowId' | 'set' | 'component' | 'name' | 'most' | 'score' | 'rank' | 'source' | 'documentNumber'

const COLUMNS: readonly SheetColumn<Column>[] = [
  { id: 'rowId', title: 'Mã dòng', width: 8, isHidden: true },
  { id: 'set', title: 'Bộ chỉ số', width: 30, isRequired: true },
  { id: 'component', title: 'Mã thành phần', width: 14, isRequired: true },
  { id: 'name', title: 'Thành phần', width: 40 },
  { id: 'most', title: 'Điểm tối đa', width: 12 },
  { id: 'score', title: 'Điểm', width: 12, isRequired: true },
  { id: 'rank', title: 'Xếp hạng', width: 10 },
  { id: 'source', title: 'Nguồn', width: 30 },
  { id: 'documentNumber', title: 'Số văn bản', width: 20 },
]
const SCORE = 'Điểm'
const TOTAL = 'Tổng điểm'
const MOST_SOURCE = 200
const MOST_DOCUMENT = 100

const setNamed = (given: string): ScoreSet | undefined =>
  SCORE_SET_LIST.find(({ id, name }) => id === given || foldText(name) === foldText(given))

interface Scored {
  input: store.ScoreInput
  /** The row of the total, and of each component. */
  row: number
  rows: Map<string, number>
  version: number | null
}

interface Line {
  row: SheetRow<Column>
  set: ScoreSet
  component: string
  score: number | null
  most: number | null
}

const lineOf = (row: SheetRow<Column>, place: ImportPlace, errors: RowError[]): Line | null => {
  const set = setNamed(row.textOf('set'))
  if (!set) {
    errors.push(rowError(row.row, 'Bộ chỉ số', 'scoreSetUnknown'))
    return null
  }
  const mark = row.textOf('rowId').split('|')[0] ?? ''
  if (mark !== '' && mark !== periodMark(place)) errors.push(rowError(row.row, 'Mã dòng', 'importOtherPeriod'))
  const score = readCell(row.row, SCORE, () => row.numberOf('score'), errors)
  const most = readCell(row.row, 'Điểm tối đa', () => row.numberOf('most'), errors)
  return { row, set, component: row.textOf('component'), score, most }
}

const isTotal = ({ component }: Line): boolean => foldText(component) === foldText(TOTAL)

const rankOf = ({ row }: Line, errors: RowError[]): number | null => {
  const rank = readCell(row.row, 'Xếp hạng', () => row.numberOf('rank'), errors)
  if (rank === null || (Number.isInteger(rank) && rank > 0)) return rank
  errors.push(rowError(row.row, 'Xếp hạng', 'countNotWhole'))
  return null
}

const scoredOf = (set: ScoreSet, lines: readonly Line[], place: ImportPlace, errors: RowError[]): Scored | null => {
  const given = lines.filter(({ score }) => score !== null)
  if (given.length === 0) return null
  const total = given.find(isTotal)
  if (!total) {
    errors.push(rowError(lines[0]?.row.row ?? 0, SCORE, 'scoreTotalMissing'))
    return null
  }
  const parts = given.filter((one) => !isTotal(one))
  const { kind, year, index } = place
  const version = total.row.textOf('rowId').split('|')[3]
  return {
    row: total.row.row,
    rows: new Map(parts.map(({ component, row }) => [component, row.row])),
    version: version === undefined ? null : Number(version),
    input: {
      scoreSet: set.id,
      kind,
      year,
      index,
      total: total.score ?? 0,
      rank: rankOf(total, errors),
      components: parts.map(({ component, score, most }) => ({
        code: component.slice(0, 40),
        score: score ?? 0,
        most,
      })),
      source: total.row.textOf('source').slice(0, MOST_SOURCE) || 'Nhập từ tệp',
      documentNumber: total.row.textOf('documentNumber').slice(0, MOST_DOCUMENT) || null,
    },
  }
}

const faultsOf = ({ input, row, rows }: Scored): RowError[] =>
  scoreFaults(input).map(({ code, component, found, expected }) =>
    rowError(component === null ? row : (rows.get(component) ?? row), SCORE, code, { found, expected }),
  )

type Stored = Awaited<ReturnType<typeof store.findScoreOf>>

const changesOf = ({ input, row, rows }: Scored, was: Stored): RowChange[] => {
  const label = scoreSetOf(input.scoreSet).name
  const before = new Map(was?.components.map(({ code, score }) => [code, score]))
  const change = (at: number, column: string, from: number | string | null, to: number | string | null): RowChange[] =>
    from === to ? [] : [{ row: at, label, column, from: inWords(from), to: inWords(to) }]
  return [
    ...change(row, TOTAL, was?.total ?? null, input.total),
    ...change(row, 'Xếp hạng', was?.rank ?? null, input.rank),
    ...change(row, 'Nguồn', was?.source ?? null, input.source),
    ...change(row, 'Số văn bản', was?.documentNumber ?? null, input.documentNumber),
    ...input.components.flatMap(({ code, score }) =>
      change(rows.get(code) ?? row, code, before.get(code) ?? null, score),
    ),
    ...[...before.entries()]
      .filter(([code]) => !rows.has(code))
      .flatMap(([code, score]) => change(row, code, score, null)),
  ]
}

interface ScoreBefore {
  id: string
  version: number
  was: Stored
}

const saveOne = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  { input, was, importId }: { input: store.ScoreInput; was: Stored; importId: string },
): Promise<ScoreBefore> => {
  const id = was?.id ?? (await store.insertScore(tx, ctx, communeId, input))
  if (was) await store.updateScore(tx, ctx, communeId, id, input)
  await writeScoreCells(tx, ctx, communeId, input, { importId })
  return { id, version: (was?.version ?? 0) + 1, was }
}

const plan = async (
  tx: Tx,
  ctx: Context,
  place: ImportPlace,
  rows: readonly SheetRow<Column>[],
  importId: string,
): Promise<ImportPlan> => {
  const communeId = statisticianOf(ctx)
  const { from } = periodWindow(place.kind, place.year, place.index)
  if (from > ctx.today) throw new DomainError('periodNotBegun', { from })
  const errors: RowError[] = []
  const lines = rows.flatMap((row) => lineOf(row, place, errors) ?? [])
  const scored = SCORE_SET_LIST.flatMap(
    (set) =>
      scoredOf(
        set,
        lines.filter((one) => one.set === set),
        place,
        errors,
      ) ?? [],
  )
  const known = new Map<Scored, Stored>()
  for (const one of scored) {
    errors.push(...faultsOf(one))
    const was = await store.findScoreOf(tx, communeId, one.input)
    if (one.version !== null && one.version !== (was?.version ?? 0))
      errors.push(rowError(one.row, SCORE, 'staleVersion'))
    known.set(one, was)
  }
  const changed = scored.filter((one) => changesOf(one, known.get(one) ?? null).length > 0)
  return {
    errors: errors.toSorted((a, b) => a.row - b.row),
    changes: changed.flatMap((one) => changesOf(one, known.get(one) ?? null)),
    unchangedCount: scored.length - changed.length,
    save: async () => {
      const before: ScoreBefore[] = []
      for (const one of changed)
        before.push(await saveOne(tx, ctx, communeId, { input: one.input, was: known.get(one) ?? null, importId }))
      return before
    },
  }
}

const undo = async (tx: Tx, ctx: Context, communeId: string, before: readonly unknown[]): Promise<void> => {
  statisticianOf(ctx)
  for (const { id, version, was } of before as ScoreBefore[]) {
    const current = await store.lockScore(tx, communeId, id)
    if (current?.version !== version) throw new DomainError('importChangedSince')
    if (was) await store.updateScore(tx, ctx, communeId, id, was)
    else await store.deleteScore(tx, communeId, id)
    await writeScoreCells(tx, ctx, communeId, was ?? { ...current, total: null, components: [] }, { importId: null })
  }
}

export const scoresImport: ImportKind<Column> = {
  sheetName: 'Điểm bên ngoài',
  columns: COLUMNS,
  template: async (db, ctx, place) => {
    const communeId = statisticianOf(ctx)
    const known = await store.listScores(db, [communeId], place.year)
    return SCORE_SET_LIST.flatMap((set) => {
      const was = known.find(
        ({ scoreSet, kind, index }) => scoreSet === set.id && kind === place.kind && index === place.index,
      )
      const rowId = (component: string) => [periodMark(place), set.id, component, was?.version ?? 0].join('|')
      const { rank, source, documentNumber, total } = was ?? {
        rank: null,
        source: null,
        documentNumber: null,
        total: null,
      }
      return [
        {
          rowId: rowId(TOTAL),
          set: set.name,
          component: TOTAL,
          name: TOTAL,
          most: set.most,
          score: total,
          rank,
          source,
          documentNumber,
        },
        ...set.components.map(({ code, name, most }) => {
          const part = was?.components.find((one) => one.code === code)
          const row = { set: set.name, component: code, name, most: part?.most ?? most, score: part?.score ?? null }
          return { ...row, rowId: rowId(code) }
        }),
      ]
    })
  },
  plan,
  undo,
}
