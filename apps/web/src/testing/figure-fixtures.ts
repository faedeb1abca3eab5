import type {
  FigureRow,
  FigureSeries,
  getFigureSeries,
  getObjectiveScore,
  getPlanMatrix,
  listFigures,
  ObjectiveScore,
} from '@gandan/contracts/dashboard/figures'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { IndicatorDefinitionRow } from '@gandan/contracts/indicators/definitions'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { reply, type StubRoute } from './api-stub.ts'

const NOTHING = { numerator: null, denominator: null, value: null }

/** A rate at 87,5 % of a target of 98 %, unless said otherwise. */
export const figureRow = (over: Partial<FigureRow> = {}): FigureRow => ({
  code: 'DV06.03',
  name: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
  nameEn: 'Share of dossiers settled in time',
  unit: '%',
  kind: 'rate',
  direction: 'higher',
  source: 'computed',
  objectiveCode: 'II.6',
  isCore: true,
  decimals: 1,
  numeratorName: 'Hồ sơ đúng hạn',
  denominatorName: 'Hồ sơ đã giải quyết',
  formulaVi: 'Hồ sơ đúng hạn ÷ hồ sơ đã giải quyết × 100',
  formulaEn: 'In time ÷ settled × 100',
  legalBasis: null,
  awaits: null,
  figure: { numerator: 35, denominator: 40, value: 87.5 },
  previous: NOTHING,
  samePeriodLastYear: { numerator: 8, denominator: 10, value: 80 },
  target: { value: 98, baseline: null, setBy: 'typical' },
  status: 'behind',
  statusBecause: { rule: 'distance', reason: null, required: 98, ratio: 87.5 / 98 },
  state: null,
  changesSinceApproval: 0,
  isStale: false,
  valueId: null,
  ...over,
})

/** An entered monthly rate of II.4 that the product ships, unless said otherwise. */
export const definitionRow = (code: string, over: Partial<IndicatorDefinitionRow> = {}): IndicatorDefinitionRow => ({
  code,
  name: code,
  nameEn: code,
  unit: '%',
  kind: 'rate',
  direction: 'higher',
  frequency: 'month',
  numeratorName: 'a',
  denominatorName: 'b',
  breakdown: null,
  objectiveCode: 'II.4',
  isCore: true,
  typicalTarget: null,
  legalBasis: null,
  decimals: 1,
  validFrom: '2020-01-01',
  validTo: null,
  source: 'entered',
  awaits: null,
  formulaVi: null,
  formulaEn: null,
  id: null,
  owner: 'product',
  version: 1,
  ...over,
})

export const figureList = (
  items: FigureRow[],
  over: Partial<ResponseOf<typeof listFigures>> = {},
): ResponseOf<typeof listFigures> => ({
  communeId: '01890000-0000-7000-8000-000000000001',
  communeName: 'xã Sơn Trường',
  on: '2023-06-05',
  period: periodWindow('year', 2023),
  isLocked: false,
  items,
  ...over,
})

export const figureSeries = (over: Partial<FigureSeries> = {}): FigureSeries => ({
  code: 'DV06.03',
  name: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
  unit: '%',
  decimals: 1,
  direction: 'higher',
  on: '2023-06-05',
  points: [1, 2].map((index) => ({
    period: periodWindow('quarter', 2023, index),
    numerator: 35,
    denominator: 40,
    value: 87.5,
    samePeriodLastYear: 80,
    target: 98,
    status: 'behind' as const,
  })),
  breakdown: [],
  notes: [],
  ...over,
})

export const objectiveScore = (over: Partial<ObjectiveScore> = {}): ObjectiveScore => ({
  objectiveId: '01890000-0000-7000-8000-000000000201',
  on: '2023-06-05',
  progress: 0.4,
  rag: 'red',
  taskWeight: 70,
  tasks: { progress: 0.4, rag: 'red', contribution: 0.4 },
  indicators: [],
  version: 0,
  ...over,
})

/** What the blocks of indicators ask on every dashboard and objective: nothing there, unless a test says otherwise. */
export const FIGURE_ROUTES: readonly StubRoute[] = [
  reply<typeof listFigures>('GET', '/communes/:communeId/figures', figureList([])),
  reply<typeof getFigureSeries>('GET', '/communes/:communeId/figures/:code/series', figureSeries()),
  reply<typeof getObjectiveScore>('GET', '/objectives/:id/score', objectiveScore()),
  reply<typeof getPlanMatrix>('GET', '/plans/:id/matrix', { on: '2023-06-05', periods: [], rows: [] }),
]
