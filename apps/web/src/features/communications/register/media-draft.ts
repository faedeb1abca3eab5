import type { MediaItem } from '@gandan/contracts/communications/activities'
import type { MediaChannel, MediaKind } from '@gandan/domain/communications/communication'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Troubles } from '../../../shell/use-draft-form.ts'
import type { MediaBody } from '../communications.api.ts'
import { decimalOf, typedOf } from '../numbers.ts'

export interface MediaDraft {
  channel: MediaChannel
  kind: MediaKind
  title: string
  url: string
  airedOn: (IsoDate | null)[]
  minutes: string
  campaignId: string
  praises: string
}

export const mediaDraftOf = (row: MediaItem | null, today: IsoDate, campaignId: string): MediaDraft => ({
  channel: row?.channel ?? 'radio',
  kind: row?.kind ?? 'news',
  title: row?.title ?? '',
  url: row?.url ?? '',
  airedOn: row?.airedOn ?? [today],
  minutes: typedOf(row?.minutes ?? null),
  campaignId: row?.campaignId ?? campaignId,
  praises: row?.praises ?? '',
})

/** The next item of the same bulletin: channel, kind and first day stay. */
export const nextMediaItem = (saved: MediaDraft): MediaDraft => ({
  ...saved,
  title: '',
  url: '',
  airedOn: saved.airedOn.slice(0, 1),
  minutes: '',
  praises: '',
})

interface TroubleWords {
  missing: string
  wrongNumber: string
  wrongUrl: string
}

const daysOf = ({ airedOn }: MediaDraft): IsoDate[] => airedOn.filter((on) => on !== null)

export const mediaTroubles = (draft: MediaDraft, words: TroubleWords): Troubles<MediaDraft> => {
  const minutes = decimalOf(draft.minutes)
  const isWrong = minutes !== null && !(minutes >= 0)
  return {
    ...(draft.title.trim() === '' ? { title: words.missing } : {}),
    ...(daysOf(draft).length === 0 ? { airedOn: words.missing } : {}),
    ...(isWrong ? { minutes: words.wrongNumber } : {}),
    ...(draft.url.trim() === '' || /^https?:\/\/\S+$/.test(draft.url.trim()) ? {} : { url: words.wrongUrl }),
  }
}

export const mediaBodyOf = (draft: MediaDraft): MediaBody => ({
  ...draft,
  url: draft.url.trim() || null,
  airedOn: [...new Set(daysOf(draft))].sort(),
  minutes: decimalOf(draft.minutes),
  campaignId: draft.campaignId || null,
  praises: draft.praises.trim() || null,
})
