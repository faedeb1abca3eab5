import type { Activity } from '@gandan/contracts/communications/activities'
import type { ActivityForm } from '@gandan/domain/communications/communication'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Troubles } from '../../../shell/use-draft-form.ts'
import type { ActivityBody } from '../communications.api.ts'
import { typedOf, wholeOf } from '../numbers.ts'

export interface ActivityDraft {
  on: IsoDate | null
  form: ActivityForm
  topic: string
  place: string
  villageId: string
  unitId: string
  directiveId: string
  campaignId: string
  isWithFront: boolean
  staffUserIds: string[]
  householdCount: string
  participantCount: string
  note: string
}

export const activityDraftOf = (row: Activity | null, today: IsoDate, campaignId: string): ActivityDraft => ({
  on: row?.on ?? today,
  form: row?.form ?? 'villageMeeting',
  topic: row?.topic ?? '',
  place: row?.place ?? '',
  villageId: row?.villageId ?? '',
  unitId: row?.unitId ?? '',
  directiveId: row?.directiveId ?? '',
  campaignId: row?.campaignId ?? campaignId,
  isWithFront: row?.isWithFront ?? false,
  staffUserIds: row?.staffUserIds ?? [],
  householdCount: typedOf(row?.householdCount ?? null),
  participantCount: typedOf(row?.participantCount ?? null),
  note: row?.note ?? '',
})

/** The next line of the same round: day, form, topic and people stay, what differs by village goes. */
export const nextActivity = (saved: ActivityDraft): ActivityDraft => ({
  ...saved,
  place: '',
  villageId: '',
  householdCount: '',
  participantCount: '',
  note: '',
})

interface TroubleWords {
  missing: string
  wrongNumber: string
  needsVillage: string
}

export const activityTroubles = (draft: ActivityDraft, words: TroubleWords): Troubles<ActivityDraft> => ({
  ...(draft.on === null ? { on: words.missing } : {}),
  ...(draft.topic.trim() === '' ? { topic: words.missing } : {}),
  ...(draft.householdCount.trim() !== '' && draft.villageId === '' ? { villageId: words.needsVillage } : {}),
  ...(Number.isNaN(wholeOf(draft.householdCount)) ? { householdCount: words.wrongNumber } : {}),
  ...(Number.isNaN(wholeOf(draft.participantCount)) ? { participantCount: words.wrongNumber } : {}),
})

export const activityBodyOf = (draft: ActivityDraft, fileIds: string[]): ActivityBody => ({
  ...draft,
  on: draft.on ?? '',
  villageId: draft.villageId || null,
  unitId: draft.unitId || null,
  directiveId: draft.directiveId || null,
  campaignId: draft.campaignId || null,
  householdCount: wholeOf(draft.householdCount),
  participantCount: wholeOf(draft.participantCount),
  fileIds,
})
