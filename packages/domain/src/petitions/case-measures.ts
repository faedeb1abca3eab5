import { confidential, type MeasureId, type Measurement } from '../measures/measure.ts'
import { addDays, laterOf, type IsoDate } from '../shared/iso-date.ts'
import type { CaseDays } from './case-days.ts'
import type { CaseKind, CaseState } from './case-events.ts'
import { isSecretKind } from './permissions.ts'
import { isOutsideCommune, type AccusedLeader, type CaseOutcome, type Disposition } from './petition.ts'

/** What a case's measurements are made of: its row alone. */
export interface MeasuredCase extends CaseDays {
  kind: CaseKind
  topicCode: string
  state: CaseState
  isOutsideJurisdiction: boolean
  accusedLeader: AccusedLeader | null
  disposition: Disposition | null
  outcome: CaseOutcome | null
  receivedOn: IsoDate
  settledOn: IsoDate | null
  settledInTime: boolean | null
  receiptDays: readonly IsoDate[]
}

const CONDUCT_TOPIC = 'TP09'

type Write = (measure: MeasureId, on: IsoDate | null, detail?: string) => Measurement[]

const writerFor =
  ({ kind }: MeasuredCase): Write =>
  (measure, on, detail = '') =>
    on === null ? [] : [{ measure, on, detail: isSecretKind(kind) ? confidential(detail) : detail, amount: 1 }]

/** Merged or split: the matter lives on in another case. */
const isGoneOn = ({ state, settledOn }: MeasuredCase): boolean => state === 'closed' && settledOn === null

const petitionsOf = (one: MeasuredCase, write: Write): Measurement[] => {
  const { receiptDays, topicCode, disposedOn, dispositionDueOn } = one
  const isOnTime = disposedOn !== null && dispositionDueOn !== null && disposedOn <= dispositionDueOn
  return [
    ...receiptDays.flatMap((on) => [
      ...write('petition.received', on, topicCode),
      ...write('petition.processed', disposedOn && laterOf(disposedOn, on), topicCode),
    ]),
    ...write('petition.dispositionDue', dispositionDueOn, topicCode),
    ...(isOnTime ? write('petition.disposedOnTime', dispositionDueOn, topicCode) : []),
  ]
}

/** Cases that were refused, passed on, guided or filed never came under the commune's jurisdiction (DV04.05). */
const isWithin = (one: MeasuredCase): boolean =>
  ['complaint', 'denunciation'].includes(one.kind) &&
  !isOutsideCommune(one) &&
  (one.disposition === null || one.disposition === 'accept')

const resolvedOf = (one: MeasuredCase, write: Write): Measurement[] => {
  if (!isWithin(one)) return []
  const { kind, receivedOn, settledOn, settledInTime } = one
  return [
    ...write('case.entered', receivedOn, kind),
    ...write('case.resolved', settledOn, kind),
    ...(settledInTime ? write('case.resolvedOnTime', settledOn, kind) : []),
  ]
}

const overdueOf = ({ kind, answerDueOn, settledOn }: MeasuredCase, write: Write): Measurement[] =>
  answerDueOn === null || (settledOn !== null && settledOn <= answerDueOn)
    ? []
    : [...write('case.overdueBegun', addDays(answerDueOn, 1), kind), ...write('case.overdueEnded', settledOn, kind)]

/** An answer is owed until the matter is refused, passed on or withdrawn. */
const repliesOf = (one: MeasuredCase, write: Write): Measurement[] => {
  const { kind, disposition, outcome, settledOn, answerDueOn } = one
  const isAnswered = settledOn !== null && outcome !== null
  const isOwed = (disposition === null || disposition === 'undertake') && (settledOn === null || isAnswered)
  if (!['recommendation', 'feedback'].includes(kind) || answerDueOn === null || !isOwed) return []
  const isOnTime = isAnswered && settledOn <= answerDueOn
  return [...write('reply.due', answerDueOn), ...(isOnTime ? write('reply.onTime', answerDueOn) : [])]
}

const findingsOf = ({ kind, topicCode, outcome, settledOn }: MeasuredCase, write: Write): Measurement[] => [
  ...(kind === 'landMediation' && outcome !== null ? write('mediation.held', settledOn) : []),
  ...(kind === 'landMediation' && outcome === 'mediated' ? write('mediation.successful', settledOn) : []),
  ...(topicCode === CONDUCT_TOPIC && (outcome === 'right' || outcome === 'partlyRight')
    ? write('conductFeedback.verified', settledOn)
    : []),
]

/**
 * What a case counts in, each petition on its own day (domain.md §1.6). A day ahead holds what comes to be if nothing
 * more happens, so a reader asks no further than today.
 */
export const caseMeasurements = (one: MeasuredCase): Measurement[] => {
  const write = writerFor(one)
  const petitions = petitionsOf(one, write)
  if (isGoneOn(one)) return petitions
  return [
    ...petitions,
    ...resolvedOf(one, write),
    ...overdueOf(one, write),
    ...repliesOf(one, write),
    ...findingsOf(one, write),
  ]
}
