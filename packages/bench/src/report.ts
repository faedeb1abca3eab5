import type { Figures } from './load.ts'

/** A figure that is no rate: what, how much, how much it may be (empty: told, not asked for), and whether it is. */
export interface Note {
  what: string
  value: string
  goal: string
  isMet: boolean
}

export interface RoundResult {
  size: string
  figures: Record<string, Figures>
  /** After the load; null where it is not asked for. */
  residentMb: number | null
  notes?: Note[]
}

interface Line {
  page: string
  against: string
  /** None: told, not asked for. */
  goal: number | null
}

export interface Report {
  lines: readonly Line[]
  growthGoal: number
}

const PLAN_LINES: readonly Line[] = [
  { page: 'dashboard 304', against: 'dashboard 304 constant', goal: 0.5 },
  { page: 'dashboard kept', against: 'dashboard kept constant', goal: 0.5 },
  { page: 'dashboard new', against: 'dashboard new bare', goal: 0.5 },
  { page: 'dashboard past', against: 'dashboard past bare', goal: 0.5 },
  { page: 'list', against: 'list bare', goal: 0.6 },
  { page: 'create', against: 'create bare', goal: 0.35 },
]
export const PLAN_REPORT: Report = { lines: PLAN_LINES, growthGoal: 1.3 }

const PETITION_LINES: readonly Line[] = [
  { page: 'all indicators', against: 'all indicators roll-up', goal: 0.5 },
  { page: 'all indicators, made anew', against: 'all indicators, made anew roll-up', goal: null },
  { page: 'all indicators, made anew', against: 'all indicators, made anew bare', goal: null },
  { page: 'comparison of 100 communes', against: 'comparison of 100 communes roll-up', goal: 0.5 },
  {
    page: 'comparison of 100 communes, made anew',
    against: 'comparison of 100 communes, made anew roll-up',
    goal: null,
  },
  {
    page: 'comparison of 100 communes, made anew',
    against: 'comparison of 100 communes, made anew bare',
    goal: null,
  },
  { page: 'case list', against: 'case list bare', goal: 0.6 },
  { page: 'case list', against: 'case list constant', goal: null },
  { page: 'counts by status', against: 'counts by status bare', goal: 0.5 },
  { page: 'counts by status', against: 'counts by status constant', goal: null },
  { page: 'counts by month', against: 'counts by month bare', goal: 0.5 },
  { page: 'counts by month', against: 'counts by month constant', goal: null },
  { page: 'search', against: 'search bare', goal: 0.6 },
  { page: 'search', against: 'search constant', goal: null },
  { page: 'search by name', against: 'search by name bare', goal: 0.6 },
  { page: 'petition create', against: 'petition create bare', goal: 0.35 },
]
export const PETITION_REPORT: Report = { lines: PETITION_LINES, growthGoal: 1.5 }
/** Files are told by notes alone. */
export const EXPORT_REPORT: Report = { lines: [], growthGoal: 1.5 }

const ratio = (value: number): string => value.toFixed(2)

const rows = ({ lines }: Report, { size, figures }: RoundResult): string[][] =>
  lines.map(({ page, against, goal }) => {
    const [own, other] = [figures[page], figures[against]]
    if (!own || !other) throw new Error(`${page} was not measured`)
    const share = own.perSecond / other.perSecond
    return [
      size,
      page,
      own.perSecond.toFixed(0),
      String(own.p99),
      against,
      other.perSecond.toFixed(0),
      ratio(share),
      goal === null ? '' : `>= ${goal}`,
      goal === null ? '' : share >= goal ? 'yes' : 'NO',
    ]
  })

/** From the first size to a later one: how many times longer a page takes. */
export interface Growth {
  from: string
  to: string
  times: Record<string, number>
}

const growthRows = ({ growthGoal }: Report, { from, to, times }: Growth): string[][] =>
  Object.entries(times).map(([page, growth]) => {
    const met = growth <= growthGoal ? 'yes' : 'NO'
    return ['growth', page, '', '', `${from} to ${to}`, '', ratio(growth), `<= ${growthGoal}`, met]
  })

const residentNote = (residentMb: number): Note => ({
  what: 'resident after load',
  value: `${residentMb} MB`,
  goal: '<= 200 MB',
  isMet: residentMb <= 200,
})

const noteRows = ({ size, residentMb, notes = [] }: RoundResult): string[][] =>
  [...notes, ...(residentMb === null ? [] : [residentNote(residentMb)])].map(({ what, value, goal, isMet }) => [
    size,
    what,
    value,
    '',
    '',
    '',
    '',
    goal,
    goal === '' ? '' : isMet ? 'yes' : 'NO',
  ])

/** One Markdown table of ratios within this run, and the growth of one commune's pages with the size of the database. */
export const reportOf = (report: Report, rounds: readonly RoundResult[], growths: readonly Growth[]): string => {
  const lines = [
    ['size', 'page', 'req/s', 'p99 ms', 'against', 'req/s', 'ratio', 'goal', 'met'],
    Array.from({ length: 9 }, () => '---'),
    ...rounds.flatMap((round) => rows(report, round)),
    ...growths.flatMap((growth) => growthRows(report, growth)),
    ...rounds.flatMap(noteRows),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
