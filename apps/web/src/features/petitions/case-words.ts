import type { CaseEventKind, CaseKind, CaseState } from '@gandan/domain/petitions/case-events'
import type { CasePhase } from '@gandan/domain/petitions/case-phases'
import type { DocumentTemplate } from '@gandan/domain/petitions/case-step-needs'
import type { DeadlineStanding } from '@gandan/domain/petitions/deadline-ledger'
import type {
  CaseOutcome,
  Disposition,
  PetitionChannel,
  PetitionSource,
  ReasonCode,
} from '@gandan/domain/petitions/petition'
import { defineTexts } from '../../i18n/texts.ts'
import { caseWordsEn } from './case-words-en.ts'
import { caseWordsVi } from './case-words-vi.ts'

export interface CaseWords {
  kinds: Record<CaseKind, string>
  states: Record<Exclude<CaseState, 'none'>, string>
  phases: Record<CasePhase, string>
  /** A step as the button that takes it. */
  steps: Record<CaseEventKind, string>
  /** A step as a line of the ledger. */
  events: Record<CaseEventKind, string>
  dispositions: Record<Disposition, string>
  reasons: Record<ReasonCode, string>
  outcomes: Record<CaseOutcome, string>
  channels: Record<PetitionChannel, string>
  petitionSources: Record<PetitionSource, string>
  templates: Record<DocumentTemplate, string>
  standings: Record<DeadlineStanding, string>
}

/** The official words of petitions and cases: every page of the room says them alike. */
export const caseWords = defineTexts<CaseWords>(caseWordsVi, caseWordsEn)
