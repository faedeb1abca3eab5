import type { CaseEventKind, CaseKind } from './case-events.ts'

/** What a step must bring besides its day. */
export const STEP_FIELDS = [
  'decisionNumber',
  'documentNumber',
  'reason',
  'reasonCode',
  'criteria',
  'outcome',
  'toBody',
  'handler',
  'disposition',
  'withdrawalChecked',
] as const
export type StepField = (typeof STEP_FIELDS)[number]

/** The document that goes with a step and whose draft the case can fill (domain.md §2.2-2.5). */
export const DOCUMENT_TEMPLATES = [
  'receipt',
  'supplementRequest',
  'processingProposal',
  'acceptanceNotice',
  'acceptanceDecision',
  'refusalNotice',
  'guidanceSlip',
  'transferSlip',
  'policeLetter',
  'urgingLetter',
  'filingNote',
  'assignmentDecision',
  'verificationReport',
  'dialogueMinutes',
  'extensionDecision',
  'suspensionDecision',
  'resumptionDecision',
  'terminationDecision',
  'settlementDecision',
  'denunciationConclusion',
  'mediationMinutes',
  'answerLetter',
  'resultNotice',
] as const
export type DocumentTemplate = (typeof DOCUMENT_TEMPLATES)[number]

const NEEDS: Partial<Record<CaseEventKind, readonly StepField[]>> = {
  supplementRequested: ['reason'],
  proposed: ['disposition'],
  proposalReturned: ['reason'],
  guided: ['toBody', 'documentNumber'],
  filed: ['reasonCode'],
  sentToPolice: ['toBody', 'documentNumber'],
  sentToParty: ['toBody', 'documentNumber'],
  urged: ['toBody', 'documentNumber'],
  transferred: ['toBody', 'documentNumber'],
  accepted: ['documentNumber'],
  refused: ['reasonCode', 'documentNumber'],
  undertaken: ['handler'],
  assigned: ['handler'],
  extended: ['decisionNumber', 'criteria'],
  suspended: ['decisionNumber', 'reason'],
  resumed: ['decisionNumber'],
  decided: ['decisionNumber', 'outcome'],
  withdrawn: ['reason', 'withdrawalChecked'],
  resultReceived: ['documentNumber'],
  escalated: ['reason'],
  appealed: ['reason'],
  litigated: ['reason'],
}

/** A denunciation's withdrawal must have been checked for coercion or signs of violation (Luật Tố cáo Điều 33.3). */
const isAsked = (field: StepField, kind: CaseKind): boolean => field !== 'withdrawalChecked' || kind === 'denunciation'

/** What the step must bring for a case of this kind. */
export const fieldsFor = (step: CaseEventKind, kind: CaseKind): StepField[] =>
  (NEEDS[step] ?? []).filter((field) => isAsked(field, kind))

const TEMPLATES: Partial<Record<CaseEventKind, DocumentTemplate>> = {
  received: 'receipt',
  supplementRequested: 'supplementRequest',
  proposed: 'processingProposal',
  guided: 'guidanceSlip',
  filed: 'filingNote',
  sentToPolice: 'policeLetter',
  sentToParty: 'transferSlip',
  urged: 'urgingLetter',
  transferred: 'transferSlip',
  accepted: 'acceptanceNotice',
  refused: 'refusalNotice',
  undertaken: 'assignmentDecision',
  assigned: 'assignmentDecision',
  verified: 'verificationReport',
  dialogueHeld: 'dialogueMinutes',
  extended: 'extensionDecision',
  suspended: 'suspensionDecision',
  resumed: 'resumptionDecision',
  withdrawn: 'terminationDecision',
  sent: 'resultNotice',
}

const DECISIONS: Record<CaseKind, DocumentTemplate> = {
  complaint: 'settlementDecision',
  denunciation: 'denunciationConclusion',
  recommendation: 'answerLetter',
  feedback: 'answerLetter',
  landMediation: 'mediationMinutes',
  anonymousTip: 'answerLetter',
}

/** The draft to offer with a step; null where none goes with it. */
export const templateFor = (step: CaseEventKind, kind: CaseKind): DocumentTemplate | null => {
  if (step === 'decided') return DECISIONS[kind]
  if (step === 'accepted' && kind === 'denunciation') return 'acceptanceDecision'
  return TEMPLATES[step] ?? null
}
