export const SCORE_SETS = ['parIndex', 'service766', 'sipas'] as const
export type ScoreSetId = (typeof SCORE_SETS)[number]

export interface ScoreComponent {
  code: string
  name: string
  /** The most it can give; null where the scoring body sets it anew each time. */
  most: number | null
}

export interface ScoreSet {
  id: ScoreSetId
  name: string
  indicatorCode: string
  /** Components add up to the total, or each is a share of its own. */
  isSum: boolean
  most: number
  components: readonly ScoreComponent[]
  /** Where the total comes from in two parts, as PAR INDEX: assessed and surveyed. */
  parts: readonly { name: string; most: number }[]
}

/** PAR INDEX of a commune as Hà Tĩnh sets it: 9 fields (34 criteria), 100 = 70 assessed + 30 surveyed (QĐ 52/2019/QĐ-UBND). */
const PAR_FIELD_COUNT = 9

const parFields = Array.from({ length: PAR_FIELD_COUNT }, (_, index): ScoreComponent => ({
  code: `PAR${index + 1}`,
  name: `Lĩnh vực ${index + 1}`,
  most: null,
}))

/** The scores that come from outside, each with the components it is told by (domain.md §1.8, §1.9). */
export const SCORE_SET_LIST: readonly ScoreSet[] = [
  {
    id: 'parIndex',
    name: 'Chỉ số cải cách hành chính (PAR INDEX)',
    indicatorCode: 'DV06.01',
    isSum: true,
    most: 100,
    components: parFields,
    parts: [
      { name: 'Thẩm định', most: 70 },
      { name: 'Điều tra xã hội học', most: 30 },
    ],
  },
  {
    id: 'service766',
    name: 'Bộ chỉ số phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg)',
    indicatorCode: 'DV06.04',
    isSum: true,
    most: 100,
    components: [
      { code: 'openness', name: 'Công khai, minh bạch', most: 18 },
      { code: 'progress', name: 'Tiến độ, kết quả giải quyết', most: 20 },
      { code: 'digitisation', name: 'Số hoá hồ sơ', most: 22 },
      { code: 'online', name: 'Dịch vụ trực tuyến, thanh toán trực tuyến', most: 22 },
      { code: 'satisfaction', name: 'Mức độ hài lòng', most: 18 },
    ],
    parts: [],
  },
  {
    id: 'sipas',
    name: 'Chỉ số hài lòng về phục vụ hành chính (SIPAS)',
    indicatorCode: 'DV07.04',
    isSum: false,
    most: 100,
    components: [
      { code: 'access', name: 'Tiếp cận dịch vụ', most: 100 },
      { code: 'procedure', name: 'Thủ tục hành chính', most: 100 },
      { code: 'staff', name: 'Công chức phục vụ', most: 100 },
      { code: 'result', name: 'Kết quả dịch vụ', most: 100 },
      { code: 'feedback', name: 'Tiếp nhận, giải quyết góp ý, phản ánh', most: 100 },
    ],
    parts: [],
  },
]

export const scoreSetOf = (id: ScoreSetId): ScoreSet => {
  const found = SCORE_SET_LIST.find((set) => set.id === id)
  if (found === undefined) throw new RangeError(id)
  return found
}

export interface ScoredComponent {
  code: string
  score: number
  /** As the scoring body told it; the set's own where it fixes one. */
  most: number | null
}

export interface ExternalScore {
  scoreSet: ScoreSetId
  total: number
  components: readonly ScoredComponent[]
}

export const SCORE_FAULTS = [
  'totalOutsideScale',
  'componentUnknown',
  'componentRepeated',
  'componentMissing',
  'componentOutsideScale',
  'sumDiffers',
  'mostSumDiffers',
] as const
export type ScoreFaultCode = (typeof SCORE_FAULTS)[number]

export interface ScoreFault {
  code: ScoreFaultCode
  component: string | null
  found: number | null
  expected: number | null
}

/** Published scores are rounded to two decimals, so nine of them may miss their total by a little. */
export const SUM_TOLERANCE = 0.05

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

const componentFaults = (set: ScoreSet, { components }: ExternalScore): ScoreFault[] => {
  const faults: ScoreFault[] = []
  const add = (code: ScoreFaultCode, component: string, found: number | null, expected: number | null): void => {
    faults.push({ code, component, found, expected })
  }
  const seen = new Set<string>()
  for (const { code, score, most } of components) {
    const known = set.components.find((one) => one.code === code)
    const limit = known?.most ?? most ?? set.most
    if (known === undefined) add('componentUnknown', code, score, null)
    else if (seen.has(code)) add('componentRepeated', code, score, null)
    else if (!(score >= 0 && score <= limit)) add('componentOutsideScale', code, score, limit)
    seen.add(code)
  }
  for (const { code } of set.components) if (!seen.has(code)) add('componentMissing', code, null, null)
  return faults
}

const sumFaults = (set: ScoreSet, { total, components }: ExternalScore): ScoreFault[] => {
  if (!set.isSum) return []
  const faults: ScoreFault[] = []
  const sum = sumOf(components.map(({ score }) => score))
  if (Math.abs(sum - total) > SUM_TOLERANCE + 1e-9)
    faults.push({ code: 'sumDiffers', component: null, found: sum, expected: total })
  const mosts = components.map(({ code, most }) => set.components.find((one) => one.code === code)?.most ?? most)
  const known = mosts.filter((most) => most !== null)
  if (known.length === mosts.length && Math.abs(sumOf(known) - set.most) > SUM_TOLERANCE)
    faults.push({ code: 'mostSumDiffers', component: null, found: sumOf(known), expected: set.most })
  return faults
}

/**
 * Where an external score contradicts itself: total and components within their scale, every component of the set once, and
 * in a set that adds up their sum equal to the total. A total alone, without components, is accepted.
 */
export const scoreFaults = (score: ExternalScore): ScoreFault[] => {
  const set = scoreSetOf(score.scoreSet)
  const { total } = score
  if (!(total >= 0 && total <= set.most))
    return [{ code: 'totalOutsideScale', component: null, found: total, expected: set.most }]
  if (score.components.length === 0) return []
  const faults = componentFaults(set, score)
  return faults.length > 0 ? faults : sumFaults(set, score)
}
