import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import { SCORE_SET_LIST } from '@gandan/domain/indicators/external-scores'

/** One part of a breakdown: what is kept, and what it is called. */
export interface Detail {
  detail: string
  name: string
}

/** By the words that the room of communication keeps them under; rooms meet through ids. */
const CHANNELS: Record<string, string> = {
  radio: 'Truyền thanh',
  website: 'Trang thông tin điện tử',
  socialNetwork: 'Mạng xã hội',
  press: 'Báo chí',
}
const FORMS: Record<string, string> = {
  conference: 'Hội nghị',
  villageMeeting: 'Lồng ghép họp thôn',
  training: 'Tập huấn',
  homeVisit: 'Đến từng hộ',
  contest: 'Hội thi',
  mobileDrive: 'Cổ động lưu động',
  other: 'Khác',
}
const SEXES: readonly Detail[] = [
  { detail: 'female', name: 'Nữ' },
  { detail: 'male', name: 'Nam' },
]

const named = (words: Record<string, string>): Detail[] =>
  Object.entries(words).map(([detail, name]) => ({ detail, name }))

const componentsOf = (code: string): Detail[] =>
  (SCORE_SET_LIST.find(({ indicatorCode }) => indicatorCode === code)?.components ?? []).map((one) => ({
    detail: one.code,
    name: one.name,
  }))

/** The parts a definition is broken down by; null where anyone may name them, as the fields of a trade. */
export const detailsOf = (
  { breakdown, code }: Pick<IndicatorDefinition, 'breakdown' | 'code'>,
  villages: readonly Detail[],
): readonly Detail[] | null => {
  switch (breakdown) {
    case null:
      return []
    case 'village':
      return villages
    case 'sex':
      return SEXES
    case 'channel':
      return named(CHANNELS)
    case 'form':
      return named(FORMS)
    case 'component':
      return componentsOf(code)
    case 'field':
    case 'topic':
    case 'kind':
      return null
  }
}
