import type { RoundResult } from './rounds.ts'

interface Line {
  page: string
  against: string
  goal: number
}

const LINES: readonly Line[] = [
  { page: 'dashboard 304', against: 'constant', goal: 0.5 },
  { page: 'dashboard kept', against: 'constant', goal: 0.5 },
  { page: 'dashboard new', against: 'dashboard new bare', goal: 0.5 },
  { page: 'dashboard past', against: 'dashboard past bare', goal: 0.5 },
  { page: 'list', against: 'list bare', goal: 0.6 },
  { page: 'create', against: 'create bare', goal: 0.35 },
]
const GROWTH_GOAL = 1.3

const ratio = (value: number): string => value.toFixed(2)

const rows = ({ communes, figures }: RoundResult): string[][] =>
  LINES.map(({ page, against, goal }) => {
    const [own, other] = [figures[page], figures[against]]
    if (!own || !other) throw new Error(`${page} was not measured`)
    const share = own.perSecond / other.perSecond
    return [
      String(communes),
      page,
      own.perSecond.toFixed(0),
      String(own.p99),
      against,
      other.perSecond.toFixed(0),
      ratio(share),
      `>= ${goal}`,
      share >= goal ? 'yes' : 'NO',
    ]
  })

const growthRows = (first: RoundResult, last: RoundResult): string[][] =>
  LINES.map(({ page }) => {
    const [before, after] = [first.figures[page]?.perSecond ?? 0, last.figures[page]?.perSecond ?? 0]
    const growth = before / after
    return [
      'growth',
      page,
      '',
      '',
      `${first.communes} to ${last.communes} communes`,
      '',
      ratio(growth),
      `<= ${GROWTH_GOAL}`,
      growth <= GROWTH_GOAL ? 'yes' : 'NO',
    ]
  })

/** One Markdown table of ratios within this run, and the growth of one commune's pages with the number of communes. */
export const reportOf = (rounds: readonly RoundResult[]): string => {
  const [first, last] = [rounds[0], rounds.at(-1)]
  const growth = first && last && first !== last ? growthRows(first, last) : []
  const memory = rounds.map(({ communes, residentMb }) => [
    String(communes),
    'resident after load',
    `${residentMb} MB`,
    '',
    '',
    '',
    '',
    '<= 200 MB',
    residentMb <= 200 ? 'yes' : 'NO',
  ])
  const lines = [
    ['communes', 'page', 'req/s', 'p99 ms', 'against', 'req/s', 'ratio', 'goal', 'met'],
    Array.from({ length: 9 }, () => '---'),
    ...rounds.flatMap(rows),
    ...growth,
    ...memory,
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
