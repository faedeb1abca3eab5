import { DomainError } from '../../shared/domain-error.ts'
import type { IsoDate } from '../../shared/iso-date.ts'
import type { ReportKind } from '../report-state.ts'
import { MOBILIZATION_OUTLINES } from './mobilization-outlines.ts'
import { SUPERVISION_OUTLINES } from './supervision-outlines.ts'

/** What a section is drafted from besides its sentences. */
export const SECTION_SOURCES = ['improved', 'late', 'causes', 'upcoming'] as const
export type SectionSource = (typeof SECTION_SOURCES)[number]

export interface OutlineSection {
  id: string
  /** 1: `I.`, 2: `1.` below it. */
  level: 1 | 2
  number: string
  heading: string
  /** Sentences with placeholders, each a paragraph; kept where its figures have a source. */
  sentences: readonly string[]
  source?: SectionSource
}

/** The headings and sentences of a kind of report, for periods that end within its days. */
export interface ReportOutline {
  id: string
  kind: ReportKind
  validFrom: IsoDate
  validTo: IsoDate | null
  /** Statutory forms of its annex. */
  hasForms: boolean
  sections: readonly OutlineSection[]
}

export const REPORT_OUTLINES: readonly ReportOutline[] = [...MOBILIZATION_OUTLINES, ...SUPERVISION_OUTLINES]

/** The outline for a period that ends on that day; throws noSuchOutline. */
export const outlineFor = (kind: ReportKind, periodTo: IsoDate): ReportOutline => {
  const found = REPORT_OUTLINES.find(
    (one) => one.kind === kind && one.validFrom <= periodTo && (one.validTo === null || periodTo <= one.validTo),
  )
  if (!found) throw new DomainError('noSuchOutline', { kind, periodTo })
  return found
}

/** The outline a report was begun with, whatever is in force by now; throws noSuchOutline. */
export const outlineOf = (id: string): ReportOutline => {
  const found = REPORT_OUTLINES.find((one) => one.id === id)
  if (!found) throw new DomainError('noSuchOutline', { id })
  return found
}
