import {
  ACTIVITY_FORMS,
  CAMPAIGN_KINDS,
  CAMPAIGN_STATES,
  MEDIA_CHANNELS,
  MEDIA_KINDS,
  type ActivityForm,
  type CampaignState,
  type MediaChannel,
  type MediaKind,
} from '@gandan/domain/communications/communication'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { dayParam, idsParam, textParam, wordParam, wordsParam, type RawSearch } from '../../search-params.ts'

export interface RegisterSearch {
  q?: string | undefined
  from?: IsoDate | undefined
  to?: IsoDate | undefined
  campaign?: string | undefined
}

export interface ActivitiesSearch extends RegisterSearch {
  form?: ActivityForm[] | undefined
  village?: string[] | undefined
}

export interface MediaSearch extends RegisterSearch {
  channel?: MediaChannel[] | undefined
  kind?: MediaKind[] | undefined
}

export interface HouseholdsSearch {
  on?: IsoDate | undefined
}

export interface CampaignsSearch {
  q?: string | undefined
  kind?: (typeof CAMPAIGN_KINDS)[number][] | undefined
  state?: CampaignState[] | undefined
}

export interface CampaignSearch {
  view?: 'table' | undefined
}

export const parseRegisterSearch = (raw: RawSearch): RegisterSearch => ({
  q: textParam(raw.q),
  from: dayParam(raw.from),
  to: dayParam(raw.to),
  campaign: idsParam(raw.campaign)?.[0],
})

export const parseActivitiesSearch = (raw: RawSearch): ActivitiesSearch => ({
  ...parseRegisterSearch(raw),
  form: wordsParam(raw.form, ACTIVITY_FORMS),
  village: idsParam(raw.village),
})

export const parseMediaSearch = (raw: RawSearch): MediaSearch => ({
  ...parseRegisterSearch(raw),
  channel: wordsParam(raw.channel, MEDIA_CHANNELS),
  kind: wordsParam(raw.kind, MEDIA_KINDS),
})

export const parseHouseholdsSearch = (raw: RawSearch): HouseholdsSearch => ({ on: dayParam(raw.on) })

export const parseCampaignsSearch = (raw: RawSearch): CampaignsSearch => ({
  q: textParam(raw.q),
  kind: wordsParam(raw.kind, CAMPAIGN_KINDS),
  state: wordsParam(raw.state, CAMPAIGN_STATES),
})

export const parseCampaignSearch = (raw: RawSearch): CampaignSearch => ({
  view: wordParam(raw.view, ['table'] as const),
})

/** What the API is asked for the part that every register has. */
export const registerFilterOf = ({ q, from, to, campaign }: RegisterSearch) => ({ q, from, to, campaignId: campaign })
