import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { getPetitionSettings } from '@gandan/contracts/petitions/petition-settings'
import { TOPIC_CODES } from '@gandan/domain/petitions/topics'
import type { SettingsBody } from './cases.api.ts'

export type PetitionSettings = ResponseOf<typeof getPetitionSettings>

/** What is typed; numbers stay text until they are sent. */
export interface SettingsDraft {
  isRemoteArea: boolean
  acceptsInWorkingDays: boolean
  answerDays: string
  topicDays: Record<string, string>
  onTimeTarget: string
  reason: string
}

export const draftOf = (settings: PetitionSettings): SettingsDraft => ({
  isRemoteArea: settings.isRemoteArea,
  acceptsInWorkingDays: settings.acceptsInWorkingDays,
  answerDays: String(settings.answerDays),
  topicDays: Object.fromEntries(Object.entries(settings.topicAnswerDays).map(([code, days]) => [code, String(days)])),
  onTimeTarget: String(settings.onTimeTarget),
  reason: '',
})

const isBetween = (text: string, least: number, most: number): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
export const areDays = (text: string): boolean => isBetween(text, 1, 400)
export const isTarget = (text: string): boolean => isBetween(text, 0, 100)
export const isReason = (text: string): boolean => text.trim().length >= 5

const topicsTyped = ({ topicDays }: SettingsDraft): [string, string][] =>
  TOPIC_CODES.flatMap((code): [string, string][] => (topicDays[code]?.trim() ? [[code, topicDays[code]]] : []))

export const isSound = (draft: SettingsDraft): boolean =>
  areDays(draft.answerDays) &&
  isTarget(draft.onTimeTarget) &&
  isReason(draft.reason) &&
  topicsTyped(draft).every(([, days]) => areDays(days))

export const bodyOf = (draft: SettingsDraft, isPreview: boolean): SettingsBody => ({
  settings: {
    isRemoteArea: draft.isRemoteArea,
    acceptsInWorkingDays: draft.acceptsInWorkingDays,
    answerDays: Number(draft.answerDays),
    topicAnswerDays: Object.fromEntries(
      topicsTyped(draft).map(([code, days]) => [code, Number(days)]),
    ) as SettingsBody['settings']['topicAnswerDays'],
    onTimeTarget: Number(draft.onTimeTarget),
  },
  reason: draft.reason.trim(),
  isPreview,
})
