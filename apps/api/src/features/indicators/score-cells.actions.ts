import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import { scoreSetOf, type ScoreSetId } from '@gandan/domain/indicators/external-scores'
import { periodWindow, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { Context, Tx } from '../../context.ts'
import { writeCells, type CellToWrite } from './cell-writes.actions.ts'
import { definitionsIn } from './definitions.queries.ts'
import { isOwedFor } from './period-windows.ts'

interface ScoreFigures {
  scoreSet: ScoreSetId
  kind: PeriodKind
  year: number
  index: number
  /** Null takes the value away. */
  total: number | null
  components: readonly { code: string; score: number }[]
}

const cellsOf = (score: ScoreFigures, definition: IndicatorDefinition): CellToWrite[] => {
  const scores = new Map(score.components.map((one) => [one.code, one.score]))
  const parts = definition.breakdown === 'component' ? scoreSetOf(score.scoreSet).components : []
  const cell = (detail: string, value: number | null): CellToWrite => ({
    code: definition.code,
    detail,
    numerator: null,
    denominator: null,
    value,
    note: '',
    fileIds: [],
    version: null,
  })
  return [cell('', score.total), ...parts.map(({ code }) => cell(code, scores.get(code) ?? null))]
}

/** Writes a score as the figures of its indicator, where one is owed for that period. */
export const writeScoreCells = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  score: ScoreFigures,
  { importId }: { importId: string | null },
): Promise<void> => {
  const window = periodWindow(score.kind, score.year, score.index)
  const { indicatorCode } = scoreSetOf(score.scoreSet)
  const definition = (await definitionsIn(tx, communeId, window.to)).find(({ code }) => code === indicatorCode)
  if (!definition || definition.source === 'computed' || !isOwedFor(definition, score.kind)) return
  const nameOf = () => 'total'
  await writeCells(tx, ctx, { communeId, window, source: 'imported', importId, nameOf }, cellsOf(score, definition))
}
