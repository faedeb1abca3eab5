import { measureChanges } from '@gandan/domain/measures/measure'
import { caseMeasurements } from '@gandan/domain/petitions/case-measures'
import { NO_VILLAGE } from '@gandan/domain/petitions/case-figures'
import { isHotTopic } from '@gandan/domain/petitions/topics'
import { caseCodeOf, isGroup, petitionCodeOf } from '@gandan/domain/petitions/petition'
import { firstOfMonth, yearOf } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import { insertRows, type Execute } from '../../insert-rows.ts'
import type { NamedSubject } from './citizens.ts'
import type { SeededCase, SeededEvent } from './petition-year.ts'

const RULE_SET = 1

const firstOf = (seeded: SeededCase): SeededEvent => seeded.events[0] as SeededEvent

/** Numbers of the two registers, counted on within each year. */
type Numbers = Map<string, number>
const nextOf = (numbers: Numbers, key: string): number => {
  const next = (numbers.get(key) ?? 0) + 1
  numbers.set(key, next)
  return next
}

const topicOf = ({ matter }: SeededCase) => ({ topicCode: matter.topicCode, subTopicCode: matter.subTopicCode })

const caseRow = (communeId: string, seeded: SeededCase, code: string) => {
  const { standing, kind, summary, events } = seeded
  const first = firstOf(seeded)
  const proposal = standing.state === 'proposed' ? (events.at(-1) as SeededEvent) : null
  return {
    communeId,
    id: seeded.id,
    code,
    kind,
    round: 1,
    state: standing.state,
    isOpen: standing.isOpen,
    title: summary,
    ...topicOf(seeded),
    villageId: seeded.villageId,
    isHot: isHotTopic(seeded.matter.topicCode),
    isCollective: isGroup(seeded.personCount),
    isProlonged: false,
    isAtReception: seeded.facts.isAtReception ?? false,
    isForwarded: seeded.facts.isForwarded ?? false,
    isFromInspectionBoard: false,
    isOutsideJurisdiction: seeded.facts.isOutsideJurisdiction ?? false,
    conditions: [],
    accusedLeader: null,
    accusedUserIds: [],
    registeredBy: seeded.registeredBy,
    handlerUserId: seeded.handlerUserId,
    handlerUnitId: null,
    proposal: proposal && {
      disposition: proposal.step?.disposition,
      reasonCode: proposal.step?.reasonCode ?? null,
      toBody: proposal.step?.toBody ?? null,
      note: null,
      proposedBy: proposal.actorId,
    },
    proposedBy: proposal?.actorId ?? null,
    outcome: events.find(({ step }) => step?.outcome)?.step?.outcome ?? null,
    disposition: proposal ? null : (events.findLast(({ step }) => step?.disposition)?.step?.disposition ?? null),
    receivedOn: first.on,
    acceptedOn: standing.acceptedOn,
    settledOn: standing.settledOn,
    settledInTime: standing.settledInTime,
    closedOn: standing.closedOn,
    dueOn: standing.dueOn,
    dueLimitId: standing.dueLimitId,
    dueFrom: standing.dueFrom,
    receiptDays: [first.on],
    disposedOn: standing.disposedOn,
    dispositionDueOn: standing.dispositionDueOn,
    answerDueOn: standing.answerDueOn,
    petitionCount: 1,
    personCount: seeded.personCount,
    searchText: foldText(`${code} ${summary}`),
    lastSequence: events.length,
    version: events.length,
    createdAt: first.recordedAt,
    updatedAt: (events.at(-1) as SeededEvent).recordedAt,
  }
}

const petitionRow = (communeId: string, seeded: SeededCase, number: number, visitId: string | null) => {
  const first = firstOf(seeded)
  const year = yearOf(first.on)
  return {
    communeId,
    id: seeded.petitionId,
    caseId: seeded.id,
    year,
    number,
    kind: seeded.kind,
    receivedOn: first.on,
    channel: seeded.channel,
    source: seeded.source,
    forwardedBy: seeded.source === 'citizen' ? null : 'Đơn do cơ quan khác chuyển đến',
    ...topicOf(seeded),
    villageId: seeded.villageId,
    summary: seeded.summary,
    request: null,
    personCount: seeded.personCount,
    receptionVisitId: visitId,
    searchText: foldText(`${petitionCodeOf(year, number)} ${seeded.summary}`),
    registeredBy: seeded.registeredBy,
    registeredAt: first.recordedAt,
    version: 1,
  }
}

const eventRows = (communeId: string, seeded: SeededCase) =>
  seeded.events.map(({ id, kind, on, recordedAt, actorId, stateAfter, step }, index) => ({
    communeId,
    id,
    caseId: seeded.id,
    sequence: index + 1,
    kind,
    on,
    at: recordedAt,
    actorId,
    stateAfter,
    decisionNumber: step?.decisionNumber ?? null,
    documentNumber: step?.documentNumber ?? null,
    criteria: step?.criteria ?? [],
    reason: step?.reason ?? null,
    details: {
      disposition: step?.disposition ?? null,
      reasonCode: step?.reasonCode ?? null,
      toBody: step?.toBody ?? null,
      outcome: step?.outcome ?? null,
      ...(step?.figures ? { figures: step.figures } : {}),
      handlerUserId: kind === 'undertaken' ? seeded.handlerUserId : null,
      fileIds: [],
    },
    ruleSetVersion: RULE_SET,
    voidedAt: null,
    voidedBy: null,
    voidReason: null,
  }))

const deadlineRows = (communeId: string, seeded: SeededCase) => {
  const ordinals: Numbers = new Map()
  return seeded.standing.deadlines.map((one) => ({
    communeId,
    caseId: seeded.id,
    limitId: one.limitId,
    ordinal: nextOf(ordinals, one.limitId),
    ruleId: one.ruleId,
    nature: one.calculation.rule.nature,
    triggerOn: one.triggerOn,
    nominalDueOn: one.nominalDueOn,
    effectiveDueOn: one.effectiveDueOn,
    state: one.state,
    closedOn: one.closedOn,
  }))
}

const tallyRows = (communeId: string, cases: readonly SeededCase[]) => {
  const counts: Numbers = new Map()
  for (const seeded of cases) {
    const { kind, matter, villageId, standing } = seeded
    nextOf(
      counts,
      [firstOfMonth(firstOf(seeded).on), kind, matter.topicCode, villageId ?? NO_VILLAGE, standing.state].join('|'),
    )
  }
  return [...counts].map(([key, count]) => {
    const [month, kind, topicCode, villageId, state] = key.split('|')
    return { communeId, month, kind, topicCode, villageId, state, count }
  })
}

const settlementRows = (communeId: string, cases: readonly SeededCase[]) => {
  const cells = new Map<string, { inTime: number; late: number }>()
  for (const { kind, matter, villageId, standing } of cases) {
    if (standing.settledOn === null) continue
    const key = [firstOfMonth(standing.settledOn), kind, matter.topicCode, villageId ?? NO_VILLAGE].join('|')
    const cell = cells.get(key) ?? { inTime: 0, late: 0 }
    cells.set(key, standing.settledInTime ? { ...cell, inTime: cell.inTime + 1 } : { ...cell, late: cell.late + 1 })
  }
  return [...cells].map(([key, cell]) => {
    const [month, kind, topicCode, villageId] = key.split('|')
    return { communeId, month, kind, topicCode, villageId, ...cell }
  })
}

const measureRows = (communeId: string, rows: readonly ReturnType<typeof caseRow>[]) =>
  measureChanges([], rows.flatMap(caseMeasurements)).map((change) => ({ communeId, ...change }))

const counterRows = (communeId: string, numbers: Numbers) =>
  [...numbers].map(([key, last]) => {
    const [register, year] = key.split('|')
    return { communeId, year: Number(year), register, last }
  })

/** Writes generated cases of a commune whose registers are empty, with all derived from them; returns whom they are from. */
export const insertCases = async (
  execute: Execute,
  communeId: string,
  cases: readonly SeededCase[],
  visitOfPetition: ReadonlyMap<string, string> = new Map(),
): Promise<NamedSubject[]> => {
  const numbers: Numbers = new Map()
  const rows = cases.map((seeded) => {
    const year = yearOf(firstOf(seeded).on)
    const caseNumber = nextOf(numbers, `case|${year}`)
    const petitionNumber = nextOf(numbers, `petition|${year}`)
    return {
      case: caseRow(communeId, seeded, caseCodeOf(year, caseNumber)),
      petition: petitionRow(communeId, seeded, petitionNumber, visitOfPetition.get(seeded.petitionId) ?? null),
    }
  })
  await insertRows(
    execute,
    'Case',
    rows.map((row) => row.case),
  )
  await insertRows(
    execute,
    'Petition',
    rows.map((row) => row.petition),
  )
  await insertRows(
    execute,
    'CaseEvent',
    cases.flatMap((seeded) => eventRows(communeId, seeded)),
  )
  await insertRows(
    execute,
    'CaseDeadline',
    cases.flatMap((seeded) => deadlineRows(communeId, seeded)),
  )
  await insertRows(execute, 'CaseTally', tallyRows(communeId, cases))
  await insertRows(execute, 'SettlementTally', settlementRows(communeId, cases))
  await insertRows(
    execute,
    'MeasureDay',
    measureRows(
      communeId,
      rows.map((row) => row.case),
    ),
  )
  await insertRows(execute, 'PetitionCounter', counterRows(communeId, numbers))
  return cases.map(({ petitionId, kind, people }) => {
    return { communeId, subjectType: 'petition', subjectId: petitionId, kind, people }
  })
}
