import { hasRole, LEADER_ROLES, OFFICER_ROLES, OVERSIGHT_ROLES, type Actor } from '../organisation/roles.ts'
import { stepsFrom, type ReportKind, type ReportState, type ReportStep } from './report-state.ts'

/**
 * Who may go from a figure of a form to the records behind it, as far as he sees them: who works in that commune. The
 * Front, the Party committee and the upper level have the figures only (domain.md §2.6, §2.11).
 */
export const canOpenFigures = (actor: Actor, communeId: string): boolean =>
  actor.communeId === communeId && hasRole(actor, ...LEADER_ROLES, ...OFFICER_ROLES)

interface ReportPlace {
  communeId: string
  kind: ReportKind
}

export interface ReportThing extends ReportPlace {
  state: ReportState
  /** Everyone who wrote any of it or handed it in: none of them signs it. */
  writerIds: readonly string[]
}

const isHome = (actor: Actor, { communeId }: ReportPlace): boolean => actor.communeId === communeId

/** The clerk writes the commune's report; the Front alone writes its own kind (Luật MTTQ Điều 28). */
export const canDraftReport = (actor: Actor, place: ReportPlace): boolean =>
  isHome(actor, place) && hasRole(actor, place.kind === 'supervision' ? 'mttq' : 'officeClerk')

/** Text changes only while it is a draft: what a leader has before him does not move. */
export const canEditReport = (actor: Actor, report: ReportThing): boolean =>
  report.state === 'draft' && canDraftReport(actor, report)

const isSignatory = (actor: Actor, report: ReportPlace): boolean =>
  isHome(actor, report) && hasRole(actor, ...(report.kind === 'supervision' ? (['mttq'] as const) : LEADER_ROLES))

const isOther = ({ userId }: Actor, { writerIds }: ReportThing): boolean => !writerIds.includes(userId)

/** Separation of duties: nobody signs what he wrote or handed in. */
export const canSignReport = (actor: Actor, report: ReportThing): boolean =>
  isSignatory(actor, report) && isOther(actor, report)

/** Whether a person may take a step, the state of the report aside. */
export const canTakeReportStep = (actor: Actor, report: ReportThing, step: ReportStep): boolean => {
  if (step === 'sign' || step === 'return') return canSignReport(actor, report)
  return canDraftReport(actor, report) || (step === 'send' && isSignatory(actor, report))
}

/** The steps a person may take now: what the page shows and the API refuses. */
export const reportStepsFor = (actor: Actor, report: ReportThing): ReportStep[] =>
  stepsFrom(report.state).filter((step) => canTakeReportStep(actor, report, step))

const ALL: readonly ReportState[] = ['draft', 'review', 'signed', 'sent']

/**
 * The states in which a person reads reports of a kind. Before it is signed a report is its own side's: the commune's
 * desk, or the Front. A signed one is read in the commune, a sent one by the upper level too; the Front's report leaves
 * the Front once sent, and stays in the commune.
 */
export const readableStates = (actor: Actor, place: ReportPlace): readonly ReportState[] => {
  if (!isHome(actor, place)) {
    const isAbove = actor.communeId === null && hasRole(actor, 'upperReader')
    return isAbove && place.kind === 'mobilization' ? ['sent'] : []
  }
  const isFront = hasRole(actor, ...OVERSIGHT_ROLES)
  const isDesk = hasRole(actor, ...LEADER_ROLES, ...OFFICER_ROLES)
  if (place.kind === 'supervision') {
    if (isFront) return ALL
    return isDesk || hasRole(actor, 'partyReader') ? ['sent'] : []
  }
  if (isDesk) return ALL
  return isFront || hasRole(actor, 'partyReader') ? ['signed', 'sent'] : []
}

export const canReadReport = (actor: Actor, report: ReportThing): boolean =>
  readableStates(actor, report).includes(report.state)
