import type { IsoDate } from '../shared/iso-date.ts'

/**
 * What the rooms count, so that indicators can be made of it: each is a fact of one record on one day. `tallied` ones
 * are summed by day in the transaction that changes the record; `read` ones are few, or not additive, and summed on
 * reading.
 */
export const MEASURES = {
  /** A task fell due. Detail: its objective's id. */
  'task.due': { subject: 'task', keeping: 'tallied' },
  /** A due task is done: on the later of its due and its closing day. */
  'task.dueDone': { subject: 'task', keeping: 'tallied' },
  /** A task was done by its due day; on its due day. */
  'task.dueOnTime': { subject: 'task', keeping: 'tallied' },
  'directiveTask.due': { subject: 'task', keeping: 'tallied' },
  'directiveTask.dueOnTime': { subject: 'task', keeping: 'tallied' },
  'directive.due': { subject: 'directive', keeping: 'read' },
  'directive.implementedOnTime': { subject: 'directive', keeping: 'read' },
  'implementingDocument.issued': { subject: 'implementingDocument', keeping: 'read' },

  /** A petition came in. Detail: its topic. */
  'petition.received': { subject: 'case', keeping: 'tallied' },
  /** Its first disposition: taken up, refused, passed on, guided or filed. */
  'petition.processed': { subject: 'case', keeping: 'tallied' },
  'petition.dispositionDue': { subject: 'case', keeping: 'tallied' },
  'petition.disposedOnTime': { subject: 'case', keeping: 'tallied' },
  /** A complaint or denunciation within jurisdiction came in. Detail: its kind. */
  'case.entered': { subject: 'case', keeping: 'tallied' },
  'case.resolved': { subject: 'case', keeping: 'tallied' },
  'case.resolvedOnTime': { subject: 'case', keeping: 'tallied' },
  /** Any kind: the day after its effective due day, where it was not settled by then; and the day on which it was. */
  'case.overdueBegun': { subject: 'case', keeping: 'tallied' },
  'case.overdueEnded': { subject: 'case', keeping: 'tallied' },
  'reply.due': { subject: 'case', keeping: 'tallied' },
  'reply.onTime': { subject: 'case', keeping: 'tallied' },
  'mediation.held': { subject: 'case', keeping: 'tallied' },
  'mediation.successful': { subject: 'case', keeping: 'tallied' },
  /** A matter about the conduct of officials (topic TP09) found true. */
  'conductFeedback.verified': { subject: 'case', keeping: 'tallied' },
  'reception.required': { subject: 'receptionPeriod', keeping: 'read' },
  'reception.held': { subject: 'receptionPeriod', keeping: 'read' },
  'reception.visits': { subject: 'receptionVisit', keeping: 'read' },
  'reception.persons': { subject: 'receptionVisit', keeping: 'read' },
  /** Visits on a matter not brought before. */
  'reception.matters': { subject: 'receptionVisit', keeping: 'read' },
  'reception.groups': { subject: 'receptionVisit', keeping: 'read' },
  'dialogue.annualPublic': { subject: 'dialogue', keeping: 'read' },
  /** Both on the day its answer is due. */
  'dialogueIssue.due': { subject: 'dialogueIssue', keeping: 'read' },
  'dialogueIssue.answered': { subject: 'dialogueIssue', keeping: 'read' },

  /** A conference, village meeting or training (SESSION_FORMS of communications), not every activity. Detail: its form. */
  'activity.held': { subject: 'activity', keeping: 'read' },
  /** Of the villages of the commune, those with at least one activity in the window. */
  'village.active': { subject: 'village', keeping: 'read' },
  'village.total': { subject: 'village', keeping: 'read' },
  /** Distinct members of staff with attendance in the window. */
  'staff.briefed': { subject: 'staff', keeping: 'read' },
  'staff.briefedOnDirectives': { subject: 'staff', keeping: 'read' },
  'staff.inPost': { subject: 'staff', keeping: 'read' },
  /** The most that one session reached in each village, summed over the villages. */
  'household.reached': { subject: 'village', keeping: 'read' },
  'household.total': { subject: 'village', keeping: 'read' },
  /** Detail: the channel. */
  'media.items': { subject: 'mediaItem', keeping: 'read' },
  'media.praise': { subject: 'mediaItem', keeping: 'read' },
  /** The minutes of an item for each day it was on air. */
  'media.radioMinutes': { subject: 'mediaItem', keeping: 'read' },
  'activity.jointWithFront': { subject: 'activity', keeping: 'read' },
  /** Detail: whether a collective or a person. */
  'commendation.given': { subject: 'commendation', keeping: 'read' },

  /** Detail: the field of the dossiers. Each row of the one-stop statistics is one record with its amount. */
  'dossier.received': { subject: 'oneStopMonth', keeping: 'read' },
  'dossier.receivedOnline': { subject: 'oneStopMonth', keeping: 'read' },
  'dossier.resolved': { subject: 'oneStopMonth', keeping: 'read' },
  'dossier.resolvedInTime': { subject: 'oneStopMonth', keeping: 'read' },
  'dossier.late': { subject: 'oneStopMonth', keeping: 'read' },
  'dossier.apologies': { subject: 'oneStopMonth', keeping: 'read' },
  'dossier.withFee': { subject: 'oneStopMonth', keeping: 'read' },
  'dossier.paidOnline': { subject: 'oneStopMonth', keeping: 'read' },
  'dossier.digitised': { subject: 'oneStopMonth', keeping: 'read' },
} as const satisfies Record<string, { subject: string; keeping: 'tallied' | 'read' }>

export type MeasureId = keyof typeof MEASURES
export type MeasureSubject = (typeof MEASURES)[MeasureId]['subject']

/** One record's share in a measure on a day. `detail` is what the measure is broken down by, '' where by nothing. */
export interface Measurement {
  measure: MeasureId
  on: IsoDate
  detail: string
  amount: number
}

/** One day of a commune's roll-up, or the change to it. */
export type MeasureDay = Measurement

/** Ends the detail of what could point to a person where few: a denunciation, an anonymous tip. */
export const CONFIDENTIAL_MARK = '*'
export const confidential = (detail: string): string => `${detail}${CONFIDENTIAL_MARK}`

const keyOf = ({ measure, on, detail }: Measurement): string => `${measure}|${on}|${detail}`

/**
 * What to add to the roll-up when records that measured `before` measure `after`: one row a cell, cells that did not
 * move left out, in the order of their keys (so that transactions lock them in one order).
 */
export const measureChanges = (before: readonly Measurement[], after: readonly Measurement[]): MeasureDay[] => {
  const cells = new Map<string, MeasureDay>()
  const add = (one: Measurement, sign: 1 | -1): void => {
    const key = keyOf(one)
    const known = cells.get(key)
    cells.set(key, { ...one, amount: (known?.amount ?? 0) + sign * one.amount })
  }
  for (const one of before) add(one, -1)
  for (const one of after) add(one, 1)
  return [...cells.entries()]
    .filter(([, { amount }]) => amount !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell)
}
