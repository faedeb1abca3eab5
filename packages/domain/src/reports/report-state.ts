import { DomainError } from '../shared/domain-error.ts'
import type { IsoDate } from '../shared/iso-date.ts'

/** `mobilization`: the commune's own report; `supervision`: the Front's report of what it supervised (domain.md §4.4). */
export const REPORT_KINDS = ['mobilization', 'supervision'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** The periods a report is written for; a month has none. */
export const REPORT_PERIODS = ['quarter', 'sixMonths', 'nineMonths', 'year'] as const
export type ReportPeriod = (typeof REPORT_PERIODS)[number]

export const REPORT_STATES = ['draft', 'review', 'signed', 'sent'] as const
export type ReportState = (typeof REPORT_STATES)[number]

export const REPORT_STEPS = ['submit', 'return', 'sign', 'send', 'adjust'] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

/** An adjustment leaves the report it adjusts as it is and begins another one. */
const NEXT: Record<ReportStep, Partial<Record<ReportState, ReportState>>> = {
  submit: { draft: 'review' },
  return: { review: 'draft' },
  sign: { review: 'signed' },
  send: { signed: 'sent' },
  adjust: { sent: 'sent' },
}

/** The steps a report in that state may take, whoever asks. */
export const stepsFrom = (state: ReportState): ReportStep[] => REPORT_STEPS.filter((step) => state in NEXT[step])

/** The state after a step; throws reportStateForbids. */
export const nextReportState = (state: ReportState, step: ReportStep): ReportState => {
  const next = NEXT[step][state]
  if (next === undefined) throw new DomainError('reportStateForbids', { state, step })
  return next
}

/** Its figures are those of the day it was signed, and its file can be had. */
export const isFrozen = (state: ReportState): boolean => state === 'signed' || state === 'sent'

/**
 * The day written on the paper: the period is over, the day has come, and the commune was there on it. Throws
 * reportPeriodNotOver, dayInFuture, communeNotThatDay.
 */
export const checkSigningDay = (
  signedOn: IsoDate,
  { periodTo, today, communeUntil }: { periodTo: IsoDate; today: IsoDate; communeUntil: IsoDate | null },
): void => {
  if (signedOn <= periodTo) throw new DomainError('reportPeriodNotOver', { field: 'signedOn', to: periodTo })
  if (signedOn > today) throw new DomainError('dayInFuture', { field: 'signedOn' })
  if (communeUntil !== null && signedOn > communeUntil)
    throw new DomainError('communeNotThatDay', { field: 'signedOn', validTo: communeUntil })
}
