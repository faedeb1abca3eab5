import type { CaseEventKind, CaseKind } from '@gandan/domain/petitions/case-events'
import type { OutcomeFigures } from '@gandan/domain/petitions/outcome-figures'
import type { CaseOutcome, Disposition, ReasonCode } from '@gandan/domain/petitions/petition'
import type { Random } from '../random.ts'

/** A step to come: so many working days after the one before, and what it says. */
export interface FateStep {
  kind: CaseEventKind
  after: number
  disposition?: Disposition
  reasonCode?: ReasonCode
  outcome?: CaseOutcome
  toBody?: string
  reason?: string
  criteria?: readonly ['severalPlaces'] | readonly ['conflictingEvidence']
  decisionNumber?: string
  documentNumber?: string
  figures?: OutcomeFigures
}

/** Now and then somebody is late: that is what the product is for. */
const LATE = 0.12

const spread = (random: Random, usual: [number, number], late: [number, number]): number =>
  random.chance(LATE) ? random.int(...late) : random.int(...usual)

const number = (random: Random, suffix: string): string => `${random.int(10, 480)}/${suffix}`

const proposed = (random: Random, disposition: Disposition): FateStep => ({
  kind: 'proposed',
  after: spread(random, [1, 3], [6, 12]),
  disposition,
})

/** What a decision demands, by its number alone: the years that are made do not change with it. */
const demandedOf = (outcome: CaseOutcome, decisionNumber: string): OutcomeFigures => {
  const drawn = Number.parseInt(decisionNumber, 10)
  if (outcome === 'wrong' || drawn % 3 === 0) return {}
  return drawn % 2 === 0 ? { personMoney: drawn / 4, persons: 1 } : { personLand: drawn, persons: 1 + (drawn % 3) }
}

const sanctionedOf = (outcome: CaseOutcome): OutcomeFigures =>
  outcome === 'right' ? { sanctionedPersons: 1, sanctionedOfficials: 1 } : {}

const decided = (
  random: Random,
  days: [usual: [number, number], late: [number, number]],
  suffix: string,
  figuresOf: (outcome: CaseOutcome, decisionNumber: string) => OutcomeFigures,
  outcomes: readonly CaseOutcome[],
): FateStep & { figures: OutcomeFigures } => {
  const after = spread(random, ...days)
  const outcome = random.pick(outcomes)
  const decisionNumber = number(random, suffix)
  return { kind: 'decided', after, outcome, decisionNumber, figures: figuresOf(outcome, decisionNumber) }
}

const FOUND = ['right', 'partlyRight', 'wrong'] as const

const settledComplaint = (random: Random): FateStep[] => {
  const taken: FateStep[] = [
    proposed(random, 'accept'),
    { kind: 'accepted', after: random.int(1, 2), documentNumber: number(random, 'TB-UBND') },
    { kind: 'verified', after: random.int(5, 10) },
    ...(random.chance(0.25)
      ? ([
          {
            kind: 'extended',
            after: random.int(1, 3),
            criteria: ['conflictingEvidence'],
            decisionNumber: number(random, 'QĐ-UBND'),
          },
        ] as const)
      : []),
  ]
  const decision = decided(
    random,
    [
      [3, 8],
      [18, 30],
    ],
    'QĐ-UBND',
    demandedOf,
    FOUND,
  )
  return [
    ...taken,
    decision,
    { kind: 'sent', after: random.int(1, 3) },
    { kind: 'enforced', after: random.int(10, 25), figures: decision.figures },
    { kind: 'closed', after: random.int(1, 5) },
  ]
}

const settledDenunciation = (random: Random): FateStep[] => [
  proposed(random, 'accept'),
  { kind: 'accepted', after: random.int(1, 3), documentNumber: number(random, 'QĐ-UBND') },
  { kind: 'notified', after: random.int(1, 4) },
  { kind: 'verified', after: random.int(5, 10) },
  decided(
    random,
    [
      [3, 6],
      [15, 25],
    ],
    'KL-UBND',
    sanctionedOf,
    FOUND,
  ),
  { kind: 'sent', after: random.int(1, 4) },
  { kind: 'acted', after: random.int(1, 2) },
  { kind: 'published', after: random.int(0, 1) },
  { kind: 'closed', after: random.int(1, 5) },
]

const answered = (random: Random, kind: CaseKind): FateStep[] => [
  proposed(random, 'undertake'),
  { kind: 'undertaken', after: random.int(1, 2) },
  ...(random.chance(0.15)
    ? ([
        { kind: 'supplementRequested', after: 1, reason: 'Đề nghị cung cấp thêm giấy tờ, vị trí cụ thể' },
        { kind: 'supplementReceived', after: random.int(2, 6) },
        { kind: 'proposed', after: 1, disposition: 'undertake' },
        { kind: 'undertaken', after: 1 },
      ] as const)
    : []),
  {
    kind: 'decided',
    after: spread(random, [4, 9], [14, 24]),
    outcome: kind === 'landMediation' ? random.pick(['mediated', 'notMediated'] as const) : 'answered',
    decisionNumber: number(random, 'UBND-VP'),
  },
  { kind: 'sent', after: random.int(0, 2) },
  { kind: 'closed', after: random.int(1, 5) },
]

const elsewhere = (random: Random, kind: CaseKind): FateStep[] => {
  const toBody = random.pick(['Sở Nông nghiệp và Môi trường', 'Chi nhánh Văn phòng Đăng ký đất đai', 'Công an xã'])
  const documentNumber = number(random, 'UBND-VP')
  if (kind === 'complaint' || kind === 'landMediation')
    return [proposed(random, 'guide'), { kind: 'guided', after: 1, toBody, documentNumber }]
  return [
    proposed(random, 'transfer'),
    { kind: 'transferred', after: 1, toBody, documentNumber },
    ...(random.chance(0.6) ? ([{ kind: 'resultReceived', after: random.int(10, 25), documentNumber }] as const) : []),
  ]
}

const filed = (random: Random, kind: CaseKind): FateStep[] => {
  const reasonCode: ReasonCode =
    kind === 'anonymousTip' ? 'anonymousWithoutEvidence' : random.pick(['noSignature', 'alreadyResolved'] as const)
  return [
    { ...proposed(random, 'fileNoAction'), reasonCode },
    { kind: 'filed', after: 1, reasonCode },
  ]
}

const MAIN: Record<CaseKind, (random: Random, kind: CaseKind) => FateStep[]> = {
  complaint: settledComplaint,
  denunciation: settledDenunciation,
  recommendation: answered,
  feedback: answered,
  landMediation: answered,
  anonymousTip: answered,
}

/** What becomes of a case if nothing stops it: mostly settled, some passed on, a few filed. */
export const fateOf = (kind: CaseKind, random: Random): FateStep[] => {
  const draw = random.next()
  if (draw < 0.1) return elsewhere(random, kind)
  if (draw < 0.15) return filed(random, kind)
  return MAIN[kind](random, kind)
}
