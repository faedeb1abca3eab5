import type { ScoreSetId } from '@gandan/domain/indicators/external-scores'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'

/** A rate moves from one share to another over the year, of about so many; a count or an amount lies between two ends. */
export type Course =
  | { share: readonly [first: number, last: number]; of: readonly [least: number, most: number] }
  | { between: readonly [least: number, most: number]; decimals: number }

/** What is typed in by hand or brought from another system, by the indicator's code. */
export const COURSES: Record<string, Course> = {
  'DV03.04': { share: [0.78, 0.92], of: [16, 24] },
  'DV05.05.a': { between: [85, 420], decimals: 1 },
  'DV05.05.b': { between: [120, 640], decimals: 0 },
  'DV05.05.c': { between: [300, 2_400], decimals: 0 },
  'DV06.05': { share: [0.93, 1], of: [398, 412] },
  'DV06.06': { between: [1, 3], decimals: 0 },
  'DV09.04': { between: [1, 3], decimals: 0 },
  'DV09.05': { share: [0.88, 0.99], of: [70, 160] },
  'DV09.06': { share: [0.8, 0.97], of: [9, 26] },
}

interface ScoreCourse {
  scoreSet: ScoreSetId
  kind: PeriodKind
  /** Of the whole scale. */
  share: readonly [first: number, last: number]
  /** What each component gives at most where the set leaves it to the scoring body. */
  mosts: readonly number[]
  source: string
}

export const SCORES: readonly ScoreCourse[] = [
  {
    scoreSet: 'parIndex',
    kind: 'year',
    share: [0.86, 0.9],
    mosts: [10, 12, 14, 10, 10, 10, 12, 12, 10],
    source: 'Quyết định công bố của Uỷ ban nhân dân cấp trên',
  },
  { scoreSet: 'service766', kind: 'month', share: [0.71, 0.86], mosts: [], source: 'Cổng Dịch vụ công quốc gia' },
  { scoreSet: 'sipas', kind: 'quarter', share: [0.84, 0.92], mosts: [], source: 'Phiếu khảo sát tại bộ phận một cửa' },
]

type TargetPlan = readonly [code: string, kind: PeriodKind, baseline: number | null, target: number]

/** What the commune sets itself: a share or score from where it started, a count for each period and the year. */
export const TARGETS: readonly TargetPlan[] = [
  ['DV01.01', 'quarter', null, 12],
  ['DV01.01', 'year', null, 48],
  ['DV01.03', 'year', 62, 90],
  ['DV01.04', 'month', null, 9],
  ['DV01.04', 'year', null, 110],
  ['DV02.01', 'year', 70, 100],
  ['DV02.04', 'year', 74, 95],
  ['DV03.01', 'year', 68, 95],
  ['DV03.02', 'year', 66, 90],
  ['DV04.03', 'year', 88, 98],
  ['DV04.05', 'year', 70, 85],
  ['DV04.06', 'year', 78, 95],
  ['DV04.07', 'year', 80, 95],
  ['DV05.04', 'sixMonths', null, 8],
  ['DV05.04', 'year', null, 16],
  ['DV06.01', 'year', 84.5, 90],
  ['DV06.02', 'year', 70, 100],
  ['DV06.03', 'year', 92, 98],
  ['DV06.04', 'year', 70, 85],
  ['DV06.06', 'year', null, 2],
  ['DV07.04', 'year', 83, 92],
  ['DV09.01', 'year', 48, 80],
  ['DV09.02', 'year', 26, 50],
  ['DV09.03', 'year', 55, 85],
  ['DV09.04', 'quarter', null, 1],
  ['DV09.04', 'year', null, 4],
  ['DV11.02', 'quarter', null, 5],
  ['DV11.03', 'month', null, 3],
  ['DV11.04', 'month', null, 40],
]

/** Fields of the one-stop desk with about how many dossiers each takes in a month. */
export const FIELDS = [
  { field: 'Tư pháp – hộ tịch', dossiers: 85 },
  { field: 'Chứng thực', dossiers: 120 },
  { field: 'Đất đai', dossiers: 38 },
  { field: 'Lao động, người có công và xã hội', dossiers: 26 },
  { field: 'Hoạt động xây dựng', dossiers: 9 },
] as const
